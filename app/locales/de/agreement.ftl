### Das Bild der Übereinstimmung zwischen Gruppen und seine Seite.

agreement-title = Wie weit Gruppen übereinstimmen
agreement-description = Wie weit die Meinungsgruppen übereinstimmen: { $topic }
agreement-figure = Von geteilt bis umstritten
agreement-axis = Größter Unterschied zwischen zwei Gruppen im Anteil der Zustimmung, in Prozentpunkten
agreement-alike = Gruppen stimmen ähnlich ab
agreement-apart = Gruppen stimmen verschieden ab
agreement-most-agree = Mehr als die Hälfte aller Personen stimmt zu
agreement-most-disagree = Mehr als die Hälfte aller Personen lehnt ab
agreement-neither = Weder noch
agreement-most-alike = Am ähnlichsten
agreement-most-apart = Am weitesten auseinander
agreement-how-to-read = Wie das Bild zu lesen ist
agreement-reading = Jedes Zeichen ist eine Aussage. Bei 0 stimmt ihr in jeder Gruppe derselbe Anteil zu. Bei 100 stimmt eine Gruppe ganz zu und eine andere gar nicht. Eine Aussage auf der linken Seite kann beliebt oder unbeliebt sein: Das sagen Form und Farbe. Die Höhe bedeutet nichts; die Zeichen weichen nur aus, damit keines ein anderes verdeckt.
agreement-card = Wählen Sie ein Zeichen, um die Aussage hier zu lesen. Mit der Tastatur: mit Tab zum Bild, dann mit den Pfeiltasten.
agreement-finding =
    Bei { $close } von { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    } liegen die Gruppen weniger als 15 Punkte auseinander, bei { $far } sind es 30 Punkte oder mehr.
agreement-left-out = Nicht im Bild: { $what }.
agreement-left-out-few =
    { $statements ->
        [one] { $statements } Aussage, die weniger als { $people } Personen gesehen haben
       *[other] { $statements } Aussagen, die weniger als { $people } Personen gesehen haben
    }
agreement-left-out-hidden =
    { $statements ->
        [one] { $statements } Aussage, zu der eine Gruppe weniger als 5 Stimmen hat
       *[other] { $statements } Aussagen, zu denen eine Gruppe weniger als 5 Stimmen hat
    }
agreement-figures =
    Gruppen { $points ->
        [one] { $points } Punkt
       *[other] { $points } Punkte
    } auseinander: Zustimmung { $shares }

## Die Tabelle

agreement-column-apart = Punkte auseinander
agreement-column-interval = 95-%-Intervall
agreement-column-group = { $group } stimmt zu
agreement-interval = { $low } bis { $high }

## Ein Bild, das eine Datei für sich ist.

agreement-matrix = Zustimmung jeder Gruppe zu jeder Aussage: { $topic }
    .finding = Von Aussagen, bei denen Gruppen am ähnlichsten stimmen, zu denen, bei denen sie am weitesten auseinanderliegen; danach solche mit verborgenen Zahlen oder wenigen Stimmen.
