### E-Mail über die Phasen einer Umfrage: die Seiten, auf denen man sie bestellt und beendet, und die Nachrichten.

## Bestellen

mail-link = Nachricht erhalten, wenn es mit dieser Umfrage weitergeht
mail-title = Nachrichten über diese Umfrage
mail-lead = Eine Nachricht, jedes Mal wenn die Umfrage in eine neue Phase kommt oder man Antworten ihrer Modelle vergleichen kann, und nichts, worum Sie nicht gebeten haben. Sie können sie mit einem Klick beenden.
mail-address = E-Mail-Adresse
    .help = Sie wird getrennt von allen Stimmen aufbewahrt, nur für diese Nachrichten verwendet und gelöscht, sobald Sie diese beenden.
mail-address-missing = Geben Sie Ihre E-Mail-Adresse ein.
mail-address-wrong = Das ist keine E-Mail-Adresse. Sie hat einen Namen, ein @ und eine Domain, zum Beispiel anna@example.org.
mail-ask = Nachrichten bestellen
mail-too-many = Von dort, wo Sie sind, kamen viele Anfragen. { $minutes ->
        [one] Warten Sie { $minutes } Minute und versuchen Sie es dann noch einmal.
       *[other] Warten Sie { $minutes } Minuten und versuchen Sie es dann noch einmal.
    }
mail-asked = Sehen Sie in Ihrem Postfach nach
    .help = Wenn es etwas zu bestätigen gibt, ist eine E-Mail an diese Adresse unterwegs. Öffnen Sie den Link darin und drücken Sie dort den Knopf. Eine Adresse erhält zu einer Umfrage höchstens eine solche E-Mail pro Stunde.

## Bestätigen und beenden

mail-pending = Möchten Sie Nachrichten über diese Umfrage?
    .help = Jemand, wahrscheinlich Sie, hat sie bestellt. Bevor Sie Ja sagen, wird nichts verschickt.
    .confirm = Ja, schicken Sie sie mir
    .refuse = Nein, löschen Sie meine Adresse
mail-on = Sie erhalten Nachrichten über diese Umfrage
    .help = Eine, jedes Mal wenn die Umfrage in eine neue Phase kommt oder man Antworten ihrer Modelle vergleichen kann.
    .end = Beenden und meine Adresse löschen
mail-off = Sie erhalten keine Nachrichten über diese Umfrage
    .help = Ihre Adresse wurde gelöscht.
    .again = Nachrichten wieder bestellen

## Neue Aussagen

mail-news = Auch über neue Aussagen Bescheid geben
    .help = Höchstens vier Nachrichten, mit wachsenden Pausen; dann werden Sie gefragt, ob Sie weitere wollen.
    .stop = Nicht mehr über neue Aussagen Bescheid geben
    .more = Weiter über neue Aussagen Bescheid geben
    .wanted = Sie erfahren auch von neuen Aussagen: höchstens vier Nachrichten, mit wachsenden Pausen.
    .resting = Sie haben vier Nachrichten über neue Aussagen erhalten. Weitere kommen nur, wenn Sie es sagen.

## Die Nachrichten

mail-confirm =
    Jemand, wahrscheinlich Sie, hat uns gebeten, Ihnen eine E-Mail zu schreiben, wenn diese Umfrage in eine neue Phase kommt oder man Antworten ihrer Modelle vergleichen kann:

    { $topic }
    { $poll }

    Wenn Sie das möchten, öffnen Sie diese Seite und drücken Sie dort den Knopf:
    { $link }

    Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne Ihr Ja wird nichts weiter verschickt, und Ihre Adresse wird nach einer Woche gelöscht.
    .subject = Möchten Sie Nachrichten über „{ $topic }“?
mail-offer =
    Sie erhalten schon Nachrichten über diese Umfrage. Jemand, wahrscheinlich Sie, hat uns nun gebeten, Ihnen auch von neuen Aussagen zu schreiben:

    { $topic }
    { $poll }

    Wenn Sie das möchten, öffnen Sie diese Seite und drücken Sie dort den Knopf. Dort können Sie auch alle Nachrichten beenden:
    { $link }

    Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ohne Ihr Ja bleibt alles, wie es ist.
    .subject = Möchten Sie von neuen Aussagen zu „{ $topic }“ erfahren?
mail-phase =
    { $news }

    { $topic }
    { $poll }

    Sie erhalten diese Nachricht, weil Sie sie bestellt haben. So beenden Sie die Nachrichten und lassen Ihre Adresse löschen:
    { $link }
    .subject = { $news }: { $topic }
mail-voting = Die Abstimmung läuft
    .means = Über Aussagen kann abgestimmt werden, und es können eigene hinzukommen. Sehen Sie nach, und stimmen Sie über das ab, was neu ist.
mail-constitution = Die Abstimmung ist beendet
    .means = Die Abstimmung ist beendet. Was alle Meinungsgruppen teilen, wird jetzt zu einer Verfassung: den Grundsätzen, denen eine KI folgen soll. Die Ergebnisse können Sie lesen.
mail-training = Ein Modell wird trainiert
    .means = Die Verfassung ist fertig, und ein KI-Modell wird mit ihr trainiert. Sie können jeden Grundsatz lesen und die Aussagen, aus denen er entstanden ist.
mail-measuring = Das Modell wird gemessen
    .means = Das KI-Modell wurde mit der Verfassung trainiert. Jetzt wird gemessen, wie es sich verhält, verglichen mit einem, das sie nicht kennt.
mail-published = Der Bericht ist da
    .means = Der Bericht ist da: was die Verfassung am KI-Modell geändert hat und was nicht. Damit ist die Umfrage abgeschlossen.
mail-rating = Antworten zum Vergleichen
    .means = Zwei Modelle haben auf dieselben Fragen geantwortet. Wer an dieser Umfrage teilgenommen hat, kann jetzt sagen, welche Antworten ihm lieber sind, ohne zu wissen, von welchem Modell sie kommen. Öffnen Sie diese Seite in dem Browser, in dem Sie abgestimmt haben, oder halten Sie Ihren Rückkehrcode bereit:
mail-constitution-out = Die Verfassung ist veröffentlicht
    .means = Eine Fassung der Verfassung ist veröffentlicht: die Grundsätze mit den Aussagen und Stimmen, auf denen jeder beruht. Wenn sie an die Stelle einer früheren tritt, steht dort, was sich geändert hat:
mail-second-vote = Eine Abstimmung über die Grundsätze
    .means = Jetzt kann über die Grundsätze der Verfassung selbst abgestimmt werden. Der Weg dorthin steht über ihnen:
mail-statements = Neue Aussagen zum Abstimmen
    .means = Seit Sie zuletzt davon gehört haben, sind neue Aussagen dazugekommen. Hier können Sie darüber abstimmen:
    .last = Seit Sie zuletzt davon gehört haben, sind neue Aussagen dazugekommen. Hier können Sie darüber abstimmen. Dies ist die letzte Nachricht über neue Aussagen, wenn Sie nicht auf der Seite Ihrer Nachrichten um weitere bitten.
