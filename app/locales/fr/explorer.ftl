### La liste de toutes les propositions, à chercher et à trier.

explorer-title = Toutes les propositions
explorer-description = Chaque proposition avec ses votes : { $topic }
explorer-search = Mots dans la proposition
explorer-order = Trier par
explorer-order-number = Numéro
explorer-order-agreement = Terrain d’entente, le plus large d’abord
explorer-order-difference = Différence entre groupes, la plus grande d’abord
explorer-order-passes = Part sans avis, la plus grande d’abord
explorer-order-votes = Votes, les plus nombreux d’abord
explorer-order-importance = Importance, la plus grande d’abord
explorer-apply = Afficher
explorer-fetching = Recherche en cours…
explorer-offline = La liste n’a pas pu être chargée. Appuyez sur «{"\u202F"}Afficher{"\u202F"}» pour réessayer.
explorer-none = Aucune proposition ne contient ces mots.
explorer-found =
    { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }
explorer-found-page =
    { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }, de { $from } à { $to } ici
explorer-left-out =
    { $statements ->
        [one] { $statements } proposition a été écartée
       *[other] { $statements } propositions ont été écartées
    } de l’analyse : rejet par la modération, ou pas d’acceptation.

## Pages de la liste

explorer-pages = Pages de cette liste
explorer-page = Page { $page } sur { $pages }
explorer-previous = Page précédente
explorer-next = Page suivante
