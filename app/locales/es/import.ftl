### Traer una consulta celebrada en otro lugar: la página para sus archivos.

import-title = Importar una consulta
import-lead = Traiga una consulta celebrada con Polis, o con este programa aquí o en otro lugar. Desde entonces la dirige usted, con sus resultados y el borrador de una constitución; en ella ya no se vota.
import-files = Archivos de la exportación
import-files-hint = Un archivo ZIP, o los CSV que contiene: comments.csv, votes.csv o participants-votes.csv, y summary.csv si lo hay. { $most } MB como máximo.
import-topic = Vacío: como diga la exportación.
import-moderated = Qué afirmaciones cuentan
import-not-rejected = Todas menos las rechazadas
import-accepted = Solo las aceptadas
import-send = Comprobar los archivos e importar
import-faults = Estos archivos no se pueden importar. No se ha guardado nada
import-none = Elija primero el archivo ZIP o los archivos CSV.
import-unknown = { $file } no es un archivo de una exportación. Elija un ZIP, o archivos CSV con los nombres que les da la exportación.
import-twice = { $file } está dos veces; conserve uno de los dos.
import-large = Es demasiado grande, o no ha llegado entero. Se admiten { $most } MB como máximo; quienes gestionan este sitio pueden importar consultas mayores con «folkmoot import polis».
import-broken = El archivo ZIP no se puede leer; vuelva a comprimirlo.
import-done = La consulta está importada, con sus resultados. El borrador de una constitución puede empezar.
