### Umfragen in Seiten anderer Websites: ein Muster für die Seiten einer Website, und was eine Seite erfährt, die keine Umfrage bekommt.

embed-title = Andere Websites
embed-lead = Diese Umfrage kann das Muster für eine ganze Website sein. Jede Seite, die die Zeilen unten lädt, bekommt beim ersten Laden eine eigene Umfrage: mit diesen Einstellungen und diesen ersten Aussagen, von denselben Menschen geleitet, und sofort offen. Diese Umfrage selbst bleibt, wie sie ist.
embed-codes = Einladungscodes und Listen von Kennungen gehören zu einer Umfrage und eine zweite Abstimmung zu ihrer Verfassung, und wo die Abstimmung beendet ist, gibt es nichts neu zu beginnen; deshalb kann diese Umfrage kein Muster sein.
embed-sites = Namen von Websites
embed-sites-none = Noch ist kein Name angelegt.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } Umfrage angelegt, höchstens { $most }
       *[other] { $made } Umfragen angelegt, höchstens { $most }
    }
# $polls is the sentence above.
embed-made-signed = Seiten, die Ihr Server unterschreibt: { $polls }
embed-made-unsigned = Andere Seiten: { $polls }
embed-ended = Es werden keine weiteren Umfragen angelegt
embed-snippet = Fügen Sie dies in jede Seite ein, mit einer Kennung der Seite anstelle von PAGE
embed-end = Unter diesem Namen keine Umfragen mehr anlegen
embed-reopen = Unter diesem Namen wieder Umfragen anlegen
embed-signed = Seiten, die Ihr Server unterschreibt
    .says = Jeder Mensch kann die Adresse mit einer eigenen Kennung laden. Einer Seite, die Ihr Server unterschreibt, wird geglaubt: Ihre Umfrage bekommt ihr eigenes Thema und steht sofort in den Listen der Umfragen. Behalten Sie das Geheimnis auf Ihrem Server; es ist der Schlüssel von HMAC-SHA-256, der Text besteht aus der Kennung der Seite, einem Zeilenvorschub und dem Thema, und das Ergebnis wird hexadezimal geschrieben.
embed-signed-snippet = Zeilen einer unterschriebenen Seite
embed-secret = Geheimnis dieses Namens
embed-secret-new = Ein neues Geheimnis anlegen
    .says = Wenn jemand anderes es erfahren hat, legen Sie ein neues an und tragen Sie es auf Ihrem Server ein: Was mit dem alten unterschrieben ist, wird von da an abgewiesen. Umfragen, die es schon gibt, bleiben.
# $name is the name of a site.
embed-most-of = Höchstzahl der Umfragen unter { $name }
embed-bound = Die Höchstzahl ändern
embed-new = Einen Namen für eine Website anlegen
embed-name = Name der Website
    .hint = Kleinbuchstaben, Ziffern und Bindestriche. Die Umfragen werden danach benannt.
embed-most = Höchstzahl der Umfragen
    .hint = Wer eine Seite mit neuer Kennung lädt, legt eine Umfrage an; halten Sie die Zahl so klein wie möglich. Seiten, die Ihr Server unterschreibt, werden für sich gezählt. Sie können die Zahl jederzeit ändern und das Anlegen beenden.
embed-make = Den Namen anlegen
embed-taken = Eine Website namens { $name } gibt es schon; wählen Sie einen anderen Namen.
embed-pages = Seiten mit einer Umfrage
    .note = Eine Umfrage, die kein Server unterschrieben hat, hat das Thema dieser hier und steht in keiner Liste, bevor Sie sie angesehen haben. Eine, in der niemand abgestimmt oder geschrieben hat, kann entfernt werden.
embed-column-poll = Umfrage
embed-column-site = Website
embed-column-page = Seite
embed-column-address = Adresse
embed-column-state = In Listen
embed-state-vouched = Ja: unterschrieben
embed-state-listed = Ja: angesehen
embed-state-unlisted = Noch nicht
embed-list = In die Listen aufnehmen
embed-remove = Diese Umfrage entfernen
embed-done-made = Der Name ist angelegt. Fügen Sie die Zeilen unten in die Seiten der Website ein.
embed-done-ended = Unter diesem Namen werden keine Umfragen mehr angelegt. Die vorhandenen bleiben.
embed-done-reopened = Unter diesem Namen werden wieder Umfragen angelegt.
embed-done-bounded = Die Höchstzahl ist geändert.
embed-done-secret = Der Name hat ein neues Geheimnis. Was mit dem alten unterschrieben ist, wird abgewiesen.
embed-done-in-use = Seiten haben Umfragen, die nach diesem Entwurf angelegt wurden; deshalb kann er nicht gelöscht werden. Entfernen Sie zuerst diese.
embed-done-listed = Die Umfrage steht jetzt in den Listen.
embed-done-removed = Die Umfrage der Seite ist entfernt.
embed-done-page-in-use = In dieser Umfrage hat jemand abgestimmt oder geschrieben, oder wartet auf Nachricht darüber; deshalb bleibt sie.

## What a page is told that gets no poll

embed-refused = Hier kann keine Umfrage gezeigt werden
embed-refused-unknown = Der Name der Website (data-site_id) ist hier nicht bekannt.
embed-refused-ended = Die Verantwortlichen legen für diese Website keine weiteren Umfragen an.
embed-refused-full = Diese Website hat so viele Umfragen, wie ihr erlaubt wurden.
embed-refused-too-many = Für diese Website wurden innerhalb einer Stunde viele Umfragen angelegt. Versuchen Sie es später noch einmal.
embed-refused-signature = Was die Seite von sich sagt, ist nicht das, was der Server dieser Website unterschrieben hat (data-signature).
embed-refused-page = Die Seite sagt nicht, welche sie ist: data-page_id fehlt oder ist länger als 200 Zeichen.
embed-refused-pattern = Die Umfrage, die als Muster dient, kann zurzeit nicht kopiert werden.
embed-refused-no-origin = Ihr Browser sagt nicht, zu welcher Website diese Seite gehört; deshalb ist nicht zu erkennen, ob sie eine Umfrage zeigen darf.
# $site is a web address.
embed-refused-origin = { $site } gehört nicht zu den Websites, die diese Umfrage zeigen dürfen.
embed-refused-whose = Das ist Sache derer, die die umgebende Seite gemacht haben. Falls Sie das sind: Die Einstellungen der Umfrage nennen die Websites, ihre Seite „{ embed-title }“ die Namen und wie viele Umfragen es geben darf.
