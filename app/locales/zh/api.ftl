### The page about the interface for programs.

api-title = 程序接口
api-says = 供程序使用：页面上的全部内容，以及参与投票。以下说明来自应答代码本身（英文）。
api-file = 说明文件（OpenAPI 3.1）
api-send = 发送的内容
api-back = 返回的内容
api-needed = 必填
api-list-of = 列表：
