### 设置有什么不对：显示在相应字段旁边，以及表单上方的列表中。

# $place 是字段的标签，可能带有它所在的组；$says 是下面的一条信息。
settings-fault = { $place }：{ $says }
# $list 是问题列表的标题，$entry 是其中一个问题的标题。
settings-place = { $list }，{ $entry }
settings-place-answer = { $list }，{ $entry }，第 { $number } 个回答
settings-place-topic = 第 { $number } 个主题
# $language 是语言标签，例如 de。
settings-place-texts = 问题和回答（{ $language }）
settings-place-reasons = 不采纳观点的理由（{ $language }）
settings-place-choice = 哪些观点成为原则
settings-place-groups = 意见群体的数量
settings-long-line = 请写一行，最多 { $most } 个字符。
settings-at-least = 请写 { $least } 或更大的数。
settings-between = 请写 { $least } 到 { $most } 之间的数。
settings-closes-first = 投票会在开始之前结束。请为结束选择更晚的时间。
settings-part = { $part } 太小或太大。请写 0 到 1 之间的数。
settings-takes-none = 这样不会采用任何观点。请写 1 或更大的数。
settings-name-twice = 名称“{ $name }”出现了两次。请给每一项各取一个名称。
settings-no-name = “{ $name }”不能用作数据中的名称。请使用至多 40 个拉丁字母、数字和连字符，不带空格。
settings-no-answer-name = “{ $name }”不能用作回答的名称。请使用至多 40 个拉丁字母、数字和连字符，不带空格；“declined”已用来表示不愿回答的人。
settings-no-words = 缺少给大家看的文字。请填写。
settings-few-answers = 请至少写两个回答，每行一个。
settings-answer-twice = 回答“{ $answer }”出现了两次。请删去一个。
settings-not-an-answer = “{ $answer }”不是这个问题的回答。请照那里的写法填写；如果任何回答都可以，请留空。
settings-names-no-answer = 请写明这些名额给哪类人，例如 age = 18-29。其余所有人写 *，并且只能放在最后一类。
settings-unknown-question = 没有名为“{ $question }”的问题。请填写问题旁边“数据中的名称”。
settings-unknown-answer = 问题“{ $question }”没有名为“{ $answer }”的回答。它的回答是{ $known }。
settings-share-sum = “{ $question }”的百分比合计为 { $sum }。请更正，使合计为 100。
settings-share = 有一个百分比小于 0 或大于 100。请更正。
settings-many-topics = 主题太多；一次意见征集最多 { $most } 个。请合并一些。
settings-long-word = “{ $word }…”超过 100 个字符。请写单个词或短语，中间用逗号隔开。
settings-many-words = 词语太多；一次意见征集最多 { $most } 个。请保留重要的。
settings-unknown-text = “{ $key }”不是本次意见征集的问题、回答或主题。请删去这一行，或在等号前写一个已有的名称。
settings-no-address = “{ $address }”不是网站地址。请写成 https://example.org，后面不要带任何内容。
settings-long-reason = “{ $reason }…”超过 { $most } 个字符。请缩短。
settings-many-reasons = 理由太多；一次意见征集最多 { $most } 条。请保留常用的。
settings-other-reasons = 意见征集语言中的理由数：{ $own }；此处：{ $given }。请按相同顺序逐条填写，或都不填。
