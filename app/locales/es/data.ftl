### Las descargas de una consulta.

data-says = Todo lo que hay detrás de estas páginas, para comprobarlo, reutilizarlo o analizarlo a su manera.
data-privacy = Las personas aparecen con números. A diferencia de las páginas, los archivos contienen todos los votos uno a uno, pero ni nombres, ni direcciones, ni nada sobre nadie aparte de votos y afirmaciones.
data-withheld = Quienes organizan esta consulta no entregan votos individuales. Aquí están los archivos que no los contienen.

## Los archivos

data-files = Archivos
data-column-file = Archivo
data-column-holds = Qué contiene
data-column-size = Tamaño
data-summary = Tema, dirección y tamaño de la consulta, una línea cada uno
data-comments = Afirmaciones con su texto, moderación y totales
data-votes = Un voto por fila; si se votó aquí, el último de cada persona sobre cada afirmación
data-participants = Una fila por persona, una columna por afirmación
data-importance = Una fila por persona, una columna por afirmación: qué es importante para quién
data-analysis = Grupos, mapa, consenso e intervalos: lo que muestran estas páginas
data-constitution = La constitución con los votos que hay detrás de cada principio
data-markdown = La constitución como texto para leer o imprimir
data-ratification = Apoyo a cada principio, en conjunto y por grupo
data-all = Todo lo siguiente, menos la imagen, en un archivo
data-groups = Votos por afirmación y grupo, sin ningún número de 1 a 4 personas
data-left-out = Números de las personas cuyos votos quedaron fuera del análisis
data-parquet = Lo mismo para análisis de datos
data-dictionary = Qué significa cada columna
data-readme = Cómo volver a calcularlo todo y a qué prestar atención
data-weighting = Quién ha participado, junto a la población, y el consenso con ponderación
data-matrix = Qué proporción de cada grupo está de acuerdo con cada afirmación, en una imagen (mapa de calor)
data-rows =
    { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }
data-rows-at-least =
    al menos { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }
data-rows-about =
    unas { $rows ->
        [one] { $rows } fila
       *[other] { $rows } filas
    }
data-not-there = aún no está

## Volver a calcularlo

data-again = Vuelva a calcularlo todo
data-again-says = Ponga { $files } en una carpeta y ejecute allí lo que está escrito abajo. No hace falta base de datos ni red. Los mismos votos dan los mismos bytes, así que las huellas de abajo tienen que volver a salir.
data-again-edited = Después hubo personas que siguieron trabajando en la constitución. Lo que sale es el borrador que hacen las reglas por sí solas; el texto publicado dice quién cambió qué y por qué.
data-tossed =
    Los votos de { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    } quedaron fuera de este análisis. Sus números están en el archivo left-out.csv.
data-hashes = Huellas
data-hash-votes = Votos
data-hash-analysis = Análisis
data-hash-constitution = Constitución
data-analysed-by = Analizado por
data-analysed = folkmoot { $program }, versión { $number } del { $day }
