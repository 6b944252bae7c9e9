### Alles, was über eine Person gespeichert ist: ansehen, ändern, mitnehmen, löschen.

mine-section = Meine Seite

## Zurückkommen

mine-code = Ihr Rückkehrcode
    .says = Schreiben Sie ihn auf oder machen Sie ein Bild davon. Mit ihm stimmen Sie auf einem anderen Gerät weiter ab, oder hier, wenn der Cookie weg ist. Wer ihn hat, kann in dieser Umfrage für Sie handeln.
mine-code-where = Eingegeben wird er hier: { $link }

## Stimmen

# $name is what the site around the poll calls this person.
mine-name = Sie nehmen hier als { $name } teil. Diesen Namen sehen nur Sie.
mine-votes = Ihre Stimmen
mine-votes-none = Sie haben noch nicht abgestimmt.
mine-important = Ihnen wichtig
mine-change = Ändern
mine-change-what = Ihre Stimme ändern zu: { $statement }

## Aussagen

mine-statements = Ihre Aussagen
mine-statements-none = Sie haben noch keine Aussage geschrieben.
mine-statements-agree = Gezählt wird, dass Sie dem zustimmen, was Sie geschrieben haben; ändern können Sie das unter „{ mine-votes }“, solange abgestimmt wird.
mine-state-waiting = Wartet auf die Moderation; andere sehen sie noch nicht
mine-state-shown = Andere stimmen darüber ab; die Moderation hat sie noch nicht gelesen
mine-state-accepted = Angenommen; andere stimmen darüber ab
mine-state-rejected = Nicht angenommen
mine-state-hidden = Aus der Abstimmung genommen, bis die Moderation Meldungen geprüft hat
mine-state-merged = Mit einer Aussage zusammengelegt, die dasselbe sagt
mine-reason = Grund: { $reason }
mine-original = Geschrieben haben Sie: { $text }
mine-reworded-because = Geändert, weil: { $reason }
mine-merged-into = Gezählt wird jetzt: { $text }

## Antworten

mine-answers = Ihre Antworten
mine-answers-none = Sie haben keine Frage beantwortet.
mine-answers-edit = Antworten ändern
mine-answers-erase = Antworten löschen
mine-about = Über Sie
    .says = Diese Fragen zeigen, wie gut die Teilnehmenden für alle stehen. Sie müssen keine beantworten und können löschen, was Sie gesagt haben.
mine-about-small = Antworten von weniger als 5 Personen werden nie gezeigt.
mine-about-none = Keine Antwort
mine-about-save = Speichern
mine-about-skip = Jetzt nicht

## Mitnehmen, gehen, löschen

mine-data = Ihre Daten mitnehmen
    .says = Alles, was über Sie gespeichert ist, als Datei für Programme (JSON).
    .go = Meine Daten herunterladen
mine-leave = Auf diesem Gerät gehen
    .says = Dieser Browser vergisst, wer Sie sind. Nichts wird gelöscht; mit Ihrem Rückkehrcode kommen Sie wieder.
    .go = Gehen
mine-erase = Alles löschen
    .says = Ihre Stimmen, Antworten und Meldungen werden sofort und endgültig gelöscht, ebenso Aussagen, die niemand außer der Moderation gelesen hat. Aussagen, die andere lesen konnten, bleiben ohne jede Verbindung zu Ihnen, ebenso schon veröffentlichte Zahlen. Ein Modell, das damit trainiert wurde, kann sie nicht vergessen.
    .sure = Ja, meine Stimmen und Antworten endgültig löschen
    .go = Löschen
mine-erase-unsure = Setzen Sie zuerst das Häkchen, damit niemand versehentlich alles löscht.
mine-done-statement = Vielen Dank, Ihre Aussage ist angekommen.
mine-next-read = Die Moderation liest sie, bevor andere sie sehen. Was daraus wird, steht hier unter „{ mine-statements }“.
mine-next-shown = Andere können jetzt darüber abstimmen. Auch die Moderation liest sie; was daraus wird, steht hier unter „{ mine-statements }“.
mine-done-answers = Ihre Antworten sind gespeichert.
