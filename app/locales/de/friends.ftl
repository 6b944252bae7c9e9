### Invitations that people pass on.

friends-title = Andere einladen
friends-says =
    { $codes ->
        [one] Sie können { $codes } Einladung weitergeben. Sie lässt eine Person teilnehmen.
       *[other] Sie können { $codes } Einladungen weitergeben. Jede lässt eine Person teilnehmen.
    }
friends-codes = Diese können Sie weitergeben. Niemand erfährt, wer mit welcher kam, und Sie erfahren nicht, ob jemand kam.
friends-not-yet =
    { $votes ->
        [one] Das geht nach { $votes } weiteren Stimme.
       *[other] Das geht nach { $votes } weiteren Stimmen.
    }
friends-make = Meine Einladungen anlegen

## For those who run the poll

friends-setting = Einladungen, die alle weitergeben können
    .hint = 0: keine. Nur wo man mit Codes teilnimmt. Wer genug Stimmen für einen Platz auf der Karte abgegeben hat, bekommt so viele Codes, jeden für eine Person. Wer wen eingeladen hat, wird nur als Baum von Codes gespeichert.
friends-waves = Weitergegebene Einladungen
    .note = Welle 1 haben Menschen weitergegeben, die Sie eingeladen haben, Welle 2 Menschen, die diese eingeladen haben, und so weiter. Wer wen eingeladen hat, sieht niemand.
friends-column-wave = Welle
friends-column-codes = Weitergegebene Codes
friends-column-came = Gekommen
friends-few = weniger als 5
