### 在不知道答案出自哪个模型的情况下，人们更想要两个答案中的哪一个。术语表见 site.ftl 和 report.ftl。
###   rating      整个盲评，由主办方开启和结束
###   comparison  一次比较：一个问题、两个答案、一个选择

rating-title = 这两个答案，您更想要哪一个？
rating-lead = 两个模型收到了同样的问题。哪个答案出自哪个模型，要等您完成之后才会告诉您。
rating-says = 主办方的说明：
rating-prompt = 问题
rating-first = 第一个答案
rating-second = 第二个答案
rating-choice-first = 第一个
rating-choice-second = 第二个
rating-choice-both = 两个一样好
rating-choice-neither = 两个都不要
rating-choice-skip = 跳过
rating-progress = { $done } / { $of }
    .label = 您已完成的比较
rating-before = 这两个答案您已经比较过，以您第一次的选择为准。
rating-kept = 您的选择与您的投票一起保存，也一起删除。公布的是数量，以及供他人重新计算的、不带姓名的选择列表。盲评进行期间，谁也看不到别人的选择。您可以随时停止。
rating-keys = 用键盘选择
    .says = 当两个答案获得焦点时：1 第一个，2 第二个，B 两个一样，N 都不要，S 跳过，? 显示此帮助。
    .use = 两个答案获得焦点时使用单键
rating-not-open = 现在没有可比较的答案
    .says = 目前没有进行中的盲评。一旦开始，会再次询问参与过的人。
rating-not-yours = 这里只面向参与过的人
    .says = 只有能在这次意见征集中投票的人才比较答案。
rating-return = 只有参与过的人才比较答案。输入您的返回码，这里也能认出您。
rating-done = 谢谢您
    .says = 您已完成全部比较。大家更想要什么，盲评结束后会写进报告。
rating-overview = 您参与过吗？请说说模型的两个答案中您更想要哪一个，不会告诉您是哪个模型。
rating-go = 比较答案

## 自己的比较

rating-mine = 您比较过的答案
rating-own-tally = 更想要“{ $a }”而不是“{ $b }”：{ $of } 次比较中 { $wins } 次；相反的 { $losses } 次，没有偏好的 { $ties } 次。
rating-own-hidden = 答案出自哪个模型，要等您完成全部比较或盲评结束后才会告诉您。
rating-own-list = 逐条查看您的比较（{ $comparisons }）
rating-own-choice = 您的选择：

## 供主办方使用

rating-desk = 人们更想要哪些答案
rating-desk-about = 参与过的人会看到一个问题和顺序随机的两个答案，不知道答案出自谁。请在公布报告之前询问：读过报告的人可能知道哪个答案出自哪个模型。
rating-desk-after = 这份报告已经公布：读过的人可能知道哪个答案出自哪个模型。如果从现在起还有人比较，报告会写明这一点。
rating-desk-none = 各模型对每个问题的回答都相同，没有可比较的内容。
rating-desk-elsewhere = 正在比较另一份报告的答案。请先结束那次盲评。
rating-desk-says = 事先告诉大家的话
    .help = 可以留空。请不要写您希望的结果。一旦有人比较过就不能再改，并且会写进报告。
rating-desk-number = 每人比较的次数
    .help = 3 到 50 次。提前停止的人，按已完成的比较计算。
rating-desk-open = 开始盲评
rating-desk-again = 重新开始盲评
rating-desk-close = 结束盲评
rating-desk-open-since = 自 { $day } 起进行中。
rating-desk-closed = 已于 { $day } 结束。
rating-desk-size = 已参与比较的人数：{ $people }。比较次数：{ $comparisons }。
rating-desk-address = 比较答案的地址：
rating-desk-carried = 这份报告的下一个版本会写明人们更想要什么。人数：{ $people }。
rating-desk-waits = 盲评进行期间，任何版本都不会写明人们更想要什么。
rating-desk-few = 参与比较的人太少：至少有 5 人比较过两个模型，才会公布关于它们的结果。
rating-desk-fault-number = 请让每人比较 { $fewest } 到 { $most } 次。
rating-desk-stale = 没有任何改动：盲评已经开始或结束，或者正在比较另一份报告的答案。
rating-desk-done-opened = 盲评已开始。
rating-desk-done-closed = 盲评已结束。

## 在报告中

rating-report = 人们更想要什么（盲评）
rating-report-about = 参加过投票的人看到对同一问题的两个答案，顺序随机，说出更想要哪一个，并不知道答案出自哪个模型。人数：{ $people }。比较次数：{ $comparisons }。问题数：{ $prompts }。
rating-report-says = 事先告诉他们的话：
rating-report-not-blind = 其中有人是在报告公布之后比较的，可能知道哪个答案出自哪个模型。
rating-more = “{ $a }”比“{ $b }”更常被选中。
rating-same = 在“{ $a }”与“{ $b }”之间，这些比较看不出差别。
rating-pair = 更想要{ $a }而不是{ $b }
rating-points = { $points }（{ $low } 至 { $high }）
rating-column-a = 一个模型
rating-column-b = 另一个模型
rating-column-share = 选前者的比例（一样好算一半）、95% 区间、n
rating-column-wins-a = 选前者
rating-column-wins-b = 选后者
rating-column-people = 人数
rating-column-same = 两者回答相同的问题数
rating-column-points = 前者高出后者的分数、95% 区间
rating-strengths = 各模型的强度
rating-strength = { $model }：{ $points } 分，n = { $n }
rating-no-strengths = 从这些比较得不出强度：有一个模型从未被选中，或总是被选中。
rating-first-place = 在有偏好的比较中，选中排在第一位的答案的比例为 { $share }。如果位置没有影响，应为 50%。
rating-judge = 在人们有偏好且原则的裁判模型也有倾向的比较中，两者选择相同的比例为 { $share }。如果裁判与人们的看法无关，应为 50%。
rating-one-sided = 比较过至少 5 次且总是按同一个按钮的人数：{ $people }。他们与其他人同样计算。
rating-skipped = 跳过的比较：{ $skipped }。
rating-method = 同一个人的各次比较彼此相关：区间把人而不是把比较看作相互独立（比例用威尔逊区间和有效 n，强度用按人计算的三明治估计和学生氏分位数）。强度按布拉德利—特里模型对所有模型对同时估计；平局对双方各算半胜，0 分的模型是基准，400 分相当于十比一的胜率。少于 5 人比较过的两个模型不计入以上任何数字。
