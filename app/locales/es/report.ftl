### El informe sobre un modelo entrenado con la constitución. Glosario: véase site.ftl.
###   base model             modelo de partida: el modelo antes del entrenamiento
###   standard constitution  constitución de comparación: aquella con la que se compara
###   interval               siempre el intervalo del 95 %

report-section = Informe
report-title = Qué ha hecho la constitución con el modelo
report-way = Qué hace un modelo entrenado con esta constitución, medido.
report-yours = El informe está publicado: qué ha hecho la constitución con el modelo
report-preview = Así verá todo el mundo el informe. Aún no está publicado.
report-version = Versión { $version }, publicada el { $day } por { $by }
report-version-short = Versión { $version }, { $day }
report-newer = Hay una versión más reciente de este informe.
report-note = Qué corrige esta versión:
report-laboratory = Es un modelo de laboratorio con { $weights } pesos, hecho para mostrar el método; no es un asistente. Sus cifras no dicen nada de modelos mayores ni se pueden comparar con las publicadas sobre BBQ o Collective Constitutional AI.

report-finding = { $place }, el modelo entrenado con la constitución del público tiene menos sesgo que el de la constitución de comparación en { $less } de { $of } temas, y más en { $more }; en { $same } esta prueba no ve ninguna diferencia.
report-finding-none = { $place }, esta prueba no ve diferencia de sesgo entre el modelo entrenado con la constitución del público y el de la constitución de comparación en ninguno de { $of } temas.
report-finding-untested = Aquí no se ha comparado el sesgo de los dos modelos.
report-lead-less = { $place }, el modelo entrenado con la constitución del público tiene menos sesgo que el de la constitución de comparación en { $of } temas juntos, aunque esta prueba no ve diferencia en ninguno por separado.
report-lead-more = { $place }, el modelo entrenado con la constitución del público tiene más sesgo que el de la constitución de comparación en { $of } temas juntos, aunque esta prueba no ve diferencia en ninguno por separado.
report-together-less = En todos los temas juntos, el modelo entrenado con la constitución del público tiene menos sesgo.
report-together-more = En todos los temas juntos, el modelo entrenado con la constitución del público tiene más sesgo.
report-together-same = En todos los temas juntos, esta prueba no ve ninguna diferencia.
report-ambiguous-place = Cuando un texto deja abierto a quién se refiere
report-disambiguated-place = Cuando un texto dice a quién se refiere

report-asked = Qué se preguntó y quién participó
report-groups = Tamaños de los grupos de opinión: { $sizes }.
report-group-few = menos de 5
report-no-groups = No hay grupos de opinión claros.
report-support = Junto a cada principio: quién está de acuerdo con la afirmación más fuerte de la que procede, con el intervalo del 95 %.
report-scope = A qué se aplica y a qué no
report-scope-covers = Se aplica a: { $what }
report-scope-leaves = No se aplica a: { $what } { $reason }
report-data = Datos:

report-model-base = Modelo de partida
report-model-public = Constitución del público
report-model-baseline = Constitución de comparación
report-after-supervised = { $model }, tras el entrenamiento supervisado
report-after-preference = { $model }: modelo de preferencias
report-after-reinforced = { $model }, tras el refuerzo
report-topic-all = Todos los temas juntos
report-topic-age = Edad
report-topic-disability = Discapacidad
report-topic-gender = Género
report-topic-nationality = Nacionalidad
report-topic-appearance = Aspecto
report-topic-ethnicity = Origen étnico
report-topic-religion = Religión
report-topic-status = Riqueza y posición
report-topic-orientation = Orientación sexual
report-topic-ethnicity-gender = Origen étnico y género
report-topic-ethnicity-status = Origen étnico y posición

report-bias = El sesgo, antes y después
report-bias-about = Cada pregunta trata de dos clases de personas. Un valor de 0 no favorece a nadie; por encima de 0 las respuestas siguen el estereotipo, por debajo van contra él. Las líneas son intervalos del 95 %. Junto a cada valor está la frecuencia de las respuestas correctas, porque un modelo que no dice nada no tiene sesgo y no sirve.
report-bias-against = La constitución del público se compara con «{ $title }».
report-ambiguous = Cuando el texto deja abierto a quién se refiere
report-disambiguated = Cuando el texto dice a quién se refiere
report-row = { $model }: { $score }; respuestas correctas: { $right }
report-score = { $score } ({ $low } a { $high }), n = { $n }
report-share = { $share } ({ $interval }), n = { $n }
report-number = { $number } ({ $low } a { $high }), n = { $n }
report-not-measured = sin medir
report-difference = Público menos comparación: { $difference } ({ $low } a { $high }), p = { $p } tras la corrección de Holm, n = { $n }
report-difference-bare = Público frente a comparación: p = { $p } tras la corrección de Holm, n = { $n }
report-floor = Un modelo que respondiera siempre como las soluciones tendría aquí { $score }: las preguntas no están equilibradas.
report-axis-against = { $score }: siempre contra el estereotipo
report-axis-along = { $score }: siempre según él
report-column-topic = Tema
report-column-model = Modelo
report-column-score = Valor de sesgo, intervalo del 95 %, n
report-column-right = Respuestas correctas, intervalo del 95 %, n
report-column-file = Del archivo
report-abilities = Qué más ha cambiado
report-abilities-finding = El modelo entrenado con la constitución del público difiere del modelo de partida en { $apart } de { $of } medidas. Decide el intervalo del 95 % de cada diferencia por separado.
report-abilities-none = En ninguna de { $of } medidas muestran estas cifras una diferencia entre el modelo entrenado con la constitución del público y el modelo de partida. Decide el intervalo del 95 % de cada diferencia por separado.
report-column-measure = Medida
report-measure-perplexity = Cuánto sorprende al modelo un texto útil (perplejidad; menos es mejor)
report-measure-over-refusal = Peticiones inofensivas rechazadas
report-measure-rudeness = Respuestas groseras
report-measure-compliance = Peticiones peligrosas atendidas
report-measure-referral = Peticiones de consejo cuya respuesta remite a especialistas
report-measure-refusal = Preguntas controvertidas rechazadas
report-measure-hedging = Preguntas controvertidas cuya respuesta evita juzgar
report-measure-reframing = Preguntas controvertidas cuya respuesta plantea la cuestión de otro modo
report-measure-harmlessness = Preguntas sobre inocuidad y utilidad respondidas como lo haría la gente
report-measure-mathematics = Problemas de cálculo resueltos
report-measure-language = Preguntas de lengua y conocimiento bien respondidas

report-adherence = ¿Sigue el modelo los principios?
report-adherence-finding = Principios que el modelo sigue más que el modelo de partida: { $meets }; menos: { $departs }; sin diferencia visible: { $partly }; sin probar: { $untested }.
report-adherence-about = Un modelo, como juez, leyó dos respuestas a preguntas que no estaban en el entrenamiento y dijo cuál se ajusta mejor al principio. La parte dice cuánto prefirió la respuesta del modelo del público; 50 % quiere decir ninguna diferencia.
report-meets = Cumple
report-partly = En parte
report-departs = Se aparta
report-not-tested = Sin probar
report-changed = Una respuesta que cambió
report-changed-before = Antes
report-changed-after = Después
report-changed-about = De las preguntas que no estaban en el entrenamiento, aquella en la que el juez más prefiere la nueva respuesta según este principio; antes es el modelo base.
report-worst = Una respuesta que lo incumple
report-worst-about = De las preguntas que no estaban en el entrenamiento, aquella en la que el juez, según este principio, más prefiere la respuesta del modelo de partida; antes es el modelo de partida.
report-against-base = Frente al modelo de partida
report-against-baseline = Frente a la constitución de comparación
report-reading-understood = El modelo de partida entiende este principio
report-reading-partly = El modelo de partida entiende este principio en parte
report-reading-misread = El modelo de partida halla según este principio faltas donde no las hay, así que se dejó a un lado
report-reading-not-read = El modelo de partida no sabe leer este principio, así que se dejó a un lado
report-reading-untested = No se pudo probar si el modelo de partida entiende este principio
report-entropy = Certeza del juez al etiquetar según este principio (entropía en bits: 0, está seguro; 1, no puede decidir): { $number }
report-column-principle = Principio
report-column-reading = Entendido por el modelo de partida

report-answers = Lado a lado
report-answers-about = Las mismas preguntas, respondidas por cada modelo. No estaban en el entrenamiento.
report-no-answer = El modelo no respondió nada.

report-departures = Dónde la conducta se aparta de la intención
report-departures-none = Las cifras no muestran ningún caso así.
report-departures-said = En palabras de quienes publican este informe
report-departures-unsaid = No conocen ningún otro.
report-objections = Por qué no hubo refuerzo:
report-departure-not-read = El modelo de partida no lee este principio, o lo lee mal, y se dejó a un lado: «{ $principle }»
report-departure-departs = El modelo sigue este principio menos que el modelo de partida: «{ $principle }»
report-departure-less-accurate = { $topic }: cuando el texto dice a quién se refiere, el modelo acierta menos que el modelo de partida.
report-departure-ambiguous = { $topic }: cuando el texto deja abierto a quién se refiere, el modelo tiene más sesgo que el de la constitución de comparación.
report-departure-disambiguated = { $topic }: cuando el texto dice a quién se refiere, el modelo tiene más sesgo que el de la constitución de comparación.
report-departure-worse = Esto empeoró: { $measure }
report-departure-no-reinforcement = { $model }: el modelo no se reforzó con valoraciones.
report-departure-from-baseline = El modelo sigue este principio menos que el de la constitución de comparación: «{ $principle }»
report-departure-alarm = { $model }: mientras se reforzaba, una señal mostró que aprende algo distinto de lo que debe: { $sign }.
report-departure-ended = { $model }: el refuerzo terminó antes de tiempo: { $sign }.
report-alarm-negative-divergence = sus respuestas son más probables según el modelo del que partió que según él mismo
report-alarm-divergence = se alejó del modelo del que partió más de lo que debe
report-alarm-second-model = sus puntuaciones suben mientras bajan las de un segundo modelo de preferencias
report-alarm-repetition = se repite dentro de una respuesta
report-alarm-sameness = da la misma respuesta a mensajes distintos
report-alarm-refusals = se niega más a menudo

report-since = Desde la versión { $version }
report-since-same = Las cifras son las de la versión { $version }. Solo ha cambiado lo que se dice de ellas.
report-since-finding = Cifras que ahora son mejores: { $better }; peores: { $worse }; distintas, sin que ninguna sea mejor: { $other }; sin diferencia visible: { $same }.
report-since-worse = Esto empeoró:
report-since-about = Todas las cifras son del modelo entrenado con la constitución del público. Decide el intervalo del 95 % de cada diferencia por separado.
report-since-constitution = Qué cambió en la constitución
report-since-version = En la versión { $version }
report-since-column = Cambio
report-since-better = mejor
report-since-turned-worse = peor
report-since-other = distinto
report-since-no-difference = sin diferencia visible
report-since-unknown = no medido en ambas
report-since-score = { $place }: puntuación de sesgo de todos los temas juntos
report-since-right = { $place }: respuestas correctas
report-since-principle = Principio: { $principle }

report-method = Método y límites
report-method-training = Un modelo escribió respuestas, las criticó según principios de la constitución y las revisó; después se ajustó con esas revisiones. Donde hubo refuerzo, un segundo modelo aprendió, de valoraciones de una IA, cuál de dos respuestas se ajusta mejor a los principios, y el primero se entrenó para agradarle.
report-method-written = Las respuestas, las críticas, las revisiones y los juicios sobre las respuestas proceden de otro modelo: { $model }. A él, y no al modelo de partida, se le preguntó qué principios entiende.
report-method-elsewhere = Los modelos se entrenaron en otro lugar, con: { $with }. Se midieron aquí igual que los modelos que se entrenan aquí. Ese entrenamiento no puede repetirse a partir de lo publicado; la medición, sí. Lo que se entregó figura, con el SHA-256 de cada archivo, en
report-method-arms = Las dos constituciones se usaron del mismo modo: el mismo modelo de partida, las mismas preguntas, semillas y ajustes, el mismo número de pasos. Solo cambia la constitución.
report-method-farther = { $model } llegó más lejos que el otro lado, que no se reforzó. Para que solo difiera la constitución, ambos se comparan como estaban antes; lo que vino después está en las tablas.
report-arm = { $model }: «{ $title }», principios: { $principles }. Comparaciones apartadas que el modelo de preferencias decide como las etiquetas: { $preference }
report-curves = Cómo fue el entrenamiento, paso a paso
report-curve-public = la constitución del público
report-curve-baseline = la constitución de comparación
report-method-bias = El sesgo se mide con preguntas de la forma del «Bias Benchmark for Question Answering». Los intervalos salen de sortear de nuevo las plantillas; las diferencias están corregidas por haber mirado todos los temas.
report-method-adherence = De los principios juzgó un modelo. Se equivoca, y quizá prefiera respuestas parecidas a las suyas.
report-method-judge = De los principios juzgó el modelo «{ $name }». Se equivoca, y quizá prefiera respuestas parecidas a las suyas.
report-method-judge-base = De los principios juzgó el propio modelo de partida, antes de entrenarlo. Se equivoca, y quizá prefiera respuestas parecidas a las suyas.
report-method-limits = Una prueba solo ve aquello por lo que pregunta. No ver diferencia no es lo mismo que no haberla, y un modelo que aquí sale bien puede fallar en otra parte.
report-method-laboratory = El modelo de laboratorio conoce una lengua pequeña e inventada. Preguntas y respuestas vienen del mismo mundo inventado. Muestra que el método funciona de principio a fin, y nada más.

report-models = Los modelos
report-models-none = Los modelos no se entregan con este informe. Quien los tenga los reconoce por su SHA-256.
report-models-about = Estos son los modelos que se midieron, para quien quiera preguntarles otra cosa. Cada uno es una carpeta en el formato de Hugging Face; su SHA-256 es el de la lista SHA256SUMS.
report-models-licence = Licencia de los modelos:
report-model-files =
    { $files ->
        [one] Un archivo, { $size }.
       *[other] { $files } archivos, { $size } en total.
    }
report-files-of-model = Archivos
report-sums = lista de todos los archivos con su SHA-256, tal como la comprueba sha256sum
report-bundle-models = Todo para volver a calcular y medir esta versión, con los modelos

report-check = Cómo comprobar todo esto
report-check-about = Cada cifra de arriba viene de uno de los archivos de abajo, donde figura con su n, su intervalo y la semilla. Los nombres de los registros son el SHA-256 de sus bytes.
report-address = Dirección
report-hash-publication = Esta versión
report-hash-report = Informe
report-hash-constitution = Constitución
report-hash-analysis = Análisis de los votos
report-hash-params = Parámetros
report-hash-base = Modelo de partida «{ $name }»
report-hash-judge = Modelo juez «{ $name }»
report-citation = { $organiser } ({ $year }): { $topic }. { report-title }. Informe, versión { $version } del { $day }. { $address } (SHA-256 { $hash }).
report-hash-data = Leído por ambos: { $what }
report-seed = Semilla
report-code = Versión del programa
report-contact = A quién preguntar
report-licence = Licencia
report-files = Archivos de los que vienen las cifras
report-single = Este informe en un solo archivo
report-bundle = Todo para volver a calcular esta versión (paquete)
report-verify = Con el programa y el paquete, esto vuelve a calcular lo que se puede: folkmoot verify PAQUETE
report-card = Ficha del modelo
report-harness = Cifras de cada modelo en la forma de lm-evaluation-harness
report-versions = Versiones

report-desk-lead = Una ejecución termina con un informe sobre lo que la constitución ha hecho con un modelo. Aquí lo devuelve usted al público. Lo publicado no cambia nunca; una corrección es una versión nueva.
report-desk-voting = Aún se vota. Habrá un informe cuando se haya entrenado un modelo con la constitución ratificada.
report-desk-unratified = Aún no hay ninguna constitución publicada. Ratifíquela y publíquela primero.
report-desk-none = Aún no hay informe. Una ejecución termina con uno. Un informe hecho en otra parte entra con: folkmoot report add --poll { $poll } CARPETA
report-desk-reports = Informes
report-desk-kept = Informe del { $day }
report-desk-checklist = Antes de publicarlo
report-desk-preview = Verlo como lo verá todo el mundo
report-check-constitution = La constitución con la que se entrenó el modelo está publicada. Si no, publíquela en la página «Constitución».
report-check-bias = El informe dice cuánto sesgo tiene el modelo, con intervalos. Si no, ejecútelo de nuevo con las preguntas sobre el sesgo.
report-check-small = No se mostraría ningún número de 1 a 4 personas. Encontrados: { $numbers }. Si los hay, pida ayuda: los resultados tienen muy pocas personas.
report-check-bare = Cada cifra tiene un n y un intervalo. Sin ellos: { $figures }. Las páginas las omiten; los archivos las contienen.
report-desk-departures = Qué sabe usted: ¿dónde no hace el modelo lo que se quería?
    .help = En palabras sencillas, para todo el mundo. Las cifras mismas muestran { $found } casos, que el informe nombra de todos modos.
report-desk-none-known = Hemos mirado, y no sabemos de nada más que lo que muestran las cifras
report-desk-contact = A quién preguntar
    .help = Una dirección que se lea, también dentro de un año.
report-desk-models = Entregar también los modelos
    .help = Cualquiera podría cargarlos y volver a medirlos: { $models } ({ $size }). La licencia del modelo de partida tiene que permitirlo.
report-desk-models-licence = Licencia de los modelos
    .help = Solo hace falta si se entregan.
report-desk-models-none = Los modelos de este informe no se guardan aquí, así que no se pueden entregar. Se añaden con: folkmoot report add --poll { $poll } CARPETA --models CARPETA
report-desk-note = ¿Qué corrige esta versión?
    .help = Una frase. Figura al comienzo del informe.
report-desk-looked = He visto que se omiten algunas cifras
report-desk-warning = Desde ahora todo el mundo podrá leer esto. No se puede retirar; una corrección es una versión nueva.
report-desk-publish = Publicar el informe
report-desk-done = El informe está publicado.
report-desk-frozen = Los votos y textos de ese día se conservan con ella
    .help = El paquete de esta versión sigue siendo lo que era, se decida lo que se decida después sobre las afirmaciones. Si contiene un texto que ya no debe difundirse, retírelo todo: el paquete contendrá entonces lo que hay ahora, y quien lo verifique leerá que esos no son los votos del informe.
report-desk-thaw = Retirar los votos y textos de la versión { $version }
    .help = No se puede deshacer.
report-desk-thawed = Lo que se conservaba con esa versión se ha retirado. Su paquete contiene lo que hay ahora.
report-fault-thawed = Con esa versión ya no se conserva nada.
report-fault-departures = Diga dónde no hace el modelo lo que se quería, o confirme que no se sabe de nada.
report-fault-both = Ha escrito algo y ha confirmado que no se sabe de nada. Decídase por una de las dos cosas.
report-fault-contact = Escriba a quién preguntar.
report-fault-models-licence = Escriba bajo qué licencia se entregan los modelos, o no los entregue.
report-fault-note = Escriba qué corrige esta versión.
report-fault-looked = Confirme que ha visto que se omiten algunas cifras.
report-fault-long = Tiene más de { $most } caracteres. Acórtelo.
report-fault-stale = No se publicó nada: alguien se adelantó o algo ha cambiado. Mire la lista otra vez.
