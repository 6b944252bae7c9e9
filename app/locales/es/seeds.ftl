### Lo que está mal en una línea de las afirmaciones que el equipo organizador pega o sube.

seeds-empty = En esta línea no hay ninguna afirmación. Escriba una o quite la línea.
seeds-same-as-line = Dice lo mismo que la línea { $line }. Quite una de las dos.
seeds-same-as-statement = Dice lo mismo que la afirmación { $id } de la consulta. Quite la línea.
seeds-language = «{ $tag }» no es una lengua. Escríbala en la columna «language» como en, de o zh-Hans, o déjela vacía.
seeds-meta = «{ $text }» no dice ni sí ni no. En la columna «meta» escriba 1 para una afirmación sobre las propias personas, y 0 para cualquier otra.
seeds-topic = «{ $topic }» no es un tema de esta consulta. Escriba uno que figure en los ajustes, o deje vacía la columna «topics».
seeds-table = A partir de esta línea no se puede leer la tabla. Guárdela otra vez como archivo CSV.
seeds-nothing = No hay ninguna afirmación. Escriba una por línea.
seeds-many = Hay demasiadas afirmaciones; se pueden añadir { $most } como máximo de una vez. Conserve las mejores.
seeds-columns = Esta línea tiene más de { $most } columnas: no es una tabla de afirmaciones. Guárdela otra vez como archivo CSV.
seeds-large = Ocupa más de { $most } MB. Conserve las mejores afirmaciones.
seeds-more = Hay más errores a partir de esta línea. Corrija las { $lines } líneas anteriores y vuelva a intentarlo.
