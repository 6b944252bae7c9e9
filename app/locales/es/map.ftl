### El mapa de opiniones y su página.

map-title = Mapa de opiniones
map-description = Quiénes votan igual y qué distingue a los grupos: { $topic }
map-figure = Quiénes votan igual
map-show = Mostrar
map-everybody = Todo el mundo
map-not-in-group =
    En ningún grupo: menos de { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    } hasta ahora
map-missing =
    { $more ->
        [one] Falta { $more } persona más
       *[other] Faltan { $more } personas más
    } para poder dibujar un mapa. Hacen falta { $people } personas con al menos { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    } cada una; hasta ahora { $grouped ->
        [0] no hay ninguna
        [one] hay { $grouped }
       *[other] hay { $grouped }
    }.
map-groups = Los votos forman { $groups } grupos: { $list }.
map-group-size =
    { $letter } con { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }
map-group-small = { $letter } con menos de 5 personas
map-no-groups = No hay grupos claros: unas opiniones se funden con otras.
map-note = El análisis dice (en inglés): { $note }

## Cómo leerlo

map-how-to-read = Cómo leer este mapa
map-distance = Cada marca es una persona. Quienes votan igual están cerca; quienes votan distinto, lejos. Solo la distancia significa algo: la izquierda, la derecha, arriba y abajo no significan nada, y a nadie se le sitúa por su edad, su partido o su lugar de residencia.
map-distance-hexagons = Quienes votan igual están cerca; quienes votan distinto, lejos. Aquí hay demasiadas personas para una marca por cada una, así que cada hexágono cuenta las que caen en él: cuanto más intenso su color, más personas. Solo la distancia significa algo: la izquierda, la derecha, arriba y abajo no significan nada.
map-hull = Un contorno suave abarca las nueve décimas partes de un grupo más cercanas a su centro.
map-stable = Los grupos son estables: al volver a sortear a las personas, salen casi los mismos grupos (concordancia { $agreement } de 1).
map-fairly-stable = Los grupos son bastante estables: al volver a sortear a las personas, algunas cercanas a los bordes cambian de grupo (concordancia { $agreement } de 1).
map-uncertain = Los grupos son inciertos: al volver a sortear a las personas, muchas cambian de grupo (concordancia { $agreement } de 1). Léalos como un simple boceto.
map-stability-unknown = No se ha podido calcular la estabilidad de los grupos, porque los grupos venían dados o porque votaron muy pocas personas.
map-explained = Las dos direcciones del mapa muestran el { $share } de todas las diferencias entre los votos de la gente; el resto no cabe en un plano.
map-few = Un grupo de menos de 5 personas no se muestra aparte: sus miembros se dibujan sin grupo.
map-level-few = menos de 5 personas
map-level = de { $from } a { $to }
map-level-most = { $from } o más

## Los grupos en palabras

map-heading =
    Grupo { $letter }, { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }
map-heading-small = Grupo { $letter }, menos de 5 personas
map-people-here = En este grupo, la gente
map-agree-more = está más de acuerdo que el resto: { $statement }
map-disagree-more = está más en desacuerdo que el resto: { $statement }
map-shares = De acuerdo: { $shares }
map-nothing-apart = Ninguna afirmación distingue con claridad a este grupo.
map-shared = Lo que comparten todos los grupos
map-most-agree = La mayoría está de acuerdo: { $statement }
map-most-disagree = La mayoría está en desacuerdo: { $statement }

## La tabla

map-lengths = Las longitudes están en centésimas del ancho del mapa.
map-column-group = Grupo
map-column-people = Personas
map-column-spread = Distancia habitual al centro del grupo
map-column-nearest = De su centro al del grupo más próximo
map-nearest = { $length } hasta el { $group }
map-no-nearest = ningún otro grupo
