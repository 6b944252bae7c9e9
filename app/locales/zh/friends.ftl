### Invitations that people pass on.

friends-title = 邀请他人
friends-says = 您可以转发 { $codes } 份邀请。每份可让一人参与。
friends-codes = 这些邀请由您转发。没有人会知道谁用了哪一份，您也不会得知是否有人来了。
friends-not-yet = 再投 { $votes } 票后即可。
friends-make = 生成我的邀请
friends-all-out = 这项投票允许的邀请已全部生成。

## For those who run the poll

friends-setting = 每个人可以转发的邀请数
    .hint = 0：没有。仅适用于凭邀请码参与的投票。投票数足以在地图上占有位置的人会得到这么多邀请码，每个供一人使用。没有页面显示谁邀请了谁，数据库也不记载：只有邀请码加上服务器的密钥才能推知；某人删除自己的数据之后，连这样也无法推知。被封禁的人会失去其下的全部邀请码，直到解除封禁。
friends-depth = 一份邀请可以转发几次
    .hint = 1：只有您邀请的人可以邀请他人；2：他们邀请的人也可以，依此类推。
friends-most = 转发的邀请总数
    .hint = 达到这个数量后，任何人都不能再生成。这样，一个人即使借助自己邀请的人，也无法占满这项投票。
friends-waves = 已转发的邀请
    .note = 第 1 波由您邀请的人转发，第 2 波由他们邀请的人转发，依此类推。谁邀请了谁不向任何人显示。不显示有多少人来了，也不显示可能由不足 5 人转发的邀请码数。
friends-column-wave = 波次
friends-column-codes = 邀请码
friends-few = { $codes } 个或更少
