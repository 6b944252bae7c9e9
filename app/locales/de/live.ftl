### Wie zu jeder Aussage gestimmt wurde, für alle, die eine Umfrage veranstalten; auch während gestimmt wird.

live-title = Stimmen je Aussage
live-go = Wie bisher zu jeder Aussage gestimmt wurde, wo Menschen aufhören, und die Gruppen bis jetzt
live-lead = Diese Seite sieht nur, wer diese Umfrage mit veranstaltet. Geben Sie sie nicht weiter, solange gestimmt wird: Wer weiß, was andere sagen, lässt sich davon leiten.
live-until = Stimmen bis zum Ende dieses Tages zählen (UTC)
    .hint = Leer lassen, um alle bisherigen Stimmen zu zählen.
live-apply = Zählen
live-fault-day = Das ist kein Tag; schreiben Sie ihn als 2027-01-31.
live-counted-until = Gezählt sind Stimmen bis zum Ende des { $day } (UTC): von jeder Person die damals letzte zu jeder Aussage.
live-of-now = Von jenem Tag sind Stimmen, was wichtig ist, Meldungen und welche Aussagen es gab. Von jetzt sind Wortlaute, Entscheidungen der Moderation, was verborgen ist und wer teilnimmt: Wer seither gesperrt oder gelöscht wurde, ist auch in keiner Zahl jenes Tages.
live-voters =
    { $people ->
        [one] { $people } Person hat gestimmt.
       *[other] { $people } Personen haben gestimmt.
    }
live-stopped =
    { $people ->
        [0] Niemand hat vor dem Ende aufgehört.
        [one] { $people } davon hat bisher vor dem Ende aufgehört.
       *[other] { $people } davon haben bisher vor dem Ende aufgehört.
    }
live-stopped-note = Bei einer Aussage hat jemand aufgehört, wenn die letzte Stimme ihr galt und es da noch andere gab, zu denen die Person nicht gestimmt hatte. Sie kann noch wiederkommen; dann zählt sie bei einer anderen Aussage oder bei keiner. Aussagen, die später kamen, und solche, zu denen jetzt niemand stimmen kann, zählen nicht als fehlend. Wer gesperrt oder gelöscht wurde, ist in keiner Zahl.
live-orders = Reihenfolge der Aussagen
live-order-votes = Meiste Stimmen
live-order-divided = Am stärksten geteilt
live-order-passed = Meiste Unsichere
live-order-stopped = Wo die meisten aufhörten
live-order-fewest = Wenigste Stimmen
live-order-note = Am stärksten geteilt ist, wo der kleinere der beiden Anteile, Zustimmung und Ablehnung, am größten ist. Nach Anteilen geordnet stehen Aussagen mit weniger als 5 Stimmen am Ende.
live-table = Die Aussagen
live-column-stopped = Hörten hier auf
live-column-reports = Meldungen
live-column-important = Wichtig für
live-file = Dasselbe als Datei (CSV)

## Die Gruppen der letzten Auswertung

live-groups = Meinungsgruppen bis jetzt
live-groups-none = Es gibt noch keine Auswertung. Sie entsteht, sobald genug Personen gestimmt haben.
live-groups-made =
    Entstanden am { $moment } aus allen damaligen Stimmen, welcher Tag oben auch gewählt ist; { $people ->
        [one] { $people } Person hatte
       *[other] { $people } Personen hatten
    } oft genug gestimmt, um in eine Gruppe zu kommen.
live-groups-note = Gruppen und ihre Buchstaben können sich mit jeder weiteren Stimme ändern.
