### النظرة العامة على استطلاع، وقائمة الاستطلاعات.

overview-no-polls = لا يوجد استطلاع هنا بعد.
    .help = يمكن لمن يدير هذا الموقع أن يجلب استطلاعًا بالأمر «folkmoot import polis» أو أن ينشئ واحدًا بالأمر «folkmoot simulate».
overview-context-other = استطلاعات أخرى
overview-context-all = كل الاستطلاعات
overview-context-none = لا يوجد هنا استطلاع لهذه المناسبة.
    .help = انظروا إلى كل الاستطلاعات؛ فربما صار لها اسم آخر.
overview-phase = المرحلة: { $phase }
overview-changed = آخر تغيير: { $day }
overview-size =
    شارك { $people ->
        [zero] صفر أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    } بإجمالي { $votes ->
        [zero] صفر أصوات
        [one] صوت واحد
        [two] صوتين
        [few] { $votes } أصوات
        [many] { $votes } صوتًا
       *[other] { $votes } صوت
    } على { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتين
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }.
overview-size-nobody =
    لم يصوّت أحد بعد على عبارات هذا الاستطلاع (عددها { $statements }).
overview-dates = التصويت من { $from } إلى { $to }.
overview-dates-since = التصويت منذ { $from }.
overview-origin = أُجري أولًا على { $link }.

## تحت رقم كبير

overview-people =
    { $people ->
        [zero] الأشخاص
        [one] الأشخاص
        [two] الأشخاص
        [few] الأشخاص
        [many] الأشخاص
       *[other] الأشخاص
    }
overview-statements =
    { $statements ->
        [zero] العبارات
        [one] العبارات
        [two] العبارات
        [few] العبارات
        [many] العبارات
       *[other] العبارات
    }
overview-votes =
    { $votes ->
        [zero] الأصوات
        [one] الأصوات
        [two] الأصوات
        [few] الأصوات
        [many] الأصوات
       *[other] الأصوات
    }
overview-groups =
    { $groups ->
        [zero] مجموعات الرأي
        [one] مجموعات الرأي
        [two] مجموعات الرأي
        [few] مجموعات الرأي
        [many] مجموعات الرأي
       *[other] مجموعات الرأي
    }
overview-principles =
    { $principles ->
        [zero] المبادئ
        [one] المبادئ
        [two] المبادئ
        [few] المبادئ
        [many] المبادئ
       *[other] المبادئ
    }

## المراحل

overview-timeline = أين وصل هذا الاستطلاع
overview-here = نحن هنا الآن
overview-draft = إعداد
    .says = الاستطلاع قيد الإعداد.
overview-voting = التصويت
    .says = يصوّت الناس على العبارات ويضيفون عباراتهم.
overview-constitution = الدستور
    .says = ما تتفق عليه كل المجموعات يُصاغ مبادئَ.
overview-training = التدريب
    .says = يُدرَّب نموذج لغوي على اتباع المبادئ.
overview-measuring = فحص التحيز
    .says = يُختبر النموذج بحثًا عن تحيز ضد الناس.
overview-published = النشر
    .says = المبادئ والنموذج ونتائج الاختبار متاحة للجميع.

## ما يلي

overview-said = ما قاله الناس
overview-read-on = ما يمكن قراءته هنا
overview-way-results = ما تتفق عليه كل المجموعات، وحيث تختلف، وما بقي مفتوحًا.
overview-way-map = من يصوّتون تصويتًا متشابهًا، وما يميّز المجموعات.
overview-way-agreement = كل العبارات على خط واحد، من المشتركة بين كل المجموعات إلى المختلف فيها.
overview-way-statements = البحث في العبارات وترتيبها ورؤية الأصوات على كل منها.
overview-way-data = تنزيل الأصوات وإعادة حساب كل شيء.
overview-not-written = لم يُكتب بعد.
