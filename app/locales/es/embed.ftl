### Consultas dentro de páginas de otros sitios: un modelo para las páginas de un sitio, y lo que se dice a una página que no recibe ninguna.

embed-title = Otros sitios
embed-lead = Esta consulta puede ser el modelo para todo un sitio. Cada página que carga las líneas de abajo recibe su propia consulta al cargarse por primera vez: con estos ajustes, estas afirmaciones aceptadas, estos colegas, y abierta de inmediato. Esta consulta queda como está.
embed-codes = Los códigos de invitación pertenecen a una sola consulta, y una segunda votación a su constitución, así que esta no puede ser un modelo. Deje que se participe de otra manera para que lo sea.
embed-sites = Nombres de sitios
embed-sites-none = Todavía no se ha creado ningún nombre.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } consulta creada, de { $most } como máximo
       *[other] { $made } consultas creadas, de { $most } como máximo
    }
embed-ended = No se crean más consultas
embed-snippet = Ponga esto en cada página, con un identificador de la página en lugar de PAGE
embed-end = No crear más consultas con este nombre
embed-new = Crear un nombre para un sitio
embed-name = Nombre del sitio
    .hint = Letras minúsculas, cifras y guiones. Las consultas toman su nombre de él.
embed-most = Consultas como máximo
    .hint = Quien carga una página con un identificador nuevo crea una consulta: mantenga el número lo más bajo posible. Puede terminarse en cualquier momento.
embed-make = Crear el nombre
embed-taken = Ya existe un sitio llamado { $name }; elija otro nombre.
embed-pages = Páginas con una consulta
embed-column-poll = Consulta
embed-column-site = Sitio
embed-column-page = Página
embed-column-address = Dirección
embed-done-made = El nombre está creado. Ponga las líneas de abajo en las páginas del sitio.
embed-done-ended = No se crean más consultas con este nombre. Las que hay se quedan.

## What a page is told that gets no poll

embed-refused = Aquí no se puede mostrar ninguna consulta
embed-refused-unknown = El nombre del sitio (data-site_id) no se conoce aquí.
embed-refused-ended = Quienes organizan la consulta no crean más para este sitio.
embed-refused-full = Este sitio tiene tantas consultas como se le permitieron.
embed-refused-page = La página no dice cuál es: falta data-page_id, o tiene más de 200 caracteres.
embed-refused-pattern = La consulta que sirve de modelo no se puede copiar en este momento.
embed-refused-no-origin = Su navegador no dice a qué sitio pertenece esta página, así que no se puede saber si puede mostrar una consulta.
# $site is a web address.
embed-refused-origin = { $site } no está entre los sitios que pueden mostrar esta consulta.
embed-refused-whose = Es asunto de quienes hicieron la página que la rodea. Si es usted: los ajustes de la consulta nombran los sitios, y su página «{ embed-title }» los nombres y cuántas consultas puede haber.
