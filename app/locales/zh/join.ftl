### 开始参与：进行中的意见征集、知情同意、最初的问题、返回。

## 正在投票的意见征集

join-run-by = 主办方：{ $organiser }
join-outcome = 结果将用于什么
join-outcome-usual = 各个群体都同意的内容会成为一部宪章，并据此训练一个人工智能语言模型。
join-closes = 投票截止日期：{ $day }
join-opens = 投票开始日期：{ $day }
join-paused = 目前暂停投票
join-minutes =
    { $minutes ->
       *[other] 大约需要 { $minutes } 分钟
    }
join-people =
    { $people ->
       *[other] 目前已有 { $people } 人参与
    }
join-no-account = 无需账号，无需姓名
join-signs-in = 只需登录一次，不问姓名
join-start = 开始投票
join-go-on = 继续投票
join-have-code = 我有返回码
join-erased = 您的投票和回答已删除。留下的内容都与您无关联。
join-erased-kept = 您的投票和回答已删除。由于您不应参与或不应再参与，登录的指纹会保留；它不指向任何其他内容。
join-erased-before = 您的投票和回答已删除。由于您不应参与或不应再参与，您在第一次投票中的编号的指纹会保留；它不指向任何其他内容。
join-erased-id = 您的投票和回答已删除。由于您不应参与或不应再参与，您来时所用标识的指纹会保留；它不指向任何其他内容。
join-erased-before-id = 您的投票和回答已删除。由于您不应参与或不应再参与，您来时所用标识的指纹和您在第一次投票中的编号的指纹会保留；它们不指向任何其他内容。
join-left = 这台设备已不再记得您。凭返回码可以随时继续。

## 知情同意

join-title = 开始之前
join-lead = 参与完全自愿。您不需要账号，也不需要姓名。
join-lead-sign-in = 参与是自愿的。您登录一次，以便每个人只参与一次；不会询问您的姓名。
join-train = 结果将用来训练一个人工智能语言模型
    .says = 各个群体都同意的内容会写成一部宪章，并训练一个语言模型来遵循它。模型学到的内容无法再取出。
join-kept = 会保存什么
    .says = 您的投票及您表示重要的观点、您写的观点、您选择的主题、您愿意给出的回答、您所凭的邀请或个人链接，以及您加入的时间。不保存地址；除非下方表单显示姓名而您没有清除，否则也不保存姓名。这些内容会一直保存，直到您删除，投票结束后也是如此。
join-kept-sign-in = 此外还有您登录的指纹，说明见下文。
join-published = 会公布什么
    .says = 总数；投票结束后还会公布每一票以及被表示为重要的观点，用编号代替姓名。您选择的主题不会公布。涉及不足 5 人的数字不会显示在这些页面上。
join-given = 您写的内容属于所有人
    .says = 您写的观点按 CC0 交给公众：任何人都可以任意使用，无须提及您。因此请不要写应当保密的内容。
join-delete = 怎样删除
    .says = 您可以随时在“{ mine-section }”页面删除自己的投票和回答。届时已经公布的数字和您写的观点会保留，但与您没有任何关联。
join-full = 完整文本
join-full-cookie = 您的浏览器中有一个 Cookie，里面是加封的编号，在这次意见征集中代表您，有效期 90 天。这里没有广告，也不会把您的访问告诉任何人。
join-full-code = 凭返回码可以在另一台设备上继续。任何人拿到它都能在这次意见征集中以您的身份操作，请自己保管好。
join-full-sign-in = 您通过身份提供方登录。本网站只保存该提供方识别您所用编号的指纹：没有本网站的密钥，它指不向任何人。当您删除所保存的有关您的内容时，它也随之消失；除非组织者已终止您的参与，或最初的问题已将您排除：那时只保留这一项，以免有人重新开始。
join-full-id = 另一个页面或个人链接用一个标识说明来这里的是谁。当您删除所保存的有关您的内容时，这个标识也随之消失。如果组织者已终止您的参与，或最初的问题已将您排除，则会保留它的指纹，以免有人重新开始；没有本网站的密钥，它指不向任何人。
join-full-answers = 关于您自己的回答，用来比较参与者与全体公众。它们只以至少 5 人的总数公布，绝不逐个公布。
join-full-machine = 如果主办方启用了这一功能，审核者可以就您写的观点询问本网站的语言模型，包括在其他人看到之前。发送给它的只有意见征集的主题和观点文字，不含任何关于您的信息；它不作任何决定。
join-full-model = 宪章由各个群体都同意的观点组成。模型以及它如何训练、如何测试，会与宪章一起公布。
join-full-stop = 您可以随时停止，无须说明理由，也可以下载有关您的全部内容。
join-full-contact = 咨询：{ $contact }
join-full-version = 这是本文本的第 { $version } 版。您同意的是哪一版会被记录。
join-agree = 我同意，开始
join-disagree = 如果您不同意，离开本页即可。没有保存任何有关您的内容。
join-renewed = 自您同意以来，下面的文字已有改动。请再读一遍；您到目前为止所做的一切都会保留。
join-renewed-disagree = 如果您不同意，就不要再投票。您可以在{ $link }删除有关您的内容。

## Signing in first

join-sign-in = 请先登录
    .says = 在这次意见征集中每个人只参与一次，因此需要 { $provider } 确认是您本人。只会向它询问它用来识别您的编号。本网站只保存该编号的指纹，每次意见征集各不相同。{ $provider } 会知道您在此登录，但不会得知您的投票；谁能在那里代您登录，谁就能在这里代您参与。
join-sign-in-known = 如果您以前参与过，将从上次停下的地方继续。
join-sign-in-done = 您已登录，只差您的同意。
join-sign-in-other = 不是您本人？请以其他身份登录。
join-sign-in-none = 参与这次意见征集需要先登录，而本网站目前没有身份提供方。请询问组织者。

## 第二次投票中，面向参与过第一次的人

join-before = 您参与过第一次投票。请阅读参与的含义，然后按一个按钮继续：您在那里回答过的问题不会再问。
join-before-other = 不是您本人？请以其他人的身份开始。
join-before-answers = 您在第一次投票中的回答
    .says = 您同意后，它们会复制到这次投票中。您所说的有关自己的内容，可以随时在“{ mine-section }”页面修改或删除。
join-before-kept = 为了让每个人只参与一次，这次投票会保存您在第一次投票中的编号的指纹。没有本网站的密钥，它指不向任何人。当您删除所保存的有关您的内容时，它也随之消失；除非组织者已终止您的参与，或最初的问题已将您排除：那时保留这一项，以免有人重新开始。
join-before-code = 如果您参与过第一次投票，而这个浏览器不认识您，{ $link }：这样就不会再问任何问题，您也不需要邀请。
join-before-code-link = 请使用您在那里得到的返回码

## 第一次投票之前的问题

join-code = 邀请码
    .help = 在邀请您的消息里。不区分大小写，连字符可有可无。
join-name = 您在这里的称呼
    .help = 您来自的页面这样称呼您。它与您的投票一起保存，除您以外不显示给任何人。清空此栏就不会保存姓名。
join-questions = 先回答几个问题
    .screening = 用来了解这次意见征集是否面向您。
    .about = 用来了解参与者能在多大程度上代表所有人。您可以不回答。
join-why = 为什么问这个：{ $why }
join-declined = 我不想说

## 可能出现的问题

join-problem = 请再检查一下
join-problem-question = 请选择一个答案：{ $question }
join-problem-answer = 请选择其中一个答案
join-problem-consent = 请使用按钮“{ join-agree }”
join-problem-invite = 这个邀请码无效或已用完。请逐个字母核对，或询问邀请您的人。
join-problem-not-listed = 这次意见征集只面向受邀者，您使用的链接不在名单上。请向邀请您的人索取新的链接。
join-problem-xid-taken = 已经有人用这个个人链接加入。如果那是您本人，请用返回码继续。
join-problem-sign-in = 请先登录。
join-problem-sign-in-failed = 这次登录没有成功。请一分钟后再试。
join-problem-needs-xid = 这里由其他页面引导人们参与。请先在那个页面登录，或使用发给您的个人链接，然后就可以在这里参与。
join-problem-not-open = 目前无法加入：投票已关闭。
join-problem-again = 这份表单已经提交过。请再提交一次。

## 返回

join-return = 用返回码继续
    .says = 它在您最初使用的设备的“{ mine-section }”页面上。
join-return-code = 返回码
    .help = 不区分大小写，连字符可有可无。
join-return-go = 继续
join-return-wrong = 这不是本次意见征集的返回码。请逐个字母核对。
join-return-none = 我没有返回码，重新开始
join-return-before = 这是第二次投票。第一次投票的返回码在这里也有效。
join-no-cookie = 您的浏览器在这里不保存 Cookie
    .says = 没有 Cookie 就无法知道哪些投票是您的，每条观点您都要重新开始。在其他网站的页面中，许多浏览器不保存 Cookie：这时请在单独的标签页中打开这次意见征集。否则请允许本网站使用 Cookie。
    .go = 在新标签页中打开
