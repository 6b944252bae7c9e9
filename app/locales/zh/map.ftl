### 意见地图及其页面。

map-title = 意见地图
map-description = 谁的投票相近，各群体的区别在哪里：{ $topic }
map-figure = 谁的投票相近
map-show = 显示
map-everybody = 所有人
map-not-in-group = 不属于任何群体：目前不足 { $votes } 票
map-missing = 还需要 { $more } 人才能绘制地图。绘制地图需要 { $people } 人，每人至少 { $votes } 票；目前有 { $grouped } 人。
map-groups = 投票形成 { $groups } 个群体：{ $list }。
map-group-size = { $letter } 组 { $people } 人
map-group-small = { $letter } 组不足 5 人
map-no-groups = 没有明显的群体：各种意见彼此交融。
map-note = 分析说明（英文）：{ $note }

## 如何看图

map-how-to-read = 如何看这张地图
map-distance = 每个标记代表一个人。投票相近的人靠得近，投票不同的人离得远。只有距离有含义：左右和上下没有含义，也不按年龄、党派或居住地安排位置。
map-distance-hexagons = 投票相近的人靠得近，投票不同的人离得远。这里人数太多，不能每人一个标记，因此每个六边形统计其中的人数：颜色越深，人越多。只有距离有含义：左右和上下没有含义。
map-hull = 柔和的轮廓包含一个群体中离中心最近的十分之九的人。
map-stable = 群体稳定：重新随机抽取人员时，得到的群体几乎相同（吻合度 { $agreement }，最高为 1）。
map-fairly-stable = 群体比较稳定：重新随机抽取人员时，边缘的一些人会换到别的群体（吻合度 { $agreement }，最高为 1）。
map-uncertain = 群体不确定：重新随机抽取人员时，许多人会换到别的群体（吻合度 { $agreement }，最高为 1）。请只当作粗略的示意。
map-stability-unknown = 无法算出群体有多稳定，因为群体是事先给定的，或者投票的人太少。
map-explained = 地图的两个方向显示了人们投票之间全部差异的 { $share }；其余的无法在平面上表示。
map-few = 不足 5 人的群体不单独显示：其中的人画成不属于任何群体。
map-level-few = 不足 5 人
map-level = { $from } 至 { $to } 人
map-level-most = { $from } 人或更多

## 用文字描述群体

map-heading = { $letter } 组，{ $people } 人
map-heading-small = { $letter } 组，不足 5 人
map-people-here = 这个群体的人
map-agree-more = 比其他人更同意：{ $statement }
map-disagree-more = 比其他人更不同意：{ $statement }
map-shares = 同意：{ $shares }
map-nothing-apart = 没有观点使这个群体明显不同。
map-shared = 各个群体的共同点
map-most-agree = 多数人同意：{ $statement }
map-most-disagree = 多数人不同意：{ $statement }

## 表格

map-lengths = 长度以地图宽度的百分之一计。
map-column-group = 群体
map-column-people = 人数
map-column-spread = 与群体中心的通常距离
map-column-nearest = 从它的中心到最近群体的中心
map-nearest = 到{ $group }：{ $length }
map-no-nearest = 没有其他群体
