### Añadir una afirmación.

write-section = Añadir su opinión
write-lead = Otras personas votarán sobre lo que escriba.
write-tips = Qué hace buena a una afirmación
write-tip-one = Tiene una sola idea.
write-tip-alone = Se entiende por sí sola: los demás la ven sin las afirmaciones que la rodean.
write-tip-vote = Se puede estar de acuerdo o en desacuerdo con ella.
write-good = Bien
write-good-first = Una IA debería decir cuándo no está segura.
write-good-second = Una IA nunca debería hacerse pasar por un ser humano.
write-bad = No tan bien
    .example = La IA debería ser honesta y barata, y ¿por qué nadie hace nada?
    .why = Dos ideas y una pregunta: nadie puede decir sí o no a todo.
write-text = Su afirmación
write-count = { $count } de { $most } caracteres
write-language = Idioma de su afirmación
    .other = Otro idioma
write-send = Enviar
write-send-anyway = La mía dice otra cosa: enviarla
write-next-read = La moderación la lee antes de que la vean otras personas. Encontrará el resultado en la página «{ mine-section }».
write-next-shown = Otras personas pueden votar sobre ella enseguida. La moderación también la lee; encontrará el resultado en la página «{ mine-section }».
# $hours es lo que ha prometido el equipo organizador.
write-within =
    { $hours ->
        [one] Suele leerse en un plazo de { $hours } hora.
       *[other] Suele leerse en un plazo de { $hours } horas.
    }
write-given = Se entrega al público bajo CC0, sin su nombre.
write-agrees = Se cuenta que usted está de acuerdo con su propia afirmación; puede cambiarlo en la página «{ mine-section }», en «{ mine-votes }».

## Lo que ya está dicho

write-similar = ¿Es una de estas?
    .says = Entonces vote sobre ella: así pesa más que una segunda que diga lo mismo.
    .found = Afirmaciones que dicen casi lo mismo: { $count }
write-voted = Guardado

## Lo que puede fallar

write-problem-too-short = Escriba una frase entera con la que se pueda estar de acuerdo o en desacuerdo.
write-problem-too-long =
    { $most ->
        [one] { $count } caracteres son demasiados: cabe { $most }. Dígalo más corto o quédese con una idea.
       *[other] { $count } caracteres son demasiados: caben { $most }. Dígalo más corto o quédese con una idea.
    }
write-problem-garbled = El texto contiene caracteres invisibles o apilados que podrían estropear la página. Escríbalo de nuevo.
write-problem-duplicate = Ya hay una afirmación que dice exactamente eso. Vote sobre ella.
write-problem-duplicate-hidden = Exactamente eso ya se ha escrito y no se muestra en este momento.
write-problem-too-early =
    { $votes ->
        [one] Vote antes sobre { $votes } afirmación más, para saber qué hay ya.
       *[other] Vote antes sobre { $votes } afirmaciones más, para saber qué hay ya.
    }
write-problem-too-many =
    { $most ->
        [one] Ha añadido { $most } afirmación, el máximo por persona.
       *[other] Ha añadido { $most } afirmaciones, el máximo por persona.
    }
write-problem-closed = Esta consulta ya no admite nuevas afirmaciones. La votación sigue.
write-problem-unknown = Aquí solo pueden añadir afirmaciones quienes llegaron por un enlace personal o se identificaron. Usted puede seguir votando.
write-problem-full =
    { $most ->
        [one] Esta consulta admite { $most } afirmación y ya la tiene. Vote sobre lo que hay; si se retira una, volverá a haber sitio.
       *[other] Esta consulta admite { $most } afirmaciones y ya las tiene. Vote sobre lo que hay; si se retira una, volverá a haber sitio.
    }
write-problem-again = Este formulario ya se había enviado con otro texto. Envíelo una vez más, por favor.
write-unsent = No se ha perdido nada. El texto queda aquí hasta que cierre la página.
write-unsent-again = Enviar otra vez
write-unsent-stranger = Este navegador ya no le reconoce aquí, así que su afirmación no se pudo tomar. Cópiela, empiece de nuevo o introduzca su código de regreso, y envíela entonces.
write-unsent-consent = El texto sobre la participación ha cambiado; su afirmación se podrá tomar cuando haya aceptado de nuevo. Cópiela antes.
