### Topics: what people care about, and what statements are on.

topics-title = Temas
topics-choose = ¿Qué le importa?
topics-lead = Marque los temas que le importan. Las afirmaciones sobre ellos vienen más a menudo; de vez en cuando viene una sobre otra cosa, para que nada se olvide. Puede cambiarlo en cualquier momento, y nadie más lo ve.
topics-save = Guardar y seguir votando
topics-back = Volver a votar sin cambiar nada
topics-none = Esta consulta no tiene temas.
topics-all-alike = No ha elegido ninguno: las afirmaciones vienen de todos los temas por igual.
topics-change = Cambiar

## For those who run the poll

topics-setting = Temas para elegir
    .hint = Uno por línea, con un nombre para los datos antes de dos puntos, como trabajo: Trabajo e ingresos. Las afirmaciones reciben sus temas en la moderación o por una columna topics de una tabla. Lo que cada cual elige decide solo lo que ve primero.
topics-of = Temas de esta afirmación
topics-assign = Guardar los temas
topics-assigned = Los temas de la afirmación están guardados.
