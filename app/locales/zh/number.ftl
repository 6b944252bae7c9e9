### 数字、大小、日期和列举。

## 比例。

number-percent = { $number }%
number-under-one-percent = 不到 1%
number-over-99-percent = 超过 99%
number-interval = { $low }% 至 { $high }%

## 文件大小。

number-bytes =
    { $size ->
       *[other] { $size } 字节
    }
number-kilobytes = { $size } kB
number-megabytes = { $size } MB
number-gigabytes = { $size } GB

## 日期。

number-day = { $year }年{ $month }月{ $day }日

## 列举。

number-list-next = { $all }、{ $next }
number-list-last = { $all }和{ $last }
