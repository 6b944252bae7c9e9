### What stands on every page, and the glossary.
###
### Glossary, for the same word everywhere:
###   poll                  what people vote in
###   statement             a sentence that people vote on
###   participant, person   who votes
###   agree, disagree       the two clear votes
###   pass, not sure        the third vote
###   opinion group, group  people who vote alike
###   agreement             how far people or groups vote the same way
###   consensus             what every group agrees on
###   principle             a sentence of the constitution
###   constitution          the principles that an AI follows
###   organisers            those who run a poll
###   moderation            accepting and rejecting statements
### Plain words, no gendered forms, "you" for the reader.

## Head and foot

# For search engines and the first page.
site-purpose = A public says what it wants from an AI system, votes on it, and what every group agrees on becomes a constitution.
# For those who come by keyboard.
site-skip = Skip to the content
site-all-polls = All polls
site-foot-privacy = Votes of fewer than 5 people together are not shown on these pages.
# Name of the choice of language, for those who do not see the sign beside it.
site-language = Language

## Around a poll

# Name of the navigation.
site-poll-pages = Pages of this poll
# At the foot of the pages of a poll whose data is open.
site-again = Every number on these pages can be worked out again from the data of this poll.
site-section-overview = Overview
site-section-results = Results
site-section-statements = Statements
site-section-map = Map
site-section-agreement = Agreement
site-section-constitution = Constitution
site-section-data = Data
site-simulated = Simulated: the votes of this poll were made by a program to show how things work.
# The same, as a tag.
site-simulated-short = Simulated
site-simulated-news = { $news } (simulated)
site-polls = Polls

## What is not there

site-not-found = There is nothing at this address
    .help = It may have been misspelt, or the poll may have been taken down. The list of polls shows what there is.
site-last-shown = The database of this site is away just now. You see this page as it was on { $moment }; voting and everything personal wait until it is back.
site-news-results = There is something new: results or texts of this poll have changed.
    .show = Show it
site-news-phase = This poll has come to its next phase.
    .show = See where it stands
site-fault = Something went wrong on our side
    .help = The page could not be made. Nothing was lost. Please try again in a minute; if it stays like this, tell those who run this site.
