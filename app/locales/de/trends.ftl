### Bilder davon, wie Menschen mit der Zeit dazukamen und stimmten, für alle, die eine Umfrage veranstalten.

trends-title = Wer wann kam
trends-span = Vom { $first } bis zum { $last }: in jedem Bild dieselbe Zeit, mit eigenem Maßstab.
trends-voters = Haben gestimmt
trends-busiest-day =
    Am meisten war am { $when } los, mit { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }.
trends-busiest-hour =
    Die lebhafteste Stunde begann am { $when }, mit { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }.
trends-nobody = Noch niemand.
trends-places = Wie sich die Plätze füllten
trends-taken =
    { $taken } von { $places ->
        [one] { $places } Platz ist vergeben
       *[other] { $places } Plätzen sind vergeben
    }.
trends-full =
    { $full ->
        [0] Bei allen Arten von Personen ({ $cells }) sind noch Plätze frei.
        [one] Bei { $full } von { $cells } Arten von Personen ist kein Platz mehr frei.
       *[other] Bei { $full } von { $cells } Arten von Personen sind keine Plätze mehr frei.
    }
trends-places-note = Die gestrichelte Linie zeigt, wie viele Plätze es gibt. Wer jetzt einen Platz hat, zählt von dem Tag an, an dem die Person dazukam, auch wenn sie erst gewartet hat.
