### Eine Aussage, in Listen und auf ihrer eigenen Seite.

statement-quoted = „{ $text }“
statement-number = Aussage { $id }
statement-without-text = Aussage { $id } (ohne Text)
statement-by-organisers = Aussage { $id }, von den Veranstaltenden
statement-by-participant = Aussage { $id }, aus dem Kreis der Teilnehmenden
statement-meta = { $written }. { $common }.
statement-common-agree = In jeder Gruppe stimmen die meisten zu
statement-common-disagree = In jeder Gruppe lehnen die meisten ab
statement-few = Weniger als { $people } Personen haben diese Aussage gesehen. Ihre Zahlen würden sich noch stark ändern.
statement-fate = { $link }: { $outcome }. { $reason }
statement-in-constitution = In der Verfassung

## Ihre Stimmen

statement-votes = Stimmen
statement-finding-groups-agree = In jeder Gruppe stimmen mindestens { $share } zu.
statement-finding-groups-disagree = In jeder Gruppe lehnen mindestens { $share } ab.
statement-finding-agree = { $share } aller, die sie gesehen haben, stimmen zu.
statement-finding-disagree = { $share } aller, die sie gesehen haben, lehnen ab.
statement-finding-few = Zu wenige haben sie gesehen, um ihre Stimmen zu zeigen.
statement-certainty = Wie sicher ist der Anteil der Zustimmung?
    .finding = Hätte man andere Menschen wie diese gefragt, läge der Anteil in 19 von 20 Fällen in diesem Bereich.
statement-band = { $share }, der Bereich ist { $interval }
# $of counts everybody who voted on it.
statement-important =
    Wichtig ist sie { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } von { $of }, die darüber abgestimmt haben: { $share }, das Band ist { $interval }.
statement-important-few = Wie vielen sie wichtig ist, wird nicht gezeigt: Es würde etwas über weniger als fünf Personen verraten.
