### A quién se avisa cuando una consulta avanza: correo y webhooks, en la página de quienes la llevan.

announce-title = Mensajes

announce-mail = Correo a quienes se han suscrito
    .note = Quienes lo han pedido reciben un mensaje en cada nueva fase. Las direcciones no se muestran a nadie.
announce-mail-none = Este sitio no envía correo. Quien lo administra puede configurarlo con --mail.
announce-mail-on = Direcciones que reciben mensajes
announce-mail-pending = Aún sin confirmar
announce-mail-off = Terminadas
announce-mail-sent = Mensajes enviados
announce-mail-waiting = Mensajes en espera
announce-mail-dropped = No enviados, porque la suscripción había terminado
announce-mail-failed = Abandonados
announce-mail-errors = Lo que el servidor de correo no aceptó
announce-mail-confirm = Pregunta para confirmar una dirección
announce-mail-offer = Pregunta sobre avisos de afirmaciones nuevas

announce-webhooks = Webhooks
    .note = Un webhook es la dirección de otro programa, por ejemplo su chat o su sitio web. En cada nueva fase recibe una petición firmada. El README explica cómo un programa comprueba la firma.
announce-webhooks-none = Todavía no hay webhooks.
announce-webhook-since = Desde el { $day }
announce-webhook-test = Enviar una prueba
announce-test-often =
    Se han enviado muchas pruebas en poco tiempo. Espere { $minutes ->
        [one] { $minutes } minuto
       *[other] { $minutes } minutos
    } y vuelva a intentarlo.
announce-webhook-end = Quitar
announce-secret = Este es el secreto con el que el receptor comprueba las firmas. Cópielo ahora: solo se muestra una vez.
announce-url = Dirección a la que se avisa
    .hint = Empieza por https://, por ejemplo https://example.org/hook
announce-url-missing = Escriba la dirección a la que se debe avisar.
announce-url-wrong = Esto no es una dirección. Use una como https://example.org/hook, sin usuario, contraseña ni #.
announce-url-open = Lo que se envía allí no iría cifrado. Use una dirección que empiece por https://.
announce-url-private = Esta dirección lleva a esta máquina o a una cercana. Use una pública, o pida a quien administra el sitio que permita direcciones privadas.
announce-url-many = Una consulta tiene como máximo 10 webhooks. Quite uno primero.
announce-add = Añadir el webhook

announce-deliveries = Últimas peticiones
announce-what = Qué
announce-state = Estado
announce-tries = Intentos
announce-answer = Respuesta
announce-next = Próximo intento:
announce-event-phase = Nueva fase
announce-event-test = Prueba
announce-waiting = En espera
announce-sent = Entregado
announce-failed = Abandonado
announce-dropped = No enviado: terminó antes
announce-done-ended = El webhook se ha quitado. Lo que aún esperaba por él no se envía.
announce-done-tested = Una prueba está en camino. Vuelva a cargar esta página en unos segundos para ver qué ha sido de ella.
