### Welche von zwei Antworten Menschen lieber hätten, ohne zu wissen, von wem sie sind. Wortliste: siehe site.ftl und report.ftl.
###   rating      der Vergleich als Ganzes: von den Veranstaltenden geöffnet und geschlossen
###   comparison  ein Vergleich: eine Frage mit zwei Antworten und eine Wahl

rating-title = Welche der beiden hätten Sie lieber?
rating-lead = Zwei Modelle bekamen dieselbe Frage. Welches Modell welche Antwort gab, erfahren Sie erst, wenn Sie fertig sind.
rating-says = Die Veranstaltenden sagen dazu:
rating-prompt = Die Frage
rating-first = Erste Antwort
rating-second = Zweite Antwort
rating-choice-first = Die erste
rating-choice-second = Die zweite
rating-choice-both = Beide gleich gut
rating-choice-neither = Keine von beiden
rating-choice-skip = Überspringen
rating-progress = { $done } von { $of }
    .label = Vergleiche, die Sie gemacht haben
rating-before = Diese beiden haben Sie schon verglichen. Es gilt, was Sie zuerst gesagt haben.
rating-kept = Was Sie wählen, wird zusammen mit Ihren Stimmen aufbewahrt und mit ihnen gelöscht. Veröffentlicht werden Anzahlen und, zum Nachrechnen, Listen der Wahlen ohne Namen. Solange der Vergleich offen ist, sieht niemand, was andere gewählt haben. Sie können jederzeit aufhören.
rating-keys = Wählen mit der Tastatur
    .says = Solange die beiden Antworten den Fokus haben: 1 die erste, 2 die zweite, B beide, N keine, S überspringen, ? diese Hilfe.
    .use = Einzelne Tasten verwenden, solange die beiden Antworten den Fokus haben
rating-not-open = Zurzeit gibt es nichts zu vergleichen
    .says = Es ist kein Vergleich offen. Wer teilgenommen hat, wird wieder gefragt, wenn es einen gibt.
rating-not-yours = Das ist für alle, die teilgenommen haben
    .says = Antworten vergleicht nur, wer in dieser Umfrage abstimmen konnte.
rating-return = Antworten vergleicht nur, wer teilgenommen hat. Mit Ihrem Rückkehrcode sind Sie auch hier bekannt.
rating-done = Vielen Dank
    .says = Sie haben alle Ihre Vergleiche gemacht. Was alle zusammen lieber hätten, steht im Bericht, sobald der Vergleich geschlossen ist.
rating-overview = Haben Sie teilgenommen? Dann sagen Sie, welche von zwei Antworten eines Modells Sie lieber hätten, ohne zu wissen, welches Modell es ist.
rating-go = Antworten vergleichen

## Das Eigene

rating-mine = Antworten, die Sie verglichen haben
rating-own-tally = „{ $a }“ lieber als „{ $b }“: in { $wins } von { $of } Vergleichen; umgekehrt in { $losses }, ohne Vorliebe in { $ties }.
rating-own-hidden = Von wem die Antworten waren, erfahren Sie, wenn Sie alle Ihre Vergleiche gemacht haben oder der Vergleich geschlossen ist.
rating-own-list = Ihre Vergleiche einzeln ({ $comparisons })
rating-own-choice = Ihre Wahl:

## Für die Veranstaltenden

rating-desk = Welche Antworten Menschen lieber hätten
rating-desk-about = Wer teilgenommen hat, sieht eine Frage und zwei Antworten in zufälliger Reihenfolge, und nicht, von wem sie sind. Fragen Sie vor der Veröffentlichung des Berichts: Wer ihn gelesen hat, weiß womöglich, welche Antwort von welchem Modell ist.
rating-desk-after = Dieser Bericht ist veröffentlicht: Wer ihn gelesen hat, weiß womöglich, welche Antwort von welchem Modell ist. Vergleicht von jetzt an noch jemand, so sagt der Bericht das.
rating-desk-none = Die Modelle sagen auf jede Frage dasselbe; es gibt nichts zu vergleichen.
rating-desk-elsewhere = Gerade werden Antworten eines anderen Berichts verglichen. Schließen Sie zuerst jenen Vergleich.
rating-desk-says = Was vorab gesagt wird
    .help = Kann leer bleiben. Sagen Sie nicht, was Sie hoffen. Sobald jemand verglichen hat, lässt sich das nicht mehr ändern, und es steht im Bericht.
rating-desk-number = Vergleiche je Person
    .help = Von 3 bis 50. Wer früher aufhört, zählt mit dem, was bis dahin verglichen ist.
rating-desk-open = Vergleich öffnen
rating-desk-again = Vergleich wieder öffnen
rating-desk-close = Vergleich schließen
rating-desk-open-since = Offen seit { $day }.
rating-desk-closed = Geschlossen am { $day }.
rating-desk-size = Personen, die verglichen haben: { $people }. Vergleiche: { $comparisons }.
rating-desk-address = Verglichen wird hier:
rating-desk-carried = In der nächsten Version dieses Berichts wird stehen, was Menschen lieber hätten. Personen: { $people }.
rating-desk-waits = Solange der Vergleich offen ist, steht in keiner Version, was Menschen lieber hätten.
rating-desk-few = Bisher haben zu wenige verglichen: Über zwei Modelle wird erst etwas gesagt, wenn mindestens 5 Personen sie verglichen haben.
rating-desk-fault-number = Bitten Sie jede Person um { $fewest } bis { $most } Vergleiche.
rating-desk-stale = Nichts wurde geändert: Der Vergleich ist schon offen oder geschlossen, oder es werden Antworten eines anderen Berichts verglichen.
rating-desk-done-opened = Der Vergleich ist offen.
rating-desk-done-closed = Der Vergleich ist geschlossen.

## Im Bericht

rating-report = Was Menschen lieber hätten, blind verglichen
rating-report-about = Menschen, die an der Abstimmung teilgenommen hatten, sahen zwei Antworten auf dieselbe Frage, in zufälliger Reihenfolge, und sagten, welche sie lieber hätten, ohne zu wissen, welches Modell sie gab. Personen: { $people }. Vergleiche: { $comparisons }. Fragen: { $prompts }.
rating-report-says = Vorab wurde ihnen gesagt:
rating-report-not-blind = Manche haben erst nach der Veröffentlichung des Berichts verglichen und wussten womöglich, welche Antwort von welchem Modell ist.
rating-more = „{ $a }“ wurde häufiger „{ $b }“ vorgezogen als umgekehrt.
rating-same = Zwischen „{ $a }“ und „{ $b }“ zeigen diese Vergleiche keinen Unterschied.
rating-pair = { $a } lieber als { $b }
rating-points = { $points } ({ $low } bis { $high })
rating-column-a = Das eine Modell
rating-column-b = Das andere Modell
rating-column-share = Das eine lieber (gleich gut zählt halb), 95-%-Intervall, n
rating-column-wins-a = Das eine lieber
rating-column-wins-b = Das andere lieber
rating-column-people = Personen
rating-column-same = Fragen, auf die beide dasselbe sagen
rating-column-points = Punkte des einen über dem anderen, 95-%-Intervall
rating-strengths = Stärken der Modelle
rating-strength = { $model }: { $points } Punkte, n = { $n }
rating-no-strengths = Aus diesen Vergleichen folgen keine Stärken: Eines der Modelle wurde nie vorgezogen, oder immer.
rating-first-place = Wo eine Antwort vorgezogen wurde, war es in { $share } die, die zuerst stand. Wäre der Platz ohne Wirkung, wären es 50 %.
rating-judge = Wo eine Antwort vorgezogen wurde und der Richter über die Grundsätze zu einer neigte, war es in { $share } dieselbe. Sagte der Richter nichts über die Menschen, wären es 50 %.
rating-one-sided = Personen mit mindestens 5 Vergleichen, die immer dieselbe Taste gedrückt haben: { $people }. Sie zählen wie alle anderen.
rating-skipped = Übersprungene Vergleiche: { $skipped }.
rating-method = Vergleiche einer Person gehören zusammen: Die Intervalle nehmen Personen und nicht Vergleiche als unabhängig (bei Anteilen Wilsons Intervall mit wirksamem n, bei Stärken ein Sandwich-Schätzer über Personen mit Students Quantil). Stärken nach Bradley und Terry, alle Paare zugleich; ein Unentschieden ist für beide ein halber Sieg, das Modell mit 0 Punkten ist der Maßstab, und 400 Punkte sind Chancen von zehn zu eins. Zwei Modelle, die weniger als 5 Personen verglichen haben, stecken in keiner dieser Zahlen.
