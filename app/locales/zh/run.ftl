### 训练：按照一次意见征集的宪章训练并测量模型，供管理者使用。
###   run          训练
###   stage        阶段
###   baseline     对照
###   seed         随机种子

run-runs = 模型训练
run-lead = 每次训练会按照您的宪章训练一个模型，再按照另一部宪章训练第二个模型，起点、提示和随机种子都相同，然后测量这两个模型。最后得到一份可以发布的报告。
run-nothing-yet = 训练需要一部已通过的宪章，现在还没有。
run-to-constitution = 请先起草并通过宪章。

## 开始

run-start-title = 开始一次训练
run-of-version = 按照您的宪章第 { $version } 版训练：
run-choices = 更改训练所用的内容
run-start = 开始训练
run-took-before = 这里上一次完成的训练用了 { $time }。
run-takes-usually = 使用内置模型且不作更改时，训练在两个快速核心上用了 3 分钟。这里还没有完成过训练。
run-costs = 在此期间，它会占用负责训练的机器上除一个以外的所有处理器核心；这会花费多少电或钱，本程序并不知道。在别处训练的部分，费用在别处产生。
run-charges = 由 { $model } 撰写和评判时，其提供者可能按每个问题收费。
run-asked-at-most = 按本页加载时的设置，修改和比较回答期间最多有 { $most } 个问题；此外还有用来了解它是否读懂每条原则的问题，原则和测试题越多，这类问题也越多。
run-baseline = 对照
    .hint = 第二个模型按照这部宪章训练，以便看出您的宪章带来什么变化。
run-baseline-standard = 本程序的标准宪章
run-baseline-own = 您自己的宪章（见下）
run-baseline-text = 用于对照的宪章
    .hint = 每行一条原则，或 constitution.json 的内容。只有在上面选中时才有效。
run-model = 模型
    .hint = 不是由本程序制作的模型需要论文中的默认值。
run-model-built-in = 内置的实验模型
run-seed = 随机种子
    .hint = 0 到 4294967295 的整数。相同的种子和相同的选择得到逐字节相同的模型。
run-preset-laboratory = 下面的默认值适合内置模型。
run-preset-paper = 下面的默认值来自论文。
run-preset-to-laboratory = 改用适合内置模型的值
run-preset-to-paper = 改用论文中的值
run-part-amounts = 数量
run-part-understanding = 对原则的理解
run-part-supervised = 批评与修订
run-part-preference = 偏好模型
run-part-policy = 强化
run-part-evaluation = 测量
run-nothing = 无
run-default-paper = 默认值 { $default }，出自 Bai et al. 2022 第 { $section } 节。
run-default-differs = 默认值 { $default }；Bai et al. 2022 第 { $section } 节为 { $published }。
run-default-ours = 默认值 { $default }，为本程序选定。
run-default-ours-differs = 默认值 { $default }，为内置模型选定；其他情况为 { $published }。
run-fault-seed = 这不是随机种子；请填 0 到 4294967295 的整数。
run-fault-baseline = 在这部宪章中读不出任何原则。请每行写一条原则。
run-fault-baseline-json = 这不是完整的 constitution.json：从第 { $line } 行起无法读取。请重新粘贴整个文件。
run-fault-whole = 请写 { $least } 到 { $most } 之间的整数。
run-fault-whole-from = 请写不小于 { $least } 的整数。
run-fault-within = 请写 { $least } 到 { $most } 之间的数。
run-fault-below = 请写不小于 { $least } 且小于 { $most } 的数。
run-fault-above = 请写大于 { $least } 且不大于 { $most } 的数。
run-fault-above-only = 请写大于 { $least } 的数。
run-fault-from = 请写不小于 { $least } 的数。
run-fault-words = 请写下列词语之一：{ $known }。
run-fault-truth = 请写 true（是）或 false（否）。
run-fault-structure = 这个值在这里不合适：它的形式与默认值不同。
run-fault-parameter = 默认值是 { $default }。
run-fault-parameter-empty = 留空即采用默认值。
run-fault-parameter-unknown = 这个参数已不存在。请重新加载页面。
run-fault-many = 已有五次训练在等待或进行中。请等其中一次结束，或取消一次。
run-fault-version = 现在有更新的已通过版本。请在下面查看，然后重新开始。

## 列表

run-list = 全部训练
run-none = 还没有训练。
run-column-run = 训练
run-column-state = 状态
run-column-asked = 发起
run-column-version = 版本
run-asked-by = { $author }，{ $day }
run-title = 第 { $number } 次训练

## 一次训练

run-state-queued = 等待空位
run-state-running = 进行中
run-state-cancelling = 正在取消
run-state-cancelled = 已取消
run-state-failed = 失败
run-state-done = 完成
run-took = 到目前或总共用时：{ $time }
run-failed-because = 训练失败，它报告：
run-look-again = 再看一次
run-constitution = 宪章
run-version = 第 { $version } 版，
run-cancel = 取消训练
    .note = 已完成的部分会保留，以后可以继续。
run-resume = 继续训练
    .note = 从停下的地方继续，最后得到的字节与没有中断时相同。
run-done-asked = 训练已排队。有空位时几秒内就会开始。
run-done-known = 这次训练已经存在：相同的选择得到相同的结果。
run-done-cancelled = 正在取消训练。
run-done-resumed = 一有空位训练就会继续。
run-done-late = 训练已处于另一种状态，没有做任何更改。
run-seconds = { $seconds } 秒
run-minutes = { $minutes } 分钟
run-hours = { $hours } 小时 { $minutes } 分钟

## 阶段

run-stages = 各个阶段
run-stages-none = 训练开始后，这里会列出各个阶段。
run-stages-done = { $of } 个阶段中已完成 { $done } 个。
run-stage-state-waiting = 等待
run-stage-state-running = 进行中
run-stage-state-stopped = 已停止
run-stage-state-left = 略过
run-stage-why = 原因：{ $why }
run-stage-state-cached = 已有结果
run-stage-state-done = 完成
run-progress = { $part }：{ $of } 中的 { $done }。
run-doing-understand = 关于原则的提问
run-doing-revise = 回答、批评与修订
run-doing-supervised = 从修订中学习
run-doing-label = 哪个回答更合适？
run-doing-preference = 学习哪些更受偏好
run-doing-policy = 从奖励中学习
run-doing-ask = 向每个模型提问
run-doing-adherence = 每条原则是否得到遵循？
run-left = 大约还需 { $time }。
run-left-in-all = 全部完成大约还需 { $time }。
run-side-public = 您的宪章
run-side-baseline = 对照
run-stage-understand = 模型能读懂这些原则吗？
run-stage-evaluation = 测量
run-stage-report = 报告
run-chain-analysis = 意见群体与共识
run-chain-analysis-made = { $day } 的分析，版本 { $version }
run-chain-constitution = 已通过的宪章
run-chain-ratified = 版本 { $version }，由 { $by } 于 { $day } 通过
run-chain-publication = 发布
run-chain-published = 已作为报告第 { $version } 版发布
run-chain-publish = 查看并发布报告
run-stage-of-side = { $stage }：{ $side }

## 原则

run-principles = 模型能读懂的原则
run-unread = 模型读不懂的原则：{ $of } 条中有 { $unread } 条。不会按照这些原则训练。
run-column-principle = 原则
run-column-reads = 模型能读懂吗？
run-column-judged = 判断正确的配对（95% 区间）
run-column-pairs = 配对数
run-reads-understood = 能
run-reads-partly = 部分能
run-reads-not = 不能
run-reads-wrongly = 读错：在没有问题的地方找出问题
run-reads-untested = 未测试

## 曲线

run-curves = 曲线
run-measure-loss = 损失
run-measure-score = 奖励（偏好模型的分数）
run-measure-nats = 与起点的距离（KL，单位 nat）
run-measure-accuracy = 留出数据上的正确率
run-curve-title = { $measure }：{ $phase }
run-curve-finding = { $series }：从第 { $from } 步的 { $first } 到第 { $to } 步的 { $last }。
run-column-step = 步

## 结果，与另一次训练并列

run-figures = 结果
    .note = 每个数字都附有 95% 区间和 n。报告中有全部数字。
run-figures-none = 还没有可以取用数字的报告。
run-compare-with = 比较对象
run-compare = 比较
run-other = { $run }（{ $state }）
run-column-figure = 指标
run-figure = { $value }（{ $low } 到 { $high }），n = { $n }
run-figure-bare = { $value }，n = { $n }
run-figure-none = 没有意义，n = { $n }
run-figure-score-ambiguous = 文本没有说明时的偏见：{ $side }
run-figure-score-disambiguated = 文本说明时的偏见：{ $side }
run-figure-accuracy-ambiguous = 文本没有说明时的正确回答：{ $side }
run-figure-accuracy-disambiguated = 文本说明时的正确回答：{ $side }
run-figure-perplexity = 有益文本上的困惑度：{ $side }
run-figure-over-refusal = 被拒绝的无害请求：{ $side }
run-figure-preference = 判断正确的留出比较：{ $side }
run-differences = 两者的不同之处
run-same-parameters = 两次训练所用的内容相同。
run-column-parameter = 参数

## 参数和日志

run-parameters = 参数
run-unchanged = 每个参数都用默认值。
run-parameters-all = 全部参数
run-column-value = 值
run-column-origin = 默认值和出处
run-log = 日志的末尾
run-log-none = 还没有任何信息。

## 在别处训练

run-state-handed-over = 等待在别处训练的模型
run-engine = 由谁撰写和评判
    .hint = 回答、批评、修改和比较都来自这个模型；它本身不被训练。
run-engine-local = 被训练的模型
run-engine-endpoint = { $model }（通过本站的端点）
run-engine-none = 要让更大的模型来做，请本站运营者用 --engine-endpoint 和 --engine-model 启动服务器。
run-fault-engine = 本站已没有端点。请选择被训练的模型，或询问本站运营者。
run-fault-model = 这里没有模型 { $model }，或已不再有，因此没有开始训练。请另选一个；现在选中的是内置模型。
run-fault-material = 使用论文默认值的运行要读取站点运营者放在模型旁边的提示和问题。那里缺少：{ $files }。请索要这些文件，或改用适合内置模型的默认值。
run-training = 在哪里训练模型
    .hint = “别处”的意思是：本站完成训练之前的一切，您下载后在其他机器上用 TRL 或 OpenRLHF 训练，再上传模型。测量在本站进行。
run-training-here = 在本站
run-training-elsewhere = 在别处
run-stage-hand-over = 移交
run-elsewhere-title = 在别处训练
run-elsewhere-before = 先完成训练之前的一切，然后这里会有一个可下载的压缩包。
run-elsewhere-what = 训练之前的一切已完成。这个压缩包包含两部宪章的数据、各项设置，以及写有全部命令的 README。
run-elsewhere-download = 下载待训练的内容（{ $size }）
run-elsewhere-returned = 模型已返回，其压缩包的 SHA-256 为
run-elsewhere-unpack = 在负责训练的机器上解开压缩包。
run-elsewhere-train = 照其中的 README.md 去做，两部宪章的做法要相同。最后会有 SHA256SUMS 和 trained-with.txt。
run-elsewhere-pack = 在同一文件夹里，把要返回的内容打成一个压缩包：
run-elsewhere-upload = 在这里上传该压缩包。保存任何内容之前都会按 SHA-256 检查每个模型，然后训练自行继续。
run-elsewhere-file = 模型的压缩包
    .hint = ZIP 文件，最大 { $most } GB。更大的由本站运营者使用 folkmoot poll take-back。
run-elsewhere-give = 交回模型
run-done-returned = 模型已收到，并与其哈希值相符。一有空位训练就会继续。
run-done-returned-known = 这些模型已经在这里，没有做任何更改。
run-return-none = 请先选择压缩包。
run-return-busy = 现在有人正在交入压缩包。请过几分钟再试。
run-return-cut = 压缩包没有完整到达，或超过 { $most } GB。请再试一次；更大的由本站运营者使用 folkmoot poll take-back。
run-return-broken = 这不是完整的 ZIP 压缩包。请用下面的命令制作后重新上传。
run-return-large = 这个压缩包解开后会超过 { $most } GB，或文件太多。请只放入 manifest.json 和 results 文件夹。
run-return-name = 压缩包中的 { $file } 不是其中的普通文件。没有保存任何内容。请用下面的命令重新制作。
run-return-missing = 压缩包缺少 { $file }。README.md 说明了如何生成；然后重新打包并上传。
run-return-other = 压缩包中的 manifest.json 属于另一次移交，或已被更改。请上传用本次训练的压缩包训练出的内容。
run-return-line = results/SHA256SUMS 的第 { $line } 行不是 SHA-256 加文件名。请用 README.md 中的命令重新生成。
run-return-unlisted = results/SHA256SUMS 中没有 { $file } 的哈希值。请用 README.md 中的命令重新生成，然后重新打包。
run-return-changed = { $file } 的 SHA-256 与 results/SHA256SUMS 中的不一致。请从训练处重新复制该文件，然后重新打包。
