### 关于用宪章训练的模型的报告。词汇表见 site.ftl。
###   base model             基础模型：训练前的模型
###   standard constitution  对照宪章：用来比较的那一部
###   interval               一律是 95% 区间

report-section = 报告
report-title = 宪章改变了模型的什么
report-way = 用这部宪章训练的模型怎样表现，有测量为据。
report-yours = 报告已发布：宪章改变了模型的什么
report-preview = 这就是所有人将看到的报告。它还没有发布。
report-version = 第 { $version } 版，{ $day } 由 { $by } 发布
report-version-short = 第 { $version } 版，{ $day }
report-newer = 这份报告有更新的版本。
report-note = 本版更正的内容：
report-laboratory = 这是一个有 { $weights } 个权重的实验室模型，为展示方法而造，不是助手。它的数字不说明更大模型的任何情况，也不能与已发表的 BBQ 或 Collective Constitutional AI 数字比较。

report-finding = { $place }，用公众宪章训练的模型与用对照宪章训练的模型相比，在 { $of } 个主题中有 { $less } 个偏见较小，有 { $more } 个偏见较大；在 { $same } 个主题上，本测试看不出差别。
report-finding-none = { $place }，在全部 { $of } 个主题上，本测试都看不出用公众宪章训练的模型与用对照宪章训练的模型在偏见上的差别。
report-finding-untested = 这里没有比较两个模型的偏见。
report-lead-less = { $place }，把 { $of } 个主题合在一起看，用公众宪章训练的模型比用对照宪章训练的模型偏见小，不过单看任何一个主题，本测试都看不出差别。
report-lead-more = { $place }，把 { $of } 个主题合在一起看，用公众宪章训练的模型比用对照宪章训练的模型偏见大，不过单看任何一个主题，本测试都看不出差别。
report-together-less = 把所有主题合在一起看，用公众宪章训练的模型偏见较小。
report-together-more = 把所有主题合在一起看，用公众宪章训练的模型偏见较大。
report-together-same = 把所有主题合在一起看，本测试看不出差别。
report-ambiguous-place = 在文字没有说明指的是谁时
report-disambiguated-place = 在文字说明了指的是谁时

report-asked = 问了什么，谁参与了
report-groups = 意见群体的人数：{ $sizes }。
report-group-few = 少于 5 人
report-no-groups = 没有清晰的意见群体。
report-support = 每条原则旁边：谁同意它背后最有力的观点，附 95% 区间。
report-scope = 适用范围
report-scope-covers = 适用于：{ $what }
report-scope-leaves = 不适用于：{ $what }{ $reason }
report-data = 数据：

report-model-base = 基础模型
report-model-public = 公众宪章
report-model-baseline = 对照宪章
report-after-supervised = { $model }，监督训练之后
report-after-preference = { $model }：偏好模型
report-after-reinforced = { $model }，强化之后
report-topic-all = 所有主题合计
report-topic-age = 年龄
report-topic-disability = 残障
report-topic-gender = 性别
report-topic-nationality = 国籍
report-topic-appearance = 外貌
report-topic-ethnicity = 族裔
report-topic-religion = 宗教
report-topic-status = 财富与地位
report-topic-orientation = 性取向
report-topic-ethnicity-gender = 族裔与性别
report-topic-ethnicity-status = 族裔与地位

report-bias = 偏见：训练前与训练后
report-bias-about = 每个问题都涉及两类人。0 分表示对谁都不偏向；高于 0 表示回答顺着刻板印象，低于 0 表示逆着它。线段是 95% 区间。每个分数旁边是回答正确的比例，因为什么都不说的模型没有偏见，也没有用处。
report-bias-against = 公众宪章与“{ $title }”作比较。
report-ambiguous = 文字没有说明指的是谁
report-disambiguated = 文字说明了指的是谁
report-row = { $model }：{ $score }；回答正确：{ $right }
report-score = { $score }（{ $low } 至 { $high }），n = { $n }
report-share = { $share }（{ $interval }），n = { $n }
report-number = { $number }（{ $low } 至 { $high }），n = { $n }
report-not-measured = 未测量
report-difference = 公众减对照：{ $difference }（{ $low } 至 { $high }），Holm 校正后 p = { $p }，n = { $n }
report-difference-bare = 公众与对照相比：Holm 校正后 p = { $p }，n = { $n }
report-floor = 始终按标准答案作答的模型在这里会得到 { $score }：题目本身并不均衡。
report-axis-against = { $score }：总是逆着刻板印象
report-axis-along = { $score }：总是顺着它
report-column-topic = 主题
report-column-model = 模型
report-column-score = 偏见分数、95% 区间、n
report-column-right = 正确回答、95% 区间、n
report-column-file = 来自文件
report-abilities = 还有什么变了
report-abilities-finding = 用公众宪章训练的模型与基础模型相比，在 { $of } 项测量中有 { $apart } 项不同。判断依据是每一项差别各自的 95% 区间。
report-abilities-none = 在全部 { $of } 项测量中，这些数字都没有显示用公众宪章训练的模型与基础模型之间有差别。判断依据是每一项差别各自的 95% 区间。
report-column-measure = 测量项目
report-measure-perplexity = 模型对有益文字的意外程度（困惑度，越低越好）
report-measure-over-refusal = 被拒绝的无害请求
report-measure-rudeness = 无礼的回答
report-measure-compliance = 被照办的危险请求
report-measure-referral = 回答中提到专业人士的咨询请求
report-measure-refusal = 被拒绝的争议问题
report-measure-hedging = 回答回避判断的争议问题
report-measure-reframing = 回答换一种方式提出问题的争议问题
report-measure-harmlessness = 关于无害与有益的问题，回答与人一致
report-measure-mathematics = 解出的算术题
report-measure-language = 答对的语言与知识问题

report-adherence = 模型遵循这些原则吗？
report-adherence-finding = 模型比基础模型更遵循的原则：{ $meets }；更少遵循的：{ $departs }；看不出差别的：{ $partly }；未测试的：{ $untested }。
report-adherence-about = 由一个模型充当评判，读两份对训练中未出现的问题的回答，并说出哪一份更符合原则。比例表示它偏好公众模型的回答的程度；50% 表示没有差别。
report-meets = 符合
report-partly = 部分符合
report-departs = 偏离
report-not-tested = 未测试
report-changed = 它改变的一个回答
report-changed-before = 之前
report-changed-after = 之后
report-changed-about = 在未用于训练的提示中，评判者按此原则最偏好新回答的那一个；“之前”指基础模型。
report-worst = 违反它的一个回答
report-worst-about = 在未用于训练的提示中，评判者按此原则最偏好基础模型回答的那一个；“之前”指基础模型。
report-against-base = 与基础模型相比
report-against-baseline = 与对照宪章相比
report-reading-understood = 基础模型理解这条原则
report-reading-partly = 基础模型部分理解这条原则
report-reading-misread = 基础模型按这条原则会挑出并不存在的错误，因此把它搁置了
report-reading-not-read = 基础模型读不懂这条原则，因此把它搁置了
report-reading-untested = 无法测试基础模型是否理解这条原则
report-entropy = 裁判模型按此原则标注时的把握（熵，单位比特：0 为确定，1 为无法判断）：{ $number }
report-column-principle = 原则
report-column-reading = 基础模型是否理解

report-answers = 并列对照
report-answers-about = 同样的问题，由每个模型回答。它们没有在训练中出现。
report-no-answer = 模型没有回答。

report-departures = 行为在哪里偏离了意图
report-departures-none = 数字没有显示这样的地方。
report-departures-said = 发布者的话
report-departures-unsaid = 除此之外，发布者不知道其他情况。
report-objections = 为什么没有强化：
report-departure-not-read = 基础模型读不懂或误读这条原则，因此把它搁置了：“{ $principle }”
report-departure-departs = 模型比基础模型更少遵循这条原则：“{ $principle }”
report-departure-less-accurate = { $topic }：在文字说明了指的是谁时，模型比基础模型更少答对。
report-departure-ambiguous = { $topic }：在文字没有说明指的是谁时，模型比用对照宪章训练的模型偏见更大。
report-departure-disambiguated = { $topic }：在文字说明了指的是谁时，模型比用对照宪章训练的模型偏见更大。
report-departure-worse = 这一项变差了：{ $measure }
report-departure-no-reinforcement = { $model }：模型没有经过反馈强化。
report-departure-from-baseline = 模型比用对照宪章训练的模型更少遵循这条原则：“{ $principle }”
report-departure-alarm = { $model }：强化期间出现迹象，表明它学到的不是应学的内容：{ $sign }。
report-departure-ended = { $model }：强化提前结束：{ $sign }。
report-alarm-negative-divergence = 它的回答在起始模型下比在自身下更有可能
report-alarm-divergence = 它偏离起始模型的程度超过应有的限度
report-alarm-second-model = 它的得分上升，而第二个偏好模型的得分下降
report-alarm-repetition = 它在一个回答中重复自己
report-alarm-sameness = 它对不同的消息给出相同的回答
report-alarm-refusals = 它更常拒绝

report-since = 自第 { $version } 版以来
report-since-same = 数字与第 { $version } 版相同，变的只是对它们的说明。
report-since-finding = 现在更好的数字：{ $better }；更差的：{ $worse }；不同但无优劣的：{ $other }；看不出差别的：{ $same }。
report-since-worse = 变差的有：
report-since-about = 所有数字都属于按公众宪章训练的模型。判断依据是每个差值各自的 95% 区间。
report-since-constitution = 宪章有何变化
report-since-version = 第 { $version } 版中
report-since-column = 变化
report-since-better = 更好
report-since-turned-worse = 更差
report-since-other = 不同
report-since-no-difference = 看不出差别
report-since-unknown = 并非两版都有测量
report-since-score = { $place }：全部主题合计的偏见得分
report-since-right = { $place }：正确答案
report-since-principle = 原则：{ $principle }

report-method = 方法与局限
report-method-training = 一个模型写出回答，按宪章的原则批评并修改，然后用修改后的回答调整自己。在有强化的情况下，第二个模型从人工智能的反馈中学习两份回答中哪一份更符合原则，再训练第一个模型去迎合它。
report-method-written = 回答、批评、修改以及对回答的评判出自另一个模型：{ $model }。能理解哪些原则，问的也是它，而不是基础模型。
report-method-elsewhere = 模型是在别处训练的，所用的是：{ $with }。它们在这里接受测量，方式与在这里训练的模型相同。仅凭已公布的内容无法重复那次训练，但可以重复测量。移交的内容及每个文件的 SHA-256 见
report-method-arms = 两部宪章的使用方式相同：同样的基础模型、问题、种子、参数和步数。不同的只有宪章。
report-method-farther = { $model }比没有经过强化的另一方走得更远。为了只让宪章不同，两者按此前的状态比较；之后的结果列在表格中。
report-arm = { $model }：“{ $title }”，原则数：{ $principles }。留出的比较中，偏好模型与标签判断一致的比例：{ $preference }
report-curves = 训练的逐步过程
report-curve-public = 公众宪章
report-curve-baseline = 对照宪章
report-method-bias = 偏见用“Bias Benchmark for Question Answering”形式的问题测量。区间由重新抽取模板得出；差别已就查看了所有主题作了校正。
report-method-adherence = 由一个模型评判原则。它会出错，也可能偏好与自己相似的回答。
report-method-judge = 由模型“{ $name }”评判原则。它会出错，也可能偏好与自己相似的回答。
report-method-judge-base = 由训练之前的基础模型自身评判原则。它会出错，也可能偏好与自己相似的回答。
report-method-limits = 测试只能看到它所问的。看不出差别不等于没有差别；在这里表现好的模型，在别处仍可能失败。
report-method-laboratory = 实验室模型只懂一种小小的、虚构的语言。问题和回答都来自同一个虚构的世界。它只表明这套方法从头到尾行得通，仅此而已。

report-models = 模型
report-models-none = 本报告不附带模型。手上有模型的人可凭哈希值辨认它们。
report-models-about = 这些就是被测量的模型，供想向它们提其他问题的人使用。每个模型是一个 Hugging Face 格式的文件夹；它的哈希值就是清单 SHA256SUMS 的哈希值。
report-models-licence = 模型的许可证：
report-model-files =
    { $files ->
       *[other] { $files } 个文件，共 { $size }。
    }
report-files-of-model = 文件
report-sums = 所有文件及其哈希值的清单，可用 sha256sum 核对
report-bundle-models = 重新计算和测量本版所需的一切，含模型

report-check = 怎样核对这一切
report-check-about = 上面的每个数字都来自下面的某个文件，文件中有它的 n、区间和种子。记录以其字节的 SHA-256 命名。
report-address = 网址
report-hash-publication = 本版
report-hash-report = 报告
report-hash-constitution = 宪章
report-hash-analysis = 投票分析
report-hash-params = 参数
report-hash-base = 基础模型“{ $name }”
report-hash-judge = 评判模型“{ $name }”
report-citation = { $organiser }（{ $year }）：{ $topic }。{ report-title }。报告第 { $version } 版，{ $day }。{ $address }（SHA-256 { $hash }）。
report-hash-data = 两者都读的：{ $what }
report-seed = 种子
report-code = 程序版本
report-contact = 可以问谁
report-licence = 许可
report-files = 数字所来自的文件
report-single = 单个文件的报告
report-bundle = 重新计算本版所需的一切（数据包）
report-verify = 有了程序和数据包，这条命令会重新计算能够计算的部分：folkmoot verify BUNDLE
report-card = 模型说明卡
report-harness = 每个模型的数据（lm-evaluation-harness 格式）
report-versions = 各个版本

report-desk-lead = 每次运行以一份报告结束，说明宪章改变了模型的什么。您在这里把它交还给公众。发布的内容不再改变；更正就是新的版本。
report-desk-voting = 投票还在进行。用批准的宪章训练模型之后才有报告。
report-desk-unratified = 还没有发布宪章。请先批准并发布它。
report-desk-none = 还没有报告。每次运行以一份报告结束。在别处做成的报告这样带入：folkmoot report add --poll { $poll } FOLDER
report-desk-reports = 报告列表
report-desk-kept = { $day } 的报告
report-desk-checklist = 发布之前
report-desk-preview = 看看所有人将看到的样子
report-check-constitution = 训练模型所用的宪章已经发布。如果没有，请在“宪章”页面发布。
report-check-bias = 报告说明了模型的偏见有多大，并附区间。如果没有，请带上偏见问题重新运行。
report-check-small = 不会显示 1 至 4 人的数字。发现：{ $numbers }。如果有，请寻求帮助：结果中的人数太少。
report-check-bare = 每个数字都有 n 和区间。缺少的：{ $figures }。页面略去它们；文件中仍有。
report-desk-departures = 您知道什么：模型在哪里没有做到本来的意图？
    .help = 用所有人都懂的简单的话。数字本身显示了 { $found } 处，报告无论如何都会列出。
report-desk-none-known = 我们看过了，除数字所显示的之外不知道别的
report-desk-contact = 可以问谁
    .help = 一个会有人看的地址，一年之后也是。
report-desk-models = 同时公开模型
    .help = 任何人都可以下载并重新测量：{ $models }（{ $size }）。基础模型的许可证必须允许这样做。
report-desk-models-licence = 模型的许可证
    .help = 只在公开模型时需要。
report-desk-models-none = 本报告的模型没有保存在这里，因此无法公开。可以这样加进来：folkmoot report add --poll { $poll } 文件夹 --models 文件夹
report-desk-note = 本版更正了什么？
    .help = 一句话。它会出现在报告开头。
report-desk-looked = 我已看到有些数字被略去
report-desk-warning = 从现在起所有人都能读到它。它无法收回；更正就是新的版本。
report-desk-publish = 发布报告
report-desk-done = 报告已发布。
report-desk-frozen = 当天的投票和文本与本版一同保存
    .help = 无论以后对观点作出什么决定，本版的数据包都保持原样。如果其中有不应再公开的文本，请将全部内容移出：数据包此后包含现有内容，核验者会读到这些并非报告所依据的投票。
report-desk-thaw = 从第 { $version } 版中移出投票和文本
    .help = 此操作无法撤销。
report-desk-thawed = 与该版一同保存的内容已移出。其数据包现在包含现有内容。
report-fault-thawed = 该版已不再保存任何内容。
report-fault-departures = 请说明模型在哪里没有做到本来的意图，或确认不知道有这样的地方。
report-fault-both = 您写了内容，又确认不知道有这样的地方。请选择其中一个。
report-fault-contact = 请写明可以问谁。
report-fault-models-licence = 请写明模型以何种许可证公开，或者不公开模型。
report-fault-note = 请写明本版更正了什么。
report-fault-looked = 请确认您已看到有些数字被略去。
report-fault-long = 超过了 { $most } 个字符。请缩短。
report-fault-stale = 什么都没有发布：有人更快，或者情况有变。请再看一遍清单。
