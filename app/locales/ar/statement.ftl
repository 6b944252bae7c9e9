### عبارة، في القوائم وفي صفحتها.

statement-quoted = «{ $text }»
statement-number = العبارة { $id }
statement-without-text = العبارة { $id } (بلا نص)
statement-by-organisers = العبارة { $id }، كتبتها الجهة المنظِّمة
statement-by-participant = العبارة { $id }، من كتابة المشاركين والمشاركات
statement-meta = { $written }. { $common }.
statement-common-agree = الأغلبية في كل مجموعة توافق
statement-common-disagree = الأغلبية في كل مجموعة لا توافق
statement-few = لم يبلغ عدد من رأى هذه العبارة { $people } شخصًا. قد تتغير أرقامها كثيرًا.
statement-fate = { $link }: { $outcome }. { $reason }
statement-in-constitution = في الدستور

## أصواتها

statement-votes = الأصوات
statement-finding-groups-agree = في كل مجموعة يوافق { $share } على الأقل.
statement-finding-groups-disagree = في كل مجموعة لا يوافق { $share } على الأقل.
statement-finding-agree = يوافق { $share } ممن رأوها.
statement-finding-disagree = لا يوافق { $share } ممن رأوها.
statement-finding-few = عدد من رآها أقل من أن تُعرض أصواتهم.
statement-certainty = ما مدى اليقين في نسبة الموافقة؟
    .finding = لو سُئل أناس آخرون يشبهون من صوّتوا لوقعت النسبة داخل هذا النطاق في 19 مرة من 20.
statement-band = { $share }، والنطاق { $interval }
# $of counts everybody who voted on it.
statement-important =
    { $people ->
        [zero] لا تهم أحدًا
        [one] تهم شخصًا واحدًا
        [two] تهم شخصين
        [few] تهم { $people } أشخاص
        [many] تهم { $people } شخصًا
       *[other] تهم { $people } شخص
    } من أصل { $of } صوّتوا عليها: { $share }، والنطاق هو { $interval }.
statement-important-few = لا يُعرض عدد من تهمّهم العبارة: فذلك يكشف شيئًا عن أقل من خمسة أشخاص.
