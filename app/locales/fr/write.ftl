### Ajouter une proposition.

write-section = Ajouter une proposition
write-lead = D’autres voteront sur ce que vous écrivez.
write-tips = Ce qui fait une bonne proposition
write-tip-one = Elle contient une seule idée.
write-tip-alone = Elle se suffit à elle-même : les autres la voient sans les propositions qui l’entourent.
write-tip-vote = On peut être d’accord ou non avec elle.
write-good = Bien
write-good-first = Une IA devrait dire quand elle n’est pas sûre.
write-good-second = Une IA ne devrait jamais se faire passer pour un être humain.
write-bad = Moins bien
    .example = L’IA devrait être honnête et bon marché, et pourquoi personne ne fait rien ?
    .why = Deux idées et une question : personne ne peut dire oui ou non à l’ensemble.
write-text = Votre proposition
write-count = { $count } sur { $most } caractères
write-language = Langue de votre proposition
    .other = Une autre langue
write-send = Envoyer
write-send-anyway = La mienne dit autre chose – envoyer
write-next-read = La modération la lit avant que d’autres la voient. Vous trouverez la décision sur la page « { mine-section } ».
write-next-shown = D’autres peuvent voter tout de suite. La modération la lit aussi ; vous trouverez la décision sur la page « { mine-section } ».
# $hours est ce que l’équipe organisatrice a promis.
write-within =
    { $hours ->
        [one] D’ordinaire, elle est lue dans un délai de { $hours } heure.
       *[other] D’ordinaire, elle est lue dans un délai de { $hours } heures.
    }
write-given = Elle est donnée au public sous CC0, sans votre nom.
write-agrees = Votre propre proposition compte comme une proposition avec laquelle vous êtes d’accord ; vous pouvez changer cela sur la page « { mine-section } », sous « { mine-votes } ».

## Ce qui est déjà dit

write-similar = Est-ce l’une de celles-ci ?
    .says = Alors votez dessus : cela lui donne plus de poids qu’une seconde qui dit la même chose.
    .found = Propositions qui disent presque la même chose : { $count }
write-voted = Enregistré

## Ce qui peut mal se passer

write-problem-too-short = Écrivez une phrase entière avec laquelle d’autres peuvent être d’accord ou non.
write-problem-too-long =
    { $most ->
        [one] { $count } caractères, c’est trop : { $most } au plus. Dites-le plus court, ou tenez-vous à une idée.
       *[other] { $count } caractères, c’est trop : { $most } au plus. Dites-le plus court, ou tenez-vous à une idée.
    }
write-problem-garbled = Le texte contient des caractères invisibles ou empilés qui pourraient brouiller la page. Merci de le retaper.
write-problem-duplicate = Une proposition dit déjà exactement cela. Votez plutôt sur elle.
write-problem-duplicate-hidden = Exactement cela a déjà été écrit et n’est pas montré pour le moment.
write-problem-too-early =
    { $votes ->
        [one] Votez d’abord sur { $votes } autre proposition, pour savoir ce qui existe déjà.
       *[other] Votez d’abord sur { $votes } autres propositions, pour savoir ce qui existe déjà.
    }
write-problem-too-many =
    { $most ->
        [one] Vous avez ajouté { $most } proposition, le maximum par personne.
       *[other] Vous avez ajouté { $most } propositions, le maximum par personne.
    }
write-problem-closed = Cette consultation ne prend plus de nouvelles propositions. Le vote continue.
write-problem-unknown = Seules les personnes venues par un lien personnel, ou connectées, peuvent ajouter des propositions ici. Vous pouvez continuer à voter.
write-problem-full =
    { $most ->
        [one] Cette consultation accueille { $most } proposition, et elle l’a. Votez sur ce qui existe ; si l’une est retirée, il y aura de nouveau de la place.
       *[other] Cette consultation accueille { $most } propositions, et elle les a. Votez sur ce qui existe ; si l’une est retirée, il y aura de nouveau de la place.
    }
write-problem-again = Ce formulaire a déjà été envoyé avec un autre texte. Merci de l’envoyer encore une fois.
write-unsent = Rien de cela n’est perdu. Le texte reste ici jusqu’à ce que vous fermiez la page.
write-unsent-again = Envoyer encore une fois
write-unsent-stranger = Ce navigateur ne vous reconnaît plus ici ; votre proposition n’a donc pas pu être prise. Copiez-la, recommencez ou saisissez votre code de retour, puis envoyez-la.
write-unsent-consent = Le texte sur la participation a changé ; votre proposition pourra être prise quand vous aurez de nouveau donné votre accord. Copiez-la d’abord.
