### 主持意见征集：/facilitate 下的页面，以及公开的审核记录。

## 页眉和导航

facilitate-title = 您主持的意见征集
facilitate-pages = 主持人员的页面
facilitate-stand = 当前状况
facilitate-settings = 设置
facilitate-seeds = 您的观点
facilitate-statements = 审核
facilitate-people = 人员
facilitate-monitor = 数据
facilitate-log = 审核记录
facilitate-more = 更多
facilitate-none = 您还没有参与主持任何意见征集。请新建一个，或请同事把您加进去。
facilitate-new = 新建意见征集
facilitate-numbers = { $people } 人，{ $statements } 条观点，{ $votes } 票
facilitate-phase-draft = 草稿
facilitate-phase-voting = 正在投票
facilitate-phase-constitution = 投票已结束
facilitate-role-reader = 查看
facilitate-role-moderator = 审核观点
facilitate-role-facilitator = 主持
facilitate-back = 返回，不作改动
facilitate-save = 保存
facilitate-add = 再加一项
facilitate-faults = 还有不对的地方
facilitate-fault-past = 这个时间已过去，投票会立即结束。如果您确实想结束，请在“{ facilitate-stand }”页面上操作。
facilitate-fault-topic = 请用几个字写明主题。
facilitate-fault-line = “{ $line }”没有等号；请写成 age = 您多大年纪？
facilitate-fault-number = “{ $text }”不是整数；请只用数字。
facilitate-fault-time = “{ $text }”不是时间；请写成 2027-01-31T18:00。
facilitate-fault-language-twice = 这种语言出现了两次；请删去一个。
facilitate-fault-pair = “{ $text }”缺少问题；请写成 age = 18-29。
facilitate-fault-share = “{ $text }”不是比例；请写成 18-29 = 21.5。
facilitate-fault-slug-taken = 已有名为 { $slug } 的意见征集；请另选名称。
facilitate-fault-sign-in = 已经有人参与。是否需要先登录不能再更改：否则有人会参与两次，有人则无法继续。请另建一次意见征集。
facilitate-fault-range = 请写 1 到 { $most } 之间的整数。
facilitate-fault-wave = 名称超过 100 个字符，或含有无法显示的字符；请缩短。
facilitate-fault-id = 第 { $line } 行：这不是编号；它超过 { $most } 个字符，或含有无法显示的字符。请按另一系统中的写法填写。
facilitate-fault-no-id = 里面没有编号；请每行写一个。
facilitate-fault-participant = 没有这个编号的参与者。
facilitate-fault-no-author = 这条观点不是参与者写的。
facilitate-fault-email = 这不是电子邮件地址；请写成 name@example.org。
facilitate-fault-no-account = { $email } 没有账户；请让本站管理者创建一个。
facilitate-fault-last = 这是最后一位主持人；请先把这个角色交给别人。
facilitate-fault-tick = 请先至少勾选一条观点。
facilitate-fault-no-statement = “{ $id }”不是本次意见征集的观点；请在列表中查看编号。
facilitate-fault-gone = 这条观点已经不在了。请重新加载页面。
facilitate-fault-unknown = 不能对观点进行这样的操作。请重新加载页面并选择按钮。
facilitate-fault-into-itself = 观点不能与自身合并；请另选一条。
facilitate-fault-into-rejected = 观点 { $id } 本身已被拒绝或合并；请选一条可以投票的。
facilitate-fault-same-as = 观点 { $id } 已经这样说了；请把两条合并。
facilitate-fault-needs-reason = 已经有人对现有措辞投过票；请说明为何更改，以便所有人判断。
facilitate-fault-full = 这次意见征集最多容纳 { $most } 条观点，现已满。请在设置中放宽，或拒绝一条。
facilitate-fault-principle = 这里只对宪章的原则投票。要更改原则，请把另一部宪章付诸表决。
facilitate-fault-seed-twice = 期间已有别人添加了其中一条观点。请再检查一次。
facilitate-fault-reason-missing = 缺少理由；请用一句话说明。
facilitate-fault-reason-long = 理由超过 500 个字符；请缩短。
facilitate-fault-character = 文本含有无法显示的字符；请手动输入而不要粘贴。
facilitate-fault-text-short = 措辞太短，无法投票。
facilitate-fault-text-long = 措辞超过 { $most } 个字符；请缩短。
facilitate-fault-slug = 这不能用作地址名称；请使用至多 64 个小写字母、数字和连字符。
facilitate-fault-tag = 这不是语言；请写成 en、de 或 zh-Hans 这样的标签。
facilitate-fault-text = 文本超过 { $most } 个字符，或含有无法显示的字符；请缩短或重新输入。
facilitate-fault-choice = 没有这个选项；请从列表中选择。
facilitate-fault-large = 内容超过了表单的上限 { $most } MB。没有保存任何内容，您写的内容都还在这里；请缩短这个最长的栏目。
facilitate-reason = 理由
    .author = 写下观点的人会看到，所有人也能在公开记录中看到。
    .public = 所有人都能在公开记录中看到。
    .log = 会写进公开记录，不带姓名。

## 刚刚完成的操作

facilitate-done-created = 意见征集已建好。目前只有您和您添加的人能看到。
facilitate-done-saved = 已保存。
facilitate-done-strict = 已保存。从现在起，人们写的观点要等您接受后才显示。请每天至少看一次待审列表，否则大家会以为没有人在听。
facilitate-done-seeded = 观点已添加。
facilitate-done-accept = 已接受。
facilitate-done-reject = 已拒绝。写下它的人可以看到理由。
facilitate-done-merge = 已合并。两条的投票都保留，只显示另一条。
facilitate-done-reword = 已改写。原来的措辞和投票都保留。
facilitate-done-meta = 标记已更改。
facilitate-done-unhide = 又可以对它投票了。
facilitate-done-ban = 此人已被禁止。投票保留，但不再计入。
facilitate-done-unban = 禁止已解除，投票重新计入。
facilitate-done-opened = 现在可以投票了。
facilitate-done-closed = 投票已结束。此刻的结果已留存，今后的任何变化都会被发现。
facilitate-done-reopened = 又可以投票了。公开记录写明了原因。
facilitate-done-late = 没有任何改动：有人抢先一步，或者意见征集处于另一阶段。
facilitate-done-listed = 名单已加长。
facilitate-done-unlisted = 名单已缩短。已经参与的人不受影响。
facilitate-done-role = 角色已更改。
facilitate-done-deleted = 草稿已删除。

## 当前状况

facilitate-next = 下一步
facilitate-opens = 投票将于 { $day } 自动开始。
facilitate-opens-draft = 投票定于 { $day } 开始。请提前开放：在此之前没有人能找到它，开放之后页面会说明投票何时开始。
facilitate-closes = 投票将于 { $day } 自动结束。
facilitate-frozen = 结果留存在分析的第 { $version } 版中。它的指纹（SHA-256）：
facilitate-waiting = { $statements } 条观点等待处理
facilitate-strict-waiting = 在您接受之前，没有人看得到这些观点，因为观点要先审核才显示。
facilitate-ready = 所需内容都已齐全。请再看一遍预览，然后开放投票。
facilitate-open-warning = 有人投票之后再改观点，就改变了他们投票的内容。请再读一遍您的观点。
facilitate-open = 开放投票
facilitate-not-ready = 开放投票之前还缺：
facilitate-gap-seeds = 添加供投票的观点；七到二十条是不错的开头。
facilitate-gap-organiser = 写明由谁主办。
facilitate-gap-contact = 写明怎样联系您。
facilitate-gap-outcome = 写明结果会怎样使用。
facilitate-gap-codes = 生成邀请码：没有邀请码谁也不能参与。
facilitate-gap-list = 填写可以参与的人员名单。
facilitate-gap-provider = 请选择谁可以参与：人们需要登录，而本网站没有身份提供方。
facilitate-gap-over = 请设定更晚的结束时间，或不设：现在的时间已过。
facilitate-to-close = 结束投票：先看看会留存什么
facilitate-to-draft = 起草宪章
facilitate-to-voted = 付诸表决的宪章
facilitate-to-train = 用宪章训练模型，并查看进展
facilitate-to-report = 审阅报告并向公众公布
facilitate-all-done = 没有待办事项：报告已经公布。更正将作为新版本，在“{ report-section }”页面上发布。
facilitate-reopen = 重新开放投票
facilitate-reopen-not = 本意见征集的投票来自别处，因此不在这里开放：没有人能在这里接着自己在那边的投票。副本会带上已接受的观点，大家可以对它们投票。
facilitate-reopen-warning = 投票结束时公布的结果将会改变。公开记录会写明这是您做的以及原因。已过的结束时间会被删除；如果希望投票自动结束，请在设置中另定时间。
facilitate-links = 链接
facilitate-public-page = 所有人看到的页面
facilitate-public-log = 公开的审核记录
facilitate-data = 供所有人下载的文件
facilitate-whole = 全部内容的压缩包，含精确时间和外部编号：仅供您使用
facilitate-embed-title = 放到其他网站的页面中
facilitate-embed-snippet = 把这段代码复制到要显示意见征集的页面
facilitate-embed-plain = 不使用脚本
facilitate-embed-plain-label = 如果页面不能加载脚本，请复制这段代码：框架高度固定，外围页面不会得到任何信息
facilitate-embed-nowhere = 目前还没有网站可以显示这次意见征集。请先在设置中写明网站。
facilitate-embed-where = 这些网站可以显示它：{ $sites }
facilitate-embed-change = 更改可以显示它的网站
facilitate-preview = 预览
facilitate-preview-lead = 这些就是参与者将看到的页面。您在上面做的任何操作都不会算作投票。
facilitate-preview-landing = 第一页
facilitate-preview-consent = 投票前要同意的内容
facilitate-preview-card = 第一条观点
facilitate-preview-about = 个人情况问题
facilitate-preview-topics = 选择主题
facilitate-preview-write = 添加观点
facilitate-preview-end = 全部投票完毕之后
facilitate-preview-notice = 这是预览：这里不会提交任何内容。
facilitate-preview-back = 预览的所有页面
facilitate-copy = 以此为基础新建意见征集
facilitate-delete = 删除这份草稿
facilitate-delete-now = 立即删除
facilitate-delete-warning = 草稿及其观点将被删除，无法恢复。

## 结束投票

facilitate-close = 立即结束投票
facilitate-close-lead = 如果现在结束投票，留存的就是以下内容。目前什么都还没有发生。
facilitate-close-groups =
    { $groups ->
        [0] 没有明显的意见群体
       *[other] { $groups } 个意见群体
    }
facilitate-close-principles = { $statements } 条观点得到所有群体足够的同意，可以写进宪章
facilitate-close-hash = 分析的指纹（SHA-256）；每多一票都会改变：
facilitate-close-waiting = 还有 { $statements } 条观点等待处理。请先处理：之后谁也不能再对它们投票。
facilitate-close-warning = 很多人会把结果页当成决定。请在说明中写清接下来会怎样、由谁决定。

## 新建意见征集

facilitate-make = 建立
facilitate-copies = 设置和已接受的观点取自 { $slug }。投票和人员不会带过来。
facilitate-copies-left = 有 { $statements } 条观点不会带过去，因为没有人接受过它们：在新的意见征集中它们会显得是您写的。如需带上，请先接受。
facilitate-topic = 主题
    .hint = 用几个词，大家看到的就是它。
facilitate-description = 说明
    .hint = 用平实的句子写明是怎么回事。空一行即另起一段。
facilitate-organiser = 由谁主办
    .hint = 大家认识的名称，例如某市政府。
facilitate-contact = 怎样联系您
    .hint = 电子邮件地址或网址。
facilitate-outcome = 结果会怎样使用
    .hint = 人们付出时间之前想知道这一点。
facilitate-slug = 网址中的名称
    .hint = 小写拉丁字母、数字和连字符。留空则按主题生成。以后更改会使链接失效。
facilitate-language = 语言代码
    .hint = 例如 en、de、fr、zh-Hans。

## 设置

facilitate-settings-open = 已经有人投票。现在更改问题、名额或规则，会使后来的人与先来的人受到不同对待。
facilitate-settings-stale = 您打开本页后，有人改动了这些设置，因此您的内容没有保存。您输入的内容仍在下面。请查看现在的设置，把其中应当保留的内容填入此表单，然后再次保存：届时这里的全部内容将取代对方保存的内容。
facilitate-settings-now = 现在的设置（在另一个标签页中）
facilitate-texts = 文字
facilitate-text-number = 第 { $number } 种语言
facilitate-text-more = 语言
facilitate-text-questions = 问题和回答
    .hint = 每行一条，如“age = 您多大年纪？”“age? = 询问原因”“age.young = 40 岁以下”。保存一次后，这里会列出需要填写的各行。
facilitate-context = 所属事项
    .hint = 这次意见征集与其他意见征集共同所属的事项，例如“2027 年城市预算”。同一事项的意见征集在列表中排在一起。可以留空。
facilitate-minutes = 参与需要的分钟数
facilitate-voting = 投票
facilitate-opens-at = 开始时间
    .hint = 世界协调时间。留空：您开放时。
facilitate-closes-at = 结束时间
    .hint = 世界协调时间。留空：您结束时。
facilitate-map-after = 投多少票后看到自己在图上的位置
facilitate-min-votes = 投多少票后归入群体
    .hint = 太少会把了解不多的人归成群体。
facilitate-min-seen = 观点进入宪章所需的票数
    .hint = 留空：通常的数目。
facilitate-writing = 参与者的观点
facilitate-writing-open = 可以添加观点
    .hint = 观点多到没有人看得完时，可以在投票继续时关闭。
facilitate-strict = 观点先审核再显示
    .hint = 请注意：在您接受之前，没有人看得到大家写的内容。不选则立即显示，您可以再拒绝。
facilitate-writing-known = 只有带编号加入或已登录的人才能添加观点
    .hint = 其他人可以投票。加入时两者都没有的人，之后不能再补编号。
facilitate-writing-within = 新观点通常在多少小时内得到审核
    .hint = 添加观点的人会看到。0：不作说明。
facilitate-writing-after = 投多少票后才能添加
facilitate-writing-long = 最多字数
facilitate-writing-many = 每人观点数
facilitate-writing-most = 可供投票的观点数量上限
    .hint = 包括您的观点。达到上限后不能再添加。0：不限。
facilitate-writing-reports = 多少次举报会隐藏一条观点
    .hint = 直到有人查看为止。已接受的不会隐藏。
facilitate-joining = 参与
facilitate-access = 谁可以参与
    .hint = 其他网站的编号写在地址里（xid=…）。任何人都可以编造一个；如果只想让您认识的人加入，请把他们的编号放入名单。
facilitate-access-open = 知道网址的人
facilitate-access-codes = 有邀请码的人
facilitate-access-list = 名单上的人
facilitate-access-known = 带有其他网站编号的人，每个编号一次
facilitate-access-sign-in = 通过 { $provider } 登录的人，每人一次
facilitate-access-sign-in-none = 登录的人（本网站尚无身份提供方）
facilitate-embed = 可以在框架中显示的网站
    .hint = 每行一个，例如 https://example.org。
facilitate-importance = 每次投票时询问该观点是否重要
    .hint = 卡片上的一个勾选框，可以留空。投票结束后，所有人都能看到一个观点对多少人重要。
facilitate-shown = 向人们展示和提供什么
facilitate-open-data = 投票结束后，所有人都能以文件形式获得投票
    .hint = 以编号代替姓名。否则只有主办者才能重新计算结果。地图上仍会为每个人显示一个不带编号的标记。
facilitate-show-map = 投票结束后显示意见地图
facilitate-map-meanwhile = 在他人仍在投票时向每个人显示自己的位置
    .hint = 达到上面的投票数后，每个人会看到各群体所在以及最近群体的不同之处，只涉及自己投过票的观点，不带数字。否则投票结束后才显示位置。
facilitate-show-tips = 显示如何写好一条观点
facilitate-offer-mail = 提供关于本次意见征集的邮件
    .hint = 仅当本网站发送邮件时。
facilitate-translate = 可以用机器翻译观点
    .hint = 仅在本网站有翻译服务时可用；发送给该服务的只有观点的文字。
facilitate-demographics-after = 投多少票后询问个人情况
    .hint = 0：第一票之前。用于分配名额的问题总是在第一票之前询问。
facilitate-screening = 决定谁能参与的问题
    .hint = 在第一票之前提出，必须回答。下面的名额可以以此为准。
facilitate-demographics = 个人情况问题
    .hint = 每个人都可以不回答。只问您会用到的。
facilitate-question = 问题
facilitate-question-number = 问题 { $number }
facilitate-question-id = 数据中的名称
    .hint = 拉丁字母、数字、连字符。留空则按问题生成。有人回答后请不要更改。
facilitate-question-why = 为什么问
    .hint = 显示在问题旁边。
facilitate-options = 可选回答
    .hint = 每行一个。前面可以加数据名称和英文冒号，例如“y: 是”。
facilitate-admits = 哪些回答可以参与
    .hint = 写名称，用英文逗号隔开。留空：任何回答。
facilitate-quotas = 名额
    .hint = 每类人可以参与多少。名额满后来的人要等候；增加名额，等候的人就能进来。不属于任何一类的人也要等候，并会被告知。不设名额则人人可以参与。
facilitate-cell-number = 第 { $number } 类名额
facilitate-cell-answers = 哪类人
    .hint = 问题 = 回答，用英文逗号隔开，例如“age = 18-29, region = north”。回答“declined”指不愿回答的人。其余所有人写 *，放在最后一类。
facilitate-places = 名额数
facilitate-targets = 公众的构成
    .hint = 用来与参与者比较，并给结果加权。
facilitate-target-number = 公众构成问题 { $number }
facilitate-target-question = 问题的名称
    .hint = 与上面数据中的名称相同。
facilitate-target-shares = 百分比
    .hint = 每行一个，例如“18-29 = 21.5”。合计 100。

## 您的观点

facilitate-seeds-lead = 大家首先对这些投票。每条只写一个可以同意或不同意的想法。
facilitate-seeds-paste = 粘贴观点
    .hint = 每行一条，或者一张带有“statement”列的表，也可以有“language”和“meta”列。
facilitate-seeds-add = 检查并添加
facilitate-seeds-file = 或选择文件
    .hint = UTF-8 编码的 CSV 或纯文本。
facilitate-seeds-upload = 检查并添加文件
facilitate-seeds-faults = 什么都没有添加。这些行还不对：
facilitate-seeds-warnings = 还没有添加任何内容。请再看看这些：
facilitate-seeds-anyway = 照样添加 { $statements } 条观点
facilitate-seeds-present =
    { $statements ->
        [0] 还没有您的观点
       *[other] 您的 { $statements } 条观点
    }
facilitate-seeds-edit = 有人投票之前可以修正观点；之后改写会连同理由一起记录。请到这里：
facilitate-line = 第 { $line } 行：

## 提示

facilitate-hint-two = 可能一句话里有两个要求：只同意一半的人无法投票。请考虑分成两条。
facilitate-hint-short = 很短：不同的人可能有不同理解。
facilitate-hint-capitals = 全是大写字母：读起来像在喊叫。
facilitate-hint-question = 这是问句：无法表示同意。
facilitate-hint-link = 含有网址：可能是广告。

## 审核

facilitate-piles = 按处理结果分类的观点
facilitate-pile-waiting = 待处理（{ $statements }）
facilitate-pile-accepted = 已接受（{ $statements }）
facilitate-pile-rejected = 已拒绝（{ $statements }）
facilitate-pile-empty = 这里什么都没有。
facilitate-queue-mail = 有观点待处理时发邮件
    .off = 当一条观点等待的时间超过本次意见征集所说的时间（没有说明则为一天），您会收到一封邮件；之后在全部处理完之前不再发送，每天最多一封。
    .start = 给我发邮件
    .on = 当一条观点等待的时间超过本次意见征集所说的时间（没有说明则为一天），您会收到一封邮件；之后在全部处理完之前不再发送，每天最多一封。
    .stop = 不再给我发邮件
    .begun = 有观点待处理时，您会收到邮件。
    .ended = 您不会再收到关于待处理观点的邮件。
facilitate-bulk = 所有勾选的
facilitate-bulk-accept = 接受所有勾选的
facilitate-bulk-reject = 拒绝所有勾选的
facilitate-keys = 用键盘审核
    .says = 当某条观点获得焦点时：A 接受，R 拒绝，M 合并，W 修改措辞，J 下一条，K 上一条，? 回到这里。
    .use = 观点获得焦点时使用单键
    .on = 单键已开启。
    .off = 单键已关闭。
facilitate-tick = 勾选观点 { $id }
facilitate-original = 原文：
facilitate-tag-seed = 您写的
facilitate-tag-participant = 参与者写的
facilitate-tag-meta = 关于个人
facilitate-tag-hidden = 因举报隐藏
facilitate-tag-accepted = 已接受
facilitate-tag-rejected = 已拒绝
facilitate-reports = { $people } 人举报：{ $reasons }
facilitate-report-abusive = 辱骂
facilitate-report-personal = 涉及具体个人
facilitate-report-spam = 广告
facilitate-report-off-topic = 离题
facilitate-report-unclear = 不清楚
facilitate-merged = 计入观点 { $id }。
facilitate-because = 理由：{ $reason }
facilitate-votes =
    { $people ->
        [0] 还没有人投票。
       *[other] { $people } 人已投票。
    }
facilitate-similar = 意思相近的观点：
facilitate-similar-one = #{ $id }，相似度 { $share }：
facilitate-accept = 接受
facilitate-reject = 拒绝
facilitate-unhide = 重新显示
facilitate-meta = 标为“关于个人”
facilitate-not-meta = 不是关于个人
facilitate-merge = 并入另一条
facilitate-merge-into = 保留的那条观点的编号
    .hint = 两条的投票都保留，今后只显示另一条。
facilitate-reword = 更改措辞
facilitate-reword-warning = 已投票的人是对现在的措辞投的票。只改笔误；意思不同就另写一条。
facilitate-wording = 新措辞
facilitate-ban = 禁止写下它的人
facilitate-ban-warning = 此人的所有投票都不再计入。如果只是一条观点不好，请拒绝那一条。
facilitate-earlier = 上一页
facilitate-later = 下一页

## 人员

facilitate-codes = 邀请码
facilitate-codes-lead = 邀请码只在生成时显示一次，保存的形式谁也读不出来。请立即保存。
facilitate-codes-fresh = 新邀请码，不会再次显示：
facilitate-wave = 批次
    .hint = 用来区分邀请码，例如“五月信件”。
facilitate-wave-unnamed = 未命名
facilitate-wave-codes = 邀请码数
facilitate-wave-places = 可用人数
facilitate-wave-used = 已来人数
facilitate-codes-count = 生成多少个
facilitate-codes-uses = 每个邀请码可用人数
    .hint = 个人邀请码填 1；海报上的可以更多。
facilitate-codes-make = 生成邀请码
facilitate-codes-csv = 生成邀请码文件
facilitate-list = 人员名单
facilitate-list-size = 名单上有 { $people } 个编号；已来 { $came } 人。
facilitate-list-add = 要添加的编号
    .hint = 每行一个，与您原有系统中的编号一致。不要写姓名。
facilitate-list-save = 加入名单
facilitate-list-remove = 从名单中移除
facilitate-list-show = 显示名单
facilitate-list-came = 已参与
facilitate-list-not-yet = 尚未参与
facilitate-list-unlisted = 不在名单上
facilitate-list-others = 另有 { $people } 人带着不在名单上的编号而来，这类编号由其他网站的页面给出。
facilitate-list-file = 所有编号（已使用和尚未使用），以文件下载 (CSV)
facilitate-list-left = 以及另外 { $people } 个
facilitate-waiting-list = 等候名单
facilitate-waiting-people =
    { $people ->
        [0] 没有人在等候名额。
       *[other] { $people } 人在等候名额。
    }
facilitate-waiting-note = 先来的人先得到空出的名额。要让更多人进来，请增加名额：
facilitate-banned = 被禁止的参与者
facilitate-banned-none = 没有人被禁止。
facilitate-banned-note = 参与者只有编号。被禁止者的投票保留但不计入。
facilitate-banned-one = 编号 { $id }
facilitate-banned-when = 自 { $day } 起
facilitate-unban = 解除禁止
facilitate-colleagues = 同事
facilitate-colleagues-note = 查看者能看到一切，审核者还能处理观点，主持者可以做所有事。
facilitate-colleague-email = 电子邮件地址
    .hint = 本网站账户的地址。
facilitate-colleague-role = 角色
    .hint = 随时可以更改。
facilitate-colleague-add = 给予角色
facilitate-colleague-remove = 收回角色

## 数据

facilitate-count-active = { $people } 人参与，其中 { $voters } 人已投票。
facilitate-count-screened = { $people } 人未通过问题筛选。
facilitate-count-excluded = { $people } 人被禁止或排除。
facilitate-queue-empty = 没有观点等待处理。
facilitate-queue-age = { $statements } 条观点等待处理；最久的已等 { $oldest } 小时，一半不超过 { $median } 小时。
facilitate-days = 按天
facilitate-hours = 最近两天，按小时
facilitate-nothing-yet = 还没有。
facilitate-when = 时间
facilitate-joins = 加入
facilitate-votes-cast = 票数
facilitate-authors = 撰写人数
facilitate-written = 新增观点
facilitate-bar = 条形
facilitate-drop = 人们在哪里停下
facilitate-drop-note = 一半的参与者至少对 { $statements } 条观点投了票。如果很多人同时停下，请看看他们看到了什么。
facilitate-cards = { $statements } 条观点
facilitate-voted-on = 已投
facilitate-stopped = 停在这里
facilitate-reached = 走到这里
facilitate-cell = 人员类别
facilitate-cell-everybody = 所有人
facilitate-cell-others = 其余所有人
facilitate-places-left = 下列几类人没有名额。属于其中一类的人要等候并会被告知，直到有名额为止：请为他们增加名额，或为其余所有人（*）增加。
    .more = 以及其他人
facilitate-waiting-lost = { $people } 人在等候，但不属于任何有名额的一类。
facilitate-taken = 已占
facilitate-who-wait = 等候
facilitate-few = 不足 5 人
facilitate-few-note = 不足 5 人的项目有标记：可能认出是谁，请不要外传这些数字。
facilitate-monitor-file = 以上全部内容的文件（CSV），每行一个数字
    .note = 不足 5 人的项目在其中没有标记：请不要外传这些数字。
facilitate-answers = 个人情况的回答
facilitate-answer = 回答
facilitate-who = 人数
facilitate-share = 比例
facilitate-target = 在公众中
facilitate-declined = 不愿回答

## 记录

facilitate-log-lead = 所有决定及其作出者，最新的在前。
facilitate-public-log-lead = 主持人员作出的决定，最新的在前。不提任何人，被拒绝的内容也不重复。
facilitate-log-download = 下载为文件
facilitate-log-older = 更早
facilitate-log-what = 事项
facilitate-log-statement = 观点
facilitate-log-by = 由谁
facilitate-log-machine = 命令行
facilitate-log-clock = 时间表
facilitate-did-accept = 接受观点
facilitate-did-reject = 拒绝观点
facilitate-did-merge = 将观点并入另一条
facilitate-did-reword = 改写观点
facilitate-did-edit-seed = 有人投票前修正观点
facilitate-did-meta = 将观点标为“关于个人”
facilitate-did-not-meta = 取消“关于个人”标记
facilitate-did-unhide = 举报后重新显示观点
facilitate-did-ban = 禁止参与者
facilitate-did-unban = 解除禁止
facilitate-did-open = 开放投票
facilitate-did-close = 结束投票
facilitate-did-close-on-time = 投票按时结束
facilitate-did-reopen = 重新开放投票
facilitate-did-rules = 更改观点规则
