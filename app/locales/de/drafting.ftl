### Verfassung entwerfen, beschließen und veröffentlichen. Wortliste: siehe site.ftl.
###   draft      Entwurf
###   decision   Entscheidung
###   ratify     beschließen

drafting-title = Die Verfassung entwerfen
drafting-voting = Es wird noch abgestimmt. Der Entwurf beginnt, wenn die Abstimmung geschlossen ist.
drafting-computing = Die Auswertung wird gerade erneuert. Bitte sehen Sie in einer Minute noch einmal nach.
drafting-lost = Die Auswertung, von der dieser Entwurf ausging, ist nicht mehr da; die Entscheidungen lassen sich nicht mehr auf sie anwenden. Beginnen Sie neu; festgehalten bleiben sie.
drafting-done = Erledigt. Es ist festgehalten.
drafting-before = Ein Entwurf beginnt mit dem, was die Regeln aus den Stimmen zusammenstellen. Von da an ändern ihn nur Menschen, mit Begründung.
drafting-would = { $principles ->
    [one] Mit der jetzigen Wahl entstünde { $principles } Grundsatz.
   *[other] Mit der jetzigen Wahl entstünden { $principles } Grundsätze.
}
drafting-begin = Entwurf beginnen
drafting-again = Mit der neueren Auswertung neu beginnen
drafting-again-sure = Ich möchte neu beginnen. Die bisherigen Entscheidungen bleiben festgehalten, zählen aber nicht mehr.
drafting-outdated = Die Umfrage hat sich geändert, seit dieser Entwurf begann. Es gibt eine neuere Auswertung.
drafting-lead = { $principles ->
    [one] Der Entwurf hat { $principles } Grundsatz. Nichts davon ist öffentlich, bevor es veröffentlicht wird.
   *[other] Der Entwurf hat { $principles } Grundsätze. Nichts davon ist öffentlich, bevor es veröffentlicht wird.
}
drafting-on-page = Auf dieser Seite

## Grundsätze

drafting-principles = Grundsätze
drafting-principles-note = Auf der einen Seite die Aussagen mit ihren Stimmen, auf der anderen der Grundsatz, der daraus wird. Jede Änderung braucht eine Begründung, die mit veröffentlicht wird.
drafting-principle = Grundsatz { $number }
drafting-statements = Aussagen dahinter
drafting-alike = Sieht ähnlich aus
drafting-text = Der Grundsatz
drafting-needs-wording = Noch in den Worten der Aussage. Ein Mensch muss ihn formulieren.
drafting-straddles = Knapp an der Schwelle: Mit anderen Abstimmenden hätte er sie vielleicht nicht erreicht.
drafting-support = { $who }: { $share } stimmen zu ({ $interval }), von { $n }
drafting-unseen = { $who }: niemand hat sie gesehen
drafting-hidden = { $who }: zu wenige, um sie zu zeigen
drafting-everyone = Alle
drafting-group = Gruppe { $name }
drafting-consensus = Konsens über die Gruppen { $gac } (95-%-Intervall { $low } bis { $high })
drafting-pair = Aussage { $statement } von Grundsatz { $number } sieht ähnlich aus: Ähnlichkeit { $similarity }
drafting-no-pair = Kein offenes Paar.
drafting-accept = Sie sagen dasselbe: zu einem Grundsatz machen
drafting-refuse = Sie sagen nicht dasselbe
drafting-conflict = Scheint Grundsatz { $number } zu widersprechen. Sagen Sie, wann welcher gilt.
drafting-settle = Festhalten, welcher gilt
drafting-text-label = Text des Grundsatzes
drafting-reason = Begründung (wird veröffentlicht)
drafting-reword = Diesen Wortlaut speichern
drafting-more = Weitere Änderungen
drafting-more-note = Für diese Knöpfe gilt die Begründung oben.
drafting-place = Neuer Platz in der Reihenfolge
drafting-move = Verschieben
drafting-weight = Gewicht neben den anderen Grundsätzen (üblich ist 1)
drafting-weigh = Gewicht ändern
drafting-into = Nummer des Grundsatzes, in dem dieser aufgeht
drafting-join = Beide verbinden
drafting-split-legend = In zwei Grundsätze teilen
drafting-split-note = Schreiben Sie oben den Text des neuen Grundsatzes und wählen Sie die Aussagen, die zu ihm gehören. Wenn Sie alle wählen, stehen sie hinter beiden.
drafting-statement = Aussage { $statement }
drafting-split = Teilen
drafting-leave-out = Diesen Grundsatz weglassen

## Schwelle

drafting-threshold = Schwelle
drafting-threshold-note = Keine Zahl ist von selbst richtig. Sagen Sie, warum sie hier liegt; die Begründung wird veröffentlicht.
drafting-threshold-table = Wie viele Aussagen jede Schwelle hineinlässt
drafting-threshold-share = Zustimmung, die von jeder Gruppe verlangt wird
drafting-threshold-statements = Aussagen
drafting-chosen = (gilt)
drafting-threshold-because = Weil:
drafting-threshold-keep = Diese Schwelle aus diesem Grund behalten
drafting-params-note = Das lässt sich ändern, bis der Entwurf beginnt.
drafting-params-choice = Welche Aussagen zu Grundsätzen werden
drafting-params-usual = Wie üblich
drafting-params-per-group = Ab dieser Zustimmung jeder Gruppe im Mittel (0 bis 1)
drafting-params-threshold = Ab diesem Konsens über die Gruppen (0 bis 1)
drafting-params-top = So viele der stärksten
drafting-params-value = Wert dazu
drafting-params-min-seen = Stimmen, die eine Aussage braucht (leer: wie üblich)
drafting-params-groups = Zahl der Meinungsgruppen (leer: was am besten passt)
drafting-params-seed = Startwert des Zufalls (leer: wie üblich)
drafting-params-save = Speichern

## Aussagen, die nicht dabei sind

drafting-under = Aussagen in keinem Grundsatz
drafting-under-none = Es gibt keine.
drafting-under-which = Aussage
drafting-under-option = { $statement }: { $text } (Konsens { $gac }, { $n } Stimmen)
drafting-under-text = Text des Grundsatzes (leer: nach den Regeln formuliert)
drafting-put-in = Aufnehmen

## Entscheidungen

drafting-log = Entscheidungen
drafting-log-none = Noch wurde nichts entschieden.
drafting-decision = { $number }, { $author }, { $day }
drafting-undone = zurückgenommen
drafting-undo-which = Nummer der Entscheidung, die zurückgenommen wird
drafting-undo = Zurücknehmen
drafting-did-reword = Grundsatz { $clause } lautet jetzt „{ $text }“
drafting-did-split = Grundsatz { $clause } wurde geteilt; der neue lautet „{ $text }“
drafting-did-join = Grundsatz { $clause } ging in { $into } auf
drafting-did-leave-out = Grundsatz { $clause } wurde weggelassen
drafting-did-put-in = Aussage { $statement } wurde aufgenommen
drafting-did-move = Grundsatz { $clause } steht jetzt an Platz { $place }
drafting-did-weigh = Grundsatz { $clause } hat das Gewicht { $weight }
drafting-did-accept = Aussagen { $a } und { $b } sagen dasselbe
drafting-did-refuse = Aussagen { $a } und { $b } sagen nicht dasselbe
drafting-did-settle = wann von { $clause } und { $other } welcher gilt
drafting-did-threshold = warum die Schwelle dort liegt
drafting-did-undo = Entscheidung { $decision } wurde zurückgenommen

## Beschließen und veröffentlichen

drafting-ratify = Beschließen und veröffentlichen
drafting-check-holds = Ja
drafting-check-open = Noch nicht
drafting-check-principles = Der Entwurf hat mindestens einen Grundsatz.
drafting-check-questions = { $open ->
    [0] Keine Frage ist offen.
    [one] { $open } Frage ist offen: Wortlaut, ähnliche Paare, Widersprüche oder der Grund für die Schwelle.
   *[other] { $open } Fragen sind offen: Wortlaut, ähnliche Paare, Widersprüche oder der Grund für die Schwelle.
}
drafting-check-contact = Die Einstellungen der Umfrage nennen einen Kontakt.
drafting-check-licence = Die Verfassung hat eine Lizenz.
drafting-check-hidden = { $statements ->
    [0] Hinter keinem Grundsatz steht eine Aussage, zu der eine Gruppe weniger als 5 Stimmen hat.
    [one] Bei { $statements } Aussage hinter einem Grundsatz hat eine Gruppe weniger als 5 Stimmen. Die Seiten verbergen diese Zahl, die Datei enthält sie.
   *[other] Bei { $statements } Aussagen hinter Grundsätzen hat eine Gruppe weniger als 5 Stimmen. Die Seiten verbergen diese Zahlen, die Datei enthält sie.
}
drafting-check-looked = Ich habe diese Aussagen angesehen, und die Datei darf ihre Zahlen enthalten.
drafting-ratify-do = Diesen Entwurf beschließen
drafting-versions = Beschlossene Fassungen
drafting-version = Fassung { $version }, beschlossen von { $author } am { $day }
drafting-published = Veröffentlicht von { $author } am { $day }
drafting-unpublished = Nicht veröffentlicht.
drafting-note = Was diese Fassung berichtigt (wird veröffentlicht)
drafting-preview = Die Seite ansehen, wie alle sie sehen werden
drafting-previewed = So werden alle die Verfassung sehen, wenn sie veröffentlicht ist. Noch ist sie es nicht.
drafting-publish = Veröffentlichen: danach nie mehr zu ändern

## Was nicht ging

drafting-problem-stale = Jemand anderes hat den Entwurf geändert, seit Sie diese Seite geöffnet haben. Von Ihnen wurde nichts gespeichert. Was Sie geschrieben haben, steht wieder in seinem Feld, oder, wo es das nicht mehr gibt, in einem eigenen Kasten: Sehen Sie sich den jetzigen Entwurf an und senden Sie es noch einmal, wenn es noch passt.
drafting-problem-voting = Es wird abgestimmt; währenddessen wird über keine Verfassung entschieden. Von Ihnen wurde nichts gespeichert.
drafting-problem-ratified = Dieser Entwurf ist schon beschlossen. Seitdem wurde nichts über ihn entschieden.
drafting-problem-reason = Die Begründung fehlt oder ist länger als 500 Zeichen. Sagen Sie in einem Satz, warum.
drafting-problem-text = Der Text fehlt oder ist länger als 1.000 Zeichen.
drafting-problem-unchanged = Es würde sich nichts ändern.
drafting-problem-gone = Das, worum es geht, ist nicht im Entwurf: { $what }
drafting-problem-number = Eine Zahl fehlt oder ist nicht möglich. Sehen Sie sich das Feld an und versuchen Sie es noch einmal.
drafting-problem-same = Beide sind dasselbe oder gehören schon zu einem Grundsatz.
drafting-problem-split = Wählen Sie mindestens eine Aussage für den neuen Grundsatz.
drafting-problem-unfit = Aussage { $statement } kann kein Grundsatz werden: Sie wurde abgelehnt, hat keinen Text oder handelt von den Teilnehmenden.
drafting-problem-needed = Entscheidung { $decision } beruht darauf. Nehmen Sie zuerst Entscheidung { $decision } zurück.
drafting-problem-checklist = Auf der Liste ist noch etwas offen.
drafting-problem-note = Sagen Sie, was diese Fassung berichtigt.
drafting-problem-unworded = Ein Grundsatz steht noch in den Worten einer Aussage. Formulieren Sie ihn, bevor darüber abgestimmt wird.
drafting-problem-nothing = Noch erfüllt keine Aussage die Bedingungen. Wählen Sie eine niedrigere Schwelle oder weniger nötige Stimmen.
drafting-sent = Was Sie gesendet haben
drafting-sent-note = Das Formular dazu steht nicht mehr auf dieser Seite. Kopieren Sie, was Sie noch brauchen.

## Eine veröffentlichte Fassung

drafting-v-title = Fassung { $version }
drafting-v-description = Eine veröffentlichte Fassung der Verfassung, die sich nie ändert.
drafting-v-by = Beschlossen von { $ratifier }, veröffentlicht von { $publisher } am { $day }. Diese Fassung ändert sich nie.
drafting-v-newer = Es gibt eine neuere Fassung.
drafting-v-note = Was sie berichtigt:
drafting-v-changes = Änderungen seit Fassung { $version }
drafting-v-same = Kein Grundsatz hat sich geändert.
drafting-v-votes = Dasselbe mit den Stimmen hinter jeder Änderung
drafting-diff-title = Änderungen von Version { $from } zu Version { $to }
drafting-diff-votes = Stimmen dahinter
drafting-v-added = Neu
drafting-v-dropped = Nicht mehr dabei
drafting-v-reworded = Mit anderen Worten
drafting-v-reweighted = Aus Gewicht { $before } wurde { $after }
drafting-v-rested = Beruht auf anderen Stimmen ({ $joined } Aussagen hinzugekommen, { $left } weggefallen, bei { $votes } andere Stimmen)
drafting-v-asked = Wird dem Modell mit anderen Worten vorgelegt
drafting-v-document = Am ganzen Dokument
drafting-v-hash = SHA-256 der Datei:

## Für alle, die teilnehmen

drafting-yours = Sie
drafting-yours-became = Ihre Aussage wurde Grundsatz { $number }
drafting-yours-agreed = Sie haben Aussagen hinter { $agreed } von { $of } Grundsätzen zugestimmt.
drafting-yours-which = Welche Grundsätze das sind
