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

hints-machine-setting = Those who moderate may ask the language model
    .hint = Only where this site has one. It is then sent the topic and the text of a statement, also of one that nobody else has seen yet; the consent that people give says so.
hints-ask = Ask the language model
hints-asked = The language model has been asked. What it says stands beside the statement.
hints-no-machine = The language model does not answer at the moment. Decide without it, or try again later.
hints-too-late = The statement was reworded or erased while the language model was busy; nothing was kept of its answer.
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = Said by a machine ({ $model }), decides nothing: { $says }.
hints-machine-fine = nothing seems to be wrong
