### 添加观点。

write-section = 写下您的观点
write-lead = 其他人会对您写的内容投票。
write-tips = 怎样的观点是好观点
write-tip-one = 只有一个想法。
write-tip-alone = 能独立成句：别人看到它时，看不到周围的其他观点。
write-tip-vote = 可以同意，也可以不同意。
write-good = 好
write-good-first = 人工智能不确定时应当说出来。
write-good-second = 人工智能绝不应当冒充人类。
write-bad = 不太好
    .example = 人工智能应当诚实又便宜，可为什么没有人管？
    .why = 两个想法加一个问题：谁也无法对全部内容说是或否。
write-text = 您的观点
write-count = { $count } / { $most } 个字符
write-language = 您的观点使用的语言
    .other = 其他语言
write-send = 提交
write-send-anyway = 我说的不是一回事，提交
write-next-read = 审核人员看过之后，其他人才能看到。结果见“{ mine-section }”页面。
write-next-shown = 其他人可以马上对它投票。审核人员也会查看，结果见“{ mine-section }”页面。
# $hours 是主办方承诺的时间。
write-within = 通常会在 { $hours } 小时内审核。
write-given = 它按 CC0 交给公众，不附您的姓名。
write-agrees = 您会被计为同意自己的观点；可以在“{ mine-section }”页面的“{ mine-votes }”中更改。

## 已经有人说过的

write-similar = 是这里的某一个吗？
    .says = 那就对它投票：这比再写一个意思相同的观点更有分量。
    .found = 意思几乎相同的观点：{ $count }
write-voted = 已保存

## 可能出现的问题

write-problem-too-short = 请写一句完整的话，让别人可以同意或不同意。
write-problem-too-long =
    { $most ->
       *[other] { $count } 个字符太多了，最多 { $most } 个。请写短一些，或只说一个想法。
    }
write-problem-garbled = 文本中含有不可见或叠加的字符，可能会弄乱页面。请重新输入。
write-problem-duplicate = 已经有一个观点说的正是这个。请改为对它投票。
write-problem-duplicate-hidden = 已经有人写过完全相同的内容，目前没有显示。
write-problem-too-early =
    { $votes ->
       *[other] 请先再对 { $votes } 个观点投票，以便了解已有的内容。
    }
write-problem-too-many =
    { $most ->
       *[other] 您已添加 { $most } 个观点，这是每人的上限。
    }
write-problem-closed = 这次意见征集不再接受新观点。投票继续进行。
write-problem-unknown = 这里只有通过个人链接加入或已登录的人才能添加观点。您可以继续投票。
write-problem-full = 这次意见征集最多容纳 { $most } 条观点，现已满。请对现有观点投票；如有观点被撤下，就又有空位了。
write-problem-again = 这份表单已经以另一段文字提交过。请再提交一次。
write-unsent = 内容没有丢失。在您关闭页面之前，它会一直在这里。
write-unsent-again = 再次发送
write-unsent-stranger = 这个浏览器已认不出您，因此无法接收您的观点。请先复制，重新开始或输入返回码，然后再发送。
write-unsent-consent = 有关参与的文字已有改动，您再次同意后才能接收您的观点。请先复制。
