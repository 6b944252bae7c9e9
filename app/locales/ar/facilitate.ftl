### إدارة استطلاع: الصفحات تحت /facilitate والسجل العام للإشراف.

## أعلى الصفحة والتنقل

facilitate-title = الاستطلاعات التي تديرها
facilitate-pages = صفحات لمن يديرون هذا الاستطلاع
facilitate-stand = الوضع الحالي
facilitate-settings = الإعدادات
facilitate-seeds = عباراتكم
facilitate-statements = الإشراف
facilitate-people = الأشخاص
facilitate-monitor = الأرقام
facilitate-log = سجل الإشراف
facilitate-more = المزيد
facilitate-none = لا تشارك في إدارة أي استطلاع بعد. أنشئ استطلاعًا أو اطلب إضافتك إلى استطلاع.
facilitate-new = إنشاء استطلاع جديد
facilitate-numbers =
    { $people ->
        [zero] لا أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }، { $statements ->
        [zero] لا عبارات
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }، { $votes ->
        [zero] لا أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $votes } أصوات
        [many] { $votes } صوتًا
       *[other] { $votes } صوت
    }
facilitate-phase-draft = مسودة
facilitate-phase-voting = التصويت جارٍ
facilitate-phase-constitution = انتهى التصويت
facilitate-role-reader = اطلاع
facilitate-role-moderator = إشراف
facilitate-role-facilitator = إدارة
facilitate-back = العودة دون تغيير
facilitate-save = حفظ
facilitate-add = إضافة آخر
facilitate-faults = هناك ما يحتاج إلى تصحيح
facilitate-fault-past = هذا الموعد في الماضي، وسينتهي التصويت فورًا. أنهِ التصويت في صفحة «{ facilitate-stand }» إن كان هذا ما تريده.
facilitate-fault-topic = اكتب في كلمات قليلة موضوع الاستطلاع.
facilitate-fault-line = لا علامة مساواة في «{ $line }»؛ اكتبه هكذا: age = كم عمرك؟
facilitate-fault-number = «{ $text }» ليس عددًا صحيحًا؛ استعمل الأرقام وحدها.
facilitate-fault-time = «{ $text }» ليس وقتًا؛ اكتبه هكذا: 2027-01-31T18:00.
facilitate-fault-language-twice = هذه اللغة مذكورة مرتين؛ احذف إحداهما.
facilitate-fault-pair = لا سؤال في «{ $text }»؛ اكتبه هكذا: age = 18-29.
facilitate-fault-share = «{ $text }» ليس نسبة؛ اكتبها هكذا: 18-29 = 21.5.
facilitate-fault-slug-taken = يوجد استطلاع باسم { $slug }؛ اختر اسمًا آخر.
facilitate-fault-sign-in = هناك من يشارك بالفعل. لا يمكن بعد الآن تغيير ما إذا كان يجب تسجيل الدخول أولًا: فقد يشارك بعضهم مرتين ولا يستطيع آخرون المتابعة. أنشئ استطلاعًا آخر.
facilitate-fault-range =
    { $most ->
        [zero] اكتب عددًا صحيحًا من 1 إلى { $most }.
        [one] اكتب عددًا صحيحًا من 1 إلى { $most }.
        [two] اكتب عددًا صحيحًا من 1 إلى { $most }.
        [few] اكتب عددًا صحيحًا من 1 إلى { $most }.
        [many] اكتب عددًا صحيحًا من 1 إلى { $most }.
       *[other] اكتب عددًا صحيحًا من 1 إلى { $most }.
    }
facilitate-fault-wave = الاسم أطول من 100 حرف، أو فيه حروف لا يمكن عرضها؛ اختصره.
facilitate-fault-id = السطر { $line }: هذا ليس معرّفًا؛ فيه أكثر من { $most } حرف أو حروف لا يمكن عرضها. اكتبه كما يكتبه النظام الآخر.
facilitate-fault-no-id = لا معرّف فيه؛ اكتب واحدًا في كل سطر.
facilitate-fault-participant = لا أحد يشارك بهذا الرقم.
facilitate-fault-no-author = لم يكتب هذه العبارة أحد من المشاركين.
facilitate-fault-email = هذا ليس عنوان بريد؛ اكتبه هكذا: name@example.org.
facilitate-fault-no-account = لا حساب للعنوان { $email }؛ اطلب من القائمين على الموقع إنشاءه.
facilitate-fault-last = لا أحد غيره يدير الاستطلاع؛ أعطِ هذا الدور لشخص آخر أولًا.
facilitate-fault-tick = علّم عبارة واحدة على الأقل أولًا.
facilitate-fault-no-statement = «{ $id }» ليست عبارة في هذا الاستطلاع؛ ابحث عن رقمها في القائمة.
facilitate-fault-gone = لم تعد هذه العبارة موجودة. أعد تحميل الصفحة.
facilitate-fault-unknown = لا يمكن فعل هذا بعبارة. أعد تحميل الصفحة واختر زرًا.
facilitate-fault-into-itself = لا يمكن دمج عبارة في نفسها؛ اختر عبارة أخرى.
facilitate-fault-into-rejected = العبارة { $id } نفسها مرفوضة أو مدمجة؛ اختر عبارة يمكن التصويت عليها.
facilitate-fault-same-as = العبارة { $id } تقول ذلك من قبل؛ ادمج الاثنتين.
facilitate-fault-needs-reason = صوّت أشخاص على الصياغة الحالية؛ اذكر سبب تغييرها ليحكم الجميع.
facilitate-fault-full =
    { $most ->
        [zero] لا يقبل هذا الاستطلاع عبارات. اسمح بالمزيد في الإعدادات.
        [one] يقبل هذا الاستطلاع عبارة واحدة وهي موجودة. اسمح بالمزيد في الإعدادات أو ارفضها.
        [two] يقبل هذا الاستطلاع عبارتين وهما موجودتان. اسمح بالمزيد في الإعدادات أو ارفض واحدة.
        [few] يقبل هذا الاستطلاع { $most } عبارات وهي موجودة. اسمح بالمزيد في الإعدادات أو ارفض واحدة.
        [many] يقبل هذا الاستطلاع { $most } عبارة وهي موجودة. اسمح بالمزيد في الإعدادات أو ارفض واحدة.
       *[other] يقبل هذا الاستطلاع { $most } عبارة وهي موجودة. اسمح بالمزيد في الإعدادات أو ارفض واحدة.
    }
facilitate-fault-principle = يُصوَّت هنا على مبادئ دستور ولا شيء غيرها. لتغييرها اطرح دستورًا آخر للتصويت.
facilitate-fault-seed-twice = أضاف شخص آخر إحدى هذه العبارات في الأثناء. تحقّق مرة أخرى.
facilitate-fault-reason-missing = السبب مفقود؛ اذكره في جملة.
facilitate-fault-reason-long = السبب أطول من 500 حرف؛ اختصره.
facilitate-fault-character = في النص حروف لا يمكن عرضها؛ اكتبه بدل لصقه.
facilitate-fault-text-short = الصياغة أقصر من أن يُصوَّت عليها.
facilitate-fault-text-long =
    { $most ->
        [zero] الصياغة أطول من المسموح؛ اختصرها.
        [one] الصياغة أطول من حرف واحد؛ اختصرها.
        [two] الصياغة أطول من حرفين؛ اختصرها.
        [few] الصياغة أطول من { $most } أحرف؛ اختصرها.
        [many] الصياغة أطول من { $most } حرفًا؛ اختصرها.
       *[other] الصياغة أطول من { $most } حرف؛ اختصرها.
    }
facilitate-fault-slug = هذا ليس اسمًا للعناوين؛ استعمل حتى 64 من الحروف اللاتينية الصغيرة والأرقام والشرطات.
facilitate-fault-tag = هذه ليست لغة؛ اكتبها رمزًا مثل en أو de أو zh-Hans.
facilitate-fault-text = في النص أكثر من { $most } حرف أو حروف لا يمكن عرضها؛ اختصره أو اكتبه من جديد.
facilitate-fault-choice = ليس هذا من الخيارات؛ اختر واحدًا من القائمة.
facilitate-fault-large = هذا أكثر مما يسعه النموذج، وهو { $most } ميغابايت. لم يُحفظ شيء، وكل ما كُتب ما زال هنا؛ يُرجى اختصار هذا الحقل، فهو الأطول.
facilitate-reason = السبب
    .author = يقرؤه من كتب العبارة، ويقرؤه الجميع في السجل العام.
    .public = يمكن للجميع قراءته في السجل العام.
    .log = يظهر في السجل العام دون أسماء.

## ما جرى الآن

facilitate-done-created = أُنشئ الاستطلاع. لا يراه أحد بعد غيرك ومن تضيفه.
facilitate-done-saved = حُفظ.
facilitate-done-strict = حُفظ. من الآن لا يظهر ما يكتبه الناس إلا بعد قبوله. انظر إلى قائمة الانتظار مرة في اليوم على الأقل، وإلا ظن الناس أن لا أحد يسمع.
facilitate-done-seeded = أُضيفت العبارات.
facilitate-done-accept = قُبلت.
facilitate-done-reject = رُفضت. يمكن لمن كتبها قراءة السبب.
facilitate-done-merge = دُمجت. تبقى أصوات العبارتين، وتظهر الأخرى وحدها.
facilitate-done-reword = أُعيدت صياغتها. تبقى الصياغة السابقة والأصوات.
facilitate-done-meta = تغيّرت العلامة.
facilitate-done-unhide = يمكن التصويت عليها من جديد.
facilitate-done-ban = حُظر الشخص. تبقى أصواته ولا تُحسب بعد الآن.
facilitate-done-unban = رُفع الحظر، وعادت الأصوات تُحسب.
facilitate-done-opened = يمكن التصويت الآن.
facilitate-done-closed = انتهى التصويت. حُفظت نتائج هذه اللحظة ولا يمكن أن تتغير دون أن يُلاحظ ذلك.
facilitate-done-reopened = يمكن التصويت من جديد. يذكر السجل العام السبب.
facilitate-done-late = لم يتغير شيء: سبقك شخص آخر، أو أن الاستطلاع في مرحلة أخرى.
facilitate-done-listed = القائمة أطول الآن.
facilitate-done-unlisted = صارت القائمة أقصر. من حضر يبقى.
facilitate-done-role = تغيّر الدور.
facilitate-done-deleted = حُذفت المسودة.

## الوضع الحالي

facilitate-next = ما العمل الآن
facilitate-opens = يبدأ التصويت تلقائيًا في { $day }.
facilitate-opens-draft = من المقرر أن يبدأ التصويت في { $day }. افتح الاستطلاع قبل ذلك: فحتى ذلك الحين لا يجده أحد، وبعده تذكر صفحته موعد بدء التصويت.
facilitate-closes = ينتهي التصويت تلقائيًا في { $day }.
facilitate-frozen = النتائج في النسخة { $version } من التحليل. بصمتها (SHA-256):
facilitate-waiting =
    { $statements ->
        [zero] لا عبارات تنتظر قرارًا
        [one] عبارة واحدة تنتظر قرارًا
        [two] عبارتان تنتظران قرارًا
        [few] { $statements } عبارات تنتظر قرارًا
        [many] { $statements } عبارة تنتظر قرارًا
       *[other] { $statements } عبارة تنتظر قرارًا
    }
facilitate-strict-waiting = لا يرى أحد هذه العبارات حتى تقبلها، لأن العبارات لا تظهر إلا بعد الإشراف.
facilitate-ready = كل ما يلزم موجود. راجع المعاينة مرة أخرى ثم افتح الاستطلاع.
facilitate-open-warning = بعد أن يصوّت الناس، تغيير العبارة يغيّر ما صوّتوا عليه. اقرأ عباراتك مرة أخرى.
facilitate-open = فتح التصويت
facilitate-not-ready = ينقص ما يلي قبل أن يبدأ التصويت:
facilitate-gap-seeds = أضف عبارات للتصويت عليها؛ من سبع إلى عشرين بداية جيدة.
facilitate-gap-organiser = اذكر من ينظم الاستطلاع.
facilitate-gap-contact = اذكر كيف يمكن التواصل معكم.
facilitate-gap-outcome = اذكر ما سيُفعل بالنتيجة.
facilitate-gap-codes = أنشئ رموز دعوة: لا يمكن لأحد المشاركة من دونها.
facilitate-gap-list = املأ قائمة من يمكنهم المشاركة.
facilitate-gap-provider = اختر من يمكنه المشاركة: سيتعيّن تسجيل الدخول، وليس لهذا الموقع مزوّد هوية.
facilitate-gap-over = حدّد موعد إغلاق لاحقًا أو لا تحدّد شيئًا: الموعد الحالي قد مضى.
facilitate-to-close = إنهاء التصويت: انظر أولًا إلى ما سيُحفظ
facilitate-to-draft = صياغة الدستور
facilitate-to-voted = الدستور المطروح للتصويت
facilitate-to-train = تدريب نموذج بالدستور ومتابعة تقدمه
facilitate-to-report = مراجعة التقرير ونشره للجمهور
facilitate-all-done = لا شيء ينتظرك: التقرير منشور. وأي تصحيح يكون إصدارًا جديدًا في صفحة «{ report-section }».
facilitate-reopen = السماح بالتصويت من جديد
facilitate-reopen-not = أصوات هذا الاستطلاع آتية من موقع آخر، ولذلك لا يُفتح هنا: فلا أحد يستطيع أن يتابع ما قاله هناك. وتأخذ النسخة معها العبارات المقبولة، ويمكن التصويت عليها.
facilitate-reopen-warning = ستتغير النتائج التي عُرضت عند نهاية التصويت. يُظهر السجل العام أنك فعلت ذلك ولماذا. يُحذف موعد الإغلاق الذي مضى؛ حدّد موعدًا آخر في الإعدادات إن أردت أن ينتهي التصويت من تلقاء نفسه.
facilitate-links = روابط
facilitate-public-page = الاستطلاع كما يراه الجميع
facilitate-public-log = السجل العام للإشراف
facilitate-data = ملفات للجميع
facilitate-whole = كل شيء في أرشيف واحد، بأوقات دقيقة ومعرّفات خارجية: لك وحدك
facilitate-embed-title = في صفحات مواقع أخرى
facilitate-embed-snippet = انسخ هذا إلى الصفحة التي ينبغي أن يظهر فيها الاستطلاع
facilitate-embed-plain = من دون برنامج نصي
facilitate-embed-plain-label = انسخ هذا حيث لا يمكن للصفحة تحميل برامج نصية: يحتفظ الإطار بارتفاعه، ولا تُبلَّغ الصفحة المحيطة بشيء
facilitate-embed-nowhere = لا يُسمح بعد لأي موقع بعرض هذا الاستطلاع. سمِّ الموقع أولًا في الإعدادات.
facilitate-embed-where = يُسمح لهذه المواقع بعرضه: { $sites }
facilitate-embed-change = تغيير المواقع التي يُسمح لها بعرضه
facilitate-preview = معاينة
facilitate-preview-lead = هذه هي الصفحات التي سيراها المشاركون والمشاركات. لا يُحفظ شيء مما تفعله فيها صوتًا.
facilitate-preview-landing = الصفحة الأولى
facilitate-preview-consent = ما يوافق عليه الناس قبل التصويت
facilitate-preview-card = العبارة الأولى
facilitate-preview-about = الأسئلة عن الشخص
facilitate-preview-topics = اختيار الموضوعات
facilitate-preview-write = إضافة عبارة
facilitate-preview-end = بعد التصويت على كل شيء
facilitate-preview-notice = هذه معاينة: لا يُرسل شيء من هنا.
facilitate-preview-back = كل صفحات المعاينة
facilitate-copy = إنشاء استطلاع جديد من هذا
facilitate-delete = حذف هذه المسودة
facilitate-delete-now = الحذف الآن
facilitate-delete-warning = تُزال المسودة وعباراتها ولا يمكن استعادتها.

## نهاية التصويت

facilitate-close = إنهاء التصويت الآن
facilitate-close-lead = هذا ما سيُحفظ لو أنهيت التصويت في هذه اللحظة. لم يحدث شيء بعد.
facilitate-close-groups =
    { $groups ->
        [0] لا مجموعات رأي واضحة
        [zero] لا مجموعات رأي
        [one] مجموعة رأي واحدة
        [two] مجموعتا رأي
        [few] { $groups } مجموعات رأي
        [many] { $groups } مجموعة رأي
       *[other] { $groups } مجموعة رأي
    }
facilitate-close-principles =
    { $statements ->
        [zero] لا عبارات تتفق عليها كل المجموعات بما يكفي للدستور
        [one] عبارة واحدة تتفق عليها كل المجموعات بما يكفي للدستور
        [two] عبارتان تتفق عليهما كل المجموعات بما يكفي للدستور
        [few] { $statements } عبارات تتفق عليها كل المجموعات بما يكفي للدستور
        [many] { $statements } عبارة تتفق عليها كل المجموعات بما يكفي للدستور
       *[other] { $statements } عبارة تتفق عليها كل المجموعات بما يكفي للدستور
    }
facilitate-close-hash = بصمة التحليل (SHA-256)؛ تتغير مع كل صوت جديد:
facilitate-close-waiting =
    { $statements ->
        [zero] لا عبارات تنتظر قرارًا.
        [one] ما زالت عبارة واحدة تنتظر قرارًا. قرر أولًا: بعد ذلك لا يمكن لأحد التصويت عليها.
        [two] ما زالت عبارتان تنتظران قرارًا. قرر أولًا: بعد ذلك لا يمكن لأحد التصويت عليهما.
        [few] ما زالت { $statements } عبارات تنتظر قرارًا. قرر أولًا: بعد ذلك لا يمكن لأحد التصويت عليها.
        [many] ما زالت { $statements } عبارة تنتظر قرارًا. قرر أولًا: بعد ذلك لا يمكن لأحد التصويت عليها.
       *[other] ما زالت { $statements } عبارة تنتظر قرارًا. قرر أولًا: بعد ذلك لا يمكن لأحد التصويت عليها.
    }
facilitate-close-warning = سيظن كثيرون أن صفحة النتائج قرار. اذكر في الوصف ما سيحدث بعد ذلك ومن يقرر.

## إنشاء استطلاع

facilitate-make = إنشاء الاستطلاع
facilitate-copies = الإعدادات والعبارات المقبولة مأخوذة من { $slug }. أما الأصوات والأشخاص فلا.
facilitate-copies-left =
    { $statements ->
        [zero] لا تبقى أي عبارة.
        [one] تبقى عبارة واحدة لأن أحدًا لم يقبلها: ستظهر في الاستطلاع الجديد كأنها منك. اقبلها أولًا لنقلها.
        [two] تبقى عبارتان لأن أحدًا لم يقبلهما: ستظهران في الاستطلاع الجديد كأنهما منك. اقبلهما أولًا لنقلهما.
        [few] تبقى { $statements } عبارات لأن أحدًا لم يقبلها: ستظهر في الاستطلاع الجديد كأنها منك. اقبلها أولًا لنقلها.
        [many] تبقى { $statements } عبارة لأن أحدًا لم يقبلها: ستظهر في الاستطلاع الجديد كأنها منك. اقبلها أولًا لنقلها.
       *[other] تبقى { $statements } عبارة لأن أحدًا لم يقبلها: ستظهر في الاستطلاع الجديد كأنها منك. اقبلها أولًا لنقلها.
    }
facilitate-topic = الموضوع
    .hint = في كلمات قليلة، كما سيراه الناس.
facilitate-description = الوصف
    .hint = ما الأمر، بجمل بسيطة. السطر الفارغ يبدأ فقرة جديدة.
facilitate-organiser = الجهة المنظِّمة
    .hint = كما يعرفكم الناس، مثل بلدية المدينة.
facilitate-contact = كيف يمكن التواصل معكم
    .hint = بريد إلكتروني أو عنوان موقع.
facilitate-outcome = ما سيُفعل بالنتيجة
    .hint = يريد الناس معرفة ذلك قبل أن يعطوا وقتهم.
facilitate-slug = الاسم في العناوين
    .hint = حروف لاتينية صغيرة وأرقام وشرطات. إن تُرك فارغًا صُنع من الموضوع. تغييره لاحقًا يعطل الروابط.
facilitate-language = اللغة
    .hint = برمزها: en، de، fr، zh-Hans.

## الإعدادات

facilitate-settings-open = التصويت جارٍ. تغيير الأسئلة أو الأماكن أو القواعد الآن يعامل من يأتي لاحقًا بغير ما عومل به من جاء قبله.
facilitate-settings-stale = غيّر شخص آخر هذه الإعدادات منذ فتح هذه الصفحة، فلم يُحفظ شيء مما أُرسل. ما كُتب ما زال موجودًا أدناه. يُرجى النظر في الإعدادات الحالية، ونقل ما يجب أن يبقى منها إلى هذا النموذج، ثم الحفظ ثانية: عندئذ يحل كل ما هنا محل ما حفظه الشخص الآخر.
facilitate-settings-now = الإعدادات الحالية (في علامة تبويب أخرى)
facilitate-texts = النصوص
facilitate-text-number = اللغة { $number }
facilitate-text-more = لغة
facilitate-text-questions = الأسئلة والأجوبة
    .hint = سطر لكل منها، مثل «age = كم عمرك؟» و«age? = سبب السؤال» و«age.young = أقل من 40». احفظ مرة واحدة فتظهر هنا الأسطر المطلوب ملؤها.
facilitate-context = المناسبة
    .hint = ما ينتمي إليه هذا الاستطلاع مع غيره، مثل ميزانية المدينة 2027. تظهر استطلاعات المناسبة الواحدة معًا في قائمة الاستطلاعات. يمكن ترك الحقل فارغًا.
facilitate-minutes = الدقائق اللازمة للمشاركة
facilitate-voting = التصويت
facilitate-opens-at = يبدأ
    .hint = بالتوقيت العالمي. فارغ: حين تفتحه.
facilitate-closes-at = ينتهي
    .hint = بالتوقيت العالمي. فارغ: حين تنهيه.
facilitate-map-after = عدد الأصوات قبل أن يرى الشخص مكانه على الخريطة
facilitate-min-votes = عدد الأصوات ليوضع الشخص في مجموعة
    .hint = العدد الأقل يصنع مجموعات من أشخاص لا يُعرف عنهم إلا القليل.
facilitate-min-seen = عدد الأصوات اللازم للعبارة في الدستور
    .hint = فارغ: العدد المعتاد.
facilitate-writing = عبارات المشاركين والمشاركات
facilitate-writing-open = يمكن للناس إضافة عبارات
    .hint = يمكن إغلاق ذلك مع استمرار التصويت حين تكثر العبارات عن الحد.
facilitate-strict = عدم عرض العبارات إلا بعد الإشراف
    .hint = انتبه: لا يرى أحد ما يُكتب حتى تقبله. من دون هذا تظهر العبارات فورًا ويمكنك رفضها.
facilitate-writing-known = لا يضيف عبارات إلا من جاء بمعرّف أو سجّل الدخول
    .hint = والبقية يصوّتون. من انضم بغير ذلك لا يستطيع إضافة معرّف لاحقًا.
facilitate-writing-within = عدد الساعات التي تُقرأ خلالها العبارة الجديدة عادةً
    .hint = يُخبَر بذلك كل من يضيف عبارة. 0: لا يُقال شيء.
facilitate-writing-after = عدد الأصوات قبل إضافة عبارة
facilitate-writing-long = أقصى عدد من الحروف
facilitate-writing-many = عدد العبارات لكل شخص
facilitate-writing-most = أقصى عدد من العبارات المطروحة للتصويت
    .hint = بما فيها عباراتك. حين يبلغ العدد هذا الحد لا تُضاف عبارات أخرى. 0: بلا حد.
facilitate-writing-reports = عدد البلاغات الذي يخفي العبارة
    .hint = حتى ينظر فيها أحد. العبارات المقبولة تبقى.
facilitate-joining = المشاركة
facilitate-access = من يمكنه المشاركة
    .hint = معرّف الموقع الآخر يأتي في العنوان (⁦xid=…⁩). يستطيع أي شخص أن يختلق معرّفًا؛ لقبول من تعرفهم وحدهم ضع معرّفاتهم في القائمة.
facilitate-access-open = كل من لديه العنوان
facilitate-access-codes = كل من لديه رمز دعوة
facilitate-access-list = كل من في القائمة
facilitate-access-known = من يأتي بمعرّف من موقع آخر، مرة واحدة لكل معرّف
facilitate-access-sign-in = كل من يسجّل الدخول عبر { $provider }، مرة واحدة لكل شخص
facilitate-access-sign-in-none = كل من يسجّل الدخول (ليس لهذا الموقع مزوّد هوية بعد)
facilitate-embed = مواقع يمكنها عرض هذا الاستطلاع في إطار
    .hint = واحد في كل سطر، مثل https://example.org.
facilitate-importance = السؤال مع كل صوت عما إذا كانت العبارة مهمة
    .hint = مربع على البطاقة يمكن تركه فارغًا. بعد انتهاء التصويت يرى الجميع كم شخصًا تهمّه كل عبارة.
facilitate-shown = ما يُعرض على الناس وما يُعطى لهم
facilitate-open-data = يحصل الجميع على الأصوات في ملفات بعد انتهاء التصويت
    .hint = تحت أرقام ومن دون أسماء. وإلا فلن يستطيع إعادة حساب النتائج إلا من ينظّم الاستطلاع. وتبقى على الخريطة علامة لكل شخص بلا رقم.
facilitate-show-map = عرض خريطة الآراء بعد انتهاء التصويت
facilitate-map-meanwhile = إظهار الموقع لكل مشارك بينما لا يزال آخرون يصوّتون
    .hint = ابتداءً من عدد الأصوات أعلاه يرى كل مشارك أين تقع المجموعات وما يميّز أقربها، من العبارات التي صوّت عليها وحدها ومن دون أرقام. وإلا تظهر المواقع بعد انتهاء التصويت.
facilitate-show-tips = عرض كيفية كتابة عبارة جيدة
facilitate-offer-mail = عرض رسائل بريد عن هذا الاستطلاع
    .hint = فقط إذا كان هذا الموقع يرسل البريد.
facilitate-translate = يمكن للناس طلب ترجمة آلية للعبارات
    .hint = فقط إذا كانت في هذا الموقع خدمة ترجمة، ولا يُرسل إليها سوى نص العبارة.
facilitate-demographics-after = عدد الأصوات قبل عرض الأسئلة عن الشخص
    .hint = 0: قبل أول صوت. أما الأسئلة التي تُوزَّع الأماكن بحسبها فتُطرح قبله دائمًا.
facilitate-screening = أسئلة تحدد من يشارك
    .hint = تُطرح قبل أول صوت وتجب الإجابة عنها. يمكن للأماكن أدناه أن تستند إليها.
facilitate-demographics = أسئلة عن الشخص
    .hint = يمكن للجميع الامتناع عن الإجابة. لا تسأل إلا عما ستستعمله.
facilitate-question = السؤال
facilitate-question-number = السؤال { $number }
facilitate-question-id = الاسم في البيانات
    .hint = حروف لاتينية وأرقام وشرطات. فارغ: يُصنع من السؤال. لا تغيّره بعد ورود إجابات.
facilitate-question-why = لماذا يُطرح
    .hint = يقرؤه الناس بجانب السؤال.
facilitate-options = الإجابات
    .hint = واحدة في كل سطر. يمكن أن يسبقها اسم للبيانات ونقطتان، مثل “y: نعم”.
facilitate-admits = الإجابات التي تتيح المشاركة
    .hint = أسماؤها وبينها فواصل لاتينية. فارغ: أي إجابة.
facilitate-quotas = الأماكن
    .hint = عدد من يمكنهم المشاركة من كل فئة. حين تمتلئ ينتظر من يأتي، والمزيد من الأماكن يُدخل المنتظرين. ومن لا ينتمي إلى أي فئة ينتظر أيضًا ويُخبَر بذلك. من دون أماكن يمكن للجميع المشاركة.
facilitate-cell-number = الأماكن { $number }
facilitate-cell-answers = الفئة
    .hint = السؤال = الإجابة، وبينها فواصل لاتينية، مثل “age = 18-29, region = north”. الإجابة “declined” لمن يفضّل عدم الإجابة. ولكل من عداهم اكتب * في آخر فئة.
facilitate-places = عدد الأماكن
facilitate-targets = كيف هم عامة الناس
    .hint = للمقارنة بمن يشاركون ولترجيح النتائج.
facilitate-target-number = السؤال { $number } عن عامة الناس
facilitate-target-question = اسم السؤال
    .hint = الاسم في البيانات كما في الأعلى.
facilitate-target-shares = النسب المئوية
    .hint = واحدة في كل سطر، مثل “18-29 = 21.5”. مجموعها 100.

## عباراتكم

facilitate-seeds-lead = يصوّت الناس على هذه أولًا. اكتب كل عبارة فكرة واحدة يمكن الموافقة عليها أو عدم الموافقة.
facilitate-seeds-paste = لصق العبارات
    .hint = واحدة في كل سطر، أو جدول فيه عمود “statement” وربما “language” و“meta”.
facilitate-seeds-add = فحص وإضافة
facilitate-seeds-file = أو اختيار ملف
    .hint = ملف CSV أو نص عادي بترميز UTF-8.
facilitate-seeds-upload = فحص الملف وإضافته
facilitate-seeds-faults = لم يُضف شيء. هذه الأسطر تحتاج إلى تصحيح:
facilitate-seeds-warnings = لم يُضف شيء بعد. انظر إلى هذه مرة أخرى:
facilitate-seeds-anyway =
    { $statements ->
        [zero] لا عبارات للإضافة
        [one] إضافة العبارة كما هي
        [two] إضافة العبارتين كما هما
        [few] إضافة { $statements } عبارات كما هي
        [many] إضافة { $statements } عبارة كما هي
       *[other] إضافة { $statements } عبارة كما هي
    }
facilitate-seeds-present =
    { $statements ->
        [0] لا عبارات لكم بعد
        [zero] لا عبارات لكم
        [one] عبارة واحدة لكم
        [two] عبارتان لكم
        [few] { $statements } عبارات لكم
        [many] { $statements } عبارة لكم
       *[other] { $statements } عبارة لكم
    }
facilitate-seeds-edit = يمكن تصحيح العبارة حتى يصوّت عليها أحد؛ بعد ذلك تُسجل الصياغة الجديدة مع سببها. هنا:
facilitate-line = السطر { $line }:

## تنبيهات

facilitate-hint-two = ربما مطلبان في عبارة واحدة: من يوافق على نصفها لا يمكنه التصويت. الأفضل عبارتان.
facilitate-hint-short = قصيرة جدًا: قد يفهمها الناس بطرق مختلفة.
facilitate-hint-capitals = كلها بحروف كبيرة: تُقرأ كأنها صراخ.
facilitate-hint-question = سؤال: لا يمكن الموافقة عليه.
facilitate-hint-link = فيها عنوان موقع: ربما هي إعلان.

## الإشراف

facilitate-piles = العبارات بحسب القرار
facilitate-pile-waiting = في الانتظار ({ $statements })
facilitate-pile-accepted = المقبولة ({ $statements })
facilitate-pile-rejected = المرفوضة ({ $statements })
facilitate-pile-empty = لا شيء هنا.
facilitate-queue-mail = رسالة عندما تنتظر عبارات
    .off = عندما تنتظر عبارة أطول مما يقوله هذا الاستطلاع (يومًا إن لم يقل شيئًا)، تصلكم رسالة واحدة؛ ثم لا شيء إلى أن يخلو الانتظار، ورسالة واحدة في اليوم على الأكثر.
    .start = أرسلوا إليّ رسالة
    .on = تصلكم رسالة واحدة عندما تنتظر عبارة أطول مما يقوله هذا الاستطلاع (يومًا إن لم يقل شيئًا)؛ ثم لا شيء إلى أن يخلو الانتظار، ورسالة واحدة في اليوم على الأكثر.
    .stop = لا ترسلوا إليّ المزيد
    .begun = ستصلكم رسالة عندما تنتظر عبارات.
    .ended = لن تصلكم رسائل أخرى عن العبارات المنتظرة.
facilitate-bulk = كل ما وُضعت عليه علامة
facilitate-bulk-accept = قبول كل ما وُضعت عليه علامة
facilitate-bulk-reject = رفض كل ما وُضعت عليه علامة
facilitate-keys = القرار بلوحة المفاتيح
    .says = حين يكون التركيز على عبارة: A للقبول، R للرفض، M للدمج، W لتغيير الصياغة، J للتالية، K للسابقة، ? للوصول إلى هنا.
    .use = استعمال المفاتيح المفردة حين يكون التركيز على عبارة
    .on = المفاتيح المفردة مفعّلة.
    .off = المفاتيح المفردة معطّلة.
facilitate-tick = وضع علامة على العبارة { $id }
facilitate-original = كُتبت في الأصل:
facilitate-tag-seed = منكم
facilitate-tag-participant = من أحد المشاركين أو المشاركات
facilitate-tag-meta = عن الشخص
facilitate-tag-hidden = أخفتها البلاغات
facilitate-tag-accepted = مقبولة
facilitate-tag-rejected = مرفوضة
facilitate-reports =
    { $people ->
        [zero] لا بلاغات: { $reasons }
        [one] أبلغ عنها شخص واحد: { $reasons }
        [two] أبلغ عنها شخصان: { $reasons }
        [few] أبلغ عنها { $people } أشخاص: { $reasons }
        [many] أبلغ عنها { $people } شخصًا: { $reasons }
       *[other] أبلغ عنها { $people } شخص: { $reasons }
    }
facilitate-report-abusive = مسيئة
facilitate-report-personal = عن شخص بعينه
facilitate-report-spam = إعلان
facilitate-report-off-topic = خارج الموضوع
facilitate-report-unclear = غير واضحة
facilitate-merged = تُحسب ضمن العبارة { $id }.
facilitate-because = السبب: { $reason }
facilitate-votes =
    { $people ->
        [0] لم يصوّت عليها أحد.
        [zero] لم يصوّت عليها أحد.
        [one] صوّت عليها شخص واحد.
        [two] صوّت عليها شخصان.
        [few] صوّت عليها { $people } أشخاص.
        [many] صوّت عليها { $people } شخصًا.
       *[other] صوّت عليها { $people } شخص.
    }
facilitate-similar = عبارات تقول ما يشبه ذلك:
facilitate-similar-one = #{ $id }، التشابه { $share }:
facilitate-accept = قبول
facilitate-reject = رفض
facilitate-unhide = إظهارها من جديد
facilitate-meta = وضع علامة: عن الشخص
facilitate-not-meta = ليست عن الشخص
facilitate-merge = دمجها في أخرى
facilitate-merge-into = رقم العبارة التي تبقى
    .hint = تبقى أصوات العبارتين، وتظهر الأخرى وحدها من الآن.
facilitate-reword = تغيير الصياغة
facilitate-reword-warning = من صوّت فقد صوّت على الصياغة الحالية. صحح الأخطاء فقط؛ ولمعنى آخر اكتب عبارة أخرى.
facilitate-wording = الصياغة الجديدة
facilitate-ban = حظر من كتبها
facilitate-ban-warning = لن تُحسب أصوات هذا الشخص كلها. إن كانت عبارة واحدة سيئة فارفضها هي.
facilitate-earlier = الصفحة السابقة
facilitate-later = الصفحة التالية

## الأشخاص

facilitate-codes = رموز الدعوة
facilitate-codes-lead = تظهر الرموز مرة واحدة عند إنشائها، وتُحفظ بشكل لا يقرؤه أحد. احفظها فورًا.
facilitate-codes-fresh = رموز جديدة. لن تظهر مرة أخرى:
facilitate-wave = الدفعة
    .hint = للتمييز بين الرموز، مثل “رسائل مايو”.
facilitate-wave-unnamed = بلا اسم
facilitate-wave-codes = الرموز
facilitate-wave-places = لعدد من الأشخاص
facilitate-wave-used = جاؤوا
facilitate-codes-count = عدد الرموز
facilitate-codes-uses = الأشخاص لكل رمز
    .hint = 1 للرموز الشخصية؛ وأكثر لرمز على ملصق.
facilitate-codes-make = إنشاء رموز
facilitate-codes-csv = إنشاء رموز في ملف
facilitate-list = قائمة الأشخاص
facilitate-list-size =
    { $people ->
        [zero] لا معرّفات في القائمة
        [one] معرّف واحد في القائمة
        [two] معرّفان في القائمة
        [few] { $people } معرّفات في القائمة
        [many] { $people } معرّفًا في القائمة
       *[other] { $people } معرّف في القائمة
    }؛ { $came ->
        [zero] لم يأتِ أحد.
        [one] جاء شخص واحد.
        [two] جاء شخصان.
        [few] جاء { $came } أشخاص.
        [many] جاء { $came } شخصًا.
       *[other] جاء { $came } شخص.
    }
facilitate-list-add = معرّفات للإضافة
    .hint = واحد في كل سطر، كما هي في النظام الذي تعرفون فيه هؤلاء الأشخاص. دون أسماء.
facilitate-list-save = إضافة إلى القائمة
facilitate-list-remove = حذف من القائمة
facilitate-list-show = عرض القائمة
facilitate-list-came = حضر
facilitate-list-not-yet = لم يحضر بعد
facilitate-list-unlisted = ليس في القائمة
facilitate-list-others =
    { $people ->
        [zero] لم يأت أحد بمعرّف من خارج القائمة.
        [one] أتى شخص واحد بمعرّف ليس في القائمة، مما تعطيه صفحات مواقع أخرى.
        [two] أتى شخصان بمعرّفين ليسا في القائمة، مما تعطيه صفحات مواقع أخرى.
        [few] أتى { $people } أشخاص بمعرّفات ليست في القائمة، مما تعطيه صفحات مواقع أخرى.
        [many] أتى { $people } شخصًا بمعرّفات ليست في القائمة، مما تعطيه صفحات مواقع أخرى.
       *[other] أتى { $people } شخص بمعرّفات ليست في القائمة، مما تعطيه صفحات مواقع أخرى.
    }
facilitate-list-file = جميع المعرّفات، المستخدمة وغير المستخدمة بعد، في ملف (CSV)
facilitate-list-left =
    { $people ->
        [zero] ولا أحد غيرهم
        [one] وشخص آخر
        [two] وشخصان آخران
        [few] و{ $people } آخرون
        [many] و{ $people } آخرون
       *[other] و{ $people } آخرون
    }
facilitate-waiting-list = قائمة الانتظار
facilitate-waiting-people =
    { $people ->
        [0] لا أحد ينتظر مكانًا.
        [zero] لا أحد ينتظر مكانًا.
        [one] شخص واحد ينتظر مكانًا.
        [two] شخصان ينتظران مكانًا.
        [few] { $people } أشخاص ينتظرون مكانًا.
        [many] { $people } شخصًا ينتظرون مكانًا.
       *[other] { $people } شخص ينتظرون مكانًا.
    }
facilitate-waiting-note = من جاء أولًا يحصل على أول مكان يخلو. لإدخال المزيد زد الأماكن:
facilitate-banned = المحظورون
facilitate-banned-none = لا أحد محظور.
facilitate-banned-note = لا يُعرف المشاركون والمشاركات إلا بأرقام. تبقى أصوات المحظورين ولا تُحسب.
facilitate-banned-one = الرقم { $id }
facilitate-banned-when = منذ { $day }
facilitate-unban = رفع الحظر
facilitate-colleagues = الفريق
facilitate-colleagues-note = الاطلاع يُري كل شيء، والإشراف يقرر أيضًا في العبارات، والإدارة تفعل كل شيء.
facilitate-colleague-email = البريد الإلكتروني
    .hint = لحساب في هذا الموقع.
facilitate-colleague-role = الدور
    .hint = يمكن تغييره في أي وقت.
facilitate-colleague-add = إعطاء الدور
facilitate-colleague-remove = سحب الدور

## الأرقام

facilitate-count-active =
    { $people ->
        [zero] لا أحد يشارك
        [one] يشارك شخص واحد
        [two] يشارك شخصان
        [few] يشارك { $people } أشخاص
        [many] يشارك { $people } شخصًا
       *[other] يشارك { $people } شخص
    }، { $voters ->
        [zero] لم يصوّت أحد
        [one] صوّت واحد
        [two] صوّت اثنان
        [few] صوّت { $voters }
        [many] صوّت { $voters }
       *[other] صوّت { $voters }
    }.
facilitate-count-screened =
    { $people ->
        [zero] لم تمنع الأسئلة أحدًا.
        [one] شخص واحد لم يجتز الأسئلة.
        [two] شخصان لم يجتازا الأسئلة.
        [few] { $people } أشخاص لم يجتازوا الأسئلة.
        [many] { $people } شخصًا لم يجتازوا الأسئلة.
       *[other] { $people } شخص لم يجتازوا الأسئلة.
    }
facilitate-count-excluded =
    { $people ->
        [zero] لا أحد محظور أو مستبعد.
        [one] شخص واحد محظور أو مستبعد.
        [two] شخصان محظوران أو مستبعدان.
        [few] { $people } أشخاص محظورون أو مستبعدون.
        [many] { $people } شخصًا محظورون أو مستبعدون.
       *[other] { $people } شخص محظورون أو مستبعدون.
    }
facilitate-queue-empty = لا عبارة تنتظر قرارًا.
facilitate-queue-age =
    { $statements ->
        [zero] لا عبارات تنتظر
        [one] عبارة واحدة تنتظر
        [two] عبارتان تنتظران
        [few] { $statements } عبارات تنتظر
        [many] { $statements } عبارة تنتظر
       *[other] { $statements } عبارة تنتظر
    }؛ أقدمها منذ { $oldest ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $oldest } ساعات
        [many] { $oldest } ساعة
       *[other] { $oldest } ساعة
    }، ونصفها منذ { $median ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتين
        [few] { $median } ساعات
        [many] { $median } ساعة
       *[other] { $median } ساعة
    } على الأكثر.
facilitate-days = بحسب الأيام
facilitate-hours = اليومان الأخيران بحسب الساعات
facilitate-nothing-yet = لا شيء بعد.
facilitate-when = متى
facilitate-joins = انضموا
facilitate-votes-cast = الأصوات
facilitate-authors = كتبوا
facilitate-written = العبارات الجديدة
facilitate-bar = شريط
facilitate-drop = أين يتوقف الناس
facilitate-drop-note =
    { $statements ->
        [zero] نصف من يشاركون لم يصوّتوا بعد.
        [one] نصف من يشاركون صوّتوا على عبارة واحدة على الأقل. حيث يتوقف كثيرون معًا انظر إلى ما رأوه.
        [two] نصف من يشاركون صوّتوا على عبارتين على الأقل. حيث يتوقف كثيرون معًا انظر إلى ما رأوه.
        [few] نصف من يشاركون صوّتوا على { $statements } عبارات على الأقل. حيث يتوقف كثيرون معًا انظر إلى ما رأوه.
        [many] نصف من يشاركون صوّتوا على { $statements } عبارة على الأقل. حيث يتوقف كثيرون معًا انظر إلى ما رأوه.
       *[other] نصف من يشاركون صوّتوا على { $statements } عبارة على الأقل. حيث يتوقف كثيرون معًا انظر إلى ما رأوه.
    }
facilitate-cards =
    { $statements ->
        [zero] لا عبارات
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }
facilitate-voted-on = صوّتوا على
facilitate-stopped = توقفوا هناك
facilitate-reached = وصلوا إلى هنا
facilitate-cell = فئة الأشخاص
facilitate-cell-everybody = الجميع
facilitate-cell-others = كل من عداهم
facilitate-places-left = لا أماكن لهذه الفئات من الناس. من ينتمي إلى إحداها ينتظر ويُخبَر بذلك إلى أن تُتاح أماكن: أضف أماكن لها، أو لكل من عداهم (*).
    .more = وفئات أخرى
facilitate-waiting-lost =
    { $people ->
        [zero] لا أحد ينتظر خارج الفئات التي لها أماكن.
        [one] شخص واحد ينتظر ولا ينتمي إلى فئة لها أماكن.
        [two] شخصان ينتظران ولا ينتميان إلى فئة لها أماكن.
        [few] { $people } أشخاص ينتظرون ولا ينتمون إلى فئة لها أماكن.
        [many] { $people } شخصًا ينتظرون ولا ينتمون إلى فئة لها أماكن.
       *[other] { $people } شخص ينتظرون ولا ينتمون إلى فئة لها أماكن.
    }
facilitate-taken = المشغولة
facilitate-who-wait = المنتظرون
facilitate-few = أقل من 5
facilitate-few-note = ما يشترك فيه أقل من 5 أشخاص عليه علامة: يمكن التعرف عليهم، فلا تنشر هذه الأرقام.
facilitate-monitor-file = كل هذا في ملف واحد ({"\u2066"}CSV{"\u2069"})، رقم واحد في كل صف
    .note = ما يشترك فيه أقل من 5 أشخاص يرد فيه دون علامة: لا تنشروا هذه الأرقام.
facilitate-answers = الإجابات عن الشخص
facilitate-answer = الإجابة
facilitate-who = عدد الأشخاص
facilitate-share = النسبة
facilitate-target = بين عامة الناس
facilitate-declined = امتناع عن الإجابة

## السجلات

facilitate-log-lead = كل ما تقرر، الأحدث أولًا، ومن قرره.
facilitate-public-log-lead = ما قرره من يديرون هذا الاستطلاع، الأحدث أولًا. لا يذكر أي شخص، ولا يكرر ما رُفض.
facilitate-log-download = تنزيل في ملف
facilitate-log-older = الأقدم
facilitate-log-what = ماذا
facilitate-log-statement = العبارة
facilitate-log-by = من
facilitate-log-machine = سطر الأوامر
facilitate-log-clock = الجدول الزمني
facilitate-did-accept = قُبلت عبارة
facilitate-did-reject = رُفضت عبارة
facilitate-did-merge = دُمجت عبارة في أخرى
facilitate-did-reword = أُعيدت صياغة عبارة
facilitate-did-edit-seed = صُححت عبارة قبل أن يصوّت عليها أحد
facilitate-did-meta = وُضعت علامة “عن الشخص” على عبارة
facilitate-did-not-meta = أُزيلت علامة “عن الشخص”
facilitate-did-unhide = أُظهرت عبارة من جديد بعد بلاغات
facilitate-did-ban = حُظر شخص
facilitate-did-unban = رُفع حظر
facilitate-did-open = فُتح التصويت
facilitate-did-close = انتهى التصويت
facilitate-did-close-on-time = انتهى التصويت في موعده
facilitate-did-reopen = فُتح التصويت من جديد
facilitate-did-rules = تغيّرت قواعد العبارات
