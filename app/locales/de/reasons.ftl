### Warum Aussagen nicht angenommen werden: was die Moderation auswählt und Verfasser lesen.

reasons-setting = Gründe, eine Aussage nicht anzunehmen
    .hint = Einer je Zeile, in der Sprache der Umfrage; die Moderation wählt daraus und kann eigene Worte hinzufügen. Ohne eigene werden die üblichen angeboten.
reasons-further = Einer je Zeile, in der Reihenfolge der eigenen Gründe der Umfrage: alle oder keiner. Wer eine Aussage geschrieben hat oder das Protokoll liest, liest sie dann in dieser Sprache.
reasons-choose = Grund zum Auswählen
reasons-none = keiner davon
reasons-own = In eigenen Worten: neben dem gewählten Grund oder an seiner Stelle.

reasons-off-topic = Sie gehört nicht zum Thema dieser Umfrage.
reasons-several = Sie sagt mehr als eine Sache; jede braucht eine eigene Aussage.
reasons-said = Eine andere Aussage sagt das schon.
reasons-no-view = Man kann ihr weder zustimmen noch widersprechen: Sie ist eine Frage oder eine Tatsache, keine Ansicht.
reasons-unclear = Sie ist für sich allein nicht zu verstehen.
reasons-hurtful = Sie verletzt oder bedroht Menschen.
reasons-personal = Sie sagt etwas über eine bestimmte Person.
