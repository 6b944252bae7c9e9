### Invitations that people pass on.

friends-title = 邀请他人
friends-says = 您可以转发 { $codes } 份邀请。每份可让一人参与。
friends-codes = 这些邀请由您转发。没有人会知道谁用了哪一份，您也不会得知是否有人来了。
friends-not-yet = 再投 { $votes } 票后即可。
friends-make = 生成我的邀请

## For those who run the poll

friends-setting = 每个人可以转发的邀请数
    .hint = 0：没有。仅适用于凭邀请码参与的投票。投票数足以在地图上占有位置的人会得到这么多邀请码，每个供一人使用。谁邀请了谁只以邀请码树的形式保存。
friends-waves = 已转发的邀请
    .note = 第 1 波由您邀请的人转发，第 2 波由他们邀请的人转发，依此类推。谁邀请了谁不向任何人显示。
friends-column-wave = 波次
friends-column-codes = 邀请码
friends-column-came = 已参与
friends-few = 不足 5 人
