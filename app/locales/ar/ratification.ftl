### تصويت ثانٍ: مبادئ دستور تُطرح للتصويت في استطلاع خاص بها.

## ما يقوله هذا الاستطلاع عن نفسه؛ ويمكن تغييره قبل فتحه

ratification-topic = تصويت ثانٍ: { $topic }
ratification-description = في تصويت أول قال الناس ما ينبغي أن يفعله الذكاء الاصطناعي. وما اتفقت عليه كل المجموعات صار المبادئ التالية. قولوا عن كل مبدأ هل ينبغي للذكاء الاصطناعي أن يتبعه.
ratification-outcome = يُنشر إلى جانب الدستور عدد من يؤيدون كل مبدأ، للجميع معًا ولكل مجموعة رأي.

## حيث يشارك الناس

# $link leads to the constitution.
ratification-notice = هذا تصويت ثانٍ. عباراته هي مبادئ { $link } صيغ مما قاله الناس في التصويت الأول.
ratification-constitution = دستور
ratification-hash = بصمة النص المطروح للتصويت (SHA-256):
ratification-question = هل ينبغي للذكاء الاصطناعي أن يتبع هذا المبدأ؟
ratification-principle = مبدأ من الدستور

## إلى جانب الدستور

ratification-title = التصويت الثاني على المبادئ
ratification-open = يجري التصويت على هذه المبادئ الآن.
ratification-go = إلى التصويت الثاني
ratification-computing = انتهى التصويت. تُحسب النتيجة الآن؛ عودوا بعد دقيقة.
ratification-away = لا يمكن عرض نتيجة التصويت الثاني الآن.
ratification-result = عدد المبادئ التي يؤيدها أكثر من نصف من صوّتوا عليها: { $supported } من { $of }. { $people ->
        [zero] لم يشارك أحد.
        [one] شارك شخص واحد.
        [two] شارك شخصان.
        [few] شارك { $people } أشخاص.
        [many] شارك { $people } شخصًا.
       *[other] شارك { $people } شخص.
    }
ratification-too-few = صوّت عدد أقل من أن يُعرض تأييدهم.
ratification-ended = انتهى التصويت في { $day }.
ratification-poll = نتائج ذلك التصويت
ratification-other-text = النص أعلاه ليس تمامًا ما صُوّت عليه: انظروا إلى الملاحظات أدناه.
ratification-reworded = صياغته في النص أعلاه مختلفة.
ratification-gone = ليس في النص أعلاه.

## لمن يصوغون

ratification-drafting = تصويت ثانٍ
ratification-drafting-note = اسأل الجمهور هل يؤيد هذه المبادئ. يُنشأ استطلاع كمسودة فيه عبارة لكل مبدأ؛ راجعه ثم افتحه. من شارك في التصويت الأول ينضم بزر واحد، بلا رمز ومن دون أن يُسأل مرة أخرى؛ وتُنسخ قائمة المعرّفات.
ratification-put-draft = طرح هذه المسودة للتصويت
ratification-put-version = طرح الإصدار { $version } للتصويت
ratification-check = انتهى تصويت ثانٍ على هذه المبادئ نفسها. هذا ليس شرطًا.
ratification-of-draft = تصويت على مسودة
ratification-of-version = تصويت على الإصدار { $version }
ratification-elsewhere = هذا الاستطلاع تصويت ثانٍ. يُصاغ دستوره في صفحة الاستطلاع الأول.
ratification-problem-goes-on = يجري التصويت على هذا بعينه أو هو مُعدّ له: لم ينتهِ ذلك التصويت. وهو مذكور تحت «تصويت ثانٍ».
