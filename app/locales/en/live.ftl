### How people have voted on each statement, for those who run a poll; also while people vote.

live-title = Votes by statement
live-go = How people have voted on each statement so far, where they stop, and the groups so far
live-lead = Only those who help to run this poll see this page. While people vote, do not pass it on: whoever knows what others said is led by it.
live-until = Count votes up to the end of this day (UTC)
    .hint = Leave it empty to count all votes so far.
live-apply = Count
live-fault-day = This is no day; write it as 2027-01-31.
live-counted-until = Counted are votes up to the end of { $day } (UTC): of each person the latest vote of then on each statement.
live-of-now = Of that day are votes, what is important, reports, and which statements there were. Of now are wordings, decisions of moderators, what is hidden, and who takes part: whoever has been banned or erased since is in no number of that day, either.
live-voters =
    { $people ->
        [one] { $people } person has voted.
       *[other] { $people } people have voted.
    }
live-stopped =
    { $people ->
        [0] Nobody has stopped before the end.
        [one] { $people } of them has stopped before the end so far.
       *[other] { $people } of them have stopped before the end so far.
    }
live-stopped-note = Somebody has stopped at a statement if her last vote is on it and there were others by then that she had not voted on. She may still come back; then she is counted elsewhere, or nowhere. Statements that came later, and those that nobody can vote on now, do not count as missing. People who were banned or erased are in no number.
live-orders = Order of the statements
live-order-votes = Most votes
live-order-divided = Most divided
live-order-passed = Most passed
live-order-stopped = Most stopped
live-order-fewest = Fewest votes
live-order-note = Most divided is where the smaller of the two shares, agreement and disagreement, is largest. By shares, statements with fewer than 5 votes come last.
live-table = The statements
live-column-stopped = Stopped here
live-column-reports = Reports
live-column-important = Important to
live-file = The same as a file (CSV)

## The groups of the latest analysis

live-groups = Opinion groups so far
live-groups-none = There is no analysis yet. One is made as soon as enough people have voted.
# $moment is a day with a time; $people are those who are in a group.
live-groups-made =
    Made on { $moment } from all votes of that moment, whatever day is chosen above; { $people ->
        [one] { $people } person had
       *[other] { $people } people had
    } voted often enough to be put into a group.
live-groups-note = Groups and their letters can change with every further vote.
