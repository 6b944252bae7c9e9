### Numbers, sizes, days and lists.

## Shares. $number, $low and $high are whole percentages.

number-percent = { $number }%
number-under-one-percent = <1%
number-over-99-percent = >99%
# A 95% interval.
number-interval = { $low } to { $high }%

## Sizes of files. $size is a finished number.

number-bytes =
    { $size ->
        [one] { $size } byte
       *[other] { $size } bytes
    }
number-kilobytes = { $size } kB
number-megabytes = { $size } MB
number-gigabytes = { $size } GB

## Days. $year is four digits.

number-day =
    { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }

## Lists: "a, b" is $all before $next, "a, b and c" is $all before $last.

number-list-next = { $all }, { $next }
number-list-last = { $all } and { $last }
