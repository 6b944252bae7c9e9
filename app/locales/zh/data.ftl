### 一次意见征集的下载内容。

data-says = 这些页面背后的一切，供您核对、再次使用或自行分析。
data-privacy = 人员以编号出现。与页面不同，这些文件包含每一张票，但没有姓名、没有地址，除投票和观点外没有任何人的任何信息。
data-withheld = 主办者不提供单个投票。这里是不含单个投票的文件。

## 文件

data-files = 文件列表
data-column-file = 文件
data-column-holds = 内容
data-column-size = 大小
data-summary = 意见征集的主题、地址和规模，每项一行
data-comments = 观点的文字、审核结果和总数
data-votes = 每行一票；在本站投票时，为每个人对每个观点的最后一票
data-participants = 每人一行，每条观点一列
data-importance = 每人一行，每个观点一列：什么对谁重要
data-analysis = 群体、地图、共识和区间：这些页面显示的内容
data-constitution = 宪章以及每条原则背后的投票
data-markdown = 可阅读或打印的宪章文本
data-ratification = 每条原则的支持情况，包括全体和各个群体
data-all = 以下全部内容（图除外）的压缩包
data-groups = 按陈述和群体统计的票数，不含任何 1 至 4 人的数字
data-left-out = 投票没有纳入分析的人的编号
data-parquet = 相同内容，供数据分析使用
data-dictionary = 每一列的含义
data-readme = 如何重新计算全部结果，以及注意事项
data-weighting = 参与者与公众的对比，以及加权后的共识
data-matrix = 每个群体中同意每条观点的比例，做成一张图（热力图）
data-rows = { $rows } 行
data-rows-at-least = 至少 { $rows } 行
data-rows-about = 约 { $rows } 行
data-not-there = 还没有

## 重新计算

data-again = 重新计算
data-again-says = 把 { $files } 放进一个文件夹，在其中运行下面的内容。不需要数据库，也不需要网络。同样的投票得到同样的字节，因此下面的哈希值必定再次得出。
data-again-edited = 此后有人继续修改了宪章。这里得出的是仅由规则生成的草案；已发布的文本说明了谁改了什么以及原因。
data-tossed = 有 { $people } 人的投票没有纳入本次分析。他们的编号在文件 left-out.csv 中。
data-hashes = 哈希值
data-hash-votes = 投票
data-hash-analysis = 分析
data-hash-constitution = 宪章
data-analysed-by = 分析程序
data-analysed = folkmoot { $program }，{ $day }的第 { $number } 版
