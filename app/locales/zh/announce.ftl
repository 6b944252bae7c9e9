### 意见征集进入下一步时通知谁：邮件与 webhook，位于主办者的页面。

announce-title = 通知

announce-mail = 发给订阅者的邮件
    .note = 提出要求的人在每个新阶段收到一封邮件。邮箱地址不向任何人显示。
announce-mail-none = 本网站不发送邮件。网站管理者可以用 --mail 进行设置。
announce-mail-on = 接收邮件的地址
announce-mail-pending = 尚未确认
announce-mail-off = 已结束
announce-mail-sent = 已发送的邮件
announce-mail-waiting = 等待发送的邮件
announce-mail-dropped = 因订阅已结束而未发送
announce-mail-failed = 已放弃
announce-mail-errors = 邮件服务器未接受的邮件
announce-mail-confirm = 确认地址的询问
announce-mail-offer = 询问是否想收到新观点的通知

announce-webhooks = Webhook
    .note = Webhook 是另一个程序的地址，例如您的聊天工具或网站。每到新阶段，它会收到一个带签名的请求。README 说明了程序如何验证签名。
announce-webhooks-none = 还没有 webhook。
announce-webhook-since = 自 { $day } 起
announce-webhook-test = 发送测试
announce-test-often = 短时间内发送的测试太多。请等待 { $minutes } 分钟后再试。
announce-webhook-end = 移除
announce-secret = 这是接收方用来验证签名的密钥。请立即复制：它只显示一次。
announce-url = 要通知的地址
    .hint = 以 https:// 开头，例如 https://example.org/hook
announce-url-missing = 请输入要通知的地址。
announce-url-wrong = 这不是有效的地址。请使用类似 https://example.org/hook 的地址，不含用户名、密码或 #。
announce-url-open = 发往该地址的内容不会加密。请使用以 https:// 开头的地址。
announce-url-private = 该地址指向本机或邻近的机器。请使用公网地址，或请网站管理者允许私有地址。
announce-url-many = 一个意见征集最多有 10 个 webhook。请先移除一个。
announce-add = 添加 webhook

announce-deliveries = 最近的请求
announce-what = 内容
announce-state = 状态
announce-tries = 尝试次数
announce-answer = 应答
announce-next = 下次尝试：
announce-event-phase = 新阶段
announce-event-test = 测试
announce-waiting = 等待中
announce-sent = 已送达
announce-failed = 已放弃
announce-dropped = 未发送：此前已结束
announce-done-ended = Webhook 已移除。仍在等待的请求不会发送。
announce-done-tested = 测试请求已发出。请过几秒重新加载本页查看结果。
