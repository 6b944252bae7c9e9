### 起草、通过和发布宪章。术语表：见 site.ftl。
###   draft      草案
###   decision   决定
###   ratify     通过

drafting-title = 起草宪章
drafting-voting = 投票仍在进行。投票结束后才能开始起草。
drafting-computing = 分析正在更新，请一分钟后再看。
drafting-lost = 这份草案所依据的分析已不存在，无法再在其上应用各项决定。请重新开始；已有的决定仍有记录。
drafting-done = 已完成，并已记录。
drafting-before = 草案从规则根据投票整理出的内容开始。此后的每一处改动都由人作出，并说明理由。
drafting-would = { $principles ->
   *[other] 按目前的选择，会产生 { $principles } 条原则。
}
drafting-begin = 开始起草
drafting-again = 用较新的分析重新开始
drafting-again-sure = 我要重新开始。已作的决定仍有记录，但不再生效。
drafting-outdated = 起草开始后，意见征集有了变化。现在有较新的分析。
drafting-lead = { $principles ->
   *[other] 草案有 { $principles } 条原则。发布之前，这里的内容都不公开。
}
drafting-on-page = 本页内容

## 原则

drafting-principles = 原则
drafting-principles-note = 一边是观点及其票数，另一边是由此而来的原则。每一处改动都要有理由，理由会一同公布。
drafting-principle = 原则 { $number }
drafting-statements = 所依据的观点
drafting-alike = 相似的观点
drafting-text = 原则
drafting-needs-wording = 仍是观点的原话，需要有人来措辞。
drafting-straddles = 接近门槛：换一些人投票，可能就达不到。
drafting-support = { $who }：{ $share } 同意（{ $interval }），共 { $n } 人
drafting-unseen = { $who }：没有人看过
drafting-hidden = { $who }：人数太少，不显示
drafting-everyone = 所有人
drafting-group = { $name } 组
drafting-consensus = 跨群体共识 { $gac }（95% 区间 { $low } 至 { $high }）
drafting-pair = 原则 { $number } 的观点 { $statement } 与此相似：相似度 { $similarity }
drafting-no-pair = 没有待定的相似观点。
drafting-accept = 意思相同：合为一条原则
drafting-refuse = 意思不同
drafting-conflict = 似乎与原则 { $number } 矛盾。请说明何时以哪条为准。
drafting-settle = 记录以哪条为准
drafting-text-label = 原则的文字
drafting-reason = 理由（将会公布）
drafting-reword = 保存这一措辞
drafting-more = 更多改动
drafting-more-note = 这些按钮使用上面的理由。
drafting-place = 新的次序
drafting-move = 移动
drafting-weight = 相对其他原则的权重（通常为 1）
drafting-weigh = 更改权重
drafting-into = 并入的原则编号
drafting-join = 合并两条
drafting-split-legend = 拆成两条原则
drafting-split-note = 请在上面写出新原则的文字，并选择属于它的观点。如果全选，这些观点同时支持两条原则。
drafting-statement = 观点 { $statement }
drafting-split = 拆分
drafting-leave-out = 不采用这条原则

## 门槛

drafting-threshold = 门槛
drafting-threshold-note = 没有哪个数字天然正确。请说明为什么定在这里；理由会公布。
drafting-threshold-table = 各个门槛会纳入多少观点
drafting-threshold-share = 要求每个群体达到的同意比例
drafting-threshold-statements = 观点
drafting-chosen = （现用）
drafting-threshold-because = 理由：
drafting-threshold-keep = 以此理由保留这一门槛
drafting-params-note = 开始起草之前都可以更改。
drafting-params-choice = 哪些观点成为原则
drafting-params-usual = 按惯例
drafting-params-per-group = 每个群体平均达到这一同意比例（0 至 1）
drafting-params-threshold = 达到这一跨群体共识（0 至 1）
drafting-params-top = 共识最强的若干条
drafting-params-value = 对应的数值
drafting-params-min-seen = 一条观点需要的票数（留空：按惯例）
drafting-params-groups = 意见群体的数目（留空：取最合适的）
drafting-params-seed = 随机种子（留空：按惯例）
drafting-params-save = 保存

## 未纳入的观点

drafting-under = 不在任何原则中的观点
drafting-under-none = 没有。
drafting-under-which = 观点
drafting-under-option = { $statement }：{ $text }（共识 { $gac }，{ $n } 票）
drafting-under-text = 原则的文字（留空：由规则措辞）
drafting-put-in = 纳入

## 决定

drafting-log = 决定
drafting-log-none = 还没有任何决定。
drafting-decision = { $number }，{ $author }，{ $day }
drafting-undone = 已撤销
drafting-undo-which = 要撤销的决定编号
drafting-undo = 撤销
drafting-did-reword = 原则 { $clause } 现为“{ $text }”
drafting-did-split = 原则 { $clause } 被拆分；新的一条为“{ $text }”
drafting-did-join = 原则 { $clause } 并入 { $into }
drafting-did-leave-out = 不采用原则 { $clause }
drafting-did-put-in = 纳入观点 { $statement }
drafting-did-move = 原则 { $clause } 移到第 { $place } 位
drafting-did-weigh = 原则 { $clause } 的权重为 { $weight }
drafting-did-accept = 观点 { $a } 与 { $b } 意思相同
drafting-did-refuse = 观点 { $a } 与 { $b } 意思不同
drafting-did-settle = { $clause } 与 { $other } 何时以哪条为准
drafting-did-threshold = 门槛为什么定在那里
drafting-did-undo = 撤销决定 { $decision }

## 通过和发布

drafting-ratify = 通过和发布
drafting-check-holds = 是
drafting-check-open = 尚未
drafting-check-principles = 草案至少有一条原则。
drafting-check-questions = { $open ->
    [0] 没有待定的问题。
   *[other] 还有 { $open } 个待定的问题：措辞、相似的观点、矛盾，或门槛的理由。
}
drafting-check-contact = 意见征集的设置中有联系方式。
drafting-check-licence = 宪章有许可证。
drafting-check-hidden = { $statements ->
    [0] 原则所依据的观点中，没有群体少于 5 票的情况。
   *[other] 原则所依据的观点中，有 { $statements } 条存在少于 5 票的群体。页面不显示这些数字，文件中有。
}
drafting-check-looked = 我已看过这些观点，文件可以包含它们的数字。
drafting-ratify-do = 通过这份草案
drafting-versions = 已通过的版本
drafting-version = 版本 { $version }，由 { $author } 于 { $day } 通过
drafting-published = 由 { $author } 于 { $day } 发布
drafting-unpublished = 未发布。
drafting-note = 这一版本更正了什么（将会公布）
drafting-preview = 查看所有人将看到的页面
drafting-previewed = 宪章发布后，所有人将看到这个页面。目前尚未发布。
drafting-publish = 发布：此后不能再改动

## 没有成功

drafting-problem-stale = 您打开本页后，有人改动了草案。您的内容没有保存，但仍在原来的栏目里；如果该栏目已不存在，则另列在一个框中：请看看现在的草案，如果仍然合适，请再提交一次。
drafting-problem-voting = 投票正在进行，其间不对宪章作任何决定。您的内容没有保存。
drafting-problem-ratified = 这份草案已经通过，此后没有新的决定。
drafting-problem-reason = 缺少理由，或理由超过 500 个字。请用一句话说明。
drafting-problem-text = 缺少文字，或文字超过 1,000 个字。
drafting-problem-unchanged = 不会有任何变化。
drafting-problem-gone = 草案中没有所指的内容：{ $what }
drafting-problem-number = 缺少数字，或数字不可用。请检查后再试。
drafting-problem-same = 两者相同，或已属于同一条原则。
drafting-problem-split = 请为新原则至少选择一条观点。
drafting-problem-unfit = 观点 { $statement } 不能成为原则：它被拒绝、没有文字，或说的是参与者本身。
drafting-problem-needed = 决定 { $decision } 以它为前提。请先撤销决定 { $decision }。
drafting-problem-checklist = 清单上还有未满足的项目。
drafting-problem-note = 请说明这一版本更正了什么。
drafting-problem-unworded = 有一条原则仍是观点的原话。请先拟定措辞，再付诸表决。
drafting-problem-nothing = 还没有观点符合条件。请选择较低的门槛，或减少所需票数。
drafting-sent = 您提交的内容
drafting-sent-note = 对应的表单已不在本页上。请复制您还需要的内容。

## 已发布的版本

drafting-v-title = 版本 { $version }
drafting-v-description = 宪章的一个已发布版本，永不改变。
drafting-v-by = 由 { $ratifier } 通过，{ $publisher } 于 { $day } 发布。这一版本永不改变。
drafting-v-newer = 有更新的版本。
drafting-v-note = 更正内容：
drafting-v-changes = 自版本 { $version } 以来的变化
drafting-v-same = 没有原则发生变化。
drafting-v-votes = 同样内容，附每处变化背后的投票
drafting-diff-title = 从第 { $from } 版到第 { $to } 版的变化
drafting-diff-votes = 背后的投票
drafting-v-added = 新增
drafting-v-dropped = 不再包含
drafting-v-reworded = 措辞改变
drafting-v-reweighted = 权重由 { $before } 变为 { $after }
drafting-v-rested = 所依据的投票不同（新增陈述 { $joined } 条，移除 { $left } 条，投票不同的 { $votes } 条）
drafting-v-asked = 以另一种措辞提供给模型
drafting-v-document = 整个文件中
drafting-v-hash = 文件的 SHA-256：

## 给参与者

drafting-yours = 与您有关
drafting-yours-became = 您的观点成为原则 { $number }
drafting-yours-agreed = { $of } 条原则中，您同意其中 { $agreed } 条所依据的观点。
drafting-yours-which = 这些原则是哪几条
