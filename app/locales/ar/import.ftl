### أخذ استطلاع أُجري في مكان آخر: صفحة ملفاته.

import-title = استيراد استطلاع
import-lead = خذ استطلاعًا أُجري ببرنامج ⁦Polis⁩، أو بهذا البرنامج هنا أو في مكان آخر. تديره من بعدها بنتائجه وبمسودة دستور؛ ولا يصوّت الناس فيه بعد ذلك.
import-files = ملفات التصدير
import-files-hint = أرشيف ⁦ZIP⁩ واحد، أو ملفات ⁦CSV⁩ التي فيه: ⁦comments.csv⁩ و⁦votes.csv⁩ أو ⁦participants-votes.csv⁩، و⁦summary.csv⁩ إن وُجد. ⁦{ $most } MB⁩ على الأكثر.
import-topic = إن تُرك فارغًا فكما في ملفات التصدير.
import-moderated = العبارات التي تُحسب
import-not-rejected = كلها ما عدا المرفوضة
import-accepted = المقبولة فقط
import-agree = الرقم الذي يعني الموافقة
import-agree-hint = فقط لملف ⁦votes.csv⁩ فيه الأعمدة ⁦user_id⁩ و⁦vote_value⁩ و⁦comment_id⁩، فهو لا يبيّن ذلك.
import-agree-known = تبيّنه الملفات
import-agree-one = 1 موافقة، 0 تخطٍّ، ⁦-1⁩ عدم موافقة
import-agree-minus-one = ⁦-1⁩ موافقة، 0 تخطٍّ، 1 عدم موافقة
import-send = فحص الملفات واستيرادها
import-faults = لا يمكن استيراد هذه الملفات. لم يُحفظ شيء
import-none = اختر الأرشيف أو الملفات أولًا.
import-unknown = { $file } ليس من ملفات التصدير. اختر أرشيف ⁦ZIP⁩، أو ملفات ⁦CSV⁩ بالأسماء التي يعطيها التصدير.
import-twice = { $file } موجود مرتين؛ أبقِ واحدًا منهما.
import-large = هذا أكبر مما يُقبل، أو لم يصل كاملًا. يُقبل ⁦{ $most } MB⁩ على الأكثر؛ ويمكن لمن يدير هذا الموقع استيراد استطلاعات أكبر بالأمر ⁦folkmoot import polis⁩.
import-broken = لا يمكن قراءة الأرشيف؛ اضغطه من جديد بصيغة ⁦ZIP⁩.
import-done = استُورد الاستطلاع بنتائجه. يمكن أن تبدأ مسودة الدستور.

## ما قد يحتاج إلى تصحيح في ملف

import-fault-no-votes = الأصوات ناقصة. أرسل معها votes.csv أو participants-votes.csv.
import-fault-empty = الملف { $file } فارغ. يجب أن يسمّي سطره الأول الأعمدة.
import-fault-column = ليس في { $file } عمود باسم «{ $column }». فيه: { $found }.
import-fault-column-twice = في { $file } العمود «{ $column }» مرتين. أبقِ واحدًا منهما.
import-fault-sign-unsaid = في { $file } عمود «⁦vote_value⁩»، والرقم 1 فيه قد يعني الموافقة أو عدم الموافقة. حدّد أدناه الرقم الذي يعني الموافقة، ثم اختر الملفات من جديد.
import-fault-sign-known = الرقم الذي يعني الموافقة يبيّنه { $file }. اختر أدناه «تبيّنه الملفات»، ثم اختر الملفات من جديد.
import-fault-row = { $file }، السطر { $line }: { $says }
import-fault-value = { $file }، السطر { $line }، العمود «{ $column }»: القيمة «{ $value }» غير مناسبة. المطلوب: { $needed }.
import-row-fields = في السطر { $fields } من الحقول وفي السطر الأول { $columns }. السطر مقطوع أو فيه فاصلة زائدة.
import-row-participant = الشخص { $id } مذكور مرتين. أبقِ أحد السطرين.
import-row-voter = هذا الشخص مذكور مرتين. أبقِ أحد السطرين.
import-row-statement = العبارة { $id } مذكورة مرتين. أبقِ أحد السطرين.
import-row-open = تُفتح هنا علامة اقتباس ولا تُغلق. قد يكون الملف مقطوعًا.
import-row-long = يبدأ هنا سطر يزيد على { $most } ميبيبايت، ولا يجوز أن يزيد سطر على ذلك. ربما لم تُغلق علامة اقتباس: ابحث عنها وأغلقها.
import-row-wide = يبدأ هنا سطر تزيد حقوله على { $most }. هذا ليس ملفًا مصدَّرًا من استطلاع، أو أن علامة اقتباس لم تُغلق.
import-row-malformed = هذا ليس سطرًا من ملف CSV. احفظ الجدول من جديد ملف CSV.
import-needs-vote = 1 (موافقة) أو 0 (تخطٍّ) أو ⁦-1⁩ (عدم موافقة)
import-needs-vote-or-nothing = 1 (موافقة) أو 0 (تخطٍّ) أو ⁦-1⁩ (عدم موافقة)، أو لا شيء لمن لم يرَ العبارة
import-needs-id = معرّف
import-needs-statement = معرّف ليس اسم عمود آخر في participants-votes.csv
import-needs-topics = أسماء موضوعات بينها مسافة، أو لا شيء
import-needs-language = لغة برمز مثل en أو de أو pt-BR، أو لا شيء
import-needs-moderation = ⁦-1⁩ (مرفوضة) أو 0 (بلا قرار) أو 1 (مقبولة)
import-needs-text = نص بترميز UTF-8
import-needs-whole = عدد صحيح
import-needs-time = وقت بالثواني أو بأجزاء الألف من الثانية منذ 1970
import-needs-truth = true أو false
