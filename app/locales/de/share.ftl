### Eine Umfrage weitergeben: ihre Adresse, ohne Schaltflächen von Dritten.

share-title = Diese Umfrage weitergeben
share-address = Adresse dieser Umfrage
share-copy = Adresse kopieren
share-send = Teilen …
share-copied = Die Adresse ist kopiert.
share-marked = Die Adresse ist markiert: Kopieren Sie sie mit der Tastatur oder durch langes Drücken.
share-note = Niemand erfährt, wer sie weitergibt: Die Seite hat keine Schaltflächen sozialer Netzwerke.
share-setting = Die Adresse zum Weitergeben zeigen
