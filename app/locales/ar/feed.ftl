### التغذيات، والصورة لمواقع أخرى.

feed-site = جديد هذا الموقع
feed-poll = { $topic }: ما الجديد
feed-entry = { $topic }: { $news }
feed-constitution = الدستور، النسخة { $version }
feed-report = التقرير عن النموذج، النسخة { $version }
feed-follow = متابعة هذا الاستطلاع في قارئ تغذيات (Atom)
