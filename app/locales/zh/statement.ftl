### 一条观点，在列表中和在它自己的页面上。

statement-quoted = “{ $text }”
statement-number = 观点 { $id }
statement-without-text = 观点 { $id }（没有文字）
statement-by-organisers = 观点 { $id }，由主办方撰写
statement-by-participant = 观点 { $id }，由一位参与者撰写
statement-meta = { $written }。{ $common }。
statement-common-agree = 每个群体中多数人同意
statement-common-disagree = 每个群体中多数人不同意
statement-few = 看过这条观点的人不足 { $people } 人。它的数字还会有很大变化。
statement-fate = { $link }：{ $outcome }。{ $reason }
statement-in-constitution = 在宪章中

## 它的投票

statement-votes = 投票
statement-finding-groups-agree = 在每个群体中，至少 { $share } 的人同意。
statement-finding-groups-disagree = 在每个群体中，至少 { $share } 的人不同意。
statement-finding-agree = 看过的人中，{ $share } 同意。
statement-finding-disagree = 看过的人中，{ $share } 不同意。
statement-finding-few = 看过的人太少，不能显示他们的投票。
statement-certainty = 同意的比例有多可靠？
    .finding = 如果询问的是与投票者类似的另一些人，20 次中有 19 次比例会落在这个区间内。
statement-band = { $share }，区间为 { $interval }
# $of counts everybody who voted on it.
statement-important = 在投过票的 { $of } 人中，它对 { $people } 人很重要：{ $share }，区间为 { $interval }。
statement-important-few = 不显示它对多少人重要：否则会透露不足五人的信息。
