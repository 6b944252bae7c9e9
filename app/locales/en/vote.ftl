### Voting: the card, what stands around it, and what is closed while people vote.

vote-section = Vote
vote-question = Do you agree with this statement?
vote-by-participant = Written by a participant
vote-by-organisers = Written by the organisers
vote-agree = Agree
vote-disagree = Disagree
vote-pass = Pass
    .help = not sure
# Beside the button that was pressed earlier.
vote-mine = Your vote
# A box on the card, beside the vote.
vote-important = This statement is important to me
vote-again = You have voted on this one. Choose again to change it.
vote-keep = Leave it as it is
vote-translate = Translate
vote-translating = Translating …
vote-translated = Translated by machine; it may be wrong. Your vote is on the statement above.
    .votes = Translated by machine; it may be wrong. Votes are on the statement above.
vote-untranslated = It cannot be translated at the moment. You can vote all the same, or try again later.
    .later = It cannot be translated at the moment. You can try again later.
vote-undo = Undo last vote
vote-add = Add your view
vote-add-prompt = Is something missing that matters to you?

## How far

vote-progress = { $voted } of about { $of }
    .label = Statements that you have voted on
# A colon and a number: the number changes in the browser, which knows no plural forms.
vote-map-in = Votes until you can get a place on the opinion map: { $votes }
vote-map-in-over = Votes until you can get a place on the opinion map, which is shown when voting is over: { $votes }
vote-map-over = Your place on the opinion map is shown when voting is over.
vote-stop = You can stop at any time. Every vote counts.

## Reporting

vote-report = Report this statement
    .why = What is wrong with it?
    .send = Send the report
vote-reason-abusive = It insults or threatens
vote-reason-personal = It tells something about a private person
vote-reason-spam = It is advertising
vote-reason-off-topic = It is about something else
vote-reason-unclear = It cannot be understood
vote-reported = Thank you. A moderator will look at the statement.

## Questions about the person

vote-ask = A few questions about you
    .says = They are optional and show how well those who take part stand for everybody.
    .go = Answer now

## The end, and what can go wrong

vote-end = You have voted on every statement
    .says = Thank you. Others are still adding statements, so look in again.
    .closed = Thank you. What comes of it stands on the first page of the poll when voting is over.
vote-end-code = Your return code and all your votes are on the page “{ mine-section }”.
vote-waiting = You are on the waiting list
    .says = All places for people who gave the same answers are taken at the moment. As soon as one is free, it goes to whoever has waited longest, and then you can vote here.
    .look = Look in again from time to time, with this browser or with the return code that stands on “{ mine-section }”. There is no mail about it, because addresses are kept apart from those who take part. As long as this page stays open, most browsers say it here.
vote-no-place = There are no places for your answers
    .says = Places in this poll go by what people answer, and at the moment none are meant for people who answered as you did. If those who run the poll add some, you can vote here.
    .change = If there is a question that you preferred not to answer, you can answer it now:
    .go = Your answers
vote-place = You have a place now.
    .go = Go on to voting
vote-screened = This poll is meant for others
    .says = Thank you for your interest. Going by your answers, other people are asked this time. Your answers are kept only to count them; you can delete them.
vote-banned = You cannot vote in this poll any more
    .says = The moderators have decided so. If you think that is a mistake, ask those who run the poll.
vote-not-open = Voting is closed
    .says = Your votes are kept. What comes next stands on the first page of the poll.
    .late = Votes that had arrived by then are kept. What comes next stands on the first page of the poll.
vote-stranger = This browser is not known in this poll any more
    .says = You can begin again, or come back with your return code. Votes that were not sent yet have to be given again.
vote-no-statement = This statement cannot be voted on any more. Here is the next one.
vote-again-key = This form has been sent before with another vote. Here is the statement to vote on now.
vote-trouble = This did not work
    .away = There is too much going on at the moment, or the database cannot be reached. Nothing is lost. Please try again in a few seconds.
    .malformed = What was sent could not be read. Please go back and send it again.
vote-back = Back to voting

## What the page says while it is used

vote-saved = Saved. Next statement: { $statement }
vote-undone = You can change your vote now: { $statement }
vote-all-done = Saved. { vote-end }.
vote-queued = Votes waiting to be sent: { $votes }
    .help = They are kept on this device and are sent as soon as there is a connection.
vote-sent = All votes are sent.
vote-lost = This vote could not be taken and was not counted: { $statement }
vote-uncounted = Votes that were not counted: { $votes }
    .kept = They stay on this device and are sent when you can vote here again.
vote-no-more = There is no further statement here without a connection. It goes on as soon as there is one.
vote-keys = Voting by keyboard
    .important = I: important to me
    .use = Use single keys while the statement has the focus
    .says = A: agree, D: disagree, P: pass, U: undo, ?: this help

## Closed while people vote

vote-closed = Results come when voting is over
    .says = So that everybody votes freely, nobody sees what others have said until then.
vote-closed-file = This file can be downloaded when voting is over.
