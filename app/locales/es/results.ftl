### Los resultados, entre ellos las tres frases del principio.

results-description = En qué coincide y en qué difiere la gente: { $topic }

## Las tres frases

results-nothing-yet = Ninguna afirmación ha sido vista todavía por { $people } personas, así que no se puede concluir nada.
results-soon = Las primeras conclusiones aparecerán aquí en cuanto hayan votado más personas.
results-amount-agree =
    { $groups ->
        [1] La mayoría de la gente está
        [2] En ambos grupos, la mayoría está
       *[more] En cada uno de los { $groups } grupos, la mayoría está
    } de acuerdo con { $agreed } de { $statements ->
        [one] { $statements } afirmación vista
       *[other] { $statements } afirmaciones vistas
    } por al menos { $people } personas.
results-amount-disagree =
    { $groups ->
        [1] La mayoría de la gente está
        [2] En ambos grupos, la mayoría está
       *[more] En cada uno de los { $groups } grupos, la mayoría está
    } en desacuerdo con { $disagreed } de { $statements ->
        [one] { $statements } afirmación vista
       *[other] { $statements } afirmaciones vistas
    } por al menos { $people } personas.
results-amount-both =
    { $groups ->
        [1] La mayoría de la gente está
        [2] En ambos grupos, la mayoría está
       *[more] En cada uno de los { $groups } grupos, la mayoría está
    } de acuerdo con { $agreed } de { $statements ->
        [one] { $statements } afirmación vista
       *[other] { $statements } afirmaciones vistas
    } por al menos { $people } personas, y en desacuerdo con { $disagreed }.
results-amount-none =
    Entre { $statements ->
        [one] la única afirmación vista
       *[other] las { $statements } afirmaciones vistas
    } por al menos { $people } personas, no hay ninguna en la que la mayoría vaya en todas partes en el mismo sentido.
results-widest-groups-agree = El acuerdo más amplio (al menos el { $share } de cada grupo): { $statement }
results-widest-groups-disagree = El desacuerdo más amplio (al menos el { $share } de cada grupo): { $statement }
results-widest-agree = El acuerdo más amplio ({ $share } de acuerdo): { $statement }
results-widest-disagree = El desacuerdo más amplio ({ $share } en desacuerdo): { $statement }
results-widest-none = Por ahora nada se comparte tan ampliamente como para llamarlo terreno común.
results-difference = La mayor diferencia (de acuerdo el { $high } del grupo { $most } y el { $low } del grupo { $least }): { $statement }
results-difference-none = En ninguna afirmación hay dos grupos separados por 30 puntos porcentuales o más.
results-no-groups = Los votos no forman grupos de opinión claros, así que no hay diferencias entre grupos que mostrar.

## Listas de afirmaciones

results-consensus = En qué coinciden todos los grupos
results-consensus-says =
    { $statements ->
        [one] { $statements } afirmación en la que
       *[other] { $statements } afirmaciones en las que
    } más de la mitad de cada grupo va en el mismo sentido, primero el acuerdo más amplio.
results-consensus-all = En qué coincide la mayoría
results-consensus-all-says =
    { $statements ->
        [one] { $statements } afirmación en la que
       *[other] { $statements } afirmaciones en las que
    } más de la mitad de las personas va en el mismo sentido, primero el acuerdo más amplio.
results-differences = En qué difieren los grupos
results-differences-say =
    { $statements ->
        [one] { $statements } afirmación en la que
       *[other] { $statements } afirmaciones en las que
    } al menos 30 puntos porcentuales separan a dos grupos, primero la mayor diferencia.
results-undecided = Donde mucha gente duda
results-undecided-say =
    { $statements ->
        [one] { $statements } afirmación en la que
       *[other] { $statements } afirmaciones en las que
    } pasaron al menos 3 de cada 10 personas que las vieron. Pasar puede indicar duda, o una afirmación difícil de entender.
results-too-few = Aún no hay votos suficientes
results-too-few-say =
    { $statements ->
        [one] { $statements } afirmación fue vista
       *[other] { $statements } afirmaciones fueron vistas
    } por menos de { $people } personas. Las cifras aún cambiarían mucho, así que no se saca ninguna conclusión. Ayudarían más votos.
results-seen = vista por { $people }
results-seen-few = vista por menos de 5
results-more = { $statements } más
results-show = Mostrar { $statements }
results-all = Las { $statements } están en la lista de afirmaciones

## De dónde vienen

results-behind = Los datos detrás de esto: { $file }
results-cite = Cómo citar
results-analysed = Estos resultados son la versión { $version } del análisis, hecha el { $day }.
results-citation = { $organiser } ({ $year }): { $topic }. Resultados de una consulta, análisis { $version } del { $day }. { $address } (SHA-256 { $hash }).
results-robust = Solidez de los grupos
    .lead = Un programa que toma ciertas decisiones encuentra los grupos. Esto es lo que resulta de otras decisiones.
    .note = Se cuenta como movida a toda persona que no está donde fue la mayoría de su grupo; cada grupo corresponde como mucho a otro. La silueta indica cuánto se distinguen los grupos: 1 es lo mejor, 0 nada.
results-robust-none = En esta consulta no hay grupos de opinión que comparar.
results-robust-usual = Lo que se muestra en todas partes: { $groups } grupos con { $people } personas.
results-robust-choice = Decisión
results-robust-groups = Grupos
results-robust-people = Personas
results-robust-moved = Quién se ha movido
results-robust-silhouette = Silueta
results-robust-shown = como se muestra
results-robust-seed = semilla { $seed }
results-robust-number = { $number } grupos
results-robust-nobody = nadie
results-robust-few = menos de 5
results-robust-some = { $people } personas ({ $share }, intervalo del 95{"\u00A0"}%: { $interval })
results-robust-common = De qué se haría la constitución
    .lead = Afirmaciones con apoyo suficiente según la regla de esta consulta: { $statements }. Cuáles son también depende de decisiones.
results-robust-statements = Afirmaciones
results-robust-lost = Ya no están
results-robust-won = Se añaden
results-robust-share = acuerdo exigido: { $share }
results-robust-without = sin { $people } personas cuyos votos parecen inusuales
results-robust-unusual = Los votos que parecen inusuales, como la misma respuesta muchas veces seguidas, son un indicio y no una prueba. Ningún programa deja fuera a nadie por ellos.
results-smaller = Grupos más pequeños que se separan
    .lead = Con más grupos se separan personas con opiniones propias que de otro modo se cuentan en grupos mayores. No por ser pocas son menos parte de la población.
results-smaller-group = { $people } personas, la mayoría de ellas en el { $group } de otro modo, se separan con { $groups } grupos.
results-smaller-link = Grupos más pequeños que se separan con más grupos
