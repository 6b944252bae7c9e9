### Eine Umfrage übernehmen, die anderswo stattgefunden hat: die Seite für ihre Dateien.

import-title = Umfrage importieren
import-lead = Übernehmen Sie eine Umfrage, die mit Polis oder mit diesem Programm hier oder anderswo stattgefunden hat. Von da an leiten Sie sie, mit ihren Ergebnissen und dem Entwurf einer Verfassung; abgestimmt wird in ihr nicht mehr.
import-files = Dateien des Exports
import-files-hint = Ein ZIP-Archiv oder die CSV-Dateien daraus: comments.csv, votes.csv oder participants-votes.csv, und summary.csv, wenn es eine gibt. Höchstens { $most } MB.
import-topic = Leer: wie es im Export steht.
import-moderated = Welche Aussagen zählen
import-not-rejected = Alle außer den abgelehnten
import-accepted = Nur die angenommenen
import-agree = Welche Zahl Zustimmung bedeutet
import-agree-hint = Nur für eine votes.csv mit den Spalten user_id, vote_value und comment_id, der das nicht anzusehen ist.
import-agree-known = Es geht aus den Dateien hervor
import-agree-one = 1 Zustimmung, 0 weiter, -1 Ablehnung
import-agree-minus-one = -1 Zustimmung, 0 weiter, 1 Ablehnung
import-send = Dateien prüfen und importieren
import-faults = Diese Dateien lassen sich nicht importieren. Es wurde nichts gespeichert
import-none = Wählen Sie zuerst das Archiv oder die Dateien.
import-unknown = { $file } ist keine Datei eines Exports. Wählen Sie ein ZIP-Archiv oder CSV-Dateien mit den Namen, die der Export ihnen gibt.
import-twice = { $file } ist zweimal da; behalten Sie eine der beiden.
import-large = Das ist zu groß, oder es ist nicht ganz angekommen. Höchstens { $most } MB werden angenommen; größere Umfragen kann, wer diese Website betreibt, mit „folkmoot import polis“ importieren.
import-broken = Das Archiv lässt sich nicht lesen; packen Sie es noch einmal als ZIP-Datei.
import-done = Die Umfrage ist importiert, mit ihren Ergebnissen. Der Entwurf einer Verfassung kann beginnen.

## Was an einer Datei nicht stimmen kann

import-fault-no-votes = Die Stimmen fehlen. Schicken Sie votes.csv oder participants-votes.csv mit.
import-fault-empty = { $file } ist leer. Die erste Zeile muss die Spalten nennen.
import-fault-column = { $file } hat keine Spalte „{ $column }“. Es gibt: { $found }.
import-fault-column-twice = { $file } hat die Spalte „{ $column }“ zweimal. Behalten Sie eine davon.
import-fault-sign-unsaid = { $file } hat eine Spalte „vote_value“, in der 1 Zustimmung oder Ablehnung bedeuten kann. Sagen Sie unten, welche Zahl Zustimmung bedeutet, und wählen Sie die Dateien noch einmal.
import-fault-sign-known = Welche Zahl Zustimmung bedeutet, geht aus { $file } hervor. Wählen Sie unten „Es geht aus den Dateien hervor“ und die Dateien noch einmal.
import-fault-row = { $file }, Zeile { $line }: { $says }
import-fault-value = { $file }, Zeile { $line }, Spalte „{ $column }“: „{ $value }“ passt nicht. Nötig ist: { $needed }.
import-row-fields = Die Zeile hat { $fields } Felder, die erste Zeile { $columns }. Sie ist abgeschnitten, oder ein Komma ist zu viel.
import-row-participant = Person { $id } steht zweimal da. Behalten Sie eine der Zeilen.
import-row-voter = Diese Person steht zweimal da. Behalten Sie eine der Zeilen.
import-row-statement = Aussage { $id } steht zweimal da. Behalten Sie eine der Zeilen.
import-row-open = Hier beginnt ein Anführungszeichen, das nie endet. Vielleicht ist die Datei abgeschnitten.
import-row-long = Hier beginnt eine Zeile von mehr als { $most } MiB; mehr darf keine haben. Wahrscheinlich wird ein Anführungszeichen nie geschlossen: Suchen Sie es und schließen Sie es.
import-row-wide = Hier beginnt eine Zeile mit mehr als { $most } Feldern. Das ist kein Export einer Umfrage, oder ein Anführungszeichen wird nie geschlossen.
import-row-malformed = Das ist keine Zeile einer CSV-Datei. Speichern Sie die Tabelle noch einmal als CSV-Datei.
import-needs-vote = 1 (Zustimmung), 0 (weiter) oder -1 (Ablehnung)
import-needs-vote-or-nothing = 1 (Zustimmung), 0 (weiter), -1 (Ablehnung) oder nichts, wo jemand die Aussage nicht gesehen hat
import-needs-id = eine Kennung
import-needs-statement = eine Kennung, die nicht der Name einer anderen Spalte von participants-votes.csv ist
import-needs-topics = Namen von Themen mit Leerzeichen dazwischen, oder nichts
import-needs-language = eine Sprache als Kürzel wie en, de oder pt-BR, oder nichts
import-needs-moderation = -1 (abgelehnt), 0 (nicht entschieden) oder 1 (angenommen)
import-needs-text = Text in der Kodierung UTF-8
import-needs-whole = eine ganze Zahl
import-needs-time = eine Zeit in Sekunden oder Millisekunden seit 1970
import-needs-truth = true oder false
