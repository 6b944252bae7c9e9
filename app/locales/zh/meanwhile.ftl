### 他人仍在投票时某人所处的位置：只给本人看。

meanwhile-title = 您目前的位置
meanwhile-go = 查看您目前的位置
meanwhile-figure = 目前的您与各群体
meanwhile-near = 目前您的投票与{ $group }最为相近。
meanwhile-no-groups = 目前还没有清晰的群体：各种意见彼此交融。
meanwhile-size = { $group }：10 人中约有 { $tenths } 人
meanwhile-size-few = { $group }：不到二十分之一的人
meanwhile-tenths = 10 人中约 { $tenths } 人
meanwhile-tenths-few = 不到二十分之一
meanwhile-tenths-all = 全部
meanwhile-column-away = 与您的距离
meanwhile-lengths = 长度以多数人之间距离的十分之一为单位。
meanwhile-distance = 距离近表示投票相似。只有距离有意义，左右上下没有意义。
meanwhile-outline = 每个柔和的轮廓表示一个群体中多数人所在之处。除您之外不画出任何个人。
meanwhile-made = 根据 { $people } 人的投票于 { $day } 制作；有足够多的其他人投票后会重新制作。群体及其字母仍可能变化。
meanwhile-only-yours = 这里只列出您投过票的观点，并且不带数字：别人的说法不应影响您。其他人看不到这个页面。
meanwhile-apart = { $group }的不同之处
meanwhile-nothing-apart = 在您投过票的观点中还没有。每多投一票都可能显示更多。
meanwhile-nothing-shared = 在您投过票的观点中还没有，或者对其投票的人太少。
meanwhile-missing = 人数还太少：至少还需要 { $people } 人，才能显示您在其中的位置。
meanwhile-not-enough = 目前的投票还不足以显示您在众人中的位置。请稍后再来看看。
meanwhile-away = 目前没有图。等有足够多的其他人投票后，会重新画出一幅。
meanwhile-so-far = 目前有 { $people } 人参与，共 { $votes } 票。
meanwhile-results = 所有人的投票情况在投票结束后显示。
