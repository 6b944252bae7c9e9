### كل ما هو محفوظ عن شخص: للاطلاع والتغيير والأخذ والحذف.

mine-section = صفحتي

## العودة

mine-code = رمز العودة الخاص بكم
    .says = دوّنوه أو التقطوا صورة له. به تتابعون التصويت على جهاز آخر، أو هنا إذا زال ملف تعريف الارتباط. ومن يملكه يستطيع التصرف باسمكم في هذا الاستطلاع.
mine-code-where = يُدخل هنا: { $link }

## الأصوات

# $name is what the site around the poll calls this person.
mine-name = تشاركون هنا باسم { $name }. لا يرى هذا الاسم أحد سواكم.
mine-votes = أصواتكم
mine-votes-none = لم تصوّتوا بعد.
mine-important = مهمة بالنسبة إليكم
mine-change = تغيير
mine-change-what = تغيير صوتكم على: { $statement }

## العبارات

mine-statements = عباراتكم
mine-statements-none = لم تكتبوا عبارة بعد.
mine-state-waiting = تنتظر الإشراف، ولا يراها الآخرون بعد
mine-state-shown = يصوّت عليها الآخرون، ولم يقرأها الإشراف بعد
mine-state-accepted = مقبولة، ويصوّت عليها الآخرون
mine-state-rejected = غير مقبولة
mine-state-hidden = خارج التصويت إلى أن ينظر الإشراف في البلاغات
mine-state-merged = ضُمّت إلى عبارة تقول الشيء نفسه
mine-reason = السبب: { $reason }
mine-original = كتبتم: { $text }
mine-reworded-because = غُيّرت لأن: { $reason }
mine-merged-into = المحسوبة الآن: { $text }

## الإجابات

mine-answers = إجاباتكم
mine-answers-none = لم تجيبوا عن أي سؤال.
mine-answers-edit = تغيير إجاباتكم
mine-answers-erase = حذف إجاباتكم
mine-about = عنكم
    .says = تبيّن هذه الأسئلة إلى أي حد يمثل المشاركون والمشاركات الجميع. لستم ملزمين بالإجابة عن أي منها، ويمكنكم حذف ما قلتموه.
mine-about-small = لا تُعرض أبدًا إجابات أقل من 5 أشخاص.
mine-about-none = بلا إجابة
mine-about-save = حفظ
mine-about-skip = ليس الآن

## الأخذ والمغادرة والحذف

mine-data = أخذ بياناتكم
    .says = كل ما هو محفوظ عنكم في ملف للبرامج (JSON).
    .go = تنزيل بياناتي
mine-leave = المغادرة على هذا الجهاز
    .says = ينسى هذا المتصفح من أنتم. لا يُحذف شيء، وتعودون برمز العودة.
    .go = مغادرة
mine-erase = حذف كل شيء
    .says = تُحذف أصواتكم وإجاباتكم وبلاغاتكم فورًا ونهائيًا، وكذلك العبارات التي لم يقرأها سوى الإشراف. أما العبارات التي أمكن للآخرين قراءتها فتبقى دون أي صلة بكم، وكذلك الأرقام التي نُشرت من قبل. والنموذج الذي دُرِّب عليها لا يستطيع نسيانها.
    .sure = نعم، احذفوا أصواتي وإجاباتي نهائيًا
    .go = حذف
mine-erase-unsure = ضعوا علامة في المربع أولًا، لكي لا يحذف أحد كل شيء خطأً.
mine-done-statement = شكرًا لكم، وصلت عبارتكم.
mine-next-read = يقرؤها الإشراف قبل أن يراها الآخرون. وتجدون القرار هنا تحت «{ mine-statements }».
mine-next-shown = يمكن للآخرين التصويت عليها الآن. ويقرؤها الإشراف أيضًا، وتجدون القرار هنا تحت «{ mine-statements }».
mine-done-answers = حُفظت إجاباتكم.
