### La imagen del acuerdo entre grupos y su página.

agreement-title = Hasta qué punto coinciden los grupos
agreement-description = Hasta qué punto coinciden los grupos de opinión: { $topic }
agreement-figure = De lo compartido a lo discutido
agreement-axis = Mayor diferencia entre dos grupos cualesquiera en la proporción de acuerdo, en puntos porcentuales
agreement-alike = Los grupos votan igual
agreement-apart = Los grupos votan distinto
agreement-most-agree = Más de la mitad de las personas está de acuerdo
agreement-most-disagree = Más de la mitad de las personas está en desacuerdo
agreement-neither = Ni lo uno ni lo otro
agreement-most-alike = Las más compartidas
agreement-most-apart = Las más discutidas
agreement-how-to-read = Cómo leer esta imagen
agreement-reading = Cada marca es una afirmación. En 0, la misma proporción de cada grupo está de acuerdo con ella. En 100, un grupo está del todo de acuerdo y otro nada. Una afirmación a la izquierda puede gustar o no: lo dicen su forma y su color. La altura no significa nada; las marcas solo se apartan para que ninguna tape a otra.
agreement-card = Elija una marca para leer aquí su afirmación. Con el teclado: Tab hasta la imagen y después las flechas.
agreement-finding =
    En { $close } de { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }, menos de 15 puntos separan a los grupos; en { $far }, los separan 30 puntos o más.
agreement-left-out = No están en la imagen: { $what }.
agreement-left-out-few =
    { $statements ->
        [one] { $statements } afirmación que han visto menos de { $people } personas
       *[other] { $statements } afirmaciones que han visto menos de { $people } personas
    }
agreement-left-out-hidden =
    { $statements ->
        [one] { $statements } afirmación en la que algún grupo tiene menos de 5 votos
       *[other] { $statements } afirmaciones en las que algún grupo tiene menos de 5 votos
    }
agreement-figures =
    { $points ->
        [one] { $points } punto
       *[other] { $points } puntos
    } de diferencia entre grupos: acuerdo { $shares }

## La tabla

agreement-column-apart = Puntos de diferencia
agreement-column-interval = Intervalo del 95{"\u00A0"}%
agreement-column-group = Acuerdo del { $group }
agreement-interval = de { $low } a { $high }

## Una imagen que es un archivo aparte.

agreement-matrix = Acuerdo de cada grupo con cada afirmación: { $topic }
    .finding = De las afirmaciones en que los grupos votan más parecido a aquellas en que más se alejan; después, las que tienen cifras ocultas o pocos votos.
