### What is worth a second look in moderation. Nothing of it acts by itself.

hints-setting = Words to look at twice
    .hint = One list to a line: a language, a colon, and words or phrases with commas between, as en: casino, buy now. A list without a language counts in all. A star at the end stands for every ending. A statement with such a word is marked in moderation, and nothing else happens.
# $found is a list of words.
hints-watched = Contains words of your list: { $found }
hints-links =
    { $links ->
        [one] { $links } link
       *[other] { $links } links
    }
hints-fault-language = “{ $tag }” is no language; write a line as en: word, word.

## What a language model says

hints-ask = Ask the language model
hints-asked = The language model has been asked. What it says stands beside the statement.
hints-no-machine = The language model does not answer at the moment. Decide without it, or try again later.
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = Said by a machine ({ $model }), decides nothing: { $says }.
hints-machine-fine = nothing seems to be wrong
