### Ce que veulent dire les mots de ces pages : une phrase simple pour chacun.

glossary-title = Ce que veulent dire les mots
glossary-lead = Les mots employés sur ces pages, en une phrase chacun.

glossary-poll = Consultation
    .says = Beaucoup de personnes votent sur les mêmes courtes propositions, et en ajoutent.
glossary-statement = Proposition
    .says = Une phrase avec une idée, avec laquelle on peut être d’accord ou non.
glossary-pass = Passer
    .says = N’être ni d’accord ni pas d’accord, parce qu’on hésite ou qu’on préfère ne pas le dire.
glossary-group = Groupe
    .says = Des personnes qui ont voté de façon semblable, trouvées par un calcul à partir de leurs seuls votes ; personne n’y est placé à la main.
glossary-consensus = Consensus
    .says = Une proposition avec laquelle on est d’accord dans tous les groupes, et pas seulement dans le plus grand.
glossary-divides = Ce qui divise
    .says = Une proposition avec laquelle un groupe est d’accord et un autre non.
glossary-map = Carte des opinions
    .says = Une image où les personnes qui votent de façon semblable sont proches.
glossary-principle = Principe
    .says = Une règle pour une IA, faite d’une ou de plusieurs propositions avec lesquelles tous les groupes sont d’accord.
glossary-constitution = Constitution
    .says = La liste de tous les principes d’après lesquels une IA est entraînée, chacun avec les propositions dont il vient.
glossary-bias = Biais
    .says = Quand une IA traite des personnes autrement, ou en pense plus de mal, à cause du groupe auquel elles appartiennent.
glossary-representativeness = Représentativité
    .says = À quel point les participants ressemblent à la population, par exemple par l’âge ou la région.
glossary-interval = Intervalle
    .says = La plage où un nombre se trouverait probablement si l’on avait interrogé d’autres personnes semblables.
glossary-moderation = Modération
    .says = Les personnes qui animent une consultation lisent les propositions et disent, avec une raison, pourquoi l’une n’est pas montrée.
glossary-training = Entraînement
    .says = Un modèle lit beaucoup d’exemples et change un peu à chaque fois, jusqu’à répondre davantage comme le disent les principes.
