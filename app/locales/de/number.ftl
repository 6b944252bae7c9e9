### Zahlen, Größen, Tage und Aufzählungen.

## Anteile.

number-percent = { $number }{"\u00A0"}%
number-under-one-percent = unter 1{"\u00A0"}%
number-over-99-percent = über 99{"\u00A0"}%
number-interval = { $low } bis { $high }{"\u00A0"}%

## Größen von Dateien.

number-bytes =
    { $size ->
        [one] { $size } Byte
       *[other] { $size } Bytes
    }
number-kilobytes = { $size }{"\u00A0"}kB
number-megabytes = { $size }{"\u00A0"}MB
number-gigabytes = { $size }{"\u00A0"}GB

## Tage.

number-day =
    { $day }. { $month ->
        [1] Januar
        [2] Februar
        [3] März
        [4] April
        [5] Mai
        [6] Juni
        [7] Juli
        [8] August
        [9] September
        [10] Oktober
        [11] November
       *[12] Dezember
    } { $year }

## Aufzählungen.

number-list-next = { $all }, { $next }
number-list-last = { $all } und { $last }
