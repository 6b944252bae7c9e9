### 把意见征集转告他人：只有地址，没有第三方按钮。

share-title = 转告这次意见征集
share-address = 这次意见征集的地址
share-copy = 复制地址
share-send = 分享……
share-copied = 地址已复制。
share-marked = 地址已选中：请用键盘或长按复制。
share-note = 没有人会知道是谁转告的：本页没有社交网络按钮。
share-setting = 显示可转告的地址
