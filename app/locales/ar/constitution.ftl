### دستور استطلاع.

constitution-description = مبادئ تؤيدها كل المجموعات: { $topic }
constitution-size =
    { $principles ->
        [zero] صفر مبادئ
        [one] مبدأ واحد
        [two] مبدآن
        [few] { $principles } مبادئ
        [many] { $principles } مبدأ
       *[other] { $principles } مبدأ
    } من { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتين
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } تؤيدها كل المجموعات.
constitution-draft = مسودة: ما زال العمل جاريًا عليها
constitution-ratified = نافذ
constitution-superseded = حل محله إصدار لاحق
constitution-withdrawn = مسحوب
constitution-version = الإصدار { $version }
constitution-none = لم تبلغ أي عبارة العتبة، فلا مبدأ بعد.
constitution-to-word =
    { $principles ->
        [zero] صفر مبادئ
        [one] مبدأ واحد
        [two] مبدآن
        [few] { $principles } مبادئ
        [many] { $principles } مبدأ
       *[other] { $principles } مبدأ
    } بحاجة إلى صياغة بشرية؛ وقد عُلّم كل منها.

## مبدأ

constitution-principle = المبدأ { $principle }
constitution-at-work = ما الذي غيّره في النموذج
constitution-where-from =
    من أين جاء هذا: { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }
constitution-of-principle = ، المبدأ { $principle }
constitution-straddles = قريب من العتبة: لو صوّت أشخاص آخرون فربما لم يكن هنا.
constitution-needs-wording = ما زال بكلمات العبارة. السبب (بالإنجليزية): { $reason }. ينبغي أن يصوغه إنسان.
constitution-statement = العبارة { $id }: { $text }
constitution-agree = يوافق { $share } ({ $interval })، من { $people }
constitution-changes = تغييرات الصياغة
constitution-edit = بقلم { $author }: { $reason }
constitution-edit-day = بقلم { $author }، { $day }: { $reason }
constitution-support = التأييد { $support } (فترة الثقة {"\u2066"}95%{"\u2069"} من { $low } إلى { $high })
constitution-support-groups = متوسط التأييد لكل مجموعة { $support } (فترة الثقة {"\u2066"}95%{"\u2069"} من { $low } إلى { $high })؛ والحاصل على { $groups ->
        [zero] صفر مجموعات
        [one] مجموعة واحدة
        [two] مجموعتين
        [few] { $groups } مجموعات
        [many] { $groups } مجموعة
       *[other] { $groups } مجموعة
    } { $product }
constitution-support-is = التأييد في مجموعة هو نسبة الموافقين، مقرَّبةً قليلًا نحو النصف حيث صوّت قليلون. والمتوسط على المجموعات هندسي، بحيث تكفي مجموعة واحدة ضد عبارة لخفضه. والحد الأقصى 1.

## مصير العبارة

constitution-worded = صيغت مبدأً: { $principle }
constitution-behind = تسند { $principle } إلى جانب عبارة أخرى
constitution-dropped = مستبعدة

## ما استُبعد

constitution-left-out = ما استُبعد، ولماذا
constitution-nothing-left-out = كل عبارة فوق العتبة موجودة في الدستور.
constitution-how-many =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }
constitution-merged =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } وراء مبدأ صيغ من عبارة أخرى.
constitution-decided-by = صاحب القرار: { $who }.
constitution-alike = عبارات متشابهة
constitution-pairs =
    { $pairs ->
        [zero] صفر أزواج
        [one] زوج واحد
        [two] زوجان
        [few] { $pairs } أزواج
        [many] { $pairs } زوجًا
       *[other] { $pairs } زوج
    }
constitution-pair-merged = دُمجت العبارتان { $a } و{ $b } (تشابه الكلمات { $share }).
constitution-pair-apart = أُبقيت العبارتان { $a } و{ $b } منفصلتين (تشابه الكلمات { $share }).

## كيف نشأ

constitution-how = كيف نشأ
constitution-fact-people = الأشخاص الذين صوّتوا
constitution-fact-grouped = الأشخاص في مجموعات الرأي
constitution-fact-groups = مجموعات الرأي
constitution-fact-votes = الأصوات
constitution-fact-statements = العبارات التي نُظر فيها
constitution-fact-eligible = منها ما نال أصواتًا كافية
constitution-fact-selected = منها ما فوق العتبة

## كيف يُتحقق منه

constitution-check = كيف يُتحقق منه
constitution-hash = هذا الدستور
constitution-hash-analysis = التحليل الذي وراءه
constitution-hash-votes = الأصوات التي وراء التحليل
constitution-written-by = كتبه
constitution-written = folkmoot { $program }، { $day }
constitution-files = { $json }، { $markdown }، { $again }
constitution-again = كيف يُعاد حساب كل شيء
constitution-licence = متاح لكل استعمال: CC0 1.0. لا حاجة إلى إذن ولا إلى ذكر المصدر.
