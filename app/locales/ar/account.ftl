### الحسابات: تسجيل الدخول، الحساب الشخصي، كل الحسابات.

account-form-faults = هناك ما يحتاج إلى تصحيح
account-sign-in-foot = تسجيل الدخول لتنظيم استطلاع
account-sign-in = تسجيل الدخول
account-sign-in-lead = لمن ينظّم الاستطلاعات. لا تحتاج المشاركة في استطلاع إلى حساب.
account-unsent = انتهت جلستك قبل إرسال هذا
    .lead = لم يتغيّر شيء. ما كتبته موجود في هذه الصفحة وحدها، فأبقها مفتوحة: سجّل الدخول في علامة تبويب جديدة، ثم عد إلى هنا وأرسله مرة أخرى.
    .sign-in = سجّل الدخول في علامة تبويب جديدة
    .again = أرسل مرة أخرى
    .written = ما كتبته
    .files = لا يُحتفظ بالملفات. اختر الملف من جديد بعد تسجيل الدخول.
account-session-lasts = تبقى جلستك { $minutes } دقيقة بعد آخر صفحة أو نموذج، و{ $hours } ساعة على الأكثر. ما تكتبه لا يضيع عندئذ: يعود إليك لترسله مرة أخرى.
account-session-ends = تنتهي جلستك بعد أقل من { $minutes } دقائق. أرسل ما كتبته، أو مدّد الجلسة.
account-session-stay = تمديد الجلسة
account-session-ended = انتهت جلستك. ما كتبته ما زال في هذه الصفحة: أرسله، فيعود إليك لترسله مرة أخرى بعد تسجيل الدخول في علامة تبويب أخرى.
account-forgotten = عند نسيان كلمة المرور يُطلب رابط جديد من إدارة هذا الموقع، وبه يمكن اختيار كلمة أخرى.
account-oidc = تسجيل الدخول عبر { $provider }
    .failed = لم ينجح تسجيل الدخول عبر { $provider }. حاول مرة أخرى؛ وإن تكرر ذلك فأخبر من يدير الموقع.
    .unverified = لم يتحقق { $provider } من عنوان بريدك الإلكتروني. أكِّده هناك ثم حاول مرة أخرى.
    .unknown = لا يوجد هنا حساب لعنوان البريد الإلكتروني الذي ذكره { $provider }. يمكن لمن يدير الموقع إنشاء حساب.
account-sign-out = تسجيل الخروج
account-yours = حسابكم
account-email = عنوان البريد الإلكتروني
account-password = كلمة المرور
account-new-password = كلمة المرور الجديدة
account-present-password = كلمة المرور الحالية
account-password-hint = من 12 إلى 128 حرفًا أو رمزًا من أي نوع. بضع كلمات لا يجمعها أحد غيركم جيدة وسهلة التذكر.
account-name = الاسم
account-name-hint = يراه زملاء العمل وزميلاته، ولا يراه من يشاركون في الاستطلاعات.
account-not-signed-in = عنوان البريد الإلكتروني أو كلمة المرور غير صحيح. يُرجى التحقق من كليهما والمحاولة من جديد.
account-wrong-password = هذه ليست كلمة المرور الحالية. يُرجى كتابتها من جديد.
account-welcome = اختيار كلمة مرور
account-welcome-lead = بها وبعنوان البريد الإلكتروني يكون تسجيل الدخول من الآن فصاعدًا.
account-set-up = إعداد هذا الموقع
account-set-up-lead = تصبحون أول من يتولى الإدارة. تنشئ الإدارة حسابات لغيرها ولها أن تفعل كل شيء في كل استطلاع.
account-save-password = حفظ كلمة المرور
account-gone = لم يعد هذا الرابط يعمل
    .help = يعمل الرابط مرة واحدة خلال 24 ساعة، وإلى أن يُنشأ أحدث منه. يُطلب رابط جديد ممن أعطاه.
account-change-name = اسمكم
account-save-name = حفظ الاسم
account-change-password = كلمة مروركم
account-change-password-note = سيُسجَّل خروجكم من كل مكان آخر.
account-sessions = أماكن تسجيل دخولكم
account-sessions-note = يُسجَّل الخروج بعد نصف ساعة بلا استعمال، وبعد 12 ساعة في كل الأحوال.
account-this-session = هذا المتصفح
account-some-browser = متصفح لا يذكر اسمه
account-end-session = تسجيل الخروج هناك
account-tokens = رموز واجهة البرمجة
account-tokens-note = يقرأ البرنامج الذي يقدّم رمزًا ما يُسمح لكم بقراءته، في كل استطلاع أو في استطلاع واحد، ولا يغيّر شيئًا. رمز الاستطلاع الواحد يفتح عناوين ذلك الاستطلاع ولا يفتح صفحة أخرى.
account-no-tokens = لا توجد رموز لديكم.
account-token-name = الغرض من الرمز
account-token-poll = ما يمكنه قراءته
    .every = كل استطلاع يُسمح لكم بقراءته
account-token-life = مدة عمله
    .month = 30 يومًا
    .quarter = 90 يومًا
    .year = سنة واحدة
    .endless = حتى تلغوه
account-make-token = إنشاء رمز
account-end-token = إلغاء هذا الرمز
account-new-token = رمزكم الجديد. يُنسخ الآن: لا يُحفظ ولا يمكن عرضه مرة أخرى.
account-accounts = الحسابات
account-new-account = إنشاء حساب
account-new-account-note = يظهر رابط يعمل مرة واحدة خلال 24 ساعة. يُعطى لصاحب الحساب أو صاحبته لاختيار كلمة مرور.
account-is-admin = منح صلاحيات الإدارة، وهي تتيح كل شيء في كل استطلاع
account-create = إنشاء الحساب ورابط
account-new-link = الرابط. يُنسخ الآن: لا يُحفظ ولا يمكن عرضه مرة أخرى.
account-admin = إدارة
account-disabled = معطّل
account-waiting = بلا كلمة مرور بعد
account-never-signed-in = لم يُسجَّل الدخول قط
account-make-link = إنشاء رابط لكلمة مرور جديدة
account-make-admin = منح الإدارة
account-unmake-admin = سحب الإدارة
account-disable = تعطيل
account-enable = تفعيل
account-done-name = حُفظ الاسم.
account-done-password = غُيّرت كلمة المرور، وسُجّل الخروج من كل مكان آخر.
account-done-welcome = حُفظت كلمة المرور وسُجّل الدخول.
account-done-session = سُجّل خروج ذلك المتصفح.
account-done-token = لم يعد الرمز يفتح شيئًا.
account-done-account = غُيّر الحساب.
account-moment = { $day }، { $time } بالتوقيت العالمي
account-session = منذ { $since }. آخر استعمال { $used }.
account-token = أُنشئ في { $day }، آخر استعمال { $used }.
account-token-unused = أُنشئ في { $day }، ولم يُستعمل قط.
account-token-one = يقرأ { $poll } فقط.
account-token-all = يقرأ كل استطلاع يُسمح لكم بقراءته.
account-token-until = يعمل حتى { $moment }.
account-token-ended = توقف عن العمل في { $moment }.
account-token-until-ended = يعمل حتى تلغوه.
account-signed-in = آخر تسجيل دخول في { $day }
account-wait =
    كثرت المحاولات الفاشلة. يُرجى الانتظار { $minutes ->
        [zero] قليلًا
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } ثم المحاولة من جديد.

## ما قد يحتاج إلى تصحيح في ما يُكتب

account-fault-email = هذا ليس عنوان بريد إلكتروني. يُرجى كتابته هكذا: name@example.org.
account-fault-email-long = عنوان البريد الإلكتروني أطول من اللازم: الحد { $most } حرفًا، منها { $name } قبل @. يُرجى استعمال عنوان أقصر.
account-fault-email-taken = يوجد حساب بهذا العنوان. يُرجى إنشاء رابط له بدلًا من ذلك.
account-fault-name = الاسم ناقص. يُرجى كتابة الاسم الذي يعرفه الزملاء.
account-fault-name-long = الاسم أطول من اللازم: الحد { $most } حرف. يُرجى اختصاره.
account-fault-name-character = في الاسم حروف لا يمكن عرضها. يُرجى كتابته بدل لصقه.
account-fault-password-short = كلمة المرور أقصر من اللازم: يلزم { $least } حرفًا. بضع كلمات متتالية تصلح كلمةَ مرور جيدة.
account-fault-password-long = كلمة المرور أطول من اللازم: الحد { $most } حرفًا. يُرجى اختصارها.
account-fault-password-email = هذا عنوان البريد الإلكتروني للحساب. يُرجى اختيار شيء لا يعرفه الآخرون.
account-fault-password-common = كلمة المرور هذه من أول ما يُجرَّب. يُرجى اختيار غيرها.
account-fault-tokens = لديكم أقصى عدد ممكن من الرموز. يُرجى إلغاء أحدها أولًا.
account-fault-token-poll = لم يعد لكم دور في هذا الاستطلاع. يُرجى اختيار استطلاع آخر أو كل الاستطلاعات.
account-fault-token-life = ليست هذه من المدد الممكنة. يُرجى اختيار مدة من القائمة.
account-fault-last-admin = لا أحد غيره يدير هذا الموقع. يُرجى إعطاء هذا الحق لشخص آخر أولًا.
account-fault-gone = لم يعد هذا الحساب موجودًا. يُرجى تحميل الصفحة من جديد.
