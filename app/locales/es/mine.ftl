### Todo lo que se guarda sobre una persona: ver, cambiar, llevarse, eliminar.

mine-section = Mi página

## Volver

mine-code = Su código de regreso
    .says = Anótelo o hágale una foto. Con él sigue votando en otro dispositivo, o aquí cuando ya no esté la cookie. Quien lo tenga puede actuar en su lugar en esta consulta.
mine-code-where = Se introduce aquí: { $link }

## Votos

# $name is what the site around the poll calls this person.
mine-name = Usted participa aquí como { $name }. Solo usted ve ese nombre.
mine-votes = Sus votos
mine-votes-none = Todavía no ha votado.
mine-important = Importante para usted
mine-change = Cambiar
mine-change-what = Cambiar su voto sobre: { $statement }

## Afirmaciones

mine-statements = Sus afirmaciones
mine-statements-none = Todavía no ha escrito ninguna afirmación.
mine-statements-agree = Se cuenta que usted está de acuerdo con lo que escribió; puede cambiarlo en «{ mine-votes }» mientras se vote.
mine-state-waiting = A la espera de la moderación; los demás aún no la ven
mine-state-shown = Otras personas votan sobre ella; la moderación aún no la ha leído
mine-state-accepted = Aceptada; otras personas votan sobre ella
mine-state-rejected = No aceptada
mine-state-hidden = Fuera de la votación hasta que la moderación revise las denuncias
mine-state-merged = Unida a una afirmación que dice lo mismo
mine-reason = Motivo: { $reason }
mine-original = Usted escribió: { $text }
mine-reworded-because = Cambiada porque: { $reason }
mine-merged-into = Ahora cuenta: { $text }

## Respuestas

mine-answers = Sus respuestas
mine-answers-none = No ha respondido a ninguna pregunta.
mine-answers-edit = Cambiar sus respuestas
mine-answers-erase = Eliminar sus respuestas
mine-about = Sobre usted
    .says = Estas preguntas muestran hasta qué punto quienes participan representan a todo el mundo. No tiene que responder a ninguna y puede eliminar lo que haya dicho.
mine-about-small = Las respuestas de menos de 5 personas nunca se muestran.
mine-about-none = Sin respuesta
mine-about-save = Guardar
mine-about-skip = Ahora no

## Llevarse los datos, salir, eliminar

mine-data = Llevarse sus datos
    .says = Todo lo que se guarda sobre usted, en un archivo para programas (JSON).
    .go = Descargar mis datos
mine-leave = Salir en este dispositivo
    .says = Este navegador olvida quién es usted. No se elimina nada; con su código de regreso vuelve.
    .go = Salir
mine-erase = Eliminar todo
    .says = Sus votos, respuestas y denuncias se eliminan enseguida y para siempre, igual que las afirmaciones que solo la moderación ha leído. Las afirmaciones que otros pudieron leer quedan sin ningún vínculo con usted, igual que las cifras ya publicadas. Un modelo entrenado con ellas no puede olvidarlas.
    .sure = Sí, eliminar mis votos y respuestas para siempre
    .go = Eliminar
mine-erase-unsure = Marque primero la casilla, para que nadie elimine todo por error.
mine-done-statement = Gracias, su afirmación ha llegado.
mine-next-read = La moderación la lee antes de que la vean otras personas. Encontrará el resultado aquí, en «{ mine-statements }».
mine-next-shown = Otras personas ya pueden votar sobre ella. La moderación también la lee; encontrará el resultado aquí, en «{ mine-statements }».
mine-done-answers = Sus respuestas se han guardado.
