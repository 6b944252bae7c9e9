### La place d’une personne parmi les autres : elle seule la voit.

## Sur la carte des opinions

place-you = Vous
place-on-the-map = { $finding } Votre propre place est marquée.
place-here = Vous êtes ici
place-not-yet = Votre place : pas encore
place-nowhere = Votre place
place-private = Vous seul·e voyez cette partie de la page.
place-in-group = Vos votes vous placent ici : { $group }.
place-in-no-group =
    Vous n’êtes dans aucun groupe : avec moins de { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }, personne n’est classé.
place-in-a-small-group = Votre groupe compte moins de 5 personnes ; il n’est donc pas montré à part et rien n’est dit à son sujet.
place-without-groups = Il n’y a pas de groupes nets : votre place dit de qui vous êtes proche, et rien de plus.
place-too-few =
    Votre place est montrée à partir de { $needed ->
        [one] { $needed } vote
       *[other] { $needed } votes
    }, car avant elle dit peu de chose. Jusqu’ici, vous { $voted ->
        [0] n’avez pas encore voté
        [one] avez donné { $voted } vote
       *[other] avez donné { $voted } votes
    }.
place-later = Cette carte a été faite avant votre vote. Elle est refaite de temps en temps ; revenez dans une minute.
place-left-out = Les responsables n’ont pas compté vos votes ; vous n’avez donc pas de place sur cette carte.
place-apart = Ce qui distingue votre groupe
place-group-agrees = est plus souvent d’accord que les autres : { $statement }
place-group-disagrees = est plus souvent en désaccord que les autres : { $statement }
place-shared = Ce que tout le monde partage
place-your-vote = Vous :
place-no-vote = Vous n’avez pas voté sur celle-ci.

## À côté des votes des autres

place-results = Vous et les autres
    .says = Ce qui en est sorti, à côté de vos propres votes. Vous seul·e le voyez.
    .map = Voir où vous êtes sur la carte des opinions
place-with-everybody =
    { $of ->
        [0] Il n’y a pas encore de proposition sur laquelle vous et la majorité ayez tous deux pris parti.
        [one] Sur la seule proposition où vous et la majorité avez tous deux pris parti, vous dites { $same ->
            [0] le contraire.
            [one] la même chose.
           *[other] la même chose.
        }
       *[other] Vous et la majorité avez tous deux pris parti sur { $of } propositions : pour { $same } d’entre elles, vous dites la même chose.
    }
place-with-group =
    { $of ->
        [0] Il n’y a pas encore de proposition sur laquelle vous et la majorité de votre groupe { $letter } ayez tous deux pris parti.
        [one] Sur la seule proposition où vous et la majorité de votre groupe { $letter } avez tous deux pris parti, vous dites { $same ->
            [0] le contraire.
            [one] la même chose.
           *[other] la même chose.
        }
       *[other] Vous et la majorité de votre groupe { $letter } avez tous deux pris parti sur { $of } propositions : pour { $same } d’entre elles, vous dites la même chose.
    }
place-alike = Là où vous dites ce que dit la majorité
place-different = Là où vous voyez les choses autrement
place-votes = Les votes sur votre proposition
place-uncounted = Votre proposition ne fait pas partie de l’analyse.
