### ما يمكن تنزيله من استطلاع.

data-says = كل ما وراء هذه الصفحات، للتحقق أو لإعادة الاستعمال أو للتحليل بطريقة أخرى.
data-privacy = يظهر الأشخاص بأرقام. وخلافًا للصفحات تحوي الملفات كل صوت على حدة، لكن بلا أسماء ولا عناوين ولا أي شيء عن أحد سوى الأصوات والعبارات.
data-withheld = لا يعطي منظّمو هذا الاستطلاع أصواتًا منفردة. هذه هي الملفات التي لا توجد فيها.

## الملفات

data-files = الملفات
data-column-file = الملف
data-column-holds = ما يحويه
data-column-size = الحجم
data-summary = موضوع الاستطلاع وعنوانه وحجمه، سطر لكل منها
data-comments = العبارات مع نصها والإشراف عليها ومجاميعها
data-votes = صوت واحد في كل سطر؛ وحيث جرى التصويت هنا فهو آخر صوت لكل شخص على كل عبارة
data-participants = صف لكل شخص وعمود لكل عبارة
data-importance = صف لكل شخص وعمود لكل عبارة: ما هو مهم ولمن
data-analysis = المجموعات والخريطة والتوافق وفترات الثقة: ما تعرضه هذه الصفحات
data-constitution = الدستور مع الأصوات وراء كل مبدأ
data-markdown = الدستور نصًّا للقراءة أو الطباعة
data-ratification = تأييد كل مبدأ، من الجميع ومن كل مجموعة
data-all = كل ما يلي في ملف مضغوط واحد
data-groups = الأصوات لكل عبارة ومجموعة، دون أي عدد من 1 إلى 4 أشخاص
data-parquet = الشيء نفسه لبرامج تحليل البيانات
data-dictionary = معنى كل عمود
data-readme = كيف يُعاد حساب كل شيء، وما ينبغي الحذر منه
data-weighting = من شارك مقارنةً بعامة الناس، والتوافق بعد الترجيح
data-rows =
    { $rows ->
        [zero] صفر صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    }
data-rows-at-least =
    { $rows ->
        [zero] صفر صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    } على الأقل
data-rows-about =
    { $rows ->
        [zero] صفر صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    } تقريبًا
data-not-there = غير موجود بعد

## إعادة الحساب

data-again = إعادة حساب كل شيء
data-again-says = تُوضع ملفات CSV الأربعة في مجلد واحد ويُشغَّل هذان الأمران. لا يحتاجان إلى قاعدة بيانات ولا إلى شبكة. الأصوات نفسها تعطي البايتات نفسها، فلا بد أن تظهر البصمات أدناه من جديد.
data-tossed =
    استُبعدت من هذا التحليل أصوات { $people ->
        [zero] صفر أشخاص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }. لاستبعاد الأشخاص أنفسهم يُعطى الأمر الأول ملف أرقامهم مع الخيار ‎--toss.
data-hashes = البصمات
data-hash-votes = الأصوات
data-hash-analysis = التحليل
data-hash-constitution = الدستور
data-analysed-by = أجرى التحليل
data-analysed = folkmoot { $program }، الإصدار { $number } بتاريخ { $day }
