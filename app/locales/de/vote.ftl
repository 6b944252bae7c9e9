### Das Abstimmen: die Karte, was um sie herum steht, und was währenddessen geschlossen ist.

vote-section = Abstimmen
vote-question = Stimmen Sie dieser Aussage zu?
vote-by-participant = Von einem teilnehmenden Menschen geschrieben
vote-by-organisers = Von den Veranstaltenden geschrieben
vote-agree = Ich stimme zu
vote-disagree = Ich lehne ab
vote-pass = Weiter
    .help = unsicher
vote-mine = Ihre Stimme
# A box on the card, beside the vote.
vote-important = Diese Aussage ist mir wichtig
vote-again = Hier haben Sie schon abgestimmt. Wählen Sie noch einmal, um Ihre Stimme zu ändern.
vote-keep = So lassen
vote-translate = Übersetzen
vote-translating = Wird übersetzt …
vote-translated = Von einer Maschine übersetzt, vielleicht falsch. Abgestimmt wird über die Aussage darüber.
    .votes = Von einer Maschine übersetzt, vielleicht falsch. Die Stimmen gelten der Aussage darüber.
vote-untranslated = Im Augenblick geht das Übersetzen nicht. Sie können trotzdem abstimmen oder es später noch einmal versuchen.
    .later = Im Augenblick geht das Übersetzen nicht. Sie können es später noch einmal versuchen.
vote-undo = Letzte Stimme zurücknehmen
vote-add = Eigene Aussage
vote-add-prompt = Fehlt etwas, das Ihnen wichtig ist?

## Wie weit

vote-progress = { $voted } von etwa { $of }
    .label = Aussagen, über die Sie abgestimmt haben
vote-map-in = Stimmen, bis Sie einen Platz auf der Meinungskarte bekommen können: { $votes }
vote-map-in-over = Stimmen, bis Sie einen Platz auf der Meinungskarte bekommen können, die nach der Abstimmung gezeigt wird: { $votes }
vote-map-over = Ihr Platz auf der Meinungskarte wird nach der Abstimmung gezeigt.
vote-stop = Sie können jederzeit aufhören. Jede Stimme zählt.

## Melden

vote-report = Diese Aussage melden
    .why = Was ist damit nicht in Ordnung?
    .send = Meldung senden
vote-reason-abusive = Sie beleidigt oder droht
vote-reason-personal = Sie verrät etwas über eine Privatperson
vote-reason-spam = Sie ist Werbung
vote-reason-off-topic = Sie handelt von etwas anderem
vote-reason-unclear = Sie ist nicht zu verstehen
vote-reported = Vielen Dank. Die Moderation sieht sich die Aussage an.

## Fragen zur Person

vote-ask = Einige Fragen zu Ihnen
    .says = Sie sind freiwillig und zeigen, wie gut die Teilnehmenden für alle stehen.
    .go = Jetzt antworten

## Das Ende, und was schiefgehen kann

vote-end = Sie haben über alle Aussagen abgestimmt
    .says = Vielen Dank. Andere fügen noch Aussagen hinzu, also schauen Sie wieder herein.
    .closed = Vielen Dank. Was daraus wird, steht nach der Abstimmung auf der ersten Seite der Umfrage.
vote-end-code = Ihr Rückkehrcode und alle Ihre Stimmen stehen auf der Seite „{ mine-section }“.
vote-waiting = Sie stehen auf der Warteliste
    .says = Alle Plätze für Menschen mit denselben Antworten sind zurzeit vergeben. Sobald einer frei ist, bekommt ihn, wer am längsten wartet, und dann können Sie hier abstimmen.
    .look = Schauen Sie ab und zu wieder herein: mit diesem Browser oder mit dem Rückkehrcode, der auf „{ mine-section }“ steht. Eine Mail gibt es darüber nicht, weil Adressen getrennt von den Teilnehmenden aufbewahrt werden. Solange diese Seite offen bleibt, sagen es die meisten Browser hier.
vote-no-place = Für Ihre Antworten gibt es keine Plätze
    .says = Die Plätze in dieser Umfrage richten sich nach den Antworten, und zurzeit sind keine für Menschen gedacht, die so geantwortet haben wie Sie. Wenn die Veranstaltenden welche hinzufügen, können Sie hier abstimmen.
    .change = Wenn Sie zu einer Frage lieber keine Angabe gemacht haben, können Sie sie jetzt beantworten:
    .go = Ihre Antworten
vote-place = Sie haben jetzt einen Platz.
    .go = Weiter zum Abstimmen
vote-screened = Diese Umfrage ist für andere gedacht
    .says = Vielen Dank für Ihr Interesse. Nach Ihren Antworten werden diesmal andere Menschen gefragt. Ihre Antworten bleiben nur gespeichert, um sie zu zählen; Sie können sie löschen.
vote-banned = Sie können in dieser Umfrage nicht mehr abstimmen
    .says = Das hat die Moderation entschieden. Wenn Sie das für einen Irrtum halten, fragen Sie die Veranstaltenden.
vote-not-open = Die Abstimmung ist geschlossen
    .says = Ihre Stimmen bleiben erhalten. Wie es weitergeht, steht auf der ersten Seite der Umfrage.
    .late = Stimmen, die bis dahin angekommen waren, bleiben erhalten. Wie es weitergeht, steht auf der ersten Seite der Umfrage.
vote-stranger = Dieser Browser ist in dieser Umfrage nicht mehr bekannt
    .says = Sie können neu beginnen oder mit Ihrem Rückkehrcode zurückkommen. Stimmen, die noch nicht gesendet waren, müssen Sie noch einmal abgeben.
vote-no-statement = Über diese Aussage kann nicht mehr abgestimmt werden. Hier ist die nächste.
vote-again-key = Dieses Formular wurde schon mit einer anderen Stimme gesendet. Hier ist die Aussage, um die es jetzt geht.
vote-trouble = Das hat nicht geklappt
    .away = Es ist gerade zu viel los, oder die Datenbank ist nicht erreichbar. Nichts ist verloren. Bitte versuchen Sie es in einigen Sekunden noch einmal.
    .malformed = Was gesendet wurde, war nicht lesbar. Bitte gehen Sie zurück und senden Sie es noch einmal.
vote-back = Zurück zur Abstimmung

## Was die Seite währenddessen sagt

vote-saved = Gespeichert. Nächste Aussage: { $statement }
vote-undone = Sie können Ihre Stimme jetzt ändern: { $statement }
vote-all-done = Gespeichert. { vote-end }.
vote-queued = Stimmen, die noch gesendet werden: { $votes }
    .help = Sie liegen auf diesem Gerät und werden gesendet, sobald es eine Verbindung gibt.
vote-sent = Alle Stimmen sind gesendet.
vote-lost = Diese Stimme konnte nicht angenommen werden und wurde nicht gezählt: { $statement }
vote-uncounted = Stimmen, die nicht gezählt wurden: { $votes }
    .kept = Sie bleiben auf diesem Gerät und werden gesendet, wenn Sie hier wieder abstimmen können.
vote-no-more = Ohne Verbindung gibt es hier keine weitere Aussage. Es geht weiter, sobald wieder eine da ist.
vote-keys = Abstimmen mit der Tastatur
    .important = I: ist mir wichtig
    .use = Einzelne Tasten benutzen, solange die Aussage den Fokus hat
    .says = A: zustimmen, D: ablehnen, P: weiter, U: zurücknehmen, ?: diese Hilfe

## Geschlossen, solange abgestimmt wird

vote-closed = Ergebnisse gibt es nach der Abstimmung
    .says = Damit alle frei abstimmen, sieht bis dahin niemand, was andere gesagt haben.
vote-closed-file = Diese Datei kann nach der Abstimmung heruntergeladen werden.
