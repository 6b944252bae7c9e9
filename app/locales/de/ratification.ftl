### Eine zweite Abstimmung: die Grundsätze einer Verfassung, in einer eigenen Umfrage.

## Was eine solche Umfrage von sich sagt; vor dem Öffnen lässt es sich ändern

ratification-topic = Zweite Abstimmung: { $topic }
ratification-description = In einer ersten Abstimmung wurde gesagt, was eine KI tun soll. Worin alle Gruppen übereinstimmten, daraus wurden die folgenden Grundsätze. Sagen Sie zu jedem, ob eine KI ihm folgen soll.
ratification-outcome = Wie viele hinter jedem Grundsatz stehen, wird neben der Verfassung veröffentlicht, für alle zusammen und für jede Meinungsgruppe.

## Wo man teilnimmt

# $link leads to the constitution.
ratification-notice = Dies ist eine zweite Abstimmung. Ihre Aussagen sind die Grundsätze { $link }, die aus der ersten Abstimmung entstanden ist.
ratification-constitution = einer Verfassung
ratification-hash = Fingerabdruck des Textes, über den abgestimmt wird (SHA-256):
ratification-question = Soll eine KI diesem Grundsatz folgen?
ratification-principle = Ein Grundsatz der Verfassung

## Neben der Verfassung

ratification-title = Zweite Abstimmung über die Grundsätze
ratification-open = Über diese Grundsätze wird gerade abgestimmt.
ratification-go = Zur zweiten Abstimmung
ratification-computing = Die Abstimmung ist beendet. Das Ergebnis wird berechnet; bitte sehen Sie in einer Minute wieder nach.
ratification-away = Das Ergebnis der zweiten Abstimmung lässt sich gerade nicht zeigen.
ratification-result = Hinter { $supported } von { $of } Grundsätzen steht mehr als die Hälfte derer, die über sie abgestimmt haben. { $people ->
        [one] { $people } Person hat
       *[other] { $people } Menschen haben
    } teilgenommen.
ratification-too-few = Es haben zu wenige abgestimmt, um ihre Zustimmung zu zeigen.
ratification-ended = Die Abstimmung endete am { $day }.
ratification-poll = Ergebnisse dieser Abstimmung
ratification-other-text = Der Text oben ist nicht genau der, über den abgestimmt wurde: Beachten Sie die Vermerke unten.
ratification-reworded = Lautet im Text oben anders.
ratification-gone = Steht nicht im Text oben.

## Für den Entwurf

ratification-drafting = Zweite Abstimmung
ratification-drafting-note = Fragen Sie die Öffentlichkeit, ob sie hinter diesen Grundsätzen steht. Es entsteht eine Umfrage als Entwurf, mit einer Aussage je Grundsatz; sehen Sie sie durch und öffnen Sie sie dann. Wer an der ersten Abstimmung teilgenommen hat, kommt mit einer Schaltfläche dazu, ohne Code und ohne noch einmal gefragt zu werden; eine Liste von Kennungen wird übernommen.
ratification-put-draft = Über diesen Entwurf abstimmen lassen
ratification-put-version = Über Fassung { $version } abstimmen lassen
ratification-check = Eine zweite Abstimmung über genau diese Grundsätze ist beendet. Das ist keine Bedingung.
ratification-of-draft = Abstimmung über einen Entwurf
ratification-of-version = Abstimmung über Fassung { $version }
ratification-elsewhere = Diese Umfrage ist eine zweite Abstimmung. Ihre Verfassung wird auf der Seite der ersten entworfen.
ratification-problem-goes-on = Über genau das wird schon abgestimmt, oder es ist vorbereitet: Diese Abstimmung ist noch nicht beendet. Sie steht unter „Zweite Abstimmung“.
