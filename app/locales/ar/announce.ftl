### من يُبلَّغ عندما يتقدم الاستطلاع: البريد وخطافات الويب، في صفحة من يديرونه.

announce-title = الرسائل

announce-mail = البريد إلى المشتركين
    .note = من طلب ذلك يتلقى رسالة عند كل مرحلة جديدة. لا تُعرض العناوين على أحد.
announce-mail-none = هذا الموقع لا يرسل بريدًا. يمكن لمن يدير الموقع إعداد ذلك بالخيار ⁦--mail⁩.
announce-mail-on = عناوين تتلقى الرسائل
announce-mail-pending = لم تُؤكَّد بعد
announce-mail-off = اشتراكات انتهت
announce-mail-sent = رسائل أُرسلت
announce-mail-waiting = رسائل في الانتظار
announce-mail-dropped = لم تُرسل لأن الاشتراك كان قد انتهى
announce-mail-failed = تُركت بعد محاولات
announce-mail-errors = ما لم يقبله خادم البريد
announce-mail-confirm = سؤال عن صحة العنوان
announce-mail-offer = سؤال عن الإعلام بالعبارات الجديدة

announce-webhooks = خطافات الويب
    .note = خطاف الويب هو عنوان برنامج آخر، مثل برنامج المحادثة لديكم أو موقعكم. عند كل مرحلة جديدة يتلقى طلبًا موقَّعًا. يشرح ملف ⁦README⁩ كيف يتحقق البرنامج من التوقيع.
announce-webhooks-none = لا توجد خطافات ويب بعد.
announce-webhook-since = منذ { $day }
announce-webhook-test = إرسال اختبار
announce-test-often =
    أُرسلت اختبارات كثيرة في وقت قصير. يُرجى الانتظار { $minutes ->
        [zero] قليلًا
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } ثم المحاولة من جديد.
announce-webhook-end = إزالة
announce-secret = هذا هو السر الذي يتحقق به المستقبِل من التوقيعات. انسخه الآن: فهو يُعرض مرة واحدة فقط.
announce-url = العنوان الذي يُبلَّغ
    .hint = يبدأ بـ ⁦https://⁩، مثل ⁦https://example.org/hook⁩
announce-url-missing = اكتب العنوان الذي ينبغي إبلاغه.
announce-url-wrong = هذا ليس عنوانًا. استعمل عنوانًا مثل ⁦https://example.org/hook⁩ من دون اسم مستخدم أو كلمة مرور أو #.
announce-url-open = ما يُرسل إلى هناك لن يكون مشفَّرًا. استعمل عنوانًا يبدأ بـ ⁦https://⁩.
announce-url-private = هذا العنوان يؤدي إلى هذا الجهاز أو إلى جهاز قريب منه. استعمل عنوانًا عامًا، أو اطلب ممن يدير الموقع السماح بالعناوين الخاصة.
announce-url-many = للاستطلاع 10 خطافات ويب على الأكثر. أزل واحدًا أولًا.
announce-add = إضافة خطاف الويب

announce-deliveries = آخر الطلبات
announce-what = الموضوع
announce-state = الحالة
announce-tries = المحاولات
announce-answer = الجواب
announce-next = المحاولة التالية:
announce-event-phase = مرحلة جديدة
announce-event-test = اختبار
announce-waiting = في الانتظار
announce-sent = وصل
announce-failed = تُرك بعد محاولات
announce-dropped = لم يُرسل: انتهى قبل ذلك
announce-done-ended = أُزيل خطاف الويب. ما كان ينتظره لا يُرسل.
announce-done-tested = اختبار في الطريق. أعد تحميل هذه الصفحة بعد بضع ثوانٍ لترى ما صار إليه.
