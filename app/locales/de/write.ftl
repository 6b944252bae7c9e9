### Eine Aussage hinzufügen.

write-section = Eigene Aussage
write-lead = Andere stimmen darüber ab, was Sie schreiben.
write-tips = Was eine gute Aussage ausmacht
write-tip-one = Sie hat einen einzigen Gedanken.
write-tip-alone = Sie steht für sich: Andere sehen sie ohne die Aussagen darum herum.
write-tip-vote = Man kann ihr zustimmen oder sie ablehnen.
write-good = Gut
write-good-first = KI soll sagen, wenn sie unsicher ist.
write-good-second = Eine KI soll nie vorgeben, ein Mensch zu sein.
write-bad = Weniger gut
    .example = KI soll ehrlich und billig sein, und warum tut niemand etwas?
    .why = Zwei Gedanken und eine Frage: Niemand kann zu allem Ja oder Nein sagen.
write-text = Ihre Aussage
write-count = { $count } von { $most } Zeichen
write-language = Sprache Ihrer Aussage
    .other = Eine andere Sprache
write-send = Senden
write-send-anyway = Meine sagt etwas anderes – senden
write-next-read = Die Moderation liest sie, bevor andere sie sehen. Was daraus wird, steht auf der Seite „{ mine-section }“.
write-next-shown = Andere können sofort darüber abstimmen. Auch die Moderation liest sie; was daraus wird, steht auf der Seite „{ mine-section }“.
# $hours haben die Veranstaltenden zugesagt.
write-within =
    { $hours ->
        [one] Meist wird sie innerhalb von { $hours } Stunde gelesen.
       *[other] Meist wird sie innerhalb von { $hours } Stunden gelesen.
    }
write-given = Sie wird der Öffentlichkeit unter CC0 überlassen, ohne Ihren Namen.
write-agrees = Ihre eigene Aussage zählt als eine, der Sie zustimmen; ändern können Sie das auf der Seite „{ mine-section }“ unter „{ mine-votes }“.

## Was schon gesagt ist

write-similar = Ist es eine von diesen?
    .says = Dann stimmen Sie darüber ab: Das gibt ihr mehr Gewicht als eine zweite, die dasselbe sagt.
    .found = Aussagen, die fast dasselbe sagen: { $count }
write-voted = Gespeichert

## Was schiefgehen kann

write-problem-too-short = Schreiben Sie einen ganzen Satz, dem andere zustimmen oder den sie ablehnen können.
write-problem-too-long =
    { $most ->
        [one] { $count } Zeichen sind zu viele: { $most } passt. Sagen Sie es kürzer, oder bleiben Sie bei einem Gedanken.
       *[other] { $count } Zeichen sind zu viele: { $most } passen. Sagen Sie es kürzer, oder bleiben Sie bei einem Gedanken.
    }
write-problem-garbled = Der Text enthält unsichtbare oder gestapelte Zeichen, die die Seite durcheinanderbringen könnten. Bitte tippen Sie ihn neu.
write-problem-duplicate = Es gibt schon eine Aussage, die genau das sagt. Stimmen Sie stattdessen über sie ab.
write-problem-duplicate-hidden = Genau das wurde schon geschrieben und wird zurzeit nicht gezeigt.
write-problem-too-early =
    { $votes ->
        [one] Stimmen Sie zuerst über { $votes } weitere Aussage ab, damit Sie wissen, was es schon gibt.
       *[other] Stimmen Sie zuerst über { $votes } weitere Aussagen ab, damit Sie wissen, was es schon gibt.
    }
write-problem-too-many =
    { $most ->
        [one] Sie haben { $most } Aussage hinzugefügt, mehr darf eine Person nicht.
       *[other] Sie haben { $most } Aussagen hinzugefügt, mehr darf eine Person nicht.
    }
write-problem-closed = Diese Umfrage nimmt keine neuen Aussagen mehr an. Die Abstimmung geht weiter.
write-problem-unknown = Aussagen hinzufügen kann hier nur, wer mit einem persönlichen Link gekommen ist oder sich angemeldet hat. Abstimmen können Sie weiterhin.
write-problem-full =
    { $most ->
        [one] Diese Umfrage nimmt { $most } Aussage auf, und die gibt es. Stimmen Sie über das ab, was da ist; fällt eine weg, ist wieder Platz.
       *[other] Diese Umfrage nimmt { $most } Aussagen auf, und so viele gibt es. Stimmen Sie über das ab, was da ist; fällt eine weg, ist wieder Platz.
    }
write-problem-again = Dieses Formular wurde schon mit einem anderen Text gesendet. Bitte senden Sie es noch einmal.
write-unsent = Nichts davon ist verloren. Es steht hier, bis Sie die Seite schließen.
write-unsent-again = Noch einmal senden
write-unsent-stranger = Dieser Browser kennt Sie hier nicht mehr; deshalb konnte Ihre Aussage nicht angenommen werden. Kopieren Sie sie, fangen Sie neu an oder geben Sie Ihren Rückkehrcode ein, und senden Sie sie dann.
write-unsent-consent = Der Text über das Mitmachen hat sich geändert; Ihre Aussage kann angenommen werden, sobald Sie wieder zugestimmt haben. Kopieren Sie sie vorher.
