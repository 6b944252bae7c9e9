### La constitución de una consulta.

constitution-description = Principios que apoyan todos los grupos: { $topic }
constitution-size =
    { $principles ->
        [one] { $principles } principio
       *[other] { $principles } principios
    } a partir de { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    } que apoyan todos los grupos.
constitution-draft = Borrador: aún se está trabajando en él
constitution-ratified = En vigor
constitution-superseded = Sustituida por una versión posterior
constitution-withdrawn = Retirada
constitution-version = Versión { $version }
constitution-none = Ninguna afirmación alcanzó el umbral, así que todavía no hay ningún principio.
constitution-to-word =
    { $principles ->
        [one] { $principles } principio necesita todavía que una persona lo redacte;
       *[other] { $principles } principios necesitan todavía que una persona los redacte;
    } cada uno está señalado.

## Un principio

constitution-principle = Principio { $principle }
constitution-at-work = Lo que cambió en el modelo
constitution-where-from =
    De dónde viene: { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }
constitution-of-principle = , principio { $principle }
constitution-straddles = Cerca del umbral: si hubieran votado otras personas, quizá no estaría.
constitution-needs-wording = Todavía con las palabras de la afirmación. El motivo (en inglés): { $reason }. Una persona tiene que redactarlo.
constitution-statement = Afirmación { $id }: { $text }
constitution-agree = { $share } de acuerdo ({ $interval }), de { $people }
constitution-changes = Cambios de redacción
constitution-edit = Por { $author }: { $reason }
constitution-edit-day = Por { $author }, { $day }: { $reason }
constitution-support = Apoyo { $support } (intervalo del 95{"\u00A0"}%: de { $low } a { $high })
constitution-support-groups = Apoyo medio por grupo { $support } (intervalo del 95{"\u00A0"}%: de { $low } a { $high }); producto de { $groups } grupos { $product }
constitution-support-is = El apoyo en un grupo es la proporción de acuerdo, acercada un poco a la mitad donde han votado pocas personas. La media de los grupos es la geométrica, de modo que basta un grupo en contra de una afirmación para que baje. El máximo es 1.

## Qué fue de una afirmación

constitution-worded = Redactada como { $principle }
constitution-behind = Respalda { $principle } junto a otra afirmación
constitution-dropped = Descartada

## Lo que quedó fuera

constitution-left-out = Qué quedó fuera y por qué
constitution-nothing-left-out = Todas las afirmaciones por encima del umbral están en la constitución.
constitution-how-many =
    { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }
constitution-merged =
    { $statements ->
        [one] { $statements } afirmación está
       *[other] { $statements } afirmaciones están
    } detrás de un principio que toma sus palabras de otra afirmación.
constitution-decided-by = Decisión: { $who }.
constitution-alike = Afirmaciones parecidas
constitution-pairs =
    { $pairs ->
        [one] { $pairs } par
       *[other] { $pairs } pares
    }
constitution-pair-merged = Las afirmaciones { $a } y { $b } (parecidas en sus palabras en un { $share }) se unieron.
constitution-pair-apart = Las afirmaciones { $a } y { $b } (parecidas en sus palabras en un { $share }) se mantuvieron separadas.

## Cómo surgió

constitution-how = Cómo surgió
constitution-fact-people = Personas que votaron
constitution-fact-grouped = Personas en grupos de opinión
constitution-fact-groups = Grupos de opinión
constitution-fact-votes = Votos
constitution-fact-statements = Afirmaciones examinadas
constitution-fact-eligible = de ellas, con votos suficientes
constitution-fact-selected = de ellas, por encima del umbral

## Cómo comprobarla

constitution-check = Cómo comprobarla
constitution-hash = Esta constitución
constitution-hash-analysis = El análisis en que se basa
constitution-hash-votes = Los votos en que se basa ese análisis
constitution-written-by = Escrita por
constitution-written = folkmoot { $program }, { $day }
constitution-files = { $json }, { $markdown }, { $again }
constitution-again = cómo volver a calcularlo todo
constitution-licence = Libre para cualquier uso: CC0 1.0. No hace falta pedir permiso ni citar a nadie.
