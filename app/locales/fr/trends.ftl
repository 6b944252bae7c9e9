### Images de l’arrivée des personnes et de leurs votes au fil du temps, pour qui organise une consultation.

trends-title = Qui est venu, et quand
trends-span = Du { $first } au { $last } : la même durée dans chaque image, avec sa propre échelle.
trends-voters = Ont voté
trends-busiest-day =
    Le jour le plus animé a été le { $when }, avec { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }.
trends-busiest-hour =
    L’heure la plus animée a commencé le { $when }, avec { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }.
trends-nobody = Personne pour l’instant.
trends-places = Comment les places se sont remplies
trends-taken =
    { $taken } sur { $places ->
        [one] { $places } place est prise
       *[other] { $places } places sont prises
    }.
trends-full =
    { $full ->
        [0] Sur { $cells } sortes de personnes, toutes ont encore des places.
        [one] Sur { $cells } sortes de personnes, { $full } est complète.
       *[other] Sur { $cells } sortes de personnes, { $full } sont complètes.
    }
trends-places-note = La ligne en tirets montre combien de places il y a. Qui a une place maintenant compte à partir du jour de son arrivée, même après une attente.
