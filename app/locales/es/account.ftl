### Cuentas: iniciar sesión, la cuenta propia, todas las cuentas.

account-form-faults = Algo no está bien todavía
account-sign-in-foot = Iniciar sesión para organizar una consulta
account-sign-in = Iniciar sesión
account-sign-in-lead = Para quienes organizan consultas. Para participar en una consulta no necesita ninguna cuenta.
account-unsent = Su sesión terminó antes de que esto pudiera enviarse
    .lead = No se ha cambiado nada. Lo que escribió está en esta página y en ningún otro lugar, así que déjela abierta: inicie sesión en una pestaña nueva, vuelva a esta y envíelo de nuevo.
    .sign-in = Iniciar sesión en una pestaña nueva
    .again = Enviar de nuevo
    .written = Lo que escribió
    .files = Los archivos no se guardan. Elíjalo de nuevo cuando haya iniciado sesión.
account-session-lasts = La sesión dura { $minutes } minutos desde la última página o el último formulario, y { $hours } horas como máximo. Lo que esté escribiendo no se pierde: vuelve, para enviarlo otra vez.
account-session-ends = Su sesión termina en menos de { $minutes } minutos. Envíe lo que ha escrito o prolongue la sesión.
account-session-stay = Prolongar la sesión
account-session-ended = Su sesión ha terminado. Lo que ha escrito sigue en esta página: envíelo, y vuelve para enviarlo otra vez cuando haya iniciado sesión en otra pestaña.
account-forgotten = ¿Ha olvidado su contraseña?
    .lead = Escriba el correo electrónico de su cuenta. Si existe una cuenta con él, recibirá allí un enlace con el que elegirá otra contraseña.
    .send = Enviar el enlace
    .asked = Consulte su correo
    .sent = Si existe una cuenta con esta dirección, ya va un enlace en camino. Sirve una vez, durante 30 minutos y solo hasta que se pida otro.
    .nothing = Si no llega nada, la dirección es otra o la cuenta aún no tiene contraseña: pregunte a la administración de este sitio.
    .none = Este sitio no envía correos. Pida un enlace nuevo a la administración de este sitio; con él podrá elegir otra contraseña.
    .command = Quien tenga acceso a la máquina en la que funciona el sitio crea un enlace con esta orden y la dirección de la cuenta:
account-oidc = Iniciar sesión con { $provider }
    .failed = No se pudo iniciar sesión con { $provider }. Inténtelo de nuevo; si sigue así, avise a quien administra el sitio.
    .unverified = { $provider } no ha verificado su dirección de correo. Confírmela allí e inténtelo de nuevo.
    .unknown = Aquí no hay ninguna cuenta para la dirección de correo que ha indicado { $provider }. Quien administra el sitio puede crear una.
account-sign-out = Cerrar sesión
account-yours = Su cuenta
account-email = Correo electrónico
account-password = Contraseña
account-new-password = Contraseña nueva
account-present-password = Contraseña actual
account-password-hint = De 12 a 128 caracteres de cualquier tipo. Van bien unas cuantas palabras que solo usted juntaría: son fáciles de recordar.
account-name = Nombre
account-name-hint = Lo ven sus colegas, no quienes participan en las consultas.
account-not-signed-in = El correo electrónico o la contraseña no es correcto. Compruebe ambos y vuelva a intentarlo.
account-wrong-password = Esta no es su contraseña actual. Vuelva a escribirla.
account-welcome = Elija una contraseña
account-welcome-lead = Con ella y su correo electrónico iniciará sesión a partir de ahora.
account-set-up = Poner en marcha este sitio
account-set-up-lead = Usted será la primera persona de la administración. La administración crea cuentas para colegas y puede hacerlo todo en cada consulta.
account-save-password = Guardar la contraseña
account-gone = Este enlace ya no funciona
    .help = Un enlace sirve una vez, durante 24 horas, o 30 minutos si llegó por correo, y solo hasta que se crea otro. Pida uno nuevo a quien se lo dio.
account-change-name = Su nombre
account-save-name = Guardar el nombre
account-change-password = Su contraseña
account-change-password-note = En todos los demás lugares donde tenga la sesión abierta, se cerrará.
account-sessions = Dónde tiene la sesión abierta
account-sessions-note = La sesión se cierra tras media hora sin uso y, en cualquier caso, a las 12 horas.
account-this-session = Este navegador
account-some-browser = Un navegador que no dice su nombre
account-end-session = Cerrar esa sesión
account-tokens = Claves de API
account-tokens-note = Un programa que presenta una clave lee lo que usted puede leer, en cada consulta o en una sola, y no cambia nada. Una clave para una consulta abre las direcciones de esa consulta y ninguna otra página.
account-no-tokens = No tiene ninguna clave.
account-token-name = Para qué es la clave
account-token-poll = Qué puede leer
    .every = Cada consulta que usted puede leer
account-token-life = Cuánto tiempo funciona
    .month = 30 días
    .quarter = 90 días
    .year = 1 año
    .endless = Hasta que usted la anule
account-make-token = Crear una clave
account-end-token = Anular esta clave
account-new-token = Su clave nueva. Cópiela ahora: no se guarda y no puede volver a mostrarse.
account-accounts = Cuentas
account-new-account = Crear una cuenta
account-new-account-note = Recibirá un enlace que sirve una vez, durante 24 horas. Déselo a su colega: con él podrá elegir una contraseña.
account-is-admin = Dar derechos de administración, que permiten hacerlo todo en cada consulta
account-create = Crear la cuenta y un enlace
account-new-link = El enlace. Cópielo ahora: no se guarda y no puede volver a mostrarse.
account-admin = Administración
account-disabled = Desactivada
account-waiting = Aún sin contraseña
account-never-signed-in = Aún no ha iniciado sesión
account-make-link = Crear un enlace para una contraseña nueva
account-make-admin = Dar administración
account-unmake-admin = Quitar administración
account-disable = Desactivar
account-enable = Activar
account-done-name = Su nombre se ha guardado.
account-done-password = Su contraseña se ha cambiado. Sus demás sesiones están cerradas.
account-done-welcome = Su contraseña se ha guardado y la sesión está abierta.
account-done-session = La sesión de ese navegador está cerrada.
account-done-token = La clave ya no abre nada.
account-done-account = La cuenta se ha cambiado.
account-moment = { $day }, { $time } (UTC)
account-session = Desde: { $since }. Último uso: { $used }.
account-token = Creada el { $day }, último uso: { $used }.
account-token-unused = Creada el { $day }, nunca usada.
account-token-one = Solo lee { $poll }.
account-token-all = Lee cada consulta que usted puede leer.
account-token-until = Funciona hasta el { $moment }.
account-token-ended = Dejó de funcionar el { $moment }.
account-token-until-ended = Funciona hasta que usted la anule.
account-signed-in = Última sesión el { $day }
account-wait =
    Ha habido demasiados intentos fallidos. Espere { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    } y vuelva a intentarlo.

## Lo que puede estar mal en lo que se escribe

account-fault-email = No es una dirección de correo. Escríbala como nombre@example.org.
account-fault-email-long = Esta dirección de correo es demasiado larga: caben { $most } caracteres, y { $name } antes de la @. Use una más corta.
account-fault-email-taken = Ya hay una cuenta con esta dirección de correo. Cree mejor un enlace para ella.
account-fault-name = Falta un nombre. Escriba cómo le llaman sus colegas.
account-fault-name-long = El nombre es demasiado largo: caben { $most } caracteres. Acórtelo.
account-fault-name-character = El nombre contiene caracteres que no se pueden mostrar. Tecléelo en vez de pegarlo.
account-fault-password-short = La contraseña es demasiado corta: necesita { $least } caracteres. Unas cuantas palabras seguidas forman una buena.
account-fault-password-long = La contraseña es demasiado larga: caben { $most } caracteres. Acórtela.
account-fault-password-email = Es la dirección de correo de la cuenta. Elija algo que otras personas no sepan.
account-fault-password-common = Esta contraseña es de las que se prueban primero. Elija otra.
account-fault-tokens = Tiene tantas claves como se pueden tener. Anule antes una.
account-fault-token-poll = Ya no tiene ningún papel en esta consulta. Elija otra, o todas.
account-fault-token-life = No es ninguno de los plazos. Elija uno de la lista.
account-fault-last-admin = Nadie más administra este sitio. Dé antes ese permiso a otra persona.
account-fault-gone = Esta cuenta ya no existe. Vuelva a cargar la página.

## Correos a quienes tienen cuenta

account-mail-forgotten =
    Alguien, probablemente usted, ha pedido una contraseña nueva para su cuenta en este sitio:

    { $site }

    Para elegirla, abra esta página. El enlace sirve una vez, durante 30 minutos y solo hasta que se pida otro:
    { $link }

    Si no fue usted, no hace falta que haga nada: su contraseña sigue siendo la misma.
    .subject = Elija una contraseña nueva
account-mail-changed =
    Se ha cambiado la contraseña de su cuenta en este sitio ({ $moment }):

    { $site }

    Se han cerrado todas las sesiones anteriores. Si la cambió usted, no hace falta que haga nada.

    Si no fue usted, pida aquí enseguida otra contraseña y avise a la administración del sitio:
    { $link }
    .subject = Se ha cambiado su contraseña
account-mail-waiting =
    Hay afirmaciones de esta consulta que esperan a que alguien las lea, la primera desde el { $since }:

    { $topic }

    Léalas aquí (en espera ahora: { $statements }):
    { $link }

    Recibe este mensaje porque lo ha pedido; no habrá otro hasta que no quede nada en espera. Para dejar de recibir estos mensajes:
    { $stop }
    .subject = Hay afirmaciones en espera: { $topic }
