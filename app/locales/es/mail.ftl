### Correos sobre las fases de una consulta: las páginas donde se piden y se terminan, y los mensajes.

## Pedirlos

mail-link = Recibir un mensaje cuando esta consulta avance
mail-title = Mensajes sobre esta consulta
mail-lead = Un mensaje cada vez que la consulta entra en una fase nueva o se pueden comparar respuestas de sus modelos, y nada que no haya pedido. Puede terminarlos con un solo clic.
mail-address = Dirección de correo electrónico
    .help = Se guarda aparte de todos los votos, se usa solo para estos mensajes y se borra en cuanto usted los termina.
mail-address-missing = Escriba su dirección de correo electrónico.
mail-address-wrong = Esto no es una dirección de correo electrónico. Tiene un nombre, una sola @ y un dominio, como ana@example.org.
mail-ask = Pedir los mensajes
mail-too-many = Han llegado muchas solicitudes desde donde usted está. { $minutes ->
        [one] Espere { $minutes } minuto y vuelva a intentarlo.
       *[other] Espere { $minutes } minutos y vuelva a intentarlo.
    }
mail-asked = Mire su correo
    .help = Si hay algo que confirmar, ya va un correo en camino a esta dirección. Abra el enlace que contiene y pulse allí el botón. Una dirección recibe como mucho un correo así por hora y por consulta.

## Confirmarlos y terminarlos

mail-pending = ¿Quiere recibir mensajes sobre esta consulta?
    .help = Alguien, probablemente usted, los ha pedido. No se envía nada hasta que usted diga que sí.
    .confirm = Sí, quiero recibirlos
    .refuse = No, borren mi dirección
mail-on = Usted recibe mensajes sobre esta consulta
    .help = Uno cada vez que la consulta entra en una fase nueva o se pueden comparar respuestas de sus modelos.
    .end = Terminarlos y borrar mi dirección
mail-off = Usted no recibe mensajes sobre esta consulta
    .help = Su dirección se ha borrado.
    .again = Pedir los mensajes de nuevo

## Afirmaciones nuevas

mail-news = Avisarme también de afirmaciones nuevas
    .help = Cuatro mensajes como máximo, cada vez más espaciados; después se le pregunta si quiere más.
    .stop = No avisarme más de afirmaciones nuevas
    .more = Seguir avisándome de afirmaciones nuevas
    .wanted = También se le avisa de afirmaciones nuevas: cuatro mensajes como máximo, cada vez más espaciados.
    .resting = Usted ha recibido cuatro mensajes sobre afirmaciones nuevas. No habrá más, salvo que lo pida.

## Los mensajes

mail-confirm =
    Alguien, probablemente usted, nos ha pedido que le escribamos cuando esta consulta entre en una fase nueva o se puedan comparar respuestas de sus modelos:

    { $topic }
    { $poll }

    Si lo desea, abra esta página y pulse allí el botón:
    { $link }

    Si no fue usted, no hace falta que haga nada: sin su sí no se envía nada más, y su dirección se borra al cabo de una semana.
    .subject = ¿Quiere recibir mensajes sobre «{ $topic }»?
mail-offer =
    Usted ya recibe mensajes sobre esta consulta. Alguien, probablemente usted, nos ha pedido ahora que le avisemos también de afirmaciones nuevas:

    { $topic }
    { $poll }

    Si lo desea, abra esta página y pulse allí el botón. Allí también puede terminar todos los mensajes:
    { $link }

    Si no fue usted, no hace falta que haga nada: sin su sí, todo queda como está.
    .subject = ¿Quiere que le avisemos de afirmaciones nuevas sobre «{ $topic }»?
mail-phase =
    { $news }

    { $topic }
    { $poll }

    Recibe este mensaje porque lo ha pedido. Para terminar estos mensajes y hacer que se borre su dirección:
    { $link }
    .subject = { $news }: { $topic }
mail-voting = La votación está abierta
    .means = Se puede votar sobre afirmaciones y añadir otras propias. Venga a ver y vote sobre lo que es nuevo.
mail-constitution = La votación ha terminado
    .means = La votación ha terminado. Aquello en lo que coinciden todos los grupos de opinión se convierte ahora en una constitución: los principios que debe seguir una IA. Puede leer los resultados.
mail-training = Se está entrenando un modelo
    .means = La constitución está lista y con ella se entrena un modelo de IA. Puede leer cada principio y las afirmaciones de las que procede.
mail-measuring = Se está midiendo el modelo
    .means = El modelo de IA se ha entrenado con la constitución. Ahora se mide cómo se comporta, comparado con uno que no la conoce.
mail-published = El informe está publicado
    .means = El informe está publicado: qué ha cambiado la constitución en el modelo de IA y qué no. La consulta ha concluido.
mail-rating = Respuestas para comparar
    .means = Dos modelos han respondido a las mismas preguntas. Quienes participaron en esta consulta pueden decir ahora qué respuestas prefieren, sin saber de qué modelo son. Abra esta página en el navegador en el que votó, o tenga a mano su código de regreso:
mail-constitution-out = La constitución está publicada
    .means = Se ha publicado una versión de la constitución: los principios, con las afirmaciones y los votos en que se basa cada uno. Si sustituye a una anterior, dice qué ha cambiado:
mail-second-vote = Una votación sobre los principios
    .means = Ahora se puede votar sobre los principios mismos de la constitución. El camino está encima de ellos:
mail-statements = Afirmaciones nuevas para votar
    .means = Han llegado afirmaciones nuevas desde el último aviso. Puede votar sobre ellas aquí:
    .last = Han llegado afirmaciones nuevas desde el último aviso. Puede votar sobre ellas aquí. Este es el último mensaje sobre afirmaciones nuevas, salvo que pida más en la página de sus mensajes.
