### Consultas dentro de páginas de otros sitios: un modelo para las páginas de un sitio, y lo que se dice a una página que no recibe ninguna.

embed-title = Otros sitios
embed-lead = Esta consulta puede ser el modelo para todo un sitio. Cada página que carga las líneas de abajo recibe su propia consulta al cargarse por primera vez: con estos ajustes y estas primeras afirmaciones, a cargo de las mismas personas, y abierta de inmediato. Esta consulta queda como está.
embed-codes = Los códigos de invitación y las listas de identificadores pertenecen a una sola consulta, y una segunda votación a su constitución; y donde la votación ha terminado no hay nada que empezar de nuevo. Por eso esta consulta no puede ser un modelo.
embed-sites = Nombres de sitios
embed-sites-none = Todavía no se ha creado ningún nombre.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } consulta creada, de { $most } como máximo
       *[other] { $made } consultas creadas, de { $most } como máximo
    }
# $polls is the sentence above.
embed-made-signed = Páginas que firma su servidor: { $polls }
embed-made-unsigned = Otras páginas: { $polls }
embed-ended = No se crean más consultas
embed-snippet = Ponga esto en cada página, con un identificador de la página en lugar de PAGE
embed-end = No crear más consultas con este nombre
embed-reopen = Volver a crear consultas con este nombre
embed-signed = Páginas que firma su servidor
    .says = Cualquiera puede cargar la dirección con un identificador propio. A una página que firma su servidor se le cree: su consulta recibe su propio tema y figura de inmediato en las listas de consultas. Guarde el secreto en su servidor; es la clave de HMAC-SHA-256, el texto es el identificador de la página, un salto de línea y el tema, y el resultado se escribe en hexadecimal.
embed-signed-snippet = Líneas de una página firmada
embed-secret = Secreto de este nombre
embed-secret-new = Crear un secreto nuevo
    .says = Si otra persona lo ha conocido, cree uno nuevo y póngalo en su servidor: lo que se firmó con el anterior se rechaza desde entonces. Las consultas que ya existen se quedan.
# $name is the name of a site.
embed-most-of = Consultas como máximo con { $name }
embed-bound = Cambiar el máximo
embed-new = Crear un nombre para un sitio
embed-name = Nombre del sitio
    .hint = Letras minúsculas, cifras y guiones. Las consultas toman su nombre de él.
embed-most = Consultas como máximo
    .hint = Quien carga una página con un identificador nuevo crea una consulta: mantenga el número lo más bajo posible. Las páginas que firma su servidor se cuentan aparte. El número puede cambiarse, y la creación terminarse, en cualquier momento.
embed-make = Crear el nombre
embed-taken = Ya existe un sitio llamado { $name }; elija otro nombre.
embed-pages = Páginas con una consulta
    .note = Una consulta que ningún servidor ha firmado tiene el tema de esta y no figura en ninguna lista antes de que usted la haya mirado. Una en la que nadie ha votado ni escrito puede retirarse.
embed-column-poll = Consulta
embed-column-site = Sitio
embed-column-page = Página
embed-column-address = Dirección
embed-column-state = En las listas
embed-state-vouched = Sí: firmada
embed-state-listed = Sí: revisada
embed-state-unlisted = Todavía no
embed-list = Ponerla en las listas
embed-remove = Retirar esta consulta
embed-done-made = El nombre está creado. Ponga las líneas de abajo en las páginas del sitio.
embed-done-ended = No se crean más consultas con este nombre. Las que hay se quedan.
embed-done-reopened = Se vuelven a crear consultas con este nombre.
embed-done-bounded = El máximo se ha cambiado.
embed-done-secret = El nombre tiene un secreto nuevo. Lo que se firmó con el anterior se rechaza.
embed-done-in-use = Hay páginas con consultas creadas según este borrador, así que no puede eliminarse. Retire primero esas.
embed-done-listed = La consulta figura ahora en las listas.
embed-done-removed = La consulta de la página se ha retirado.
embed-done-page-in-use = Alguien ha votado o escrito en esta consulta, o espera un mensaje sobre ella, así que se queda.

## What a page is told that gets no poll

embed-refused = Aquí no se puede mostrar ninguna consulta
embed-refused-unknown = El nombre del sitio (data-site_id) no se conoce aquí.
embed-refused-ended = Quienes organizan la consulta no crean más para este sitio.
embed-refused-full = Este sitio tiene tantas consultas como se le permitieron.
embed-refused-too-many = Se han creado muchas consultas para este sitio en una hora. Inténtelo más tarde.
embed-refused-signature = Lo que la página dice de sí misma no es lo que ha firmado el servidor de este sitio (data-signature).
embed-refused-page = La página no dice cuál es: falta data-page_id, o tiene más de 200 caracteres.
embed-refused-pattern = La consulta que sirve de modelo no se puede copiar en este momento.
embed-refused-no-origin = Su navegador no dice a qué sitio pertenece esta página, así que no se puede saber si puede mostrar una consulta.
# $site is a web address.
embed-refused-origin = { $site } no está entre los sitios que pueden mostrar esta consulta.
embed-refused-whose = Es asunto de quienes hicieron la página que la rodea. Si es usted: los ajustes de la consulta nombran los sitios, y su página «{ embed-title }» los nombres y cuántas consultas puede haber.
