### The results, among them the three sentences that come first.

results-description = What people agree and differ on: { $topic }

## The three sentences

# Instead of the other three while votes are few.
results-nothing-yet = No statement has been seen by { $people } people yet, so nothing can be concluded.
results-soon = The first conclusions appear here as soon as more people have voted.
# $groups is 1 where there are no groups; $agreed and $disagreed are numbers of statements.
results-amount-agree =
    { $groups ->
        [1] Most people
        [2] In both groups, most people
       *[more] In each of the { $groups } groups, most people
    } agree with { $agreed } of { $statements ->
        [one] the one statement
       *[other] { $statements } statements
    } that at least { $people } people have seen.
results-amount-disagree =
    { $groups ->
        [1] Most people
        [2] In both groups, most people
       *[more] In each of the { $groups } groups, most people
    } disagree with { $disagreed } of { $statements ->
        [one] the one statement
       *[other] { $statements } statements
    } that at least { $people } people have seen.
results-amount-both =
    { $groups ->
        [1] Most people
        [2] In both groups, most people
       *[more] In each of the { $groups } groups, most people
    } agree with { $agreed } of { $statements ->
        [one] the one statement
       *[other] { $statements } statements
    } that at least { $people } people have seen, and most disagree with { $disagreed }.
results-amount-none =
    Among { $statements ->
        [one] the one statement
       *[other] { $statements } statements
    } that at least { $people } people have seen, there is none on which most people go the same way everywhere.
# $statement is quoted.
results-widest-groups-agree = The widest agreement (at least { $share } in every group agree): { $statement }
results-widest-groups-disagree = The widest disagreement (at least { $share } in every group disagree): { $statement }
results-widest-agree = The widest agreement ({ $share } agree): { $statement }
results-widest-disagree = The widest disagreement ({ $share } disagree): { $statement }
results-widest-none = So far nothing is shared widely enough to be called common ground.
results-difference = The largest difference ({ $high } of group { $most } agree, { $low } of group { $least }): { $statement }
results-difference-none = On no statement do two groups lie 30 percentage points or more apart.
results-no-groups = The votes do not fall into clear opinion groups, so there are no differences between groups to show.

## Lists of statements

results-consensus = What every group agrees on
results-consensus-says =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } on which more than half of every group goes the same way, widest agreement first.
# The same where there are no groups.
results-consensus-all = What most people agree on
results-consensus-all-says =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } on which more than half of all people go the same way, widest agreement first.
results-differences = Where groups differ
results-differences-say =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } on which two groups lie at least 30 percentage points apart, largest difference first.
results-undecided = Where many are not sure
results-undecided-say =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } that at least 3 in 10 of those who saw them passed on. A pass can mean doubt, or a statement that is hard to understand.
results-too-few = Not enough votes yet
results-too-few-say =
    { $statements ->
        [one] { $statements } statement was
       *[other] { $statements } statements were
    } seen by fewer than { $people } people. Their figures would still change a lot, so no conclusion is drawn from them. More votes help.
results-seen = seen by { $people }
results-seen-few = seen by fewer than 5
# Opens the rest of a list; $statements are in it.
results-more = { $statements } more
results-show = Show { $statements }
results-all = All { $statements } of them are in the list of statements

## Where they come from

results-behind = The data behind this: { $file }
results-cite = How to cite
results-analysed = These results are version { $version } of the analysis, made on { $day }.
results-citation = { $organiser } ({ $year }): { $topic }. Results of a poll, analysis { $version } of { $day }. { $address } (SHA-256 { $hash }).
results-robust = How robust the groups are
    .lead = Groups are found by a program that makes some choices. Here is what comes of others.
    .note = People count as moved who are not where most of their group went; every group stands for one other at the most. The silhouette says how well groups are told apart: 1 is best, 0 not at all.
results-robust-none = There are no opinion groups in this poll that could be compared.
results-robust-usual = What is shown everywhere: { $groups } groups, with { $people } people in them.
results-robust-choice = What was chosen
results-robust-groups = Groups
results-robust-people = People
results-robust-moved = Who has moved
results-robust-silhouette = How well apart (silhouette)
results-robust-shown = as shown
results-robust-seed = seed { $seed }
results-robust-number = { $number } groups
results-robust-nobody = nobody
results-robust-few = fewer than 5
results-robust-some = { $people } people ({ $share }, 95% interval { $interval })
results-robust-common = What the constitution would be made of
    .lead = Statements with support enough by the rule of this poll: { $statements }. Which ones these are depends on choices, too.
results-robust-statements = Statements
results-robust-lost = No longer among them
results-robust-won = New among them
results-robust-share = { $share } agreement asked for
results-robust-without = without { $people } people whose votes look unusual
results-robust-unusual = Votes that look unusual, such as one answer many times in a row, are a sign and no proof. No program leaves anybody out because of them.
results-smaller = Smaller groups that come apart
    .lead = With more groups, people with views of their own come apart who are counted among larger groups otherwise. They are no less part of the public for being few.
results-smaller-group = { $people } people, most of them in { $group } otherwise, come apart with { $groups } groups.
results-smaller-link = Smaller groups that come apart when more groups are asked for
