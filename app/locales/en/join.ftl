### Beginning to take part: a poll that is open, consent, the first questions, coming back.

## A poll on which people vote now

join-run-by = Run by { $organiser }
join-outcome = What happens with the result
# Where the organisers have not said it.
join-outcome-usual = What every group agrees on becomes a constitution, and an AI language model is trained to follow it.
join-closes = Voting closes on { $day }
join-opens = Voting opens on { $day }
join-paused = Voting is closed at the moment
join-minutes =
    { $minutes ->
        [one] Takes about { $minutes } minute
       *[other] Takes about { $minutes } minutes
    }
join-people =
    { $people ->
        [one] { $people } person has taken part so far
       *[other] { $people } people have taken part so far
    }
join-no-account = No account, no name
join-signs-in = You sign in once, your name is not asked for
join-start = Start voting
join-go-on = Go on voting
join-have-code = I have a return code
join-erased = Your votes and answers are deleted. Nothing that remains leads to you.
join-erased-kept = Your votes and answers are deleted. Of your sign-in a fingerprint stays, because you were not, or no longer, to take part; it leads to nothing else.
join-erased-before = Your votes and answers are deleted. A fingerprint of your number in the first vote stays, because you were not, or no longer, to take part; it leads to nothing else.
join-erased-id = Your votes and answers are deleted. A fingerprint of the id with which you came stays, because you were not, or no longer, to take part; it leads to nothing else.
join-erased-before-id = Your votes and answers are deleted. Fingerprints of the id with which you came and of your number in the first vote stay, because you were not, or no longer, to take part; they lead to nothing else.
join-left = This device has forgotten you. With your return code you can go on at any time.

## Consent

join-title = Before you start
join-lead = Taking part is voluntary. You need no account and no name.
join-lead-sign-in = Taking part is voluntary. You sign in once, so that everybody takes part once; your name is not asked for.
join-train = An AI language model will be trained with the result
    .says = What the groups agree on is written down as a constitution, and a language model is trained to follow it. What a model has learned cannot be taken out of it again.
join-kept = What is stored
    .says = Your votes, with what you say is important to you, the statements you write, the topics you choose, the answers you choose to give, the invitation or personal link that you came with, and when you joined. No address, and no name unless the form below shows one and you leave it there. It is kept until you delete it, also after the voting has ended.
join-kept-sign-in = Besides, a fingerprint of your sign-in, as explained below.
join-published = What is published
    .says = Totals, and after voting every vote, with what was said to be important, under a number instead of a name. Which topics you choose is not published. Figures about fewer than 5 people are not shown on these pages.
join-given = What you write is for everybody
    .says = Statements that you write are given to the public under CC0: everybody may use them for anything without naming you. So write nothing that should stay private.
join-delete = How to delete it
    .says = You can delete your votes and answers at any time on the page “{ mine-section }”. Figures that are published by then and statements that you wrote stay, without any link to you.
join-full = The full text
join-full-cookie = One cookie in your browser holds a sealed number that stands for you in this poll. It lasts for 90 days. There is no advertising here, and nobody else is told that you visit.
join-full-code = A return code lets you go on with another device. Whoever has it can act as you in this poll, so keep it to yourself.
join-full-sign-in = You sign in with an identity provider. What this site keeps of it is a fingerprint of the number under which the provider knows you: it leads back to nobody without the secret of this site. It goes when you delete what is kept about you, unless the organisers had ended your participation or the first questions had turned you away: then it alone stays, so that nobody begins anew.
join-full-id = Another page, or a personal link, says by an id who comes here. The id goes when you delete what is kept about you. If the organisers had ended your participation or the first questions had turned you away, a fingerprint of it stays, so that nobody begins anew; it leads back to nobody without the secret of this site.
join-full-answers = Answers about yourself are used to compare those who take part with the whole public. They are published as totals of at least 5 people, never one by one.
join-full-machine = Where those who run the poll have switched it on, whoever moderates may ask a language model of this site what it makes of a statement that you wrote, also before others see it. It is sent the topic of the poll and the text and nothing about you, and it decides nothing.
join-full-model = The constitution is made of statements on which every group agrees. The model, how it was trained and how it was tested are published with it.
join-full-stop = You may stop at any time without giving a reason, and you can download everything that is kept about you.
# $contact is a link.
join-full-contact = Who to ask: { $contact }
join-full-version = This is version { $version } of the text. Which version you agreed to is stored.
join-agree = I agree – start
join-disagree = If you do not agree, just leave this page. Nothing about you has been stored.
join-renewed = The text below has changed since you agreed to it. Please read it again; everything that you have done so far is kept.
# $link leads to the page with all that is kept.
join-renewed-disagree = If you do not agree, vote no more. On { $link } you can delete what is kept about you.

## Signing in first

join-sign-in = Sign in first
    .says = In this poll everybody takes part once, so { $provider } has to say that it is you. It is asked for nothing but the number under which it knows you. Of that number this site keeps a fingerprint, another one in every poll. { $provider } learns that you sign in here, and is told nothing about your votes; whoever can sign in there in your place can take part in your place.
join-sign-in-known = If you have taken part before, you go on where you stopped.
join-sign-in-done = You have signed in. What remains is your agreement.
join-sign-in-other = Not you? Sign in as somebody else.
join-sign-in-none = People sign in before they take part in this poll, and this site has no identity provider at the moment. Ask those who run the poll.

## In a second vote, for those who took part in the first

join-before = You took part in the first vote. Read what taking part means, and go on with one button: what you answered there is not asked again.
join-before-other = Not you? Begin as somebody else.
join-before-answers = Your answers from the first vote
    .says = They are copied into this vote when you agree. What you said about yourself you can change or delete at any time on the page “{ mine-section }”.
join-before-kept = So that everybody takes part once, this vote keeps a fingerprint of your number in the first one. It leads back to nobody without the secret of this site. It goes when you delete what is kept about you, unless the organisers had ended your participation or the first questions had turned you away: then it stays, so that nobody begins anew.
# $link leads to where the code is typed: join-before-code-link.
join-before-code = If you took part in the first vote and this browser does not know you, { $link }: then nothing is asked again, and you need no invitation.
join-before-code-link = use your return code from there

## Questions before the first vote

join-code = Invitation code
    .help = It stands in the message that invited you. Capital letters and hyphens do not matter.
join-name = What you are called here
    .help = The page that you come from calls you so. It is stored with your votes and shown to nobody but you. Empty the field to have no name stored.
join-questions = A few questions first
    .screening = They show whether this poll is meant for you.
    .about = They show how well those who take part stand for everybody. You need not answer.
join-why = Why we ask: { $why }
join-declined = I prefer not to say

## What can go wrong

join-problem = Please look at this again
join-problem-question = Choose an answer: { $question }
join-problem-answer = Choose one of the answers
join-problem-consent = Please use the button “{ join-agree }”
join-problem-invite = This invitation code is not valid or has been used up. Compare it letter by letter, or ask those who invited you.
join-problem-not-listed = This poll is for invited people, and the link that you used is not on the list. Ask those who invited you for a new one.
join-problem-xid-taken = Somebody has already joined with this personal link. If that was you, go on with your return code.
join-problem-sign-in = Please sign in first.
join-problem-sign-in-failed = Signing in did not work this time. Please try again in a minute.
join-problem-needs-xid = People come here from another page. Sign in there first, or come by the personal link that you were sent; then you can take part here.
join-problem-not-open = Nobody can join at the moment: voting is closed.
join-problem-again = The form has been sent before. Please send it once more.

## Coming back

join-return = Go on with your return code
    .says = You find it on the page “{ mine-section }” of the device on which you began.
join-return-code = Return code
    .help = Capital letters and hyphens do not matter.
join-return-go = Go on
join-return-wrong = This is no return code of this poll. Compare it letter by letter.
join-return-none = I have no code and start anew
join-return-before = This is a second vote. The return code of the first one works here, too.
join-no-cookie = Your browser keeps no cookie here
    .says = Without one nobody can tell which votes are yours, so you would begin anew with every statement. Inside a page of another site many browsers keep none: there it helps to open this poll in a tab of its own. Otherwise allow cookies for this site.
    .go = Open in a new tab
