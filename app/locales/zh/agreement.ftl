### 各群体一致程度的图及其页面。

agreement-title = 各群体有多一致
agreement-description = 各意见群体有多一致：{ $topic }
agreement-figure = 从共识到争议
agreement-axis = 任意两个群体之间同意比例的最大差距，以百分点计
agreement-alike = 各群体投票相近
agreement-apart = 各群体投票不同
agreement-most-agree = 超过一半的人同意
agreement-most-disagree = 超过一半的人不同意
agreement-neither = 两者都不是
agreement-most-alike = 最相近
agreement-most-apart = 差距最大
agreement-how-to-read = 如何看图
agreement-reading = 每个标记代表一条观点。在 0 处，各群体同意它的比例相同。在 100 处，一个群体全部同意，另一个群体无人同意。左侧的观点可能受欢迎，也可能不受欢迎：由形状和颜色表示。高低没有含义；标记只是错开，以免互相遮挡。
agreement-card = 请选择一个标记，在这里阅读它的观点。使用键盘：按 Tab 键到图，再按方向键。
agreement-finding = 在 { $statements } 条观点中，有 { $close } 条各群体差距小于 15 个百分点，有 { $far } 条差距达到或超过 30 个百分点。
agreement-left-out = 不在图中：{ $what }。
agreement-left-out-few = 看过的人不足 { $people } 人的 { $statements } 条观点
agreement-left-out-hidden = 某个群体投票不足 5 票的 { $statements } 条观点
agreement-figures = 各群体相差 { $points } 个百分点：同意比例 { $shares }

## 表格

agreement-column-apart = 相差的百分点
agreement-column-interval = 95% 区间
agreement-column-group = { $group }同意
agreement-interval = { $low } 至 { $high }

## 单独成文件的图。

agreement-matrix = 各群体对每条观点的同意比例：{ $topic }
    .finding = 从各群体投票最相近的观点，到分歧最大的观点；最后是有隐藏数字或票数很少的观点。
