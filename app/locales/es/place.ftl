### El lugar de una persona entre las demás: solo ella lo ve.

## En el mapa de opiniones

place-you = Usted
place-on-the-map = { $finding } Su propio lugar está marcado.
place-here = Usted está aquí
place-not-yet = Su lugar: todavía no
place-nowhere = Su lugar
place-private = Solo usted ve esta parte de la página.
place-in-group = Sus votos le sitúan aquí: { $group }.
place-in-no-group =
    No está en ningún grupo: con menos de { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    } no se asigna a nadie.
place-in-a-small-group = Su grupo tiene menos de 5 personas; por eso no se muestra aparte y no se dice nada de él.
place-without-groups = No hay grupos claros: su lugar dice de quién está cerca, y nada más.
place-too-few =
    Su lugar se muestra a partir de { $needed ->
        [one] { $needed } voto
       *[other] { $needed } votos
    }, porque antes dice poco. Hasta ahora { $voted ->
        [0] no ha votado
        [one] ha dado { $voted } voto
       *[other] ha dado { $voted } votos
    }.
place-later = Este mapa se hizo antes de que usted votara. Se vuelve a hacer cada cierto tiempo; vuelva a mirar en un minuto.
place-left-out = Los responsables no han contado sus votos; por eso no tiene lugar en este mapa.
place-apart = Lo que distingue a su grupo
place-group-agrees = está más de acuerdo que los demás: { $statement }
place-group-disagrees = está más en desacuerdo que los demás: { $statement }
place-shared = Lo que todos comparten
place-your-vote = Usted:
place-no-vote = No ha votado sobre esta.

## Junto a los votos de los demás

place-results = Usted y los demás
    .says = Lo que ha salido, junto a sus propios votos. Solo usted lo ve.
    .map = Ver dónde está en el mapa de opiniones
place-with-everybody =
    { $of ->
        [0] Todavía no hay ninguna afirmación en la que tanto usted como la mayoría hayan tomado partido.
        [one] En la única afirmación en la que tanto usted como la mayoría han tomado partido, usted dice { $same ->
            [0] lo contrario.
            [one] lo mismo.
           *[other] lo mismo.
        }
       *[other] Tanto usted como la mayoría han tomado partido en { $of } afirmaciones: en { $same } de ellas dice lo mismo.
    }
place-with-group =
    { $of ->
        [0] Todavía no hay ninguna afirmación en la que tanto usted como la mayoría de su grupo { $letter } hayan tomado partido.
        [one] En la única afirmación en la que tanto usted como la mayoría de su grupo { $letter } han tomado partido, usted dice { $same ->
            [0] lo contrario.
            [one] lo mismo.
           *[other] lo mismo.
        }
       *[other] Tanto usted como la mayoría de su grupo { $letter } han tomado partido en { $of } afirmaciones: en { $same } de ellas dice lo mismo.
    }
place-alike = Donde usted dice lo que dice la mayoría
place-different = Donde usted lo ve de otra manera
place-votes = Los votos sobre su afirmación
place-uncounted = Su afirmación no forma parte del análisis.
