### Umfragen in Seiten anderer Websites: ein Muster für die Seiten einer Website, und was eine Seite erfährt, die keine Umfrage bekommt.

embed-title = Andere Websites
embed-lead = Diese Umfrage kann das Muster für eine ganze Website sein. Jede Seite, die die Zeilen unten lädt, bekommt beim ersten Laden eine eigene Umfrage: mit diesen Einstellungen, diesen angenommenen Aussagen, diesen Mitwirkenden, und sofort offen. Diese Umfrage selbst bleibt, wie sie ist.
embed-codes = Einladungscodes gehören zu einer Umfrage und eine zweite Abstimmung zu ihrer Verfassung, deshalb kann diese hier kein Muster sein. Lassen Sie Menschen auf andere Weise teilnehmen, damit sie eines wird.
embed-sites = Namen von Websites
embed-sites-none = Noch ist kein Name angelegt.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } Umfrage angelegt, höchstens { $most }
       *[other] { $made } Umfragen angelegt, höchstens { $most }
    }
embed-ended = Es werden keine weiteren Umfragen angelegt
embed-snippet = Fügen Sie dies in jede Seite ein, mit einer Kennung der Seite anstelle von PAGE
embed-end = Unter diesem Namen keine Umfragen mehr anlegen
embed-new = Einen Namen für eine Website anlegen
embed-name = Name der Website
    .hint = Kleinbuchstaben, Ziffern und Bindestriche. Die Umfragen werden danach benannt.
embed-most = Höchstzahl der Umfragen
    .hint = Wer eine Seite mit neuer Kennung lädt, legt eine Umfrage an; halten Sie die Zahl so klein wie möglich. Sie können das jederzeit beenden.
embed-make = Den Namen anlegen
embed-taken = Eine Website namens { $name } gibt es schon; wählen Sie einen anderen Namen.
embed-pages = Seiten mit einer Umfrage
embed-column-poll = Umfrage
embed-column-site = Website
embed-column-page = Seite
embed-column-address = Adresse
embed-done-made = Der Name ist angelegt. Fügen Sie die Zeilen unten in die Seiten der Website ein.
embed-done-ended = Unter diesem Namen werden keine Umfragen mehr angelegt. Die vorhandenen bleiben.

## What a page is told that gets no poll

embed-refused = Hier kann keine Umfrage gezeigt werden
embed-refused-unknown = Der Name der Website (data-site_id) ist hier nicht bekannt.
embed-refused-ended = Die Verantwortlichen legen für diese Website keine weiteren Umfragen an.
embed-refused-full = Diese Website hat so viele Umfragen, wie ihr erlaubt wurden.
embed-refused-page = Die Seite sagt nicht, welche sie ist: data-page_id fehlt oder ist länger als 200 Zeichen.
embed-refused-pattern = Die Umfrage, die als Muster dient, kann zurzeit nicht kopiert werden.
embed-refused-no-origin = Ihr Browser sagt nicht, zu welcher Website diese Seite gehört; deshalb ist nicht zu erkennen, ob sie eine Umfrage zeigen darf.
# $site is a web address.
embed-refused-origin = { $site } gehört nicht zu den Websites, die diese Umfrage zeigen dürfen.
embed-refused-whose = Das ist Sache derer, die die umgebende Seite gemacht haben. Falls Sie das sind: Die Einstellungen der Umfrage nennen die Websites, ihre Seite „{ embed-title }“ die Namen und wie viele Umfragen es geben darf.
