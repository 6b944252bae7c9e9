### Cómo se ha votado cada afirmación, para quienes llevan una consulta; también mientras se vota.

live-title = Votos por afirmación
live-go = Cómo se ha votado hasta ahora cada afirmación, dónde se deja de votar y los grupos de este momento
live-lead = Esta página solo la ven quienes ayudan a llevar esta consulta. Mientras se vota, no la difunda: quien sabe lo que dicen los demás se deja llevar.
live-until = Contar los votos hasta el final de este día (UTC)
    .hint = Déjelo vacío para contar todos los votos hasta ahora.
live-apply = Contar
live-fault-day = Esto no es un día; escríbalo así: 2027-01-31.
live-counted-until = Se cuentan los votos hasta el final del { $day } (UTC): de cada persona, el último de entonces sobre cada afirmación.
live-of-now = Son de aquel día los votos, lo que es importante, los avisos y las afirmaciones que había. Son de ahora los textos, las decisiones de moderación, lo que está oculto y quién participa: quien haya sido excluido o borrado desde entonces tampoco está en ningún número de aquel día.
live-voters =
    { $people ->
        [one] { $people } persona ha votado.
       *[other] { $people } personas han votado.
    }
live-stopped =
    { $people ->
        [0] Nadie lo ha dejado antes del final.
        [one] { $people } de ellas lo ha dejado antes del final hasta ahora.
       *[other] { $people } de ellas lo han dejado antes del final hasta ahora.
    }
live-stopped-note = Alguien lo ha dejado en una afirmación si su último voto es sobre ella y entonces había otras que no había votado. Todavía puede volver; entonces cuenta en otra, o en ninguna. Las afirmaciones que llegaron después y las que ahora no se pueden votar no cuentan como pendientes. Las personas excluidas o borradas no están en ninguna cifra.
live-orders = Orden de las afirmaciones
live-order-votes = Más votos
live-order-divided = Más divididas
live-order-passed = Donde más pasan
live-order-stopped = Donde más lo dejan
live-order-fewest = Menos votos
live-order-note = Las más divididas son aquellas en que la menor de las dos proporciones, acuerdo y desacuerdo, es mayor. Por proporciones, las afirmaciones con menos de 5 votos van al final.
live-table = Las afirmaciones
live-column-stopped = Lo dejaron aquí
live-column-reports = Avisos
live-column-important = Importante para
live-file = Lo mismo en un archivo (CSV)

## Los grupos del último análisis

live-groups = Grupos de opinión hasta ahora
live-groups-none = Todavía no hay análisis. Se hace en cuanto ha votado suficiente gente.
live-groups-made =
    Hechos el { $moment } con todos los votos de entonces, sea cual sea el día elegido arriba; { $people ->
        [one] { $people } persona había
       *[other] { $people } personas habían
    } votado lo bastante para entrar en un grupo.
live-groups-note = Los grupos y sus letras pueden cambiar con cada nuevo voto.
