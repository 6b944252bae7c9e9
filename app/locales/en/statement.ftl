### A statement, in lists and on its own page.

# A statement that is quoted.
statement-quoted = “{ $text }”
statement-number = Statement { $id }
statement-without-text = Statement { $id } (without text)
statement-by-organisers = Statement { $id }, written by the organisers
statement-by-participant = Statement { $id }, written by a participant
# $written is one of the two before, $common one of the two after.
statement-meta = { $written }. { $common }.
statement-common-agree = Most in every group agree
statement-common-disagree = Most in every group disagree
statement-few = Fewer than { $people } people have seen this statement. Its figures would still change a lot.
# What the constitution made of it: $link is the next message, $reason a sentence in the language of the analysis.
statement-fate = { $link }: { $outcome }. { $reason }
statement-in-constitution = In the constitution

## Its votes

statement-votes = Votes
statement-finding-groups-agree = In every group at least { $share } agree.
statement-finding-groups-disagree = In every group at least { $share } disagree.
statement-finding-agree = { $share } of all who saw it agree.
statement-finding-disagree = { $share } of all who saw it disagree.
statement-finding-few = Too few people have seen it to show their votes.
statement-certainty = How sure is the share that agrees?
    .finding = If other people like those who voted had been asked, the share would lie in the band 19 times out of 20.
statement-band = { $share }, the band is { $interval }
# $of counts everybody who voted on it.
statement-important =
    It is important to { $people ->
        [one] { $people } person
       *[other] { $people } people
    } of the { $of } who voted on it: { $share }, the band is { $interval }.
statement-important-few = To how many people it is important cannot be shown: it would tell of fewer than five people.
