### What is not there yet, and what helps.

missing-analysis = The votes have not been analysed yet.
    .help = This happens by itself within a minute while the server runs. Please load the page again.
missing-nobody = Nobody has voted in this poll yet.
    .help = The first figures appear here when people have voted.
missing-statements = This poll has no statement that people can vote on.
    .help = Once the organisers or participants have added statements and they are accepted, results appear here.
missing-one-statement = This poll has a single statement.
    .help = Its votes can be read on the results page. A map and groups need people’s answers to at least two statements.
# What helps when too few people voted for a map.
missing-map = Until then the results page shows the totals.
missing-same-place =
    { $people ->
        [one] The only person is alone on the map: there is nobody to compare their votes with.
       *[other] All { $people } people are at the same place on the map: their votes do not differ in any way that a map could show.
    }
    .help = This happens when everybody passes, when everybody votes alike, or when no two people have answered the same statement. More votes on the same statements help.
missing-groups = This picture compares opinion groups, and the votes do not fall into clear groups.
    .help = That is a result of its own: people differ, but not in camps. More votes may or may not change it.
# $note is a sentence in the language of the analysis.
missing-groups-reason = The reason: { $note }
missing-comparable = There is no statement yet that at least { $people } people have seen, with at least 5 of them in every group.
    .help = More votes help. Until then the results page shows what there is.
missing-constitution = No constitution has been written for this poll yet.
    .help = When voting ends, the statements that every group supports are worded as principles. Until then the results page shows which statements those may be.
