### قائمة كل العبارات، للبحث والترتيب.

explorer-title = كل العبارات
explorer-description = كل عبارة مع أصواتها: { $topic }
explorer-search = كلمات في العبارة
explorer-order = الترتيب حسب
explorer-order-number = الرقم
explorer-order-agreement = الأرضية المشتركة، الأوسع أولًا
explorer-order-difference = الفرق بين المجموعات، الأكبر أولًا
explorer-order-passes = نسبة التخطي، الأكبر أولًا
explorer-order-votes = الأصوات، الأكثر أولًا
explorer-order-importance = الأهمية، الأكثر أولًا
explorer-apply = عرض
explorer-fetching = جارٍ البحث…
explorer-offline = تعذّر جلب القائمة. يُرجى الضغط على «عرض» للمحاولة مرة أخرى.
explorer-none = لا توجد عبارة فيها هذه الكلمات.
explorer-found =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }
explorer-found-page =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    }، منها هنا من { $from } إلى { $to }
explorer-left-out =
    { $statements ->
        [zero] صفر عبارة
        [one] عبارة واحدة
        [two] عبارتان
        [few] { $statements } عبارات
        [many] { $statements } عبارة
       *[other] { $statements } عبارة
    } خارج التحليل: رفضها الإشراف أو لم تُقبل.

## صفحات القائمة

explorer-pages = صفحات هذه القائمة
explorer-page = الصفحة { $page } من { $pages }
explorer-previous = الصفحة السابقة
explorer-next = الصفحة التالية
