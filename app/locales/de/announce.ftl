### Wer erfährt, wenn es mit einer Umfrage weitergeht: E-Mail und Webhooks, auf der Seite derer, die sie durchführen.

announce-title = Nachrichten

announce-mail = E-Mail an Menschen, die sie bestellt haben
    .note = Wer darum gebeten hat, erhält bei jeder neuen Phase eine Nachricht. Adressen werden niemandem gezeigt.
announce-mail-none = Diese Website verschickt keine E-Mail. Wer sie betreibt, kann das mit --mail einrichten.
announce-mail-on = Adressen, die Nachrichten erhalten
announce-mail-pending = Noch nicht bestätigt
announce-mail-off = Beendet
announce-mail-sent = Verschickte Nachrichten
announce-mail-waiting = Nachrichten, die warten
announce-mail-dropped = Nicht verschickt, weil sie vorher beendet wurden
announce-mail-failed = Aufgegeben
announce-mail-errors = Was der Mailserver nicht angenommen hat
announce-mail-confirm = Frage, ob eine Adresse stimmt
announce-mail-offer = Frage, ob jemand von neuen Aussagen erfahren will

announce-webhooks = Webhooks
    .note = Ein Webhook ist die Adresse eines anderen Programms, zum Beispiel Ihres Chats oder Ihrer Website. Bei jeder neuen Phase erhält sie eine signierte Anfrage. Wie ein Programm die Signatur prüft, steht in der README.
announce-webhooks-none = Es gibt noch keine Webhooks.
announce-webhook-since = Seit { $day }
announce-webhook-test = Test senden
announce-test-often =
    In kurzer Zeit wurden viele Tests gesendet. Warten Sie { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } und versuchen Sie es noch einmal.
announce-webhook-end = Entfernen
announce-secret = Mit diesem Geheimnis prüft der Empfänger die Signaturen. Kopieren Sie es jetzt: Es wird nur einmal gezeigt.
announce-url = Adresse, die benachrichtigt wird
    .hint = Beginnt mit https://, zum Beispiel https://example.org/hook
announce-url-missing = Geben Sie die Adresse ein, die benachrichtigt werden soll.
announce-url-wrong = Das ist keine Adresse. Verwenden Sie eine wie https://example.org/hook, ohne Benutzernamen, Passwort und #.
announce-url-open = Was dorthin geht, wäre nicht verschlüsselt. Verwenden Sie eine Adresse, die mit https:// beginnt.
announce-url-private = Diese Adresse führt zu diesem Rechner oder einem in seiner Nähe. Verwenden Sie eine öffentliche, oder bitten Sie die Betreiber dieser Website, private Adressen zu erlauben.
announce-url-many = Eine Umfrage hat höchstens 10 Webhooks. Entfernen Sie zuerst einen.
announce-add = Webhook hinzufügen

announce-deliveries = Letzte Anfragen
announce-what = Was
announce-state = Stand
announce-tries = Versuche
announce-answer = Antwort
announce-next = Nächster Versuch:
announce-event-phase = Neue Phase
announce-event-test = Test
announce-waiting = Wartet
announce-sent = Zugestellt
announce-failed = Aufgegeben
announce-dropped = Nicht gesendet: vorher beendet
announce-done-ended = Der Webhook wurde entfernt. Was noch für ihn wartete, wird nicht gesendet.
announce-done-tested = Ein Test ist unterwegs. Laden Sie diese Seite in einigen Sekunden neu, um zu sehen, was daraus geworden ist.
