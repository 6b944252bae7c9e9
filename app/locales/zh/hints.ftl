### What is worth a second look in moderation. Nothing of it acts by itself.

hints-setting = 需要多看一眼的词语
    .hint = 每行一个列表：语言、冒号，然后是用逗号分隔的词语或短语，例如 zh: 赌场, 立即购买。没有语言的列表适用于所有语言。末尾的星号代表任何词尾。含有这类词语的观点会在审核中标出，除此之外不会发生任何事。
# $found is a list of words.
hints-watched = 包含您列表中的词语：{ $found }
hints-links =
    { $links } 个链接
hints-fault-language = “{ $tag }”不是语言；请写成 zh: 词语, 词语 这样的一行。

## What a language model says

hints-machine-setting = 审核者可以询问语言模型
    .hint = 仅在本网站有语言模型时可用。届时会把主题和观点文字发送给它，包括尚无他人看过的观点；参与者所作的同意中对此有说明。
hints-ask = 询问语言模型
hints-asked = 已询问语言模型。它的看法显示在观点旁边。
hints-no-machine = 语言模型目前没有回应。请自行决定，或稍后再试。
hints-too-late = 语言模型工作期间，该观点已被改写或删除；其回答未予保存。
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = 由机器给出（{ $model }），不作任何决定：{ $says }。
hints-machine-fine = 似乎没有问题
