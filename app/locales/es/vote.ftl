### Votar: la tarjeta, lo que la rodea y lo que está cerrado mientras se vota.

vote-section = Votar
vote-question = ¿Está de acuerdo con esta afirmación?
vote-by-participant = Escrita por una persona participante
vote-by-organisers = Escrita por el equipo organizador
vote-agree = De acuerdo
vote-disagree = En desacuerdo
vote-pass = Pasar
    .help = no lo sé
vote-mine = Su voto
# A box on the card, beside the vote.
vote-important = Esta afirmación es importante para mí
vote-again = Ya ha votado sobre esta. Elija de nuevo para cambiar su voto.
vote-keep = Dejarlo así
vote-translate = Traducir
vote-translating = Traduciendo …
vote-translated = Traducido por una máquina; puede contener errores. Su voto es sobre la afirmación de arriba.
    .votes = Traducido por una máquina; puede contener errores. Los votos son sobre la afirmación de arriba.
vote-untranslated = Ahora mismo no se puede traducir. Puede votar de todos modos o intentarlo más tarde.
    .later = Ahora mismo no se puede traducir. Puede intentarlo más tarde.
vote-undo = Deshacer el último voto
vote-add = Añadir su opinión
vote-add-prompt = ¿Falta algo que le importa?

## Hasta dónde

vote-progress = { $voted } de unas { $of }
    .label = Afirmaciones sobre las que ha votado
vote-map-in = Votos hasta que pueda tener un lugar en el mapa de opiniones: { $votes }
vote-map-in-over = Votos hasta que pueda tener un lugar en el mapa de opiniones, que se muestra al terminar la votación: { $votes }
vote-map-over = Su lugar en el mapa de opiniones se muestra al terminar la votación.
vote-stop = Puede parar en cualquier momento. Cada voto cuenta.

## Denunciar

vote-report = Denunciar esta afirmación
    .why = ¿Qué tiene de malo?
    .send = Enviar la denuncia
vote-reason-abusive = Insulta o amenaza
vote-reason-personal = Cuenta algo de una persona privada
vote-reason-spam = Es publicidad
vote-reason-off-topic = Trata de otra cosa
vote-reason-unclear = No se entiende
vote-reported = Gracias. La moderación revisará la afirmación.

## Preguntas sobre la persona

vote-ask = Unas preguntas sobre usted
    .says = Son voluntarias y muestran hasta qué punto quienes participan representan a todo el mundo.
    .go = Responder ahora

## El final, y lo que puede fallar

vote-end = Ha votado sobre todas las afirmaciones
    .says = Gracias. Otras personas siguen añadiendo afirmaciones, así que vuelva a mirar.
    .closed = Gracias. Lo que resulte estará en la primera página de la consulta cuando termine la votación.
vote-end-code = Su código de regreso y todos sus votos están en la página «{ mine-section }».
vote-waiting = Está en la lista de espera
    .says = Todas las plazas para personas con las mismas respuestas están ocupadas por ahora. En cuanto quede una libre será para quien lleve más tiempo esperando, y entonces podrá votar aquí.
    .look = Vuelva a mirar de vez en cuando: con este navegador o con el código de regreso que está en «{ mine-section }». No se avisa por correo, porque las direcciones se guardan aparte de quienes participan. Mientras esta página siga abierta, la mayoría de los navegadores lo dicen aquí.
vote-no-place = No hay plazas para sus respuestas
    .says = En esta consulta las plazas dependen de las respuestas, y por ahora no hay ninguna prevista para quienes respondieron como usted. Si quienes la organizan añaden alguna, podrá votar aquí.
    .change = Si hay una pregunta que prefirió no responder, puede responderla ahora:
    .go = Sus respuestas
vote-place = Ahora tiene una plaza.
    .go = Ir a votar
vote-screened = Esta consulta es para otras personas
    .says = Gracias por su interés. Según sus respuestas, esta vez se pregunta a otras personas. Sus respuestas se guardan solo para contarlas; puede eliminarlas.
vote-banned = Ya no puede votar en esta consulta
    .says = Así lo ha decidido la moderación. Si cree que es un error, pregunte al equipo organizador.
vote-not-open = La votación está cerrada
    .says = Sus votos se conservan. Lo que sigue está en la primera página de la consulta.
    .late = Los votos que habían llegado hasta entonces se conservan. Lo que sigue está en la primera página de la consulta.
vote-stranger = Este navegador ya no es conocido en esta consulta
    .says = Puede empezar de nuevo o volver con su código de regreso. Los votos que aún no se habían enviado hay que darlos otra vez.
vote-no-statement = Ya no se puede votar sobre esta afirmación. Aquí está la siguiente.
vote-again-key = Este formulario ya se había enviado con otro voto. Esta es la afirmación sobre la que se vota ahora.
vote-trouble = No ha funcionado
    .away = Hay demasiada actividad en este momento o no se puede acceder a la base de datos. No se ha perdido nada. Inténtelo de nuevo dentro de unos segundos.
    .malformed = No se ha podido leer lo enviado. Vuelva atrás y envíelo de nuevo.
vote-back = Volver a votar

## Lo que dice la página mientras se usa

vote-saved = Guardado. Siguiente afirmación: { $statement }
vote-undone = Ahora puede cambiar su voto: { $statement }
vote-all-done = Guardado. { vote-end }.
vote-queued = Votos pendientes de enviar: { $votes }
    .help = Están en este dispositivo y se envían en cuanto haya conexión.
vote-sent = Se han enviado todos los votos.
vote-lost = Este voto no se ha podido admitir y no se ha contado: { $statement }
vote-uncounted = Votos que no se han contado: { $votes }
    .kept = Quedan en este dispositivo y se envían cuando pueda volver a votar aquí.
vote-no-more = Sin conexión no hay aquí más afirmaciones. Se sigue en cuanto vuelva.
vote-keys = Votar con el teclado
    .important = I: importante para mí
    .use = Usar teclas sueltas mientras la afirmación tenga el foco
    .says = A: de acuerdo, D: en desacuerdo, P: pasar, U: deshacer, ?: esta ayuda

## Cerrado mientras se vota

vote-closed = Los resultados llegan al terminar la votación
    .says = Para que cada persona vote libremente, nadie ve hasta entonces lo que han dicho las demás.
vote-closed-file = Este archivo podrá descargarse cuando termine la votación.
