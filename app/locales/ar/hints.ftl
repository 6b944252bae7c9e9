### What is worth a second look in moderation. Nothing of it acts by itself.

hints-setting = كلمات تستحق نظرة ثانية
    .hint = قائمة في كل سطر: لغة ثم نقطتان ثم كلمات أو عبارات بينها فواصل، مثل ar: كازينو، اشتر الآن. القائمة بلا لغة تسري على كل اللغات. والنجمة في النهاية تعني أي نهاية. تُعلَّم العبارة التي فيها كلمة كهذه أثناء الإشراف، ولا يحدث شيء آخر.
# $found is a list of words.
hints-watched = تحتوي على كلمات من قائمتكم: { $found }
hints-links =
    { $links ->
        [zero] لا روابط
        [one] رابط واحد
        [two] رابطان
        [few] { $links } روابط
        [many] { $links } رابطًا
       *[other] { $links } رابط
    }
hints-fault-language = «{ $tag }» ليست لغة؛ اكتبوا السطر هكذا: ar: كلمة، كلمة.

## What a language model says

hints-machine-setting = يجوز لمن يشرف أن يسأل النموذج اللغوي
    .hint = فقط إذا كان لهذا الموقع نموذج. يُرسل إليه عندئذ الموضوع ونص العبارة، حتى عبارة لم يرها أحد بعد؛ والموافقة التي يقدمها الناس تقول ذلك.
hints-ask = سؤال النموذج اللغوي
hints-asked = سُئل النموذج اللغوي. وما يقوله موجود بجانب العبارة.
hints-no-machine = النموذج اللغوي لا يجيب حاليًا. قرروا من دونه، أو حاولوا لاحقًا.
hints-too-late = أُعيدت صياغة العبارة أو حُذفت بينما كان النموذج اللغوي يعمل؛ ولم يُحفظ شيء من جوابه.
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = قالته آلة ({ $model }) ولا يقرر شيئًا: { $says }.
hints-machine-fine = لا يبدو أن هناك خطأ
