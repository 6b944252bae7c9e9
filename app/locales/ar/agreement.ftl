### صورة الاتفاق بين المجموعات وصفحتها.

agreement-title = مدى اتفاق المجموعات
agreement-description = مدى اتفاق مجموعات الرأي: { $topic }
agreement-figure = من المتفق عليه إلى المختلف فيه
agreement-axis = أكبر فرق بين أي مجموعتين في نسبة الموافقين، بالنقاط المئوية
agreement-alike = المجموعات تصوّت تصويتًا متشابهًا
agreement-apart = المجموعات تصوّت تصويتًا مختلفًا
agreement-most-agree = يوافق أكثر من نصف الجميع
agreement-most-disagree = لا يوافق أكثر من نصف الجميع
agreement-neither = لا هذا ولا ذاك
agreement-most-alike = الأكثر تشابهًا
agreement-most-apart = الأكثر تباعدًا
agreement-how-to-read = كيف تُقرأ هذه الصورة
agreement-reading = كل علامة عبارة واحدة. عند 0 توافق عليها النسبة نفسها من كل مجموعة. وعند 100 توافق عليها مجموعة كلها ولا يوافق عليها أحد من أخرى. قد تكون العبارة الواقعة على اليسار مقبولة أو مرفوضة: شكلها ولونها يبيّنان ذلك. لا معنى للارتفاع؛ تُزاح العلامات جانبًا فقط كي لا تحجب إحداها أخرى.
agreement-card = يمكن اختيار علامة لقراءة عبارتها هنا. بلوحة المفاتيح: مفتاح Tab للوصول إلى الصورة، ثم مفاتيح الأسهم.
agreement-finding =
    من بين { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتين
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } يقل الفرق بين المجموعات عن 15 نقطة في { $close } منها، ويبلغ 30 نقطة أو أكثر في { $far } منها.
agreement-left-out = ليس في الصورة: { $what }.
agreement-left-out-few =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } لم يبلغ عدد من رآها { $people } شخصًا
agreement-left-out-hidden =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } لمجموعة ما فيها أقل من 5 أصوات
agreement-figures =
    تتباعد المجموعات { $points ->
        [zero] صفر نقاط
        [one] نقطة واحدة
        [two] نقطتين
        [few] { $points } نقاط
        [many] { $points } نقطة
       *[other] { $points } نقطة
    }: نسب الموافقة { $shares }

## الجدول

agreement-column-apart = الفرق بالنقاط
agreement-column-interval = فترة الثقة {"\u2066"}95%{"\u2069"}
agreement-column-group = موافقة { $group }
agreement-interval = من { $low } إلى { $high }

## صورة هي ملف قائم بذاته.

agreement-matrix = موافقة كل مجموعة على كل عبارة: { $topic }
    .finding = من العبارات التي تتشابه فيها أصوات المجموعات أكثر ما يكون إلى التي تتباعد فيها؛ ثم ما فيه أرقام مخفية أو أصوات قليلة.
