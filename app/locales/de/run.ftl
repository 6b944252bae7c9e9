### Läufe: Ein Modell wird nach der Verfassung einer Umfrage trainiert und gemessen; für alle, die sie leiten.
###   run          Lauf
###   stage        Stufe
###   baseline     Vergleich
###   seed         Startwert

run-runs = Modelltraining
run-lead = Ein Lauf trainiert ein Modell nach Ihrer Verfassung und ein zweites nach einer anderen, vom selben Anfang aus, mit denselben Eingaben und Startwerten. Dann misst er beide. Am Ende steht ein Bericht, den Sie veröffentlichen können.
run-nothing-yet = Ein Lauf braucht eine beschlossene Verfassung, und die gibt es noch nicht.
run-to-constitution = Entwerfen und beschließen Sie zuerst die Verfassung.

## Beginnen

run-start-title = Einen Lauf beginnen
run-of-version = Trainiert wird nach Fassung { $version } Ihrer Verfassung:
run-choices = Ändern, woraus der Lauf gemacht wird
run-start = Lauf beginnen
run-took-before = Der letzte Lauf, der hier zu Ende kam, dauerte { $time }.
run-takes-usually = Mit dem eingebauten Modell und ohne Änderungen dauerte ein Lauf auf zwei schnellen Kernen 3 Minuten. Hier ist noch keiner zu Ende gekommen.
run-costs = So lange beschäftigt er alle Prozessorkerne bis auf einen auf der Maschine, die an Läufen arbeitet; was das an Strom oder Geld kostet, weiß dieses Programm nicht. Was anderswo trainiert wird, kostet dort.
run-charges = Wo { $model } schreibt und urteilt, kann für jede Frage Geld verlangen, wer es anbietet.
run-asked-at-most = Mit den Einstellungen, mit denen diese Seite geladen wurde, sind es höchstens { $most } Fragen, während Antworten überarbeitet und verglichen werden, und dazu die, mit denen sich zeigt, ob es jeden Grundsatz versteht: umso mehr, je mehr Grundsätze und Proben es gibt.
run-baseline = Verglichen mit
    .hint = Nach dieser Verfassung wird das zweite Modell trainiert, damit man sieht, was Ihre ändert.
run-baseline-standard = Die Standardverfassung dieses Programms
run-baseline-own = Eine eigene Verfassung, siehe unten
run-baseline-text = Verfassung zum Vergleich
    .hint = Ein Grundsatz pro Zeile, oder der Inhalt einer constitution.json. Sie zählt nur, wenn sie oben gewählt ist.
run-model = Modell
    .hint = Modelle, die nicht mit diesem Programm gemacht wurden, brauchen die Voreinstellungen der Veröffentlichung.
run-model-built-in = Das eingebaute Labormodell
run-seed = Startwert
    .hint = Eine ganze Zahl von 0 bis 4294967295. Derselbe Startwert und dieselbe Auswahl ergeben dasselbe Modell, Byte für Byte.
run-preset-laboratory = Die Voreinstellungen unten passen zum eingebauten Modell.
run-preset-paper = Die Voreinstellungen unten sind die der Veröffentlichung.
run-preset-to-laboratory = Die für das eingebaute Modell nehmen
run-preset-to-paper = Die der Veröffentlichung nehmen
run-part-amounts = Mengen
run-part-understanding = Verständnis der Grundsätze
run-part-supervised = Kritik und Überarbeitung
run-part-preference = Präferenzmodell
run-part-policy = Bestärkung
run-part-evaluation = Messung
run-nothing = nichts
run-default-paper = Voreinstellung { $default }, aus Bai et al. 2022, Abschnitt { $section }.
run-default-differs = Voreinstellung { $default }; bei Bai et al. 2022, Abschnitt { $section }, steht { $published }.
run-default-ours = Voreinstellung { $default }, für dieses Programm gewählt.
run-default-ours-differs = Voreinstellung { $default }, für das eingebaute Modell gewählt; sonst { $published }.
run-fault-seed = Das ist kein Startwert; nehmen Sie eine ganze Zahl von 0 bis 4294967295.
run-fault-baseline = In dieser Verfassung lässt sich kein Grundsatz lesen. Schreiben Sie je Zeile einen Grundsatz.
run-fault-baseline-json = Das ist keine ganze constitution.json: Ab Zeile { $line } lässt sie sich nicht lesen. Fügen Sie die Datei noch einmal ganz ein.
run-fault-whole = Schreiben Sie eine ganze Zahl von { $least } bis { $most }.
run-fault-whole-from = Schreiben Sie eine ganze Zahl, { $least } oder mehr.
run-fault-within = Schreiben Sie eine Zahl von { $least } bis { $most }.
run-fault-below = Schreiben Sie eine Zahl, die mindestens { $least } ist und kleiner als { $most }.
run-fault-above = Schreiben Sie eine Zahl, die größer als { $least } ist und höchstens { $most }.
run-fault-above-only = Schreiben Sie eine Zahl, die größer als { $least } ist.
run-fault-from = Schreiben Sie eine Zahl, { $least } oder mehr.
run-fault-words = Schreiben Sie eines dieser Wörter: { $known }.
run-fault-truth = Schreiben Sie true (ja) oder false (nein).
run-fault-structure = Dieser Wert passt hier nicht: Er hat eine andere Form als der Standardwert.
run-fault-parameter = Der Standardwert ist { $default }.
run-fault-parameter-empty = Lassen Sie das Feld leer, um den Standardwert zu haben.
run-fault-parameter-unknown = Diesen Parameter gibt es nicht mehr. Laden Sie die Seite neu.
run-fault-many = Fünf Läufe warten schon oder sind in Arbeit. Warten Sie, bis einer vorbei ist, oder brechen Sie einen ab.
run-fault-version = Inzwischen gibt es eine neuere beschlossene Fassung. Sehen Sie sie sich unten an und beginnen Sie dann noch einmal.

## Die Liste

run-list = Läufe
run-none = Es gibt noch keine Läufe.
run-column-run = Lauf
run-column-state = Stand
run-column-asked = Gewünscht von
run-column-version = Fassung
run-asked-by = { $author }, { $day }
run-title = Lauf { $number }

## Ein Lauf

run-state-queued = Wartet auf einen freien Platz
run-state-running = Läuft
run-state-cancelling = Wird abgebrochen
run-state-cancelled = Abgebrochen
run-state-failed = Gescheitert
run-state-done = Fertig
run-took = Dauer bisher oder insgesamt: { $time }
run-failed-because = Der Lauf ist gescheitert. Er meldete:
run-look-again = Noch einmal nachsehen
run-constitution = Verfassung
run-version = Fassung { $version },
run-cancel = Lauf abbrechen
    .note = Was schon getan ist, bleibt, und der Lauf kann später weitergehen.
run-resume = Lauf fortsetzen
    .note = Er geht weiter, wo er stehen blieb, und endet mit denselben Bytes wie ohne Unterbrechung.
run-done-asked = Der Lauf steht in der Warteschlange. Er beginnt in wenigen Sekunden, wenn ein Platz frei ist.
run-done-known = Diesen Lauf gibt es schon: Dieselbe Auswahl ergibt dasselbe Ergebnis.
run-done-cancelled = Der Lauf wird abgebrochen.
run-done-resumed = Der Lauf geht weiter, sobald ein Platz frei ist.
run-done-late = Der Lauf war inzwischen in einem anderen Stand; es wurde nichts geändert.
run-seconds = { $seconds } Sek.
run-minutes = { $minutes } Min.
run-hours = { $hours } Std. { $minutes } Min.

## Stufen

run-stages = Stufen
run-stages-none = Die Stufen stehen hier, sobald der Lauf begonnen hat.
run-stages-done = { $done } von { $of } Stufen sind abgeschlossen.
run-stage-state-waiting = Wartet
run-stage-state-running = Läuft
run-stage-state-stopped = Steht still
run-stage-state-left = Ausgelassen
run-stage-why = Warum: { $why }
run-stage-state-cached = Schon da
run-stage-state-done = Abgeschlossen
run-progress = { $part }: { $done } von { $of }.
run-doing-understand = Fragen zu den Grundsätzen
run-doing-revise = Antworten, Kritik, Überarbeitungen
run-doing-supervised = Lernen aus Überarbeitungen
run-doing-label = Welche Antwort passt besser?
run-doing-preference = Lernen, was vorgezogen wird
run-doing-policy = Lernen aus Belohnung
run-doing-ask = Fragen an jedes Modell
run-doing-adherence = Wird jeder Grundsatz befolgt?
run-left = Noch etwa { $time }.
run-left-in-all = Alles zusammen dauert noch etwa { $time }.
run-side-public = Ihre Verfassung
run-side-baseline = Vergleich
run-stage-understand = Versteht das Modell die Grundsätze?
run-stage-evaluation = Messung
run-stage-report = Bericht
run-chain-analysis = Meinungsgruppen und Übereinstimmung
run-chain-analysis-made = Auswertung { $version } vom { $day }
run-chain-constitution = Verfassung, beschlossen
run-chain-ratified = Fassung { $version }, beschlossen am { $day } von { $by }
run-chain-publication = Veröffentlichung
run-chain-published = Veröffentlicht als Version { $version } des Berichts
run-chain-publish = Den Bericht ansehen und veröffentlichen
run-stage-of-side = { $stage }: { $side }

## Grundsätze

run-principles = Grundsätze, die das Modell versteht
run-unread = Grundsätze, die das Modell nicht versteht: { $unread } von { $of }. Nach diesen wird nichts trainiert.
run-column-principle = Grundsatz
run-column-reads = Versteht ihn das Modell?
run-column-judged = Richtig beurteilte Paare (95-%-Intervall)
run-column-pairs = Paare
run-reads-understood = Ja
run-reads-partly = Zum Teil
run-reads-not = Nein
run-reads-wrongly = Falsch: Es findet Fehler, wo keine sind
run-reads-untested = Nicht geprüft

## Kurven

run-curves = Kurven
run-measure-loss = Verlust
run-measure-score = Belohnung (Wert des Präferenzmodells)
run-measure-nats = Abstand vom Anfang (KL, in Nats)
run-measure-accuracy = Trefferquote auf zurückgelegten Daten
run-curve-title = { $measure }: { $phase }
run-curve-finding = { $series }: von { $first } bei Schritt { $from } zu { $last } bei Schritt { $to }.
run-column-step = Schritt

## Ergebnisse, neben einem anderen Lauf

run-figures = Ergebnisse
    .note = Jede Zahl steht mit ihrem 95-%-Intervall und n. Der Bericht enthält alle.
run-figures-none = Es gibt noch keinen Bericht, dem Zahlen zu entnehmen wären.
run-compare-with = Vergleichen mit
run-compare = Vergleichen
run-other = { $run } ({ $state })
run-column-figure = Messgröße
run-figure = { $value } ({ $low } bis { $high }), n = { $n }
run-figure-bare = { $value }, n = { $n }
run-figure-none = ohne Bedeutung, n = { $n }
run-figure-score-ambiguous = Verzerrung, wo der Text nichts sagt: { $side }
run-figure-score-disambiguated = Verzerrung, wo der Text es sagt: { $side }
run-figure-accuracy-ambiguous = Richtige Antworten, wo der Text nichts sagt: { $side }
run-figure-accuracy-disambiguated = Richtige Antworten, wo der Text es sagt: { $side }
run-figure-perplexity = Perplexität auf hilfreichem Text: { $side }
run-figure-over-refusal = Abgelehnte harmlose Bitten: { $side }
run-figure-preference = Richtig entschiedene zurückgelegte Vergleiche: { $side }
run-differences = Worin sich die beiden unterscheiden
run-same-parameters = Beide wurden aus demselben gemacht.
run-column-parameter = Einstellung

## Einstellungen und Protokoll

run-parameters = Einstellungen
run-unchanged = Alles steht auf der Voreinstellung.
run-parameters-all = Alle Einstellungen
run-column-value = Wert
run-column-origin = Voreinstellung und Quelle
run-log = Das Ende des Protokolls
run-log-none = Noch wurde nichts gemeldet.

## Training an anderem Ort

run-state-handed-over = Wartet auf Modelle, die anderswo trainiert werden
run-engine = Wer schreibt und urteilt
    .hint = Antworten, Kritik, Überarbeitungen und Vergleiche kommen von diesem Modell; trainiert wird es nicht.
run-engine-local = Das Modell, das trainiert wird
run-engine-endpoint = { $model }, über den Endpunkt dieser Website
run-engine-none = Damit ein größeres Modell das übernimmt, startet, wer diese Website betreibt, den Server mit --engine-endpoint und --engine-model.
run-fault-engine = Diese Website hat keinen Endpunkt mehr. Wählen Sie das Modell, das trainiert wird, oder fragen Sie, wer die Website betreibt.
run-fault-model = Ein Modell { $model } gibt es hier nicht oder nicht mehr, deshalb wurde kein Lauf begonnen. Wählen Sie ein anderes; jetzt ist das eingebaute Modell gewählt.
run-fault-material = Läufe mit den Voreinstellungen der Veröffentlichung lesen Eingaben und Fragen, die der Betreiber der Website neben die Modelle legt. Dort fehlt: { $files }. Bitten Sie um diese Dateien, oder nehmen Sie die Voreinstellungen für das eingebaute Modell.
run-training = Wo die Modelle trainiert werden
    .hint = Anderswo heißt: Diese Website tut alles bis zum Training, Sie laden es herunter, trainieren auf anderen Rechnern mit TRL oder OpenRLHF und laden die Modelle hoch. Gemessen werden sie hier.
run-training-here = Auf dieser Website
run-training-elsewhere = Anderswo
run-stage-hand-over = Übergabe
run-elsewhere-title = Training an anderem Ort
run-elsewhere-before = Zuerst wird alles bis zum Training getan. Dann gibt es hier ein Archiv zum Herunterladen.
run-elsewhere-what = Alles bis zum Training ist getan. Dieses Archiv enthält die Daten für beide Verfassungen, die Einstellungen und eine README mit allen Befehlen.
run-elsewhere-download = Herunterladen, was zu trainieren ist ({ $size })
run-elsewhere-returned = Modelle sind zurückgekommen, in einem Archiv mit der SHA-256-Prüfsumme
run-elsewhere-unpack = Entpacken Sie das Archiv auf den Rechnern, die trainieren.
run-elsewhere-train = Tun Sie, was in README.md steht, für beide Verfassungen auf dieselbe Weise. Am Ende stehen SHA256SUMS und trained-with.txt.
run-elsewhere-pack = Machen Sie im selben Ordner ein Archiv aus dem, was zurückkommt:
run-elsewhere-upload = Laden Sie dieses Archiv hier hoch. Jedes Modell wird an seiner SHA-256-Prüfsumme geprüft, ehe etwas aufbewahrt wird; dann geht der Lauf von selbst weiter.
run-elsewhere-file = Archiv der Modelle
    .hint = Eine ZIP-Datei von höchstens { $most } GB. Für größere nimmt, wer diese Website betreibt, folkmoot poll take-back.
run-elsewhere-give = Modelle zurückgeben
run-done-returned = Die Modelle sind angekommen und stimmen mit ihren Prüfsummen überein. Der Lauf geht weiter, sobald ein Platz frei ist.
run-done-returned-known = Diese Modelle sind schon hier. Es wurde nichts geändert.
run-return-none = Wählen Sie zuerst das Archiv.
run-return-busy = Gerade bringt jemand ein Archiv ein. Versuchen Sie es in einigen Minuten noch einmal.
run-return-cut = Das Archiv ist nicht ganz angekommen, oder es hat mehr als { $most } GB. Versuchen Sie es noch einmal; für größere nimmt, wer diese Website betreibt, folkmoot poll take-back.
run-return-broken = Das ist kein ganzes ZIP-Archiv. Machen Sie es mit dem Befehl unten und laden Sie es noch einmal hoch.
run-return-large = Aus diesem Archiv kämen mehr als { $most } GB, oder es hat zu viele Dateien. Nehmen Sie nur manifest.json und den Ordner results hinein.
run-return-name = Das Archiv enthält { $file }; das ist keine gewöhnliche Datei darin. Nichts davon wurde aufbewahrt. Machen Sie es mit dem Befehl unten neu.
run-return-missing = Im Archiv fehlt { $file }. In README.md steht, wie es entsteht; packen Sie dann neu und laden Sie es hoch.
run-return-other = Die manifest.json in diesem Archiv gehört zu einer anderen Übergabe oder wurde geändert. Laden Sie hoch, was aus dem Archiv dieses Laufs trainiert wurde.
run-return-line = Zeile { $line } von results/SHA256SUMS ist keine SHA-256-Prüfsumme mit Datei. Schreiben Sie die Liste mit dem Befehl in README.md neu.
run-return-unlisted = In results/SHA256SUMS fehlt die Prüfsumme von { $file }. Schreiben Sie die Liste mit dem Befehl in README.md neu und packen Sie noch einmal.
run-return-changed = Die SHA-256-Prüfsumme von { $file } ist nicht die in results/SHA256SUMS. Kopieren Sie die Datei noch einmal von dort, wo trainiert wurde, und packen Sie neu.
