### Traer una consulta celebrada en otro lugar: la página para sus archivos.

import-title = Importar una consulta
import-lead = Traiga una consulta celebrada con Polis, o con este programa aquí o en otro lugar. Desde entonces la dirige usted, con sus resultados y el borrador de una constitución; en ella ya no se vota.
import-files = Archivos de la exportación
import-files-hint = Un archivo ZIP, o los CSV que contiene: comments.csv, votes.csv o participants-votes.csv, y summary.csv si lo hay. { $most } MB como máximo.
import-topic = Vacío: como diga la exportación.
import-moderated = Qué afirmaciones cuentan
import-not-rejected = Todas menos las rechazadas
import-accepted = Solo las aceptadas
import-agree = Qué número significa «de acuerdo»
import-agree-hint = Solo para un votes.csv con las columnas user_id, vote_value y comment_id, que no lo dice.
import-agree-known = Lo dicen los archivos
import-agree-one = 1 de acuerdo, 0 pasar, -1 en desacuerdo
import-agree-minus-one = -1 de acuerdo, 0 pasar, 1 en desacuerdo
import-send = Comprobar los archivos e importar
import-faults = Estos archivos no se pueden importar. No se ha guardado nada
import-none = Elija primero el archivo ZIP o los archivos CSV.
import-unknown = { $file } no es un archivo de una exportación. Elija un ZIP, o archivos CSV con los nombres que les da la exportación.
import-twice = { $file } está dos veces; conserve uno de los dos.
import-large = Es demasiado grande, o no ha llegado entero. Se admiten { $most } MB como máximo; quienes gestionan este sitio pueden importar consultas mayores con «folkmoot import polis».
import-broken = El archivo ZIP no se puede leer; vuelva a comprimirlo.
import-done = La consulta está importada, con sus resultados. El borrador de una constitución puede empezar.

## Lo que puede estar mal en un archivo

import-fault-no-votes = Faltan los votos. Envíe también votes.csv o participants-votes.csv.
import-fault-empty = { $file } está vacío. Su primera línea debe nombrar las columnas.
import-fault-column = { $file } no tiene la columna «{ $column }». Tiene: { $found }.
import-fault-column-twice = { $file } tiene dos veces la columna «{ $column }». Conserve una.
import-fault-sign-unsaid = { $file } tiene una columna «vote_value», en la que 1 puede significar acuerdo o desacuerdo. Diga abajo qué número significa «de acuerdo» y elija otra vez los archivos.
import-fault-sign-known = { $file } ya dice qué número significa «de acuerdo». Elija abajo «Lo dicen los archivos» y otra vez los archivos.
import-fault-row = { $file }, línea { $line }: { $says }
import-fault-value = { $file }, línea { $line }, columna «{ $column }»: «{ $value }» no sirve. Hace falta: { $needed }.
import-row-fields = La fila tiene { $fields } campos y la primera línea { $columns }. Está cortada o le sobra una coma.
import-row-participant = La persona { $id } figura dos veces. Conserve una de las filas.
import-row-voter = Esta persona figura dos veces. Conserve una de las filas.
import-row-statement = La afirmación { $id } figura dos veces. Conserve una de las filas.
import-row-open = Aquí se abre una comilla que nunca se cierra. Puede que el archivo esté cortado.
import-row-long = Aquí empieza una fila de más de { $most } MiB; ninguna puede tener más. Probablemente una comilla no se cierra nunca: búsquela y ciérrela.
import-row-wide = Aquí empieza una fila de más de { $most } campos. No es la exportación de una consulta, o una comilla no se cierra nunca.
import-row-malformed = No es una fila de un archivo CSV. Guarde otra vez la tabla como archivo CSV.
import-needs-vote = 1 (de acuerdo), 0 (pasar) o -1 (en desacuerdo)
import-needs-vote-or-nothing = 1 (de acuerdo), 0 (pasar), -1 (en desacuerdo), o nada si la persona no vio la afirmación
import-needs-id = un identificador
import-needs-statement = un identificador que no sea el nombre de otra columna de participants-votes.csv
import-needs-topics = nombres de temas separados por un espacio, o nada
import-needs-language = una lengua, como en, de o pt-BR, o nada
import-needs-moderation = -1 (rechazada), 0 (sin decidir) o 1 (aceptada)
import-needs-text = texto codificado en UTF-8
import-needs-whole = un número entero
import-needs-time = un momento en segundos o milisegundos desde 1970
import-needs-truth = true o false
