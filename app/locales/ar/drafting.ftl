### صياغة الدستور وإقراره ونشره. المسرد: انظر site.ftl.
###   draft      مسودة
###   decision   قرار
###   ratify     إقرار

drafting-title = صياغة الدستور
drafting-voting = ما زال التصويت جاريًا. تبدأ الصياغة بعد إغلاق التصويت.
drafting-computing = يجري تحديث التحليل. يُرجى العودة بعد دقيقة.
drafting-lost = التحليل الذي بدأت منه هذه المسودة لم يعد موجودًا، فلا يمكن تطبيق القرارات عليه. يُرجى البدء من جديد، وتبقى القرارات مسجلة.
drafting-done = تم، وسُجِّل ذلك.
drafting-before = تبدأ المسودة بما تستخرجه القواعد من الأصوات. بعد ذلك يغيّرها أشخاص فقط، مع ذكر السبب.
drafting-would = { $principles ->
    [zero] بالاختيار الحالي لا ينتج أي مبدأ.
    [one] بالاختيار الحالي ينتج مبدأ واحد.
    [two] بالاختيار الحالي ينتج مبدآن.
    [few] بالاختيار الحالي تنتج { $principles } مبادئ.
    [many] بالاختيار الحالي ينتج { $principles } مبدأً.
   *[other] بالاختيار الحالي ينتج { $principles } مبدأ.
}
drafting-begin = بدء المسودة
drafting-again = البدء من جديد من التحليل الأحدث
drafting-again-sure = أريد البدء من جديد. تبقى القرارات السابقة مسجَّلة، لكنها لا تُحتسب.
drafting-outdated = تغيّر الاستطلاع منذ بدء هذه المسودة. يوجد تحليل أحدث.
drafting-lead = { $principles ->
    [zero] ليس في المسودة أي مبدأ. لا شيء هنا علني قبل نشره.
    [one] في المسودة مبدأ واحد. لا شيء هنا علني قبل نشره.
    [two] في المسودة مبدآن. لا شيء هنا علني قبل نشره.
    [few] في المسودة { $principles } مبادئ. لا شيء هنا علني قبل نشره.
    [many] في المسودة { $principles } مبدأً. لا شيء هنا علني قبل نشره.
   *[other] في المسودة { $principles } مبدأ. لا شيء هنا علني قبل نشره.
}
drafting-on-page = في هذه الصفحة

## المبادئ

drafting-principles = المبادئ
drafting-principles-note = في جانب العبارات مع أصواتها، وفي الجانب الآخر المبدأ الناتج عنها. كل تغيير يحتاج إلى سبب يُنشر معه.
drafting-principle = المبدأ { $number }
drafting-statements = العبارات التي وراءه
drafting-alike = عبارات متشابهة
drafting-text = المبدأ
drafting-needs-wording = ما زال بكلمات العبارة. يجب أن يصوغه شخص.
drafting-straddles = قريب من العتبة: ربما لم يبلغها لو صوّت أشخاص آخرون.
drafting-support = { $who }: نسبة الموافقة { $share } ({ $interval })، من أصل { $n }
drafting-unseen = { $who }: لم يرها أحد
drafting-hidden = { $who }: العدد أقل من أن يُعرض
drafting-everyone = الجميع
drafting-group = المجموعة { $name }
drafting-consensus = التوافق بين المجموعات { $gac } (مجال ثقة 95 %: من { $low } إلى { $high })
drafting-pair = العبارة { $statement } من المبدأ { $number } مشابهة: درجة التشابه { $similarity }
drafting-no-pair = لا يوجد زوج معلّق.
drafting-accept = تقولان الشيء نفسه: مبدأ واحد لهما
drafting-refuse = لا تقولان الشيء نفسه
drafting-conflict = يبدو أنه يناقض المبدأ { $number }. يُرجى بيان أيهما يسري ومتى.
drafting-settle = تسجيل أيهما يسري
drafting-text-label = نص المبدأ
drafting-reason = السبب (سيُنشر)
drafting-reword = حفظ هذه الصياغة
drafting-more = تغييرات أخرى
drafting-more-note = تستعمل هذه الأزرار السبب المكتوب أعلاه.
drafting-place = الموضع الجديد في الترتيب
drafting-move = نقل
drafting-weight = الوزن مقارنة ببقية المبادئ (المعتاد 1)
drafting-weigh = تغيير الوزن
drafting-into = رقم المبدأ الذي يُضم إليه هذا المبدأ
drafting-join = ضم الاثنين
drafting-split-legend = تقسيم إلى مبدأين
drafting-split-note = يُكتب نص المبدأ الجديد أعلاه وتُختار العبارات التي تتبعه. إذا اختيرت كلها فهي وراء المبدأين معًا.
drafting-statement = العبارة { $statement }
drafting-split = تقسيم
drafting-leave-out = ترك هذا المبدأ

## العتبة

drafting-threshold = العتبة
drafting-threshold-note = لا يوجد رقم صحيح بذاته. يُرجى ذكر سبب وضع العتبة هنا؛ يُنشر السبب.
drafting-threshold-table = عدد العبارات التي تسمح بها كل عتبة
drafting-threshold-share = الموافقة المطلوبة من كل مجموعة
drafting-threshold-statements = العبارات
drafting-chosen = (المعتمدة)
drafting-threshold-because = السبب:
drafting-threshold-keep = الإبقاء على هذه العتبة لهذا السبب
drafting-params-note = يمكن تغيير ذلك حتى بدء المسودة.
drafting-params-choice = أي العبارات تصبح مبادئ
drafting-params-usual = كالمعتاد
drafting-params-per-group = ابتداءً من متوسط موافقة كل مجموعة (من 0 إلى 1)
drafting-params-threshold = ابتداءً من هذا التوافق بين المجموعات (من 0 إلى 1)
drafting-params-top = هذا العدد من الأقوى
drafting-params-value = قيمة هذا الاختيار
drafting-params-min-seen = الأصوات التي تحتاجها العبارة (فارغ: كالمعتاد)
drafting-params-groups = عدد مجموعات الرأي (فارغ: الأنسب)
drafting-params-seed = بذرة الاختيار العشوائي (فارغ: كالمعتاد)
drafting-params-save = حفظ

## عبارات غير مدرجة

drafting-under = عبارات ليست في أي مبدأ
drafting-under-none = لا توجد.
drafting-under-which = العبارة
drafting-under-option = { $statement }: { $text } (التوافق { $gac }، عدد الأصوات { $n })
drafting-under-text = نص المبدأ (فارغ: تصوغه القواعد)
drafting-put-in = إدراجها

## القرارات

drafting-log = القرارات
drafting-log-none = لم يُتخذ أي قرار بعد.
drafting-decision = { $number }، { $author }، { $day }
drafting-undone = أُلغي
drafting-undo-which = رقم القرار المراد إلغاؤه
drafting-undo = إلغاؤه
drafting-did-reword = نص المبدأ { $clause } الآن «{ $text }»
drafting-did-split = قُسِّم المبدأ { $clause }؛ نص الجديد «{ $text }»
drafting-did-join = ضُم المبدأ { $clause } إلى { $into }
drafting-did-leave-out = تُرك المبدأ { $clause }
drafting-did-put-in = أُدرجت العبارة { $statement }
drafting-did-move = نُقل المبدأ { $clause } إلى الموضع { $place }
drafting-did-weigh = وزن المبدأ { $clause } الآن { $weight }
drafting-did-accept = العبارتان { $a } و{ $b } تقولان الشيء نفسه
drafting-did-refuse = العبارتان { $a } و{ $b } لا تقولان الشيء نفسه
drafting-did-settle = أي المبدأين { $clause } و{ $other } يسري ومتى
drafting-did-threshold = سبب وضع العتبة هناك
drafting-did-undo = أُلغي القرار { $decision }

## الإقرار والنشر

drafting-ratify = الإقرار والنشر
drafting-check-holds = نعم
drafting-check-open = ليس بعد
drafting-check-principles = في المسودة مبدأ واحد على الأقل.
drafting-check-questions = { $open ->
    [zero] لا يوجد سؤال معلّق.
    [one] سؤال واحد معلّق: صياغة أو زوج متشابه أو تناقض أو سبب العتبة.
    [two] سؤالان معلّقان: صياغة أو أزواج متشابهة أو تناقضات أو سبب العتبة.
    [few] { $open } أسئلة معلّقة: صياغة أو أزواج متشابهة أو تناقضات أو سبب العتبة.
    [many] { $open } سؤالًا معلّقًا: صياغة أو أزواج متشابهة أو تناقضات أو سبب العتبة.
   *[other] { $open } سؤال معلّق: صياغة أو أزواج متشابهة أو تناقضات أو سبب العتبة.
}
drafting-check-contact = في إعدادات الاستطلاع جهة اتصال.
drafting-check-licence = للدستور رخصة.
drafting-check-hidden = { $statements ->
    [zero] لا توجد وراء المبادئ عبارة لإحدى المجموعات فيها أقل من 5 أصوات.
    [one] في عبارة واحدة وراء مبدأ أقل من 5 أصوات لإحدى المجموعات. تخفي الصفحات هذا الرقم ويحتويه الملف.
    [two] في عبارتين وراء المبادئ أقل من 5 أصوات لإحدى المجموعات. تخفي الصفحات هذه الأرقام ويحتويها الملف.
    [few] في { $statements } عبارات وراء المبادئ أقل من 5 أصوات لإحدى المجموعات. تخفي الصفحات هذه الأرقام ويحتويها الملف.
    [many] في { $statements } عبارةً وراء المبادئ أقل من 5 أصوات لإحدى المجموعات. تخفي الصفحات هذه الأرقام ويحتويها الملف.
   *[other] في { $statements } عبارة وراء المبادئ أقل من 5 أصوات لإحدى المجموعات. تخفي الصفحات هذه الأرقام ويحتويها الملف.
}
drafting-check-looked = اطّلعت على هذه العبارات، ويجوز أن يحتوي الملف أرقامها.
drafting-ratify-do = إقرار هذه المسودة
drafting-versions = النسخ المُقرّة
drafting-version = النسخة { $version }، أقرّها { $author } في { $day }
drafting-published = نشرها { $author } في { $day }
drafting-unpublished = غير منشورة.
drafting-note = ما تصححه هذه النسخة (سيُنشر)
drafting-preview = عرض الصفحة كما سيراها الجميع
drafting-previewed = هكذا سيرى الجميع الدستور حين يُنشر. لم يُنشر بعد.
drafting-publish = نشر: لا يمكن تغييرها بعد ذلك

## ما لم ينجح

drafting-problem-stale = غيّر شخص آخر المسودة منذ فتح هذه الصفحة. لم يُحفظ شيء مما أُرسل. ما كُتب موجود من جديد في حقله، أو في إطار خاص إن لم يعد حقله موجودًا: يُرجى النظر في المسودة الحالية وإرساله ثانية إن كان ما زال مناسبًا.
drafting-problem-voting = التصويت جارٍ، ولا يُقرَّر شيء بشأن الدستور في أثنائه. لم يُحفظ شيء مما أُرسل.
drafting-problem-ratified = أُقرّت هذه المسودة من قبل، ولم يُتخذ بعد ذلك أي قرار بشأنها.
drafting-problem-reason = السبب ناقص أو أطول من 500 حرف. يُرجى ذكر السبب في جملة.
drafting-problem-text = النص ناقص أو أطول من 1000 حرف.
drafting-problem-unchanged = لن يتغير شيء.
drafting-problem-gone = المقصود غير موجود في المسودة: { $what }
drafting-problem-number = يوجد رقم ناقص أو غير ممكن. يُرجى مراجعة الحقل والمحاولة ثانية.
drafting-problem-same = هما الشيء نفسه، أو ينتميان إلى مبدأ واحد من قبل.
drafting-problem-split = يُرجى اختيار عبارة واحدة على الأقل للمبدأ الجديد.
drafting-problem-unfit = لا يمكن أن تصبح العبارة { $statement } مبدأ: رُفضت أو لا نص لها أو هي عن المشاركين والمشاركات.
drafting-problem-needed = يعتمد القرار { $decision } على ذلك. يُرجى إلغاء القرار { $decision } أولًا.
drafting-problem-checklist = في القائمة بند لم يتحقق بعد.
drafting-problem-note = يُرجى ذكر ما تصححه هذه النسخة.
drafting-problem-unworded = ما زال أحد المبادئ بكلمات عبارة. صُغه قبل أن يصوّت الناس عليه.
drafting-problem-nothing = لا توجد عبارة تستوفي الشروط بعد. يُرجى اختيار عتبة أدنى أو عدد أصوات أقل.
drafting-sent = ما أُرسل
drafting-sent-note = لم يعد نموذجه موجودًا في هذه الصفحة. يُرجى نسخ ما لا يزال مطلوبًا.

## نسخة منشورة

drafting-v-title = النسخة { $version }
drafting-v-description = نسخة منشورة من الدستور لا تتغير أبدًا.
drafting-v-by = أقرّها { $ratifier } ونشرها { $publisher } في { $day }. هذه النسخة لا تتغير أبدًا.
drafting-v-newer = توجد نسخة أحدث.
drafting-v-note = ما تصححه:
drafting-v-changes = التغييرات منذ النسخة { $version }
drafting-v-same = لم يتغير أي مبدأ.
drafting-v-votes = الشيء نفسه مع الأصوات وراء كل تغيير
drafting-diff-title = التغييرات من النسخة { $from } إلى النسخة { $to }
drafting-diff-votes = الأصوات وراء ذلك
drafting-v-added = جديد
drafting-v-dropped = لم يعد موجودًا
drafting-v-reworded = بكلمات أخرى
drafting-v-reweighted = صار الوزن { $before } وزنًا قدره { $after }
drafting-v-rested = يستند إلى أصوات أخرى (عبارات أُضيفت: { $joined }، عبارات خرجت: { $left }، عبارات تغيرت أصواتها: { $votes })
drafting-v-asked = يُعرض على النموذج بكلمات أخرى
drafting-v-document = في الوثيقة كلها
drafting-v-hash = SHA-256 للملف:

## لمن يشارك

drafting-yours = ما يخصك
drafting-yours-became = صارت عبارتك المبدأ { $number }
drafting-yours-agreed = عدد المبادئ التي وافقت على عبارات وراءها: { $agreed } من { $of }.
drafting-yours-which = ما هذه المبادئ
