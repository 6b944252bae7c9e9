### A second vote: the principles of a constitution, put to the vote in a poll of their own.

## What such a poll says of itself; the organisers can change it before it is opened

ratification-topic = Second vote: { $topic }
ratification-description = In a first vote people said what an AI should do. What all groups agreed on became the principles below. Say of each one whether an AI should follow it.
ratification-outcome = How many people support each principle is published beside the constitution, for everybody together and for every opinion group.

## Where people take part

# $link leads to the constitution.
ratification-notice = This is a second vote. Its statements are the principles of { $link }, which was drafted from what people said in the first one.
ratification-constitution = a constitution
ratification-hash = Fingerprint of the text that is voted on (SHA-256):
ratification-question = Should an AI follow this principle?
ratification-principle = A principle of the constitution

## Beside the constitution

ratification-title = Second vote on the principles
ratification-open = People are voting on these principles now.
ratification-go = To the second vote
ratification-computing = Voting has ended. The result is being worked out; please look again in a minute.
ratification-away = The result of the second vote cannot be shown at the moment.
ratification-result = { $supported } of { $of } principles are supported by more than half of those who voted on them. { $people ->
        [one] { $people } person
       *[other] { $people } people
    } took part.
ratification-too-few = Too few people have voted for their support to be shown.
ratification-ended = Voting ended on { $day }.
ratification-poll = Results of that vote
ratification-other-text = The text above is not exactly the one that people voted on: look at the marks below.
ratification-reworded = Reads otherwise in the text above.
ratification-gone = Is not in the text above.

## For those who draft

ratification-drafting = Second vote
ratification-drafting-note = Ask the public whether it stands behind these principles. A poll is made as a draft, with one statement per principle; look it over, then open it. Whoever took part in the first vote joins it with one button, without a code and without being asked again; a list of ids is copied.
ratification-put-draft = Put this draft to the vote
ratification-put-version = Put version { $version } to the vote
ratification-check = A second vote on exactly these principles has ended. This is not required.
ratification-of-draft = Vote on a draft
ratification-of-version = Vote on version { $version }
ratification-elsewhere = This poll is a second vote. Its constitution is drafted on the page of the first one.
ratification-problem-goes-on = People vote on exactly this already, or are about to: that vote has not ended. It is listed under “Second vote”.
