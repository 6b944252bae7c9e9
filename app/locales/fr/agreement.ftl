### L’image de l’accord entre les groupes et sa page.

agreement-title = Jusqu’où les groupes s’accordent
agreement-description = Jusqu’où les groupes d’opinion s’accordent : { $topic }
agreement-figure = Du partagé au disputé
agreement-axis = Plus grand écart entre deux groupes quelconques dans la part d’accord, en points de pourcentage
agreement-alike = Les groupes votent de même
agreement-apart = Les groupes votent différemment
agreement-most-agree = Plus de la moitié des personnes sont d’accord
agreement-most-disagree = Plus de la moitié des personnes ne sont pas d’accord
agreement-neither = Ni l’un ni l’autre
agreement-most-alike = Les plus partagées
agreement-most-apart = Les plus disputées
agreement-how-to-read = Comment lire cette image
agreement-reading = Chaque marque est une proposition. À 0, la même part de chaque groupe est d’accord avec elle. À 100, un groupe est entièrement d’accord et un autre pas du tout. Une proposition placée à gauche peut plaire ou déplaire : sa forme et sa couleur le disent. La hauteur ne veut rien dire ; les marques ne font que s’écarter pour qu’aucune n’en cache une autre.
agreement-card = Choisissez une marque pour lire ici sa proposition. Au clavier : Tab jusqu’à l’image, puis les flèches.
agreement-finding =
    Sur { $close } de { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }, moins de 15 points séparent les groupes ; sur { $far }, 30 points ou plus les séparent.
agreement-left-out = Absentes de l’image : { $what }.
agreement-left-out-few =
    { $statements ->
        [one] { $statements } proposition que moins de { $people } personnes ont vue
       *[other] { $statements } propositions que moins de { $people } personnes ont vues
    }
agreement-left-out-hidden =
    { $statements ->
        [one] { $statements } proposition sur laquelle un groupe compte moins de 5 votes
       *[other] { $statements } propositions sur lesquelles un groupe compte moins de 5 votes
    }
agreement-figures =
    { $points ->
        [one] { $points } point d’écart
       *[other] { $points } points d’écart
    } entre les groupes : accord { $shares }

## Le tableau

agreement-column-apart = Points d’écart
agreement-column-interval = Intervalle à 95{"\u202F"}%
agreement-column-group = Accord du { $group }
agreement-interval = { $low } à { $high }

## Une image qui est un fichier à part.

agreement-matrix = Accord de chaque groupe avec chaque proposition : { $topic }
    .finding = Des propositions sur lesquelles les groupes votent le plus pareil à celles où ils sont le plus éloignés ; puis celles qui ont des chiffres masqués ou peu de votes.
