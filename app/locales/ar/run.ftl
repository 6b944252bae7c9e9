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
run-took-before = استغرق آخر تدريب اكتمل هنا { $time }.
run-takes-usually = بالنموذج المدمج ومن دون أي تغيير استغرق التدريب 3 دقائق على نواتين سريعتين. ولم يكتمل هنا أي تدريب بعد.
run-costs = ويشغل طوال هذه المدة جميع أنوية المعالج إلا واحدة في الجهاز الذي يتولى التدريب، ولا يعرف هذا البرنامج كم يكلف ذلك من كهرباء أو مال. وما يُدرَّب في مكان آخر تكون كلفته هناك.
run-charges = حيث يكتب { $model } ويحكم، قد تطلب الجهة التي تقدّمه أجرًا عن كل سؤال.
run-asked-at-most = بالإعدادات التي حُمّلت بها هذه الصفحة لا يزيد عدد الأسئلة على { $most } أثناء مراجعة الإجابات ومقارنتها، تضاف إليها الأسئلة التي يتبيّن بها هل يفهم كل مبدأ، وهي تزداد بزيادة المبادئ والاختبارات.
run-baseline = المقارنة مع
    .hint = يُدرَّب النموذج الثاني وفق هذا الدستور، ليظهر ما يغيّره دستوركم.
run-baseline-standard = الدستور القياسي لهذا البرنامج
run-baseline-own = دستور من عندكم، في الأسفل
run-baseline-text = دستور للمقارنة
    .hint = مبدأ واحد في كل سطر، أو محتوى ملف ⁦constitution.json⁩. لا يُعتدّ به إلا إذا اختير في الأعلى.
run-model = النموذج
    .hint = النماذج التي لم يصنعها هذا البرنامج تحتاج إلى قيم البحث المنشور.
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
run-fault-baseline = لا يمكن قراءة أي مبدأ في هذا الدستور. اكتب مبدأ واحدًا في كل سطر.
run-fault-baseline-json = هذا ليس ملف ⁦constitution.json⁩ كاملًا: لا يمكن قراءته بدءًا من السطر { $line }. الصق الملف كله من جديد.
run-fault-whole = اكتب عددًا صحيحًا من { $least } إلى { $most }.
run-fault-whole-from = اكتب عددًا صحيحًا لا يقل عن { $least }.
run-fault-within = اكتب عددًا من { $least } إلى { $most }.
run-fault-below = اكتب عددًا لا يقل عن { $least } وأصغر من { $most }.
run-fault-above = اكتب عددًا أكبر من { $least } ولا يزيد على { $most }.
run-fault-above-only = اكتب عددًا أكبر من { $least }.
run-fault-from = اكتب عددًا لا يقل عن { $least }.
run-fault-words = اكتب إحدى هذه الكلمات: { $known }.
run-fault-truth = اكتب true (نعم) أو false (لا).
run-fault-structure = هذه القيمة غير مناسبة هنا: صيغتها غير صيغة القيمة الافتراضية.
run-fault-parameter = القيمة الافتراضية هي { $default }.
run-fault-parameter-empty = اترك الحقل فارغًا لتُستعمل القيمة الافتراضية.
run-fault-parameter-unknown = لم يعد هذا المعامل موجودًا. أعد تحميل الصفحة.
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
run-stage-state-left = تُركت
run-stage-why = السبب: { $why }
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
run-left-in-all = بقي للكل نحو { $time }.
run-side-public = دستوركم
run-side-baseline = المقارنة
run-stage-understand = هل يفهم النموذج المبادئ؟
run-stage-evaluation = القياس
run-stage-report = التقرير
run-chain-analysis = مجموعات الرأي والتوافق
run-chain-analysis-made = التحليل { $version } بتاريخ { $day }
run-chain-constitution = الدستور المُقَرّ
run-chain-ratified = النسخة { $version }، أقرّها { $by } في { $day }
run-chain-publication = النشر
run-chain-published = نُشر بوصفه النسخة { $version } من التقرير
run-chain-publish = الاطلاع على التقرير ونشره
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

## التدريب في مكان آخر

run-state-handed-over = تنتظر نماذج تُدرَّب في مكان آخر
run-engine = من يكتب ومن يحكم
    .hint = تأتي الإجابات والانتقادات والمراجعات والمقارنات من هذا النموذج، وهو لا يُدرَّب.
run-engine-local = النموذج الذي يُدرَّب
run-engine-endpoint = { $model } عبر نقطة الوصول الخاصة بهذا الموقع
run-engine-none = لكي يتولى ذلك نموذج أكبر، يشغّل القائم على الموقع الخادوم بالخيارين ⁦--engine-endpoint⁩ و⁦--engine-model⁩.
run-fault-engine = لم تعد لهذا الموقع نقطة وصول. اختاروا النموذج الذي يُدرَّب، أو اسألوا القائم على الموقع.
run-fault-model = لا يوجد هنا نموذج باسم { $model }، أو لم يعد موجودًا، فلم تبدأ أي عملية. اختاروا نموذجًا آخر؛ المختار الآن هو النموذج المدمج.
run-fault-material = التشغيل بقيم البحث المنشور يقرأ طلبات وأسئلة يضعها القائم على الموقع بجانب النماذج. الناقص هناك: { $files }. اطلبوا هذه الملفات، أو استعملوا قيم النموذج المدمج.
run-training = أين تُدرَّب النماذج
    .hint = معنى «في مكان آخر» أن الموقع ينجز كل ما يسبق التدريب، فتنزّلونه وتدرّبون على أجهزة أخرى بواسطة ⁦TRL⁩ أو ⁦OpenRLHF⁩ ثم ترفعون النماذج، وتُقاس هنا.
run-training-here = على هذا الموقع
run-training-elsewhere = في مكان آخر
run-stage-hand-over = التسليم
run-elsewhere-title = التدريب في مكان آخر
run-elsewhere-before = يُنجز أولًا كل ما يسبق التدريب، ثم يظهر هنا أرشيف للتنزيل.
run-elsewhere-what = أُنجز كل ما يسبق التدريب. في هذا الأرشيف بيانات الدستورين والإعدادات وملف ⁦README⁩ فيه كل الأوامر.
run-elsewhere-download = تنزيل ما ينبغي تدريبه ({ $size })
run-elsewhere-returned = عادت نماذج في أرشيف بصمته ⁦SHA-256⁩
run-elsewhere-unpack = فُكّوا الأرشيف على الأجهزة التي تدرّب.
run-elsewhere-train = اعملوا بما في ⁦README.md⁩ بالطريقة نفسها للدستورين. وفي النهاية يكون هناك ⁦SHA256SUMS⁩ و⁦trained-with.txt⁩.
run-elsewhere-pack = في المجلد نفسه، اصنعوا أرشيفًا واحدًا مما يعود:
run-elsewhere-upload = ارفعوا ذلك الأرشيف هنا. يُفحص كل نموذج ببصمته ⁦SHA-256⁩ قبل حفظ أي شيء، ثم تتابع العملية من تلقاء نفسها.
run-elsewhere-file = أرشيف النماذج
    .hint = ملف ⁦ZIP⁩ لا يزيد على { $most } غيغابايت. لما هو أكبر يستعمل القائم على الموقع ⁦folkmoot poll take-back⁩.
run-elsewhere-give = إعادة النماذج
run-done-returned = وصلت النماذج وهي مطابقة لبصماتها. تتابع العملية حالما يشغر مكان.
run-done-returned-known = هذه النماذج موجودة هنا من قبل، فلم يتغير شيء.
run-return-none = اختاروا الأرشيف أولًا.
run-return-busy = هناك من يسلّم أرشيفًا الآن. حاولوا مرة أخرى بعد دقائق.
run-return-cut = لم يصل الأرشيف كاملًا، أو يزيد على { $most } غيغابايت. حاولوا مرة أخرى؛ ولما هو أكبر يستعمل القائم على الموقع ⁦folkmoot poll take-back⁩.
run-return-broken = هذا ليس أرشيف ⁦ZIP⁩ كاملًا. اصنعوه بالأمر أدناه وارفعوه من جديد.
run-return-large = يخرج من هذا الأرشيف أكثر من { $most } غيغابايت، أو فيه ملفات كثيرة جدًا. ضعوا فيه ⁦manifest.json⁩ والمجلد ⁦results⁩ فقط.
run-return-name = في الأرشيف { $file }، وليس ملفًا عاديًا داخله. لم يُحفظ منه شيء. اصنعوه من جديد بالأمر أدناه.
run-return-missing = ينقص الأرشيف { $file }. يبيّن ⁦README.md⁩ كيف يُصنع؛ ثم احزموا من جديد وارفعوا.
run-return-other = ملف ⁦manifest.json⁩ في هذا الأرشيف يعود إلى تسليم آخر أو غُيّر. ارفعوا ما دُرّب من أرشيف هذه العملية.
run-return-line = السطر { $line } من ⁦results/SHA256SUMS⁩ ليس بصمة ⁦SHA-256⁩ مع ملف. اكتبوا القائمة من جديد بالأمر الذي في ⁦README.md⁩.
run-return-unlisted = ليس في ⁦results/SHA256SUMS⁩ بصمة { $file }. اكتبوا القائمة من جديد بالأمر الذي في ⁦README.md⁩ ثم احزموا من جديد.
run-return-changed = بصمة { $file } ليست التي في ⁦results/SHA256SUMS⁩. انسخوا الملف مرة أخرى من حيث دُرّب ثم احزموا من جديد.
