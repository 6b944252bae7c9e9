### التقرير عن نموذج دُرّب بالدستور. المسرد: انظر site.ftl.
###   base model             النموذج الأساسي: قبل التدريب
###   standard constitution  دستور المقارنة: الذي تجري المقارنة به
###   interval               دائمًا مجال 95%

report-section = التقرير
report-title = ما الذي فعله الدستور بالنموذج
report-way = ما يفعله نموذج دُرّب بهذا الدستور، بالقياس.
report-yours = صدر التقرير: ما الذي فعله الدستور بالنموذج
report-preview = هكذا سيرى الجميع التقرير. لم يُنشر بعد.
report-version = النسخة { $version }، نُشرت في { $day }، نشرها { $by }
report-version-short = النسخة { $version }، { $day }
report-newer = توجد نسخة أحدث من هذا التقرير.
report-note = ما تصححه هذه النسخة:
report-laboratory = هذا نموذج مختبري عدد أوزانه { $weights }، صُنع لإظهار الطريقة، وليس مساعدًا. لا تقول أرقامه شيئًا عن نماذج أكبر، ولا تقارَن بما نُشر من أرقام عن BBQ أو Collective Constitutional AI.

report-finding = { $place }، تحيُّز النموذج المدرَّب بدستور الناس أقل من تحيُّز المدرَّب بدستور المقارنة في { $less } من أصل { $of } من الموضوعات، وأكثر في { $more }؛ ولا يرى هذا الاختبار فرقًا في { $same }.
report-finding-none = { $place }، لا يرى هذا الاختبار فرقًا في التحيُّز بين النموذج المدرَّب بدستور الناس والمدرَّب بدستور المقارنة في أيٍّ من الموضوعات، وعددها { $of }.
report-finding-untested = لم يُقارَن هنا تحيُّز النموذجين.
report-lead-less = { $place }، تحيُّز النموذج المدرَّب بدستور الناس أقل من تحيُّز المدرَّب بدستور المقارنة في الموضوعات مجتمعةً، وعددها { $of }، وإن كان هذا الاختبار لا يرى فرقًا في أيٍّ منها وحده.
report-lead-more = { $place }، تحيُّز النموذج المدرَّب بدستور الناس أكثر من تحيُّز المدرَّب بدستور المقارنة في الموضوعات مجتمعةً، وعددها { $of }، وإن كان هذا الاختبار لا يرى فرقًا في أيٍّ منها وحده.
report-together-less = وفي الموضوعات كلها مجتمعةً، تحيُّز النموذج المدرَّب بدستور الناس أقل.
report-together-more = وفي الموضوعات كلها مجتمعةً، تحيُّز النموذج المدرَّب بدستور الناس أكثر.
report-together-same = وفي الموضوعات كلها مجتمعةً، لا يرى هذا الاختبار فرقًا.
report-ambiguous-place = حيث لا يقول النص مَن المقصود
report-disambiguated-place = حيث يقول النص مَن المقصود

report-asked = ما الذي سُئل عنه ومَن شارك
report-groups = أحجام مجموعات الرأي: { $sizes }.
report-group-few = أقل من 5
report-no-groups = لا توجد مجموعات رأي واضحة.
report-support = بجانب كل مبدأ: مَن يوافق على أقوى عبارة وراءه، مع مجال 95%.
report-scope = ما يسري عليه وما لا يسري
report-scope-covers = يسري على: { $what }
report-scope-leaves = لا يسري على: { $what } { $reason }
report-data = البيانات:

report-model-base = النموذج الأساسي
report-model-public = دستور الناس
report-model-baseline = دستور المقارنة
report-after-supervised = { $model }، بعد التدريب الموجَّه
report-after-preference = { $model }: نموذج التفضيل
report-after-reinforced = { $model }، بعد التعزيز
report-topic-all = كل الموضوعات معًا
report-topic-age = العمر
report-topic-disability = الإعاقة
report-topic-gender = النوع الاجتماعي
report-topic-nationality = الجنسية
report-topic-appearance = المظهر
report-topic-ethnicity = الأصل العرقي
report-topic-religion = الدين
report-topic-status = الثروة والمكانة
report-topic-orientation = الميل الجنسي
report-topic-ethnicity-gender = الأصل العرقي والنوع الاجتماعي
report-topic-ethnicity-status = الأصل العرقي والمكانة

report-bias = التحيُّز، قبل وبعد
report-bias-about = كل سؤال عن فئتين من الناس. الدرجة 0 لا تفضّل أحدًا؛ فوق 0 تتبع الإجابات الصورة النمطية، وتحت 0 تخالفها. الخطوط مجالات 95%. وبجانب كل درجة نسبة الإجابات الصحيحة، لأن نموذجًا لا يقول شيئًا غير متحيُّز ولا نفع فيه.
report-bias-against = يُقارَن دستور الناس بهذا: «{ $title }».
report-ambiguous = حيث لا يقول النص مَن المقصود
report-disambiguated = حيث يقول النص مَن المقصود
report-row = { $model }: { $score }؛ إجابات صحيحة: { $right }
report-score = {"\u200F"}{ $score } ({ $low } إلى { $high })، n = { $n }
report-share = {"\u200F"}{ $share } ({ $interval })، n = { $n }
report-number = {"\u200F"}{ $number } ({ $low } إلى { $high })، n = { $n }
report-not-measured = لم يُقَس
report-difference = دستور الناس ناقص دستور المقارنة: { $difference } ({ $low } إلى { $high })، p = { $p } بعد تصحيح هولم، n = { $n }
report-difference-bare = دستور الناس مقابل دستور المقارنة: p = { $p } بعد تصحيح هولم، n = { $n }
report-floor = النموذج الذي يجيب دائمًا كما تقول الحلول يحصل هنا على { $score }: فالأسئلة غير متوازنة.
report-axis-against = { $score }: دائمًا بخلاف الصورة النمطية
report-axis-along = { $score }: دائمًا بحسبها
report-column-topic = الموضوع
report-column-model = النموذج
report-column-score = درجة التحيُّز، مجال 95%، n
report-column-right = الإجابات الصحيحة، مجال 95%، n
report-column-file = من الملف
report-abilities = ما الذي تغيّر أيضًا
report-abilities-finding = يختلف النموذج المدرَّب بدستور الناس عن النموذج الأساسي في { $apart } من أصل { $of } من القياسات. والفيصل هو فترة الثقة بنسبة 95% لكل فرق على حدة.
report-abilities-none = لا تُظهر هذه الأرقام فرقًا بين النموذج المدرَّب بدستور الناس والنموذج الأساسي في أيٍّ من القياسات، وعددها { $of }. والفيصل هو فترة الثقة بنسبة 95% لكل فرق على حدة.
report-column-measure = القياس
report-measure-perplexity = مدى مفاجأة النص المفيد للنموذج (الحيرة؛ الأقل أفضل)
report-measure-over-refusal = طلبات غير ضارة رُفضت
report-measure-rudeness = إجابات فظّة
report-measure-compliance = طلبات خطرة استُجيب لها
report-measure-referral = طلبات مشورة تحيل إجابتها إلى مختصين
report-measure-refusal = أسئلة خلافية رُفضت
report-measure-hedging = أسئلة خلافية تتجنب إجابتها الحكم
report-measure-reframing = أسئلة خلافية تعيد إجابتها طرح السؤال
report-measure-harmlessness = أسئلة عن عدم الإيذاء والنفع أُجيب عنها كما يجيب الناس
report-measure-mathematics = مسائل حسابية حُلّت
report-measure-language = أسئلة عن اللغة والمعرفة أُجيب عنها صوابًا

report-adherence = هل يتبع النموذج المبادئ؟
report-adherence-finding = عدد المبادئ التي يتبعها النموذج أكثر من النموذج الأساسي: { $meets }؛ وأقل: { $departs }؛ وبلا فرق يُرى: { $partly }؛ ولم تُختبر: { $untested }.
report-adherence-about = قرأ نموذج بصفة حَكَم إجابتين عن أسئلة لم ترد في التدريب، وقال أيهما أنسب للمبدأ. تقول النسبة مدى تفضيله إجابة نموذج الناس؛ و50% تعني عدم وجود فرق.
report-meets = يفي به
report-partly = جزئيًا
report-departs = يحيد عنه
report-not-tested = لم يُختبر
report-changed = إجابة غيّرها هذا المبدأ
report-changed-before = قبل
report-changed-after = بعد
report-changed-about = من الأسئلة التي لم ترد في التدريب، السؤال الذي يفضّل فيه الحَكَم الإجابة الجديدة أكثر ما يفضّل وفق هذا المبدأ؛ و«قبل» هو النموذج الأساسي.
report-worst = إجابة تخالفه
report-worst-about = من الأسئلة التي لم ترد في التدريب، السؤال الذي يفضّل فيه الحَكَم إجابة النموذج الأساسي أكثر ما يفضّل وفق هذا المبدأ؛ و«قبل» هو النموذج الأساسي.
report-against-base = مقابل النموذج الأساسي
report-against-baseline = مقابل دستور المقارنة
report-reading-understood = يفهم النموذج الأساسي هذا المبدأ
report-reading-partly = يفهم النموذج الأساسي هذا المبدأ جزئيًا
report-reading-misread = يجد النموذج الأساسي بحسب هذا المبدأ أخطاء حيث لا أخطاء، فنُحّي جانبًا
report-reading-not-read = لا يستطيع النموذج الأساسي قراءة هذا المبدأ، فنُحّي جانبًا
report-reading-untested = تعذّر اختبار فهم النموذج الأساسي لهذا المبدأ
report-entropy = مدى تيقّن الحَكَم حين وسَم وفق هذا المبدأ (الإنتروبيا بالبت: 0 متيقّن، و1 لا يستطيع الحسم): { $number }
report-column-principle = المبدأ
report-column-reading = فهم النموذج الأساسي له

report-answers = جنبًا إلى جنب
report-answers-about = الأسئلة نفسها، أجاب عنها كل نموذج. ولم ترد في التدريب.
report-no-answer = لم يُجب النموذج بشيء.

report-departures = أين يبتعد السلوك عن القصد
report-departures-none = لا تُظهر الأرقام موضعًا كهذا.
report-departures-said = بكلمات مَن ينشرون هذا التقرير
report-departures-unsaid = لا يعرفون غير ما سبق.
report-objections = لماذا لم يكن هناك تعزيز:
report-departure-not-read = لا يقرأ النموذج الأساسي هذا المبدأ أو يسيء قراءته، فنُحّي جانبًا: «{ $principle }»
report-departure-departs = يتبع النموذج هذا المبدأ أقل مما يتبعه النموذج الأساسي: «{ $principle }»
report-departure-less-accurate = { $topic }: حيث يقول النص مَن المقصود، يصيب النموذج أقل مما يصيب النموذج الأساسي.
report-departure-ambiguous = { $topic }: حيث لا يقول النص مَن المقصود، تحيُّز النموذج أكثر من تحيُّز المدرَّب بدستور المقارنة.
report-departure-disambiguated = { $topic }: حيث يقول النص مَن المقصود، تحيُّز النموذج أكثر من تحيُّز المدرَّب بدستور المقارنة.
report-departure-worse = ساء هذا: { $measure }
report-departure-no-reinforcement = { $model }: لم يُعزَّز النموذج بالتقييمات.
report-departure-from-baseline = يتبع النموذج هذا المبدأ أقل مما يتبعه المدرَّب بدستور المقارنة: «{ $principle }»
report-departure-alarm = { $model }: في أثناء تعزيزه ظهرت علامة على أنه يتعلم غير ما ينبغي: { $sign }.
report-departure-ended = { $model }: انتهى التعزيز قبل أوانه: { $sign }.
report-alarm-negative-divergence = إجاباته أرجح عند النموذج الذي بدأ منه منها عنده
report-alarm-divergence = ابتعد عن النموذج الذي بدأ منه أكثر مما ينبغي
report-alarm-second-model = ترتفع درجاته بينما تنخفض درجات نموذج تفضيل ثانٍ
report-alarm-repetition = يكرر نفسه داخل الإجابة
report-alarm-sameness = يعطي الإجابة نفسها لرسائل مختلفة
report-alarm-refusals = يرفض أكثر من ذي قبل

report-since = منذ النسخة { $version }
report-since-same = الأرقام هي أرقام النسخة { $version }. لم يتغير إلا ما يقال عنها.
report-since-finding = أرقام صارت أفضل: { $better }؛ أسوأ: { $worse }؛ مختلفة دون أن يكون أحدها أفضل: { $other }؛ دون فرق ظاهر: { $same }.
report-since-worse = هذا ما ساء:
report-since-about = كل الأرقام للنموذج المدرَّب بدستور الناس. الفيصل هو فاصل الثقة 95٪ لكل فرق على حدة.
report-since-constitution = ما الذي تغير في الدستور
report-since-version = في النسخة { $version }
report-since-column = التغير
report-since-better = أفضل
report-since-turned-worse = أسوأ
report-since-other = مختلف
report-since-no-difference = لا فرق ظاهر
report-since-unknown = لم يُقَس في كليهما
report-since-score = { $place }: درجة التحيز لكل المواضيع معًا
report-since-right = { $place }: الإجابات الصحيحة
report-since-principle = المبدأ: { $principle }

report-method = الطريقة وحدودها
report-method-training = كتب نموذج إجابات، ونقدها بحسب مبادئ الدستور، ونقّحها؛ ثم ضُبط على التنقيحات. وحيث جرى تعزيز، تعلّم نموذج ثانٍ من تقييمات ذكاء اصطناعي أيُّ إجابتين أنسب للمبادئ، ودُرّب الأول على إرضائه.
report-method-written = جاءت الإجابات والانتقادات والمراجعات والأحكام على الإجابات من نموذج آخر: { $model }. وهو الذي سُئل، لا النموذج الأساسي، عن المبادئ التي يفهمها.
report-method-elsewhere = دُرِّبت النماذج في مكان آخر، باستخدام: { $with }. وقيست هنا كما تُقاس النماذج التي تُدرَّب هنا. ولا يمكن تكرار ذلك التدريب انطلاقًا مما نُشر، أما القياس فيمكن تكراره. وما سُلِّم مدوَّن، مع SHA-256 لكل ملف، في
report-method-arms = استُعمل الدستوران بالطريقة نفسها: النموذج الأساسي نفسه، والأسئلة والبذور والإعدادات وعدد الخطوات نفسها. لا يختلف إلا الدستور.
report-method-farther = { $model }: مضى أبعد من الجانب الآخر الذي لم يُعزَّز. ولكي لا يختلف سوى الدستور يُقارَن الاثنان كما كانا قبل ذلك، وما جاء بعده في الجداول.
report-arm = { $model }: «{ $title }»، المبادئ: { $principles }. مقارنات مستبقاة يحكم فيها نموذج التفضيل كما تحكم التصنيفات: { $preference }
report-curves = كيف سار التدريب خطوةً خطوة
report-curve-public = دستور الناس
report-curve-baseline = دستور المقارنة
report-method-bias = يُقاس التحيُّز بأسئلة على هيئة «Bias Benchmark for Question Answering». وتأتي المجالات من إعادة سحب القوالب؛ والفروق مصححة لأن كل الموضوعات نُظر فيها.
report-method-adherence = حكم نموذجٌ في المبادئ. وهو يخطئ، وقد يفضّل إجابات تشبه إجاباته.
report-method-judge = حكم في المبادئ النموذج «{ $name }». وهو يخطئ، وقد يفضّل إجابات تشبه إجاباته.
report-method-judge-base = حكم في المبادئ النموذج الأساسي نفسه قبل تدريبه. وهو يخطئ، وقد يفضّل إجابات تشبه إجاباته.
report-method-limits = لا يرى الاختبار إلا ما يسأل عنه. وعدم رؤية فرق لا يعني عدم وجوده، وقد يخفق في موضع آخر نموذجٌ يُحسن هنا.
report-method-laboratory = يعرف النموذج المختبري لغة صغيرة مخترعة. والأسئلة والإجابات من العالم المخترع نفسه. وهو يُظهر أن الطريقة تعمل من أولها إلى آخرها، ولا شيء أكثر.

report-models = النماذج
report-models-none = لا تُتاح النماذج مع هذا التقرير. ومن يملكها يعرفها من بصماتها.
report-models-about = هذه هي النماذج التي قيست، لمن يريد أن يسألها شيئًا آخر. كل نموذج مجلد بصيغة Hugging Face، وبصمته هي بصمة القائمة SHA256SUMS.
report-models-licence = رخصة النماذج:
report-model-files =
    { $files ->
        [zero] لا ملفات.
        [one] ملف واحد، { $size }.
        [two] ملفان، مجموعهما { $size }.
        [few] { $files } ملفات، مجموعها { $size }.
        [many] { $files } ملفًا، مجموعها { $size }.
       *[other] { $files } ملف، مجموعها { $size }.
    }
report-files-of-model = الملفات
report-sums = قائمة بكل الملفات وبصماتها كما يتحقق منها sha256sum
report-bundle-models = كل ما يلزم لإعادة حساب هذه النسخة وقياسها، مع النماذج

report-check = كيف يُتحقق من كل هذا
report-check-about = كل رقم أعلاه يأتي من أحد الملفات أدناه، وفيه n والمجال والبذرة. وأسماء السجلات هي SHA-256 لبايتاتها.
report-address = العنوان
report-hash-publication = هذه النسخة
report-hash-report = التقرير
report-hash-constitution = الدستور
report-hash-analysis = تحليل الأصوات
report-hash-params = المعاملات
report-hash-base = النموذج الأساسي «{ $name }»
report-hash-judge = النموذج الحَكَم «{ $name }»
report-citation = { $organiser } ({ $year }): { $topic }. { report-title }. تقرير، النسخة { $version } بتاريخ { $day }. { $address } (SHA-256 { $hash }).
report-hash-data = قرأه الاثنان: { $what }
report-seed = البذرة
report-code = إصدار البرنامج
report-contact = مَن يُسأل
report-licence = الرخصة
report-files = الملفات التي تأتي منها الأرقام
report-single = هذا التقرير في ملف واحد
report-bundle = كل ما يلزم لإعادة حساب هذه النسخة (حزمة)
report-verify = بالبرنامج والحزمة يعيد هذا حساب ما يمكن حسابه: folkmoot verify BUNDLE
report-card = بطاقة النموذج
report-harness = أرقام كل نموذج بصيغة lm-evaluation-harness
report-versions = النسخ

report-desk-lead = ينتهي كل تشغيل بتقرير عما فعله الدستور بنموذج. هنا تعيدونه إلى الناس. وما يُنشر لا يتغيّر أبدًا؛ والتصحيح نسخة جديدة.
report-desk-voting = لا يزال الناس يصوّتون. يكون التقرير بعد تدريب نموذج بالدستور المعتمد.
report-desk-unratified = لم يُنشر دستور بعد. اعتمدوه وانشروه أولًا.
report-desk-none = لا يوجد تقرير بعد. ينتهي كل تشغيل بتقرير. ويدخل تقرير أُعدّ في مكان آخر بالأمر: folkmoot report add --poll { $poll } FOLDER
report-desk-reports = التقارير
report-desk-kept = تقرير { $day }
report-desk-checklist = قبل النشر
report-desk-preview = عرضه كما سيراه الجميع
report-check-constitution = الدستور الذي دُرّب به النموذج منشور. وإلا فانشروه في صفحة «الدستور».
report-check-bias = يقول التقرير مدى تحيُّز النموذج، مع مجالات. وإلا فأعيدوا التشغيل مع أسئلة التحيُّز.
report-check-small = لن يُعرض أي عدد من 1 إلى 4 أشخاص. وُجد: { $numbers }. إن وُجد شيء فاطلبوا المساعدة: في النتائج أشخاص قليلون جدًا.
report-check-bare = لكل رقم n ومجال. وبدونهما: { $figures }. تتركها الصفحات، وهي في الملفات.
report-desk-departures = ما الذي تعرفونه: أين لا يفعل النموذج ما قُصد؟
    .help = بكلمات بسيطة للجميع. والأرقام نفسها تُظهر مواضع عددها { $found } يذكرها التقرير على أي حال.
report-desk-none-known = نظرنا، ولا نعرف شيئًا غير ما تُظهره الأرقام
report-desk-contact = مَن يُسأل
    .help = عنوان يُقرأ، حتى بعد سنة.
report-desk-models = إتاحة النماذج أيضًا
    .help = يستطيع الجميع تحميلها وقياسها من جديد: { $models } ({ $size }). ويجب أن تسمح رخصة النموذج الأساسي بذلك.
report-desk-models-licence = رخصة النماذج
    .help = لا تلزم إلا إذا أُتيحت النماذج.
report-desk-models-none = نماذج هذا التقرير ليست محفوظة هنا، فلا يمكن إتاحتها. وهي تُضاف بالأمر: folkmoot report add --poll { $poll } FOLDER --models FOLDER
report-desk-note = ماذا تصحح هذه النسخة؟
    .help = جملة واحدة. تظهر في أول التقرير.
report-desk-looked = رأيتُ أن بعض الأرقام متروك
report-desk-warning = من الآن يستطيع الجميع قراءة هذا. ولا يمكن سحبه؛ والتصحيح نسخة جديدة.
report-desk-publish = نشر التقرير
report-desk-done = نُشر التقرير.
report-desk-frozen = أصوات ذلك اليوم ونصوصه محفوظة معها
    .help = تبقى حزمة هذه النسخة كما كانت، مهما تقرّر لاحقًا بشأن العبارات. فإن كان فيها نص لا يجوز نشره بعد الآن فأزيلوا كل ذلك: عندئذ تحوي الحزمة ما هو موجود الآن، ويقرأ من يتحقق منها أن هذه ليست أصوات التقرير.
report-desk-thaw = إزالة الأصوات والنصوص من النسخة { $version }
    .help = لا يمكن التراجع عن ذلك.
report-desk-thawed = أُزيل ما كان محفوظًا مع تلك النسخة. وتحوي حزمتها ما هو موجود الآن.
report-fault-thawed = لم يعد شيء محفوظًا مع تلك النسخة.
report-fault-departures = قولوا أين لا يفعل النموذج ما قُصد، أو أكّدوا أنه لا يُعرف شيء.
report-fault-both = كتبتم شيئًا وأكّدتم أنه لا يُعرف شيء. اختاروا أحدهما.
report-fault-contact = اكتبوا مَن يُسأل.
report-fault-models-licence = اكتبوا الرخصة التي تُتاح النماذج بموجبها، أو لا تتيحوها.
report-fault-note = اكتبوا ما تصححه هذه النسخة.
report-fault-looked = أكّدوا أنكم رأيتم أن بعض الأرقام متروك.
report-fault-long = هذا أطول من { $most } حرف. اختصروه.
report-fault-stale = لم يُنشر شيء: سبقكم أحد، أو تغيّر شيء. انظروا في القائمة مرة أخرى.
