### Eine Umfrage übernehmen, die anderswo stattgefunden hat: die Seite für ihre Dateien.

import-title = Umfrage importieren
import-lead = Übernehmen Sie eine Umfrage, die mit Polis oder mit diesem Programm hier oder anderswo stattgefunden hat. Von da an leiten Sie sie, mit ihren Ergebnissen und dem Entwurf einer Verfassung; abgestimmt wird in ihr nicht mehr.
import-files = Dateien des Exports
import-files-hint = Ein ZIP-Archiv oder die CSV-Dateien daraus: comments.csv, votes.csv oder participants-votes.csv, und summary.csv, wenn es eine gibt. Höchstens { $most } MB.
import-topic = Leer: wie es im Export steht.
import-moderated = Welche Aussagen zählen
import-not-rejected = Alle außer den abgelehnten
import-accepted = Nur die angenommenen
import-send = Dateien prüfen und importieren
import-faults = Diese Dateien lassen sich nicht importieren. Es wurde nichts gespeichert
import-none = Wählen Sie zuerst das Archiv oder die Dateien.
import-unknown = { $file } ist keine Datei eines Exports. Wählen Sie ein ZIP-Archiv oder CSV-Dateien mit den Namen, die der Export ihnen gibt.
import-twice = { $file } ist zweimal da; behalten Sie eine der beiden.
import-large = Das ist zu groß, oder es ist nicht ganz angekommen. Höchstens { $most } MB werden angenommen; größere Umfragen kann, wer diese Website betreibt, mit „folkmoot import polis“ importieren.
import-broken = Das Archiv lässt sich nicht lesen; packen Sie es noch einmal als ZIP-Datei.
import-done = Die Umfrage ist importiert, mit ihren Ergebnissen. Der Entwurf einer Verfassung kann beginnen.
