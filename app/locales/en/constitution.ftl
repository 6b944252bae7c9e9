### The constitution of a poll.

constitution-description = Principles that every group supports: { $topic }
constitution-size =
    { $principles ->
        [one] { $principles } principle
       *[other] { $principles } principles
    } from { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } that every group supports.
constitution-draft = Draft: still being worked on
constitution-ratified = In force
constitution-superseded = Replaced by a later version
constitution-withdrawn = Taken back
constitution-version = Version { $version }
constitution-none = No statement reached the threshold, so there is no principle yet.
constitution-to-word =
    { $principles ->
        [one] { $principles } principle still needs
       *[other] { $principles } principles still need
    } wording by a person; each is marked.

## A principle

constitution-principle = Principle { $principle }
constitution-at-work = What it changed in the model
constitution-where-from =
    Where this comes from: { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }
# Follows the one before for those who cannot see which principle it belongs to.
constitution-of-principle = , principle { $principle }
constitution-straddles = Close to the threshold: with other people voting, it might not have made it.
# $reason is a clause without a full stop in the language of the constitution.
constitution-needs-wording = Still in the words of the statement, because { $reason }. A person has to word it.
# $text is quoted.
constitution-statement = Statement { $id }: { $text }
constitution-agree = { $share } agree ({ $interval }), of { $people }
constitution-changes = Changes of wording
constitution-edit = By { $author }: { $reason }
constitution-edit-day = By { $author }, { $day }: { $reason }
constitution-support = Support { $support } (95% interval { $low } to { $high })
constitution-support-groups = Support per group { $support } on average (95% interval { $low } to { $high }); product over { $groups } groups { $product }
constitution-support-is = Support in a group is the share that agrees, drawn a little towards one half where few have voted. The average over groups is the geometric one, so that one group against a statement is enough to pull it down. 1 is the most.

## What became of a statement

constitution-worded = Worded { $principle }
constitution-behind = Stands behind { $principle } beside another statement
constitution-dropped = Left out

## What was left out

constitution-left-out = What was left out, and why
constitution-nothing-left-out = Every statement over the threshold is in the constitution.
constitution-how-many =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }
constitution-merged =
    { $statements ->
        [one] { $statements } statement stands
       *[other] { $statements } statements stand
    } behind a principle that another statement words.
constitution-decided-by = Decided by { $who }.
constitution-alike = Statements that look alike
constitution-pairs =
    { $pairs ->
        [one] { $pairs } pair
       *[other] { $pairs } pairs
    }
constitution-pair-merged = Statements { $a } and { $b } ({ $share } alike by their words) were merged.
constitution-pair-apart = Statements { $a } and { $b } ({ $share } alike by their words) were kept apart.

## How it came about

constitution-how = How it came about
constitution-fact-people = People who voted
constitution-fact-grouped = People in opinion groups
constitution-fact-groups = Opinion groups
constitution-fact-votes = Votes
constitution-fact-statements = Statements looked at
constitution-fact-eligible = of these with enough votes
constitution-fact-selected = of these over the threshold

## How to check it

constitution-check = How to check it
constitution-hash = This constitution
constitution-hash-analysis = The analysis behind it
constitution-hash-votes = The votes behind that
constitution-written-by = Written by
constitution-written = folkmoot { $program }, { $day }
# $json and $markdown are files to download.
constitution-files = { $json }, { $markdown }, { $again }
constitution-again = how to work it out again
constitution-licence = Free for every use: CC0 1.0. No permission is needed, and no credit has to be given.
