### 导入在别处举行过的意见征集：上传文件的页面。

import-title = 导入意见征集
import-lead = 导入用 Polis 或用本程序在这里或别处举行过的意见征集。之后由您主持，包括它的结果和宪章草稿；人们不再在其中投票。
import-files = 导出的文件
import-files-hint = 一个 ZIP 压缩包，或其中的 CSV 文件：comments.csv、votes.csv 或 participants-votes.csv，以及 summary.csv（如有）。最大 { $most } MB。
import-topic = 留空则以导出文件为准。
import-moderated = 哪些观点计入
import-not-rejected = 除被拒绝的以外全部
import-accepted = 只计已接受的
import-send = 检查文件并导入
import-faults = 这些文件无法导入。没有保存任何内容
import-none = 请先选择压缩包或文件。
import-unknown = { $file } 不是导出的文件。请选择 ZIP 压缩包，或保留导出时文件名的 CSV 文件。
import-twice = { $file } 出现了两次；请只保留一个。
import-large = 文件太大，或没有完整传到。最多接收 { $most } MB；更大的意见征集可由网站管理者用“folkmoot import polis”导入。
import-broken = 无法读取压缩包；请重新打包成 ZIP 文件。
import-done = 意见征集及其结果已导入。可以开始起草宪章。
