### 一次意见征集的概览，以及意见征集列表。

overview-no-polls = 这里还没有意见征集。
    .help = 本网站的管理者可以用“folkmoot import polis”导入一个，或用“folkmoot simulate”生成一个。
overview-context-other = 其他意见征集
overview-context-all = 全部意见征集
overview-context-none = 这里没有该事项的意见征集。
    .help = 请查看全部意见征集；它现在可能有了别的名称。
overview-phase = 阶段：{ $phase }
overview-changed = 最近更改：{ $day }
overview-size = { $people } 人对 { $statements } 条观点投了 { $votes } 票。
overview-size-nobody = 本次意见征集的 { $statements } 条观点还没有人投票。
overview-dates = 投票时间：{ $from }至{ $to }。
overview-dates-since = 自{ $from }起投票。
overview-origin = 最初举办于 { $link }。

## 大数字下方

overview-people =
    { $people ->
       *[other] 人
    }
overview-statements =
    { $statements ->
       *[other] 条观点
    }
overview-votes =
    { $votes ->
       *[other] 票
    }
overview-groups =
    { $groups ->
       *[other] 个意见群体
    }
overview-principles =
    { $principles ->
       *[other] 条原则
    }

## 阶段

overview-timeline = 本次意见征集的进展
overview-here = 目前在这里
overview-draft = 准备中
    .says = 意见征集正在准备。
overview-voting = 投票
    .says = 人们对观点投票，并添加自己的观点。
overview-constitution = 宪章
    .says = 把各个群体都同意的内容写成原则。
overview-training = 训练
    .says = 训练一个语言模型遵守这些原则。
overview-measuring = 偏见检查
    .says = 检查模型是否对人有偏见。
overview-published = 已发布
    .says = 原则、模型和检查结果向公众公开。

## 接下来

overview-said = 人们说了什么
overview-read-on = 您可以在这里阅读
overview-way-results = 各个群体都同意什么，分歧在哪里，还有什么没有定论。
overview-way-map = 谁的投票相近，各群体的区别在哪里。
overview-way-agreement = 把所有观点排成一条线，从各群体共有到存在争议。
overview-way-statements = 搜索、排序，并查看每条观点的投票。
overview-way-data = 下载投票，重新计算一切。
overview-not-written = 还没有写出。
