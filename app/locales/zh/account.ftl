### 账户：登录、自己的账户、所有账户。

account-form-faults = 还有内容需要更正
account-sign-in-foot = 登录以主办意见征集
account-sign-in = 登录
account-sign-in-lead = 供主办意见征集的人使用。参与意见征集不需要账户。
account-unsent = 在发送之前，您的登录已失效
    .lead = 没有任何更改。您写的内容只在本页上，请保持本页打开：在新标签页中登录，回到这里，再次发送。
    .sign-in = 在新标签页中登录
    .again = 再次发送
    .written = 您写的内容
    .files = 文件不会保留。登录后请重新选择。
account-session-lasts = 打开最后一个页面或发送最后一份表单之后，登录保持 { $minutes } 分钟，最长 { $hours } 小时。您正在写的内容届时不会丢失：它会回来，供您再次发送。
account-session-ends = 不到 { $minutes } 分钟后您的登录将失效。请发送您写的内容，或保持登录。
account-session-stay = 保持登录
account-session-ended = 您的登录已失效。您写的内容仍在本页上：请发送，在另一个标签页中登录后，它会回来供您再次发送。
account-forgotten = 忘记密码了？
    .lead = 请输入您账户的电子邮件地址。如果该地址有账户，我们会发去一个链接，您可以用它设置新密码。
    .send = 发送链接
    .asked = 请查收邮件
    .sent = 如果该地址有账户，链接正在发往该地址。链接只能使用一次，30 分钟内有效，再次索取后旧链接失效。
    .nothing = 如果没有收到，可能是地址不对，或该账户还没有密码：请询问本网站的管理员。
    .none = 本网站不发送邮件。请向本网站的管理员索取新链接，您可以用它设置新密码。
    .command = 能够使用网站所在机器的人，可以用以下命令和账户的地址生成链接：
account-oidc = 使用 { $provider } 登录
    .failed = 使用 { $provider } 登录未成功。请重试；如果仍然不行，请告知网站管理者。
    .unverified = { $provider } 尚未验证您的电子邮件地址。请先在那里确认，然后重试。
    .unknown = 此处没有与 { $provider } 所提供的电子邮件地址对应的账户。网站管理者可以创建一个。
account-sign-out = 退出登录
account-yours = 您的账户
account-email = 电子邮件地址
account-password = 密码
account-new-password = 新密码
account-present-password = 当前密码
account-password-hint = 12 至 128 个任意字符。只有您会想到组合在一起的几个词就很好，也容易记住。
account-name = 姓名
account-name-hint = 您的同事能看到。参与意见征集的人看不到。
account-not-signed-in = 电子邮件地址或密码不正确。请核对后再试。
account-wrong-password = 这不是您当前的密码。请重新输入。
account-welcome = 设置密码
account-welcome-lead = 今后您用它和电子邮件地址登录。
account-set-up = 设置本网站
account-set-up-lead = 您将成为第一位管理员。管理员为同事创建账户，并可在每个意见征集中进行所有操作。
account-save-password = 保存密码
account-gone = 此链接已失效
    .help = 链接只能使用一次，24 小时内有效（通过邮件收到的为 30 分钟），生成新链接后旧链接失效。请向给您链接的人索取新的。
account-change-name = 您的姓名
account-save-name = 保存姓名
account-change-password = 您的密码
account-change-password-note = 您在其他地方的登录都会退出。
account-sessions = 您的登录位置
account-sessions-note = 半小时不使用会自动退出，无论如何 12 小时后也会退出。
account-this-session = 此浏览器
account-some-browser = 未提供名称的浏览器
account-end-session = 在那里退出
account-tokens = API 令牌
account-tokens-note = 出示令牌的程序可以读取您能读取的内容，可以是所有意见征集，也可以只是一个，但不能更改任何内容。只限一个意见征集的令牌只能打开该意见征集的地址，不能打开其他页面。
account-no-tokens = 您没有令牌。
account-token-name = 令牌的用途
account-token-poll = 可以读取的内容
    .every = 您能读取的所有意见征集
account-token-life = 有效期
    .month = 30 天
    .quarter = 90 天
    .year = 1 年
    .endless = 直到您将其作废
account-make-token = 生成令牌
account-end-token = 作废此令牌
account-new-token = 您的新令牌。请现在复制：它不会保存，也不能再次显示。
account-accounts = 账户
account-new-account = 创建账户
account-new-account-note = 您会得到一个 24 小时内可使用一次的链接。请交给您的同事，用来设置密码。
account-is-admin = 设为管理员，可在每个意见征集中进行所有操作
account-create = 创建账户和链接
account-new-link = 链接。请现在复制：它不会保存，也不能再次显示。
account-admin = 管理员
account-disabled = 已停用
account-waiting = 还没有密码
account-never-signed-in = 从未登录
account-make-link = 生成新密码的链接
account-make-admin = 设为管理员
account-unmake-admin = 取消管理员
account-disable = 停用
account-enable = 启用
account-done-name = 您的姓名已保存。
account-done-password = 您的密码已更改，其他地方的登录都已退出。
account-done-welcome = 您的密码已保存，您已登录。
account-done-session = 那个浏览器已退出登录。
account-done-token = 该令牌已失效。
account-done-account = 账户已更改。
account-moment = { $day } { $time }（UTC）
account-session = 自{ $since }。最近使用：{ $used }。
account-token = 创建于{ $day }，最近使用：{ $used }。
account-token-unused = 创建于{ $day }，从未使用。
account-token-one = 只读取{ $poll }。
account-token-all = 读取您能读取的所有意见征集。
account-token-until = 有效至{ $moment }。
account-token-ended = 已于{ $moment }失效。
account-token-until-ended = 直到您将其作废前一直有效。
account-signed-in = 最近登录：{ $day }
account-wait = 失败的尝试太多。请等待 { $minutes } 分钟后再试。

## 输入的内容可能有什么不对

account-fault-email = 这不是电子邮件地址。请写成 name@example.org。
account-fault-email-long = 这个电子邮件地址太长：最多 { $most } 个字符，其中 @ 之前最多 { $name } 个。请使用较短的地址。
account-fault-email-taken = 已有使用这个电子邮件地址的账户。请改为给它生成链接。
account-fault-name = 缺少姓名。请写同事对您的称呼。
account-fault-name-long = 姓名太长：最多 { $most } 个字符。请缩短。
account-fault-name-character = 姓名含有无法显示的字符。请手动输入而不要粘贴。
account-fault-password-short = 密码太短：至少需要 { $least } 个字符。连着写几个词就很好。
account-fault-password-long = 密码太长：最多 { $most } 个字符。请缩短。
account-fault-password-email = 这是账户的电子邮件地址。请选择别人不知道的内容。
account-fault-password-common = 这个密码是最先会被尝试的密码之一。请另选一个。
account-fault-tokens = 您的令牌已达上限。请先作废一个。
account-fault-token-poll = 您在这个意见征集中已没有角色。请选择另一个，或选择全部。
account-fault-token-life = 这不是可选的有效期。请从列表中选择。
account-fault-last-admin = 没有别人管理本站。请先把这个权限交给别人。
account-fault-gone = 这个账户已不存在。请重新加载页面。

## 发给账户所有者的邮件

account-mail-forgotten =
    有人（很可能就是您）为您在本网站的账户请求设置新密码：

    { $site }

    要设置新密码，请打开此页面。链接只能使用一次，30 分钟内有效，再次索取后旧链接失效：
    { $link }

    如果不是您提出的，您什么都不用做：您的密码保持不变。
    .subject = 设置新密码
account-mail-changed =
    您在本网站的账户密码已更改（{ $moment }）：

    { $site }

    您之前的所有登录都已退出。如果是您自己更改的，您什么都不用做。

    如果不是您更改的，请立即在此重新设置密码，并告知本网站的管理员：
    { $link }
    .subject = 您的密码已更改
account-mail-waiting =
    本次意见征集有观点等待阅读，最早的一条自 { $since } 起等待：

    { $topic }

    请在此阅读（现在待处理的数量：{ $statements }）：
    { $link }

    您收到此邮件是因为您要求了；在全部处理完之前不会再发送。要停止这些邮件：
    { $stop }
    .subject = 有观点待处理：{ $topic }
