### What is worth a second look in moderation. Nothing of it acts by itself.

hints-setting = Wörter, die Sie zweimal ansehen wollen
    .hint = Eine Liste je Zeile: eine Sprache, ein Doppelpunkt und Wörter oder Wendungen mit Kommas dazwischen, etwa de: Casino, jetzt kaufen. Eine Liste ohne Sprache gilt in allen. Ein Stern am Ende steht für jede Endung. Eine Aussage mit einem solchen Wort wird bei der Moderation gekennzeichnet, und sonst geschieht nichts.
# $found is a list of words.
hints-watched = Enthält Wörter Ihrer Liste: { $found }
hints-links =
    { $links ->
        [one] { $links } Link
       *[other] { $links } Links
    }
hints-fault-language = „{ $tag }“ ist keine Sprache; schreiben Sie eine Zeile wie de: Wort, Wort.

## What a language model says

hints-machine-setting = Wer moderiert, darf das Sprachmodell fragen
    .hint = Nur wo es auf dieser Website eines gibt. Es bekommt dann das Thema und den Text einer Aussage, auch einer, die noch niemand sonst gesehen hat; die Einwilligung der Teilnehmenden sagt das.
hints-ask = Das Sprachmodell fragen
hints-asked = Das Sprachmodell wurde gefragt. Was es sagt, steht bei der Aussage.
hints-no-machine = Das Sprachmodell antwortet gerade nicht. Entscheiden Sie ohne es, oder versuchen Sie es später noch einmal.
hints-too-late = Die Aussage wurde umformuliert oder gelöscht, während das Sprachmodell beschäftigt war; von seiner Antwort wurde nichts gespeichert.
# $model is the name of a language model, $says one of the reasons for which statements are reported, or the next message.
hints-machine = Von einer Maschine gesagt ({ $model }), entscheidet nichts: { $says }.
hints-machine-fine = es scheint nichts falsch zu sein
