### The picture of agreement between groups, and its page.

agreement-title = How far groups agree
agreement-description = How far opinion groups agree: { $topic }
agreement-figure = From shared to disputed
# Label of the axis: what is measured.
agreement-axis = Largest difference between any two groups in the share that agrees, in percentage points
# Left end of the axis, then the right one.
agreement-alike = Groups vote alike
agreement-apart = Groups vote differently
agreement-most-agree = More than half of all people agree
agreement-most-disagree = More than half of all people disagree
agreement-neither = Neither
# Headings of two lists of statements.
agreement-most-alike = Most alike
agreement-most-apart = Furthest apart
agreement-how-to-read = How to read it
agreement-reading = Every mark is one statement. At 0, the same share of every group agrees with it. At 100, one group agrees entirely and another not at all. A statement on the left can be liked or disliked: its shape and colour say which. Height has no meaning; marks are only pushed aside so that none hides another.
agreement-card = Choose a mark to read its statement here. With the keyboard: Tab to the picture, then the arrow keys.
# $close and $far are numbers of statements too.
agreement-finding =
    On { $close } of { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } the groups lie less than 15 points apart, on { $far } they lie 30 points or more apart.
# $what is one of the next two, or both with "and".
agreement-left-out = Not in the picture: { $what }.
agreement-left-out-few =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } that fewer than { $people } people have seen
agreement-left-out-hidden =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } on which some group has fewer than 5 votes
# $shares is a list such as "A 81%, B 38%".
agreement-figures =
    Groups { $points ->
        [one] { $points } point
       *[other] { $points } points
    } apart: { $shares } agree

## The table

agreement-column-apart = Points apart
agreement-column-interval = 95% interval
agreement-column-group = { $group } agrees
agreement-interval = { $low } to { $high }

## A picture that is a file of its own.

agreement-matrix = Agreement of each group with each statement: { $topic }
    .finding = From statements on which groups vote most alike to those on which they are furthest apart; then those with hidden numbers or few votes.
