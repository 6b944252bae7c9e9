### Was Wörter bedeuten, die auf diesen Seiten vorkommen: je ein einfacher Satz.

glossary-title = Was die Wörter bedeuten
glossary-lead = Wörter, die auf diesen Seiten vorkommen, jedes in einem Satz.

glossary-poll = Umfrage
    .says = Viele Menschen stimmen über dieselben kurzen Aussagen ab und fügen eigene hinzu.
glossary-statement = Aussage
    .says = Ein Satz mit einem Gedanken, dem man zustimmen oder den man ablehnen kann.
glossary-pass = Weiter
    .says = Einer Aussage weder zustimmen noch sie ablehnen, weil man unsicher ist oder es nicht sagen möchte.
glossary-group = Gruppe
    .says = Menschen, die ähnlich abgestimmt haben, allein aus ihren Stimmen berechnet; niemand wird von Hand eingeteilt.
glossary-consensus = Konsens
    .says = Eine Aussage, der Menschen in allen Gruppen zustimmen, nicht nur in der größten.
glossary-divides = Was trennt
    .says = Eine Aussage, der eine Gruppe zustimmt und eine andere nicht.
glossary-map = Meinungskarte
    .says = Ein Bild, auf dem Menschen nahe beieinander liegen, die ähnlich abstimmen.
glossary-principle = Grundsatz
    .says = Eine Regel für eine KI, gemacht aus einer oder mehreren Aussagen, denen alle Gruppen zustimmen.
glossary-constitution = Verfassung
    .says = Die Liste aller Grundsätze, nach denen eine KI trainiert wird, jeder mit den Aussagen, aus denen er stammt.
glossary-bias = Voreingenommenheit
    .says = Wenn eine KI Menschen anders behandelt oder schlechter von ihnen denkt, weil sie zu einer bestimmten Gruppe gehören.
glossary-representativeness = Repräsentativität
    .says = Wie ähnlich die Teilnehmenden der Bevölkerung sind, zum Beispiel nach Alter oder Region.
glossary-interval = Intervall
    .says = Der Bereich, in dem eine Zahl wahrscheinlich läge, wenn man andere Menschen derselben Art gefragt hätte.
glossary-moderation = Moderation
    .says = Menschen, die eine Umfrage leiten, lesen Aussagen und sagen mit Begründung, warum eine nicht gezeigt wird.
glossary-training = Training
    .says = Ein Modell liest viele Beispiele und wird jedes Mal ein wenig verändert, bis es eher so antwortet, wie die Grundsätze sagen.
