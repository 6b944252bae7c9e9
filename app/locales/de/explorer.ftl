### Die Liste aller Aussagen, zum Suchen und Sortieren.

explorer-title = Alle Aussagen
explorer-description = Jede Aussage mit ihren Stimmen: { $topic }
explorer-search = Wörter in der Aussage
explorer-order = Reihenfolge
explorer-order-number = Nummer
explorer-order-agreement = Gemeinsames, breiteste Übereinstimmung zuerst
explorer-order-difference = Unterschied zwischen Gruppen, größter zuerst
explorer-order-passes = Anteil der Unsicheren, größter zuerst
explorer-order-votes = Stimmen, meiste zuerst
explorer-order-importance = Wichtigkeit, meiste zuerst
explorer-apply = Anzeigen
explorer-fetching = Suche läuft …
explorer-offline = Die Liste konnte nicht geholt werden. Drücken Sie „Anzeigen“, um es noch einmal zu versuchen.
explorer-none = Keine Aussage enthält diese Wörter.
explorer-found =
    { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }
explorer-found-page =
    { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }, davon hier { $from } bis { $to }
explorer-left-out =
    { $statements ->
        [one] { $statements } Aussage wurde
       *[other] { $statements } Aussagen wurden
    } aus der Auswertung genommen: von der Moderation abgelehnt oder nicht angenommen.

## Seiten der Liste

explorer-pages = Seiten dieser Liste
explorer-page = Seite { $page } von { $pages }
explorer-previous = Vorige Seite
explorer-next = Nächste Seite
