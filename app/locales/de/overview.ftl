### Der Überblick über eine Umfrage und die Liste der Umfragen.

overview-no-polls = Hier gibt es noch keine Umfrage.
    .help = Wer diese Website betreibt, kann mit „folkmoot import polis“ eine hereinholen oder mit „folkmoot simulate“ eine erzeugen.
overview-context-other = Andere Umfragen
overview-context-all = Alle Umfragen
overview-context-none = Zu diesem Anlass gibt es hier keine Umfrage.
    .help = Sehen Sie alle Umfragen an; vielleicht heißt er inzwischen anders.
overview-phase = Phase: { $phase }
overview-changed = Letzte Änderung: { $day }
overview-size =
    { $people ->
        [one] { $people } Person hat
       *[other] { $people } Personen haben
    } { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    } zu { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    } abgegeben.
overview-size-nobody =
    Über { $statements ->
        [one] die { $statements } Aussage
       *[other] die { $statements } Aussagen
    } dieser Umfrage hat noch niemand abgestimmt.
overview-dates = Stimmen vom { $from } bis zum { $to }.
overview-dates-since = Stimmen seit dem { $from }.
overview-origin = Zuerst abgehalten unter { $link }.

## Unter einer großen Zahl

overview-people =
    { $people ->
        [one] Person
       *[other] Personen
    }
overview-statements =
    { $statements ->
        [one] Aussage
       *[other] Aussagen
    }
overview-votes =
    { $votes ->
        [one] Stimme
       *[other] Stimmen
    }
overview-groups =
    { $groups ->
        [one] Meinungsgruppe
       *[other] Meinungsgruppen
    }
overview-principles =
    { $principles ->
        [one] Grundsatz
       *[other] Grundsätze
    }

## Die Phasen

overview-timeline = Wo diese Umfrage steht
overview-here = Hier sind wir jetzt
overview-draft = Entwurf
    .says = Die Umfrage wird vorbereitet.
overview-voting = Abstimmung
    .says = Menschen stimmen über Aussagen ab und fügen eigene hinzu.
overview-constitution = Verfassung
    .says = Was alle Gruppen teilen, wird als Grundsätze formuliert.
overview-training = Training
    .says = Ein Sprachmodell lernt, den Grundsätzen zu folgen.
overview-measuring = Prüfung auf Vorurteile
    .says = Es wird geprüft, ob das Modell Menschen benachteiligt.
overview-published = Veröffentlicht
    .says = Grundsätze, Modell und Prüfergebnisse sind öffentlich.

## Wie es weitergeht

overview-said = Was Menschen gesagt haben
overview-read-on = Was Sie hier lesen können
overview-way-results = Worin alle Gruppen übereinstimmen, worin sie sich unterscheiden und was noch offen ist.
overview-way-map = Wer ähnlich abstimmt und was Gruppen unterscheidet.
overview-way-agreement = Alle Aussagen auf einer Linie, von allen geteilt bis umstritten.
overview-way-statements = Durchsuchen, sortieren und die Stimmen zu jeder sehen.
overview-way-data = Die Stimmen herunterladen und alles nachrechnen.
overview-not-written = Noch nicht geschrieben.
