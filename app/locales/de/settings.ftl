### Was an Einstellungen nicht stimmt, neben dem Feld, um das es geht, und in der Liste über dem Formular.

# $place ist die Beschriftung eines Feldes, vielleicht mit der Gruppe, in der es steht, $says eine der Meldungen unten.
settings-fault = { $place }: { $says }
# $list ist die Überschrift einer Liste von Fragen, $entry die einer davon.
settings-place = { $list }, { $entry }
settings-place-answer = { $list }, { $entry }, Antwort { $number }
settings-place-topic = Thema { $number }
# $language ist ein Kürzel wie de.
settings-place-texts = Fragen und Antworten ({ $language })
settings-place-reasons = Gründe, eine Aussage nicht anzunehmen ({ $language })
settings-place-choice = Welche Aussagen Grundsätze werden
settings-place-groups = Anzahl der Meinungsgruppen
settings-long-line = Schreiben Sie eine Zeile mit höchstens { $most } Zeichen.
settings-at-least = Schreiben Sie { $least } oder eine größere Zahl.
settings-between = Schreiben Sie eine Zahl von { $least } bis { $most }.
settings-closes-first = Die Abstimmung würde enden, bevor sie beginnt. Wählen Sie eine spätere Zeit für ihr Ende.
settings-part = { $part } ist zu klein oder zu groß. Schreiben Sie eine Zahl von 0 bis 1.
settings-takes-none = So würde keine Aussage übernommen. Schreiben Sie 1 oder eine größere Zahl.
settings-name-twice = Der Name „{ $name }“ steht zweimal da. Geben Sie jedem Eintrag einen eigenen.
settings-no-name = „{ $name }“ kann kein Name in den Daten sein. Verwenden Sie bis zu 40 lateinische Buchstaben, Ziffern und Bindestriche, ohne Leerzeichen.
settings-no-answer-name = „{ $name }“ kann nicht der Name einer Antwort sein. Verwenden Sie bis zu 40 lateinische Buchstaben, Ziffern und Bindestriche, ohne Leerzeichen; „declined“ steht schon für alle, die nicht antworten möchten.
settings-no-words = Der Text, den die Leute lesen, fehlt. Schreiben Sie einen.
settings-few-answers = Schreiben Sie mindestens zwei Antworten, eine je Zeile.
settings-answer-twice = Die Antwort „{ $answer }“ steht zweimal da. Entfernen Sie eine davon.
settings-not-an-answer = „{ $answer }“ ist keine der Antworten auf diese Frage. Schreiben Sie sie, wie sie dort steht, oder lassen Sie das Feld leer, wenn jede Antwort genügt.
settings-names-no-answer = Sagen Sie, für wen diese Plätze sind, etwa alter = 18-29. Für alle anderen schreiben Sie *, und nur als letzte Art.
settings-unknown-question = Keine Frage heißt „{ $question }“. Schreiben Sie den Namen in den Daten, der bei der Frage steht.
settings-unknown-answer = Die Frage „{ $question }“ hat keine Antwort namens „{ $answer }“. Sie hat { $known }.
settings-share-sum = Die Anteile zu „{ $question }“ ergeben zusammen { $sum } Prozent. Berichtigen Sie sie, bis sie 100 ergeben.
settings-share = Einer der Anteile liegt unter 0 oder über 100 Prozent. Berichtigen Sie ihn.
settings-many-topics = Das sind zu viele Themen; eine Umfrage kann höchstens { $most } haben. Fassen Sie einige zusammen.
settings-long-word = „{ $word }…“ ist länger als 100 Zeichen. Schreiben Sie einzelne Wörter oder kurze Wendungen, mit Kommas dazwischen.
settings-many-words = Das sind zu viele Wörter; eine Umfrage kann höchstens { $most } haben. Behalten Sie die wichtigen.
settings-unknown-text = „{ $key }“ steht für keine Frage, keine Antwort und kein Thema dieser Umfrage. Entfernen Sie die Zeile, oder schreiben Sie vor das Gleichheitszeichen einen Namen, den es gibt.
settings-no-address = „{ $address }“ ist keine Webadresse einer Website. Schreiben Sie sie wie https://example.org, ohne etwas dahinter.
settings-long-reason = „{ $reason }…“ ist länger als { $most } Zeichen. Kürzen Sie es.
settings-many-reasons = Es sind zu viele Gründe; höchstens { $most } darf eine Umfrage haben. Behalten Sie, was oft gebraucht wird.
settings-other-reasons = Gründe in der Sprache der Umfrage: { $own }; hier: { $given }. Schreiben Sie für jeden davon einen, in derselben Reihenfolge, oder keinen.
