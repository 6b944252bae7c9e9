### 主办方粘贴或上传的观点中，某一行有什么不对。

seeds-empty = 这一行没有观点。请写一条，或删去这一行。
seeds-same-as-line = 这与第 { $line } 行说的一样。请删去其中一行。
seeds-same-as-statement = 这与本次意见征集的观点 { $id } 说的一样。请删去这一行。
seeds-language = “{ $tag }”不是语言。请在“language”列中写成 en、de 或 zh-Hans 这样的标签，或留空。
seeds-meta = “{ $text }”既不是“是”也不是“否”。请在“meta”列中为关于参与者自身的观点写 1，其他的写 0。
seeds-topic = “{ $topic }”不是本次意见征集的主题。请写设置中已有的主题，或把“topics”列留空。
seeds-table = 从这一行起无法读取表格。请重新保存为 CSV 文件。
seeds-nothing = 里面没有观点。请每行写一条。
seeds-many = 观点太多；一次最多添加 { $most } 条。请保留最好的。
seeds-columns = 这一行超过 { $most } 列，不是观点表格。请重新保存为 CSV 文件。
seeds-large = 内容超过 { $most } MB。请保留最好的观点。
seeds-more = 从这一行起还有更多错误。请先改正上面的 { $lines } 行，再试一次。
