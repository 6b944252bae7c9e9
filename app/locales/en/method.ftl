### How what a page shows was worked out, in a few sentences each.

method-title = How this was worked out
method-map = A missing vote counts as the mean of its statement. The map shows the two directions in which the votes then differ most (principal components), and where everybody lies on them.
# $share is the smallest share of people that may be a group.
method-groups = Whoever has voted on at least { $votes } of the statements is grouped: by k-means on the map, from seeded starts, with no group smaller than { $share } of the people grouped.
method-number = The number of groups is the one at which they hold together best (silhouette) among those that come out again when people are drawn anew at random (adjusted Rand index over bootstraps). Where none does, there are no clear groups.
method-number-given = The number of groups was given: { $groups }.
method-agreement = In every group the share that agrees is the number of people who agree divided by the number who voted on the statement, passes included. A statement lies at the largest difference between two of these shares; its 95% interval is that of Agresti and Caffo. Statements that fewer than { $people } people have seen are not in the picture.
method-results = A share is the number of people who agree (or disagree) divided by the number who voted on the statement, passes included; its 95% interval is Wilson’s. What is shared is ordered by group-aware consensus: (those who agree + 1) / (votes + 2) in every group, multiplied over all groups, so that one group against a statement is enough to pull it down. What differs is ordered by the difference between the highest and the lowest share of a group.
method-sample = A share is that among those who answered the question; its 95% interval is Wilson’s. As the public is: 1 less half the sum of all differences between these shares and those of the public. What random samples reach follows from a formula; nothing is drawn by chance here.
# $people is a number, $seed too.
method-basis = People who voted: { $people }. Seed of every random choice: { $seed }.
