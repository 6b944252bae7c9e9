### 其他网站页面中的投票：为整个网站的页面提供模板，以及得不到投票的页面会看到什么。

embed-title = 其他网站
embed-lead = 这项投票可以作为整个网站的模板。每个加载以下代码的页面，在首次加载时都会得到自己的投票：采用这里的设置和最初的观点，由同样的人管理，并立即开放。这项投票本身保持不变。
embed-codes = 邀请码和标识名单只属于一项投票，第二轮投票只属于其章程，而投票已经结束的也无从重新开始，因此这项投票不能作为模板。
embed-sites = 网站名称
embed-sites-none = 还没有创建任何名称。
# $made counts polls, $most is the limit.
embed-made = 已创建 { $made } 项投票，最多 { $most } 项
# $polls is the sentence above.
embed-made-signed = 由您的服务器签名的页面：{ $polls }
embed-made-unsigned = 其他页面：{ $polls }
embed-ended = 不再创建投票
embed-snippet = 将此代码放入每个页面，并用页面的标识替换 PAGE
embed-end = 不再以此名称创建投票
embed-reopen = 重新以此名称创建投票
embed-signed = 由您的服务器签名的页面
    .says = 任何人都可以用自己的标识加载该地址。由您的服务器签名的页面则可信：它的投票采用自己的主题，并立即出现在投票列表中。请把密钥保存在您的服务器上；它是 HMAC-SHA-256 的密钥，文本依次为页面标识、换行符（LF）和主题，结果以十六进制书写。
embed-signed-snippet = 已签名页面的代码
embed-secret = 此名称的密钥
embed-secret-new = 创建新密钥
    .says = 如果他人得知了密钥，请创建新的并放到您的服务器上：此后用旧密钥签名的内容会被拒绝。已有的投票保留。
# $name is the name of a site.
embed-most-of = { $name } 的投票数量上限
embed-bound = 更改上限
embed-new = 为网站创建名称
embed-name = 网站名称
    .hint = 小写字母、数字和连字符。投票以此命名。
embed-most = 投票数量上限
    .hint = 凡加载带有新标识的页面都会创建一项投票，因此请尽量设低。由您的服务器签名的页面单独计数。可以随时更改数量或终止。
embed-make = 创建名称
embed-taken = 已有名为 { $name } 的网站；请选择其他名称。
embed-pages = 有投票的页面
    .note = 没有服务器签名的投票采用这项投票的主题，在您查看之前不会出现在任何列表中。没有人投票或写过观点的投票可以移除。
embed-column-poll = 投票
embed-column-site = 网站
embed-column-page = 页面
embed-column-address = 地址
embed-column-state = 是否列出
embed-state-vouched = 是：已签名
embed-state-listed = 是：已查看
embed-state-unlisted = 尚未
embed-list = 加入列表
embed-remove = 移除这项投票
embed-done-made = 名称已创建。请将以下代码放入网站的页面。
embed-done-ended = 不再以此名称创建投票。已有的投票保留。
embed-done-reopened = 重新以此名称创建投票。
embed-done-bounded = 上限已更改。
embed-done-secret = 此名称有了新密钥。用旧密钥签名的内容会被拒绝。
embed-done-in-use = 有页面的投票是依据这份草稿创建的，因此不能删除。请先移除那些投票。
embed-done-listed = 这项投票现已列出。
embed-done-removed = 该页面的投票已移除。
embed-done-page-in-use = 有人在这项投票中投过票或写过观点，或在等待有关邮件，因此保留。

## What a page is told that gets no poll

embed-refused = 这里无法显示投票
embed-refused-unknown = 这里不认识该网站名称（data-site_id）。
embed-refused-ended = 投票的组织者不再为该网站创建投票。
embed-refused-full = 该网站的投票已达到允许的数量。
embed-refused-too-many = 一小时内为该网站创建了许多投票。请稍后再试。
embed-refused-signature = 页面对自身的说明与该网站服务器的签名不符（data-signature）。
embed-refused-page = 页面没有说明自己是哪一页：缺少 data-page_id，或超过 200 个字符。
embed-refused-pattern = 作为模板的投票目前无法复制。
embed-refused-no-origin = 您的浏览器没有说明此页面属于哪个网站，因此无法判断它是否可以显示投票。
# $site is a web address.
embed-refused-origin = { $site } 不在可以显示这项投票的网站之列。
embed-refused-whose = 这是外层页面制作者的事。如果您就是制作者：投票的设置列出了网站，其“{ embed-title }”页面列出了名称以及允许的投票数量。
