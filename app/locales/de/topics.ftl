### Topics: what people care about, and what statements are on.

topics-title = Themen
topics-choose = Was liegt Ihnen am Herzen?
topics-lead = Kreuzen Sie an, welche Themen Ihnen wichtig sind. Aussagen dazu kommen häufiger; ab und zu kommt eine zu etwas anderem, damit nichts vergessen wird. Sie können das jederzeit ändern, und niemand sonst sieht es.
topics-save = Speichern und weiter abstimmen
topics-back = Zurück zum Abstimmen, nichts ändern
topics-none = Diese Umfrage hat keine Themen.
topics-all-alike = Sie haben keine gewählt: Aussagen kommen aus allen Themen gleichermaßen.
topics-change = Ändern

## For those who run the poll

topics-setting = Themen zur Auswahl
    .hint = Eines je Zeile, vor einem Doppelpunkt ein Name für die Daten, etwa arbeit: Arbeit und Einkommen. Aussagen bekommen ihre Themen bei der Moderation oder durch eine Spalte topics einer Tabelle. Was jemand wählt, entscheidet nur, was sie oder er zuerst sieht.
topics-of = Themen dieser Aussage
topics-assign = Themen speichern
topics-assigned = Die Themen der Aussage sind gespeichert.
