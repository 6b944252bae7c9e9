### The page about the interface for programs.

api-title = واجهة البرامج
api-says = للبرامج: كل ما تقوله الصفحات، والمشاركة. ما يلي مأخوذ من الشيفرة التي تجيب (بالإنجليزية).
api-file = الوصف في ملف (OpenAPI 3.1)
api-send = ما يُرسَل
api-back = ما يعود
api-needed = مطلوب
api-list-of = قائمة من
