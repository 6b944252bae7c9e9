### 每个页面上的文字，以及术语表。
###
### 术语表，各处用同一个词：
###   poll                  意见征集
###   statement             观点
###   participant, person   参与者、人
###   agree, disagree       同意、不同意
###   pass, not sure        跳过、不确定
###   opinion group, group  意见群体、群体（单个群体：A 组）
###   agreement             一致程度
###   consensus             共识
###   principle             原则
###   constitution          宪章
###   organisers            主办方
###   moderation            审核
### 称呼用“您”，用词平实。

## 页眉和页脚

site-purpose = 公众说出对人工智能系统的期望并投票，各个群体都同意的内容成为一部宪章。
site-skip = 跳到正文
site-all-polls = 全部意见征集
site-foot-privacy = 合计不足 5 人的投票不会显示在这些页面上。
site-language = 语言

## 意见征集的各个页面

site-poll-pages = 本次意见征集的页面
# 位于数据开放的意见征集各页面底部。
site-again = 这些页面上的每个数字，都可以用本意见征集的数据重新算出。
site-section-overview = 概览
site-section-results = 结果
site-section-statements = 观点
site-section-map = 地图
site-section-agreement = 一致程度
site-section-constitution = 宪章
site-section-data = 数据
site-simulated = 模拟：本次意见征集的投票由程序生成，用来展示运作方式。
site-simulated-short = 模拟
site-simulated-news = { $news }（模拟）
site-polls = 意见征集

## 不存在的内容

site-not-found = 这个地址没有内容
    .help = 地址可能写错了，或者该意见征集已被撤下。意见征集列表会显示现有的内容。
site-last-shown = 本网站的数据库暂时无法访问。您看到的是本页在 { $moment } 时的内容；投票和所有个人内容需等数据库恢复。
site-news-results = 有新内容：本次意见征集的结果或文本已更改。
    .show = 显示
site-news-phase = 本次意见征集已进入下一阶段。
    .show = 查看当前进展
site-fault = 我们这边出了问题
    .help = 页面无法生成。没有丢失任何内容。请一分钟后再试；如果仍然如此，请告知本网站的管理者。
