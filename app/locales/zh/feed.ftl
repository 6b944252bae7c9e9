### 订阅源，以及供其他网站使用的图片。

feed-site = 本站动态
feed-poll = { $topic }：最新动态
feed-entry = { $topic }：{ $news }
feed-constitution = 宪章，第 { $version } 版
feed-report = 模型报告，第 { $version } 版
feed-follow = 用订阅阅读器关注本次意见征集（Atom）
