### 订阅源，以及供其他网站使用的图片。

badge-title = { $topic }：{ $news }
badge-snippet = 供您自己网站使用的图片，带链接
