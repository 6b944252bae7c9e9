### 人们随时间加入和投票的图，供主办方查看。

trends-title = 什么时候有多少人来
trends-span = 从 { $first } 到 { $last }：每张图的时间范围相同，刻度各自不同。
trends-voters = 投票人数
trends-busiest-day = 最活跃的一天是 { $when }，有 { $people } 人。
trends-busiest-hour = 最活跃的一小时从 { $when } 开始，有 { $people } 人。
trends-nobody = 还没有人。
trends-places = 名额怎样填满
trends-taken = { $places } 个名额中已占 { $taken } 个。
trends-full = { $cells } 类人中，有 { $full } 类已满。
trends-places-note = 虚线表示名额数。现在有名额的人从加入那天算起，即使此前曾等候。
