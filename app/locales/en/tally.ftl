### Votes in words, wherever they are shown.

tally-everyone = Everyone
tally-group = Group { $letter }
tally-agree = Agree
tally-pass = Pass, not sure
tally-disagree = Disagree
tally-unseen = Nobody in this group has seen it yet
tally-hidden = Hidden: fewer than 5 people
tally-hidden-note = Votes of fewer than 5 people are not shown here. Where one group is that small, the next smallest is hidden too, so that the small one cannot be worked out.
# The numbers beside a bar. $agree, $pass and $disagree are percentages, $of is "of 12".
tally-figures = { $agree } agree, { $pass } pass, { $disagree } disagree { $of }
# How many votes are behind a bar.
tally-of = of { $people }
# A percentage and its interval.
tally-share = { $share }, { $interval }
# The share of a group that agrees: "A 81%".
tally-share-of-group = { $letter } { $share }

## The table behind bars

tally-as-table = The same as a table
tally-column-statement = Statement
tally-column-who = Who
tally-column-agree = Agree
tally-column-pass = Pass
tally-column-disagree = Disagree
tally-column-votes = Votes
tally-column-share = Share that agrees, 95% interval
