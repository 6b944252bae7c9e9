### Entrenamientos: un modelo se entrena y se mide según la constitución de una consulta, para el equipo organizador.
###   run          entrenamiento
###   stage        etapa
###   baseline     comparación
###   seed         semilla

run-runs = Entrenamiento del modelo
run-lead = Un entrenamiento forma un modelo según su constitución y otro según una constitución distinta, desde el mismo punto de partida, con las mismas peticiones y semillas. Después mide los dos. Termina con un informe que usted puede publicar.
run-nothing-yet = Un entrenamiento necesita una constitución ratificada, y todavía no hay ninguna.
run-to-constitution = Redacte y ratifique primero la constitución.

## Empezar

run-start-title = Iniciar un entrenamiento
run-of-version = Sigue la versión { $version } de su constitución:
run-choices = Cambiar de qué se hace el entrenamiento
run-start = Iniciar el entrenamiento
run-took-before = El último entrenamiento que terminó aquí duró { $time }.
run-takes-usually = Con el modelo incorporado y sin cambiar nada, un entrenamiento duró 3 minutos en dos núcleos rápidos. Aquí todavía no ha terminado ninguno.
run-costs = Durante ese tiempo ocupa todos los núcleos menos uno de la máquina que se encarga de los entrenamientos; lo que eso cuesta en electricidad o en dinero, este programa no lo sabe. Lo que se entrena en otro lugar cuesta allí.
run-charges = Donde { $model } escribe y juzga, quien lo ofrece puede cobrar por cada pregunta.
run-asked-at-most = Con los ajustes con los que se cargó esta página son como máximo { $most } preguntas mientras se revisan y comparan respuestas, y además aquellas con las que se averigua si entiende cada principio: cuantos más principios y pruebas, más preguntas.
run-baseline = Comparado con
    .hint = El segundo modelo se entrena según esta constitución, para que se vea qué cambia la suya.
run-baseline-standard = La constitución estándar de este programa
run-baseline-own = Una constitución propia, más abajo
run-baseline-text = Constitución de comparación
    .hint = Un principio por línea, o el contenido de un archivo constitution.json. Solo cuenta si se ha elegido arriba.
run-model = Modelo
    .hint = Los modelos que no hizo este programa necesitan los valores del artículo.
run-model-built-in = El modelo de laboratorio incluido
run-seed = Semilla
    .hint = Un número entero de 0 a 4294967295. La misma semilla y las mismas elecciones dan el mismo modelo, byte a byte.
run-preset-laboratory = Los valores predeterminados de abajo convienen al modelo incluido.
run-preset-paper = Los valores predeterminados de abajo son los del artículo.
run-preset-to-laboratory = Usar los del modelo incluido
run-preset-to-paper = Usar los del artículo
run-part-amounts = Cantidades
run-part-understanding = Comprensión de los principios
run-part-supervised = Crítica y revisión
run-part-preference = Modelo de preferencias
run-part-policy = Refuerzo
run-part-evaluation = Medición
run-nothing = nada
run-default-paper = Predeterminado: { $default }, de Bai et al. 2022, sección { $section }.
run-default-differs = Predeterminado: { $default }; Bai et al. 2022, sección { $section }, indica { $published }.
run-default-ours = Predeterminado: { $default }, elegido para este programa.
run-default-ours-differs = Predeterminado: { $default }, elegido para el modelo incluido; si no, { $published }.
run-fault-seed = Esto no es una semilla; indique un número entero de 0 a 4294967295.
run-fault-baseline = En esta constitución no se puede leer ningún principio. Escriba un principio por línea.
run-fault-baseline-json = No es un constitution.json entero: no se puede leer a partir de la línea { $line }. Pegue otra vez el archivo completo.
run-fault-whole = Escriba un número entero de { $least } a { $most }.
run-fault-whole-from = Escriba un número entero, { $least } o más.
run-fault-within = Escriba un número de { $least } a { $most }.
run-fault-below = Escriba un número que sea al menos { $least } y menor que { $most }.
run-fault-above = Escriba un número mayor que { $least } y como máximo { $most }.
run-fault-above-only = Escriba un número mayor que { $least }.
run-fault-from = Escriba un número, { $least } o más.
run-fault-words = Escriba una de estas palabras: { $known }.
run-fault-truth = Escriba true (sí) o false (no).
run-fault-structure = Este valor no sirve aquí: tiene otra forma que el valor por defecto.
run-fault-parameter = El valor por defecto es { $default }.
run-fault-parameter-empty = Deje el campo vacío para tener el valor por defecto.
run-fault-parameter-unknown = Este parámetro ya no existe. Vuelva a cargar la página.
run-fault-many = Ya hay cinco entrenamientos en espera o en curso. Espere a que termine uno, o cancele alguno.
run-fault-version = Ahora hay una versión ratificada más reciente. Mírela abajo y empiece de nuevo.

## La lista

run-list = Entrenamientos
run-none = Todavía no hay entrenamientos.
run-column-run = Entrenamiento
run-column-state = Estado
run-column-asked = Pedido por
run-column-version = Versión
run-asked-by = { $author }, { $day }
run-title = Entrenamiento { $number }

## Un entrenamiento

run-state-queued = A la espera de un puesto
run-state-running = En curso
run-state-cancelling = Cancelándose
run-state-cancelled = Cancelado
run-state-failed = Fallido
run-state-done = Terminado
run-took = Duración hasta ahora o en total: { $time }
run-failed-because = El entrenamiento ha fallado. Dijo:
run-look-again = Mirar de nuevo
run-constitution = Constitución
run-version = Versión { $version },
run-cancel = Cancelar el entrenamiento
    .note = Lo hecho hasta ahora se conserva, y el entrenamiento puede seguir más tarde.
run-resume = Seguir con el entrenamiento
    .note = Sigue donde se detuvo y termina con los mismos bytes que sin detenerse.
run-done-asked = El entrenamiento está en la cola. Empieza en unos segundos si hay un puesto libre.
run-done-known = Este entrenamiento ya existe: las mismas elecciones dan el mismo resultado.
run-done-cancelled = El entrenamiento se está cancelando.
run-done-resumed = El entrenamiento sigue en cuanto haya un puesto libre.
run-done-late = El entrenamiento estaba entretanto en otro estado; no se ha cambiado nada.
run-seconds = { $seconds } s
run-minutes = { $minutes } min
run-hours = { $hours } h { $minutes } min

## Etapas

run-stages = Etapas
run-stages-none = Las etapas aparecen en cuanto el entrenamiento ha empezado.
run-stages-done = Etapas terminadas: { $done } de { $of }.
run-stage-state-waiting = En espera
run-stage-state-running = En curso
run-stage-state-stopped = Detenida
run-stage-state-left = Omitida
run-stage-why = Por qué: { $why }
run-stage-state-cached = Ya estaba
run-stage-state-done = Terminada
run-progress = { $part }: { $done } de { $of }.
run-doing-understand = Preguntas sobre los principios
run-doing-revise = Respuestas, críticas, revisiones
run-doing-supervised = Aprendizaje a partir de las revisiones
run-doing-label = ¿Qué respuesta encaja mejor?
run-doing-preference = Aprendizaje de lo que se prefiere
run-doing-policy = Aprendizaje por recompensa
run-doing-ask = Preguntas a cada modelo
run-doing-adherence = ¿Se sigue cada principio?
run-left = Quedan unos { $time }.
run-left-in-all = En total faltan unos { $time }.
run-side-public = su constitución
run-side-baseline = comparación
run-stage-understand = ¿Entiende el modelo los principios?
run-stage-evaluation = Medición
run-stage-report = Informe
run-chain-analysis = Grupos de opinión y consenso
run-chain-analysis-made = Análisis { $version } del { $day }
run-chain-constitution = Constitución ratificada
run-chain-ratified = Versión { $version }, ratificada el { $day } por { $by }
run-chain-publication = Publicación
run-chain-published = Publicado como versión { $version } del informe
run-chain-publish = Ver el informe y publicarlo
run-stage-of-side = { $stage }: { $side }

## Principios

run-principles = Principios que el modelo entiende
run-unread = Principios que el modelo no entiende: { $unread } de { $of }. Según esos no se entrena nada.
run-column-principle = Principio
run-column-reads = ¿Lo entiende el modelo?
run-column-judged = Pares bien juzgados (intervalo del 95 %)
run-column-pairs = Pares
run-reads-understood = Sí
run-reads-partly = En parte
run-reads-not = No
run-reads-wrongly = Mal: encuentra fallos donde no los hay
run-reads-untested = Sin probar

## Curvas

run-curves = Curvas
run-measure-loss = Pérdida
run-measure-score = Recompensa (puntuación del modelo de preferencias)
run-measure-nats = Distancia al comienzo (KL, en nats)
run-measure-accuracy = Acierto con datos reservados
run-curve-title = { $measure }: { $phase }
run-curve-finding = Para { $series }, de { $first } en el paso { $from } a { $last } en el paso { $to }.
run-column-step = Paso

## Resultados, junto a otro entrenamiento

run-figures = Resultados
    .note = Cada número figura con su intervalo del 95 % y n. El informe los contiene todos.
run-figures-none = Todavía no hay un informe del que tomar números.
run-compare-with = Comparar con
run-compare = Comparar
run-other = { $run } ({ $state })
run-column-figure = Medida
run-figure = { $value } ({ $low } a { $high }), n = { $n }
run-figure-bare = { $value }, n = { $n }
run-figure-none = sin significado, n = { $n }
run-figure-score-ambiguous = Sesgo cuando el texto no lo dice: { $side }
run-figure-score-disambiguated = Sesgo cuando el texto lo dice: { $side }
run-figure-accuracy-ambiguous = Respuestas correctas cuando el texto no lo dice: { $side }
run-figure-accuracy-disambiguated = Respuestas correctas cuando el texto lo dice: { $side }
run-figure-perplexity = Perplejidad con texto útil: { $side }
run-figure-over-refusal = Peticiones inofensivas rechazadas: { $side }
run-figure-preference = Comparaciones reservadas bien decididas: { $side }
run-differences = En qué se diferencian los dos
run-same-parameters = Los dos se hicieron de lo mismo.
run-column-parameter = Parámetro

## Parámetros y registro

run-parameters = Parámetros
run-unchanged = Todos los parámetros tienen su valor predeterminado.
run-parameters-all = Todos los parámetros, uno por uno
run-column-value = Valor
run-column-origin = Valor predeterminado y fuente
run-log = El final del registro
run-log-none = Todavía no se ha dicho nada.

## Entrenar en otro lugar

run-state-handed-over = A la espera de modelos que se entrenan en otro lugar
run-engine = Quién escribe y juzga
    .hint = Las respuestas, críticas, revisiones y comparaciones son de este modelo; él no se entrena.
run-engine-local = El modelo que se entrena
run-engine-endpoint = { $model }, tras el punto de acceso de este sitio
run-engine-none = Para que lo haga un modelo mayor, quien opera este sitio inicia el servidor con --engine-endpoint y --engine-model.
run-fault-engine = Este sitio ya no tiene punto de acceso. Elija el modelo que se entrena o pregunte a quien opera el sitio.
run-fault-model = Aquí no hay, o ya no hay, un modelo { $model }, así que no se inició ningún entrenamiento. Elija otro; ahora está elegido el modelo incluido.
run-fault-material = Con los valores del artículo, una ejecución lee indicaciones y preguntas que quien opera el sitio pone junto a los modelos. Allí falta: { $files }. Pida esos archivos o use los valores del modelo incluido.
run-training = Dónde se entrenan los modelos
    .hint = En otro lugar quiere decir: este sitio hace todo lo anterior al entrenamiento, usted lo descarga, entrena en otras máquinas con TRL u OpenRLHF y sube los modelos. Se miden aquí.
run-training-here = En este sitio
run-training-elsewhere = En otro lugar
run-stage-hand-over = Entrega
run-elsewhere-title = Entrenamiento en otro lugar
run-elsewhere-before = Primero se hace todo lo anterior al entrenamiento. Después habrá aquí un archivo comprimido para descargar.
run-elsewhere-what = Todo lo anterior al entrenamiento está hecho. Este archivo contiene los datos de ambas constituciones, los ajustes y un README con todas las órdenes.
run-elsewhere-download = Descargar lo que hay que entrenar ({ $size })
run-elsewhere-returned = Han vuelto modelos, en un archivo con el SHA-256
run-elsewhere-unpack = Descomprima el archivo en las máquinas que entrenan.
run-elsewhere-train = Haga lo que dice su README.md, del mismo modo para ambas constituciones. Al final están SHA256SUMS y trained-with.txt.
run-elsewhere-pack = En la misma carpeta, haga un solo archivo con lo que vuelve:
run-elsewhere-upload = Suba aquí ese archivo. Cada modelo se comprueba por su SHA-256 antes de guardar nada, y luego el entrenamiento sigue solo.
run-elsewhere-file = Archivo de los modelos
    .hint = Un archivo ZIP de { $most } GB como máximo. Para mayores, quien opera este sitio usa folkmoot poll take-back.
run-elsewhere-give = Devolver los modelos
run-done-returned = Los modelos han llegado y coinciden con sus hashes. El entrenamiento sigue en cuanto haya un puesto libre.
run-done-returned-known = Estos modelos ya están aquí. No se ha cambiado nada.
run-return-none = Elija primero el archivo.
run-return-busy = Alguien está entregando un archivo ahora mismo. Inténtelo de nuevo dentro de unos minutos.
run-return-cut = El archivo no llegó entero o pasa de { $most } GB. Inténtelo de nuevo; para mayores, quien opera este sitio usa folkmoot poll take-back.
run-return-broken = Esto no es un archivo ZIP entero. Hágalo con la orden de abajo y súbalo de nuevo.
run-return-large = De este archivo saldrían más de { $most } GB, o tiene demasiados ficheros. Ponga solo manifest.json y la carpeta results.
run-return-name = El archivo contiene { $file }, que no es un fichero normal dentro de él. No se ha guardado nada. Hágalo de nuevo con la orden de abajo.
run-return-missing = En el archivo falta { $file }. README.md dice cómo se hace; después empaquete de nuevo y súbalo.
run-return-other = El manifest.json de este archivo es de otra entrega o fue modificado. Suba lo que se entrenó a partir del archivo de aquí.
run-return-line = La línea { $line } de results/SHA256SUMS no es un SHA-256 con un fichero. Escriba la lista de nuevo con la orden de README.md.
run-return-unlisted = results/SHA256SUMS no tiene el hash de { $file }. Escriba la lista de nuevo con la orden de README.md y empaquete otra vez.
run-return-changed = El SHA-256 de { $file } no es el de results/SHA256SUMS. Copie de nuevo el fichero desde donde se entrenó y empaquete otra vez.
