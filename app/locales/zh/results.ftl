### 结果，包括开头的三句话。

results-description = 人们在哪些方面一致，在哪些方面不同：{ $topic }

## 三句话

results-nothing-yet = 还没有一条观点被 { $people } 人看过，因此还不能得出结论。
results-soon = 等更多人投票后，最初的结论会显示在这里。
results-amount-agree =
    { $groups ->
        [1] 多数人
        [2] 在两个群体中，多数人都
       *[more] 在 { $groups } 个群体中，多数人都
    }同意 { $agreed } 条观点（至少 { $people } 人看过的观点共 { $statements } 条）。
results-amount-disagree =
    { $groups ->
        [1] 多数人
        [2] 在两个群体中，多数人都
       *[more] 在 { $groups } 个群体中，多数人都
    }不同意 { $disagreed } 条观点（至少 { $people } 人看过的观点共 { $statements } 条）。
results-amount-both =
    { $groups ->
        [1] 多数人
        [2] 在两个群体中，多数人都
       *[more] 在 { $groups } 个群体中，多数人都
    }同意 { $agreed } 条观点，不同意 { $disagreed } 条观点（至少 { $people } 人看过的观点共 { $statements } 条）。
results-amount-none = 在至少 { $people } 人看过的 { $statements } 条观点中，没有一条让各处的多数人投票一致。
results-widest-groups-agree = 最广泛的同意（每个群体至少 { $share } 同意）：{ $statement }
results-widest-groups-disagree = 最广泛的不同意（每个群体至少 { $share } 不同意）：{ $statement }
results-widest-agree = 最广泛的同意（{ $share } 同意）：{ $statement }
results-widest-disagree = 最广泛的不同意（{ $share } 不同意）：{ $statement }
results-widest-none = 到目前为止，还没有足够广泛、可以称为共识的内容。
results-difference = 最大的差异（{ $most } 组 { $high } 同意，{ $least } 组 { $low } 同意）：{ $statement }
results-difference-none = 没有一条观点让两个群体相差 30 个百分点或更多。
results-no-groups = 投票没有形成明显的意见群体，因此没有群体之间的差异可以显示。

## 观点列表

results-consensus = 各个群体都同意的内容
results-consensus-says = { $statements } 条观点，每个群体都有超过一半的人投票一致，最一致的排在最前。
results-consensus-all = 多数人同意的内容
results-consensus-all-says = { $statements } 条观点，超过一半的人投票一致，最一致的排在最前。
results-differences = 各群体的分歧
results-differences-say = { $statements } 条观点，有两个群体相差至少 30 个百分点，差异最大的排在最前。
results-undecided = 许多人不确定的内容
results-undecided-say = { $statements } 条观点，看过的人中至少有十分之三选择跳过。跳过可能表示犹豫，也可能表示观点难以理解。
results-too-few = 票数还不够
results-too-few-say = { $statements } 条观点看过的人不足 { $people } 人。数字还会有很大变化，因此不作结论。需要更多投票。
results-seen = { $people } 人看过
results-seen-few = 不足 5 人看过
results-more = 还有 { $statements } 条
results-show = 显示 { $statements } 条
results-all = 全部 { $statements } 条都在观点列表中

## 来源

results-behind = 本图背后的数据：{ $file }
results-cite = 如何引用
results-analysed = 这些结果是 { $day } 所做分析的第 { $version } 版。
results-citation = { $organiser }（{ $year }）：{ $topic }。意见征集结果，{ $day } 的第 { $version } 版分析。{ $address }（SHA-256 { $hash }）。
results-robust = 群体有多稳固
    .lead = 群体由一个需要作出某些选择的程序找出。这里是其他选择的结果。
    .note = 不在本群体多数人所去之处的人算作已移动；每个群体最多对应另一个群体。轮廓系数表示群体的区分程度：1 最好，0 表示没有区分。
results-robust-none = 本次意见征集中没有可以比较的意见群体。
results-robust-usual = 各处显示的是：{ $groups } 个群体，共 { $people } 人。
results-robust-choice = 所作选择
results-robust-groups = 群体
results-robust-people = 人数
results-robust-moved = 移动的人
results-robust-silhouette = 轮廓系数
results-robust-shown = 如所显示
results-robust-seed = 随机种子 { $seed }
results-robust-number = { $number } 个群体
results-robust-nobody = 无人
results-robust-few = 少于 5 人
results-robust-some = { $people } 人（{ $share }，95% 区间 { $interval }）
results-robust-common = 宪章会由什么构成
    .lead = 按本次意见征集的规则得到足够支持的观点：{ $statements } 条。是哪些观点，也取决于所作的选择。
results-robust-statements = 观点
results-robust-lost = 不再包括
results-robust-won = 新包括
results-robust-share = 要求的同意比例：{ $share }
results-robust-without = 不计 { $people } 名投票显得异常的人
results-robust-unusual = 显得异常的投票，例如连续多次作出同一回答，只是迹象，并非证据。没有程序会因此排除任何人。
results-smaller = 会分离出来的较小群体
    .lead = 群体数目更多时，持有自己看法、平时被归入较大群体的人会分离出来。人数少，并不减少他们作为公众一部分的分量。
results-smaller-group = { $people } 人，平时多数在{ $group }，在分为 { $groups } 个群体时分离出来。
results-smaller-link = 增加群体数目时会分离出来的较小群体
