### All that is kept about a person: to see, to change, to take along, to delete.

mine-section = My page

## Coming back

mine-code = Your return code
    .says = Write it down or keep a picture of it. With it you go on voting on another device, or here when the cookie is gone. Whoever has it can act as you in this poll.
# $link leads to the page on which it is entered.
mine-code-where = It is entered here: { $link }

## Votes

# $name is what the site around the poll calls this person.
mine-name = You take part here as { $name }. Nobody but you sees that name.
mine-votes = Your votes
mine-votes-none = You have not voted yet.
mine-important = Important to you
mine-change = Change
# For those who do not see which statement the link belongs to.
mine-change-what = Change your vote on: { $statement }

## Statements

mine-statements = Your statements
mine-statements-none = You have not written a statement yet.
mine-statements-agree = You count as agreeing with what you wrote; you can change that under “{ mine-votes }” as long as people vote.
mine-state-waiting = Waiting for a moderator; others do not see it yet
mine-state-shown = Others vote on it; a moderator has not read it yet
mine-state-accepted = Accepted; others vote on it
mine-state-rejected = Not accepted
mine-state-hidden = Out of voting until a moderator has looked at reports
mine-state-merged = Put together with a statement that says the same
mine-reason = Reason: { $reason }
mine-original = You wrote: { $text }
mine-reworded-because = Changed because: { $reason }
mine-merged-into = Counted is now: { $text }

## Answers

mine-answers = Your answers
mine-answers-none = You have not answered a question.
mine-answers-edit = Change your answers
mine-answers-erase = Delete your answers
mine-about = About you
    .says = These questions show how well those who take part stand for everybody. You need not answer any of them, and you can delete what you said.
mine-about-small = Answers of fewer than 5 people are never shown.
mine-about-none = No answer
mine-about-save = Save
mine-about-skip = Not now

## Taking along, leaving, deleting

mine-data = Take your data along
    .says = Everything that is kept about you, as a file for programs (JSON).
    .go = Download my data
mine-leave = Leave on this device
    .says = This browser forgets who you are. Nothing is deleted; with your return code you come back.
    .go = Leave
mine-erase = Delete everything
    .says = Your votes, answers and reports are deleted at once and for good, and so are statements that nobody but a moderator has read. Statements that others could read stay without any link to you, and so do figures that are published already. A model that was trained with them cannot forget them.
    .sure = Yes, delete my votes and answers for good
    .go = Delete
mine-erase-unsure = Tick the box first, so that nobody deletes everything by mistake.
mine-done-statement = Thank you, your statement has arrived.
mine-next-read = A moderator reads it before others see it. What becomes of it stands here, under “{ mine-statements }”.
mine-next-shown = Others can vote on it now. A moderator reads it too; what becomes of it stands here, under “{ mine-statements }”.
mine-done-answers = Your answers are saved.
