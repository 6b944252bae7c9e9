### Nombres, tailles, dates et énumérations.

## Parts.

number-percent = { $number }{"\u202F"}%
number-under-one-percent = moins de 1{"\u202F"}%
number-over-99-percent = plus de 99{"\u202F"}%
number-interval = { $low } à { $high }{"\u202F"}%

## Tailles des fichiers.

number-bytes =
    { $size ->
        [one] { $size } octet
       *[other] { $size } octets
    }
number-kilobytes = { $size }{"\u00A0"}ko
number-megabytes = { $size }{"\u00A0"}Mo
number-gigabytes = { $size }{"\u00A0"}Go

## Dates.

number-day =
    { $day ->
        [1] 1er
       *[later] { $day }
    } { $month ->
        [1] janvier
        [2] février
        [3] mars
        [4] avril
        [5] mai
        [6] juin
        [7] juillet
        [8] août
        [9] septembre
        [10] octobre
        [11] novembre
       *[12] décembre
    } { $year }

## Énumérations.

number-list-next = { $all }, { $next }
number-list-last = { $all } et { $last }
