### Mail about the phases of a poll: the pages where one asks for it and ends it, and the messages.

## Asking for it

mail-link = Get a message when this poll moves on
mail-title = Messages about this poll
mail-lead = One message each time the poll comes into a new phase or people can compare answers of its models, and nothing that you have not asked for. You can stop them with one click.
mail-address = E-mail address
    .help = It is kept apart from all votes, used for these messages alone, and removed as soon as you stop them.
mail-address-missing = Type your e-mail address.
mail-address-wrong = This is no e-mail address. It has a name, one @ and a domain, such as ann@example.org.
mail-ask = Ask for the messages
mail-too-many = There were many requests from where you are. { $minutes ->
        [one] Wait { $minutes } minute and try again.
       *[other] Wait { $minutes } minutes and try again.
    }
mail-asked = Look into your mail
    .help = If there is anything to confirm, an e-mail is on its way to this address. Open the link in it and press the button there. An address gets at most one such e-mail about a poll in an hour.

## Confirming it and ending it

mail-pending = Do you want messages about this poll?
    .help = Somebody, probably you, has asked for them. Nothing is sent until you say yes.
    .confirm = Yes, send them to me
    .refuse = No, remove my address
mail-on = You get messages about this poll
    .help = One each time the poll comes into a new phase or people can compare answers of its models.
    .end = Stop them and remove my address
mail-off = You get no messages about this poll
    .help = Your address has been removed.
    .again = Ask for messages again

## New statements

mail-news = Tell me of new statements, too
    .help = At most four messages, with growing pauses; then you are asked whether you want more.
    .stop = Tell me of no more new statements
    .more = Go on telling me of new statements
    .wanted = You are told of new statements, too: at most four messages, with growing pauses.
    .resting = You have had four messages about new statements. There will be no more of them unless you say so.

## The messages

mail-confirm =
    Somebody, probably you, has asked us to tell you by e-mail when this poll comes into a new phase or people can compare answers of its models:

    { $topic }
    { $poll }

    If you want that, open this page and press the button there:
    { $link }

    If it was not you, you need not do anything: without your yes nothing more is sent, and your address is removed after a week.
    .subject = Do you want messages about “{ $topic }”?
mail-offer =
    You get messages about this poll already. Somebody, probably you, has now asked us to tell you of new statements, too:

    { $topic }
    { $poll }

    If you want that, open this page and press the button there. You can stop all messages there as well:
    { $link }

    If it was not you, you need not do anything: without your yes everything stays as it is.
    .subject = Do you want to hear of new statements on “{ $topic }”?
mail-phase =
    { $news }

    { $topic }
    { $poll }

    You get this because you have asked for it. To stop these messages and have your address removed:
    { $link }
    .subject = { $news }: { $topic }
mail-voting = Voting is open
    .means = People can vote on statements and add their own. Have a look, and vote on what is new.
mail-constitution = Voting has ended
    .means = Voting has ended. What every opinion group agrees on is now being made into a constitution: the principles that an AI is to follow. You can read the results.
mail-training = A model is being trained
    .means = The constitution is finished, and an AI model is being trained with it. You can read every principle and the statements that it came from.
mail-measuring = The model is being measured
    .means = The AI model has been trained with the constitution. It is now being measured how it behaves, compared with one that was not.
mail-published = The report is out
    .means = The report is out: what the constitution has changed in the AI model, and what it has not. The poll is complete.
mail-rating = Answers to compare
    .means = Two models have answered the same prompts. Those who took part in this poll can now say which answers they would rather have, without knowing which model they come from. Open this page in the browser in which you voted, or bring your return code:
mail-constitution-out = The constitution is published
    .means = A version of the constitution is published: the principles, with the statements and votes behind each of them. If it takes the place of an earlier one, it says what has changed:
mail-second-vote = A vote on the principles
    .means = People can now vote on the principles of the constitution themselves. The way there stands above them:
mail-statements = New statements to vote on
    .means = New statements have come in since you last heard of any. You can vote on them here:
    .last = New statements have come in since you last heard of any. You can vote on them here. This is the last message about new statements, unless you ask for more on the page of your messages.
