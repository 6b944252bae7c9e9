### الأرقام والأحجام والتواريخ والقوائم.

## النسب. الرقم وعلامة النسبة معًا من اليسار إلى اليمين.

number-percent = {"\u2066"}{ $number }%{"\u2069"}
number-under-one-percent = أقل من {"\u2066"}1%{"\u2069"}
number-over-99-percent = أكثر من {"\u2066"}99%{"\u2069"}
number-interval = من { $low } إلى {"\u2066"}{ $high }%{"\u2069"}

## أحجام الملفات.

number-bytes =
    { $size ->
        [zero] صفر بايت
        [one] بايت واحد
        [two] 2 بايت
        [few] { $size } بايت
        [many] { $size } بايت
       *[other] { $size } بايت
    }
number-kilobytes = { $size } كيلوبايت
number-megabytes = { $size } ميغابايت
number-gigabytes = { $size } غيغابايت

## التواريخ.

number-day =
    { $day } { $month ->
        [1] يناير
        [2] فبراير
        [3] مارس
        [4] أبريل
        [5] مايو
        [6] يونيو
        [7] يوليو
        [8] أغسطس
        [9] سبتمبر
        [10] أكتوبر
        [11] نوفمبر
       *[12] ديسمبر
    } { $year }

## القوائم.

number-list-next = { $all }، { $next }
number-list-last = { $all } و{ $last }
