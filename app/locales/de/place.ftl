### Wo ein Mensch unter den anderen steht: nur für ihn selbst zu sehen.

## Auf der Meinungskarte

place-you = Sie
place-on-the-map = { $finding } Ihr eigener Platz ist markiert.
place-here = Hier stehen Sie
place-not-yet = Ihr Platz: noch nicht
place-nowhere = Ihr Platz
place-private = Diesen Teil der Seite sehen nur Sie.
place-in-group = Ihre Stimmen bringen Sie hierher: { $group }.
place-in-no-group =
    Sie sind in keiner Gruppe: Mit weniger als { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    } kommt niemand in eine.
place-in-a-small-group = Ihre Gruppe hat weniger als 5 Personen; deshalb wird sie nicht eigens gezeigt, und es steht nichts über sie da.
place-without-groups = Es gibt keine klaren Gruppen; Ihr Platz sagt also, wem Sie nahe sind, und sonst nichts.
place-too-few =
    Ihr Platz wird ab { $needed ->
        [one] { $needed } Stimme
       *[other] { $needed } Stimmen
    } gezeigt, weil er vorher wenig sagt. Bisher haben Sie { $voted ->
        [0] keine
        [one] { $voted } Stimme
       *[other] { $voted } Stimmen
    } abgegeben.
place-later = Diese Karte wurde gemacht, bevor Sie abgestimmt haben. Sie wird immer wieder neu gemacht; sehen Sie in einer Minute noch einmal nach.
place-left-out = Die Verantwortlichen haben Ihre Stimmen nicht mitgezählt; deshalb haben Sie keinen Platz auf dieser Karte.
place-apart = Was Ihre Gruppe abhebt
place-group-agrees = stimmt häufiger zu als andere: { $statement }
place-group-disagrees = lehnt häufiger ab als andere: { $statement }
place-shared = Was alle teilen
place-your-vote = Sie:
place-no-vote = Darüber haben Sie nicht abgestimmt.

## Neben den Stimmen der anderen

place-results = Sie und die anderen
    .says = Was herausgekommen ist, neben Ihren eigenen Stimmen. Das sehen nur Sie.
    .map = Sehen, wo Sie auf der Meinungskarte stehen
place-with-everybody =
    { $of ->
        [0] Noch gibt es keine Aussage, zu der sowohl Sie als auch die meisten Stellung genommen haben.
        [one] Bei der einen Aussage, zu der sowohl Sie als auch die meisten Stellung genommen haben, sagen Sie { $same ->
            [0] das Gegenteil.
            [one] dasselbe.
           *[other] dasselbe.
        }
       *[other] Zu { $of } Aussagen haben sowohl Sie als auch die meisten Stellung genommen: Bei { $same } davon sagen Sie dasselbe.
    }
place-with-group =
    { $of ->
        [0] Noch gibt es keine Aussage, zu der sowohl Sie als auch die meisten Ihrer Gruppe { $letter } Stellung genommen haben.
        [one] Bei der einen Aussage, zu der sowohl Sie als auch die meisten Ihrer Gruppe { $letter } Stellung genommen haben, sagen Sie { $same ->
            [0] das Gegenteil.
            [one] dasselbe.
           *[other] dasselbe.
        }
       *[other] Zu { $of } Aussagen haben sowohl Sie als auch die meisten Ihrer Gruppe { $letter } Stellung genommen: Bei { $same } davon sagen Sie dasselbe.
    }
place-alike = Wo Sie sagen, was die meisten sagen
place-different = Wo Sie es anders sehen
place-votes = Die Stimmen zu Ihrer Aussage
place-uncounted = Ihre Aussage ist nicht Teil der Auswertung.
