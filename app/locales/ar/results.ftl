### النتائج، ومنها الجمل الثلاث التي تأتي أولًا.

results-description = ما يتفق عليه الناس وما يختلفون فيه: { $topic }

## الجمل الثلاث

results-nothing-yet = لم يرَ { $people } شخصًا أي عبارة بعد، فلا يمكن استخلاص شيء.
results-soon = تظهر أولى الاستنتاجات هنا حالما يصوّت مزيد من الناس.
results-amount-agree =
    { $groups ->
        [1] معظم الناس
        [2] في المجموعتين كلتيهما، معظم الناس
       *[more] في كل مجموعة من المجموعات الـ{ $groups }، معظم الناس
    } يوافقون على { $agreed } من العبارات الـ{ $statements } التي رآها { $people } شخصًا على الأقل.
results-amount-disagree =
    { $groups ->
        [1] معظم الناس
        [2] في المجموعتين كلتيهما، معظم الناس
       *[more] في كل مجموعة من المجموعات الـ{ $groups }، معظم الناس
    } لا يوافقون على { $disagreed } من العبارات الـ{ $statements } التي رآها { $people } شخصًا على الأقل.
results-amount-both =
    { $groups ->
        [1] معظم الناس
        [2] في المجموعتين كلتيهما، معظم الناس
       *[more] في كل مجموعة من المجموعات الـ{ $groups }، معظم الناس
    } يوافقون على { $agreed } من العبارات الـ{ $statements } التي رآها { $people } شخصًا على الأقل، ولا يوافق المعظم على { $disagreed }.
results-amount-none = من بين العبارات الـ{ $statements } التي رآها { $people } شخصًا على الأقل، ليست هناك عبارة يتجه فيها معظم الناس الاتجاه نفسه في كل مكان.
results-widest-groups-agree = أوسع موافقة ({ $share } على الأقل في كل مجموعة): { $statement }
results-widest-groups-disagree = أوسع عدم موافقة ({ $share } على الأقل في كل مجموعة): { $statement }
results-widest-agree = أوسع موافقة (يوافق { $share }): { $statement }
results-widest-disagree = أوسع عدم موافقة (لا يوافق { $share }): { $statement }
results-widest-none = حتى الآن لا شيء مشترك بقدر يكفي ليُسمّى أرضية مشتركة.
results-difference = أكبر فرق (يوافق { $high } من المجموعة { $most } و{ $low } من المجموعة { $least }): { $statement }
results-difference-none = ليست هناك عبارة تتباعد فيها مجموعتان 30 نقطة مئوية أو أكثر.
results-no-groups = لا تنقسم الأصوات إلى مجموعات رأي واضحة، فلا فروق بين المجموعات لعرضها.

## قوائم العبارات

results-consensus = ما تتفق عليه كل المجموعات
results-consensus-says =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } يتجه فيها أكثر من نصف كل مجموعة الاتجاه نفسه، الأوسع اتفاقًا أولًا.
results-consensus-all = ما يتفق عليه معظم الناس
results-consensus-all-says =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } يتجه فيها أكثر من نصف الجميع الاتجاه نفسه، الأوسع اتفاقًا أولًا.
results-differences = حيث تختلف المجموعات
results-differences-say =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } تتباعد فيها مجموعتان 30 نقطة مئوية على الأقل، الأكبر فرقًا أولًا.
results-undecided = حيث لا يتأكد كثيرون
results-undecided-say =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } تخطّاها 3 على الأقل من كل 10 ممن رأوها. قد يعني التخطي شكًّا، أو عبارة يصعب فهمها.
results-too-few = أصوات غير كافية بعد
results-too-few-say =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } لم يبلغ عدد من رآها { $people } شخصًا. قد تتغير الأرقام كثيرًا، فلا يُستخلص منها شيء. مزيد من الأصوات يفيد.
results-seen = رآها { $people }
results-seen-few = رآها أقل من 5
results-more = { $statements } أخرى
results-show = عرض { $statements }
results-all = كلها وعددها { $statements } في قائمة العبارات

## من أين جاءت

results-behind = البيانات وراء هذا: { $file }
results-cite = كيفية الاستشهاد
results-analysed = هذه النتائج هي الإصدار { $version } من التحليل، أُعدّ في { $day }.
results-citation = { $organiser } ({ $year }): { $topic }. نتائج استطلاع، التحليل { $version } بتاريخ { $day }. { $address } (SHA-256 { $hash }).
results-robust = مدى ثبات المجموعات
    .lead = يعثر على المجموعات برنامج يتخذ بعض الخيارات. هذا ما ينتج عن خيارات أخرى.
    .note = يُعدّ منتقلًا كل شخص ليس حيث ذهب معظم مجموعته؛ وكل مجموعة تقابل مجموعة أخرى واحدة على الأكثر. يبيّن معامل الظل مدى تمايز المجموعات: 1 هو الأفضل و0 لا تمايز.
results-robust-none = لا توجد في هذا الاستطلاع مجموعات رأي يمكن مقارنتها.
results-robust-usual = ما يُعرض في كل مكان: عدد المجموعات { $groups }، وعدد الأشخاص فيها { $people }.
results-robust-choice = الخيار
results-robust-groups = المجموعات
results-robust-people = الأشخاص
results-robust-moved = من انتقل
results-robust-silhouette = معامل الظل
results-robust-shown = كما يُعرض
results-robust-seed = البذرة { $seed }
results-robust-number = عدد المجموعات { $number }
results-robust-nobody = لا أحد
results-robust-few = أقل من 5
results-robust-some = عدد الأشخاص { $people } ({ $share }، فترة الثقة {"\u2066"}95%{"\u2069"} { $interval })
results-robust-common = مم سيُصنع الدستور
    .lead = العبارات التي نالت تأييدًا كافيًا وفق قاعدة هذا الاستطلاع: { $statements }. وأيّ العبارات هي أمر يتوقف أيضًا على الخيارات.
results-robust-statements = العبارات
results-robust-lost = لم تعد بينها
results-robust-won = جديدة بينها
results-robust-share = الموافقة المطلوبة: { $share }
results-robust-without = دون أشخاص تبدو أصواتهم غير معتادة، وعددهم { $people }
results-robust-unusual = الأصوات التي تبدو غير معتادة، كالجواب نفسه مرات كثيرة متتالية، علامة وليست دليلًا. ولا يستبعد أي برنامج أحدًا بسببها.
results-smaller = مجموعات أصغر تنفصل
    .lead = مع مزيد من المجموعات ينفصل أشخاص لهم آراؤهم، يُحسبون في غير ذلك ضمن مجموعات أكبر. وقلتهم لا تنقص من كونهم جزءًا من السكان.
results-smaller-group = { $people } من الأشخاص، معظمهم في غير ذلك في { $group }، ينفصلون مع { $groups } من المجموعات.
results-smaller-link = مجموعات أصغر تنفصل عند زيادة عدد المجموعات
