### 有关一个人的全部内容：查看、更改、带走、删除。

mine-section = 我的页面

## 返回

mine-code = 您的返回码
    .says = 请抄下来或拍照保存。凭它可以在另一台设备上继续投票，或在这里的 Cookie 失效后继续。任何人拿到它都能在这次意见征集中以您的身份操作。
mine-code-where = 在这里输入：{ $link }

## 投票

# $name is what the site around the poll calls this person.
mine-name = 您在这里以“{ $name }”的名义参与。只有您能看到这个名字。
mine-votes = 您的投票
mine-votes-none = 您还没有投票。
mine-important = 对您很重要
mine-change = 更改
mine-change-what = 更改您对此的投票：{ $statement }

## 观点

mine-statements = 您的观点
mine-statements-none = 您还没有写过观点。
mine-statements-agree = 您会被计为同意自己写的内容；投票期间可以在“{ mine-votes }”中更改。
mine-state-waiting = 等待审核，其他人还看不到
mine-state-shown = 其他人正在投票；审核人员还没有看过
mine-state-accepted = 已接受，其他人正在投票
mine-state-rejected = 未接受
mine-state-hidden = 因有举报暂停投票，等待审核人员查看
mine-state-merged = 已与意思相同的观点合并
mine-reason = 理由：{ $reason }
mine-original = 您原来写的是：{ $text }
mine-reworded-because = 修改原因：{ $reason }
mine-merged-into = 现在计入的是：{ $text }

## 回答

mine-answers = 您的回答
mine-answers-none = 您没有回答任何问题。
mine-answers-edit = 更改您的回答
mine-answers-erase = 删除您的回答
mine-about = 关于您
    .says = 这些问题用来了解参与者能在多大程度上代表所有人。您可以一个都不回答，也可以删除自己说过的内容。
mine-about-small = 不足 5 人的回答绝不显示。
mine-about-none = 不回答
mine-about-save = 保存
mine-about-skip = 以后再说

## 带走、离开、删除

mine-data = 带走您的数据
    .says = 有关您的全部内容，供程序读取的文件（JSON）。
    .go = 下载我的数据
mine-leave = 在这台设备上离开
    .says = 这个浏览器会忘记您是谁。不会删除任何内容；凭返回码可以回来。
    .go = 离开
mine-erase = 全部删除
    .says = 您的投票、回答和举报会立即永久删除，只有审核人员读过的观点也一并删除。其他人能读到的观点会保留，但与您没有任何关联；已经公布的数字也会保留。用它们训练过的模型无法忘记它们。
    .sure = 是的，永久删除我的投票和回答
    .go = 删除
mine-erase-unsure = 请先勾选，以免有人误删全部内容。
mine-done-statement = 谢谢，您的观点已收到。
mine-next-read = 审核人员看过之后，其他人才能看到。结果见本页“{ mine-statements }”。
mine-next-shown = 其他人现在就可以对它投票。审核人员也会查看，结果见本页“{ mine-statements }”。
mine-done-answers = 您的回答已保存。
