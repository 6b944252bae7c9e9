### Les résultats, dont les trois phrases du début.

results-description = Ce sur quoi les gens s’accordent ou diffèrent : { $topic }

## Les trois phrases

results-nothing-yet = Aucune proposition n’a encore été vue par { $people } personnes ; on ne peut donc rien conclure.
results-soon = Les premières conclusions paraîtront ici dès que davantage de personnes auront voté.
results-amount-agree =
    { $groups ->
        [1] La plupart des gens sont d’accord
        [2] Dans les deux groupes, la plupart des gens sont d’accord
       *[more] Dans chacun des { $groups } groupes, la plupart des gens sont d’accord
    } avec { $agreed } sur { $statements ->
        [one] { $statements } proposition vue
       *[other] { $statements } propositions vues
    } par au moins { $people } personnes.
results-amount-disagree =
    { $groups ->
        [1] La plupart des gens sont en désaccord
        [2] Dans les deux groupes, la plupart des gens sont en désaccord
       *[more] Dans chacun des { $groups } groupes, la plupart des gens sont en désaccord
    } avec { $disagreed } sur { $statements ->
        [one] { $statements } proposition vue
       *[other] { $statements } propositions vues
    } par au moins { $people } personnes.
results-amount-both =
    { $groups ->
        [1] La plupart des gens sont d’accord
        [2] Dans les deux groupes, la plupart des gens sont d’accord
       *[more] Dans chacun des { $groups } groupes, la plupart des gens sont d’accord
    } avec { $agreed } sur { $statements ->
        [one] { $statements } proposition vue
       *[other] { $statements } propositions vues
    } par au moins { $people } personnes, et la plupart sont en désaccord avec { $disagreed }.
results-amount-none =
    Parmi { $statements ->
        [one] la seule proposition vue
       *[other] les { $statements } propositions vues
    } par au moins { $people } personnes, il n’y en a aucune sur laquelle la plupart des gens vont partout dans le même sens.
results-widest-groups-agree = L’accord le plus large (au moins { $share } dans chaque groupe) : { $statement }
results-widest-groups-disagree = Le désaccord le plus large (au moins { $share } dans chaque groupe) : { $statement }
results-widest-agree = L’accord le plus large ({ $share } d’accord) : { $statement }
results-widest-disagree = Le désaccord le plus large ({ $share } pas d’accord) : { $statement }
results-widest-none = Jusqu’ici, rien n’est assez largement partagé pour être appelé terrain d’entente.
results-difference = La plus grande différence (accord de { $high } du groupe { $most } et de { $low } du groupe { $least }) : { $statement }
results-difference-none = Sur aucune proposition deux groupes ne sont séparés de 30 points de pourcentage ou plus.
results-no-groups = Les votes ne forment pas de groupes d’opinion nets ; il n’y a donc pas de différences entre groupes à montrer.

## Listes de propositions

results-consensus = Ce sur quoi tous les groupes s’accordent
results-consensus-says =
    { $statements ->
        [one] { $statements } proposition sur laquelle
       *[other] { $statements } propositions sur lesquelles
    } plus de la moitié de chaque groupe va dans le même sens, l’accord le plus large d’abord.
results-consensus-all = Ce sur quoi la plupart s’accordent
results-consensus-all-says =
    { $statements ->
        [one] { $statements } proposition sur laquelle
       *[other] { $statements } propositions sur lesquelles
    } plus de la moitié des personnes vont dans le même sens, l’accord le plus large d’abord.
results-differences = Là où les groupes diffèrent
results-differences-say =
    { $statements ->
        [one] { $statements } proposition sur laquelle
       *[other] { $statements } propositions sur lesquelles
    } au moins 30 points de pourcentage séparent deux groupes, la plus grande différence d’abord.
results-undecided = Là où beaucoup sont sans avis
results-undecided-say =
    { $statements ->
        [one] { $statements } proposition que
       *[other] { $statements } propositions que
    } au moins 3 personnes sur 10 parmi celles qui les ont vues ont passées. Passer peut exprimer un doute, ou une proposition difficile à comprendre.
results-too-few = Pas encore assez de votes
results-too-few-say =
    { $statements ->
        [one] { $statements } proposition a été vue
       *[other] { $statements } propositions ont été vues
    } par moins de { $people } personnes. Les chiffres changeraient encore beaucoup, on n’en tire donc aucune conclusion. Davantage de votes aideraient.
results-seen = vue par { $people }
results-seen-few = vue par moins de 5
results-more = { $statements } de plus
results-show = En montrer { $statements }
results-all = Toutes les { $statements } sont dans la liste des propositions

## D’où ils viennent

results-behind = Les données derrière cette figure : { $file }
results-cite = Comment citer
results-analysed = Ces résultats sont la version { $version } de l’analyse, établie le { $day }.
results-citation = { $organiser } ({ $year }) : { $topic }. Résultats d’une consultation, analyse { $version } du { $day }. { $address } (SHA-256 { $hash }).
results-robust = Solidité des groupes
    .lead = Les groupes sont trouvés par un programme qui fait certains choix. Voici ce que donnent d’autres choix.
    .note = Est comptée comme déplacée toute personne qui n’est pas là où est allée la majorité de son groupe ; chaque groupe correspond à un autre au plus. La silhouette dit à quel point les groupes se distinguent : 1 est le mieux, 0 pas du tout.
results-robust-none = Il n’y a pas dans cette consultation de groupes d’opinion à comparer.
results-robust-usual = Ce qui est montré partout : { $groups } groupes réunissant { $people } personnes.
results-robust-choice = Choix
results-robust-groups = Groupes
results-robust-people = Personnes
results-robust-moved = Qui s’est déplacé
results-robust-silhouette = Silhouette
results-robust-shown = comme montré
results-robust-seed = graine { $seed }
results-robust-number = { $number } groupes
results-robust-nobody = personne
results-robust-few = moins de 5
results-robust-some = { $people } personnes ({ $share }, intervalle à 95{"\u202F"}% : { $interval })
results-robust-common = De quoi la constitution serait faite
    .lead = Propositions assez soutenues selon la règle de cette consultation : { $statements }. Lesquelles, cela dépend aussi des choix.
results-robust-statements = Propositions
results-robust-lost = N’y sont plus
results-robust-won = Y sont désormais
results-robust-share = accord demandé : { $share }
results-robust-without = sans { $people } personnes dont les votes paraissent inhabituels
results-robust-unusual = Des votes qui paraissent inhabituels, par exemple la même réponse maintes fois de suite, sont un indice et non une preuve. Aucun programme n’écarte quelqu’un pour cela.
results-smaller = Groupes plus petits qui se détachent
    .lead = Avec davantage de groupes se détachent des personnes aux avis propres, comptées sinon dans de plus grands groupes. Être peu nombreuses n’en fait pas moins une partie de la population.
results-smaller-group = { $people } personnes, la plupart sinon dans le { $group }, se détachent avec { $groups } groupes.
results-smaller-link = Groupes plus petits qui se détachent avec davantage de groupes
