### La carte des opinions et sa page.

map-title = Carte des opinions
map-description = Qui vote de même, et ce qui distingue les groupes : { $topic }
map-figure = Qui vote de même
map-show = Montrer
map-everybody = Tout le monde
map-not-in-group =
    Dans aucun groupe : moins de { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } jusqu’ici
map-missing =
    { $more ->
        [one] Il manque encore { $more } personne
       *[other] Il manque encore { $more } personnes
    } pour dessiner une carte. Il faut { $people } personnes avec chacune au moins { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } ; jusqu’ici { $grouped ->
        [0] il n’y en a aucune
        [one] il y en a { $grouped }
       *[other] il y en a { $grouped }
    }.
map-groups = Les votes forment { $groups } groupes : { $list }.
map-group-size =
    { $letter } avec { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
map-group-small = { $letter } avec moins de 5 personnes
map-no-groups = Il n’y a pas de groupes nets : les opinions se fondent les unes dans les autres.
map-note = L’analyse dit (en anglais) : { $note }

## Comment la lire

map-how-to-read = Comment lire cette carte
map-distance = Chaque marque est une personne. Les personnes qui votent de même sont proches, celles qui votent différemment sont éloignées. Seule la distance a un sens : la gauche, la droite, le haut et le bas n’en ont pas, et personne n’est placé selon son âge, son parti ou son lieu de vie.
map-distance-hexagons = Les personnes qui votent de même sont proches, celles qui votent différemment sont éloignées. Elles sont trop nombreuses ici pour une marque chacune ; chaque hexagone compte donc celles qui s’y trouvent : plus sa couleur est forte, plus elles sont nombreuses. Seule la distance a un sens : la gauche, la droite, le haut et le bas n’en ont pas.
map-hull = Un contour doux entoure les neuf dixièmes d’un groupe les plus proches de son centre.
map-stable = Les groupes sont stables : quand on tire de nouveau les personnes au hasard, on retrouve presque les mêmes groupes (concordance { $agreement } sur 1).
map-fairly-stable = Les groupes sont assez stables : quand on tire de nouveau les personnes au hasard, quelques-unes près des bords changent de groupe (concordance { $agreement } sur 1).
map-uncertain = Les groupes sont incertains : quand on tire de nouveau les personnes au hasard, beaucoup changent de groupe (concordance { $agreement } sur 1). Voyez-y une simple esquisse.
map-stability-unknown = La stabilité des groupes n’a pas pu être calculée, parce que les groupes étaient donnés ou que trop peu de personnes ont voté.
map-explained = Les deux directions de la carte montrent { $share } de toutes les différences entre les votes ; le reste ne tient pas sur une surface plane.
map-few = Un groupe de moins de 5 personnes n’est pas montré à part : ses membres sont dessinés sans groupe.
map-level-few = moins de 5 personnes
map-level = de { $from } à { $to }
map-level-most = { $from } ou plus

## Les groupes en mots

map-heading =
    Groupe { $letter }, { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }
map-heading-small = Groupe { $letter }, moins de 5 personnes
map-people-here = Dans ce groupe, les gens
map-agree-more = sont plus souvent d’accord qu’ailleurs : { $statement }
map-disagree-more = sont plus souvent en désaccord qu’ailleurs : { $statement }
map-shares = Accord : { $shares }
map-nothing-apart = Aucune proposition ne distingue nettement ce groupe.
map-shared = Ce que tous les groupes partagent
map-most-agree = La plupart sont d’accord : { $statement }
map-most-disagree = La plupart ne sont pas d’accord : { $statement }

## Le tableau

map-lengths = Les longueurs sont en centièmes de la largeur de la carte.
map-column-group = Nom du groupe
map-column-people = Personnes
map-column-spread = Distance habituelle au centre du groupe
map-column-nearest = De son centre à celui du groupe le plus proche
map-nearest = { $length } jusqu’au { $group }
map-no-nearest = aucun autre groupe
