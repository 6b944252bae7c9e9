### 所有观点的列表，可搜索和排序。

explorer-title = 全部观点
explorer-description = 每条观点及其投票：{ $topic }
explorer-search = 观点中的词语
explorer-order = 排序方式
explorer-order-number = 编号
explorer-order-agreement = 共同点，最广泛的在前
explorer-order-difference = 群体差异，最大的在前
explorer-order-passes = 跳过的比例，最高的在前
explorer-order-votes = 票数，最多的在前
explorer-order-importance = 重要性，从高到低
explorer-apply = 显示
explorer-fetching = 正在搜索……
explorer-offline = 无法取得列表。请按“显示”再试一次。
explorer-none = 没有观点包含这些词语。
explorer-found = { $statements } 条观点
explorer-found-page = { $statements } 条观点，这里是第 { $from } 至 { $to } 条
explorer-left-out = { $statements } 条观点未纳入分析：被审核拒绝，或未被接受。

## 列表的页面

explorer-pages = 本列表的页面
explorer-page = 第 { $page } 页，共 { $pages } 页
explorer-previous = 上一页
explorer-next = 下一页
