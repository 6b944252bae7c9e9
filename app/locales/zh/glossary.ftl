### 这些页面所用词语的含义：每个词一句简单的话。

glossary-title = 词语的含义
glossary-lead = 这些页面使用的词语，每个词用一句话说明。

glossary-poll = 意见征集
    .says = 许多人对同一批简短的观点投票，也添加自己的观点。
glossary-statement = 观点
    .says = 只包含一个想法的一句话，人们可以同意或不同意。
glossary-pass = 跳过
    .says = 对一条观点既不同意也不反对，因为不确定或不想说。
glossary-group = 群体
    .says = 投票相近的人，只根据他们的投票计算得出；没有人是被人为分进去的。
glossary-consensus = 共识
    .says = 所有群体中的人都同意的观点，而不只是最大的群体同意。
glossary-divides = 分歧所在
    .says = 一个群体同意、另一个群体不同意的观点。
glossary-map = 意见地图
    .says = 一幅图，投票相近的人在图上靠得近。
glossary-principle = 原则
    .says = 给人工智能的一条规则，来自所有群体都同意的一条或几条观点。
glossary-constitution = 宪章
    .says = 训练人工智能所依据的全部原则的清单，每条原则都附有它所来自的观点。
glossary-bias = 偏见
    .says = 人工智能因为人们所属的群体而区别对待他们，或把他们想得更坏。
glossary-representativeness = 代表性
    .says = 参与者与公众有多相像，例如在年龄或地区方面。
glossary-interval = 区间
    .says = 如果询问的是另外一些同类的人，数字大概会落在的范围。
glossary-moderation = 审核
    .says = 主持意见征集的人阅读观点；如果不显示某一条，会说明理由。
glossary-training = 训练
    .says = 模型阅读许多例子，每次改变一点，直到它的回答更符合原则。
