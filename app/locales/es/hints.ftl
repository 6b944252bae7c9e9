### What is worth a second look in moderation. Nothing of it acts by itself.

hints-setting = Palabras que mirar dos veces
    .hint = Una lista por línea: un idioma, dos puntos, y palabras o expresiones separadas por comas, como es: casino, compre ya. Una lista sin idioma vale para todos. Un asterisco al final vale para cualquier terminación. Una afirmación con una palabra así se señala en la moderación, y no ocurre nada más.
# $found is a list of words.
hints-watched = Contiene palabras de su lista: { $found }
hints-links =
    { $links ->
        [one] { $links } enlace
       *[other] { $links } enlaces
    }
hints-fault-language = «{ $tag }» no es un idioma; escriba una línea como es: palabra, palabra.

## What a language model says

hints-machine-setting = Quien modera puede preguntar al modelo de lenguaje
    .hint = Solo si este sitio tiene uno. Recibe entonces el tema y el texto de una afirmación, también de una que nadie más ha visto todavía; el consentimiento que se da lo dice.
hints-ask = Preguntar al modelo de lenguaje
hints-asked = Se ha preguntado al modelo de lenguaje. Lo que dice está junto a la afirmación.
hints-no-machine = El modelo de lenguaje no responde en este momento. Decida sin él, o inténtelo más tarde.
hints-too-late = La afirmación se reformuló o se borró mientras el modelo de lenguaje trabajaba; no se ha guardado nada de su respuesta.
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = Dicho por una máquina ({ $model }), no decide nada: { $says }.
hints-machine-fine = nada parece estar mal
