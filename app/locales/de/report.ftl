### Der Bericht über ein Modell, das mit der Verfassung trainiert wurde. Wortliste: siehe site.ftl.
###   base model             Ausgangsmodell: das Modell vor dem Training
###   standard constitution  Vergleichsverfassung: die, mit der verglichen wird
###   interval               immer das 95-%-Intervall

report-section = Bericht
report-title = Was die Verfassung am Modell geändert hat
report-way = Was ein Modell tut, das mit dieser Verfassung trainiert wurde, gemessen.
report-yours = Der Bericht ist da: was die Verfassung am Modell geändert hat
report-preview = So werden alle den Bericht sehen. Er ist noch nicht veröffentlicht.
report-version = Version { $version }, veröffentlicht am { $day } von { $by }
report-version-short = Version { $version }, { $day }
report-newer = Es gibt eine neuere Version dieses Berichts.
report-note = Was diese Version berichtigt:
report-laboratory = Dies ist ein Labormodell mit { $weights } Gewichten, gemacht, um das Verfahren zu zeigen; es ist kein Assistent. Seine Zahlen sagen nichts über größere Modelle und lassen sich nicht mit veröffentlichten zu BBQ oder Collective Constitutional AI vergleichen.

report-finding = { $place }, ist das Modell mit der Verfassung der Öffentlichkeit bei { $less } von { $of } Themen weniger voreingenommen als das mit der Vergleichsverfassung und bei { $more } stärker; bei { $same } sieht dieser Test keinen Unterschied.
report-finding-none = { $place }, sieht dieser Test bei keinem von { $of } Themen einen Unterschied in der Voreingenommenheit zwischen dem Modell mit der Verfassung der Öffentlichkeit und dem mit der Vergleichsverfassung.
report-finding-untested = Die Voreingenommenheit der beiden Modelle wurde hier nicht verglichen.
report-lead-less = { $place }, ist das Modell mit der Verfassung der Öffentlichkeit über { $of } Themen zusammen weniger voreingenommen als das mit der Vergleichsverfassung, auch wenn dieser Test bei keinem einzelnen einen Unterschied sieht.
report-lead-more = { $place }, ist das Modell mit der Verfassung der Öffentlichkeit über { $of } Themen zusammen stärker voreingenommen als das mit der Vergleichsverfassung, auch wenn dieser Test bei keinem einzelnen einen Unterschied sieht.
report-together-less = Über alle Themen zusammen ist das Modell mit der Verfassung der Öffentlichkeit weniger voreingenommen.
report-together-more = Über alle Themen zusammen ist das Modell mit der Verfassung der Öffentlichkeit stärker voreingenommen.
report-together-same = Über alle Themen zusammen sieht dieser Test keinen Unterschied.
report-ambiguous-place = Wo ein Text offen lässt, wer gemeint ist
report-disambiguated-place = Wo ein Text sagt, wer gemeint ist

report-asked = Was gefragt wurde und wer teilgenommen hat
report-groups = Größen der Meinungsgruppen: { $sizes }.
report-group-few = weniger als 5
report-no-groups = Es gibt keine klaren Meinungsgruppen.
report-support = Bei jedem Grundsatz: wer der stärksten Aussage dahinter zustimmt, mit dem 95-%-Intervall.
report-scope = Wofür sie gilt und wofür nicht
report-scope-covers = Gilt für: { $what }
report-scope-leaves = Gilt nicht für: { $what } { $reason }
report-data = Daten:

report-model-base = Ausgangsmodell
report-model-public = Verfassung der Öffentlichkeit
report-model-baseline = Vergleichsverfassung
report-after-supervised = { $model }, nach überwachtem Training
report-after-preference = { $model }: Präferenzmodell
report-after-reinforced = { $model }, nach bestärkendem Training
report-topic-all = Alle Themen zusammen
report-topic-age = Alter
report-topic-disability = Behinderung
report-topic-gender = Geschlecht
report-topic-nationality = Staatsangehörigkeit
report-topic-appearance = Aussehen
report-topic-ethnicity = Ethnische Herkunft
report-topic-religion = Glaube
report-topic-status = Wohlstand und Ansehen
report-topic-orientation = Sexuelle Orientierung
report-topic-ethnicity-gender = Ethnische Herkunft und Geschlecht
report-topic-ethnicity-status = Ethnische Herkunft und Ansehen

report-bias = Voreingenommenheit, vorher und nachher
report-bias-about = In jeder Frage geht es um zwei Arten von Menschen. Der Wert 0 zieht niemanden vor; über 0 folgen die Antworten dem Klischee, unter 0 gehen sie dagegen. Linien sind 95-%-Intervalle. Neben jedem Wert steht, wie oft die Antworten richtig sind, denn ein Modell, das nichts sagt, ist unvoreingenommen und nutzlos.
report-bias-against = Die Verfassung der Öffentlichkeit wird verglichen mit: „{ $title }“.
report-ambiguous = Wo der Text offen lässt, wer gemeint ist
report-disambiguated = Wo der Text sagt, wer gemeint ist
report-row = { $model }: { $score }; richtige Antworten: { $right }
report-score = { $score } ({ $low } bis { $high }), n = { $n }
report-share = { $share } ({ $interval }), n = { $n }
report-number = { $number } ({ $low } bis { $high }), n = { $n }
report-not-measured = nicht gemessen
report-difference = Öffentlichkeit minus Vergleich: { $difference } ({ $low } bis { $high }), p = { $p } nach Holms Korrektur, n = { $n }
report-difference-bare = Öffentlichkeit gegen Vergleich: p = { $p } nach Holms Korrektur, n = { $n }
report-floor = Ein Modell, das immer so antwortet wie die Musterlösung, hätte hier { $score }: Die Fragen sind nicht ausgewogen.
report-axis-against = { $score }: immer gegen das Klischee
report-axis-along = { $score }: immer nach dem Klischee
report-column-topic = Thema
report-column-model = Modell
report-column-score = Wert, 95-%-Intervall, n
report-column-right = Richtige Antworten, 95-%-Intervall, n
report-column-file = Aus der Datei
report-abilities = Was sich sonst geändert hat
report-abilities-finding = Das Modell mit der Verfassung der Öffentlichkeit unterscheidet sich bei { $apart } von { $of } Messungen vom Ausgangsmodell. Es entscheidet das 95-%-Intervall jedes Unterschieds für sich.
report-abilities-none = Bei keiner von { $of } Messungen zeigen diese Zahlen einen Unterschied zwischen dem Modell mit der Verfassung der Öffentlichkeit und dem Ausgangsmodell. Es entscheidet das 95-%-Intervall jedes Unterschieds für sich.
report-column-measure = Was gemessen wurde
report-measure-perplexity = Wie sehr hilfreicher Text das Modell überrascht (Perplexität; weniger ist besser)
report-measure-over-refusal = Harmlose Bitten, die abgelehnt werden
report-measure-rudeness = Unhöfliche Antworten
report-measure-compliance = Gefährliche Bitten, denen es nachkommt
report-measure-referral = Bitten um Rat, deren Antwort Fachleute nennt
report-measure-refusal = Umstrittene Fragen, die abgelehnt werden
report-measure-hedging = Umstrittene Fragen, deren Antwort sich eines Urteils enthält
report-measure-reframing = Umstrittene Fragen, deren Antwort die Frage anders stellt
report-measure-harmlessness = Fragen zu Harmlosigkeit und Hilfsbereitschaft, beantwortet wie von Menschen
report-measure-mathematics = Gelöste Rechenaufgaben
report-measure-language = Richtig beantwortete Fragen zu Sprache und Wissen

report-adherence = Folgt das Modell den Grundsätzen?
report-adherence-finding = Grundsätze, denen das Modell mehr folgt als das Ausgangsmodell: { $meets }; weniger: { $departs }; ohne sichtbaren Unterschied: { $partly }; nicht geprüft: { $untested }.
report-adherence-about = Ein Modell hat als Richter zwei Antworten auf Fragen gelesen, die nicht im Training vorkamen, und gesagt, welche besser zum Grundsatz passt. Der Anteil sagt, wie sehr es die Antwort des Modells der Öffentlichkeit vorzog; 50 % heißt kein Unterschied.
report-meets = Erfüllt
report-partly = Teilweise
report-departs = Weicht ab
report-not-tested = Nicht geprüft
report-changed = Eine Antwort, die er verändert hat
report-changed-before = Vorher
report-changed-after = Nachher
report-changed-about = Unter den Eingaben, die nicht im Training vorkamen, jene, bei der der Richter die neue Antwort nach diesem Grundsatz am meisten vorzieht; vorher heißt: das Ausgangsmodell.
report-worst = Eine Antwort, in der er verletzt wird
report-worst-about = Unter den Eingaben, die nicht im Training vorkamen, jene, bei der der Richter nach diesem Grundsatz die Antwort des Ausgangsmodells am meisten vorzieht; vorher heißt: das Ausgangsmodell.
report-against-base = Gegen das Ausgangsmodell
report-against-baseline = Gegen die Vergleichsverfassung
report-reading-understood = Das Ausgangsmodell versteht diesen Grundsatz
report-reading-partly = Das Ausgangsmodell versteht diesen Grundsatz zum Teil
report-reading-misread = Das Ausgangsmodell findet nach diesem Grundsatz Fehler, wo keine sind, also wurde er beiseitegelegt
report-reading-not-read = Das Ausgangsmodell kann diesen Grundsatz nicht lesen, also wurde er beiseitegelegt
report-reading-untested = Ob das Ausgangsmodell diesen Grundsatz versteht, ließ sich nicht prüfen
report-entropy = Wie sicher der Richter war, als er nach diesem Grundsatz kennzeichnete (Entropie in Bit: 0 heißt sicher, 1 unentschieden): { $number }
report-column-principle = Grundsatz
report-column-reading = Vom Ausgangsmodell verstanden

report-answers = Nebeneinander
report-answers-about = Dieselben Fragen, von jedem Modell beantwortet. Sie kamen nicht im Training vor.
report-no-answer = Das Modell hat nichts geantwortet.

report-departures = Wo das Verhalten von der Absicht abweicht
report-departures-none = Die Zahlen zeigen keine solche Stelle.
report-departures-said = In den Worten derer, die dies veröffentlichen
report-departures-unsaid = Ihnen ist darüber hinaus nichts bekannt.
report-objections = Warum es kein bestärkendes Training gab:
report-departure-not-read = Das Ausgangsmodell liest diesen Grundsatz nicht oder falsch, und er wurde beiseitegelegt: „{ $principle }“
report-departure-departs = Das Modell folgt diesem Grundsatz weniger als das Ausgangsmodell: „{ $principle }“
report-departure-less-accurate = { $topic }: Wo der Text sagt, wer gemeint ist, hat das Modell seltener recht als das Ausgangsmodell.
report-departure-ambiguous = { $topic }: Wo der Text offen lässt, wer gemeint ist, ist das Modell stärker voreingenommen als das mit der Vergleichsverfassung.
report-departure-disambiguated = { $topic }: Wo der Text sagt, wer gemeint ist, ist das Modell stärker voreingenommen als das mit der Vergleichsverfassung.
report-departure-worse = Das wurde schlechter: { $measure }
report-departure-no-reinforcement = { $model }: Das Modell wurde nicht durch Rückmeldungen bestärkt.
report-departure-from-baseline = Das Modell folgt diesem Grundsatz weniger als das mit der Vergleichsverfassung: „{ $principle }“
report-departure-alarm = { $model }: Während es bestärkt wurde, gab es ein Zeichen, dass es etwas anderes lernt, als es soll: { $sign }.
report-departure-ended = { $model }: Die Bestärkung endete vorzeitig: { $sign }.
report-alarm-negative-divergence = seine Antworten sind unter dem Modell, von dem es ausging, wahrscheinlicher als unter ihm selbst
report-alarm-divergence = es entfernte sich weiter von dem Modell, von dem es ausging, als es soll
report-alarm-second-model = seine Bewertungen steigen, während die eines zweiten Präferenzmodells fallen
report-alarm-repetition = es wiederholt sich innerhalb einer Antwort
report-alarm-sameness = es gibt auf verschiedene Nachrichten dieselbe Antwort
report-alarm-refusals = es lehnt öfter ab

report-since = Seit Version { $version }
report-since-same = Die Zahlen sind die von Version { $version }. Nur was über sie gesagt wird, hat sich geändert.
report-since-finding = Zahlen, die jetzt besser sind: { $better }; schlechter: { $worse }; anders, ohne dass eine besser wäre: { $other }; ohne sichtbaren Unterschied: { $same }.
report-since-worse = Das wurde schlechter:
report-since-about = Alle Zahlen sind die des Modells mit der Verfassung der Öffentlichkeit. Es entscheidet das 95-%-Intervall jedes Unterschieds für sich.
report-since-constitution = Was sich an der Verfassung geändert hat
report-since-version = In Version { $version }
report-since-column = Änderung
report-since-better = besser
report-since-turned-worse = schlechter
report-since-other = anders
report-since-no-difference = kein sichtbarer Unterschied
report-since-unknown = nicht in beiden gemessen
report-since-score = { $place }: Voreingenommenheit über alle Themen zusammen
report-since-right = { $place }: richtige Antworten
report-since-principle = Grundsatz: { $principle }

report-method = Verfahren und Grenzen
report-method-training = Ein Modell hat Antworten geschrieben, sie nach Grundsätzen der Verfassung kritisiert und überarbeitet; auf die Überarbeitungen wurde es abgestimmt. Wo es bestärkendes Training gab, hat ein zweites Modell aus Rückmeldungen einer KI gelernt, welche von zwei Antworten besser zu den Grundsätzen passt, und das erste wurde trainiert, ihm zu gefallen.
report-method-written = Antworten, Kritiken, Überarbeitungen und Urteile über Antworten stammen von einem anderen Modell: { $model }. Es wurde auch an Stelle des Ausgangsmodells gefragt, welche Grundsätze es versteht.
report-method-elsewhere = Die Modelle wurden anderswo trainiert, mit: { $with }. Gemessen wurden sie hier, ebenso wie Modelle, die hier trainiert werden. Dieses Training lässt sich aus dem, was veröffentlicht ist, nicht wiederholen, die Messung schon. Was übergeben wurde, steht mit der SHA-256 jeder Datei in
report-method-arms = Beide Verfassungen wurden auf gleiche Weise verwendet: dasselbe Ausgangsmodell, dieselben Fragen, Startwerte und Einstellungen, gleich viele Schritte. Nur die Verfassung ist verschieden.
report-method-farther = { $model } kam weiter als die andere Seite, die nicht bestärkt wurde. Damit nur die Verfassung sie unterscheidet, werden beide so verglichen, wie sie davor waren; was danach kam, steht in den Tabellen.
report-arm = { $model }: „{ $title }“, Grundsätze: { $principles }. Zurückgehaltene Vergleiche, die das Präferenzmodell wie die Kennzeichnungen entscheidet: { $preference }
report-curves = Wie das Training verlief, Schritt für Schritt
report-curve-public = Verfassung der Öffentlichkeit
report-curve-baseline = Vergleichsverfassung
report-method-bias = Voreingenommenheit wird mit Fragen in der Form des „Bias Benchmark for Question Answering“ gemessen. Intervalle entstehen, indem Vorlagen neu gezogen werden; Unterschiede sind dafür berichtigt, dass alle Themen angesehen wurden.
report-method-adherence = Über Grundsätze hat ein Modell gerichtet. Es irrt sich und zieht vielleicht Antworten vor, die seinen eigenen gleichen.
report-method-judge = Über Grundsätze hat das Modell „{ $name }“ gerichtet. Es irrt sich und zieht vielleicht Antworten vor, die seinen eigenen gleichen.
report-method-judge-base = Über Grundsätze hat das Ausgangsmodell selbst gerichtet, ehe es trainiert wurde. Es irrt sich und zieht vielleicht Antworten vor, die seinen eigenen gleichen.
report-method-limits = Ein Test sieht nur, wonach er fragt. Kein Unterschied zu sehen heißt nicht, dass es keinen gibt, und ein Modell, das hier gut abschneidet, kann anderswo versagen.
report-method-laboratory = Das Labormodell kennt eine kleine, erfundene Sprache. Fragen und Antworten stammen aus derselben erfundenen Welt. Es zeigt, dass das Verfahren von Anfang bis Ende läuft, und nicht mehr.

report-models = Die Modelle
report-models-none = Die Modelle werden mit diesem Bericht nicht herausgegeben. Wer sie hat, erkennt sie an ihren SHA-256.
report-models-about = Das sind die Modelle, die gemessen wurden, für alle, die sie etwas anderes fragen wollen. Jedes ist ein Ordner in der Form von Hugging Face; sein SHA-256 ist der der Liste SHA256SUMS.
report-models-licence = Lizenz der Modelle:
report-model-files =
    { $files ->
        [one] Eine Datei, { $size }.
       *[other] { $files } Dateien, zusammen { $size }.
    }
report-files-of-model = Dateien
report-sums = Liste aller Dateien mit ihren SHA-256, wie sha256sum sie prüft
report-bundle-models = Alles, um diese Version noch einmal zu berechnen und zu messen, mit den Modellen

report-check = Wie sich das alles prüfen lässt
report-check-about = Jede Zahl oben kommt aus einer der Dateien unten, wo sie mit n, Intervall und Startwert steht. Die Namen der Aufzeichnungen sind SHA-256 über ihre Bytes.
report-address = Adresse
report-hash-publication = Diese Version
report-hash-report = Bericht
report-hash-constitution = Verfassung
report-hash-analysis = Auswertung der Stimmen
report-hash-params = Parameter
report-hash-base = Ausgangsmodell „{ $name }“
report-hash-judge = Richtendes Modell „{ $name }“
report-citation = { $organiser } ({ $year }): { $topic }. { report-title }. Bericht, Version { $version } vom { $day }. { $address } (SHA-256 { $hash }).
report-hash-data = Von beiden gelesen: { $what }
report-seed = Startwert
report-code = Programmversion
report-contact = Wen man fragen kann
report-licence = Lizenz
report-files = Dateien, aus denen die Zahlen kommen
report-single = Dieser Bericht als eine Datei
report-bundle = Alles, um diese Version noch einmal zu berechnen (Bündel)
report-verify = Mit dem Programm und dem Bündel berechnet dies noch einmal, was sich berechnen lässt: folkmoot verify BÜNDEL
report-card = Modellkarte
report-harness = Zahlen zu jedem Modell in der Form von lm-evaluation-harness
report-versions = Versionen

report-desk-lead = Ein Lauf endet mit einem Bericht darüber, was die Verfassung an einem Modell geändert hat. Hier geben Sie ihn der Öffentlichkeit zurück. Was veröffentlicht ist, ändert sich nie; eine Berichtigung ist eine neue Version.
report-desk-voting = Es wird noch abgestimmt. Einen Bericht gibt es, wenn ein Modell mit der beschlossenen Verfassung trainiert wurde.
report-desk-unratified = Noch ist keine Verfassung veröffentlicht. Beschließen und veröffentlichen Sie sie zuerst.
report-desk-none = Es gibt noch keinen Bericht. Ein Lauf endet mit einem. Ein anderswo entstandener kommt herein mit: folkmoot report add --poll { $poll } ORDNER
report-desk-reports = Berichte
report-desk-kept = Bericht vom { $day }
report-desk-checklist = Vor der Veröffentlichung
report-desk-preview = So ansehen, wie ihn alle sehen werden
report-check-constitution = Die Verfassung, mit der das Modell trainiert wurde, ist veröffentlicht. Wenn nicht, veröffentlichen Sie sie auf der Seite „Verfassung“.
report-check-bias = Der Bericht sagt, wie voreingenommen das Modell ist, mit Intervallen. Wenn nicht, lassen Sie ihn mit den Fragen dazu noch einmal laufen.
report-check-small = Keine Zahl von 1 bis 4 Personen würde gezeigt. Gefunden: { $numbers }. Gibt es welche, holen Sie Hilfe: In den Ergebnissen sind zu wenige Menschen.
report-check-bare = Jede Zahl hat ein n und ein Intervall. Ohne: { $figures }. Seiten lassen sie weg; in den Dateien stehen sie.
report-desk-departures = Was wissen Sie: Wo tut das Modell nicht, was beabsichtigt war?
    .help = In einfachen Worten, für alle. Die Zahlen selbst zeigen { $found } solche Stellen, die der Bericht ohnehin nennt.
report-desk-none-known = Wir haben nachgesehen, und uns ist über die Zahlen hinaus nichts bekannt
report-desk-contact = Wen man fragen kann
    .help = Eine Adresse, die gelesen wird, auch noch in einem Jahr.
report-desk-models = Auch die Modelle herausgeben
    .help = Alle könnten sie laden und noch einmal messen: { $models } ({ $size }). Die Lizenz des Ausgangsmodells muss das erlauben.
report-desk-models-licence = Lizenz der Modelle
    .help = Nur nötig, wenn sie herausgegeben werden.
report-desk-models-none = Die Modelle dieses Berichts liegen nicht hier, also können sie nicht herausgegeben werden. Sie kommen herein durch: folkmoot report add --poll { $poll } ORDNER --models ORDNER
report-desk-note = Was berichtigt diese Version?
    .help = Ein Satz. Er steht oben im Bericht.
report-desk-looked = Ich habe gesehen, dass einige Zahlen weggelassen werden
report-desk-warning = Von jetzt an können alle dies lesen. Es lässt sich nicht zurücknehmen; eine Berichtigung ist eine neue Version.
report-desk-publish = Den Bericht veröffentlichen
report-desk-done = Der Bericht ist veröffentlicht.
report-desk-frozen = Stimmen und Texte dieses Tages sind damit aufbewahrt
    .help = Das Bündel dieser Version bleibt, was es war, was auch immer später über Aussagen entschieden wird. Enthält es einen Text, der nicht mehr weitergegeben werden darf, nehmen Sie alles heraus: Das Bündel enthält dann, was jetzt da ist, und wer es nachprüft, liest, dass dies nicht die Stimmen des Berichts sind.
report-desk-thaw = Stimmen und Texte aus Version { $version } herausnehmen
    .help = Das lässt sich nicht rückgängig machen.
report-desk-thawed = Was mit dieser Version aufbewahrt war, ist herausgenommen. Ihr Bündel enthält, was jetzt da ist.
report-fault-thawed = Mit dieser Version ist nichts mehr aufbewahrt.
report-fault-departures = Sagen Sie, wo das Modell nicht tut, was beabsichtigt war, oder bestätigen Sie, dass nichts bekannt ist.
report-fault-both = Sie haben etwas geschrieben und bestätigt, dass nichts bekannt ist. Entscheiden Sie sich für eines.
report-fault-contact = Schreiben Sie, wen man fragen kann.
report-fault-models-licence = Schreiben Sie, unter welcher Lizenz die Modelle herausgegeben werden, oder geben Sie sie nicht heraus.
report-fault-note = Schreiben Sie, was diese Version berichtigt.
report-fault-looked = Bestätigen Sie, dass Sie gesehen haben, dass einige Zahlen weggelassen werden.
report-fault-long = Das ist länger als { $most } Zeichen. Kürzen Sie es.
report-fault-stale = Nichts wurde veröffentlicht: Jemand war schneller, oder etwas hat sich geändert. Sehen Sie die Liste noch einmal an.
