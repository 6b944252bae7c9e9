### 导入在别处举行过的意见征集：上传文件的页面。

import-title = 导入意见征集
import-lead = 导入用 Polis 或用本程序在这里或别处举行过的意见征集。之后由您主持，包括它的结果和宪章草稿；人们不再在其中投票。
import-files = 导出的文件
import-files-hint = 一个 ZIP 压缩包，或其中的 CSV 文件：comments.csv、votes.csv 或 participants-votes.csv，以及 summary.csv（如有）。最大 { $most } MB。
import-topic = 留空则以导出文件为准。
import-moderated = 哪些观点计入
import-not-rejected = 除被拒绝的以外全部
import-accepted = 只计已接受的
import-agree = 哪个数字表示同意
import-agree-hint = 只用于含有 user_id、vote_value 和 comment_id 列的 votes.csv，这种文件本身不说明。
import-agree-known = 文件中已说明
import-agree-one = 1 同意，0 跳过，-1 不同意
import-agree-minus-one = -1 同意，0 跳过，1 不同意
import-send = 检查文件并导入
import-faults = 这些文件无法导入。没有保存任何内容
import-none = 请先选择压缩包或文件。
import-unknown = { $file } 不是导出的文件。请选择 ZIP 压缩包，或保留导出时文件名的 CSV 文件。
import-twice = { $file } 出现了两次；请只保留一个。
import-large = 文件太大，或没有完整传到。最多接收 { $most } MB；更大的意见征集可由网站管理者用“folkmoot import polis”导入。
import-broken = 无法读取压缩包；请重新打包成 ZIP 文件。
import-done = 意见征集及其结果已导入。可以开始起草宪章。

## 文件可能有什么不对

import-fault-no-votes = 缺少投票。请一并上传 votes.csv 或 participants-votes.csv。
import-fault-empty = { $file } 是空的。第一行必须写明各列的名称。
import-fault-column = { $file } 没有“{ $column }”列。现有的列：{ $found }。
import-fault-column-twice = { $file } 有两个“{ $column }”列。请保留一个。
import-fault-sign-unsaid = { $file } 含有“vote_value”列，其中 1 可能表示同意，也可能表示不同意。请在下面选择哪个数字表示同意，并重新选择文件。
import-fault-sign-known = { $file } 本身已说明哪个数字表示同意。请在下面选择“文件中已说明”，并重新选择文件。
import-fault-row = { $file }，第 { $line } 行：{ $says }
import-fault-value = { $file }，第 { $line } 行，“{ $column }”列：“{ $value }”不合适。应为：{ $needed }。
import-row-fields = 这一行有 { $fields } 个字段，第一行有 { $columns } 个。它可能被截断，或多了一个逗号。
import-row-participant = 参与者 { $id } 出现了两次。请保留其中一行。
import-row-voter = 这位参与者出现了两次。请保留其中一行。
import-row-statement = 观点 { $id } 出现了两次。请保留其中一行。
import-row-open = 这里的引号没有结束。文件可能被截断。
import-row-long = 从这里开始的一行超过 { $most } MiB；每行不得超过这个大小。可能有引号没有结束：请找到并补上。
import-row-wide = 从这里开始的一行超过 { $most } 个字段。这不是意见征集的导出文件，或者有引号没有结束。
import-row-malformed = 这不是 CSV 文件的一行。请重新把表格保存为 CSV 文件。
import-needs-vote = 1（同意）、0（跳过）或 -1（不同意）
import-needs-vote-or-nothing = 1（同意）、0（跳过）、-1（不同意），没有看过观点的则留空
import-needs-id = 编号
import-needs-statement = 不是 participants-votes.csv 中其他列名的编号
import-needs-topics = 主题名称，中间用空格隔开，或留空
import-needs-language = 语言标签，例如 en、de 或 pt-BR，或留空
import-needs-moderation = -1（已拒绝）、0（未决定）或 1（已接受）
import-needs-text = UTF-8 编码的文本
import-needs-whole = 整数
import-needs-time = 自 1970 年起的秒数或毫秒数
import-needs-truth = true 或 false
