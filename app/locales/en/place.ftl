### Where one person stands among the others: shown to that person and to nobody else.

## On the opinion map

# At the mark on the map; one short word.
place-you = You
# $finding is a sentence.
place-on-the-map = { $finding } Your own place is marked.
place-here = You are here
place-not-yet = Your place: not yet
place-nowhere = Your place
place-private = Only you see this part of the page.
# $group is a heading such as “Group B, 35 people”.
place-in-group = Your votes put you here: { $group }.
place-in-no-group =
    You are in no group: with fewer than { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } nobody is put into one.
place-in-a-small-group = Your group has fewer than 5 people, so it is not shown apart and nothing is said about it.
place-without-groups = There are no clear groups, so your place says whom you are near and nothing more.
place-too-few =
    Your place is shown from { $needed ->
        [one] { $needed } vote
       *[other] { $needed } votes
    } on, because before that it says little. So far you have { $voted ->
        [0] none
        [one] { $voted } vote
       *[other] { $voted } votes
    }.
place-later = This map was made before you voted. It is made anew every now and then; look in again in a minute.
place-left-out = Those who run this poll have left your votes out, so you have no place on this map.
place-apart = What sets your group apart
place-group-agrees = agrees more than others: { $statement }
place-group-disagrees = disagrees more than others: { $statement }
place-shared = What all share
# Before the vote that was cast.
place-your-vote = You:
place-no-vote = You have not voted on this one.

## Beside the votes of the others

place-results = You and the others
    .says = What came out, beside your own votes. Only you see it.
    .map = See where you stand on the opinion map
# A side is agreement or disagreement, not a pass.
place-with-everybody =
    { $of ->
        [0] There is no statement yet on which both you and most people took a side.
        [one] On the one statement on which both you and most people took a side, you { $same ->
            [0] say the opposite.
            [one] say the same.
           *[other] say the same.
        }
       *[other] On { $of } statements both you and most people took a side: on { $same } of them you say the same.
    }
place-with-group =
    { $of ->
        [0] There is no statement yet on which both you and most people of your group { $letter } took a side.
        [one] On the one statement on which both you and most people of your group { $letter } took a side, you { $same ->
            [0] say the opposite.
            [one] say the same.
           *[other] say the same.
        }
       *[other] On { $of } statements both you and most people of your group { $letter } took a side: on { $same } of them you say the same.
    }
place-alike = Where you say what most people say
place-different = Where you see it differently
place-votes = The votes on your statement
place-uncounted = Your statement is not part of the analysis.
