### Où se situe une personne tant que d’autres votent encore : montré à elle seule.

meanwhile-title = Où vous vous situez pour l’instant
meanwhile-go = Voir où vous vous situez pour l’instant
meanwhile-figure = Vous et les groupes pour l’instant
meanwhile-near = Pour l’instant, vos votes ressemblent le plus à ceux du { $group }.
meanwhile-no-groups = Pour l’instant, il n’y a pas de groupes nets : les opinions se fondent les unes dans les autres.
meanwhile-size = { $group } : environ { $tenths } personnes sur 10
meanwhile-size-few = { $group } : moins de 1 personne sur 20
meanwhile-tenths = environ { $tenths } sur 10
meanwhile-tenths-few = moins de 1 sur 20
meanwhile-tenths-all = tout le monde
meanwhile-column-away = Distance de vous
meanwhile-lengths = Les longueurs sont en dixièmes de l’écart qui sépare la plupart des gens.
meanwhile-distance = Proche veut dire : a voté de la même façon. Seule la distance a un sens ; gauche, droite, haut et bas n’en ont pas.
meanwhile-outline = Chaque contour flou montre où se trouvent la plupart des membres d’un groupe. Aucune autre personne que vous n’est dessinée.
meanwhile-made =
    Établi le { $day } d’après les votes de { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    } ; refait dès qu’assez d’autres personnes ont voté. Les groupes et leurs lettres peuvent encore changer.
meanwhile-only-yours = Seules les propositions sur lesquelles vous avez voté sont citées ici, et sans chiffres : ce que disent les autres ne doit pas vous influencer. Personne d’autre ne voit cette page.
meanwhile-apart = Ce qui distingue le { $group }
meanwhile-nothing-apart = Rien encore parmi vos votes. Chaque vote de plus peut en montrer davantage.
meanwhile-nothing-shared = Rien encore parmi vos votes, ou trop peu de personnes ont voté sur ces propositions.
meanwhile-missing =
    Il y a encore trop peu de monde : il faut au moins { $people ->
        [one] { $people } personne de plus
       *[other] { $people } personnes de plus
    } pour montrer votre place parmi les autres.
meanwhile-not-enough = Les votes n’en disent pas encore assez pour montrer votre place parmi les autres. Revenez plus tard.
meanwhile-away = Il n’y a pas d’image pour le moment. Une nouvelle sera dessinée quand assez d’autres personnes auront voté.
meanwhile-so-far =
    Pour l’instant, { $people ->
        [one] { $people } personne participe
       *[other] { $people } personnes participent
    }, avec { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }.
meanwhile-results = La façon dont tout le monde a voté sera montrée une fois le vote terminé.
