### 投票：卡片及其周围的内容，以及投票期间不开放的内容。

vote-section = 投票
vote-question = 您同意这个观点吗？
vote-by-participant = 由一位参与者撰写
vote-by-organisers = 由主办方撰写
vote-agree = 同意
vote-disagree = 不同意
vote-pass = 跳过
    .help = 不确定
vote-mine = 您的投票
# A box on the card, beside the vote.
vote-important = 这个观点对我很重要
vote-again = 您已对这个观点投过票。重新选择即可更改。
vote-keep = 保持不变
vote-translate = 翻译
vote-translating = 正在翻译……
vote-translated = 机器翻译，可能有误。您的投票针对的是上面的原文。
    .votes = 机器翻译，可能有误。投票针对的是上面的原文。
vote-untranslated = 目前无法翻译。您仍然可以投票，也可以稍后再试。
    .later = 目前无法翻译。您可以稍后再试。
vote-undo = 撤销上一次投票
vote-add = 写下您的观点
vote-add-prompt = 还缺少您在意的内容吗？

## 进度

vote-progress = { $voted } / 约 { $of }
    .label = 您已投票的观点
vote-map-in = 距离可以出现在意见地图上还需投票：{ $votes }
vote-map-in-over = 距离可以出现在意见地图上（投票结束后显示）还需投票：{ $votes }
vote-map-over = 投票结束后会显示您在意见地图上的位置。
vote-stop = 您可以随时停止。每一票都算数。

## 举报

vote-report = 举报这个观点
    .why = 有什么问题？
    .send = 提交举报
vote-reason-abusive = 侮辱或威胁他人
vote-reason-personal = 透露了某个普通人的私事
vote-reason-spam = 是广告
vote-reason-off-topic = 与主题无关
vote-reason-unclear = 看不懂
vote-reported = 谢谢。审核人员会查看这个观点。

## 有关个人的问题

vote-ask = 几个关于您的问题
    .says = 可以不回答；它们用来了解参与者能在多大程度上代表所有人。
    .go = 现在回答

## 结束，以及可能出现的问题

vote-end = 您已对所有观点投票
    .says = 谢谢。其他人还在添加观点，欢迎再来看看。
    .closed = 谢谢。投票结束后，结果会出现在意见征集的首页上。
vote-end-code = 您的返回码和全部投票都在“{ mine-section }”页面上。
vote-waiting = 您在候补名单上
    .says = 目前，给出相同回答的人的名额已满。一有空位就给等候最久的人，轮到您时就可以在这里投票。
    .look = 请不时回来看看：用这个浏览器，或用“{ mine-section }”上的返回码。不会发邮件通知，因为邮箱地址与参与者分开保存。只要这个页面一直开着，大多数浏览器会在这里提示。
vote-no-place = 没有适合您的回答的名额
    .says = 这次意见征集的名额按回答分配，目前没有给像您这样回答的人的名额。如果主办方增加名额，您就可以在这里投票。
    .change = 如果有您不愿回答的问题，现在可以回答：
    .go = 您的回答
vote-place = 您现在有名额了。
    .go = 去投票
vote-screened = 这次意见征集面向其他人
    .says = 感谢您的关注。根据您的回答，这次询问的是其他人。您的回答只为计数而保存，您可以删除。
vote-banned = 您不能再在这次意见征集中投票
    .says = 这是审核人员的决定。如果您认为有误，请询问主办方。
vote-not-open = 投票已关闭
    .says = 您的投票已保留。接下来的安排见这次意见征集的首页。
    .late = 在此之前收到的投票已保留。接下来的安排见这次意见征集的首页。
vote-stranger = 这次意见征集已不认识这个浏览器
    .says = 您可以重新开始，或用返回码回来。尚未发送的投票需要重新投。
vote-no-statement = 这个观点已不能投票。下面是下一个。
vote-again-key = 这份表单已经以另一票提交过。下面是现在要投票的观点。
vote-trouble = 没有成功
    .away = 目前访问量过大，或数据库无法连接。没有丢失任何内容。请几秒后再试。
    .malformed = 无法读取提交的内容。请返回并重新提交。
vote-back = 返回投票

## 使用中页面所说的话

vote-saved = 已保存。下一个观点：{ $statement }
vote-undone = 现在可以更改您的投票：{ $statement }
vote-all-done = 已保存。{ vote-end }。
vote-queued = 等待发送的投票：{ $votes }
    .help = 它们保存在这台设备上，一有网络就会发送。
vote-sent = 所有投票都已发送。
vote-lost = 这一票未能被接受，没有计入：{ $statement }
vote-uncounted = 没有计入的投票：{ $votes }
    .kept = 它们保存在这台设备上，您能再次在这里投票时会发送。
vote-no-more = 没有网络时这里没有更多观点。网络恢复后会继续。
vote-keys = 用键盘投票
    .important = I：对我很重要
    .use = 焦点在观点上时使用单个按键
    .says = A：同意，D：不同意，P：跳过，U：撤销，?：本帮助

## 投票期间不开放

vote-closed = 投票结束后公布结果
    .says = 为了让每个人自由投票，在此之前谁也看不到别人说了什么。
vote-closed-file = 投票结束后可以下载这个文件。
