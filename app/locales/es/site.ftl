### Lo que aparece en todas las páginas, y el glosario.
###
### Glosario, para usar siempre la misma palabra:
###   poll                  consulta
###   statement             afirmación
###   participant, person   persona participante, persona; nunca «participante» con artículo masculino
###   agree, disagree       estar de acuerdo, estar en desacuerdo
###   pass, not sure        pasar, sin opinión clara
###   opinion group, group  grupo de opinión, grupo
###   agreement             acuerdo
###   consensus             consenso
###   principle             principio
###   constitution          constitución
###   organisers            el equipo organizador
###   moderation            moderación
### Tratamiento de usted, palabras sencillas, formas sin género marcado.

## Cabecera y pie

site-purpose = Un público dice qué espera de un sistema de IA y lo vota; aquello en lo que coinciden todos los grupos se convierte en una constitución.
site-skip = Ir al contenido
site-all-polls = Todas las consultas
site-foot-privacy = En estas páginas no se muestran los votos de menos de 5 personas en conjunto.
site-language = Idioma

## En torno a una consulta

site-poll-pages = Páginas de esta consulta
# Al pie de las páginas de una consulta cuyos datos están abiertos.
site-again = Cada cifra de estas páginas puede volver a calcularse con los datos de esta consulta.
site-section-overview = Resumen
site-section-results = Resultados
site-section-statements = Afirmaciones
site-section-map = Mapa
site-section-agreement = Acuerdo
site-section-constitution = Constitución
site-section-data = Datos
site-simulated = Simulación: los votos de esta consulta los generó un programa para mostrar cómo funciona todo.
site-simulated-short = Simulación
site-simulated-news = { $news } (simulado)
site-polls = Consultas

## Lo que no existe

site-not-found = No hay nada en esta dirección
    .help = Puede que esté mal escrita o que la consulta se haya retirado. La lista de consultas muestra lo que hay.
site-last-shown = La base de datos de este sitio no está disponible en este momento. Ve esta página tal como era el { $moment }; las votaciones y todo lo personal esperan a que vuelva.
site-news-results = Hay novedades: han cambiado resultados o textos de esta consulta.
    .show = Mostrar
site-news-phase = Esta consulta ha pasado a su siguiente fase.
    .show = Ver en qué punto está
site-fault = Algo ha fallado por nuestra parte
    .help = No se ha podido crear la página. No se ha perdido nada. Vuelva a intentarlo dentro de un minuto; si sigue igual, avise a quienes gestionan este sitio.
