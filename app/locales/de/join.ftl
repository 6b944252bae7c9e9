### Der Anfang der Teilnahme: eine offene Umfrage, die Einwilligung, die ersten Fragen, das Zurückkommen.

## Eine Umfrage, in der jetzt abgestimmt wird

join-run-by = Veranstaltet von { $organiser }
join-outcome = Was mit dem Ergebnis geschieht
join-outcome-usual = Was alle Gruppen teilen, wird zu einer Verfassung, und ein KI-Sprachmodell wird darauf trainiert, ihr zu folgen.
join-closes = Abstimmung bis { $day }
join-opens = Abstimmung ab { $day }
join-paused = Die Abstimmung ist zurzeit geschlossen
join-minutes =
    { $minutes ->
        [one] Dauert etwa { $minutes } Minute
       *[other] Dauert etwa { $minutes } Minuten
    }
join-people =
    { $people ->
        [one] Bisher hat { $people } Person teilgenommen
       *[other] Bisher haben { $people } Personen teilgenommen
    }
join-no-account = Kein Konto, kein Name
join-signs-in = Sie melden sich einmal an, nach Ihrem Namen wird nicht gefragt
join-start = Abstimmung beginnen
join-go-on = Weiter abstimmen
join-have-code = Ich habe einen Rückkehrcode
join-erased = Ihre Stimmen und Antworten sind gelöscht. Nichts, was bleibt, führt zu Ihnen.
join-erased-kept = Ihre Stimmen und Antworten sind gelöscht. Von Ihrer Anmeldung bleibt ein Fingerabdruck, weil Sie nicht oder nicht mehr teilnehmen sollten; er führt zu nichts anderem.
join-erased-before = Ihre Stimmen und Antworten sind gelöscht. Ein Fingerabdruck Ihrer Nummer in der ersten Abstimmung bleibt, weil Sie nicht oder nicht mehr teilnehmen sollten; er führt zu nichts anderem.
join-erased-id = Ihre Stimmen und Antworten sind gelöscht. Ein Fingerabdruck der Kennung, mit der Sie kamen, bleibt, weil Sie nicht oder nicht mehr teilnehmen sollten; er führt zu nichts anderem.
join-erased-before-id = Ihre Stimmen und Antworten sind gelöscht. Fingerabdrücke der Kennung, mit der Sie kamen, und Ihrer Nummer in der ersten Abstimmung bleiben, weil Sie nicht oder nicht mehr teilnehmen sollten; sie führen zu nichts anderem.
join-left = Dieses Gerät hat Sie vergessen. Mit Ihrem Rückkehrcode können Sie jederzeit weitermachen.

## Einwilligung

join-title = Bevor Sie beginnen
join-lead = Die Teilnahme ist freiwillig. Sie brauchen kein Konto und keinen Namen.
join-lead-sign-in = Die Teilnahme ist freiwillig. Sie melden sich einmal an, damit jede und jeder nur einmal teilnimmt; nach Ihrem Namen wird nicht gefragt.
join-train = Mit dem Ergebnis wird ein KI-Sprachmodell trainiert
    .says = Worin sich die Gruppen einig sind, wird als Verfassung aufgeschrieben, und ein Sprachmodell wird darauf trainiert, ihr zu folgen. Was ein Modell gelernt hat, lässt sich nicht wieder herausnehmen.
join-kept = Was gespeichert wird
    .says = Ihre Stimmen und was Ihnen dabei nach Ihren Worten wichtig ist, die Aussagen, die Sie schreiben, die Themen, die Sie wählen, die Antworten, die Sie geben möchten, die Einladung oder der persönliche Link, womit Sie gekommen sind, und wann Sie dazugekommen sind. Keine Adresse, und kein Name, außer wenn das Formular unten einen zeigt und Sie ihn stehen lassen. Gespeichert bleibt es, bis Sie es löschen, auch nach dem Ende der Abstimmung.
join-kept-sign-in = Dazu ein Fingerabdruck Ihrer Anmeldung, wie unten erklärt.
join-published = Was veröffentlicht wird
    .says = Summen, und nach der Abstimmung jede Stimme und was als wichtig bezeichnet wurde unter einer Nummer statt eines Namens. Welche Themen Sie wählen, wird nicht veröffentlicht. Zahlen über weniger als 5 Personen werden auf diesen Seiten nicht gezeigt.
join-given = Was Sie schreiben, gehört allen
    .says = Aussagen, die Sie schreiben, werden der Öffentlichkeit unter CC0 überlassen: Alle dürfen sie für alles verwenden, ohne Sie zu nennen. Schreiben Sie also nichts, was privat bleiben soll.
join-delete = Wie Sie löschen
    .says = Auf der Seite „{ mine-section }“ können Sie Ihre Stimmen und Antworten jederzeit löschen. Zahlen, die dann schon veröffentlicht sind, und Aussagen, die Sie geschrieben haben, bleiben ohne jede Verbindung zu Ihnen.
join-full = Der ganze Text
join-full-cookie = Ein Cookie in Ihrem Browser enthält eine versiegelte Nummer, die in dieser Umfrage für Sie steht. Er gilt 90 Tage. Es gibt hier keine Werbung, und niemand sonst erfährt von Ihrem Besuch.
join-full-code = Mit einem Rückkehrcode machen Sie auf einem anderen Gerät weiter. Wer ihn hat, kann in dieser Umfrage für Sie handeln; behalten Sie ihn also für sich.
join-full-sign-in = Sie melden sich mit einem Anmeldedienst an. Diese Website behält davon einen Fingerabdruck der Nummer, unter der der Dienst Sie kennt: Ohne das Geheimnis dieser Website führt er zu niemandem zurück. Er verschwindet, wenn Sie löschen, was über Sie gespeichert ist, außer die Verantwortlichen hatten Ihre Teilnahme beendet oder die ersten Fragen hatten Sie ausgeschlossen: Dann bleibt er allein, damit niemand von vorn anfängt.
join-full-id = Eine andere Seite oder ein persönlicher Link sagt mit einer Kennung, wer hierher kommt. Die Kennung verschwindet, wenn Sie löschen, was über Sie gespeichert ist. Hatten die Verantwortlichen Ihre Teilnahme beendet oder die ersten Fragen Sie ausgeschlossen, bleibt ein Fingerabdruck davon, damit niemand von vorn anfängt; ohne das Geheimnis dieser Website führt er zu niemandem zurück.
join-full-answers = Antworten über Sie selbst dienen dazu, die Teilnehmenden mit der ganzen Öffentlichkeit zu vergleichen. Sie werden als Summen von mindestens 5 Personen veröffentlicht, nie einzeln.
join-full-machine = Wo die Verantwortlichen der Umfrage es eingeschaltet haben, kann bei der Moderation ein Sprachmodell dieser Website gefragt werden, was es von einer Aussage hält, die Sie geschrieben haben, auch bevor andere sie sehen. Es bekommt das Thema der Umfrage und den Text und nichts über Sie, und es entscheidet nichts.
join-full-model = Die Verfassung besteht aus Aussagen, bei denen sich alle Gruppen einig sind. Das Modell, wie es trainiert und wie es geprüft wurde, wird mit ihr veröffentlicht.
join-full-stop = Sie können jederzeit ohne Begründung aufhören und alles herunterladen, was über Sie gespeichert ist.
join-full-contact = Bei Fragen: { $contact }
join-full-version = Dies ist Version { $version } des Textes. Gespeichert wird, welcher Version Sie zugestimmt haben.
join-agree = Einverstanden – beginnen
join-disagree = Wenn Sie nicht einverstanden sind, verlassen Sie einfach diese Seite. Es ist nichts über Sie gespeichert.
join-renewed = Der Text unten hat sich geändert, seit Sie zugestimmt haben. Bitte lesen Sie ihn noch einmal; alles, was Sie bisher getan haben, bleibt erhalten.
join-renewed-disagree = Wenn Sie nicht zustimmen, stimmen Sie nicht weiter ab. Unter { $link } können Sie löschen, was über Sie gespeichert ist.

## Signing in first

join-sign-in = Melden Sie sich zuerst an
    .says = An dieser Umfrage nehmen alle nur einmal teil, deshalb muss { $provider } bestätigen, dass Sie es sind. Gefragt wird nur nach der Nummer, unter der man Sie dort kennt. Von dieser Nummer behält diese Website einen Fingerabdruck, in jeder Umfrage einen anderen. { $provider } erfährt, dass Sie sich hier anmelden, und nichts über Ihre Stimmen; wer sich dort an Ihrer Stelle anmelden kann, kann hier an Ihrer Stelle teilnehmen.
join-sign-in-known = Wenn Sie schon teilgenommen haben, machen Sie dort weiter, wo Sie aufgehört haben.
join-sign-in-done = Sie sind angemeldet. Es fehlt nur noch Ihre Zustimmung.
join-sign-in-other = Nicht Sie? Melden Sie sich als jemand anderes an.
join-sign-in-none = Zur Teilnahme an dieser Umfrage meldet man sich an, und diese Website hat zurzeit keinen Anmeldedienst. Fragen Sie die Verantwortlichen.

## In einer zweiten Abstimmung, für alle aus der ersten

join-before = Sie haben an der ersten Abstimmung teilgenommen. Lesen Sie, was die Teilnahme bedeutet, und machen Sie mit einer Schaltfläche weiter: Was Sie dort geantwortet haben, wird nicht noch einmal gefragt.
join-before-other = Nicht Sie? Beginnen Sie als jemand anderes.
join-before-answers = Ihre Antworten aus der ersten Abstimmung
    .says = Sie werden in diese Abstimmung übernommen, wenn Sie zustimmen. Was Sie über sich gesagt haben, können Sie auf der Seite „{ mine-section }“ jederzeit ändern oder löschen.
join-before-kept = Damit alle nur einmal teilnehmen, behält diese Abstimmung einen Fingerabdruck Ihrer Nummer in der ersten. Ohne das Geheimnis dieser Website führt er zu niemandem zurück. Er verschwindet, wenn Sie löschen, was über Sie gespeichert ist, außer die Verantwortlichen hatten Ihre Teilnahme beendet oder die ersten Fragen hatten Sie ausgeschlossen: Dann bleibt er, damit niemand von vorn anfängt.
join-before-code = Wenn Sie an der ersten Abstimmung teilgenommen haben und dieser Browser Sie nicht kennt, { $link }: Dann wird nichts noch einmal gefragt, und Sie brauchen keine Einladung.
join-before-code-link = benutzen Sie Ihren Rückkehrcode von dort

## Fragen vor der ersten Stimme

join-code = Einladungscode
    .help = Er steht in der Nachricht, mit der Sie eingeladen wurden. Großbuchstaben und Bindestriche sind gleichgültig.
join-name = Wie Sie hier heißen
    .help = So nennt Sie die Seite, von der Sie kommen. Der Name wird bei Ihren Stimmen gespeichert und nur Ihnen gezeigt. Leeren Sie das Feld, damit kein Name gespeichert wird.
join-questions = Zuerst einige Fragen
    .screening = Sie zeigen, ob diese Umfrage für Sie gedacht ist.
    .about = Sie zeigen, wie gut die Teilnehmenden für alle stehen. Sie müssen nicht antworten.
join-why = Warum wir fragen: { $why }
join-declined = Möchte ich nicht sagen

## Was schiefgehen kann

join-problem = Bitte sehen Sie hier noch einmal nach
join-problem-question = Wählen Sie eine Antwort: { $question }
join-problem-answer = Wählen Sie eine der Antworten
join-problem-consent = Bitte benutzen Sie die Schaltfläche „{ join-agree }“
join-problem-invite = Dieser Einladungscode gilt nicht oder ist aufgebraucht. Vergleichen Sie ihn Buchstabe für Buchstabe, oder fragen Sie dort nach, wo Sie eingeladen wurden.
join-problem-not-listed = Diese Umfrage ist für eingeladene Personen, und der Link, den Sie benutzt haben, steht nicht auf der Liste. Bitten Sie um einen neuen.
join-problem-xid-taken = Mit diesem persönlichen Link nimmt schon jemand teil. Wenn Sie das waren, machen Sie mit Ihrem Rückkehrcode weiter.
join-problem-sign-in = Bitte melden Sie sich zuerst an.
join-problem-sign-in-failed = Die Anmeldung hat diesmal nicht geklappt. Bitte versuchen Sie es in einer Minute noch einmal.
join-problem-needs-xid = Hier nimmt teil, wen eine andere Seite schickt. Melden Sie sich zuerst dort an oder kommen Sie über den persönlichen Link, der Ihnen geschickt wurde; danach können Sie hier teilnehmen.
join-problem-not-open = Zurzeit kann niemand dazukommen: Die Abstimmung ist geschlossen.
join-problem-again = Das Formular wurde schon einmal gesendet. Bitte senden Sie es noch einmal.

## Zurückkommen

join-return = Mit Ihrem Rückkehrcode weitermachen
    .says = Sie finden ihn auf der Seite „{ mine-section }“ des Geräts, auf dem Sie begonnen haben.
join-return-code = Rückkehrcode
    .help = Großbuchstaben und Bindestriche sind gleichgültig.
join-return-go = Weiter
join-return-wrong = Das ist kein Rückkehrcode dieser Umfrage. Vergleichen Sie ihn Buchstabe für Buchstabe.
join-return-none = Ich habe keinen Code und fange neu an
join-return-before = Dies ist eine zweite Abstimmung. Der Rückkehrcode der ersten gilt auch hier.
join-no-cookie = Ihr Browser behält hier kein Cookie
    .says = Ohne Cookie lässt sich nicht sagen, welche Stimmen Ihre sind; Sie würden mit jeder Aussage von vorn beginnen. Innerhalb der Seite einer anderen Website behalten viele Browser keines: Dann hilft es, diese Umfrage in einem eigenen Tab zu öffnen. Sonst erlauben Sie Cookies für diese Website.
    .go = In einem neuen Tab öffnen
