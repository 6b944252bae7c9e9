### Les votes en mots, partout où ils sont montrés.

tally-everyone = Tout le monde
tally-group = Groupe { $letter }
tally-agree = D’accord
tally-pass = Passer, sans avis
tally-disagree = Pas d’accord
tally-unseen = Personne dans ce groupe ne l’a encore vue
tally-hidden = Masqué : moins de 5 personnes
tally-hidden-note = Les votes de moins de 5 personnes ne sont pas montrés ici. Quand un groupe est aussi petit, le plus petit suivant est masqué lui aussi, pour qu’on ne puisse pas déduire le premier.
tally-figures = { $agree } d’accord, { $pass } sans avis, { $disagree } pas d’accord, { $of }
tally-of = sur { $people }
tally-share = { $share }, { $interval }
tally-share-of-group = { $letter } { $share }

## Le tableau derrière les barres

tally-as-table = La même chose en tableau
tally-column-statement = Proposition
tally-column-who = Qui
tally-column-agree = D’accord
tally-column-pass = Sans avis
tally-column-disagree = Pas d’accord
tally-column-votes = Nombre de votes
tally-column-share = Part d’accord, intervalle à 95{"\u202F"}%
