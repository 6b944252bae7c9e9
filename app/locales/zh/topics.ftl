### Topics: what people care about, and what statements are on.

topics-title = 主题
topics-choose = 您关心什么？
topics-lead = 勾选您关心的主题。有关这些主题的观点会更常出现；偶尔也会出现其他主题的观点，以免有所遗漏。您可以随时更改，其他人看不到。
topics-save = 保存并继续投票
topics-back = 返回投票，不作更改
topics-none = 这项投票没有主题。
topics-all-alike = 您没有选择主题：各主题的观点同样出现。
topics-change = 更改

## For those who run the poll

topics-setting = 可供选择的主题
    .hint = 每行一个，冒号前是数据中的名称，例如 work: 工作与收入。观点的主题在审核时指定，或由表格中的 topics 列给出。人们的选择只决定他们先看到什么。
topics-of = 此观点的主题
topics-assign = 保存主题
topics-assigned = 观点的主题已保存。
