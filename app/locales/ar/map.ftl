### خريطة الآراء وصفحتها.

map-title = خريطة الآراء
map-description = من يصوّتون تصويتًا متشابهًا، وما يميّز المجموعات: { $topic }
map-figure = من يصوّتون تصويتًا متشابهًا
map-show = عرض
map-everybody = الجميع
map-not-in-group =
    خارج المجموعات: أقل من { $votes ->
        [zero] صفر أصوات
        [one] صوت واحد
        [two] صوتين
        [few] { $votes } أصوات
        [many] { $votes } صوتًا
       *[other] { $votes } صوت
    } حتى الآن
map-missing =
    يلزم بعدُ { $more ->
        [zero] صفر أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $more } أشخاص
        [many] { $more } شخصًا
       *[other] { $more } شخص
    } لرسم خريطة. تحتاج الخريطة إلى { $people } أشخاص لكل منهم على الأقل { $votes ->
        [zero] صفر أصوات
        [one] صوت واحد
        [two] صوتان
        [few] { $votes } أصوات
        [many] { $votes } صوتًا
       *[other] { $votes } صوت
    }؛ وعددهم حتى الآن { $grouped }.
map-groups = تنقسم الأصوات إلى { $groups ->
        [zero] صفر مجموعات
        [one] مجموعة واحدة
        [two] مجموعتين
        [few] { $groups } مجموعات
        [many] { $groups } مجموعة
       *[other] { $groups } مجموعة
    }: { $list }.
map-group-size =
    { $letter } وفيها { $people ->
        [zero] صفر أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
map-group-small = { $letter } وفيها أقل من 5 أشخاص
map-no-groups = لا توجد مجموعات واضحة: الآراء متداخلة.
map-note = يقول التحليل (بالإنجليزية): { $note }

## كيف تُقرأ

map-how-to-read = كيف تُقرأ هذه الخريطة
map-distance = كل علامة شخص واحد. من يصوّتون تصويتًا متشابهًا متقاربون، ومن يختلف تصويتهم متباعدون. المسافة وحدها ذات معنى: لا معنى لليمين واليسار والأعلى والأسفل، ولا يوضع أحد بحسب عمره أو حزبه أو مكان عيشه.
map-distance-hexagons = من يصوّتون تصويتًا متشابهًا متقاربون، ومن يختلف تصويتهم متباعدون. عدد الناس هنا أكبر من أن تكون لكل منهم علامة، فيعدّ كل شكل سداسي من يقعون فيه: كلما قوي لونه زاد عددهم. المسافة وحدها ذات معنى: لا معنى لليمين واليسار والأعلى والأسفل.
map-hull = يضم الإطار الناعم تسعة أعشار المجموعة، وهم الأقرب إلى وسطها.
map-stable = المجموعات ثابتة: حين يُسحب الأشخاص عشوائيًا من جديد تظهر المجموعات نفسها تقريبًا (التطابق { $agreement } من 1).
map-fairly-stable = المجموعات ثابتة إلى حد ما: حين يُسحب الأشخاص عشوائيًا من جديد ينتقل بعض من هم قرب الأطراف إلى مجموعة أخرى (التطابق { $agreement } من 1).
map-uncertain = المجموعات غير مؤكدة: حين يُسحب الأشخاص عشوائيًا من جديد ينتقل كثيرون إلى مجموعة أخرى (التطابق { $agreement } من 1). هي رسم تقريبي لا أكثر.
map-stability-unknown = لم يمكن حساب ثبات المجموعات، لأن المجموعات كانت معطاة أو لأن عدد من صوّتوا قليل جدًا.
map-explained = يُظهر اتجاها الخريطة { $share } من كل الفروق بين أصوات الناس؛ والباقي لا يتسع له سطح مستوٍ.
map-few = لا تُعرض مجموعة من أقل من 5 أشخاص على حدة: يُرسم أفرادها بلا مجموعة.
map-level-few = أقل من 5 أشخاص
map-level = من { $from } إلى { $to }
map-level-most = { $from } أو أكثر

## المجموعات بالكلمات

map-heading =
    المجموعة { $letter }، { $people ->
        [zero] صفر أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }
map-heading-small = المجموعة { $letter }، أقل من 5 أشخاص
map-people-here = الناس في هذه المجموعة
map-agree-more = يوافقون أكثر من غيرهم: { $statement }
map-disagree-more = يرفضون أكثر من غيرهم: { $statement }
map-shares = الموافقة: { $shares }
map-nothing-apart = لا توجد عبارة تميّز هذه المجموعة بوضوح.
map-shared = ما تشترك فيه كل المجموعات
map-most-agree = المعظم يوافق: { $statement }
map-most-disagree = المعظم لا يوافق: { $statement }

## الجدول

map-lengths = الأطوال بأجزاء المئة من عرض الخريطة.
map-column-group = المجموعة
map-column-people = الأشخاص
map-column-spread = البعد المعتاد عن وسط المجموعة
map-column-nearest = من وسطها إلى وسط أقرب مجموعة
map-nearest = { $length } إلى { $group }
map-no-nearest = لا مجموعة أخرى
