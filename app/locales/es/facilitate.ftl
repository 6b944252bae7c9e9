### Dirigir una consulta: las páginas bajo /facilitate y el registro público de la moderación.

## Cabecera y navegación

facilitate-title = Consultas que usted dirige
facilitate-pages = Páginas para quienes dirigen esta consulta
facilitate-stand = Estado
facilitate-settings = Ajustes
facilitate-seeds = Sus afirmaciones
facilitate-statements = Moderación
facilitate-people = Personas
facilitate-monitor = Cifras
facilitate-log = Registro de la moderación
facilitate-more = Más
facilitate-none = Todavía no ayuda a dirigir ninguna consulta. Cree una o pida que le añadan.
facilitate-new = Crear una consulta
facilitate-numbers =
    { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }, { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }, { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    }
facilitate-phase-draft = Borrador
facilitate-phase-voting = La votación está abierta
facilitate-phase-constitution = La votación ha terminado
facilitate-role-reader = Lectura
facilitate-role-moderator = Modera
facilitate-role-facilitator = Dirige
facilitate-back = Volver sin cambiar nada
facilitate-save = Guardar
facilitate-add = Añadir uno más
facilitate-faults = Algo no está bien todavía
facilitate-fault-past = Esa hora ya pasó, y la votación terminaría en el acto. Termínela en la página «{ facilitate-stand }» si eso es lo que quiere.
facilitate-fault-topic = Diga en pocas palabras de qué trata.
facilitate-fault-line = «{ $line }» no tiene signo igual; escriba age = ¿Qué edad tiene?
facilitate-fault-number = «{ $text }» no es un número entero; use solo cifras.
facilitate-fault-time = «{ $text }» no es una hora; escríbala como 2027-01-31T18:00.
facilitate-fault-language-twice = Esta lengua figura dos veces; quite una.
facilitate-fault-pair = «{ $text }» no nombra una pregunta; escriba age = 18-29.
facilitate-fault-share = «{ $text }» no es una proporción; escriba 18-29 = 21.5.
facilitate-fault-slug-taken = Ya hay una consulta llamada { $slug }; elija otro nombre.
facilitate-fault-sign-in = Ya hay personas que participan. No se puede cambiar si primero hay que iniciar sesión: algunas participarían dos veces y otras no podrían seguir. Cree otra consulta.
facilitate-fault-range =
    { $most ->
        [one] Escriba un número entero de 1 a { $most }.
       *[other] Escriba un número entero de 1 a { $most }.
    }
facilitate-fault-wave = El nombre supera los 100 caracteres o contiene caracteres que no se pueden mostrar; acórtelo.
facilitate-fault-id = Línea { $line }: no es un identificador; tiene más de { $most } caracteres, o algunos que no se pueden mostrar. Escríbalo como lo escribe el otro sistema.
facilitate-fault-no-id = No hay ningún identificador; escriba uno por línea.
facilitate-fault-participant = Nadie participa con ese número.
facilitate-fault-no-author = Esta afirmación no la escribió nadie que participe.
facilitate-fault-email = No es una dirección de correo; escríbala como nombre@example.org.
facilitate-fault-no-account = No hay cuenta para { $email }; pida al equipo de este sitio que la cree.
facilitate-fault-last = Nadie más dirige la consulta; dé antes ese papel a otra persona.
facilitate-fault-tick = Marque antes al menos una afirmación.
facilitate-fault-no-statement = «{ $id }» no es una afirmación de esta consulta; busque su número en la lista.
facilitate-fault-gone = Esta afirmación ya no existe. Vuelva a cargar la página.
facilitate-fault-unknown = Eso no se puede hacer con una afirmación. Vuelva a cargar la página y elija un botón.
facilitate-fault-into-itself = Una afirmación no puede fusionarse consigo misma; elija otra.
facilitate-fault-into-rejected = La afirmación { $id } está rechazada o fusionada; elija una sobre la que se pueda votar.
facilitate-fault-same-as = La afirmación { $id } ya lo dice; fusione mejor las dos.
facilitate-fault-needs-reason = Ya se ha votado sobre la redacción actual; diga por qué cambia, para que cualquiera pueda juzgarlo.
facilitate-fault-full =
    { $most ->
        [one] Esta consulta admite { $most } afirmación y ya la tiene. Permita más en los ajustes o rechácela.
       *[other] Esta consulta admite { $most } afirmaciones y ya las tiene. Permita más en los ajustes o rechace una.
    }
facilitate-fault-principle = Aquí se vota sobre los principios de una constitución y sobre nada más. Para cambiarlos, someta a votación otra constitución.
facilitate-fault-seed-twice = Entretanto alguien ha añadido una de estas afirmaciones. Compruébelo otra vez.
facilitate-fault-reason-missing = Falta un motivo; diga en una frase por qué.
facilitate-fault-reason-long = El motivo supera los 500 caracteres; acórtelo.
facilitate-fault-character = El texto contiene caracteres que no se pueden mostrar; tecléelo en vez de pegarlo.
facilitate-fault-text-short = La redacción es demasiado corta para votar sobre ella.
facilitate-fault-text-long =
    { $most ->
        [one] La redacción supera { $most } carácter; acórtela.
       *[other] La redacción supera los { $most } caracteres; acórtela.
    }
facilitate-fault-slug = No es un nombre para direcciones; use hasta 64 minúsculas, cifras y guiones.
facilitate-fault-tag = No es una lengua; escríbala como en, de o zh-Hans.
facilitate-fault-text = El texto tiene más de { $most } caracteres, o algunos que no se pueden mostrar; acórtelo o vuelva a teclearlo.
facilitate-fault-choice = Esa opción no existe; elija una de la lista.
facilitate-fault-large = Es más de lo que admite un formulario, que son { $most } MB. No se guardó nada y todo lo que escribió sigue aquí; acorte este campo, el más largo.
facilitate-reason = Motivo
    .author = Lo lee quien escribió la afirmación, y todo el mundo en el registro público.
    .public = Todo el mundo puede leerlo en el registro público.
    .log = Figura en el registro público, sin nombre.

## Lo que acaba de hacerse

facilitate-done-created = La consulta está creada. Nadie la ve todavía salvo usted y quienes añada.
facilitate-done-saved = Guardado.
facilitate-done-strict = Guardado. Desde ahora, lo que la gente escribe solo aparece cuando usted lo acepta. Mire la cola al menos una vez al día, o parecerá que nadie escucha.
facilitate-done-seeded = Las afirmaciones están añadidas.
facilitate-done-accept = Aceptada.
facilitate-done-reject = Rechazada. Quien la escribió puede leer el motivo.
facilitate-done-merge = Unida. Los votos de ambas se conservan; solo se muestra la otra.
facilitate-done-reword = Redactada de nuevo. Se conservan la redacción anterior y los votos.
facilitate-done-meta = La marca ha cambiado.
facilitate-done-unhide = Se puede votar de nuevo sobre ella.
facilitate-done-ban = La persona está expulsada. Sus votos se conservan y ya no cuentan.
facilitate-done-unban = La expulsión se ha levantado; los votos cuentan de nuevo.
facilitate-done-opened = Ya se puede votar.
facilitate-done-closed = La votación ha terminado. Los resultados de este momento quedan guardados y no pueden cambiar sin que se note.
facilitate-done-reopened = Se puede votar de nuevo. El registro público dice por qué.
facilitate-done-late = No se ha cambiado nada: alguien fue más rápido, o la consulta está en otra fase.
facilitate-done-listed = La lista es ahora más larga.
facilitate-done-unlisted = La lista es ahora más corta. Quien ya vino se queda.
facilitate-done-role = La función ha cambiado.
facilitate-done-deleted = El borrador está eliminado.

## Estado

facilitate-next = Qué hacer ahora
facilitate-opens = La votación se abrirá sola el { $day }.
facilitate-opens-draft = La votación ha de empezar el { $day }. Abra la consulta antes: hasta entonces nadie puede encontrarla, y después su página dice cuándo empieza la votación.
facilitate-closes = La votación se cerrará sola el { $day }.
facilitate-frozen = La versión { $version } del análisis contiene los resultados. Su huella (SHA-256):
facilitate-waiting =
    { $statements ->
        [one] { $statements } afirmación espera una decisión
       *[other] { $statements } afirmaciones esperan una decisión
    }
facilitate-strict-waiting = Nadie ve estas afirmaciones hasta que usted las acepte, porque solo se muestran tras la moderación.
facilitate-ready = Está todo lo necesario. Mire una vez más la vista previa y abra la consulta.
facilitate-open-warning = Cuando la gente haya votado, cambiar una afirmación cambia aquello que se votó. Lea sus afirmaciones una vez más.
facilitate-open = Abrir la votación
facilitate-not-ready = Falta esto antes de poder votar:
facilitate-gap-seeds = Añada afirmaciones; de siete a veinte son un buen comienzo.
facilitate-gap-organiser = Diga quién organiza la consulta.
facilitate-gap-contact = Diga cómo ponerse en contacto.
facilitate-gap-outcome = Diga qué se hará con el resultado.
facilitate-gap-codes = Cree códigos de invitación: sin código nadie puede participar.
facilitate-gap-list = Llene la lista de quienes pueden participar.
facilitate-gap-provider = Elija quién puede participar: habría que iniciar sesión, y este sitio no tiene proveedor de identidad.
facilitate-gap-over = Ponga un cierre posterior, o ninguno: el actual ya pasó.
facilitate-to-close = Terminar la votación: ver antes qué se guardará
facilitate-to-draft = Redactar la constitución
facilitate-to-voted = La constitución que se vota
facilitate-to-train = Entrenar un modelo con la constitución y ver cómo avanza
facilitate-to-report = Revisar el informe y entregarlo al público
facilitate-all-done = Nada le espera: el informe está publicado. Una corrección sería una nueva versión, en la página «{ report-section }».
facilitate-reopen = Permitir votar de nuevo
facilitate-reopen-not = Los votos de esta consulta proceden de otro sitio, por lo que no se abre aquí: nadie podría continuar con lo que dijo allí. Una copia conserva las afirmaciones aceptadas, y sobre ellas se puede votar.
facilitate-reopen-warning = Los resultados que se mostraron al final de la votación cambiarán. El registro público muestra que usted lo hizo y por qué. Una hora de cierre ya pasada se borra; ponga otra en los ajustes si la votación debe terminar por sí sola.
facilitate-links = Enlaces
facilitate-public-page = La consulta como la ve todo el mundo
facilitate-public-log = Registro público de la moderación
facilitate-data = Archivos para todo el mundo
facilitate-whole = Todo en un solo archivo, con horas exactas e identificadores externos: solo para usted
facilitate-embed-title = En páginas de otros sitios
facilitate-embed-snippet = Copie esto en la página donde deba aparecer la consulta
facilitate-embed-plain = Sin script
facilitate-embed-plain-label = Copie esto donde una página no pueda cargar scripts: el marco conserva su altura y la página que lo rodea no se entera de nada
facilitate-embed-nowhere = Todavía ningún sitio puede mostrar esta consulta. Nombre antes el sitio en los ajustes.
facilitate-embed-where = Estos sitios pueden mostrarla: { $sites }
facilitate-embed-change = Cambiar qué sitios pueden mostrarla
facilitate-preview = Vista previa
facilitate-preview-lead = Estas son las páginas que verá quien participe. Nada de lo que haga en ellas se guarda como voto.
facilitate-preview-landing = La primera página
facilitate-preview-consent = Lo que se acepta antes de votar
facilitate-preview-card = La primera afirmación
facilitate-preview-about = Las preguntas sobre la persona
facilitate-preview-topics = La elección de temas
facilitate-preview-write = Añadir una afirmación
facilitate-preview-end = Cuando se ha votado sobre todo
facilitate-preview-notice = Esto es una vista previa: desde aquí no se envía nada.
facilitate-preview-back = Todas las páginas de la vista previa
facilitate-copy = Crear una consulta nueva a partir de esta
facilitate-delete = Eliminar este borrador
facilitate-delete-now = Eliminar ahora
facilitate-delete-warning = El borrador y sus afirmaciones se quitan y no se pueden recuperar.

## El final de la votación

facilitate-close = Terminar la votación ahora
facilitate-close-lead = Esto se guardaría si terminara la votación en este momento. Todavía no ha pasado nada.
facilitate-close-groups =
    { $groups ->
        [0] sin grupos de opinión claros
        [one] { $groups } grupo de opinión
       *[other] { $groups } grupos de opinión
    }
facilitate-close-principles =
    { $statements ->
        [one] { $statements } afirmación con acuerdo suficiente de todos los grupos para la constitución
       *[other] { $statements } afirmaciones con acuerdo suficiente de todos los grupos para la constitución
    }
facilitate-close-hash = Huella del análisis (SHA-256); cambia con cada voto nuevo:
facilitate-close-waiting =
    { $statements ->
        [one] { $statements } afirmación espera todavía una decisión. Decida antes: después nadie podrá votar sobre ella.
       *[other] { $statements } afirmaciones esperan todavía una decisión. Decida antes: después nadie podrá votar sobre ellas.
    }
facilitate-close-warning = Mucha gente tomará la página de resultados por una decisión. Diga en la descripción qué viene ahora y quién decide.

## Crear una consulta

facilitate-make = Crear la consulta
facilitate-copies = Los ajustes y las afirmaciones aceptadas vienen de { $slug }. Los votos y las personas, no.
facilitate-copies-left =
    { $statements ->
        [one] { $statements } afirmación no pasa, porque nadie la ha aceptado: en la consulta nueva figuraría como suya. Acéptela antes para llevarla.
       *[other] { $statements } afirmaciones no pasan, porque nadie las ha aceptado: en la consulta nueva figurarían como suyas. Acéptelas antes para llevarlas.
    }
facilitate-topic = Tema
    .hint = En pocas palabras, como lo verá todo el mundo.
facilitate-description = Descripción
    .hint = De qué se trata, en frases sencillas. Una línea vacía empieza otro párrafo.
facilitate-organiser = Quién organiza la consulta
    .hint = Como se le conoce, por ejemplo el Ayuntamiento de Villanueva.
facilitate-contact = Cómo ponerse en contacto
    .hint = Una dirección de correo o una dirección web.
facilitate-outcome = Qué se hará con el resultado
    .hint = La gente quiere saberlo antes de dar su tiempo.
facilitate-slug = Nombre en las direcciones
    .hint = Minúsculas sin tilde, cifras y guiones. Vacío: se forma a partir del tema. Cambiarlo después rompe los enlaces.
facilitate-language = Idioma
    .hint = Por su código: en, de, fr, zh-Hans.

## Ajustes

facilitate-settings-open = Ya se está votando. Cambiar ahora preguntas, plazas o reglas trata a quienes llegan después de otro modo que a quienes llegaron antes.
facilitate-settings-stale = Otra persona ha cambiado estos ajustes desde que usted abrió esta página, así que no se guardó nada suyo. Lo que escribió sigue abajo. Mire los ajustes actuales, pase a este formulario lo que deba quedar de ellos y guarde de nuevo: entonces todo lo de aquí sustituirá lo que guardó la otra persona.
facilitate-settings-now = Los ajustes actuales (en otra pestaña)
facilitate-texts = Textos
facilitate-text-number = Idioma { $number }
facilitate-text-more = idioma
facilitate-text-questions = Preguntas y respuestas
    .hint = Una por línea, como «age = ¿Qué edad tiene?», «age? = Por qué se pregunta», «age.young = Menos de 40». Tras guardar una vez, aquí aparecen las líneas por rellenar.
facilitate-context = Ocasión
    .hint = A qué pertenece esta consulta junto con otras, por ejemplo Presupuesto municipal 2027. Las consultas de una misma ocasión aparecen juntas en la lista. Puede quedar vacío.
facilitate-minutes = Minutos que hacen falta para participar
facilitate-voting = Votación
facilitate-opens-at = Se abre
    .hint = UTC. Vacío: en cuanto usted la abra.
facilitate-closes-at = Se cierra
    .hint = UTC. Vacío: cuando usted la termine.
facilitate-map-after = Votos tras los que se ve el propio lugar en el mapa
facilitate-min-votes = Votos a partir de los cuales se asigna un grupo
    .hint = Con menos se forman grupos de personas de las que se sabe poco.
facilitate-min-seen = Votos que necesita una afirmación para la constitución
    .hint = Vacío: el número habitual.
facilitate-writing = Afirmaciones de quienes participan
facilitate-writing-open = Se pueden añadir afirmaciones
    .hint = Puede cerrarlo mientras la votación sigue, cuando hay más de las que nadie puede leer.
facilitate-strict = Mostrar las afirmaciones solo tras la moderación
    .hint = Cuidado: hasta que usted las acepte, nadie ve lo que se escribe. Sin esto aparecen enseguida y usted puede rechazarlas.
facilitate-writing-known = Solo quienes llegaron con un identificador, o se identificaron, pueden añadir afirmaciones
    .hint = Los demás votan. Quien participe sin nada de eso no puede añadir un identificador más tarde.
facilitate-writing-within = Horas en las que se suele leer una afirmación nueva
    .hint = Quien añade una lo ve. 0: no se dice nada.
facilitate-writing-after = Votos antes de poder añadir una
facilitate-writing-long = Caracteres como máximo
facilitate-writing-many = Afirmaciones por persona
facilitate-writing-most = Afirmaciones que se votan, como máximo
    .hint = Las suyas incluidas. Cuando son tantas, no se pueden añadir más. 0: sin límite.
facilitate-writing-reports = Avisos que ocultan una afirmación
    .hint = Hasta que alguien la haya mirado. Las aceptadas se quedan.
facilitate-joining = Participación
facilitate-access = Quién puede participar
    .hint = El identificador de otro sitio va en la dirección (xid=…). Cualquiera puede inventar uno; para admitir solo a quienes conoce, ponga sus identificadores en la lista.
facilitate-access-open = quien tenga la dirección
facilitate-access-codes = quien tenga un código de invitación
facilitate-access-list = quien esté en una lista
facilitate-access-known = quien venga con un identificador de otro sitio, una vez cada uno
facilitate-access-sign-in = quien inicie sesión con { $provider }, una vez cada persona
facilitate-access-sign-in-none = quien inicie sesión (este sitio aún no tiene proveedor de identidad)
facilitate-embed = Sitios web que pueden mostrar esta consulta en un marco
    .hint = Uno por línea, como https://example.org.
facilitate-importance = Preguntar con cada voto si la afirmación es importante
    .hint = Una casilla en la tarjeta, que puede dejarse vacía. Cuando acaba la votación, todo el mundo ve para cuántas personas es importante una afirmación.
facilitate-shown = Lo que se muestra y se entrega
facilitate-open-data = Todo el mundo obtiene los votos como archivos cuando termina la votación
    .hint = Bajo números, sin nombres. De lo contrario, solo quienes organizan la consulta pueden volver a calcular los resultados. El mapa conserva una marca por persona, sin número.
facilitate-show-map = Mostrar el mapa de opiniones cuando termina la votación
facilitate-map-meanwhile = Mostrar a cada persona su lugar mientras otras siguen votando
    .hint = A partir del número de votos de arriba, cada persona ve dónde están los grupos y qué distingue al más cercano, solo con las afirmaciones sobre las que ha votado y sin números. Si no, los lugares se muestran al terminar la votación.
facilitate-show-tips = Mostrar cómo escribir una buena afirmación
facilitate-offer-mail = Ofrecer correos sobre esta consulta
    .hint = Solo si este sitio envía correos.
facilitate-translate = Se puede pedir la traducción automática de las afirmaciones
    .hint = Solo si este sitio tiene un servicio de traducción, que recibe el texto de la afirmación y nada más.
facilitate-demographics-after = Votos tras los que vienen las preguntas sobre la persona
    .hint = 0: antes del primer voto. Las preguntas según las que se dan las plazas vienen siempre antes.
facilitate-screening = Preguntas que deciden quién participa
    .hint = Se hacen antes del primer voto y hay que contestarlas. Las plazas de abajo pueden referirse a ellas.
facilitate-demographics = Preguntas sobre la persona
    .hint = Todo el mundo puede negarse a contestar. Pregunte solo lo que vaya a usar.
facilitate-question = Pregunta
facilitate-question-number = Pregunta { $number }
facilitate-question-id = Nombre en los datos
    .hint = Letras, cifras, guiones. Vacío: se forma a partir de la pregunta. No lo cambie cuando ya haya respuestas.
facilitate-question-why = Por qué se pregunta
    .hint = Se lee junto a la pregunta.
facilitate-options = Respuestas
    .hint = Una por línea. Delante puede ir un nombre para los datos, con dos puntos, como «s: Sí».
facilitate-admits = Respuestas con las que se participa
    .hint = Sus nombres, separados por comas. Vacío: cualquier respuesta.
facilitate-quotas = Plazas
    .hint = Cuántas personas de cada clase pueden participar. Cuando se ocupan, quien llega espera; más plazas dejan entrar a quienes esperan. Quien no es de ninguna clase también espera, y se le dice. Sin plazas puede participar todo el mundo.
facilitate-cell-number = Plazas { $number }
facilitate-cell-answers = Clase de persona
    .hint = Pregunta = respuesta, separadas por comas, como «edad = 18-29, region = norte». La respuesta «declined» es la de quienes prefieren no decirlo. Para todas las demás personas escriba *, al final.
facilitate-places = Plazas
facilitate-targets = Cómo es la población
    .hint = Para comparar con quienes participan y para ponderar los resultados.
facilitate-target-number = Pregunta { $number } sobre la población
facilitate-target-question = Nombre de la pregunta
    .hint = El nombre en los datos, como arriba.
facilitate-target-shares = Partes en tanto por ciento
    .hint = Una por línea, como «18-29 = 21,5». Juntas suman 100.

## Sus afirmaciones

facilitate-seeds-lead = Primero se vota sobre estas. Escriba cada una como una sola idea con la que se pueda estar de acuerdo o en desacuerdo.
facilitate-seeds-paste = Pegar afirmaciones
    .hint = Una por línea, o una tabla con una columna «statement» y quizá «language» y «meta».
facilitate-seeds-add = Comprobar y añadir
facilitate-seeds-file = O elegir un archivo
    .hint = CSV o texto sin formato, en UTF-8.
facilitate-seeds-upload = Comprobar y añadir el archivo
facilitate-seeds-faults = No se ha añadido nada. Estas líneas no están bien todavía:
facilitate-seeds-warnings = Todavía no se ha añadido nada. Mire estas una vez más:
facilitate-seeds-anyway =
    { $statements ->
        [one] Añadir la afirmación tal cual ({ $statements })
       *[other] Añadir las { $statements } afirmaciones tal cual
    }
facilitate-seeds-present =
    { $statements ->
        [0] Todavía ninguna afirmación suya
        [one] { $statements } afirmación suya
       *[other] { $statements } afirmaciones suyas
    }
facilitate-seeds-edit = Puede corregir una afirmación hasta que alguien haya votado sobre ella; después se registra la nueva redacción con su motivo. Aquí:
facilitate-line = Línea { $line }:

## Indicaciones

facilitate-hint-two = Quizá dos peticiones en una: quien está de acuerdo solo con la mitad no puede votar. Mejor dos afirmaciones.
facilitate-hint-short = Muy corta: se puede entender de varias maneras.
facilitate-hint-capitals = Todo en mayúsculas: se lee como un grito.
facilitate-hint-question = Una pregunta: no se puede estar de acuerdo con ella.
facilitate-hint-link = Contiene una dirección web: puede ser publicidad.

## Moderación

facilitate-piles = Afirmaciones según la decisión
facilitate-pile-waiting = En espera ({ $statements })
facilitate-pile-accepted = Aceptadas ({ $statements })
facilitate-pile-rejected = Rechazadas ({ $statements })
facilitate-pile-empty = Aquí no hay nada.
facilitate-queue-mail = Correo cuando hay afirmaciones en espera
    .off = Cuando una afirmación lleva más tiempo en espera del que dice esta consulta (un día si no dice nada), recibe un correo; después ninguno hasta que no quede nada en espera, y como mucho uno al día.
    .start = Recibir un correo
    .on = Recibe un correo cuando una afirmación lleva más tiempo en espera del que dice esta consulta (un día si no dice nada); después ninguno hasta que no quede nada en espera, y como mucho uno al día.
    .stop = No recibir más
    .begun = Recibirá un correo cuando haya afirmaciones en espera.
    .ended = Ya no recibe correos sobre afirmaciones en espera.
facilitate-bulk = Todas las marcadas
facilitate-bulk-accept = Aceptar las marcadas
facilitate-bulk-reject = Rechazar las marcadas
facilitate-keys = Decidir con el teclado
    .says = Mientras una afirmación tiene el foco: A la acepta, R la rechaza, M la fusiona, W cambia la redacción, J va a la siguiente, K a la anterior, ? lleva aquí.
    .use = Usar teclas sueltas mientras una afirmación tiene el foco
    .on = Las teclas sueltas están activadas.
    .off = Las teclas sueltas están desactivadas.
facilitate-tick = Marcar la afirmación { $id }
facilitate-original = Se escribió así:
facilitate-tag-seed = de usted
facilitate-tag-participant = de una persona participante
facilitate-tag-meta = sobre la persona
facilitate-tag-hidden = oculta por avisos
facilitate-tag-accepted = aceptada
facilitate-tag-rejected = rechazada
facilitate-reports =
    { $people ->
        [one] Aviso de { $people } persona: { $reasons }
       *[other] Avisos de { $people } personas: { $reasons }
    }
facilitate-report-abusive = ofensiva
facilitate-report-personal = sobre alguien en concreto
facilitate-report-spam = publicidad
facilitate-report-off-topic = fuera del tema
facilitate-report-unclear = poco clara
facilitate-merged = Cuenta como la afirmación { $id }.
facilitate-because = Motivo: { $reason }
facilitate-votes =
    { $people ->
        [0] Nadie ha votado sobre ella.
        [one] { $people } persona ha votado sobre ella.
       *[other] { $people } personas han votado sobre ella.
    }
facilitate-similar = Afirmaciones que dicen algo parecido:
facilitate-similar-one = #{ $id }, parecida en un { $share }:
facilitate-accept = Aceptar
facilitate-reject = Rechazar
facilitate-unhide = Mostrar de nuevo
facilitate-meta = Marcar como sobre la persona
facilitate-not-meta = No trata de la persona
facilitate-merge = Unir con otra
facilitate-merge-into = Número de la afirmación que queda
    .hint = Los votos de ambas se conservan y desde ahora solo se muestra la otra.
facilitate-reword = Cambiar la redacción
facilitate-reword-warning = Quien ha votado ha votado sobre la redacción actual. Corrija descuidos; para otro sentido, escriba otra afirmación.
facilitate-wording = Nueva redacción
facilitate-ban = Expulsar a quien la escribió
facilitate-ban-warning = Ningún voto de esta persona contará ya. Por una sola afirmación mala, rechace mejor esa.
facilitate-earlier = Página anterior
facilitate-later = Página siguiente

## Personas

facilitate-codes = Códigos de invitación
facilitate-codes-lead = Los códigos se muestran una vez, al crearse, y se guardan de forma que nadie puede leerlos. Guárdelos enseguida.
facilitate-codes-fresh = Códigos nuevos. No se mostrarán otra vez:
facilitate-wave = Tanda
    .hint = Para distinguir los códigos, por ejemplo «cartas de mayo».
facilitate-wave-unnamed = sin nombre
facilitate-wave-codes = Códigos
facilitate-wave-places = Para personas
facilitate-wave-used = Han venido
facilitate-codes-count = Cuántos códigos
facilitate-codes-uses = Personas por código
    .hint = 1 para códigos personales; más para un código en un cartel.
facilitate-codes-make = Crear códigos
facilitate-codes-csv = Crear códigos en un archivo
facilitate-list = Lista de personas
facilitate-list-size =
    { $people ->
        [one] { $people } identificador en la lista
       *[other] { $people } identificadores en la lista
    }; { $came ->
        [one] ha venido { $came } persona.
       *[other] han venido { $came } personas.
    }
facilitate-list-add = Identificadores que añadir
    .hint = Uno por línea, como están en el sistema en que usted conoce a estas personas. Sin nombres.
facilitate-list-save = Añadir a la lista
facilitate-list-remove = Quitar de la lista
facilitate-list-show = Mostrar la lista
facilitate-list-came = vino
facilitate-list-not-yet = todavía no
facilitate-list-unlisted = no está en la lista
facilitate-list-others =
    { $people ->
        [one] { $people } persona vino con un identificador que no está en la lista, como los que dan las páginas de otros sitios.
       *[other] { $people } personas vinieron con identificadores que no están en la lista, como los que dan las páginas de otros sitios.
    }
facilitate-list-file = Todos los identificadores, usados y aún no usados, en un archivo (CSV)
facilitate-list-left =
    { $people ->
        [one] y { $people } más
       *[other] y { $people } más
    }
facilitate-waiting-list = Lista de espera
facilitate-waiting-people =
    { $people ->
        [0] Nadie espera una plaza.
        [one] { $people } persona espera una plaza.
       *[other] { $people } personas esperan una plaza.
    }
facilitate-waiting-note = Quien llegó antes recibe la próxima plaza libre. Para dejar entrar a más, aumente las plazas:
facilitate-banned = Personas expulsadas
facilitate-banned-none = No hay nadie con expulsión.
facilitate-banned-note = De quienes participan solo se conoce un número. Sus votos se conservan y no cuentan.
facilitate-banned-one = Número { $id }
facilitate-banned-when = desde el { $day }
facilitate-unban = Levantar la expulsión
facilitate-colleagues = Equipo
facilitate-colleagues-note = Quien lee lo ve todo; quien modera decide además sobre las afirmaciones; quien dirige lo hace todo.
facilitate-colleague-email = Dirección de correo
    .hint = De una cuenta de este sitio.
facilitate-colleague-role = Función
    .hint = Se puede cambiar en todo momento.
facilitate-colleague-add = Dar la función
facilitate-colleague-remove = Quitar la función

## Cifras

facilitate-count-active =
    { $people ->
        [one] Participa { $people } persona
       *[other] Participan { $people } personas
    }, { $voters ->
        [one] { $voters } ha votado
       *[other] { $voters } han votado
    }.
facilitate-count-screened =
    { $people ->
        [one] { $people } persona no pasó las preguntas.
       *[other] { $people } personas no pasaron las preguntas.
    }
facilitate-count-excluded =
    { $people ->
        [one] { $people } persona está expulsada o excluida.
       *[other] { $people } personas están expulsadas o excluidas.
    }
facilitate-queue-empty = Ninguna afirmación espera una decisión.
facilitate-queue-age =
    { $statements ->
        [one] { $statements } afirmación espera
       *[other] { $statements } afirmaciones esperan
    }; la más antigua, desde hace { $oldest ->
        [one] { $oldest } hora
       *[other] { $oldest } horas
    }; la mitad, desde hace { $median ->
        [one] { $median } hora
       *[other] { $median } horas
    } como mucho.
facilitate-days = Por días
facilitate-hours = Los dos últimos días por horas
facilitate-nothing-yet = Nada todavía.
facilitate-when = Cuándo
facilitate-joins = Llegaron
facilitate-votes-cast = Votos
facilitate-authors = Escribieron
facilitate-written = Afirmaciones nuevas
facilitate-bar = Barra
facilitate-drop = Dónde se deja de votar
facilitate-drop-note =
    { $statements ->
        [one] La mitad de quienes participan ha votado sobre al menos { $statements } afirmación. Donde muchas personas lo dejan a la vez, mire qué vieron.
       *[other] La mitad de quienes participan ha votado sobre al menos { $statements } afirmaciones. Donde muchas personas lo dejan a la vez, mire qué vieron.
    }
facilitate-cards =
    { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }
facilitate-voted-on = Votaron sobre
facilitate-stopped = Lo dejaron ahí
facilitate-reached = Llegaron hasta ahí
facilitate-cell = Clase de personas
facilitate-cell-everybody = todo el mundo
facilitate-cell-others = todas las demás personas
facilitate-places-left = Para estas clases de personas no hay plazas. Quien es de una de ellas espera y se le dice, hasta que las haya: añada plazas para ellas, o para todas las demás (*).
    .more = y otras
facilitate-waiting-lost =
    { $people ->
        [one] { $people } persona espera y no es de ninguna clase que tenga plazas.
       *[other] { $people } personas esperan y no son de ninguna clase que tenga plazas.
    }
facilitate-taken = Ocupadas
facilitate-who-wait = Esperan
facilitate-few = menos de 5
facilitate-few-note = Lo que comparten menos de 5 personas está marcado: se las podría reconocer, así que no difunda estas cifras.
facilitate-monitor-file = Todo esto en un solo archivo (CSV), una cifra por fila
    .note = Lo que comparten menos de 5 personas figura en él sin marca: no difunda esas cifras.
facilitate-answers = Respuestas sobre la persona
facilitate-answer = Respuesta
facilitate-who = Cuántas personas
facilitate-share = Parte
facilitate-target = En la población
facilitate-declined = prefiere no decirlo

## Registros

facilitate-log-lead = Todo lo que se decidió, lo más reciente primero, y quién lo decidió.
facilitate-public-log-lead = Lo que han decidido quienes dirigen esta consulta, lo más reciente primero. No nombra a nadie; lo rechazado no se repite.
facilitate-log-download = Descargar como archivo
facilitate-log-older = Más antiguo
facilitate-log-what = Qué
facilitate-log-statement = Afirmación
facilitate-log-by = De
facilitate-log-machine = línea de órdenes
facilitate-log-clock = calendario
facilitate-did-accept = Afirmación aceptada
facilitate-did-reject = Afirmación rechazada
facilitate-did-merge = Afirmación unida con otra
facilitate-did-reword = Afirmación redactada de nuevo
facilitate-did-edit-seed = Afirmación corregida antes de que nadie votara
facilitate-did-meta = Afirmación marcada como sobre la persona
facilitate-did-not-meta = Marca «sobre la persona» quitada
facilitate-did-unhide = Afirmación mostrada de nuevo tras avisos
facilitate-did-ban = Persona expulsada
facilitate-did-unban = Expulsión levantada
facilitate-did-open = Votación abierta
facilitate-did-close = Votación terminada
facilitate-did-close-on-time = Votación terminada a la hora prevista
facilitate-did-reopen = Votación reabierta
facilitate-did-rules = Reglas de las afirmaciones cambiadas
