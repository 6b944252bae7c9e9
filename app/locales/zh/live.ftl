### 每条观点的投票情况，供主办方查看；投票期间也可以看。

live-title = 各观点的投票
live-go = 到目前为止每条观点的投票情况、人们在哪里停下，以及目前的群体
live-lead = 只有协助主办本次意见征集的人能看到本页。投票期间请不要外传：知道别人怎么说的人会受到影响。
live-until = 统计到这一天结束为止的投票（UTC）
    .hint = 留空则统计目前的全部投票。
live-apply = 统计
live-fault-day = 这不是日期；请写成 2027-01-31 的形式。
live-counted-until = 统计到 { $day }（UTC）结束为止的投票：每个人对每条观点当时的最后一票。
live-of-now = 属于当天的是：投票、重要标记、举报，以及当时有哪些观点。属于现在的是：措辞、管理员的决定、哪些被隐藏，以及谁在参与：此后被禁止参与或已删除的人，也不在当天的任何数字里。
live-voters = { $people } 人已投票。
live-stopped = 其中 { $people } 人到目前为止没有投完就停下了。
live-stopped-note = 如果某人的最后一票投给了这条观点，而当时还有其没有投过的观点，就算停在这里。此人还可能回来；那时会算在别处，或者不再计入。后来才有的观点和现在不能投票的观点，不算缺少。被禁止参与或已删除的人不在任何数字里。
live-orders = 观点的顺序
live-order-votes = 票数最多
live-order-divided = 分歧最大
live-order-passed = 跳过最多
live-order-stopped = 停下最多
live-order-fewest = 票数最少
live-order-note = 分歧最大，是指同意与不同意两个比例中较小的那个最大。按比例排序时，不足 5 票的观点排在最后。
live-table = 全部观点
live-column-stopped = 停在这条
live-column-reports = 举报
live-column-important = 认为重要的人数
live-file = 同样的内容，文件格式（CSV）

## 最近一次分析的群体

live-groups = 目前的意见群体
live-groups-none = 还没有分析。有足够多的人投票后就会生成。
live-groups-made = 于 { $moment } 根据当时的全部投票生成，与上面选择的日期无关；有 { $people } 人投的票足够多，可以归入群体。
live-groups-note = 每多一票，群体及其字母都可能改变。
