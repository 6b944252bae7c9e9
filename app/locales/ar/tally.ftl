### الأصوات بالكلمات، حيثما عُرضت.

tally-everyone = الجميع
tally-group = المجموعة { $letter }
tally-agree = موافقة
tally-pass = تخطٍّ، عدم تأكد
tally-disagree = عدم موافقة
tally-unseen = لم يرها أحد من هذه المجموعة بعد
tally-hidden = مخفي: أقل من 5 أشخاص
tally-hidden-note = لا تُعرض هنا أصوات أقل من 5 أشخاص. وحيث تكون مجموعة بهذا الصغر تُخفى أيضًا المجموعة التالية لها في الصغر، كي لا يمكن استنتاج أصوات الصغيرة.
tally-figures = موافقة { $agree }، تخطٍّ { $pass }، عدم موافقة { $disagree } { $of }
tally-of = من { $people }
tally-share = {"\u200F"}{ $share }، { $interval }
tally-share-of-group = { $letter } { $share }

## الجدول وراء الأشرطة

tally-as-table = المحتوى نفسه في جدول
tally-column-statement = العبارة
tally-column-who = من
tally-column-agree = موافقة
tally-column-pass = تخطٍّ
tally-column-disagree = عدم موافقة
tally-column-votes = الأصوات
tally-column-share = نسبة الموافقة، فترة الثقة {"\u2066"}95%{"\u2069"}
