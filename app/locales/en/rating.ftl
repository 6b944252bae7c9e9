### Which of two answers people would rather have, without knowing whose they are. Glossary: see site.ftl and report.ftl.
###   rating      the whole of it: opened and closed by those who run the poll
###   comparison  one prompt with two answers, and one choice

rating-title = Which of these would you rather have?
rating-lead = Two models were given the same prompt. Which model gave which answer you are not told until you have finished.
rating-says = Those who run this poll say:
rating-prompt = The prompt
rating-first = First answer
rating-second = Second answer
rating-choice-first = The first
rating-choice-second = The second
rating-choice-both = Both are as good
rating-choice-neither = Neither
rating-choice-skip = Skip
rating-progress = { $done } of { $of }
    .label = Comparisons that you have made
rating-before = You have compared these two already. What you said first stands.
rating-kept = Your choices are kept together with your votes, and deleted with them. Published are counts and, for recounting, lists of choices without names. While the rating is open nobody is shown what others chose. You can stop at any time.
rating-keys = Choosing by keyboard
    .says = While the two answers have the focus: 1 the first, 2 the second, B both, N neither, S skip, ? this help.
    .use = Use single keys while the two answers have the focus
rating-not-open = There is nothing to compare now
    .says = No rating is open. Those who took part are asked again when there is one.
rating-not-yours = This is for those who took part
    .says = Only those who could vote in this poll compare answers.
rating-return = Only those who took part compare answers. With your return code you are known here, too.
rating-done = Thank you
    .says = You have made all your comparisons. What everybody together preferred is told in the report, once the rating has been closed.
rating-overview = Did you take part? Then say which of two answers of a model you would rather have, without knowing which model it is.
rating-go = Compare answers

## One's own

rating-mine = Answers that you have compared
rating-own-tally = “{ $a }” rather than “{ $b }”: in { $wins } of { $of } comparisons; the other way round in { $losses }, no preference in { $ties }.
rating-own-hidden = Whose answers they are you learn once you have made all your comparisons, or the rating has been closed.
rating-own-list = Your comparisons one by one ({ $comparisons })
rating-own-choice = You chose:

## For those who run the poll

rating-desk = Which answers people would rather have
rating-desk-about = Those who took part see a prompt and two answers in random order, and not whose they are. Ask them before the report is published: whoever has read it may know whose answers are whose.
rating-desk-after = This report is published: whoever has read it may know whose answers are whose. If somebody compares from now on, the report will say so.
rating-desk-none = The models say the same to every prompt, so there is nothing to compare.
rating-desk-elsewhere = Answers of another report are being compared. Close that rating first.
rating-desk-says = What people are told beforehand
    .help = May stay empty. Do not say what you hope for. Once somebody has compared, this cannot be changed, and it stands in the report.
rating-desk-number = Comparisons for each person
    .help = From 3 to 50. Whoever stops earlier counts with what was compared until then.
rating-desk-open = Open the rating
rating-desk-again = Open the rating again
rating-desk-close = Close the rating
rating-desk-open-since = Open since { $day }.
rating-desk-closed = Closed on { $day }.
rating-desk-size = People who have compared: { $people }. Comparisons: { $comparisons }.
rating-desk-address = People compare here:
rating-desk-carried = The next version of this report will say what people preferred. People: { $people }.
rating-desk-waits = While the rating is open, no version says what people preferred.
rating-desk-few = Too few have compared: of two models something is said only when at least 5 people have compared them.
rating-desk-fault-number = Ask each person for { $fewest } to { $most } comparisons.
rating-desk-stale = Nothing was changed: the rating is open or closed already, or answers of another report are being compared.
rating-desk-done-opened = The rating is open.
rating-desk-done-closed = The rating is closed.

## In the report

rating-report = What people preferred, blind
rating-report-about = People who had taken part in the vote saw two answers to the same prompt, in random order, and said which they would rather have, without knowing which model gave it. People: { $people }. Comparisons: { $comparisons }. Prompts: { $prompts }.
rating-report-says = They were told beforehand:
rating-report-not-blind = Some of them compared after the report had been published, so they may have known whose answers are whose.
rating-more = “{ $a }” was preferred to “{ $b }” more often than the other way round.
rating-same = Between “{ $a }” and “{ $b }” these comparisons show no difference.
rating-pair = { $a } preferred to { $b }
rating-points = { $points } ({ $low } to { $high })
rating-column-a = One model
rating-column-b = The other model
rating-column-share = One preferred (a tie counts half), 95% interval, n
rating-column-wins-a = One preferred
rating-column-wins-b = Other preferred
rating-column-people = People
rating-column-same = Prompts on which both say the same
rating-column-points = Points of the one above the other, 95% interval
rating-strengths = Strengths of the models
rating-strength = { $model }: { $points } points, n = { $n }
rating-no-strengths = No strengths follow from these comparisons: one of the models was never preferred, or always.
rating-first-place = Where one answer was preferred, it was the one that stood first in { $share }. If the place made no difference, that would be 50%.
rating-judge = Where one answer was preferred and the judge of principles leaned to one, it was the same in { $share }. If the judge said nothing about people, that would be 50%.
rating-one-sided = People with at least 5 comparisons who always pressed the same button: { $people }. They are counted like everybody else.
rating-skipped = Skipped comparisons: { $skipped }.
rating-method = Comparisons by one person belong together: intervals treat people, and not comparisons, as independent (for shares by Wilson’s interval with an effective n, for strengths by a sandwich estimate over people with Student’s quantile). Strengths are by Bradley and Terry, all pairs at once; a tie is half a win for each, the model listed with 0 points is the measure, and 400 points are odds of ten to one. Two models that fewer than 5 people compared are in none of these numbers.
