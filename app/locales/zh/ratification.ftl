### 第二次投票：把宪章的原则放在单独的意见征集中表决。

## 这样的意见征集如何介绍自己；开放之前可以修改

ratification-topic = 第二次投票：{ $topic }
ratification-description = 在第一次投票中，人们说出了人工智能应该怎么做。各个群体都同意的内容成为下面的原则。请对每一条表明人工智能是否应该遵循它。
ratification-outcome = 每条原则得到多少人支持，会与宪章一同公布，包括全体的和各个意见群体的。

## 参与投票的页面

# $link leads to the constitution.
ratification-notice = 这是第二次投票。这里的观点就是{ $link }的原则，它根据第一次投票的内容起草而成。
ratification-constitution = 一部宪章
ratification-hash = 付诸表决的文本的指纹（SHA-256）：
ratification-question = 人工智能应该遵循这条原则吗？
ratification-principle = 宪章中的一条原则

## 宪章旁边

ratification-title = 对原则的第二次投票
ratification-open = 这些原则正在付诸表决。
ratification-go = 前往第二次投票
ratification-computing = 投票已结束。正在计算结果，请过一分钟再看。
ratification-away = 暂时无法显示第二次投票的结果。
ratification-result = { $of } 条原则中有 { $supported } 条得到对其投票者中半数以上的支持。共有 { $people } 人参加。
ratification-too-few = 投票的人太少，无法显示支持情况。
ratification-ended = 投票于 { $day } 结束。
ratification-poll = 那次投票的结果
ratification-other-text = 上面的文本与付诸表决的文本不完全相同：请看下面的标注。
ratification-reworded = 在上面的文本中措辞不同。
ratification-gone = 不在上面的文本中。

## 供起草者使用

ratification-drafting = 第二次投票
ratification-drafting-note = 请公众表明是否支持这些原则。系统会新建一份草稿状态的意见征集，每条原则对应一个观点；请先检查，再开放。参与过第一次投票的人按一个按钮即可加入，不需要邀请码，也不会再被提问；标识名单会被复制。
ratification-put-draft = 将这份草案付诸表决
ratification-put-version = 将第 { $version } 版付诸表决
ratification-check = 对这些原则的第二次投票已经结束。这不是必要条件。
ratification-of-draft = 对草案的投票
ratification-of-version = 对第 { $version } 版的投票
ratification-elsewhere = 这次意见征集是第二次投票，其宪章在第一次意见征集的页面上起草。
ratification-problem-goes-on = 对同样内容的表决已在进行或准备中，尚未结束。它列在“第二次投票”之下。
