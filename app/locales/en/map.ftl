### The opinion map and its page.

map-title = Opinion map
map-description = Who votes alike, and what sets groups apart: { $topic }
map-figure = Who votes alike
map-show = Show
map-everybody = Everybody
map-not-in-group =
    Not in a group: fewer than { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } so far
map-missing =
    { $more ->
        [one] { $more } more person is
       *[other] { $more } more people are
    } needed before a map can be drawn. It takes { $people } people with at least { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } each; so far there { $grouped ->
        [0] is nobody
        [one] is { $grouped }
       *[other] are { $grouped }
    }.
# $list is a list of the two messages after it.
map-groups = The votes fall into { $groups } groups: { $list }.
map-group-size =
    { $letter } with { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
map-group-small = { $letter } with fewer than 5 people
map-no-groups = There are no clear groups: opinions run into one another.
# $note is a sentence in the language of the analysis.
map-note = The analysis says: { $note }

## How to read it

map-how-to-read = How to read it
map-distance = Every mark is one person. People who vote alike are close together, people who vote differently are far apart. Only distance means something: left, right, up and down do not, and nobody is placed by age, party or place of living.
# The same where people are counted in hexagons.
map-distance-hexagons = People who vote alike are close together, people who vote differently are far apart. There are too many people here for one mark each, so each hexagon counts those who lie in it: the stronger its colour, the more people. Only distance means something: left, right, up and down do not.
map-hull = A soft outline holds the nine tenths of a group that lie nearest to its middle.
# $agreement is a number between 0 and 1.
map-stable = The groups are stable: when people are drawn again at random, nearly the same groups come out (agreement { $agreement } of 1).
map-fairly-stable = The groups are fairly stable: when people are drawn again at random, some people near the edges change group (agreement { $agreement } of 1).
map-uncertain = The groups are uncertain: when people are drawn again at random, many people change group (agreement { $agreement } of 1). Read them as a rough sketch.
map-stability-unknown = How stable the groups are could not be worked out, because the groups were given or too few people voted.
map-explained = The two directions of the map show { $share } of all differences between people’s votes; the rest does not fit on paper.
map-few = A group of fewer than 5 people is not shown apart: its people are drawn without a group.
# What the strengths of colour of hexagons mean, in people.
map-level-few = fewer than 5 people
map-level = { $from } to { $to }
map-level-most = { $from } or more

## The groups in words

map-heading =
    Group { $letter }, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
map-heading-small = Group { $letter }, fewer than 5 people
# Before a list of the two messages after it; $statement is quoted.
map-people-here = People here
map-agree-more = agree more than others: { $statement }
map-disagree-more = disagree more than others: { $statement }
# $shares is a list such as "A 81%, B 38%".
map-shares = Agree: { $shares }
map-nothing-apart = No statement sets this group clearly apart.
map-shared = What all groups share
map-most-agree = Most agree: { $statement }
map-most-disagree = Most disagree: { $statement }

## The table

map-lengths = Lengths are in hundredths of the map’s width.
map-column-group = Group
map-column-people = People
map-column-spread = Usual distance from the group’s middle
map-column-nearest = From its middle to that of the next group
map-nearest = { $length } to { $group }
map-no-nearest = no other group
