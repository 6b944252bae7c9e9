### Die Verfassung einer Umfrage.

constitution-description = Grundsätze, die jede Gruppe trägt: { $topic }
constitution-size =
    { $principles ->
        [one] { $principles } Grundsatz
       *[other] { $principles } Grundsätze
    } aus { $statements ->
        [one] { $statements } Aussage, die
       *[other] { $statements } Aussagen, die
    } jede Gruppe trägt.
constitution-draft = Entwurf: wird noch bearbeitet
constitution-ratified = In Kraft
constitution-superseded = Durch eine spätere Fassung ersetzt
constitution-withdrawn = Zurückgezogen
constitution-version = Fassung { $version }
constitution-none = Keine Aussage hat die Schwelle erreicht, daher gibt es noch keinen Grundsatz.
constitution-to-word =
    { $principles ->
        [one] { $principles } Grundsatz muss noch von einem Menschen formuliert werden;
       *[other] { $principles } Grundsätze müssen noch von einem Menschen formuliert werden;
    } jeder ist gekennzeichnet.

## Ein Grundsatz

constitution-principle = Grundsatz { $principle }
constitution-at-work = Was er am Modell verändert hat
constitution-where-from =
    Woher das kommt: { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }
constitution-of-principle = , Grundsatz { $principle }
constitution-straddles = Nah an der Schwelle: Hätten andere Menschen abgestimmt, wäre er vielleicht nicht dabei.
constitution-needs-wording = Noch im Wortlaut der Aussage. Der Grund (auf Englisch): { $reason }. Ein Mensch muss ihn formulieren.
constitution-statement = Aussage { $id }: { $text }
constitution-agree = { $share } stimmen zu ({ $interval }), von { $people }
constitution-changes = Änderungen am Wortlaut
constitution-edit = Von { $author }: { $reason }
constitution-edit-day = Von { $author }, { $day }: { $reason }
constitution-support = Rückhalt { $support } (95-%-Intervall { $low } bis { $high })
constitution-support-groups = Rückhalt je Gruppe im Mittel { $support } (95-%-Intervall { $low } bis { $high }); Produkt über { $groups } Gruppen { $product }
constitution-support-is = Rückhalt in einer Gruppe ist der Anteil der Zustimmung, bei wenigen Stimmen ein Stück zur Hälfte hin gezogen. Das Mittel über die Gruppen ist das geometrische, sodass eine Gruppe gegen eine Aussage genügt, um es zu senken. 1 ist das Höchste.

## Was aus einer Aussage wurde

constitution-worded = Formuliert als { $principle }
constitution-behind = Steht neben einer anderen Aussage hinter { $principle }
constitution-dropped = Ausgelassen

## Was ausgelassen wurde

constitution-left-out = Was ausgelassen wurde und warum
constitution-nothing-left-out = Jede Aussage über der Schwelle ist in der Verfassung.
constitution-how-many =
    { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }
constitution-merged =
    { $statements ->
        [one] { $statements } Aussage steht
       *[other] { $statements } Aussagen stehen
    } hinter einem Grundsatz, dessen Wortlaut aus einer anderen Aussage stammt.
constitution-decided-by = Entschieden von { $who }.
constitution-alike = Aussagen, die sich ähneln
constitution-pairs =
    { $pairs ->
        [one] { $pairs } Paar
       *[other] { $pairs } Paare
    }
constitution-pair-merged = Die Aussagen { $a } und { $b } (im Wortlaut zu { $share } ähnlich) wurden zusammengelegt.
constitution-pair-apart = Die Aussagen { $a } und { $b } (im Wortlaut zu { $share } ähnlich) blieben getrennt.

## Wie sie entstand

constitution-how = Wie sie entstand
constitution-fact-people = Personen, die abgestimmt haben
constitution-fact-grouped = Personen in Meinungsgruppen
constitution-fact-groups = Meinungsgruppen
constitution-fact-votes = Stimmen
constitution-fact-statements = Betrachtete Aussagen
constitution-fact-eligible = davon mit genug Stimmen
constitution-fact-selected = davon über der Schwelle

## Wie man sie prüft

constitution-check = Wie man sie prüft
constitution-hash = Diese Verfassung
constitution-hash-analysis = Die Auswertung dahinter
constitution-hash-votes = Die Stimmen hinter dieser
constitution-written-by = Geschrieben von
constitution-written = folkmoot { $program }, { $day }
constitution-files = { $json }, { $markdown }, { $again }
constitution-again = wie sich alles nachrechnen lässt
constitution-licence = Frei für jede Verwendung: CC0 1.0. Niemand muss um Erlaubnis gefragt und niemand genannt werden.
