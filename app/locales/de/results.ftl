### Die Ergebnisse, darunter die drei Sätze am Anfang.

results-description = Worin Menschen übereinstimmen und worin nicht: { $topic }

## Die drei Sätze

results-nothing-yet = Noch keine Aussage wurde von { $people } Personen gesehen, daher lässt sich noch nichts schließen.
results-soon = Die ersten Schlüsse erscheinen hier, sobald mehr Menschen abgestimmt haben.
results-amount-agree =
    { $groups ->
        [1] Die meisten Menschen stimmen
        [2] In beiden Gruppen stimmen die meisten
       *[more] In jeder der { $groups } Gruppen stimmen die meisten
    } { $agreed } von { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    } zu, die mindestens { $people } Personen gesehen haben.
results-amount-disagree =
    { $groups ->
        [1] Die meisten Menschen lehnen
        [2] In beiden Gruppen lehnen die meisten
       *[more] In jeder der { $groups } Gruppen lehnen die meisten
    } { $disagreed } von { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    } ab, die mindestens { $people } Personen gesehen haben.
results-amount-both =
    { $groups ->
        [1] Die meisten Menschen stimmen
        [2] In beiden Gruppen stimmen die meisten
       *[more] In jeder der { $groups } Gruppen stimmen die meisten
    } { $agreed } von { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    } zu, die mindestens { $people } Personen gesehen haben, und { $disagreed } lehnen die meisten ab.
results-amount-none =
    Unter { $statements ->
        [one] der einen Aussage
       *[other] den { $statements } Aussagen
    }, die mindestens { $people } Personen gesehen haben, ist keine, bei der überall die meisten gleich abstimmen.
results-widest-groups-agree = Die breiteste Zustimmung (in jeder Gruppe mindestens { $share }): { $statement }
results-widest-groups-disagree = Die breiteste Ablehnung (in jeder Gruppe mindestens { $share }): { $statement }
results-widest-agree = Die breiteste Zustimmung ({ $share } stimmen zu): { $statement }
results-widest-disagree = Die breiteste Ablehnung ({ $share } lehnen ab): { $statement }
results-widest-none = Bisher wird nichts so breit geteilt, dass man es gemeinsame Grundlage nennen könnte.
results-difference = Der größte Unterschied ({ $high } der Gruppe { $most } stimmen zu, { $low } der Gruppe { $least }): { $statement }
results-difference-none = Bei keiner Aussage liegen zwei Gruppen 30 Prozentpunkte oder mehr auseinander.
results-no-groups = Die Stimmen zerfallen nicht in klare Meinungsgruppen, daher gibt es keine Unterschiede zwischen Gruppen zu zeigen.

## Listen von Aussagen

results-consensus = Worin alle Gruppen übereinstimmen
results-consensus-says =
    { $statements ->
        [one] { $statements } Aussage, zu der
       *[other] { $statements } Aussagen, zu denen
    } in jeder Gruppe mehr als die Hälfte gleich abstimmt, die breiteste Übereinstimmung zuerst.
results-consensus-all = Worin die meisten übereinstimmen
results-consensus-all-says =
    { $statements ->
        [one] { $statements } Aussage, zu der
       *[other] { $statements } Aussagen, zu denen
    } mehr als die Hälfte aller Menschen gleich abstimmt, die breiteste Übereinstimmung zuerst.
results-differences = Worin sich Gruppen unterscheiden
results-differences-say =
    { $statements ->
        [one] { $statements } Aussage, bei der
       *[other] { $statements } Aussagen, bei denen
    } zwei Gruppen mindestens 30 Prozentpunkte auseinanderliegen, der größte Unterschied zuerst.
results-undecided = Wo viele unsicher sind
results-undecided-say =
    { $statements ->
        [one] { $statements } Aussage, bei der
       *[other] { $statements } Aussagen, bei denen
    } mindestens 3 von 10 Personen, die sie gesehen haben, „weiter“ wählten. Das kann Zweifel bedeuten oder eine Aussage, die schwer zu verstehen ist.
results-too-few = Noch nicht genug Stimmen
results-too-few-say =
    { $statements ->
        [one] { $statements } Aussage wurde
       *[other] { $statements } Aussagen wurden
    } von weniger als { $people } Personen gesehen. Die Zahlen würden sich noch stark ändern, daher wird daraus nichts geschlossen. Mehr Stimmen helfen.
results-seen = von { $people } gesehen
results-seen-few = von weniger als 5 gesehen
results-more = { $statements } weitere
results-show = { $statements } zeigen
results-all = Alle { $statements } stehen in der Liste der Aussagen

## Woher sie kommen

results-behind = Die Daten dahinter: { $file }
results-cite = So zitieren Sie
results-analysed = Diese Ergebnisse sind Fassung { $version } der Auswertung vom { $day }.
results-citation = { $organiser } ({ $year }): { $topic }. Ergebnisse einer Umfrage, Auswertung { $version } vom { $day }. { $address } (SHA-256 { $hash }).
results-robust = Wie robust die Gruppen sind
    .lead = Gruppen findet ein Programm, das einiges festlegt. Hier steht, was bei anderen Festlegungen herauskommt.
    .note = Als gewechselt gilt, wer nicht dort ist, wohin die meisten der eigenen Gruppe kamen; jede Gruppe steht für höchstens eine andere. Die Silhouette sagt, wie gut Gruppen sich unterscheiden: 1 ist am besten, 0 gar nicht.
results-robust-none = In dieser Umfrage gibt es keine Meinungsgruppen, die man vergleichen könnte.
results-robust-usual = Was überall gezeigt wird: { $groups } Gruppen mit { $people } Personen.
results-robust-choice = Was festgelegt wurde
results-robust-groups = Gruppen
results-robust-people = Personen
results-robust-moved = Wer gewechselt hat
results-robust-silhouette = Silhouette
results-robust-shown = wie gezeigt
results-robust-seed = Startwert { $seed }
results-robust-number = { $number } Gruppen
results-robust-nobody = niemand
results-robust-few = weniger als 5
results-robust-some = { $people } Personen ({ $share }, 95-%-Intervall { $interval })
results-robust-common = Woraus die Verfassung gemacht würde
    .lead = Aussagen mit genug Zustimmung nach der Regel dieser Umfrage: { $statements }. Auch welche das sind, hängt von Festlegungen ab.
results-robust-statements = Aussagen
results-robust-lost = Nicht mehr dabei
results-robust-won = Neu dabei
results-robust-share = { $share } Zustimmung verlangt
results-robust-without = ohne { $people } Personen, deren Stimmen ungewöhnlich aussehen
results-robust-unusual = Stimmen, die ungewöhnlich aussehen, etwa oft hintereinander dieselbe Antwort, sind ein Zeichen und kein Beweis. Kein Programm lässt deswegen jemanden weg.
results-smaller = Kleinere Gruppen, die sich lösen
    .lead = Mit mehr Gruppen lösen sich Personen mit eigenen Ansichten, die sonst zu größeren Gruppen gezählt werden. Sie gehören nicht weniger zur Bevölkerung, weil sie wenige sind.
results-smaller-group = { $people } Personen, die meisten sonst in { $group }, lösen sich bei { $groups } Gruppen.
results-smaller-link = Kleinere Gruppen, die sich bei mehr Gruppen lösen
