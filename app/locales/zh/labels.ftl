### 意见群体和地图各端的名称，由主持这次意见征集的人用自己的话给出。

labels-title = 群体名称
labels-lead = 请给各群体和地图各端起容易理解的名称。它们显示在字母旁边，出现在结果和地图上，只属于这一次分析。留空则没有名称。
labels-not-yet = 投票结束并且分析找到群体之后，才能给群体命名。
labels-changed = 自命名以来分析已改变，因此现在不显示任何名称。每个名称都放在原来那些人最多的地方。请重新查看，并保存仍然合适的名称。
labels-stale = 您填写时分析已改变，因此名称没有保存。请重新查看。
labels-groups = 群体
labels-ends = 地图的各端
labels-why = 这个群体的特点
labels-agrees = 比其他人更同意：{ $statement }
labels-disagrees = 比其他人更不同意：{ $statement }
labels-share = 这个群体中有 { $share } 的人曾在这一名称的群体里。
labels-left = 左端
labels-right = 右端
labels-bottom = 下端
labels-top = 上端
labels-end-hint = 那里的人比其他人更同意：{ $statements }
labels-save = 保存名称
labels-done = 名称已保存并显示。
labels-fault-long = 名称最多 { $most } 个字；请缩短。
labels-key = 群体名称
labels-whose = 名称由主持这次意见征集的人给出。
