### Konten: Anmelden, das eigene Konto, alle Konten.

account-form-faults = Etwas stimmt noch nicht
account-sign-in-foot = Anmelden, um eine Umfrage zu veranstalten
account-sign-in = Anmelden
account-sign-in-lead = Für alle, die Umfragen veranstalten. Um an einer Umfrage teilzunehmen, brauchen Sie kein Konto.
account-unsent = Sie wurden abgemeldet, bevor dies gesendet werden konnte
    .lead = Es wurde nichts geändert. Was Sie geschrieben haben, steht auf dieser Seite und sonst nirgends; lassen Sie sie also offen: Melden Sie sich in einem neuen Tab an, kommen Sie hierher zurück und senden Sie es noch einmal.
    .sign-in = In einem neuen Tab anmelden
    .again = Noch einmal senden
    .written = Was Sie geschrieben haben
    .files = Eine Datei wird nicht aufgehoben. Wählen Sie sie noch einmal aus, sobald Sie angemeldet sind.
account-session-lasts = Sie bleiben { $minutes } Minuten nach der letzten Seite oder dem letzten Formular angemeldet, höchstens { $hours } Stunden. Was Sie gerade schreiben, geht dann nicht verloren: Es kommt zurück, um noch einmal gesendet zu werden.
account-session-ends = In weniger als { $minutes } Minuten werden Sie abgemeldet. Senden Sie, was Sie geschrieben haben, oder bleiben Sie angemeldet.
account-session-stay = Angemeldet bleiben
account-session-ended = Sie sind abgemeldet. Was Sie geschrieben haben, steht noch auf dieser Seite: Senden Sie es, und es kommt zurück, um noch einmal gesendet zu werden, sobald Sie sich in einem anderen Tab angemeldet haben.
account-forgotten = Passwort vergessen?
    .lead = Geben Sie die E-Mail-Adresse Ihres Kontos ein. Wenn es dazu ein Konto gibt, geht ein Link dorthin, mit dem Sie ein anderes Passwort wählen.
    .send = Link schicken
    .asked = Sehen Sie in Ihr Postfach
    .sent = Wenn es zu dieser Adresse ein Konto gibt, ist ein Link dorthin unterwegs. Er gilt einmal, 30 Minuten lang und nur, bis ein anderer angefordert wird.
    .nothing = Wenn nichts ankommt, ist die Adresse eine andere, oder das Konto hat noch kein Passwort: Fragen Sie die Verwaltung dieser Website.
    .none = Diese Website verschickt keine E-Mails. Bitten Sie die Verwaltung dieser Website um einen neuen Link; damit wählen Sie ein anderes Passwort.
    .command = Wer Zugang zu dem Rechner hat, auf dem die Website läuft, macht mit diesem Befehl und der Adresse des Kontos einen Link:
account-oidc = Anmelden mit { $provider }
    .failed = Die Anmeldung mit { $provider } hat nicht geklappt. Versuchen Sie es noch einmal; wenn es dabei bleibt, sagen Sie es den Betreibern dieser Website.
    .unverified = { $provider } hat Ihre E-Mail-Adresse nicht geprüft. Bestätigen Sie sie dort und versuchen Sie es noch einmal.
    .unknown = Für die E-Mail-Adresse, die { $provider } genannt hat, gibt es hier kein Konto. Die Betreiber dieser Website können eines anlegen.
account-sign-out = Abmelden
account-yours = Ihr Konto
account-email = E-Mail-Adresse
account-password = Passwort
account-new-password = Neues Passwort
account-present-password = Jetziges Passwort
account-password-hint = 12 bis 128 beliebige Zeichen. Ein paar Wörter, die nur Sie so zusammenstellen würden, sind gut und leicht zu merken.
account-name = Name
account-name-hint = Ihre Kolleginnen und Kollegen sehen ihn, Teilnehmende an Umfragen nicht.
account-not-signed-in = Die E-Mail-Adresse oder das Passwort stimmt nicht. Prüfen Sie beides und versuchen Sie es noch einmal.
account-wrong-password = Das ist nicht Ihr jetziges Passwort. Geben Sie es noch einmal ein.
account-welcome = Wählen Sie ein Passwort
account-welcome-lead = Damit und mit Ihrer E-Mail-Adresse melden Sie sich von nun an an.
account-set-up = Diese Website einrichten
account-set-up-lead = Sie übernehmen als Erste die Verwaltung. Wer verwaltet, legt Konten für andere an und darf in jeder Umfrage alles.
account-save-password = Passwort speichern
account-gone = Dieser Link gilt nicht mehr
    .help = Ein Link gilt einmal, 24 Stunden lang oder, wenn er per E-Mail kam, 30 Minuten, und nur, bis ein neuerer gemacht wird. Bitten Sie um einen neuen, wo Sie diesen bekommen haben.
account-change-name = Ihr Name
account-save-name = Namen speichern
account-change-password = Ihr Passwort
account-change-password-note = Überall sonst, wo Sie angemeldet sind, werden Sie abgemeldet.
account-sessions = Wo Sie angemeldet sind
account-sessions-note = Nach einer halben Stunde ohne Nutzung werden Sie abgemeldet, nach 12 Stunden auf jeden Fall.
account-this-session = Dieser Browser
account-some-browser = Ein Browser, der seinen Namen nicht nennt
account-end-session = Dort abmelden
account-tokens = API-Schlüssel
account-tokens-note = Ein Programm, das einen Schlüssel vorzeigt, liest, was Sie lesen dürfen, in jeder Umfrage oder in einer, und ändert nichts. Ein Schlüssel für eine Umfrage öffnet die Adressen dieser Umfrage und sonst keine Seite.
account-no-tokens = Sie haben keinen Schlüssel.
account-token-name = Wofür der Schlüssel ist
account-token-poll = Was er lesen darf
    .every = Jede Umfrage, die Sie lesen dürfen
account-token-life = Wie lange er gilt
    .month = 30 Tage
    .quarter = 90 Tage
    .year = 1 Jahr
    .endless = Bis Sie ihn beenden
account-make-token = Schlüssel erstellen
account-end-token = Diesen Schlüssel beenden
account-new-token = Ihr neuer Schlüssel. Kopieren Sie ihn jetzt: Er wird nicht aufbewahrt und kann nicht noch einmal gezeigt werden.
account-accounts = Konten
account-new-account = Konto anlegen
account-new-account-note = Sie bekommen einen Link, der einmal und 24 Stunden lang gilt. Geben Sie ihn weiter; damit lässt sich ein Passwort wählen.
account-is-admin = Zur Verwaltung machen, die in jeder Umfrage alles darf
account-create = Konto und Link anlegen
account-new-link = Der Link. Kopieren Sie ihn jetzt: Er wird nicht aufbewahrt und kann nicht noch einmal gezeigt werden.
account-admin = Verwaltung
account-disabled = Gesperrt
account-waiting = Hat noch kein Passwort
account-never-signed-in = Noch nie angemeldet
account-make-link = Link für ein neues Passwort erstellen
account-make-admin = Verwaltung übertragen
account-unmake-admin = Verwaltung entziehen
account-disable = Sperren
account-enable = Entsperren
account-done-name = Ihr Name ist gespeichert.
account-done-password = Ihr Passwort ist geändert. Überall sonst sind Sie abgemeldet.
account-done-welcome = Ihr Passwort ist gespeichert, und Sie sind angemeldet.
account-done-session = Jener Browser ist abgemeldet.
account-done-token = Der Schlüssel öffnet nichts mehr.
account-done-account = Das Konto ist geändert.
account-moment = { $day }, { $time } Uhr UTC
account-session = Seit { $since }. Zuletzt benutzt { $used }.
account-token = Erstellt am { $day }, zuletzt benutzt { $used }.
account-token-unused = Erstellt am { $day }, nie benutzt.
account-token-one = Liest nur { $poll }.
account-token-all = Liest jede Umfrage, die Sie lesen dürfen.
account-token-until = Gilt bis { $moment }.
account-token-ended = Galt bis { $moment }.
account-token-until-ended = Gilt, bis Sie ihn beenden.
account-signed-in = Zuletzt angemeldet am { $day }
account-wait =
    Es gab zu viele vergebliche Versuche. Warten Sie { $minutes ->
        [one] { $minutes } Minute
       *[other] { $minutes } Minuten
    } und versuchen Sie es noch einmal.

## Was an dem, was jemand eingibt, nicht stimmen kann

account-fault-email = Das ist keine E-Mail-Adresse. Schreiben Sie sie wie name@example.org.
account-fault-email-long = Diese E-Mail-Adresse ist zu lang: Es passen { $most } Zeichen, vor dem @ { $name }. Verwenden Sie eine kürzere.
account-fault-email-taken = Mit dieser E-Mail-Adresse gibt es schon ein Konto. Erstellen Sie stattdessen einen Link dafür.
account-fault-name = Ein Name fehlt. Schreiben Sie, wie man Sie im Kollegenkreis nennt.
account-fault-name-long = Der Name ist zu lang: Es passen { $most } Zeichen. Kürzen Sie ihn.
account-fault-name-character = Der Name enthält Zeichen, die sich nicht zeigen lassen. Tippen Sie ihn, statt ihn einzufügen.
account-fault-password-short = Das Passwort ist zu kurz: Es braucht { $least } Zeichen. Ein paar Wörter hintereinander ergeben ein gutes.
account-fault-password-long = Das Passwort ist zu lang: Es passen { $most } Zeichen. Kürzen Sie es.
account-fault-password-email = Das ist die E-Mail-Adresse des Kontos. Wählen Sie etwas, das andere nicht wissen.
account-fault-password-common = Dieses Passwort ist eines von denen, die zuerst probiert werden. Wählen Sie ein anderes.
account-fault-tokens = Sie haben so viele Schlüssel, wie man haben kann. Beenden Sie zuerst einen.
account-fault-token-poll = In dieser Umfrage haben Sie keine Rolle mehr. Wählen Sie eine andere oder alle.
account-fault-token-life = Das ist keine der Zeiten. Wählen Sie eine aus der Liste.
account-fault-last-admin = Sonst verwaltet niemand diese Website. Geben Sie zuerst jemand anderem dieses Recht.
account-fault-gone = Dieses Konto gibt es nicht mehr. Laden Sie die Seite neu.

## E-Mail an alle, die ein Konto haben

account-mail-forgotten =
    Jemand, wahrscheinlich Sie, hat um ein neues Passwort für Ihr Konto auf dieser Website gebeten:

    { $site }

    Um eines zu wählen, öffnen Sie diese Seite. Der Link gilt einmal, 30 Minuten lang und nur, bis ein anderer angefordert wird:
    { $link }

    Wenn Sie das nicht waren, brauchen Sie nichts zu tun: Ihr Passwort bleibt, wie es ist.
    .subject = Wählen Sie ein neues Passwort
account-mail-changed =
    Das Passwort Ihres Kontos auf dieser Website wurde geändert ({ $moment }):

    { $site }

    Überall, wo Sie vorher angemeldet waren, sind Sie abgemeldet. Wenn Sie es selbst geändert haben, brauchen Sie nichts zu tun.

    Wenn Sie das nicht waren, fordern Sie hier sofort ein anderes Passwort an, und sagen Sie es der Verwaltung der Website:
    { $link }
    .subject = Ihr Passwort wurde geändert
account-mail-waiting =
    Aussagen dieser Umfrage warten darauf, dass jemand sie liest, die erste davon seit { $since }:

    { $topic }

    Hier lesen Sie sie (so viele warten jetzt: { $statements }):
    { $link }

    Sie erhalten dies, weil Sie darum gebeten haben; Sie hören nichts weiter, bis nichts mehr gewartet hat. So beenden Sie diese Nachrichten:
    { $stop }
    .subject = Aussagen warten: { $topic }
