### Eine Umfrage leiten: die Seiten unter /facilitate und das öffentliche Protokoll der Moderation.

## Kopf und Navigation

facilitate-title = Umfragen, die Sie leiten
facilitate-pages = Seiten für alle, die diese Umfrage leiten
facilitate-stand = Stand der Dinge
facilitate-settings = Einstellungen
facilitate-seeds = Ihre Aussagen
facilitate-statements = Aussagen moderieren
facilitate-people = Personen
facilitate-monitor = Zahlen
facilitate-log = Protokoll der Moderation
facilitate-more = Mehr
facilitate-none = Sie leiten noch keine Umfrage mit. Legen Sie eine an, oder lassen Sie sich hinzufügen.
facilitate-new = Neue Umfrage anlegen
facilitate-numbers =
    { $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }, { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }, { $votes ->
        [one] { $votes } Stimme
       *[other] { $votes } Stimmen
    }
facilitate-phase-draft = Entwurf
facilitate-phase-voting = Die Abstimmung läuft
facilitate-phase-constitution = Die Abstimmung ist zu Ende
facilitate-role-reader = Liest mit
facilitate-role-moderator = Moderiert
facilitate-role-facilitator = Leitet
facilitate-back = Zurück, nichts ändern
facilitate-save = Speichern
facilitate-add = Noch eins hinzufügen
facilitate-faults = Das stimmt noch nicht
facilitate-fault-past = Diese Zeit liegt in der Vergangenheit, und die Abstimmung wäre sofort zu Ende. Beenden Sie sie auf der Seite „{ facilitate-stand }“, wenn Sie das wollen.
facilitate-fault-topic = Schreiben Sie in wenigen Worten, worum es geht.
facilitate-fault-line = „{ $line }“ hat kein Gleichheitszeichen; schreiben Sie: age = Wie alt sind Sie?
facilitate-fault-number = „{ $text }“ ist keine ganze Zahl; verwenden Sie nur Ziffern.
facilitate-fault-time = „{ $text }“ ist keine Zeit; schreiben Sie sie wie 2027-01-31T18:00.
facilitate-fault-language-twice = Diese Sprache steht zweimal da; entfernen Sie eine.
facilitate-fault-pair = „{ $text }“ nennt keine Frage; schreiben Sie: age = 18-29.
facilitate-fault-share = „{ $text }“ ist kein Anteil; schreiben Sie: 18-29 = 21.5.
facilitate-fault-slug-taken = Es gibt schon eine Umfrage namens { $slug }; wählen Sie einen anderen Namen.
facilitate-fault-sign-in = Es nehmen schon Leute teil. Ob man sich zuerst anmeldet, lässt sich nicht mehr ändern: Manche nähmen zweimal teil, andere könnten nicht weitermachen. Legen Sie eine andere Umfrage an.
facilitate-fault-range =
    { $most ->
        [one] Schreiben Sie eine ganze Zahl von 1 bis { $most }.
       *[other] Schreiben Sie eine ganze Zahl von 1 bis { $most }.
    }
facilitate-fault-wave = Der Name ist länger als 100 Zeichen oder enthält Zeichen, die sich nicht zeigen lassen; kürzen Sie ihn.
facilitate-fault-id = Zeile { $line }: Das ist keine Kennung; sie hat mehr als { $most } Zeichen oder solche, die sich nicht zeigen lassen. Schreiben Sie sie, wie das andere System sie schreibt.
facilitate-fault-no-id = Darin steht keine Kennung; schreiben Sie je Zeile eine.
facilitate-fault-participant = Unter dieser Nummer nimmt niemand teil.
facilitate-fault-no-author = Diese Aussage hat niemand geschrieben, der teilnimmt.
facilitate-fault-email = Das ist keine E-Mail-Adresse; schreiben Sie sie wie name@example.org.
facilitate-fault-no-account = Für { $email } gibt es kein Konto; bitten Sie die Betreiber dieser Website, eines anzulegen.
facilitate-fault-last = Sonst leitet niemand die Umfrage; geben Sie zuerst jemand anderem diese Rolle.
facilitate-fault-tick = Kreuzen Sie zuerst mindestens eine Aussage an.
facilitate-fault-no-statement = „{ $id }“ ist keine Aussage dieser Umfrage; sehen Sie die Nummer in der Liste nach.
facilitate-fault-gone = Diese Aussage gibt es nicht mehr. Laden Sie die Seite neu.
facilitate-fault-unknown = Das lässt sich mit einer Aussage nicht tun. Laden Sie die Seite neu und wählen Sie eine Schaltfläche.
facilitate-fault-into-itself = Eine Aussage kann nicht mit sich selbst zusammengelegt werden; wählen Sie eine andere.
facilitate-fault-into-rejected = Aussage { $id } ist selbst abgelehnt oder zusammengelegt; wählen Sie eine, über die abgestimmt werden kann.
facilitate-fault-same-as = Das sagt schon Aussage { $id }; legen Sie die beiden stattdessen zusammen.
facilitate-fault-needs-reason = Über den jetzigen Wortlaut wurde abgestimmt; sagen Sie, warum er sich ändert, damit alle es beurteilen können.
facilitate-fault-full =
    { $most ->
        [one] Diese Umfrage nimmt { $most } Aussage auf, und die gibt es. Erlauben Sie in den Einstellungen mehr, oder lehnen Sie sie ab.
       *[other] Diese Umfrage nimmt { $most } Aussagen auf, und so viele gibt es. Erlauben Sie in den Einstellungen mehr, oder lehnen Sie eine ab.
    }
facilitate-fault-principle = Hier wird über die Grundsätze einer Verfassung abgestimmt und über nichts sonst. Um sie zu ändern, lassen Sie über eine andere Verfassung abstimmen.
facilitate-fault-seed-twice = Inzwischen hat jemand eine dieser Aussagen hinzugefügt. Prüfen Sie noch einmal.
facilitate-fault-reason-missing = Ein Grund fehlt; sagen Sie in einem Satz, warum.
facilitate-fault-reason-long = Der Grund ist länger als 500 Zeichen; kürzen Sie ihn.
facilitate-fault-character = Der Text enthält Zeichen, die sich nicht zeigen lassen; tippen Sie ihn, statt ihn einzufügen.
facilitate-fault-text-short = Der Wortlaut ist zu kurz, um darüber abzustimmen.
facilitate-fault-text-long =
    { $most ->
        [one] Der Wortlaut ist länger als { $most } Zeichen; kürzen Sie ihn.
       *[other] Der Wortlaut ist länger als { $most } Zeichen; kürzen Sie ihn.
    }
facilitate-fault-slug = Das ist kein Name für Adressen; verwenden Sie bis zu 64 Kleinbuchstaben, Ziffern und Bindestriche.
facilitate-fault-tag = Das ist keine Sprache; schreiben Sie sie als Kürzel wie en, de oder zh-Hans.
facilitate-fault-text = Der Text hat mehr als { $most } Zeichen oder solche, die sich nicht zeigen lassen; kürzen Sie ihn oder tippen Sie ihn neu.
facilitate-fault-choice = Das steht nicht zur Auswahl; wählen Sie etwas aus der Liste.
facilitate-fault-large = Das ist mehr, als ein Formular aufnimmt, nämlich { $most } MB. Nichts wurde gespeichert, und alles, was Sie geschrieben haben, steht noch hier; kürzen Sie dieses Feld, das längste.
facilitate-reason = Begründung
    .author = Wer die Aussage geschrieben hat, liest sie, und im öffentlichen Protokoll alle anderen auch.
    .public = Alle können sie im öffentlichen Protokoll lesen.
    .log = Sie steht im öffentlichen Protokoll, ohne Namen.

## Was gerade geschehen ist

facilitate-done-created = Die Umfrage ist angelegt. Noch sehen sie nur Sie und alle, die Sie hinzufügen.
facilitate-done-saved = Gespeichert.
facilitate-done-strict = Gespeichert. Was Teilnehmende schreiben, erscheint ab jetzt erst, wenn Sie es angenommen haben. Sehen Sie mindestens einmal am Tag nach, sonst glauben alle, dass niemand zuhört.
facilitate-done-seeded = Die Aussagen sind hinzugefügt.
facilitate-done-accept = Angenommen.
facilitate-done-reject = Abgelehnt. Wer die Aussage geschrieben hat, kann die Begründung lesen.
facilitate-done-merge = Zusammengelegt. Die Stimmen zu beiden bleiben; gezeigt wird nur noch die andere.
facilitate-done-reword = Umformuliert. Der frühere Wortlaut und die Stimmen bleiben erhalten.
facilitate-done-meta = Die Markierung ist geändert.
facilitate-done-unhide = Über die Aussage kann wieder abgestimmt werden.
facilitate-done-ban = Die Person ist gesperrt. Ihre Stimmen bleiben und zählen nicht mehr.
facilitate-done-unban = Die Sperre ist aufgehoben; die Stimmen zählen wieder.
facilitate-done-opened = Die Abstimmung läuft.
facilitate-done-closed = Die Abstimmung ist zu Ende. Die Ergebnisse dieses Augenblicks sind festgehalten und können sich nicht mehr unbemerkt ändern.
facilitate-done-reopened = Die Abstimmung läuft wieder. Das öffentliche Protokoll sagt, warum.
facilitate-done-late = Nichts wurde geändert: Jemand war schneller, oder die Umfrage ist in einer anderen Phase.
facilitate-done-listed = Die Liste ist jetzt länger.
facilitate-done-unlisted = Die Liste ist jetzt kürzer. Wer schon da ist, bleibt.
facilitate-done-role = Die Rolle ist geändert.
facilitate-done-deleted = Der Entwurf ist gelöscht.

## Stand der Dinge

facilitate-next = Was als Nächstes zu tun ist
facilitate-opens = Die Abstimmung beginnt von selbst am { $day }.
facilitate-opens-draft = Die Abstimmung soll am { $day } beginnen. Öffnen Sie die Umfrage vorher: Bis dahin findet sie niemand, und danach sagt ihre Seite, wann die Abstimmung beginnt.
facilitate-closes = Die Abstimmung endet von selbst am { $day }.
facilitate-frozen = Die Ergebnisse stehen in Fassung { $version } der Auswertung. Ihr Fingerabdruck (SHA-256):
facilitate-waiting =
    { $statements ->
        [one] { $statements } Aussage wartet auf eine Entscheidung
       *[other] { $statements } Aussagen warten auf eine Entscheidung
    }
facilitate-strict-waiting = Niemand sieht diese Aussagen, bis Sie sie annehmen, denn Aussagen erscheinen erst nach der Moderation.
facilitate-ready = Alles Nötige ist da. Sehen Sie sich die Vorschau noch einmal an, dann öffnen Sie die Umfrage.
facilitate-open-warning = Sobald abgestimmt wurde, ändert jede Änderung an einer Aussage, worüber abgestimmt wurde. Lesen Sie Ihre Aussagen noch einmal durch.
facilitate-open = Abstimmung öffnen
facilitate-not-ready = Das fehlt noch, bevor abgestimmt werden kann:
facilitate-gap-seeds = Fügen Sie Aussagen hinzu; sieben bis zwanzig sind ein guter Anfang.
facilitate-gap-organiser = Sagen Sie, wer die Umfrage veranstaltet.
facilitate-gap-contact = Sagen Sie, wie man Sie erreicht.
facilitate-gap-outcome = Sagen Sie, was mit dem Ergebnis geschieht.
facilitate-gap-codes = Erzeugen Sie Einladungscodes: Ohne Code kann niemand teilnehmen.
facilitate-gap-list = Füllen Sie die Liste derer, die teilnehmen dürfen.
facilitate-gap-provider = Wählen Sie, wer teilnehmen darf: Man müsste sich anmelden, und diese Website hat keinen Anmeldedienst.
facilitate-gap-over = Setzen Sie ein späteres Ende oder keines: Das jetzige ist verstrichen.
facilitate-to-close = Abstimmung beenden: erst ansehen, was festgehalten wird
facilitate-to-draft = Die Verfassung entwerfen
facilitate-to-voted = Die Verfassung, über die abgestimmt wird
facilitate-to-train = Ein Modell mit der Verfassung trainieren und sehen, wie weit das ist
facilitate-to-report = Den Bericht durchsehen und der Öffentlichkeit geben
facilitate-all-done = Nichts wartet auf Sie: Der Bericht ist veröffentlicht. Eine Berichtigung wäre eine neue Fassung, auf der Seite „{ report-section }“.
facilitate-reopen = Wieder abstimmen lassen
facilitate-reopen-not = Die Stimmen dieser Umfrage kommen von anderswo, deshalb wird sie hier nicht geöffnet: Niemand könnte mit dem weitermachen, was sie dort gesagt hat. Eine Kopie nimmt die angenommenen Aussagen mit, und darüber kann abgestimmt werden.
facilitate-reopen-warning = Die Ergebnisse, die am Ende der Abstimmung gezeigt wurden, werden sich ändern. Das öffentliche Protokoll zeigt, dass Sie das getan haben und warum. Eine verstrichene Schlusszeit entfällt; setzen Sie in den Einstellungen eine neue, wenn die Abstimmung von selbst enden soll.
facilitate-links = Verweise
facilitate-public-page = Die Umfrage, wie alle sie sehen
facilitate-public-log = Öffentliches Protokoll der Moderation
facilitate-data = Dateien für alle
facilitate-whole = Alles in einem Archiv, mit genauen Zeiten und externen Kennungen: nur für Sie
facilitate-embed-title = Auf Seiten anderer Websites
facilitate-embed-snippet = Kopieren Sie dies in die Seite, auf der die Umfrage erscheinen soll
facilitate-embed-plain = Ohne Skript
facilitate-embed-plain-label = Kopieren Sie dies, wo eine Seite keine Skripte laden darf: Der Rahmen behält seine Höhe, und die Seite darum erfährt nichts
facilitate-embed-nowhere = Noch darf keine Website diese Umfrage zeigen. Nennen Sie die Website zuerst in den Einstellungen.
facilitate-embed-where = Diese Websites dürfen sie zeigen: { $sites }
facilitate-embed-change = Ändern, welche Websites sie zeigen dürfen
facilitate-preview = Vorschau
facilitate-preview-lead = Das sind die Seiten, die Teilnehmende sehen werden. Nichts, was Sie dort tun, zählt als Stimme.
facilitate-preview-landing = Die erste Seite
facilitate-preview-consent = Wozu man vor der ersten Stimme einwilligt
facilitate-preview-card = Die erste Aussage
facilitate-preview-about = Die Fragen zur Person
facilitate-preview-topics = Die Auswahl der Themen
facilitate-preview-write = Eine eigene Aussage
facilitate-preview-end = Wenn über alles abgestimmt ist
facilitate-preview-notice = Das ist eine Vorschau: Von hier wird nichts abgeschickt.
facilitate-preview-back = Alle Seiten der Vorschau
facilitate-copy = Aus dieser Umfrage eine neue machen
facilitate-delete = Diesen Entwurf löschen
facilitate-delete-now = Jetzt löschen
facilitate-delete-warning = Der Entwurf und seine Aussagen werden entfernt und lassen sich nicht zurückholen.

## Das Ende der Abstimmung

facilitate-close = Abstimmung jetzt beenden
facilitate-close-lead = Das würde festgehalten, wenn Sie die Abstimmung in diesem Augenblick beendeten. Noch ist nichts geschehen.
facilitate-close-groups =
    { $groups ->
        [0] keine deutlichen Meinungsgruppen
        [one] { $groups } Meinungsgruppe
       *[other] { $groups } Meinungsgruppen
    }
facilitate-close-principles =
    { $statements ->
        [one] { $statements } Aussage, der alle Gruppen genug zustimmen, um in die Verfassung zu kommen
       *[other] { $statements } Aussagen, denen alle Gruppen genug zustimmen, um in die Verfassung zu kommen
    }
facilitate-close-hash = Fingerabdruck der Auswertung (SHA-256); er ändert sich mit jeder weiteren Stimme:
facilitate-close-waiting =
    { $statements ->
        [one] { $statements } Aussage wartet noch auf eine Entscheidung. Entscheiden Sie zuerst: Danach kann niemand mehr darüber abstimmen.
       *[other] { $statements } Aussagen warten noch auf eine Entscheidung. Entscheiden Sie zuerst: Danach kann niemand mehr darüber abstimmen.
    }
facilitate-close-warning = Viele werden die Ergebnisseite für einen Beschluss halten. Sagen Sie in der Beschreibung, was nun geschieht und wer entscheidet.

## Eine Umfrage anlegen

facilitate-make = Umfrage anlegen
facilitate-copies = Einstellungen und angenommene Aussagen stammen aus { $slug }. Stimmen und Personen nicht.
facilitate-copies-left =
    { $statements ->
        [one] { $statements } Aussage bleibt zurück, weil niemand sie angenommen hat: In der neuen Umfrage stünde sie als Ihre da. Nehmen Sie sie vorher an, um sie mitzunehmen.
       *[other] { $statements } Aussagen bleiben zurück, weil niemand sie angenommen hat: In der neuen Umfrage stünden sie als Ihre da. Nehmen Sie sie vorher an, um sie mitzunehmen.
    }
facilitate-topic = Thema
    .hint = In wenigen Worten, so wie alle es sehen.
facilitate-description = Beschreibung
    .hint = Worum es geht, in einfachen Sätzen. Nach einer leeren Zeile beginnt ein neuer Absatz.
facilitate-organiser = Wer die Umfrage veranstaltet
    .hint = So, wie man Sie kennt, zum Beispiel die Stadt Musterhausen.
facilitate-contact = Wie man Sie erreicht
    .hint = Eine E-Mail-Adresse oder eine Internetadresse.
facilitate-outcome = Was mit dem Ergebnis geschieht
    .hint = Das wollen Menschen wissen, bevor sie ihre Zeit geben.
facilitate-slug = Name in Adressen
    .hint = Kleinbuchstaben, Ziffern und Bindestriche. Leer: Er wird aus dem Thema gebildet. Wer ihn später ändert, macht Links ungültig.
facilitate-language = Sprache
    .hint = Als Kürzel: en, de, fr, zh-Hans.

## Einstellungen

facilitate-settings-open = Es wird schon abgestimmt. Wer jetzt Fragen, Plätze oder Regeln ändert, behandelt die Späteren anders als die Früheren.
facilitate-settings-stale = Jemand anderes hat diese Einstellungen geändert, seit Sie diese Seite geöffnet haben; von Ihnen wurde deshalb nichts gespeichert. Was Sie eingegeben haben, steht noch unten. Sehen Sie sich die jetzigen Einstellungen an, übernehmen Sie in dieses Formular, was davon bleiben soll, und speichern Sie noch einmal: Dann ersetzt alles hier, was die andere Person gespeichert hat.
facilitate-settings-now = Die jetzigen Einstellungen (in einem anderen Tab)
facilitate-texts = Texte
facilitate-text-number = Sprache { $number }
facilitate-text-more = Sprache
facilitate-text-questions = Fragen und Antworten
    .hint = Je Zeile eine, wie „age = Wie alt sind Sie?“, „age? = Warum gefragt wird“, „age.young = Unter 40“. Nach dem ersten Speichern stehen hier die Zeilen, die auszufüllen sind.
facilitate-context = Anlass
    .hint = Wozu diese Umfrage mit anderen zusammen gehört, zum Beispiel Stadthaushalt 2027. Umfragen zu einem Anlass stehen in der Liste der Umfragen beieinander. Das Feld darf leer bleiben.
facilitate-minutes = Minuten, die man braucht
facilitate-voting = Abstimmung
facilitate-opens-at = Beginnt
    .hint = UTC. Leer: sobald Sie öffnen.
facilitate-closes-at = Endet
    .hint = UTC. Leer: wenn Sie sie beenden.
facilitate-map-after = Stimmen, nach denen man seinen Platz auf der Karte sieht
facilitate-min-votes = Stimmen, ab denen jemand einer Gruppe zugeordnet wird
    .hint = Mit weniger entstehen Gruppen von Menschen, über die man wenig weiß.
facilitate-min-seen = Stimmen, die eine Aussage für die Verfassung braucht
    .hint = Leer: die übliche Zahl.
facilitate-writing = Aussagen von Teilnehmenden
facilitate-writing-open = Teilnehmende können Aussagen hinzufügen
    .hint = Sie können das schließen, während weiter abgestimmt wird, wenn es mehr Aussagen gibt, als irgendwer beurteilen kann.
facilitate-strict = Aussagen erst nach der Moderation zeigen
    .hint = Vorsicht: Bis Sie sie annehmen, sieht niemand, was geschrieben wird. Sonst erscheinen Aussagen sofort, und Sie können sie ablehnen.
facilitate-writing-known = Aussagen hinzufügen kann nur, wer mit einer Kennung gekommen ist oder sich angemeldet hat
    .hint = Alle anderen stimmen ab. Wer ohne beides teilnimmt, kann keine Kennung nachreichen.
facilitate-writing-within = Stunden, in denen eine neue Aussage meist gelesen wird
    .hint = Wer eine hinzufügt, erfährt das. 0: Es wird nichts gesagt.
facilitate-writing-after = Stimmen, bevor man eine hinzufügen darf
facilitate-writing-long = Zeichen höchstens
facilitate-writing-many = Aussagen je Person
facilitate-writing-most = Höchstens so viele Aussagen zur Abstimmung
    .hint = Ihre eingeschlossen. Sind es so viele, kommt keine mehr dazu. 0: keine Grenze.
facilitate-writing-reports = Meldungen, die eine Aussage verbergen
    .hint = Bis jemand nachgesehen hat. Angenommene Aussagen bleiben sichtbar.
facilitate-joining = Teilnahme
facilitate-access = Wer teilnehmen darf
    .hint = Eine Kennung einer anderen Website steht in der Adresse (xid=…). Ausdenken kann sie sich jeder; um nur einzulassen, wen Sie kennen, setzen Sie die Kennungen auf die Liste.
facilitate-access-open = wer die Adresse hat
facilitate-access-codes = wer einen Einladungscode hat
facilitate-access-list = wer auf einer Liste steht
facilitate-access-known = wer mit einer Kennung einer anderen Website kommt, je einmal
facilitate-access-sign-in = wer sich mit { $provider } anmeldet, jede Person einmal
facilitate-access-sign-in-none = wer sich anmeldet (diese Website hat noch keinen Anmeldedienst)
facilitate-embed = Websites, die diese Umfrage in einem Rahmen zeigen dürfen
    .hint = Eine je Zeile, wie https://example.org.
facilitate-importance = Bei jeder Stimme fragen, ob die Aussage wichtig ist
    .hint = Ein Kästchen auf der Karte, das leer bleiben darf. Nach der Abstimmung sehen alle, wie vielen eine Aussage wichtig ist.
facilitate-shown = Was die Leute zu sehen und zu haben bekommen
facilitate-open-data = Alle bekommen nach dem Ende der Abstimmung die Stimmen als Dateien
    .hint = Unter Nummern, ohne Namen. Sonst kann niemand außer denen, die die Umfrage betreiben, die Ergebnisse nachrechnen. Auf der Karte bleibt ein Zeichen für jede Person, ohne Nummer.
facilitate-show-map = Die Meinungskarte nach dem Ende der Abstimmung zeigen
facilitate-map-meanwhile = Den eigenen Platz schon zeigen, solange andere abstimmen
    .hint = Ab der Zahl von Stimmen oben sieht jede Person, wo die Gruppen liegen und was die nächste unterscheidet, nur an Aussagen, über die sie abgestimmt hat, und ohne Zahlen. Sonst gibt es Plätze erst nach der Abstimmung.
facilitate-show-tips = Zeigen, wie man eine gute Aussage schreibt
facilitate-offer-mail = E-Mails zu dieser Umfrage anbieten
    .hint = Nur wenn diese Website E-Mails verschickt.
facilitate-translate = Teilnehmende können Aussagen maschinell übersetzen lassen
    .hint = Nur wo es auf dieser Website einen Übersetzungsdienst gibt; er bekommt den Text der Aussage und sonst nichts.
facilitate-demographics-after = Stimmen, nach denen Fragen zur Person kommen
    .hint = 0: vor der ersten Stimme. Fragen, nach denen Plätze vergeben werden, kommen immer davor.
facilitate-screening = Fragen, die entscheiden, wer teilnimmt
    .hint = Sie kommen vor der ersten Stimme und müssen beantwortet werden. Die Plätze unten können sich darauf beziehen.
facilitate-demographics = Fragen zur Person
    .hint = Alle können die Antwort verweigern. Fragen Sie nur, was Sie verwenden.
facilitate-question = Frage
facilitate-question-number = Frage { $number }
facilitate-question-id = Name in den Daten
    .hint = Buchstaben, Ziffern, Bindestriche. Leer: wird aus der Frage gebildet. Ändern Sie ihn nicht mehr, wenn Antworten da sind.
facilitate-question-why = Warum gefragt wird
    .hint = Das steht neben der Frage.
facilitate-options = Antworten
    .hint = Eine je Zeile. Davor kann ein Name für die Daten stehen, mit Doppelpunkt, wie „j: Ja“.
facilitate-admits = Antworten, mit denen man teilnimmt
    .hint = Ihre Namen, mit Kommas dazwischen. Leer: jede Antwort.
facilitate-quotas = Plätze
    .hint = Wie viele Personen jeder Art teilnehmen dürfen. Sind alle besetzt, wartet, wer kommt; mehr Plätze lassen Wartende herein. Wer zu keiner Art gehört, wartet auch und erfährt das. Ohne Angabe dürfen alle teilnehmen.
facilitate-cell-number = Plätze { $number }
facilitate-cell-answers = Art von Person
    .hint = Frage = Antwort, mit Kommas dazwischen, wie „alter = 18-29, region = nord“. Die Antwort „declined“ steht für keine Angabe. Für alle anderen schreiben Sie *, als letzte Art.
facilitate-places = Plätze
facilitate-targets = Wie die Bevölkerung aussieht
    .hint = Zum Vergleich mit denen, die teilnehmen, und um die Ergebnisse zu gewichten.
facilitate-target-number = Frage { $number } zur Bevölkerung
facilitate-target-question = Name der Frage
    .hint = Der Name in den Daten, wie oben.
facilitate-target-shares = Anteile in Prozent
    .hint = Einer je Zeile, wie „18-29 = 21,5“. Zusammen ergeben sie 100.

## Ihre Aussagen

facilitate-seeds-lead = Darüber wird zuerst abgestimmt. Schreiben Sie jede als einen Gedanken, dem man zustimmen oder den man ablehnen kann.
facilitate-seeds-paste = Aussagen einfügen
    .hint = Eine je Zeile, oder eine Tabelle mit einer Spalte „statement“ und vielleicht „language“ und „meta“.
facilitate-seeds-add = Prüfen und hinzufügen
facilitate-seeds-file = Oder eine Datei wählen
    .hint = CSV oder reiner Text in UTF-8.
facilitate-seeds-upload = Datei prüfen und hinzufügen
facilitate-seeds-faults = Nichts wurde hinzugefügt. Diese Zeilen stimmen noch nicht:
facilitate-seeds-warnings = Noch wurde nichts hinzugefügt. Sehen Sie diese noch einmal an:
facilitate-seeds-anyway =
    { $statements ->
        [one] Die { $statements } Aussage so hinzufügen
       *[other] Die { $statements } Aussagen so hinzufügen
    }
facilitate-seeds-present =
    { $statements ->
        [0] Noch keine Aussagen von Ihnen
        [one] { $statements } Aussage von Ihnen
       *[other] { $statements } Aussagen von Ihnen
    }
facilitate-seeds-edit = Sie können eine Aussage verbessern, bis jemand darüber abgestimmt hat; danach wird ein neuer Wortlaut mit seiner Begründung festgehalten. Das geht hier:
facilitate-line = Zeile { $line }:

## Hinweise

facilitate-hint-two = Vielleicht zwei Forderungen in einer: Wer nur einer Hälfte zustimmt, kann nicht abstimmen. Besser zwei Aussagen.
facilitate-hint-short = Sehr kurz: Das kann man verschieden verstehen.
facilitate-hint-capitals = Alles in Großbuchstaben: Das liest sich wie Geschrei.
facilitate-hint-question = Eine Frage: Ihr kann man nicht zustimmen.
facilitate-hint-link = Enthält eine Internetadresse: Es könnte Werbung sein.

## Moderation

facilitate-piles = Aussagen nach Entscheidung
facilitate-pile-waiting = Wartend ({ $statements })
facilitate-pile-accepted = Angenommen ({ $statements })
facilitate-pile-rejected = Abgelehnt ({ $statements })
facilitate-pile-empty = Hier ist nichts.
facilitate-queue-mail = E-Mail, wenn Aussagen warten
    .off = Wenn eine Aussage länger gewartet hat, als diese Umfrage sagt (einen Tag, wo sie nichts sagt), erhalten Sie eine E-Mail; dann keine, bis nichts mehr gewartet hat, und höchstens eine am Tag.
    .start = E-Mail erhalten
    .on = Sie erhalten eine E-Mail, wenn eine Aussage länger gewartet hat, als diese Umfrage sagt (einen Tag, wo sie nichts sagt); dann keine, bis nichts mehr gewartet hat, und höchstens eine am Tag.
    .stop = Keine mehr erhalten
    .begun = Sie erhalten eine E-Mail, wenn Aussagen warten.
    .ended = Sie erhalten keine E-Mails mehr über wartende Aussagen.
facilitate-bulk = Alle angekreuzten
facilitate-bulk-accept = Alle angekreuzten annehmen
facilitate-bulk-reject = Alle angekreuzten ablehnen
facilitate-keys = Entscheiden mit der Tastatur
    .says = Solange eine Aussage den Fokus hat: A nimmt sie an, R lehnt sie ab, M legt sie mit einer anderen zusammen, W ändert den Wortlaut, J geht zur nächsten, K zur vorigen, ? führt hierher.
    .use = Einzelne Tasten verwenden, solange eine Aussage den Fokus hat
    .on = Einzelne Tasten sind eingeschaltet.
    .off = Einzelne Tasten sind ausgeschaltet.
facilitate-tick = Aussage { $id } ankreuzen
facilitate-original = Ursprünglich geschrieben:
facilitate-tag-seed = von Ihnen
facilitate-tag-participant = von Teilnehmenden
facilitate-tag-meta = über die Person
facilitate-tag-hidden = durch Meldungen verborgen
facilitate-tag-accepted = angenommen
facilitate-tag-rejected = abgelehnt
facilitate-reports =
    { $people ->
        [one] Von { $people } Person gemeldet: { $reasons }
       *[other] Von { $people } Personen gemeldet: { $reasons }
    }
facilitate-report-abusive = beleidigend
facilitate-report-personal = über eine Person
facilitate-report-spam = Werbung
facilitate-report-off-topic = nicht zum Thema
facilitate-report-unclear = unklar
facilitate-merged = Zählt als Aussage { $id }.
facilitate-because = Begründung: { $reason }
facilitate-votes =
    { $people ->
        [0] Niemand hat darüber abgestimmt.
        [one] { $people } Person hat darüber abgestimmt.
       *[other] { $people } Personen haben darüber abgestimmt.
    }
facilitate-similar = Aussagen, die Ähnliches sagen:
facilitate-similar-one = #{ $id }, zu { $share } gleich:
facilitate-accept = Annehmen
facilitate-reject = Ablehnen
facilitate-unhide = Wieder zeigen
facilitate-meta = Als „über die Person“ markieren
facilitate-not-meta = Nicht über die Person
facilitate-merge = Mit einer anderen zusammenlegen
facilitate-merge-into = Nummer der Aussage, die bleibt
    .hint = Die Stimmen zu beiden bleiben, gezeigt wird ab jetzt nur die andere.
facilitate-reword = Wortlaut ändern
facilitate-reword-warning = Wer abgestimmt hat, hat über den jetzigen Wortlaut abgestimmt. Verbessern Sie Versehen; für einen anderen Sinn schreiben Sie eine andere Aussage.
facilitate-wording = Neuer Wortlaut
facilitate-ban = Die Person sperren, die das schrieb
facilitate-ban-warning = Alle Stimmen dieser Person zählen nicht mehr. Bei einer einzelnen schlechten Aussage lehnen Sie besser diese ab.
facilitate-earlier = Seite davor
facilitate-later = Nächste Seite

## Personen

facilitate-codes = Einladungscodes
facilitate-codes-lead = Codes werden einmal gezeigt, wenn sie entstehen, und so aufbewahrt, dass niemand sie lesen kann. Sichern Sie sie sofort.
facilitate-codes-fresh = Neue Codes. Sie werden nicht noch einmal gezeigt:
facilitate-wave = Welle
    .hint = Um Codes auseinanderzuhalten, zum Beispiel „Briefe im Mai“.
facilitate-wave-unnamed = ohne Namen
facilitate-wave-codes = Erzeugte Codes
facilitate-wave-places = Für Personen
facilitate-wave-used = Gekommen
facilitate-codes-count = Wie viele Codes
facilitate-codes-uses = Personen je Code
    .hint = 1 für persönliche Codes; mehr für einen Code auf einem Plakat.
facilitate-codes-make = Codes erzeugen
facilitate-codes-csv = Codes als Datei erzeugen
facilitate-list = Liste der Personen
facilitate-list-size =
    { $people ->
        [one] { $people } Kennung steht auf der Liste
       *[other] { $people } Kennungen stehen auf der Liste
    }; { $came ->
        [one] { $came } Person ist gekommen.
       *[other] { $came } Personen sind gekommen.
    }
facilitate-list-add = Kennungen hinzufügen
    .hint = Eine je Zeile, so wie das System sie hat, in dem Sie diese Menschen kennen. Keine Namen.
facilitate-list-save = Auf die Liste setzen
facilitate-list-remove = Von der Liste nehmen
facilitate-list-show = Liste zeigen
facilitate-list-came = ist da
facilitate-list-not-yet = noch nicht
facilitate-list-unlisted = nicht auf der Liste
facilitate-list-others =
    { $people ->
        [one] { $people } Person kam mit einer Kennung, die nicht auf der Liste steht, wie Seiten anderer Websites sie mitgeben.
       *[other] { $people } Personen kamen mit Kennungen, die nicht auf der Liste stehen, wie Seiten anderer Websites sie mitgeben.
    }
facilitate-list-file = Alle Kennungen, benutzte und noch nicht benutzte, als Datei (CSV)
facilitate-list-left =
    { $people ->
        [one] und { $people } weitere
       *[other] und { $people } weitere
    }
facilitate-waiting-list = Warteliste
facilitate-waiting-people =
    { $people ->
        [0] Niemand wartet auf einen Platz.
        [one] { $people } Person wartet auf einen Platz.
       *[other] { $people } Personen warten auf einen Platz.
    }
facilitate-waiting-note = Wer zuerst kam, bekommt den nächsten freien Platz. Um mehr hereinzulassen, erhöhen Sie die Plätze:
facilitate-banned = Gesperrte Personen
facilitate-banned-none = Niemand ist gesperrt.
facilitate-banned-note = Teilnehmende kennt man nur als Nummer. Ihre Stimmen bleiben und zählen nicht.
facilitate-banned-one = Nummer { $id }
facilitate-banned-when = seit { $day }
facilitate-unban = Sperre aufheben
facilitate-colleagues = Mitwirkende
facilitate-colleagues-note = Wer mitliest, sieht alles; wer moderiert, entscheidet auch über Aussagen; wer leitet, tut alles.
facilitate-colleague-email = E-Mail-Adresse
    .hint = Eines Kontos auf dieser Website.
facilitate-colleague-role = Rolle
    .hint = Sie lässt sich jederzeit ändern.
facilitate-colleague-add = Rolle geben
facilitate-colleague-remove = Rolle nehmen

## Zahlen

facilitate-count-active =
    { $people ->
        [one] { $people } Person nimmt teil
       *[other] { $people } Personen nehmen teil
    }, { $voters ->
        [one] { $voters } hat abgestimmt
       *[other] { $voters } haben abgestimmt
    }.
facilitate-count-screened =
    { $people ->
        [one] { $people } Person kam nach den Fragen nicht hinein.
       *[other] { $people } Personen kamen nach den Fragen nicht hinein.
    }
facilitate-count-excluded =
    { $people ->
        [one] { $people } Person ist gesperrt oder ausgenommen.
       *[other] { $people } Personen sind gesperrt oder ausgenommen.
    }
facilitate-queue-empty = Keine Aussage wartet auf eine Entscheidung.
facilitate-queue-age =
    { $statements ->
        [one] { $statements } Aussage wartet
       *[other] { $statements } Aussagen warten
    }; die älteste seit { $oldest ->
        [one] { $oldest } Stunde
       *[other] { $oldest } Stunden
    }, die Hälfte höchstens seit { $median ->
        [one] { $median } Stunde
       *[other] { $median } Stunden
    }.
facilitate-days = Nach Tagen
facilitate-hours = Die letzten zwei Tage nach Stunden
facilitate-nothing-yet = Noch nichts.
facilitate-when = Wann
facilitate-joins = Dazugekommen
facilitate-votes-cast = Stimmen
facilitate-authors = Haben geschrieben
facilitate-written = Neue Aussagen
facilitate-bar = Balken
facilitate-drop = Wo Menschen aufhören
facilitate-drop-note =
    { $statements ->
        [one] Die Hälfte derer, die teilnehmen, hat über mindestens { $statements } Aussage abgestimmt. Hören viele an derselben Stelle auf, sehen Sie nach, was dort stand.
       *[other] Die Hälfte derer, die teilnehmen, hat über mindestens { $statements } Aussagen abgestimmt. Hören viele an derselben Stelle auf, sehen Sie nach, was dort stand.
    }
facilitate-cards =
    { $statements ->
        [one] { $statements } Aussage
       *[other] { $statements } Aussagen
    }
facilitate-voted-on = Abgestimmt über
facilitate-stopped = Hörten dort auf
facilitate-reached = Kamen so weit
facilitate-cell = Art von Person
facilitate-cell-everybody = alle
facilitate-cell-others = alle anderen
facilitate-places-left = Für diese Arten von Personen gibt es keine Plätze. Wer dazugehört, wartet und erfährt das, bis es welche gibt: Fügen Sie Plätze für sie hinzu, oder für alle anderen (*).
    .more = und andere
facilitate-waiting-lost =
    { $people ->
        [one] { $people } Person wartet und gehört zu keiner Art, für die es Plätze gibt.
       *[other] { $people } Personen warten und gehören zu keiner Art, für die es Plätze gibt.
    }
facilitate-taken = Besetzt
facilitate-who-wait = Warten
facilitate-few = weniger als 5
facilitate-few-note = Was weniger als 5 Personen gemeinsam haben, ist markiert: Sie wären zu erkennen, geben Sie diese Zahlen also nicht weiter.
facilitate-monitor-file = Alles davon als eine Datei (CSV), je Zeile eine Zahl
    .note = Was weniger als 5 Personen gemeinsam haben, steht unmarkiert darin: Geben Sie diese Zahlen nicht weiter.
facilitate-answers = Antworten zur Person
facilitate-answer = Antwort
facilitate-who = Personen
facilitate-share = Anteil
facilitate-target = In der Bevölkerung
facilitate-declined = keine Angabe

## Protokolle

facilitate-log-lead = Alles, was entschieden wurde, das Neueste zuerst, und von wem.
facilitate-public-log-lead = Was die entschieden haben, die diese Umfrage leiten, das Neueste zuerst. Es nennt keine Person; Abgelehntes wird nicht wiederholt.
facilitate-log-download = Als Datei herunterladen
facilitate-log-older = Ältere
facilitate-log-what = Was
facilitate-log-statement = Aussage
facilitate-log-by = Von
facilitate-log-machine = Kommandozeile
facilitate-log-clock = Zeitplan
facilitate-did-accept = Aussage angenommen
facilitate-did-reject = Aussage abgelehnt
facilitate-did-merge = Aussage mit einer anderen zusammengelegt
facilitate-did-reword = Aussage umformuliert
facilitate-did-edit-seed = Aussage verbessert, bevor jemand darüber abgestimmt hatte
facilitate-did-meta = Aussage als „über die Person“ markiert
facilitate-did-not-meta = Markierung „über die Person“ entfernt
facilitate-did-unhide = Aussage nach Meldungen wieder gezeigt
facilitate-did-ban = Person gesperrt
facilitate-did-unban = Sperre aufgehoben
facilitate-did-open = Abstimmung geöffnet
facilitate-did-close = Abstimmung beendet
facilitate-did-close-on-time = Abstimmung pünktlich beendet
facilitate-did-reopen = Abstimmung wieder geöffnet
facilitate-did-rules = Regeln für Aussagen geändert
