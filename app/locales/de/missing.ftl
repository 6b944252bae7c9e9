### Was noch nicht da ist und was hilft.

missing-analysis = Die Stimmen sind noch nicht ausgewertet.
    .help = Das geschieht von selbst innerhalb einer Minute, solange der Server läuft. Bitte laden Sie die Seite neu.
missing-nobody = In dieser Umfrage hat noch niemand abgestimmt.
    .help = Die ersten Zahlen erscheinen hier, wenn Menschen abgestimmt haben.
missing-statements = Diese Umfrage hat keine Aussage, über die man abstimmen kann.
    .help = Sobald Veranstaltende oder Teilnehmende Aussagen hinzugefügt haben und diese angenommen sind, erscheinen hier Ergebnisse.
missing-one-statement = Diese Umfrage hat eine einzige Aussage.
    .help = Ihre Stimmen stehen auf der Seite mit den Ergebnissen. Eine Karte und Gruppen brauchen Antworten auf mindestens zwei Aussagen.
missing-map = Bis dahin zeigt die Seite mit den Ergebnissen die Summen.
missing-same-place =
    { $people ->
        [one] Die einzige Person ist allein auf der Karte: Es gibt niemanden, mit dem sich ihre Stimmen vergleichen ließen.
       *[other] Alle { $people } Personen sind am selben Ort der Karte: Ihre Stimmen unterscheiden sich in nichts, was eine Karte zeigen könnte.
    }
    .help = Das geschieht, wenn alle „weiter“ wählen, wenn alle gleich abstimmen oder wenn keine zwei Personen dieselbe Aussage beantwortet haben. Mehr Stimmen zu denselben Aussagen helfen.
missing-groups = Dieses Bild vergleicht Meinungsgruppen, und die Stimmen zerfallen nicht in klare Gruppen.
    .help = Auch das ist ein Ergebnis: Menschen unterscheiden sich, aber nicht in Lagern. Mehr Stimmen können das ändern oder auch nicht.
missing-groups-reason = Der Grund (auf Englisch): { $note }
missing-comparable = Es gibt noch keine Aussage, die mindestens { $people } Personen gesehen haben, darunter mindestens 5 aus jeder Gruppe.
    .help = Mehr Stimmen helfen. Bis dahin zeigt die Seite mit den Ergebnissen, was es gibt.
missing-constitution = Für diese Umfrage ist noch keine Verfassung geschrieben.
    .help = Wenn die Abstimmung endet, werden die Aussagen, die jede Gruppe trägt, als Grundsätze formuliert. Bis dahin zeigt die Seite mit den Ergebnissen, welche Aussagen das sein könnten.
