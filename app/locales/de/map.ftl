### Die Meinungskarte und ihre Seite.

map-title = Meinungskarte
map-description = Wer ähnlich abstimmt und was Gruppen unterscheidet: { $topic }
map-figure = Wer ähnlich abstimmt
map-show = Zeigen
map-everybody = Alle
map-not-in-group =
    In keiner Gruppe: bisher weniger als { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }
map-missing =
    Für eine Karte { $more ->
        [one] fehlt noch { $more } Person
       *[other] fehlen noch { $more } Personen
    }. Sie braucht { $people } Personen mit je mindestens { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }; bisher { $grouped ->
        [0] ist es niemand
        [one] ist es { $grouped }
       *[other] sind es { $grouped }
    }.
map-groups = Die Stimmen zerfallen in { $groups } Gruppen: { $list }.
map-group-size =
    { $letter } mit { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }
map-group-small = { $letter } mit weniger als 5 Personen
map-no-groups = Es gibt keine klaren Gruppen: Die Meinungen gehen ineinander über.
map-note = Die Auswertung sagt (auf Englisch): { $note }

## Wie sie zu lesen ist

map-how-to-read = Wie die Karte zu lesen ist
map-distance = Jedes Zeichen ist eine Person. Wer ähnlich abstimmt, steht nah beieinander, wer verschieden abstimmt, weit auseinander. Nur der Abstand bedeutet etwas: links, rechts, oben und unten bedeuten nichts, und niemand steht hier nach Alter, Partei oder Wohnort.
map-distance-hexagons = Wer ähnlich abstimmt, steht nah beieinander, wer verschieden abstimmt, weit auseinander. Für ein Zeichen je Person sind es hier zu viele; deshalb zählt jedes Sechseck, wer darin liegt: je kräftiger die Farbe, desto mehr Personen. Nur der Abstand bedeutet etwas: links, rechts, oben und unten bedeuten nichts.
map-hull = Ein weicher Umriss umfasst die neun Zehntel einer Gruppe, die ihrer Mitte am nächsten liegen.
map-stable = Die Gruppen sind stabil: Zieht man die Personen noch einmal zufällig, kommen fast dieselben Gruppen heraus (Übereinstimmung { $agreement } von 1).
map-fairly-stable = Die Gruppen sind ziemlich stabil: Zieht man die Personen noch einmal zufällig, wechseln einige am Rand die Gruppe (Übereinstimmung { $agreement } von 1).
map-uncertain = Die Gruppen sind unsicher: Zieht man die Personen noch einmal zufällig, wechseln viele die Gruppe (Übereinstimmung { $agreement } von 1). Lesen Sie sie als grobe Skizze.
map-stability-unknown = Wie stabil die Gruppen sind, ließ sich nicht berechnen, weil die Gruppen vorgegeben waren oder zu wenige abgestimmt haben.
map-explained = Die beiden Richtungen der Karte zeigen { $share } aller Unterschiede zwischen den Stimmen der Menschen; der Rest passt nicht auf eine Fläche.
map-few = Eine Gruppe von weniger als 5 Personen wird nicht eigens gezeigt: Ihre Mitglieder sind ohne Gruppe gezeichnet.
map-level-few = weniger als 5 Personen
map-level = { $from } bis { $to }
map-level-most = { $from } oder mehr

## Die Gruppen in Worten

map-heading =
    Gruppe { $letter }, { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }
map-heading-small = Gruppe { $letter }, weniger als 5 Personen
map-people-here = Menschen in dieser Gruppe
map-agree-more = stimmen häufiger zu als andere: { $statement }
map-disagree-more = lehnen häufiger ab als andere: { $statement }
map-shares = Zustimmung: { $shares }
map-nothing-apart = Keine Aussage hebt diese Gruppe deutlich ab.
map-shared = Was alle Gruppen teilen
map-most-agree = Die meisten stimmen zu: { $statement }
map-most-disagree = Die meisten lehnen ab: { $statement }

## Die Tabelle

map-lengths = Längen in Hundertsteln der Breite der Karte.
map-column-group = Gruppe
map-column-people = Personen
map-column-spread = Üblicher Abstand von der Mitte der Gruppe
map-column-nearest = Von ihrer Mitte zu der der nächsten Gruppe
map-nearest = { $length } zu { $group }
map-no-nearest = keine andere Gruppe
