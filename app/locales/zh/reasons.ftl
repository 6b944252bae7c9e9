### 为什么不采纳某些观点：由审核者选择、作者会读到的理由。

reasons-setting = 不采纳观点的理由
    .hint = 每行一条，使用本次意见征集的语言；审核者可从中选择，并可补充自己的话。不填写时提供常用理由。
reasons-further = 每行一条，顺序与本次意见征集自己的理由相同：全部填写，或都不填。作者和记录的读者就会读到这种语言的理由。
reasons-choose = 可选理由
reasons-none = 都不是
reasons-own = 用您自己的话：补充所选理由，或代替它。

reasons-off-topic = 与本次意见征集的主题无关。
reasons-several = 说了不止一件事；每件事都需要单独的观点。
reasons-said = 已有另一条观点说过这一点。
reasons-no-view = 无法表示同意或不同意：它是问题或事实，而不是看法。
reasons-unclear = 单独看无法理解。
reasons-hurtful = 伤害或威胁他人。
reasons-personal = 涉及某个特定的人。
