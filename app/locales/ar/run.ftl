### عمليات التدريب: يُدرَّب نموذج ويُقاس وفق دستور استطلاع، لمن يديرونه.
###   run          عملية تدريب
###   stage        مرحلة
###   baseline     المقارنة
###   seed         بذرة

run-runs = تدريب النموذج
run-lead = تدرّب كل عملية نموذجًا وفق دستوركم ونموذجًا ثانيًا وفق دستور آخر، من البداية نفسها وبالأسئلة والبذور نفسها، ثم تقيس الاثنين. وتنتهي بتقرير يمكنكم نشره.
run-nothing-yet = تحتاج عملية التدريب إلى دستور مصدَّق عليه، ولا يوجد بعد.
run-to-constitution = صوغوا الدستور وصدّقوا عليه أولًا.

## البدء

run-start-title = بدء عملية تدريب
run-of-version = التدريب وفق النسخة { $version } من دستوركم:
run-choices = تغيير ما تُصنع منه العملية
run-start = ابدأ التدريب
run-baseline = المقارنة مع
    .hint = يُدرَّب النموذج الثاني وفق هذا الدستور، ليظهر ما يغيّره دستوركم.
run-baseline-standard = الدستور القياسي لهذا البرنامج
run-baseline-own = دستور من عندكم، في الأسفل
run-baseline-text = دستور للمقارنة
    .hint = مبدأ واحد في كل سطر، أو محتوى ملف ⁦constitution.json⁩. لا يُعتدّ به إلا إذا اختير في الأعلى.
run-model = النموذج
run-model-built-in = نموذج المختبر المدمج
run-seed = البذرة
    .hint = عدد صحيح من 0 إلى 4294967295. البذرة نفسها والاختيارات نفسها تعطي النموذج نفسه بايتًا ببايت.
run-preset-laboratory = القيم المبدئية أدناه تناسب النموذج المدمج.
run-preset-paper = القيم المبدئية أدناه هي قيم البحث المنشور.
run-preset-to-laboratory = استعمال قيم النموذج المدمج
run-preset-to-paper = استعمال قيم البحث المنشور
run-part-amounts = الكميات
run-part-understanding = فهم المبادئ
run-part-supervised = النقد والمراجعة
run-part-preference = نموذج التفضيل
run-part-policy = التعزيز
run-part-evaluation = القياس
run-nothing = لا شيء
run-default-paper = القيمة المبدئية { $default }، من ⁦Bai et al. 2022⁩، القسم { $section }.
run-default-differs = القيمة المبدئية { $default }؛ وفي ⁦Bai et al. 2022⁩، القسم { $section }: { $published }.
run-default-ours = القيمة المبدئية { $default }، اختيرت لهذا البرنامج.
run-default-ours-differs = القيمة المبدئية { $default }، اختيرت للنموذج المدمج؛ وفي غيره { $published }.
run-fault-seed = هذه ليست بذرة؛ اكتبوا عددًا صحيحًا من 0 إلى 4294967295.
run-fault-baseline = لا يمكن استعمال هذا الدستور: { $says }
run-fault-parameter = هذه القيمة غير مناسبة: { $says }
run-fault-many = هناك خمس عمليات في الانتظار أو قيد العمل. انتظروا حتى تنتهي إحداها، أو ألغوا واحدة.
run-fault-version = توجد الآن نسخة مصدَّق عليها أحدث. اطّلعوا عليها أدناه ثم ابدؤوا من جديد.

## القائمة

run-list = عمليات التدريب
run-none = لا توجد عمليات تدريب بعد.
run-column-run = العملية
run-column-state = الحالة
run-column-asked = طلبها
run-column-version = النسخة
run-asked-by = { $author }، { $day }
run-title = عملية التدريب { $number }

## عملية واحدة

run-state-queued = تنتظر مكانًا شاغرًا
run-state-running = قيد العمل
run-state-cancelling = يجري إلغاؤها
run-state-cancelled = أُلغيت
run-state-failed = أخفقت
run-state-done = انتهت
run-took = المدة حتى الآن أو كلها: { $time }
run-failed-because = أخفقت العملية وقالت:
run-look-again = انظر مرة أخرى
run-constitution = الدستور
run-version = النسخة { $version }،
run-cancel = إلغاء العملية
    .note = يبقى ما أُنجز، ويمكن متابعة العملية لاحقًا.
run-resume = متابعة العملية
    .note = تتابع من حيث توقفت، وتنتهي بالبايتات نفسها كأنها لم تتوقف.
run-done-asked = العملية في قائمة الانتظار. تبدأ خلال ثوانٍ إذا وُجد مكان شاغر.
run-done-known = هذه العملية موجودة من قبل: الاختيارات نفسها تعطي النتيجة نفسها.
run-done-cancelled = يجري إلغاء العملية.
run-done-resumed = تتابع العملية حالما يشغر مكان.
run-done-late = كانت العملية قد صارت في حالة أخرى، فلم يتغير شيء.
run-seconds = { $seconds } ث
run-minutes = { $minutes } د
run-hours = { $hours } س { $minutes } د

## المراحل

run-stages = المراحل
run-stages-none = تظهر المراحل هنا حالما تبدأ العملية.
run-stages-done = المراحل المنتهية: { $done } من { $of }.
run-stage-state-waiting = في الانتظار
run-stage-state-running = قيد العمل
run-stage-state-stopped = متوقفة
run-stage-state-left = لا شيء للعمل
run-stage-state-cached = موجودة من قبل
run-stage-state-done = انتهت
run-progress = { $part }: { $done } من { $of }.
run-doing-understand = أسئلة عن المبادئ
run-doing-revise = إجابات ونقد ومراجعات
run-doing-supervised = التعلم من المراجعات
run-doing-label = أي إجابة أنسب؟
run-doing-preference = تعلّم ما هو مفضَّل
run-doing-policy = التعلم من المكافأة
run-doing-ask = أسئلة لكل نموذج
run-doing-adherence = هل يُتَّبع كل مبدأ؟
run-left = بقي نحو { $time }.
run-side-public = دستوركم
run-side-baseline = المقارنة
run-stage-understand = هل يفهم النموذج المبادئ؟
run-stage-evaluation = القياس
run-stage-report = التقرير
run-stage-of-side = { $stage }: { $side }

## المبادئ

run-principles = المبادئ التي يفهمها النموذج
run-unread = المبادئ التي لا يفهمها النموذج: { $unread } من { $of }. لا يُدرَّب شيء وفق هذه.
run-column-principle = المبدأ
run-column-reads = هل يفهمه النموذج؟
run-column-judged = أزواج حُكم فيها بالصواب (مجال ثقة 95%)
run-column-pairs = الأزواج
run-reads-understood = نعم
run-reads-partly = جزئيًا
run-reads-not = لا
run-reads-wrongly = خطأً: يجد عيبًا حيث لا عيب
run-reads-untested = لم يُختبر

## المنحنيات

run-curves = المنحنيات
run-measure-loss = الخسارة
run-measure-score = المكافأة (درجة نموذج التفضيل)
run-measure-nats = البعد عن البداية (⁦KL⁩، بوحدة النات)
run-measure-accuracy = الدقة على بيانات محجوبة
run-curve-title = { $measure }: { $phase }
run-curve-finding = { $series }: من { $first } عند الخطوة { $from } إلى { $last } عند الخطوة { $to }.
run-column-step = الخطوة

## النتائج إلى جانب عملية أخرى

run-figures = النتائج
    .note = يظهر كل رقم مع مجال ثقته عند 95% ومع ⁦n⁩. وفي التقرير كل الأرقام.
run-figures-none = لا يوجد تقرير بعد تؤخذ منه الأرقام.
run-compare-with = قارن مع
run-compare = قارن
run-other = { $run } ({ $state })
run-column-figure = المقياس
run-figure = { $value } (من { $low } إلى { $high })، ⁦n⁩ = { $n }
run-figure-bare = { $value }، ⁦n⁩ = { $n }
run-figure-none = بلا معنى، ⁦n⁩ = { $n }
run-figure-score-ambiguous = التحيز حيث لا يخبر النص: { $side }
run-figure-score-disambiguated = التحيز حيث يخبر النص: { $side }
run-figure-accuracy-ambiguous = الإجابات الصحيحة حيث لا يخبر النص: { $side }
run-figure-accuracy-disambiguated = الإجابات الصحيحة حيث يخبر النص: { $side }
run-figure-perplexity = الحيرة على نص مفيد: { $side }
run-figure-over-refusal = طلبات غير ضارة رُفضت: { $side }
run-figure-preference = مقارنات محجوبة حُسمت بالصواب: { $side }
run-differences = ما يختلف بين الاثنتين
run-same-parameters = صُنعت الاثنتان من الشيء نفسه.
run-column-parameter = المعامل

## المعاملات والسجل

run-parameters = المعاملات
run-unchanged = لكل معامل قيمته المبدئية.
run-parameters-all = كل المعاملات
run-column-value = القيمة
run-column-origin = القيمة المبدئية ومصدرها
run-log = آخر السجل
run-log-none = لم يُقل شيء بعد.
