### Drafting, ratifying and publishing a constitution. Glossary: see site.ftl.
###   draft      what was compiled, with every decision since
###   decision   one change, with its author and reason
###   ratify     to say that this is the constitution

drafting-title = Drafting the constitution
drafting-voting = People still vote. Drafting begins when voting has been closed.
drafting-computing = The analysis is being brought up to date. Please look again in a minute.
drafting-lost = The analysis from which this draft was begun is gone, so that its decisions cannot be applied to it. Begin again; they stay on record.
drafting-done = Done. It is on record.
drafting-before = A draft begins with what the rules compile from the votes. From then on every change is made by people, with a reason.
drafting-would = { $principles ->
    [one] With the present choice, { $principles } principle would be compiled.
   *[other] With the present choice, { $principles } principles would be compiled.
}
drafting-begin = Begin the draft
drafting-again = Begin again from the newer analysis
drafting-again-sure = I want to begin again. The decisions so far stay on record, but no longer count.
drafting-outdated = The poll has changed since this draft was begun. There is a newer analysis.
drafting-lead = { $principles ->
    [one] The draft has { $principles } principle. Nothing here is public before it is published.
   *[other] The draft has { $principles } principles. Nothing here is public before it is published.
}
drafting-on-page = On this page

## Principles

drafting-principles = Principles
drafting-principles-note = On one side the statements with their votes, on the other the principle that comes from them. Every change needs a reason, which is published with it.
drafting-principle = Principle { $number }
drafting-statements = Statements behind it
drafting-alike = Looks alike
drafting-text = The principle
drafting-needs-wording = Still in the words of the statement. A person has to word it.
drafting-straddles = Close to the threshold: with other people voting, it might not have made it.
drafting-support = { $who }: { $share } agree ({ $interval }), of { $n }
drafting-unseen = { $who }: nobody has seen it
drafting-hidden = { $who }: too few people to be shown
drafting-everyone = Everyone
drafting-group = Group { $name }
drafting-consensus = Group-aware consensus { $gac } (95 % interval { $low } to { $high })
drafting-pair = Statement { $statement } of principle { $number } looks alike: similarity { $similarity }
drafting-no-pair = No open pair.
drafting-accept = They say the same: make one principle
drafting-refuse = They do not say the same
drafting-conflict = Seems to contradict principle { $number }. Say which one holds when.
drafting-settle = Record which one holds
drafting-text-label = Text of the principle
drafting-reason = Reason (will be published)
drafting-reword = Save this wording
drafting-more = More changes
drafting-more-note = These buttons use the reason above.
drafting-place = New place in the order
drafting-move = Move
drafting-weight = Weight beside the other principles (1 is usual)
drafting-weigh = Change the weight
drafting-into = Number of the principle that this one goes into
drafting-join = Join the two
drafting-split-legend = Split into two principles
drafting-split-note = Write the text of the new principle above, and choose the statements that go with it. If you choose all, they stand behind both.
drafting-statement = Statement { $statement }
drafting-split = Split
drafting-leave-out = Leave this principle out

## Threshold

drafting-threshold = Threshold
drafting-threshold-note = No number is right by itself. Say why it lies here; the reason is published.
drafting-threshold-table = How many statements each threshold lets in
drafting-threshold-share = Agreement asked of each group
drafting-threshold-statements = Statements
drafting-chosen = (in use)
drafting-threshold-because = Because:
drafting-threshold-keep = Keep this threshold for this reason
drafting-params-note = These can be changed until the draft begins.
drafting-params-choice = Which statements become principles
drafting-params-usual = As usual
drafting-params-per-group = From this agreement of each group on average (0 to 1)
drafting-params-threshold = From this group-aware consensus (0 to 1)
drafting-params-top = So many of the strongest
drafting-params-value = Value for that choice
drafting-params-min-seen = Votes that a statement needs (empty: as usual)
drafting-params-groups = Number of opinion groups (empty: whatever fits best)
drafting-params-seed = Seed of random choices (empty: as usual)
drafting-params-save = Save

## Statements that are not in

drafting-under = Statements that are in no principle
drafting-under-none = There is none.
drafting-under-which = Statement
drafting-under-option = { $statement }: { $text } (consensus { $gac }, { $n } votes)
drafting-under-text = Text of the principle (empty: worded by the rules)
drafting-put-in = Put it in

## Decisions

drafting-log = Decisions
drafting-log-none = Nothing has been decided yet.
drafting-decision = { $number }, { $author }, { $day }
drafting-undone = undone
drafting-undo-which = Number of the decision to undo
drafting-undo = Undo it
drafting-did-reword = principle { $clause } now reads “{ $text }”
drafting-did-split = principle { $clause } was split; the new one reads “{ $text }”
drafting-did-join = principle { $clause } went into { $into }
drafting-did-leave-out = principle { $clause } was left out
drafting-did-put-in = statement { $statement } was put in
drafting-did-move = principle { $clause } moved to place { $place }
drafting-did-weigh = principle { $clause } has the weight { $weight }
drafting-did-accept = statements { $a } and { $b } say the same
drafting-did-refuse = statements { $a } and { $b } do not say the same
drafting-did-settle = which of { $clause } and { $other } holds when
drafting-did-threshold = why the threshold lies where it does
drafting-did-undo = decision { $decision } was undone

## Ratifying and publishing

drafting-ratify = Ratify and publish
drafting-check-holds = Yes
drafting-check-open = Not yet
drafting-check-principles = The draft has at least one principle.
drafting-check-questions = { $open ->
    [0] No question is open.
    [one] { $open } question is open: wording, pairs that look alike, contradictions, or the reason for the threshold.
   *[other] { $open } questions are open: wording, pairs that look alike, contradictions, or the reason for the threshold.
}
drafting-check-contact = The settings of the poll name a contact.
drafting-check-licence = The constitution has a licence.
drafting-check-hidden = { $statements ->
    [0] No statement behind a principle has a group of fewer than 5 votes.
    [one] { $statements } statement behind a principle has a group of fewer than 5 votes. Pages hide that figure; the file holds it.
   *[other] { $statements } statements behind principles have a group of fewer than 5 votes. Pages hide those figures; the file holds them.
}
drafting-check-looked = I have looked at these statements, and the file may hold their figures.
drafting-ratify-do = Ratify this draft
drafting-versions = Ratified versions
drafting-version = Version { $version }, ratified by { $author } on { $day }
drafting-published = Published by { $author } on { $day }
drafting-unpublished = Not published.
drafting-note = What this version corrects (will be published)
drafting-preview = See the page as everybody will see it
drafting-previewed = This is how everybody will see the constitution once it is published. It is not published yet.
drafting-publish = Publish: it can never be changed after that

## What went wrong

drafting-problem-stale = Somebody else has changed the draft since you opened this page. Nothing of yours was kept. What you wrote is in its form again, or in a box of its own where that form is gone: look at the draft as it is now, and send it once more if it still fits.
drafting-problem-voting = People vote, and nothing is decided about a constitution meanwhile. Nothing of yours was kept.
drafting-problem-ratified = This draft has been ratified already. Nothing has been decided about it since.
drafting-problem-reason = A reason is missing, or is longer than 500 characters. Say in a sentence why.
drafting-problem-text = The text is missing, or is longer than 1,000 characters.
drafting-problem-unchanged = Nothing would change.
drafting-problem-gone = What this is about is not in the draft: { $what }
drafting-problem-number = A number is missing or cannot be. Look at the field and try again.
drafting-problem-same = These are the same, or belong to one principle already.
drafting-problem-split = Choose at least one statement for the new principle.
drafting-problem-unfit = Statement { $statement } cannot become a principle: it was rejected, has no text, or is about the participants.
drafting-problem-needed = Decision { $decision } rests on that one. Undo decision { $decision } first.
drafting-problem-checklist = Something on the checklist does not hold yet.
drafting-problem-note = Say what this version corrects.
drafting-problem-unworded = A principle is still in the words of a statement. Word it before people vote on it.
drafting-problem-nothing = No statement qualifies yet. Choose a lower threshold, or fewer votes that a statement needs.
drafting-sent = What you sent
drafting-sent-note = Its form is not on this page as it is now. Copy what you still need.

## A published version

drafting-v-title = Version { $version }
drafting-v-description = A published version of the constitution, which never changes.
drafting-v-by = Ratified by { $ratifier }, published by { $publisher } on { $day }. This version never changes.
drafting-v-newer = There is a newer version.
drafting-v-note = What it corrects:
drafting-v-changes = Changes since version { $version }
drafting-v-same = No principle has changed.
drafting-v-votes = The same with the votes behind each change
drafting-diff-title = Changes from version { $from } to version { $to }
drafting-diff-votes = Votes behind it
drafting-v-added = New
drafting-v-dropped = No longer there
drafting-v-reworded = In other words
drafting-v-reweighted = Weight { $before } became { $after }
drafting-v-rested = Rests on other votes ({ $joined } statements joined, { $left } left, votes differ on { $votes })
drafting-v-asked = Put to the model in other words
drafting-v-document = Of the whole document
drafting-v-hash = SHA-256 of the file:

## For whoever takes part

drafting-yours = You
drafting-yours-became = Your statement became principle { $number }
drafting-yours-agreed = You agreed with statements behind { $agreed } of { $of } principles.
drafting-yours-which = Which principles these are
