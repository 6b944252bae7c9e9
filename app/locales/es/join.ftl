### Empezar a participar: una consulta abierta, el consentimiento, las primeras preguntas, el regreso.

## Una consulta en la que se vota ahora

join-run-by = Organizada por { $organiser }
join-outcome = Qué pasa con el resultado
join-outcome-usual = Aquello en lo que coinciden todos los grupos se convierte en una constitución, y un modelo de lenguaje (IA) se entrena para seguirla.
join-closes = Votación abierta hasta el { $day }
join-opens = Votación abierta desde el { $day }
join-paused = La votación está cerrada en este momento
join-minutes =
    { $minutes ->
        [one] Requiere más o menos { $minutes } minuto
       *[other] Requiere unos { $minutes } minutos
    }
join-people =
    { $people ->
        [one] Ha participado { $people } persona hasta ahora
       *[other] Han participado { $people } personas hasta ahora
    }
join-no-account = Sin cuenta y sin nombre
join-signs-in = Inicia sesión una vez, no se le pide el nombre
join-start = Empezar a votar
join-go-on = Seguir votando
join-have-code = Tengo un código de regreso
join-erased = Sus votos y respuestas se han eliminado. Nada de lo que queda conduce a usted.
join-erased-kept = Sus votos y respuestas se han borrado. De su inicio de sesión queda una huella, porque no debía participar, o ya no; no lleva a nada más.
join-erased-before = Sus votos y respuestas se han borrado. Queda una huella de su número en la primera votación, porque no debía participar, o ya no; no lleva a nada más.
join-erased-id = Sus votos y respuestas se han borrado. Queda una huella del identificador con el que llegó, porque no debía participar, o ya no; no lleva a nada más.
join-erased-before-id = Sus votos y respuestas se han borrado. Quedan huellas del identificador con el que llegó y de su número en la primera votación, porque no debía participar, o ya no; no llevan a nada más.
join-left = Este dispositivo ya no sabe quién es usted. Con su código de regreso puede seguir en cualquier momento.

## Consentimiento

join-title = Antes de empezar
join-lead = La participación es voluntaria. No necesita cuenta ni nombre.
join-lead-sign-in = Participar es voluntario. Inicia sesión una vez, para que cada persona participe una sola vez; no se le pide el nombre.
join-train = Con el resultado se entrenará un modelo de lenguaje (IA)
    .says = Aquello en lo que coinciden los grupos se escribe como una constitución, y un modelo de lenguaje se entrena para seguirla. Lo que un modelo ha aprendido no se le puede volver a quitar.
join-kept = Qué se guarda
    .says = Sus votos, con lo que usted diga que le importa, las afirmaciones que escriba, los temas que elija, las respuestas que quiera dar, la invitación o el enlace personal con que vino y cuándo se unió. Ninguna dirección, y ningún nombre salvo que el formulario de abajo muestre uno y usted lo deje. Se guarda hasta que usted lo elimine, también después de terminar la votación.
join-kept-sign-in = Además, una huella de su inicio de sesión, como se explica abajo.
join-published = Qué se publica
    .says = Totales y, después de la votación, cada voto, con lo que se dijo importante, con un número en lugar de un nombre. Los temas que elija no se publican. Las cifras sobre menos de 5 personas no se muestran en estas páginas.
join-given = Lo que escriba será de todo el mundo
    .says = Las afirmaciones que escriba se entregan al público bajo CC0: cualquiera puede usarlas para lo que quiera sin nombrarle. Por eso, no escriba nada que deba seguir siendo privado.
join-delete = Cómo eliminarlo
    .says = En la página «{ mine-section }» puede eliminar sus votos y respuestas en cualquier momento. Las cifras ya publicadas y las afirmaciones que haya escrito permanecen, sin ninguna relación con usted.
join-full = El texto completo
join-full-cookie = Una cookie de su navegador contiene un número sellado que le representa en esta consulta. Dura 90 días. Aquí no hay publicidad y nadie más se entera de su visita.
join-full-code = Un código de regreso permite seguir en otro dispositivo. Quien lo tenga puede actuar en su lugar en esta consulta, así que guárdelo para usted.
join-full-sign-in = Usted inicia sesión con un proveedor de identidad. Este sitio guarda de ello una huella del número con el que el proveedor la conoce: sin el secreto de este sitio no lleva a nadie. Desaparece cuando usted borra lo que se guarda sobre usted, salvo que quienes organizan hubieran puesto fin a su participación o las primeras preguntas la hubieran excluido: entonces queda solo ella, para que nadie empiece de nuevo.
join-full-id = Otra página, o un enlace personal, dice con un identificador quién llega aquí. El identificador desaparece cuando usted borra lo que se guarda sobre usted. Si quienes organizan habían puesto fin a su participación o las primeras preguntas la habían excluido, queda una huella de él, para que nadie empiece de nuevo; sin el secreto de este sitio no lleva a nadie.
join-full-answers = Las respuestas sobre usted sirven para comparar a quienes participan con el conjunto del público. Se publican como totales de al menos 5 personas, nunca una por una.
join-full-machine = Donde quienes organizan la consulta lo han activado, quien modera puede preguntar a un modelo de lenguaje de este sitio qué le parece una afirmación que usted escribió, también antes de que otros la vean. Recibe el tema de la consulta y el texto, nada sobre usted, y no decide nada.
join-full-model = La constitución se compone de afirmaciones en las que coinciden todos los grupos. El modelo, cómo se entrenó y cómo se probó se publican con ella.
join-full-stop = Puede dejarlo en cualquier momento sin dar razones y descargar todo lo que se guarda sobre usted.
join-full-contact = A quién preguntar: { $contact }
join-full-version = Esta es la versión { $version } del texto. Se guarda qué versión ha aceptado.
join-agree = Acepto y empiezo
join-disagree = Si no acepta, simplemente abandone esta página. No se ha guardado nada sobre usted.
join-renewed = El texto de abajo ha cambiado desde que usted lo aceptó. Léalo de nuevo, por favor; todo lo que ha hecho hasta ahora se conserva.
join-renewed-disagree = Si no está de acuerdo, no siga votando. En { $link } puede eliminar lo que se guarda sobre usted.

## Signing in first

join-sign-in = Primero, inicie sesión
    .says = En esta consulta cada persona participa una sola vez, por eso { $provider } tiene que confirmar que es usted. Solo se le pide el número con el que la conoce. De ese número este sitio guarda una huella, distinta en cada consulta. { $provider } sabe que usted inicia sesión aquí, y nada de sus votos; quien pueda iniciar sesión allí en su lugar puede participar en su lugar.
join-sign-in-known = Si ya ha participado, sigue donde lo dejó.
join-sign-in-done = Ha iniciado sesión. Solo falta su acuerdo.
join-sign-in-other = ¿No es usted? Inicie sesión como otra persona.
join-sign-in-none = Para participar en esta consulta hay que iniciar sesión, y este sitio no tiene proveedor de identidad por el momento. Pregunte a quienes la organizan.

## En una segunda votación, para quienes participaron en la primera

join-before = Usted participó en la primera votación. Lea lo que significa participar y siga con un solo botón: lo que respondió allí no se vuelve a preguntar.
join-before-other = ¿No es usted? Empiece como otra persona.
join-before-answers = Sus respuestas de la primera votación
    .says = Se copian a esta votación cuando usted acepta. Lo que dijo sobre usted puede cambiarlo o eliminarlo en cualquier momento en la página «{ mine-section }».
join-before-kept = Para que cada persona participe una sola vez, esta votación guarda una huella de su número en la primera. Sin el secreto de este sitio no lleva a nadie. Desaparece cuando usted borra lo que se guarda sobre usted, salvo que quienes organizan hubieran puesto fin a su participación o las primeras preguntas la hubieran excluido: entonces queda, para que nadie empiece de nuevo.
join-before-code = Si participó en la primera votación y este navegador no la conoce, { $link }: entonces no se vuelve a preguntar nada y no necesita invitación.
join-before-code-link = use el código de regreso que recibió allí

## Preguntas antes del primer voto

join-code = Código de invitación
    .help = Está en el mensaje de invitación. Las mayúsculas y los guiones no importan.
join-name = Su nombre aquí
    .help = Así le llama la página de la que viene. Se guarda con sus votos y no se muestra a nadie más que a usted. Vacíe el campo para que no se guarde ningún nombre.
join-questions = Primero, unas preguntas
    .screening = Muestran si esta consulta es para usted.
    .about = Muestran hasta qué punto quienes participan representan a todo el mundo. No tiene que responder.
join-why = Por qué lo preguntamos: { $why }
join-declined = Prefiero no decirlo

## Lo que puede fallar

join-problem = Revise esto, por favor
join-problem-question = Elija una respuesta: { $question }
join-problem-answer = Elija una de las respuestas
join-problem-consent = Use el botón «{ join-agree }»
join-problem-invite = Este código de invitación no es válido o ya se ha usado. Compárelo letra por letra o pregunte a quienes le invitaron.
join-problem-not-listed = Esta consulta es para personas invitadas y el enlace que ha usado no está en la lista. Pida uno nuevo.
join-problem-xid-taken = Alguien participa ya con este enlace personal. Si fue usted, siga con su código de regreso.
join-problem-sign-in = Primero, inicie sesión.
join-problem-sign-in-failed = Esta vez no se pudo iniciar la sesión. Vuelva a intentarlo en un minuto.
join-problem-needs-xid = Aquí participa quien llega desde otra página. Identifíquese primero allí, o venga por el enlace personal que ha recibido; después podrá participar aquí.
join-problem-not-open = En este momento nadie puede unirse: la votación está cerrada.
join-problem-again = El formulario ya se había enviado. Envíelo una vez más, por favor.

## Volver

join-return = Seguir con su código de regreso
    .says = Lo encuentra en la página «{ mine-section }» del dispositivo en el que empezó.
join-return-code = Código de regreso
    .help = Las mayúsculas y los guiones no importan.
join-return-go = Seguir
join-return-wrong = Este no es un código de regreso de esta consulta. Compárelo letra por letra.
join-return-none = No tengo código y empiezo de nuevo
join-return-before = Esta es una segunda votación. El código de regreso de la primera también vale aquí.
join-no-cookie = Su navegador no guarda ninguna cookie aquí
    .says = Sin ella no se puede saber qué votos son suyos, y empezaría de nuevo con cada afirmación. Dentro de la página de otro sitio muchos navegadores no guardan ninguna: entonces ayuda abrir esta consulta en una pestaña propia. Si no, permita las cookies de este sitio.
    .go = Abrir en una pestaña nueva
