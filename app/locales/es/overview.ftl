### El resumen de una consulta y la lista de consultas.

overview-no-polls = Aquí no hay todavía ninguna consulta.
    .help = Quienes gestionan este sitio pueden traer una con «folkmoot import polis» o inventar una con «folkmoot simulate».
overview-context-other = Otras consultas
overview-context-all = Todas las consultas
overview-context-none = Aquí no hay ninguna consulta de esta ocasión.
    .help = Mire todas las consultas; quizá ahora se llama de otra manera.
overview-phase = Fase: { $phase }
overview-changed = Último cambio: { $day }
overview-size =
    { $people ->
        [one] { $people } persona ha
       *[other] { $people } personas han
    } emitido { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    } sobre { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }.
overview-size-nobody =
    Nadie ha votado todavía sobre { $statements ->
        [one] la afirmación ({ $statements })
       *[other] las { $statements } afirmaciones
    } de esta consulta.
overview-dates = Votos del { $from } al { $to }.
overview-dates-since = Votos desde el { $from }.
overview-origin = Se celebró primero en { $link }.

## Bajo un número grande

overview-people =
    { $people ->
        [one] persona
       *[other] personas
    }
overview-statements =
    { $statements ->
        [one] afirmación
       *[other] afirmaciones
    }
overview-votes =
    { $votes ->
        [one] voto
       *[other] votos
    }
overview-groups =
    { $groups ->
        [one] grupo de opinión
       *[other] grupos de opinión
    }
overview-principles =
    { $principles ->
        [one] principio
       *[other] principios
    }

## Las fases

overview-timeline = En qué punto está esta consulta
overview-here = Estamos aquí
overview-draft = Preparación
    .says = La consulta se está preparando.
overview-voting = Votación
    .says = La gente vota sobre afirmaciones y añade las suyas.
overview-constitution = Constitución
    .says = Aquello en lo que coinciden todos los grupos se redacta como principios.
overview-training = Entrenamiento
    .says = Se entrena un modelo de lenguaje para que siga los principios.
overview-measuring = Control de sesgos
    .says = Se comprueba si el modelo tiene prejuicios contra las personas.
overview-published = Publicación
    .says = Los principios, el modelo y los resultados de las pruebas son públicos.

## Para seguir

overview-said = Lo que dijo la gente
overview-read-on = Lo que puede leer aquí
overview-way-results = En qué coinciden todos los grupos, en qué difieren y qué sigue abierto.
overview-way-map = Quiénes votan igual y qué distingue a los grupos.
overview-way-agreement = Todas las afirmaciones en una línea, de compartidas por todos los grupos a discutidas.
overview-way-statements = Búsquelas, ordénelas y vea los votos de cada una.
overview-way-data = Descargue los votos y vuelva a calcularlo todo.
overview-not-written = Aún no está escrita.
