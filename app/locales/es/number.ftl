### Números, tamaños, fechas y enumeraciones.

## Proporciones.

number-percent = { $number }{"\u00A0"}%
number-under-one-percent = menos del 1{"\u00A0"}%
number-over-99-percent = más del 99{"\u00A0"}%
number-interval = { $low } a { $high }{"\u00A0"}%

## Tamaños de los archivos.

number-bytes =
    { $size ->
        [one] { $size } byte
       *[other] { $size } bytes
    }
number-kilobytes = { $size }{"\u00A0"}kB
number-megabytes = { $size }{"\u00A0"}MB
number-gigabytes = { $size }{"\u00A0"}GB

## Fechas.

number-day =
    { $day } de { $month ->
        [1] enero
        [2] febrero
        [3] marzo
        [4] abril
        [5] mayo
        [6] junio
        [7] julio
        [8] agosto
        [9] septiembre
        [10] octubre
        [11] noviembre
       *[12] diciembre
    } de { $year }

## Enumeraciones.

number-list-next = { $all }, { $next }
number-list-last = { $all } y { $last }
