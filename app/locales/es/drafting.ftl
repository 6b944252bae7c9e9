### Redactar, ratificar y publicar una constitución. Glosario: véase site.ftl.
###   draft      borrador
###   decision   decisión
###   ratify     ratificar

drafting-title = Redactar la constitución
drafting-voting = Todavía se vota. La redacción empieza cuando se cierra la votación.
drafting-computing = El análisis se está actualizando. Vuelva a mirar dentro de un minuto.
drafting-lost = El análisis del que partió este borrador ya no existe; las decisiones no se pueden aplicar a él. Empiece de nuevo; quedan registradas.
drafting-done = Hecho. Ha quedado registrado.
drafting-before = Un borrador parte de lo que las reglas componen con los votos. Desde entonces cada cambio lo hacen personas, con un motivo.
drafting-would = { $principles ->
    [one] Con la elección actual saldría { $principles } principio.
   *[other] Con la elección actual saldrían { $principles } principios.
}
drafting-begin = Empezar el borrador
drafting-again = Empezar de nuevo con el análisis más reciente
drafting-again-sure = Quiero empezar de nuevo. Las decisiones tomadas quedan registradas, pero ya no cuentan.
drafting-outdated = La consulta ha cambiado desde que empezó este borrador. Hay un análisis más reciente.
drafting-lead = { $principles ->
    [one] El borrador tiene { $principles } principio. Nada es público antes de publicarse.
   *[other] El borrador tiene { $principles } principios. Nada es público antes de publicarse.
}
drafting-on-page = En esta página

## Principios

drafting-principles = Principios
drafting-principles-note = A un lado las afirmaciones con sus votos, al otro el principio que sale de ellas. Cada cambio necesita un motivo, que se publica con él.
drafting-principle = Principio { $number }
drafting-statements = Afirmaciones de origen
drafting-alike = Se parecen
drafting-text = El principio
drafting-needs-wording = Aún en las palabras de la afirmación. Una persona tiene que redactarlo.
drafting-straddles = Cerca del umbral: con otros votos quizá no habría llegado.
drafting-support = { $who }: { $share } de acuerdo ({ $interval }), de { $n }
drafting-unseen = { $who }: nadie la ha visto
drafting-hidden = { $who }: muy pocas personas para mostrarlo
drafting-everyone = Todas las personas
drafting-group = Grupo { $name }
drafting-consensus = Consenso entre grupos { $gac } (intervalo del 95 %: { $low } a { $high })
drafting-pair = La afirmación { $statement } del principio { $number } se parece: semejanza { $similarity }
drafting-no-pair = Ninguna pareja pendiente.
drafting-accept = Dicen lo mismo: hacer un solo principio
drafting-refuse = No dicen lo mismo
drafting-conflict = Parece contradecir el principio { $number }. Diga cuál vale en qué caso.
drafting-settle = Registrar cuál vale
drafting-text-label = Texto del principio
drafting-reason = Motivo (se publicará)
drafting-reword = Guardar esta redacción
drafting-more = Más cambios
drafting-more-note = Estos botones usan el motivo de arriba.
drafting-place = Nuevo lugar en el orden
drafting-move = Mover
drafting-weight = Peso frente a los demás principios (lo normal es 1)
drafting-weigh = Cambiar el peso
drafting-into = Número del principio que absorbe este
drafting-join = Unir los dos
drafting-split-legend = Dividir en dos principios
drafting-split-note = Escriba arriba el texto del principio nuevo y elija las afirmaciones que van con él. Si las elige todas, respaldan a los dos.
drafting-statement = Afirmación { $statement }
drafting-split = Dividir
drafting-leave-out = Dejar fuera este principio

## Umbral

drafting-threshold = Umbral
drafting-threshold-note = Ningún número es correcto por sí mismo. Diga por qué está aquí; el motivo se publica.
drafting-threshold-table = Cuántas afirmaciones deja pasar cada umbral
drafting-threshold-share = Acuerdo que se pide a cada grupo
drafting-threshold-statements = Afirmaciones
drafting-chosen = (en uso)
drafting-threshold-because = Porque:
drafting-threshold-keep = Mantener este umbral por este motivo
drafting-params-note = Esto puede cambiarse hasta que empiece el borrador.
drafting-params-choice = Qué afirmaciones pasan a ser principios
drafting-params-usual = Como de costumbre
drafting-params-per-group = Desde este acuerdo medio de cada grupo (0 a 1)
drafting-params-threshold = Desde este consenso entre grupos (0 a 1)
drafting-params-top = Tantas de las más apoyadas
drafting-params-value = Valor de esa elección
drafting-params-min-seen = Votos que necesita una afirmación (vacío: como de costumbre)
drafting-params-groups = Número de grupos de opinión (vacío: el que mejor encaje)
drafting-params-seed = Semilla del azar (vacío: como de costumbre)
drafting-params-save = Guardar

## Afirmaciones que no están

drafting-under = Afirmaciones sin principio
drafting-under-none = No hay ninguna.
drafting-under-which = Afirmación
drafting-under-option = { $statement }: { $text } (consenso { $gac }, { $n } votos)
drafting-under-text = Texto del principio (vacío: redactado por las reglas)
drafting-put-in = Incluirla

## Decisiones

drafting-log = Decisiones
drafting-log-none = Todavía no se ha decidido nada.
drafting-decision = { $number }, { $author }, { $day }
drafting-undone = anulada
drafting-undo-which = Número de la decisión que se anula
drafting-undo = Anularla
drafting-did-reword = el principio { $clause } dice ahora «{ $text }»
drafting-did-split = el principio { $clause } se dividió; el nuevo dice «{ $text }»
drafting-did-join = el principio { $clause } pasó a { $into }
drafting-did-leave-out = el principio { $clause } quedó fuera
drafting-did-put-in = se incluyó la afirmación { $statement }
drafting-did-move = el principio { $clause } pasó al lugar { $place }
drafting-did-weigh = el principio { $clause } tiene el peso { $weight }
drafting-did-accept = las afirmaciones { $a } y { $b } dicen lo mismo
drafting-did-refuse = las afirmaciones { $a } y { $b } no dicen lo mismo
drafting-did-settle = cuál de { $clause } y { $other } vale en qué caso
drafting-did-threshold = por qué el umbral está ahí
drafting-did-undo = se anuló la decisión { $decision }

## Ratificar y publicar

drafting-ratify = Ratificar y publicar
drafting-check-holds = Sí
drafting-check-open = Todavía no
drafting-check-principles = El borrador tiene al menos un principio.
drafting-check-questions = { $open ->
    [0] No queda ninguna pregunta pendiente.
    [one] Queda { $open } pregunta pendiente: redacción, parejas parecidas, contradicciones o el motivo del umbral.
   *[other] Quedan { $open } preguntas pendientes: redacción, parejas parecidas, contradicciones o el motivo del umbral.
}
drafting-check-contact = Los ajustes de la consulta indican un contacto.
drafting-check-licence = La constitución tiene una licencia.
drafting-check-hidden = { $statements ->
    [0] Detrás de los principios, ningún grupo tiene menos de 5 votos en una afirmación.
    [one] En { $statements } afirmación detrás de un principio, un grupo tiene menos de 5 votos. Las páginas ocultan esa cifra; el archivo la contiene.
   *[other] En { $statements } afirmaciones detrás de principios, un grupo tiene menos de 5 votos. Las páginas ocultan esas cifras; el archivo las contiene.
}
drafting-check-looked = He mirado estas afirmaciones, y el archivo puede contener sus cifras.
drafting-ratify-do = Ratificar este borrador
drafting-versions = Versiones ratificadas
drafting-version = Versión { $version }, ratificada por { $author } el { $day }
drafting-published = Publicada por { $author } el { $day }
drafting-unpublished = Sin publicar.
drafting-note = Qué corrige esta versión (se publicará)
drafting-preview = Ver la página como la verá todo el mundo
drafting-previewed = Así verá todo el mundo la constitución cuando se publique. Todavía no está publicada.
drafting-publish = Publicar: después ya no se puede cambiar

## Lo que no salió bien

drafting-problem-stale = Otra persona ha cambiado el borrador desde que usted abrió esta página. No se guardó nada suyo. Lo que escribió está otra vez en su campo o, si este ya no existe, en un recuadro aparte: mire el borrador actual y envíelo de nuevo si todavía encaja.
drafting-problem-voting = Se está votando, y mientras tanto no se decide nada sobre una constitución. No se guardó nada suyo.
drafting-problem-ratified = Este borrador ya está ratificado. Desde entonces no se ha decidido nada sobre él.
drafting-problem-reason = Falta el motivo o pasa de 500 caracteres. Diga por qué en una frase.
drafting-problem-text = Falta el texto o pasa de 1.000 caracteres.
drafting-problem-unchanged = No cambiaría nada.
drafting-problem-gone = Aquello de lo que se trata no está en el borrador: { $what }
drafting-problem-number = Falta un número o no es posible. Mire el campo e inténtelo de nuevo.
drafting-problem-same = Son lo mismo, o ya pertenecen a un mismo principio.
drafting-problem-split = Elija al menos una afirmación para el principio nuevo.
drafting-problem-unfit = La afirmación { $statement } no puede ser un principio: fue rechazada, no tiene texto o trata de las personas participantes.
drafting-problem-needed = La decisión { $decision } depende de esa. Anule primero la decisión { $decision }.
drafting-problem-checklist = Algo de la lista aún no se cumple.
drafting-problem-note = Diga qué corrige esta versión.
drafting-problem-unworded = Un principio sigue en las palabras de una afirmación. Redáctelo antes de someterlo a votación.
drafting-problem-nothing = Ninguna afirmación cumple aún las condiciones. Elija un umbral más bajo o menos votos necesarios.
drafting-sent = Lo que envió
drafting-sent-note = Su formulario ya no está en esta página. Copie lo que aún necesite.

## Una versión publicada

drafting-v-title = Versión { $version }
drafting-v-description = Una versión publicada de la constitución, que nunca cambia.
drafting-v-by = Ratificada por { $ratifier }, publicada por { $publisher } el { $day }. Esta versión nunca cambia.
drafting-v-newer = Hay una versión más reciente.
drafting-v-note = Qué corrige:
drafting-v-changes = Cambios desde la versión { $version }
drafting-v-same = Ningún principio ha cambiado.
drafting-v-votes = Lo mismo con los votos detrás de cada cambio
drafting-diff-title = Cambios de la versión { $from } a la versión { $to }
drafting-diff-votes = Votos que hay detrás
drafting-v-added = Nuevo
drafting-v-dropped = Ya no está
drafting-v-reworded = Con otras palabras
drafting-v-reweighted = El peso { $before } pasó a { $after }
drafting-v-rested = Se apoya en otros votos ({ $joined } afirmaciones añadidas, { $left } retiradas, { $votes } con otros votos)
drafting-v-asked = Se presenta al modelo con otras palabras
drafting-v-document = En el documento entero
drafting-v-hash = SHA-256 del archivo:

## Para quien participa

drafting-yours = Usted
drafting-yours-became = Su afirmación pasó a ser el principio { $number }
drafting-yours-agreed = Usted está de acuerdo con afirmaciones detrás de { $agreed } de { $of } principios.
drafting-yours-which = Cuáles son estos principios
