### ما يحتاج إلى تصحيح في الإعدادات، بجانب الحقل المعنيّ وفي القائمة فوق النموذج.

# ‏$place عنوان حقل، ومعه المجموعة التي هو فيها إن وُجدت، و$says إحدى الرسائل أدناه.
settings-fault = { $place }: { $says }
# ‏$list عنوان قائمة أسئلة، و$entry عنوان أحدها.
settings-place = { $list }، { $entry }
settings-place-answer = { $list }، { $entry }، الإجابة { $number }
settings-place-topic = الموضوع { $number }
# ‏$language رمز مثل de.
settings-place-texts = الأسئلة والأجوبة ({ $language })
settings-place-reasons = أسباب عدم قبول عبارة ({ $language })
settings-place-choice = العبارات التي تصبح مبادئ
settings-place-groups = عدد مجموعات الرأي
settings-long-line = اكتبوا سطرًا واحدًا لا يزيد على { $most } حرف.
settings-at-least = اكتب { $least } أو عددًا أكبر.
settings-between = اكتب عددًا من { $least } إلى { $most }.
settings-closes-first = سينتهي التصويت قبل أن يبدأ. اختر لنهايته وقتًا أبعد.
settings-part = العدد { $part } أصغر أو أكبر من اللازم. اكتب عددًا من 0 إلى 1.
settings-takes-none = لن تُؤخذ أي عبارة. اكتب 1 أو عددًا أكبر.
settings-name-twice = الاسم «{ $name }» مذكور مرتين. أعطِ كل واحد اسمًا خاصًا به.
settings-no-name = لا يصلح «{ $name }» اسمًا في البيانات. استعمل حتى 40 من الحروف اللاتينية والأرقام والشرطات، بلا مسافات.
settings-no-answer-name = لا يصلح «{ $name }» اسمًا لإجابة. استعمل حتى 40 من الحروف اللاتينية والأرقام والشرطات، بلا مسافات؛ أما «declined» فيعني من يفضّل عدم الإجابة.
settings-no-words = النص الذي يقرؤه الناس ناقص. اكتب نصًا.
settings-few-answers = اكتب إجابتين على الأقل، واحدة في كل سطر.
settings-answer-twice = الإجابة «{ $answer }» مذكورة مرتين. احذف إحداهما.
settings-not-an-answer = ليست «{ $answer }» من إجابات هذا السؤال. اكتبها كما هي هناك، أو اترك الحقل فارغًا إن كانت أي إجابة تكفي.
settings-names-no-answer = اذكر لمن هذه الأماكن، مثل age = 18-29. ولكل من عداهم اكتب *، وفي آخر فئة فقط.
settings-unknown-question = لا سؤال باسم «{ $question }». اكتب الاسم في البيانات المذكور عند السؤال.
settings-unknown-answer = ليس للسؤال «{ $question }» إجابة باسم «{ $answer }». إجاباته: { $known }.
settings-share-sum = مجموع نسب «{ $question }» هو { $sum } في المئة. صحّحها حتى يصبح المجموع 100.
settings-share = إحدى النسب أقل من 0 أو أكبر من 100 في المئة. صحّحها.
settings-many-topics = الموضوعات أكثر من اللازم؛ الحد الأقصى للاستطلاع { $most }. اجمع بعضها.
settings-long-word = «{ $word }…» أطول من 100 حرف. اكتب كلمات مفردة أو عبارات قصيرة وبينها فواصل.
settings-many-words = الكلمات أكثر من اللازم؛ الحد الأقصى للاستطلاع { $most }. أبقِ المهم منها.
settings-unknown-text = لا يدل «{ $key }» على سؤال ولا على إجابة ولا على موضوع في هذا الاستطلاع. احذف السطر، أو اكتب قبل علامة المساواة اسمًا موجودًا.
settings-no-address = ليس «{ $address }» عنوان موقع. اكتبه هكذا: https://example.org من غير شيء بعده.
settings-long-reason = «{ $reason }…» أطول من { $most } حرف. اختصروها.
settings-many-reasons = الأسباب كثيرة جدًا؛ أكثر ما يمكن للاستطلاع { $most }. أبقوا على ما يُحتاج إليه كثيرًا.
settings-other-reasons = عدد الأسباب بلغة الاستطلاع: { $own }، وهنا: { $given }. اكتبوا سببًا مقابل كل منها بالترتيب نفسه، أو لا تكتبوا شيئًا.
