### Lo que aún no existe, y lo que ayuda.

missing-analysis = Los votos aún no se han analizado.
    .help = Esto ocurre por sí solo en menos de un minuto mientras el servidor funciona. Vuelva a cargar la página.
missing-nobody = Nadie ha votado todavía en esta consulta.
    .help = Las primeras cifras aparecerán aquí cuando alguien haya votado.
missing-statements = Esta consulta no tiene ninguna afirmación que se pueda votar.
    .help = Cuando el equipo organizador o las personas participantes hayan añadido afirmaciones y estas se acepten, aquí aparecerán los resultados.
missing-one-statement = Esta consulta tiene una sola afirmación.
    .help = Sus votos se pueden leer en la página de resultados. Un mapa y los grupos necesitan respuestas a dos afirmaciones como mínimo.
missing-map = Hasta entonces, la página de resultados muestra los totales.
missing-same-place =
    { $people ->
        [one] La única persona está sola en el mapa: no hay nadie con quien comparar sus votos.
       *[other] Las { $people } personas están en el mismo lugar del mapa: sus votos no difieren en nada que un mapa pudiera mostrar.
    }
    .help = Esto ocurre cuando todo el mundo pasa, cuando todo el mundo vota igual o cuando no hay dos personas que hayan respondido a la misma afirmación. Ayudarían más votos sobre las mismas afirmaciones.
missing-groups = Esta imagen compara grupos de opinión, y los votos no forman grupos claros.
    .help = También eso es un resultado: la gente difiere, pero no en bandos. Más votos pueden cambiarlo o no.
missing-groups-reason = El motivo (en inglés): { $note }
missing-comparable = Todavía no hay ninguna afirmación que hayan visto al menos { $people } personas, con 5 o más de cada grupo.
    .help = Ayudarían más votos. Hasta entonces, la página de resultados muestra lo que hay.
missing-constitution = Aún no se ha escrito una constitución para esta consulta.
    .help = Cuando termina la votación, las afirmaciones que apoyan todos los grupos se redactan como principios. Hasta entonces, la página de resultados muestra cuáles podrían ser.
