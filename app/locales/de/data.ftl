### Was es von einer Umfrage herunterzuladen gibt.

data-says = Alles, was hinter diesen Seiten steht: zum Prüfen, zum Weiterverwenden oder für eine eigene Auswertung.
data-privacy = Personen erscheinen unter Nummern. Anders als die Seiten enthalten die Dateien jede einzelne Stimme, aber keine Namen, keine Adressen und außer Stimmen und Aussagen nichts über irgendjemanden.
data-withheld = Wer diese Umfrage betreibt, gibt keine einzelnen Stimmen heraus. Hier sind die Dateien, in denen keine stehen.

## Die Dateien

data-files = Dateien
data-column-file = Datei
data-column-holds = Was sie enthält
data-column-size = Größe
data-summary = Thema, Adresse und Umfang der Umfrage, je eine Zeile
data-comments = Aussagen mit Text, Moderation und Summen
data-votes = Eine Stimme je Zeile; wo hier abgestimmt wurde, die letzte jeder Person zu jeder Aussage
data-participants = Eine Zeile je Person, eine Spalte je Aussage
data-importance = Eine Zeile je Person, eine Spalte je Aussage: was wem wichtig ist
data-analysis = Gruppen, Karte, Konsens und Intervalle: was diese Seiten zeigen
data-constitution = Die Verfassung mit den Stimmen hinter jedem Grundsatz
data-markdown = Die Verfassung als Text zum Lesen oder Drucken
data-ratification = Zustimmung zu jedem Grundsatz, von allen und von jeder Gruppe
data-all = Alles Folgende außer dem Bild in einem Archiv
data-groups = Stimmen je Aussage und Gruppe, ohne Zahlen von 1 bis 4 Personen
data-left-out = Nummern der Personen, deren Stimmen in der Auswertung ausgelassen wurden
data-parquet = Dasselbe für Datenanalyse-Programme
data-dictionary = Was jede Spalte bedeutet
data-readme = Wie sich alles nachrechnen lässt und was zu beachten ist
data-weighting = Wer teilgenommen hat, neben der Bevölkerung, und der Konsens mit Gewichten
data-matrix = Welcher Anteil jeder Gruppe welcher Aussage zustimmt, als ein Bild (Heatmap)
data-rows =
    { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }
data-rows-at-least =
    mindestens { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }
data-rows-about =
    etwa { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }
data-not-there = noch nicht da

## Nachrechnen

data-again = Alles nachrechnen
data-again-says = Legen Sie { $files } in einen Ordner und führen Sie dort aus, was unten steht. Das braucht weder Datenbank noch Netz. Dieselben Stimmen ergeben dieselben Bytes, also müssen die Prüfsummen unten wieder herauskommen.
data-again-edited = An der Verfassung haben danach Menschen weitergearbeitet. Heraus kommt der Entwurf, den Regeln allein machen; der veröffentlichte Text sagt, wer was warum geändert hat.
data-tossed =
    Die Stimmen von { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    } wurden in dieser Auswertung ausgelassen. Ihre Nummern stehen in der Datei left-out.csv.
data-hashes = Prüfsummen
data-hash-votes = Stimmen
data-hash-analysis = Auswertung
data-hash-constitution = Verfassung
data-analysed-by = Ausgewertet von
data-analysed = folkmoot { $program }, Version { $number } vom { $day }
