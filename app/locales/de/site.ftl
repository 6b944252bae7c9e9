### Was auf jeder Seite steht, und die Wortliste.
###
### Wortliste, damit überall dasselbe Wort steht:
###   poll                  Umfrage
###   statement             Aussage
###   participant, person   Teilnehmende (Mehrzahl), Person; „ein Mensch, der teilnimmt“ statt „Teilnehmer“
###   agree, disagree       zustimmen, ablehnen
###   pass, not sure        weiter, unsicher
###   opinion group, group  Meinungsgruppe, Gruppe
###   agreement             Zustimmung; zwischen Gruppen: Übereinstimmung
###   consensus             Konsens
###   principle             Grundsatz
###   constitution          Verfassung
###   organisers            wer die Umfrage veranstaltet, Veranstaltende
###   moderation            Moderation
### Anrede „Sie“, einfache Wörter, keine Formen nur für ein Geschlecht.

## Kopf und Fuß

site-purpose = Eine Öffentlichkeit sagt, was sie von einem KI-System will, und stimmt darüber ab. Was alle Gruppen teilen, wird zur Verfassung.
site-skip = Zum Inhalt springen
site-all-polls = Alle Umfragen
site-foot-privacy = Stimmen von zusammen weniger als 5 Personen werden auf diesen Seiten nicht gezeigt.
site-language = Sprache

## Um eine Umfrage herum

site-poll-pages = Seiten dieser Umfrage
# Unten auf den Seiten einer Umfrage, deren Daten offen sind.
site-again = Jede Zahl auf diesen Seiten lässt sich aus den Daten dieser Umfrage nachrechnen.
site-section-overview = Überblick
site-section-results = Ergebnisse
site-section-statements = Aussagen
site-section-map = Karte
site-section-agreement = Übereinstimmung
site-section-constitution = Verfassung
site-section-data = Daten
site-simulated = Simuliert: Die Stimmen dieser Umfrage hat ein Programm erzeugt, um zu zeigen, wie alles funktioniert.
site-simulated-short = Simuliert
site-simulated-news = { $news } (simuliert)
site-polls = Umfragen

## Was nicht da ist

site-not-found = Unter dieser Adresse gibt es nichts
    .help = Vielleicht enthält sie einen Tippfehler, oder die Umfrage wurde entfernt. Die Liste der Umfragen zeigt, was es gibt.
site-last-shown = Die Datenbank dieser Website ist gerade nicht erreichbar. Sie sehen diese Seite mit dem Stand vom { $moment }; Abstimmen und alles Persönliche geht erst wieder, wenn sie zurück ist.
site-news-results = Es gibt etwas Neues: Ergebnisse oder Texte dieser Umfrage haben sich geändert.
    .show = Anzeigen
site-news-phase = Diese Umfrage ist in ihre nächste Phase gekommen.
    .show = Sehen, wo sie steht
site-fault = Bei uns ist etwas schiefgegangen
    .help = Die Seite konnte nicht erstellt werden. Es ist nichts verloren. Bitte versuchen Sie es in einer Minute noch einmal; wenn es so bleibt, sagen Sie denen Bescheid, die diese Website betreiben.
