### 一次意见征集的宪章。

constitution-description = 各个群体都支持的原则：{ $topic }
constitution-size = { $principles } 条原则，来自各个群体都支持的 { $statements } 条观点。
constitution-draft = 草案：仍在修订
constitution-ratified = 生效
constitution-superseded = 已被后来的版本取代
constitution-withdrawn = 已撤回
constitution-version = 版本 { $version }
constitution-none = 没有观点达到门槛，因此还没有原则。
constitution-to-word = 还有 { $principles } 条原则需要由人来措辞；每条都有标记。

## 一条原则

constitution-principle = 原则 { $principle }
constitution-at-work = 它在模型中改变了什么
constitution-where-from = 来源：{ $statements } 条观点
constitution-of-principle = ，原则 { $principle }
constitution-straddles = 接近门槛：如果换一些人投票，它也许不会入选。
constitution-needs-wording = 仍是观点的原话。原因（英文）：{ $reason }。需要由人来措辞。
constitution-statement = 观点 { $id }：{ $text }
constitution-agree = { $share } 同意（{ $interval }），共 { $people } 人
constitution-changes = 措辞的更改
constitution-edit = { $author }：{ $reason }
constitution-edit-day = { $author }，{ $day }：{ $reason }
constitution-support = 支持度 { $support }（95% 区间 { $low } 至 { $high }）
constitution-support-groups = 每个群体的平均支持度 { $support }（95% 区间 { $low } 至 { $high }）；{ $groups } 个群体的乘积 { $product }
constitution-support-is = 一个群体的支持度是其中同意的比例，投票人数少时略向一半靠拢。各群体的平均取几何平均，因此只要一个群体反对某条观点，就足以把它拉低。最高为 1。

## 一条观点的去向

constitution-worded = 写成 { $principle }
constitution-behind = 与另一条观点一起支撑 { $principle }
constitution-dropped = 未纳入

## 未纳入的内容

constitution-left-out = 未纳入的内容及原因
constitution-nothing-left-out = 所有超过门槛的观点都在宪章中。
constitution-how-many = { $statements } 条观点
constitution-merged = 有 { $statements } 条观点支撑着由另一条观点写成的原则。
constitution-decided-by = 决定者：{ $who }。
constitution-alike = 相似的观点
constitution-pairs = { $pairs } 对
constitution-pair-merged = 观点 { $a } 和 { $b }（用词相似度 { $share }）已合并。
constitution-pair-apart = 观点 { $a } 和 { $b }（用词相似度 { $share }）保持分开。

## 如何产生

constitution-how = 如何产生
constitution-fact-people = 投票的人
constitution-fact-grouped = 意见群体中的人
constitution-fact-groups = 意见群体
constitution-fact-votes = 票数
constitution-fact-statements = 考察的观点
constitution-fact-eligible = 其中票数足够的
constitution-fact-selected = 其中超过门槛的

## 如何核对

constitution-check = 如何核对
constitution-hash = 本宪章
constitution-hash-analysis = 它所依据的分析
constitution-hash-votes = 该分析所依据的投票
constitution-written-by = 撰写程序
constitution-written = folkmoot { $program }，{ $day }
constitution-files = { $json }、{ $markdown }、{ $again }
constitution-again = 如何重新计算
constitution-licence = 可自由用于任何用途：CC0 1.0。无需许可，也不必注明出处。
