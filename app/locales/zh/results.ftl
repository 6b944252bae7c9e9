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
