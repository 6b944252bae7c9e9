### What is wrong with settings, beside the field that it is about and in the list above the form.

# $place is the label of a field, perhaps with the group that it is in, $says one of the messages below.
settings-fault = { $place }: { $says }
# $list is the title of a list of questions, $entry the title of one of them.
settings-place = { $list }, { $entry }
settings-place-answer = { $list }, { $entry }, answer { $number }
settings-place-topic = Topic { $number }
# $language is a tag, such as de.
settings-place-texts = Questions and answers ({ $language })
settings-place-reasons = Reasons for not accepting a statement ({ $language })
settings-place-choice = Which statements become principles
settings-place-groups = Number of opinion groups
settings-long-line = Write one line of at most { $most } characters.
settings-at-least = Write { $least } or a larger number.
settings-between = Write a number from { $least } to { $most }.
settings-closes-first = Voting would close before it opens. Choose a later time for its end.
settings-part = { $part } is too small or too large. Write a number from 0 to 1.
settings-takes-none = No statement would be taken. Write 1 or a larger number.
settings-name-twice = The name “{ $name }” is there twice. Give each a name of its own.
settings-no-name = “{ $name }” cannot be a name in data. Use up to 40 Latin letters, digits and hyphens, without spaces.
settings-no-answer-name = “{ $name }” cannot be the name of an answer. Use up to 40 Latin letters, digits and hyphens, without spaces; “declined” stands for those who would rather not say.
settings-no-words = The words that people read are missing. Write some.
settings-few-answers = Write at least two answers, one to a line.
settings-answer-twice = The answer “{ $answer }” is there twice. Remove one of the two.
settings-not-an-answer = “{ $answer }” is none of the answers to this question. Write it as it stands there, or leave the field empty if any answer will do.
settings-names-no-answer = Say for whom these places are, as age = 18-29. For everybody else write *, and only as the last kind.
settings-unknown-question = No question is named “{ $question }”. Write the name in data that stands beside the question.
settings-unknown-answer = The question “{ $question }” has no answer named “{ $answer }”. It has { $known }.
settings-share-sum = The shares for “{ $question }” make { $sum } percent together. Correct them until they make 100.
settings-share = One of the shares is below 0 or above 100 percent. Correct it.
settings-many-topics = There are too many topics; { $most } is the most that a poll may have. Join some of them.
settings-long-word = “{ $word }…” is longer than 100 characters. Write single words or short phrases, with commas between them.
settings-many-words = There are too many words; { $most } is the most that a poll may have. Keep those that matter.
settings-unknown-text = “{ $key }” stands for no question, no answer and no topic of this poll. Remove the line, or write the name of one before the equals sign.
settings-no-address = “{ $address }” is no web address of a site. Write it as https://example.org, with nothing after it.
settings-long-reason = “{ $reason }…” is longer than { $most } characters. Shorten it.
settings-many-reasons = There are too many reasons; { $most } is the most that a poll may have. Keep those that are often needed.
settings-other-reasons = Reasons in the language of the poll: { $own }; here: { $given }. Write one for each of them, in the same order, or none.
