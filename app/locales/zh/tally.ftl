### 用文字表示的投票，用于所有显示投票的地方。

tally-everyone = 所有人
tally-group = { $letter } 组
tally-agree = 同意
tally-pass = 跳过、不确定
tally-disagree = 不同意
tally-unseen = 这个群体还没有人看过
tally-hidden = 已隐藏：不足 5 人
tally-hidden-note = 这里不显示不足 5 人的投票。如果某个群体这么小，第二小的群体也会隐藏，以免推算出小群体的投票。
tally-figures = { $agree } 同意，{ $pass } 跳过，{ $disagree } 不同意，{ $of }
tally-of = 共 { $people } 人
tally-share = { $share }，{ $interval }
tally-share-of-group = { $letter } { $share }

## 条形图背后的表格

tally-as-table = 以表格显示
tally-column-statement = 观点
tally-column-who = 谁
tally-column-agree = 同意
tally-column-pass = 跳过
tally-column-disagree = 不同意
tally-column-votes = 票数
tally-column-share = 同意的比例，95% 区间
