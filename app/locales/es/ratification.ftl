### Una segunda votación: los principios de una constitución, en una consulta propia.

## Lo que una consulta así dice de sí misma; puede cambiarse antes de abrirla

ratification-topic = Segunda votación: { $topic }
ratification-description = En una primera votación se dijo qué debería hacer una IA. Aquello en lo que coincidieron todos los grupos dio lugar a los principios siguientes. Diga de cada uno si una IA debe seguirlo.
ratification-outcome = Cuánta gente apoya cada principio se publica junto a la constitución, en conjunto y por cada grupo de opinión.

## Donde se participa

# $link leads to the constitution.
ratification-notice = Esta es una segunda votación. Sus afirmaciones son los principios { $link }, redactada a partir de la primera.
ratification-constitution = de una constitución
ratification-hash = Huella del texto que se vota (SHA-256):
ratification-question = ¿Debe una IA seguir este principio?
ratification-principle = Un principio de la constitución

## Junto a la constitución

ratification-title = Segunda votación sobre los principios
ratification-open = Ahora mismo se vota sobre estos principios.
ratification-go = Ir a la segunda votación
ratification-computing = La votación ha terminado. Se está calculando el resultado; vuelva a mirar en un minuto.
ratification-away = El resultado de la segunda votación no se puede mostrar en este momento.
ratification-result = { $supported } de { $of } principios cuentan con el apoyo de más de la mitad de quienes votaron sobre ellos. { $people ->
        [one] Participó { $people } persona.
       *[other] Participaron { $people } personas.
    }
ratification-too-few = Han votado demasiado pocas personas para mostrar su apoyo.
ratification-ended = La votación terminó el { $day }.
ratification-poll = Resultados de esa votación
ratification-other-text = El texto de arriba no es exactamente el que se votó: fíjese en las notas de abajo.
ratification-reworded = En el texto de arriba está redactado de otra forma.
ratification-gone = No está en el texto de arriba.

## Para la redacción

ratification-drafting = Segunda votación
ratification-drafting-note = Pregunte al público si respalda estos principios. Se crea una consulta como borrador, con una afirmación por principio; repásela y después ábrala. Quien participó en la primera votación se une con un solo botón, sin código y sin que se le vuelva a preguntar; una lista de identificadores se copia.
ratification-put-draft = Someter este borrador a votación
ratification-put-version = Someter la versión { $version } a votación
ratification-check = Ha terminado una segunda votación sobre exactamente estos principios. No es un requisito.
ratification-of-draft = Votación sobre un borrador
ratification-of-version = Votación sobre la versión { $version }
ratification-elsewhere = Esta consulta es una segunda votación. Su constitución se redacta en la página de la primera.
ratification-problem-goes-on = Ya se vota exactamente sobre esto, o está preparado: esa votación no ha terminado. Figura bajo «Segunda votación».
