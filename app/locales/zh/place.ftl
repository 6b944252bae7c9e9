### 一个人在众人中的位置：只有本人能看到。

## 在观点地图上

place-you = 您
place-on-the-map = { $finding }您自己的位置已标出。
place-here = 您在这里
place-not-yet = 您的位置：暂无
place-nowhere = 您的位置
place-private = 页面的这一部分只有您能看到。
place-in-group = 您的投票把您放在这里：{ $group }。
place-in-no-group = 您不在任何群体中：投票少于 { $votes } 次的人不会被归入群体。
place-in-a-small-group = 您所在的群体不足 5 人，因此不单独显示，也不作任何说明。
place-without-groups = 没有清晰的群体，所以您的位置只表明您与谁相近，别无他意。
place-too-few = 投票满 { $needed } 次才显示您的位置，因为在此之前它说明不了什么。您目前投了 { $voted } 次。
place-later = 这张地图是在您投票之前制作的。它会不时重新制作；请过一分钟再来看看。
place-left-out = 主办方没有计入您的投票，因此您在这张地图上没有位置。
place-apart = 您所在群体的特点
place-group-agrees = 比其他人更同意：{ $statement }
place-group-disagrees = 比其他人更不同意：{ $statement }
place-shared = 大家的共同点
place-your-vote = 您：
place-no-vote = 您没有对这一条投票。

## 与其他人的投票并列

place-results = 您与其他人
    .says = 与您自己的投票并列的结果。只有您能看到。
    .map = 查看您在观点地图上的位置
place-with-everybody =
    { $of ->
        [0] 目前还没有您和多数人都表明立场的观点。
       *[other] 有 { $of } 条观点您和多数人都表明了立场：其中 { $same } 条您与多数人一致。
    }
place-with-group =
    { $of ->
        [0] 目前还没有您和您所在群体 { $letter } 的多数人都表明立场的观点。
       *[other] 有 { $of } 条观点您和您所在群体 { $letter } 的多数人都表明了立场：其中 { $same } 条你们一致。
    }
place-alike = 您与多数人看法一致之处
place-different = 您有不同看法之处
place-votes = 对您的观点的投票
place-uncounted = 您的观点没有纳入分析。
