### The overview of a poll, and the list of polls.

overview-no-polls = There is no poll here yet.
    .help = Those who run this site can bring one in with “folkmoot import polis”, or make one up with “folkmoot simulate”.
# Polls stand together by the occasion that they belong to, such as a year’s budget.
overview-context-other = Other polls
overview-context-all = All polls
overview-context-none = There is no poll of this occasion here.
    .help = Look at all polls; perhaps it is called something else now.
# $phase is the name of a phase.
overview-phase = Phase: { $phase }
overview-changed = Last change { $day }
overview-size =
    { $people ->
        [one] { $people } person has
       *[other] { $people } people have
    } cast { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } on { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }.
overview-size-nobody =
    Nobody has voted yet on the { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    } of this poll.
overview-dates = Votes from { $from } to { $to }.
overview-dates-since = Votes since { $from }.
# $link is the address of another website.
overview-origin = First held at { $link }.

## Below a large number

overview-people =
    { $people ->
        [one] person
       *[other] people
    }
overview-statements =
    { $statements ->
        [one] statement
       *[other] statements
    }
overview-votes =
    { $votes ->
        [one] vote
       *[other] votes
    }
overview-groups =
    { $groups ->
        [one] opinion group
       *[other] opinion groups
    }
overview-principles =
    { $principles ->
        [one] principle
       *[other] principles
    }

## The phases

overview-timeline = Where this poll stands
overview-here = You are here
overview-draft = Draft
    .says = The poll is being prepared.
overview-voting = Voting
    .says = People vote on statements and add their own.
overview-constitution = Constitution
    .says = What every group agrees on is worded as principles.
overview-training = Training
    .says = A language model is trained to follow the principles.
overview-measuring = Bias check
    .says = The model is tested for bias against people.
overview-published = Published
    .says = Principles, model and test results are public.

## The way on

overview-said = What people said
overview-read-on = What you can read here
overview-way-results = What every group agrees on, where groups differ, and what is still open.
overview-way-map = Who votes alike, and what sets groups apart.
overview-way-agreement = Every statement on one line, from shared by all groups to disputed.
overview-way-statements = Search them, sort them, and see the votes on each.
overview-way-data = Download the votes and work everything out again.
# Of the constitution.
overview-not-written = Not written yet.
