### Adding a statement.

write-section = Add your view
write-lead = Others will vote on what you write.
write-tips = What makes a good statement
write-tip-one = It has one idea.
write-tip-alone = It stands on its own: others see it without the statements around it.
write-tip-vote = One can agree or disagree with it.
write-good = Good
write-good-first = AI should say when it is not sure.
write-good-second = An AI should never pretend to be a human being.
write-bad = Not so good
    .example = AI should be honest and cheap, and why does nobody do anything?
    .why = Two ideas and a question: nobody can say yes or no to all of it.
write-text = Your statement
# A number before and after: the first one changes in the browser.
write-count = { $count } of { $most } characters
write-language = Language of your statement
    .other = Another language
write-send = Send
write-send-anyway = Mine says something else – send it
write-next-read = A moderator reads it before others see it. You find the outcome on the page “{ mine-section }”.
write-next-shown = Others can vote on it at once. A moderator reads it too; you find the outcome on the page “{ mine-section }”.
# $hours is what those who run the poll have promised.
write-within =
    { $hours ->
        [one] Usually somebody reads it within { $hours } hour.
       *[other] Usually somebody reads it within { $hours } hours.
    }
write-given = It is given to the public under CC0, without your name.
write-agrees = You count as agreeing with your own statement; you can change that on the page “{ mine-section }”, under “{ mine-votes }”.

## What is said already

write-similar = Is it one of these?
    .says = Then vote on it: that gives it more weight than a second one that says the same.
    .found = Statements that say nearly the same: { $count }
write-voted = Saved

## What can go wrong

write-problem-too-short = Write a whole sentence that others can agree or disagree with.
write-problem-too-long =
    { $most ->
        [one] { $count } characters are too many: { $most } fits. Say it shorter, or keep to one idea.
       *[other] { $count } characters are too many: { $most } fit. Say it shorter, or keep to one idea.
    }
write-problem-garbled = The text contains invisible or stacked characters that could garble the page. Please type it anew.
write-problem-duplicate = There is a statement already that says exactly this. Vote on it instead.
write-problem-duplicate-hidden = Exactly this has been written before, and it is not shown at the moment.
write-problem-too-early =
    { $votes ->
        [one] Vote on { $votes } more statement first, so that you know what is there already.
       *[other] Vote on { $votes } more statements first, so that you know what is there already.
    }
write-problem-too-many =
    { $most ->
        [one] You have added { $most } statement, which is as many as one person may.
       *[other] You have added { $most } statements, which is as many as one person may.
    }
write-problem-closed = This poll takes no new statements any more. Voting goes on.
write-problem-unknown = Only people who came with a personal link, or signed in, can add statements here. You can go on voting.
write-problem-full =
    { $most ->
        [one] This poll takes { $most } statement and has it. Vote on what is there; if one is taken out, there is room again.
       *[other] This poll takes { $most } statements and has them. Vote on what is there; if one is taken out, there is room again.
    }
write-problem-again = This form has been sent before with another text. Please send it once more.
write-unsent = Nothing of this is lost. It stands here until you close the page.
write-unsent-again = Send it once more
write-unsent-stranger = This browser does not know you here any more, so your statement could not be taken. Copy it, begin again or enter your return code, and send it then.
write-unsent-consent = The text about taking part has changed, and your statement can be taken once you have agreed again. Copy it first.
