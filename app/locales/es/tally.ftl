### Los votos en palabras, dondequiera que aparezcan.

tally-everyone = Todo el mundo
tally-group = Grupo { $letter }
tally-agree = De acuerdo
tally-pass = Pasar, sin opinión clara
tally-disagree = En desacuerdo
tally-unseen = En este grupo nadie la ha visto todavía
tally-hidden = Oculto: menos de 5 personas
tally-hidden-note = Aquí no se muestran los votos de menos de 5 personas. Cuando un grupo es tan pequeño, se oculta también el siguiente más pequeño, para que no se pueda deducir el primero.
tally-figures = { $agree } de acuerdo, { $pass } pasan, { $disagree } en desacuerdo, { $of }
tally-of = de { $people }
tally-share = { $share }, { $interval }
tally-share-of-group = { $letter } { $share }

## La tabla detrás de las barras

tally-as-table = Lo mismo en una tabla
tally-column-statement = Afirmación
tally-column-who = Quién
tally-column-agree = De acuerdo
tally-column-pass = Pasan
tally-column-disagree = En desacuerdo
tally-column-votes = Votos
tally-column-share = Proporción de acuerdo, intervalo del 95{"\u00A0"}%
