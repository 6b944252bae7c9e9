### Running a poll: the pages under /facilitate, and the public moderation log.

## Head and navigation

facilitate-title = Polls you run
facilitate-pages = Pages for those who run this poll
facilitate-stand = Where it stands
facilitate-settings = Settings
facilitate-seeds = Your statements
facilitate-statements = Moderation
facilitate-people = People
facilitate-monitor = Numbers
facilitate-log = Moderation log
facilitate-more = More
facilitate-none = You do not help to run any poll yet. Make one, or ask a colleague to add you.
facilitate-new = Make a new poll
facilitate-numbers =
    { $people ->
        [one] { $people } person
       *[other] { $people } people
    }, { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }, { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }
facilitate-phase-draft = Draft
facilitate-phase-voting = People vote
facilitate-phase-constitution = Voting has ended
facilitate-role-reader = Reader
facilitate-role-moderator = Moderator
facilitate-role-facilitator = Facilitator
facilitate-back = Back, change nothing
facilitate-save = Save
facilitate-add = Add one more
facilitate-faults = This is not right yet
facilitate-fault-past = This time lies in the past, and voting would end at once. End voting on the page “{ facilitate-stand }” if that is what you want.
facilitate-fault-topic = Write in a few words what the poll is about.
facilitate-fault-line = “{ $line }” has no equals sign; write it as age = How old are you?
facilitate-fault-number = “{ $text }” is no whole number; use digits alone.
facilitate-fault-time = “{ $text }” is no time; write it as 2027-01-31T18:00.
facilitate-fault-language-twice = This language is there twice; remove one of the two.
facilitate-fault-pair = “{ $text }” lacks a question; write it as age = 18-29.
facilitate-fault-share = “{ $text }” is no share; write it as 18-29 = 21.5.
facilitate-fault-slug-taken = There is a poll named { $slug } already; choose another name.
facilitate-fault-sign-in = People take part already. Whether they sign in first cannot be changed any more: some would take part twice, others could not go on. Make another poll.
facilitate-fault-range =
    { $most ->
        [one] Write a whole number from 1 to { $most }.
       *[other] Write a whole number from 1 to { $most }.
    }
facilitate-fault-wave = The name is longer than 100 characters, or has characters that cannot be shown; shorten it.
facilitate-fault-id = Line { $line }: this is no id; it has more than { $most } characters, or some that cannot be shown. Give it as the other system writes it.
facilitate-fault-no-id = There is no id in it; write one to a line.
facilitate-fault-participant = There is no participant of this number.
facilitate-fault-no-author = Nobody who takes part has written this statement.
facilitate-fault-email = This is no e-mail address; write it as name@example.org.
facilitate-fault-no-account = There is no account for { $email }; ask those who run this site to make one.
facilitate-fault-last = This is the last one who runs the poll; make somebody else a facilitator first.
facilitate-fault-tick = Tick at least one statement first.
facilitate-fault-no-statement = “{ $id }” is no statement of this poll; look its number up in the list.
facilitate-fault-gone = This statement is not there any more. Load the page again.
facilitate-fault-unknown = This is nothing that can be done with a statement. Load the page again and choose a button.
facilitate-fault-into-itself = A statement cannot be merged into itself; choose another.
facilitate-fault-into-rejected = Statement { $id } is rejected or merged itself; choose one that people can vote on.
facilitate-fault-same-as = Statement { $id } says that already; merge the two instead.
facilitate-fault-needs-reason = People have voted on the present wording; say why it changes, so that everybody can judge.
facilitate-fault-full =
    { $most ->
        [one] This poll takes { $most } statement and has it. Allow more in the settings, or reject it.
       *[other] This poll takes { $most } statements and has them. Allow more in the settings, or reject one.
    }
facilitate-fault-principle = People vote here on the principles of a constitution and on nothing else. To change them, put another constitution to the vote.
facilitate-fault-seed-twice = Somebody else has added one of these statements in between. Check once more.
facilitate-fault-reason-missing = A reason is missing; say in a sentence why.
facilitate-fault-reason-long = The reason is longer than 500 characters; shorten it.
facilitate-fault-character = The text has characters that cannot be shown; type it instead of pasting it.
facilitate-fault-text-short = The wording is too short to be voted on.
facilitate-fault-text-long =
    { $most ->
        [one] The wording is longer than { $most } character; shorten it.
       *[other] The wording is longer than { $most } characters; shorten it.
    }
facilitate-fault-slug = This is no name for addresses; use up to 64 lower-case letters, digits and hyphens.
facilitate-fault-tag = This is no language; write it as a tag, such as en, de or zh-Hans.
facilitate-fault-text = The text has more than { $most } characters, or some that cannot be shown; shorten it or type it anew.
facilitate-fault-choice = This is none of the choices; choose one of the list.
facilitate-fault-large = This is more than a form takes, which is { $most } MB. Nothing was saved, and all that you wrote is still here; shorten this field, the longest.
facilitate-reason = Reason
    .author = The author reads it, and so does everybody in the public log.
    .public = Everybody can read it in the public log.
    .log = It stands in the public log, without a name.

## What was just done

facilitate-done-created = The poll is made. Nobody sees it yet but you and those you add.
facilitate-done-saved = Saved.
facilitate-done-strict = Saved. From now on, what people write is only shown once you have accepted it. Look at the queue at least once a day, or people will think that nobody listens.
facilitate-done-seeded = The statements are added.
facilitate-done-accept = Accepted.
facilitate-done-reject = Rejected. The author can read the reason.
facilitate-done-merge = Merged. Votes on both are kept; only the other one is shown.
facilitate-done-reword = Reworded. The earlier wording is kept, and so are the votes.
facilitate-done-meta = The mark is changed.
facilitate-done-unhide = People can vote on it again.
facilitate-done-ban = The participant is banned. The votes are kept and no longer counted.
facilitate-done-unban = The ban is lifted; the votes count again.
facilitate-done-opened = People can vote now.
facilitate-done-closed = Voting has ended. The results of this moment are kept and can no longer change unnoticed.
facilitate-done-reopened = People can vote again. The public log says why.
facilitate-done-late = Nothing was changed: somebody else was faster, or the poll is in another phase.
facilitate-done-listed = The list is longer now.
facilitate-done-unlisted = The list is shorter now. Whoever has come already stays.
facilitate-done-role = The role is changed.
facilitate-done-deleted = The draft is deleted.

## Where it stands

facilitate-next = What to do next
facilitate-opens = Voting opens by itself on { $day }.
facilitate-opens-draft = Voting is to begin on { $day }. Open the poll before: until then nobody can find it, and from then on its page says when voting begins.
facilitate-closes = Voting closes by itself on { $day }.
facilitate-frozen = Version { $version } of the analysis holds the results. Its fingerprint (SHA-256):
facilitate-waiting =
    { $statements ->
        [one] { $statements } statement waits for a decision
       *[other] { $statements } statements wait for a decision
    }
facilitate-strict-waiting = Nobody sees these statements until you have accepted them, because statements are only shown after moderation.
facilitate-ready = Everything that is needed is there. Look at the preview once more, then open the poll.
facilitate-open-warning = Once people have voted, changing a statement changes what they voted on. Read your statements once more.
facilitate-open = Open the poll for voting
facilitate-not-ready = This is still missing before people can vote:
facilitate-gap-seeds = Add statements to vote on; seven to twenty make a good beginning.
facilitate-gap-organiser = Say who runs the poll.
facilitate-gap-contact = Say how people can reach you.
facilitate-gap-outcome = Say what will be done with the result.
facilitate-gap-codes = Make invitation codes: nobody can join without one.
facilitate-gap-list = Fill the list of people who may join.
facilitate-gap-provider = Choose who may join: people would have to sign in, and this site has no identity provider.
facilitate-gap-over = Set a later closing time, or none: the present one has passed.
facilitate-to-close = End voting: see first what will be kept
facilitate-to-draft = Draft the constitution
facilitate-to-voted = The constitution that is voted on
facilitate-to-train = Train a model by the constitution, and see how far that is
facilitate-to-report = Look through the report, and give it to the public
facilitate-all-done = Nothing waits for you: the report is out. A correction would be a new version, on the page “{ report-section }”.
facilitate-reopen = Let people vote again
facilitate-reopen-not = The votes of this poll come from elsewhere, so it is not opened here: nobody could go on with what she has said there. A copy takes its accepted statements along, and people can vote on those.
facilitate-reopen-warning = The results that were shown at the end of voting will change. The public log shows that you did this and why. A closing time that has passed is removed; set another in the settings if voting is to end by itself.
facilitate-links = Links
facilitate-public-page = The poll as everybody sees it
facilitate-public-log = Public moderation log
facilitate-data = Files for everybody
facilitate-whole = Everything as one archive, with exact times and external ids: for you alone
facilitate-embed-title = In pages of other sites
facilitate-embed-snippet = Copy this into the page where the poll is to appear
facilitate-embed-plain = Without a script
facilitate-embed-plain-label = Copy this where a page may not load scripts: the frame keeps its height, and nothing is told to the page around it
facilitate-embed-nowhere = No site may show this poll yet. Name the site in the settings first.
facilitate-embed-where = These sites may show it: { $sites }
facilitate-embed-change = Change which sites may show it
facilitate-preview = Preview
facilitate-preview-lead = These are the pages that participants will see. Nothing that you do on them is kept as a vote.
facilitate-preview-landing = The first page
facilitate-preview-consent = What people agree to before they vote
facilitate-preview-card = The first statement
facilitate-preview-about = The questions about the person
facilitate-preview-topics = The choice of topics
facilitate-preview-write = Adding a statement
facilitate-preview-end = When everything has been voted on
facilitate-preview-notice = This is a preview: nothing is sent from here.
facilitate-preview-back = All pages of the preview
facilitate-copy = Make a new poll from this one
facilitate-delete = Delete this draft
facilitate-delete-now = Delete it now
facilitate-delete-warning = The draft and its statements are removed and cannot be brought back.

## Ending voting

facilitate-close = End voting now
facilitate-close-lead = This would be kept if you ended voting at this moment. Nothing has happened yet.
facilitate-close-groups =
    { $groups ->
        [0] no clear opinion groups
        [one] { $groups } opinion group
       *[other] { $groups } opinion groups
    }
facilitate-close-principles =
    { $statements ->
        [one] { $statements } statement that every group agrees on enough for the constitution
       *[other] { $statements } statements that every group agrees on enough for the constitution
    }
facilitate-close-hash = Fingerprint of the analysis (SHA-256); it changes with every further vote:
facilitate-close-waiting =
    { $statements ->
        [one] { $statements } statement still waits for a decision. Decide about it first: afterwards nobody can vote on it.
       *[other] { $statements } statements still wait for a decision. Decide about them first: afterwards nobody can vote on them.
    }
facilitate-close-warning = People will take the results page for a decision. Say in the description what happens next and who decides.

## Making a poll

facilitate-make = Make the poll
facilitate-copies = Settings and accepted statements come from { $slug }. Votes and people do not.
facilitate-copies-left =
    { $statements ->
        [one] { $statements } statement stays behind, because nobody has accepted it: in the new poll it would stand there as yours. Accept it first to take it along.
       *[other] { $statements } statements stay behind, because nobody has accepted them: in the new poll they would stand there as yours. Accept them first to take them along.
    }
facilitate-topic = Topic
    .hint = In a few words, as people will see it.
facilitate-description = Description
    .hint = What it is about, in plain sentences. A blank line begins a new paragraph.
facilitate-organiser = Who runs the poll
    .hint = As people know you, for example the city of Springfield.
facilitate-contact = How to reach you
    .hint = An e-mail address or a web address.
facilitate-outcome = What will be done with the result
    .hint = People want to know this before they give their time.
facilitate-slug = Name in addresses
    .hint = Lower-case letters, digits and hyphens. Leave it empty and it is made from the topic. Changing it later breaks links.
facilitate-language = Language
    .hint = As a tag: en, de, fr, zh-Hans.

## Settings

facilitate-settings-open = People are voting already. Changing questions, places or rules now treats those who come later differently from those who came before.
facilitate-settings-stale = Somebody else has changed these settings since you opened this page, so nothing of yours was saved. What you typed still stands below. Look at the settings as they are now, put into this form what is to stay of them, and save again: everything here then takes the place of what the other person saved.
facilitate-settings-now = The settings as they are now (in another tab)
facilitate-texts = Texts
facilitate-text-number = Language { $number }
facilitate-text-more = language
facilitate-text-questions = Questions and answers
    .hint = One to a line, as “age = How old are you?”, “age? = Why it is asked”, “age.young = Under 40”. Save once, and the lines to fill in stand here.
facilitate-context = Occasion
    .hint = What this poll belongs to together with others, for example City budget 2027. Polls of one occasion stand together in the list of polls. It may stay empty.
facilitate-minutes = Minutes that taking part needs
facilitate-voting = Voting
facilitate-opens-at = Opens
    .hint = UTC. Empty: as soon as you open it.
facilitate-closes-at = Closes
    .hint = UTC. Empty: when you end it.
facilitate-map-after = Votes after which people see their place on the map
facilitate-min-votes = Votes from which somebody is put into a group
    .hint = Fewer make groups of people about whom little is known.
facilitate-min-seen = Votes that a statement needs for the constitution
    .hint = Empty: the usual number.
facilitate-writing = Statements by participants
facilitate-writing-open = People can add statements
    .hint = You can close this while voting goes on, when there are more statements than anybody can vote on.
facilitate-strict = Show statements only after moderation
    .hint = Careful: until you accept them, nobody sees what people write. Without this, statements are shown at once and you can reject them.
facilitate-writing-known = Only those who came with an id, or signed in, can add statements
    .hint = Everybody else votes. Those who join with neither cannot add an id later.
facilitate-writing-within = Hours within which somebody usually reads a new statement
    .hint = Whoever adds one is told so. 0: nothing is said.
facilitate-writing-after = Votes before somebody may add one
facilitate-writing-long = Characters at most
facilitate-writing-many = Statements per person
facilitate-writing-most = Statements to vote on at most
    .hint = Yours included. When there are so many, no more can be added. 0: no limit.
facilitate-writing-reports = Reports that hide a statement
    .hint = Until somebody has looked at it. Statements that were accepted stay.
facilitate-joining = Joining
facilitate-access = Who may join
    .hint = An id of another site stands in the address (xid=…). Anybody can make one up; to let in those whom you know and nobody else, put their ids on the list.
facilitate-access-open = whoever has the address
facilitate-access-codes = whoever has an invitation code
facilitate-access-list = whoever is on a list
facilitate-access-known = whoever comes with an id of another site, once each
facilitate-access-sign-in = whoever signs in with { $provider }, once each
facilitate-access-sign-in-none = whoever signs in (this site has no identity provider yet)
facilitate-embed = Websites that may show this poll in a frame
    .hint = One to a line, as https://example.org.
facilitate-importance = Ask with every vote whether the statement is important
    .hint = A box on the card, which may be left empty. When voting is over, everybody sees to how many a statement is important.
facilitate-shown = What people are shown and given
facilitate-open-data = Everybody gets the votes as files, once voting is over
    .hint = Under numbers, without names. Without it nobody but those who run the poll can work the results out again. The map still has a mark for everybody, under no number.
facilitate-show-map = Show the opinion map, once voting is over
facilitate-map-meanwhile = Show people their own place while others still vote
    .hint = From the number of votes above on, each sees where the groups lie and what sets the nearest apart, of the statements voted on alone and without numbers. Without it, places are shown once voting is over.
facilitate-show-tips = Show how to write a good statement
facilitate-offer-mail = Offer mail about this poll
    .hint = Only where this site sends mail.
facilitate-translate = People can have statements translated by machine
    .hint = Only where this site has a translation service, which is then sent the text of a statement and nothing else.
facilitate-demographics-after = Votes after which questions about the person are offered
    .hint = 0: before the first vote. Questions by which places are given are always asked before it.
facilitate-screening = Questions that decide who takes part
    .hint = They are asked before the first vote and must be answered. Places below can refer to them.
facilitate-demographics = Questions about the person
    .hint = Everybody can decline to answer. Ask only what you will use.
facilitate-question = Question
facilitate-question-number = Question { $number }
facilitate-question-id = Name in data
    .hint = Letters, digits, hyphens. Empty: made from the question. Do not change it once people have answered.
facilitate-question-why = Why it is asked
    .hint = People read it beside the question.
facilitate-options = Answers
    .hint = One to a line. A name for data can stand before it, with a colon, as “y: Yes”.
facilitate-admits = Answers with which one takes part
    .hint = Their names, with commas between. Empty: any answer.
facilitate-quotas = Places
    .hint = How many people of each kind may join. Whoever comes when all are taken waits; more places let them in. Whoever belongs to no kind waits as well, and is told so. Without any, everybody may join.
facilitate-cell-number = Places { $number }
facilitate-cell-answers = Kind of person
    .hint = Question = answer, with commas between, as “age = 18-29, region = north”. The answer “declined” is of those who prefer not to say. For everybody else write *, as the last kind.
facilitate-places = Places
facilitate-targets = What the public looks like
    .hint = To compare those who take part with, and to weight the results by.
facilitate-target-number = Question { $number } of the public
facilitate-target-question = Name of the question
    .hint = The name in data, as above.
facilitate-target-shares = Shares in per cent
    .hint = One to a line, as “18-29 = 21.5”. Together they make 100.

## Your statements

facilitate-seeds-lead = People vote on these first. Write each as one idea that can be agreed or disagreed with.
facilitate-seeds-paste = Paste statements
    .hint = One to a line, or a table with a column “statement”, and perhaps “language” and “meta”.
facilitate-seeds-add = Check and add
facilitate-seeds-file = Or choose a file
    .hint = CSV or plain text, in UTF-8.
facilitate-seeds-upload = Check and add the file
facilitate-seeds-faults = Nothing was added. These lines are not right yet:
facilitate-seeds-warnings = Nothing was added yet. Look at these once more:
facilitate-seeds-anyway =
    { $statements ->
        [one] Add the { $statements } statement as it is
       *[other] Add the { $statements } statements as they are
    }
facilitate-seeds-present =
    { $statements ->
        [0] No statements of yours yet
        [one] { $statements } statement of yours
       *[other] { $statements } statements of yours
    }
facilitate-seeds-edit = You can correct a statement until somebody has voted on it; after that a new wording is recorded with its reason. Do it here:
facilitate-line = Line { $line }:

## Hints

facilitate-hint-two = Perhaps two demands in one: who agrees with one half alone cannot vote. Consider two statements.
facilitate-hint-short = Very short: people may read different things into it.
facilitate-hint-capitals = All in capitals: it reads as shouting.
facilitate-hint-question = A question: one cannot agree with it.
facilitate-hint-link = Contains a web address: it may be advertising.

## Moderation

facilitate-piles = Statements by decision
facilitate-pile-waiting = Waiting ({ $statements })
facilitate-pile-accepted = Accepted ({ $statements })
facilitate-pile-rejected = Rejected ({ $statements })
facilitate-pile-empty = There is nothing here.
facilitate-queue-mail = Mail when statements wait
    .off = When a statement has waited longer than this poll says (a day where it says nothing), you get one mail; then none until nothing has waited, and at most one a day.
    .start = Send me a mail
    .on = You get one mail when a statement has waited longer than this poll says (a day where it says nothing); then none until nothing has waited, and at most one a day.
    .stop = Send me no more
    .begun = You will get a mail when statements wait.
    .ended = You get no more mail about statements that wait.
facilitate-bulk = All that are ticked
facilitate-bulk-accept = Accept all ticked
facilitate-bulk-reject = Reject all ticked
facilitate-keys = Deciding by keyboard
    .says = While a statement has the focus: A accepts it, R rejects, M merges, W changes the wording, J goes to the next one, K to the one before, ? leads here.
    .use = Use single keys while a statement has the focus
    .on = Single keys are on.
    .off = Single keys are off.
facilitate-tick = Tick statement { $id }
facilitate-original = The author wrote:
facilitate-tag-seed = by you
facilitate-tag-participant = by a participant
facilitate-tag-meta = about the person
facilitate-tag-hidden = hidden by reports
facilitate-tag-accepted = accepted
facilitate-tag-rejected = rejected
facilitate-reports =
    { $people ->
        [one] Reported by { $people } person: { $reasons }
       *[other] Reported by { $people } people: { $reasons }
    }
facilitate-report-abusive = abusive
facilitate-report-personal = about a person
facilitate-report-spam = advertising
facilitate-report-off-topic = off the topic
facilitate-report-unclear = unclear
facilitate-merged = Counts as statement { $id }.
facilitate-because = Reason: { $reason }
facilitate-votes =
    { $people ->
        [0] Nobody has voted on it.
        [one] { $people } person has voted on it.
       *[other] { $people } people have voted on it.
    }
facilitate-similar = Statements that say something similar:
facilitate-similar-one = #{ $id }, { $share } alike:
facilitate-accept = Accept
facilitate-reject = Reject
facilitate-unhide = Show again
facilitate-meta = Mark as about the person
facilitate-not-meta = Not about the person
facilitate-merge = Merge into another
facilitate-merge-into = Number of the statement that stays
    .hint = Votes on both are kept, and only the other one is shown from now on.
facilitate-reword = Change the wording
facilitate-reword-warning = Whoever has voted has voted on the present wording. Correct slips; for another meaning, write another statement.
facilitate-wording = New wording
facilitate-ban = Ban the author
facilitate-ban-warning = All votes of this participant stop counting. For one bad statement, reject it instead.
facilitate-earlier = Page before
facilitate-later = Next page

## People

facilitate-codes = Invitation codes
facilitate-codes-lead = Codes are shown once, when they are made, and kept in a form that nobody can read. Save them at once.
facilitate-codes-fresh = New codes. They are not shown again:
facilitate-wave = Wave
    .hint = To tell codes apart, for example “letters in May”.
facilitate-wave-unnamed = without a name
facilitate-wave-codes = Codes
facilitate-wave-places = For people
facilitate-wave-used = Came
facilitate-codes-count = How many codes
facilitate-codes-uses = People per code
    .hint = 1 for personal codes; more for a code on a poster.
facilitate-codes-make = Make codes
facilitate-codes-csv = Make codes as a file
facilitate-list = List of people
facilitate-list-size =
    { $people ->
        [one] { $people } id is on the list
       *[other] { $people } ids are on the list
    }; { $came ->
        [one] { $came } person came.
       *[other] { $came } people came.
    }
facilitate-list-add = Ids to add
    .hint = One to a line, as the system has them in which you know these people. No names.
facilitate-list-save = Add to the list
facilitate-list-remove = Take off the list
facilitate-list-show = Show the list
facilitate-list-came = came
facilitate-list-not-yet = not yet
facilitate-list-unlisted = not on the list
facilitate-list-others =
    { $people ->
        [one] { $people } person came with an id that is not on the list, as pages of other sites give them.
       *[other] { $people } people came with ids that are not on the list, as pages of other sites give them.
    }
facilitate-list-file = All ids, used and not yet used, as a file (CSV)
facilitate-list-left =
    { $people ->
        [one] and { $people } more
       *[other] and { $people } more
    }
facilitate-waiting-list = Waiting list
facilitate-waiting-people =
    { $people ->
        [0] Nobody waits for a place.
        [one] { $people } person waits for a place.
       *[other] { $people } people wait for a place.
    }
facilitate-waiting-note = Whoever came first gets the next place that becomes free. To let more people in, raise the places:
facilitate-banned = Banned participants
facilitate-banned-none = Nobody is banned.
facilitate-banned-note = Participants are known by a number. Their votes are kept and do not count.
facilitate-banned-one = Participant { $id }
facilitate-banned-when = since { $day }
facilitate-unban = Lift the ban
facilitate-colleagues = Colleagues
facilitate-colleagues-note = Readers see everything, moderators also decide about statements, facilitators do everything.
facilitate-colleague-email = E-mail address
    .hint = Of an account on this site.
facilitate-colleague-role = Role
    .hint = It can be changed at any time.
facilitate-colleague-add = Give the role
facilitate-colleague-remove = Take the role away

## Numbers

facilitate-count-active =
    { $people ->
        [one] { $people } person takes part
       *[other] { $people } people take part
    }, { $voters ->
        [one] { $voters } has voted
       *[other] { $voters } have voted
    }.
facilitate-count-screened =
    { $people ->
        [one] { $people } person did not pass the questions.
       *[other] { $people } people did not pass the questions.
    }
facilitate-count-excluded =
    { $people ->
        [one] { $people } person is banned or left out.
       *[other] { $people } people are banned or left out.
    }
facilitate-queue-empty = No statement waits for a decision.
facilitate-queue-age =
    { $statements ->
        [one] { $statements } statement waits
       *[other] { $statements } statements wait
    }; the oldest for { $oldest ->
        [one] { $oldest } hour
       *[other] { $oldest } hours
    }, half of them for { $median ->
        [one] { $median } hour
       *[other] { $median } hours
    } or less.
facilitate-days = By day
facilitate-hours = The last two days by hour
facilitate-nothing-yet = Nothing yet.
facilitate-when = When
facilitate-joins = Joined
facilitate-votes-cast = Votes
facilitate-authors = People who wrote
facilitate-written = Statements written
facilitate-bar = Bar
facilitate-drop = Where people stop
facilitate-drop-note =
    { $statements ->
        [one] Half of those who take part have voted on at least { $statements } statement. Where many stop at once, look at what they saw.
       *[other] Half of those who take part have voted on at least { $statements } statements. Where many stop at once, look at what they saw.
    }
facilitate-cards =
    { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }
facilitate-voted-on = Voted on
facilitate-stopped = Stopped there
facilitate-reached = Got so far
facilitate-cell = Kind of person
facilitate-cell-everybody = everybody
facilitate-cell-others = everybody else
facilitate-places-left = For these kinds of people there are no places. Whoever belongs to one of them waits and is told so, until there are: add places for them, or for everybody else (*).
    .more = and others
facilitate-waiting-lost =
    { $people ->
        [one] { $people } person waits and belongs to no kind that has places.
       *[other] { $people } people wait and belong to no kind that has places.
    }
facilitate-taken = Taken
facilitate-who-wait = Waiting
facilitate-few = fewer than 5
facilitate-few-note = What fewer than 5 people share is marked: they could be recognised, so do not pass these numbers on.
facilitate-monitor-file = All of this as one file (CSV), one number a row
    .note = What fewer than 5 people share stands in it unmarked: do not pass those numbers on.
facilitate-answers = Answers about the person
facilitate-answer = Answer
facilitate-who = People
facilitate-share = Share
facilitate-target = In the public
facilitate-declined = rather not say

## Logs

facilitate-log-lead = Everything that was decided, newest first, with who decided it.
facilitate-public-log-lead = What those who run this poll have decided, newest first. It names no person; what was rejected is not repeated.
facilitate-log-download = Download as a file
facilitate-log-older = Older
facilitate-log-what = What
facilitate-log-statement = Statement
facilitate-log-by = By
facilitate-log-machine = command line
facilitate-log-clock = Schedule
facilitate-did-accept = Statement accepted
facilitate-did-reject = Statement rejected
facilitate-did-merge = Statement merged into another
facilitate-did-reword = Statement reworded
facilitate-did-edit-seed = Statement corrected before anybody voted on it
facilitate-did-meta = Statement marked as about the person
facilitate-did-not-meta = Mark “about the person” removed
facilitate-did-unhide = Statement shown again after reports
facilitate-did-ban = Participant banned
facilitate-did-unban = Ban lifted
facilitate-did-open = Voting opened
facilitate-did-close = Voting ended
facilitate-did-close-on-time = Voting ended on time
facilitate-did-reopen = Voting reopened
facilitate-did-rules = Rules for statements changed
