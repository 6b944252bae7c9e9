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
friends-all-out = Es sind so viele Einladungen angelegt, wie diese Umfrage erlaubt.

## For those who run the poll

friends-setting = Einladungen, die alle weitergeben können
    .hint = 0: keine. Nur wo man mit Codes teilnimmt. Wer genug Stimmen für einen Platz auf der Karte abgegeben hat, bekommt so viele Codes, jeden für eine Person. Wer wen eingeladen hat, zeigt keine Seite, und auch die Datenbank nicht: Es ergibt sich nur aus den Codes zusammen mit dem Geheimnis des Servers, und auch daraus nicht mehr, sobald jemand die eigenen Daten gelöscht hat. Wer gesperrt ist, verliert alle Codes unterhalb, bis die Sperre aufgehoben wird.
friends-depth = Wie oft eine Einladung weitergegeben wird
    .hint = 1: Nur Menschen, die Sie eingeladen haben, laden andere ein; 2: auch die, die von diesen eingeladen wurden, und so weiter.
friends-most = Weitergegebene Einladungen insgesamt
    .hint = Sind so viele da, kann niemand mehr welche anlegen. So kann eine Person die Umfrage nicht füllen, auch nicht mithilfe derer, die sie einlädt.
friends-waves = Weitergegebene Einladungen
    .note = Welle 1 haben Menschen weitergegeben, die Sie eingeladen haben, Welle 2 Menschen, die diese eingeladen haben, und so weiter. Wer wen eingeladen hat, sieht niemand. Wie viele gekommen sind, wird nicht gesagt, auch keine Zahl von Codes, die weniger als 5 Personen weitergegeben haben können.
friends-column-wave = Welle
friends-column-codes = Weitergegebene Codes
friends-few = { $codes } oder weniger
