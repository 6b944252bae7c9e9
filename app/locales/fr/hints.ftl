### What is worth a second look in moderation. Nothing of it acts by itself.

hints-setting = Mots à regarder de plus près
    .hint = Une liste par ligne : une langue, deux-points, puis des mots ou expressions séparés par des virgules, comme fr: casino, achetez maintenant. Une liste sans langue vaut pour toutes. Une étoile à la fin vaut pour toutes les terminaisons. Une proposition avec un tel mot est signalée à la modération, et rien d’autre ne se passe.
# $found is a list of words.
hints-watched = Contient des mots de votre liste : { $found }
hints-links =
    { $links ->
        [one] { $links } lien
       *[other] { $links } liens
    }
hints-fault-language = « { $tag } » n’est pas une langue ; écrivez une ligne comme fr: mot, mot.

## What a language model says

hints-machine-setting = La modération peut interroger le modèle de langage
    .hint = Seulement si ce site en a un. Il reçoit alors le sujet et le texte d’une proposition, même si personne d’autre ne l’a encore vue ; le consentement que l’on donne le dit.
hints-ask = Demander au modèle de langage
hints-asked = Le modèle de langage a été interrogé. Ce qu’il dit se trouve à côté de la proposition.
hints-no-machine = Le modèle de langage ne répond pas en ce moment. Décidez sans lui, ou réessayez plus tard.
hints-too-late = La proposition a été reformulée ou effacée pendant que le modèle de langage travaillait ; rien de sa réponse n’a été conservé.
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = Dit par une machine ({ $model }), ne décide rien : { $says }.
hints-machine-fine = rien ne semble aller de travers
