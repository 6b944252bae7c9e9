### Cuál de dos respuestas prefiere la gente, sin saber de quién es. Glosario: véanse site.ftl y report.ftl.
###   rating      la comparación a ciegas, que abre y cierra el equipo organizador
###   comparison  una comparación: una pregunta, dos respuestas y una elección

rating-title = ¿Cuál de las dos prefiere?
rating-lead = Dos modelos recibieron la misma pregunta. Qué modelo dio cada respuesta lo sabrá solo cuando haya terminado.
rating-says = El equipo organizador dice:
rating-prompt = La pregunta
rating-first = Primera respuesta
rating-second = Segunda respuesta
rating-choice-first = La primera
rating-choice-second = La segunda
rating-choice-both = Las dos por igual
rating-choice-neither = Ninguna
rating-choice-skip = Saltar
rating-progress = { $done } de { $of }
    .label = Comparaciones que ha hecho
rating-before = Estas dos ya las había comparado. Vale lo que dijo primero.
rating-kept = Lo que elige se guarda junto con sus votos y se borra con ellos. Se publican números y, para poder recontar, listas de elecciones sin nombres. Mientras la comparación está abierta nadie ve lo que eligió otra gente. Puede dejarlo en cualquier momento.
rating-keys = Elegir con el teclado
    .says = Mientras las dos respuestas tienen el foco: 1 la primera, 2 la segunda, B las dos, N ninguna, S saltar, ? esta ayuda.
    .use = Usar teclas sueltas mientras las dos respuestas tienen el foco
rating-not-open = Ahora no hay nada que comparar
    .says = No hay ninguna comparación abierta. Cuando la haya, se volverá a preguntar a quienes participaron.
rating-not-yours = Esto es para quienes participaron
    .says = Solo comparan respuestas las personas que podían votar en esta consulta.
rating-return = Solo comparan respuestas quienes participaron. Con su código de regreso también se le reconoce aquí.
rating-done = Gracias
    .says = Ha hecho todas sus comparaciones. Lo que prefiere todo el mundo figurará en el informe cuando la comparación esté cerrada.
rating-overview = ¿Participó? Diga entonces cuál de dos respuestas de un modelo prefiere, sin saber de qué modelo se trata.
rating-go = Comparar respuestas

## Lo propio

rating-mine = Respuestas que ha comparado
rating-own-tally = «{ $a }» antes que «{ $b }»: en { $wins } de { $of } comparaciones; al revés en { $losses }, sin preferencia en { $ties }.
rating-own-hidden = De quién eran las respuestas lo sabrá cuando haya hecho todas sus comparaciones o la comparación esté cerrada.
rating-own-list = Sus comparaciones una por una ({ $comparisons })
rating-own-choice = Su elección:

## Para el equipo organizador

rating-desk = Qué respuestas prefiere la gente
rating-desk-about = Quienes participaron ven una pregunta y dos respuestas en orden aleatorio, sin saber de quién son. Pregunte antes de publicar el informe: quien lo ha leído quizá sepa qué respuesta es de qué modelo.
rating-desk-after = Este informe está publicado: quien lo ha leído quizá sepa qué respuesta es de qué modelo. Si alguien compara a partir de ahora, el informe lo dirá.
rating-desk-none = Los modelos dicen lo mismo a cada pregunta, así que no hay nada que comparar.
rating-desk-elsewhere = Se están comparando las respuestas de otro informe. Cierre antes esa comparación.
rating-desk-says = Lo que se dice a la gente de antemano
    .help = Puede quedar vacío. No diga lo que espera. En cuanto alguien haya comparado, ya no puede cambiarse, y figura en el informe.
rating-desk-number = Comparaciones por persona
    .help = De 3 a 50. Quien lo deja antes cuenta con lo que haya comparado hasta entonces.
rating-desk-open = Abrir la comparación
rating-desk-again = Volver a abrir la comparación
rating-desk-close = Cerrar la comparación
rating-desk-open-since = Abierta desde el { $day }.
rating-desk-closed = Cerrada el { $day }.
rating-desk-size = Personas que han comparado: { $people }. Comparaciones: { $comparisons }.
rating-desk-address = Se compara aquí:
rating-desk-carried = La próxima versión de este informe dirá qué prefiere la gente. Personas: { $people }.
rating-desk-waits = Mientras la comparación está abierta, ninguna versión dice qué prefiere la gente.
rating-desk-few = Han comparado demasiado pocas personas: de dos modelos solo se dice algo cuando al menos 5 personas los han comparado.
rating-desk-fault-number = Pida a cada persona de { $fewest } a { $most } comparaciones.
rating-desk-stale = No se cambió nada: la comparación ya está abierta o cerrada, o se están comparando las respuestas de otro informe.
rating-desk-done-opened = La comparación está abierta.
rating-desk-done-closed = La comparación está cerrada.

## En el informe

rating-report = Lo que prefiere la gente, a ciegas
rating-report-about = Personas que habían participado en la votación vieron dos respuestas a la misma pregunta, en orden aleatorio, y dijeron cuál prefieren, sin saber qué modelo la dio. Personas: { $people }. Comparaciones: { $comparisons }. Preguntas: { $prompts }.
rating-report-says = De antemano se les dijo:
rating-report-not-blind = Algunas compararon después de publicarse el informe, así que quizá sabían qué respuesta es de qué modelo.
rating-more = «{ $a }» se prefirió a «{ $b }» más a menudo que al revés.
rating-same = Entre «{ $a }» y «{ $b }» estas comparaciones no muestran ninguna diferencia.
rating-pair = { $a } antes que { $b }
rating-points = { $points } ({ $low } a { $high })
rating-column-a = Un modelo
rating-column-b = El otro modelo
rating-column-share = Preferido el uno (un empate cuenta la mitad), intervalo del 95 %, n
rating-column-wins-a = Preferido el uno
rating-column-wins-b = Preferido el otro
rating-column-people = Personas
rating-column-same = Preguntas a las que ambos dicen lo mismo
rating-column-points = Puntos del uno sobre el otro, intervalo del 95 %
rating-strengths = Fuerza de los modelos
rating-strength = { $model }: { $points } puntos, n = { $n }
rating-no-strengths = De estas comparaciones no se sigue ninguna fuerza: uno de los modelos no se prefirió nunca, o siempre.
rating-first-place = Cuando se prefirió una respuesta, fue la que estaba primero en { $share }. Si el lugar no influyera, sería el 50 %.
rating-judge = Cuando se prefirió una respuesta y el juez de los principios se inclinaba por una, fue la misma en { $share }. Si el juez no dijera nada de las personas, sería el 50 %.
rating-one-sided = Personas con al menos 5 comparaciones que siempre pulsaron el mismo botón: { $people }. Cuentan como todas las demás.
rating-skipped = Comparaciones saltadas: { $skipped }.
rating-method = Las comparaciones de una persona van juntas: los intervalos toman por independientes a las personas y no a las comparaciones (en las proporciones, intervalo de Wilson con un n efectivo; en las fuerzas, estimador sándwich por persona con el cuantil de Student). Fuerzas según Bradley y Terry, con todos los pares a la vez; un empate es media victoria para cada uno, el modelo con 0 puntos es la medida, y 400 puntos son probabilidades de diez a uno. Dos modelos que compararon menos de 5 personas no están en ninguno de estos números.
