### Lo que está mal en los ajustes, junto al campo de que se trata y en la lista sobre el formulario.

# $place es el rótulo de un campo, quizá con el grupo en el que está; $says, uno de los mensajes de abajo.
settings-fault = { $place }: { $says }
# $list es el título de una lista de preguntas, $entry el de una de ellas.
settings-place = { $list }, { $entry }
settings-place-answer = { $list }, { $entry }, respuesta { $number }
settings-place-topic = Tema { $number }
# $language es un código como de.
settings-place-texts = Preguntas y respuestas ({ $language })
settings-place-reasons = Razones para no aceptar una afirmación ({ $language })
settings-place-choice = Qué afirmaciones se convierten en principios
settings-place-groups = Número de grupos de opinión
settings-long-line = Escriba una sola línea de { $most } caracteres como máximo.
settings-at-least = Escriba { $least } o un número mayor.
settings-between = Escriba un número de { $least } a { $most }.
settings-closes-first = La votación terminaría antes de empezar. Elija una hora posterior para su fin.
settings-part = { $part } es demasiado pequeño o demasiado grande. Escriba un número de 0 a 1.
settings-takes-none = No se tomaría ninguna afirmación. Escriba 1 o un número mayor.
settings-name-twice = El nombre «{ $name }» figura dos veces. Dé a cada entrada el suyo.
settings-no-name = «{ $name }» no puede ser un nombre en los datos. Use hasta 40 letras latinas, cifras y guiones, sin espacios.
settings-no-answer-name = «{ $name }» no puede ser el nombre de una respuesta. Use hasta 40 letras latinas, cifras y guiones, sin espacios; «declined» ya designa a quienes prefieren no contestar.
settings-no-words = Falta el texto que lee la gente. Escriba uno.
settings-few-answers = Escriba al menos dos respuestas, una por línea.
settings-answer-twice = La respuesta «{ $answer }» figura dos veces. Quite una.
settings-not-an-answer = «{ $answer }» no es ninguna de las respuestas a esta pregunta. Escríbala como figura allí, o deje el campo vacío si vale cualquier respuesta.
settings-names-no-answer = Diga para quién son estas plazas, por ejemplo edad = 18-29. Para todas las demás personas escriba *, y solo al final.
settings-unknown-question = Ninguna pregunta se llama «{ $question }». Escriba el nombre en los datos que figura junto a la pregunta.
settings-unknown-answer = La pregunta «{ $question }» no tiene una respuesta llamada «{ $answer }». Tiene { $known }.
settings-share-sum = Las partes de «{ $question }» suman { $sum } por ciento. Corríjalas hasta que sumen 100.
settings-share = Una de las partes está por debajo de 0 o por encima de 100 por ciento. Corríjala.
settings-many-topics = Hay demasiados temas; una consulta puede tener { $most } como máximo. Junte algunos.
settings-long-word = «{ $word }…» supera los 100 caracteres. Escriba palabras sueltas o expresiones cortas, separadas por comas.
settings-many-words = Hay demasiadas palabras; una consulta puede tener { $most } como máximo. Conserve las que importan.
settings-unknown-text = «{ $key }» no designa ninguna pregunta, respuesta ni tema de esta consulta. Quite la línea, o escriba antes del signo igual un nombre que exista.
settings-no-address = «{ $address }» no es la dirección de un sitio web. Escríbala como https://example.org, sin nada detrás.
settings-long-reason = «{ $reason }…» tiene más de { $most } caracteres. Acórtela.
settings-many-reasons = Hay demasiadas razones; una consulta puede tener { $most } como máximo. Conserve las que se necesitan a menudo.
settings-other-reasons = Razones en el idioma de la consulta: { $own }; aquí: { $given }. Escriba una para cada una, en el mismo orden, o ninguna.
