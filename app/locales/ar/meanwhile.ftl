### موقع شخص ما بينما لا يزال آخرون يصوّتون: يظهر له وحده.

meanwhile-title = موقعكم حتى الآن
meanwhile-go = اطّلعوا على موقعكم حتى الآن
meanwhile-figure = أنتم والمجموعات حتى الآن
meanwhile-near = حتى الآن أصواتكم أقرب ما تكون إلى أصوات { $group }.
meanwhile-no-groups = لا توجد حتى الآن مجموعات واضحة: الآراء متداخلة.
meanwhile-size = { $group }: نحو { $tenths } من كل 10 أشخاص
meanwhile-size-few = { $group }: أقل من واحد من كل 20 شخصًا
meanwhile-tenths = نحو { $tenths } من 10
meanwhile-tenths-few = أقل من 1 من 20
meanwhile-tenths-all = الجميع
meanwhile-column-away = البعد عنكم
meanwhile-lengths = الأطوال بأجزاء من عشرة من المسافة التي تفصل بين معظم الناس.
meanwhile-distance = القرب يعني التصويت المتشابه. المسافة وحدها لها معنى؛ أما اليمين واليسار والأعلى والأسفل فلا معنى لها.
meanwhile-outline = كل محيط ناعم يبيّن أين يقع معظم أفراد مجموعة. ولا يُرسم أي شخص سواكم.
meanwhile-made =
    أُعدّت في { $day } من أصوات { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }؛ ويُعاد إعدادها عندما يصوّت عدد كافٍ من الآخرين. وقد تتغيّر المجموعات وحروفها بعد.
meanwhile-only-yours = لا تُذكر هنا إلا العبارات التي صوّتم عليها، ومن دون أرقام: ينبغي ألا يوجّهكم ما يقوله الآخرون. ولا يرى هذه الصفحة أحد غيركم.
meanwhile-apart = ما يميّز { $group }
meanwhile-nothing-apart = لا شيء بعد مما صوّتم عليه. وكل صوت آخر قد يُظهر المزيد.
meanwhile-nothing-shared = لا شيء بعد مما صوّتم عليه، أو صوّت عليه عدد قليل جدًا من الناس.
meanwhile-missing =
    العدد قليل بعد: يلزم على الأقل { $people ->
        [zero] { $people } شخص آخر
        [one] شخص واحد آخر
        [two] شخصان آخران
        [few] { $people } أشخاص آخرين
        [many] { $people } شخصًا آخر
       *[other] { $people } شخص آخر
    } قبل أن يمكن إظهار موقعكم بينهم.
meanwhile-not-enough = لا تقول الأصوات بعد ما يكفي لإظهار موقعكم بين الآخرين. عودوا لاحقًا.
meanwhile-away = لا توجد صورة الآن. تُرسم صورة جديدة حين يصوّت عدد كافٍ من الآخرين.
meanwhile-so-far =
    حتى الآن يشارك { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصان
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }، بعدد أصوات قدره { $votes }.
meanwhile-results = يظهر كيف صوّت الجميع بعد انتهاء التصويت.
