### Una afirmación, en las listas y en su propia página.

statement-quoted = «{ $text }»
statement-number = Afirmación { $id }
statement-without-text = Afirmación { $id } (sin texto)
statement-by-organisers = Afirmación { $id }, escrita por el equipo organizador
statement-by-participant = Afirmación { $id }, escrita por una persona participante
statement-meta = { $written }. { $common }.
statement-common-agree = En cada grupo, la mayoría está de acuerdo
statement-common-disagree = En cada grupo, la mayoría está en desacuerdo
statement-few = Menos de { $people } personas han visto esta afirmación. Sus cifras aún cambiarían mucho.
statement-fate = { $link }: { $outcome }. { $reason }
statement-in-constitution = En la constitución

## Sus votos

statement-votes = Votos
statement-finding-groups-agree = En cada grupo, al menos el { $share } está de acuerdo.
statement-finding-groups-disagree = En cada grupo, al menos el { $share } está en desacuerdo.
statement-finding-agree = El { $share } de quienes la han visto está de acuerdo.
statement-finding-disagree = El { $share } de quienes la han visto está en desacuerdo.
statement-finding-few = La han visto muy pocas personas para mostrar sus votos.
statement-certainty = ¿Qué seguridad ofrece la proporción de acuerdo?
    .finding = Si se hubiera preguntado a otras personas como las que votaron, la proporción estaría en esta banda 19 de cada 20 veces.
statement-band = { $share }, la banda es { $interval }
# $of counts everybody who voted on it.
statement-important =
    Es importante para { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    } de las { $of } que votaron: { $share }, la banda es { $interval }.
statement-important-few = No se muestra para cuántas personas es importante: revelaría algo sobre menos de cinco personas.
