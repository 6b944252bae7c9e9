### Une proposition, dans les listes et sur sa propre page.

statement-quoted = «{"\u202F"}{ $text }{"\u202F"}»
statement-number = Proposition { $id }
statement-without-text = Proposition { $id } (sans texte)
statement-by-organisers = Proposition { $id }, écrite par l’équipe organisatrice
statement-by-participant = Proposition { $id }, écrite par une personne participante
statement-meta = { $written }. { $common }.
statement-common-agree = Dans chaque groupe, la plupart sont d’accord
statement-common-disagree = Dans chaque groupe, la plupart ne sont pas d’accord
statement-few = Moins de { $people } personnes ont vu cette proposition. Ses chiffres changeraient encore beaucoup.
statement-fate = { $link } : { $outcome }. { $reason }
statement-in-constitution = Dans la constitution

## Ses votes

statement-votes = Les votes
statement-finding-groups-agree = Dans chaque groupe, au moins { $share } sont d’accord.
statement-finding-groups-disagree = Dans chaque groupe, au moins { $share } ne sont pas d’accord.
statement-finding-agree = { $share } des personnes qui l’ont vue sont d’accord.
statement-finding-disagree = { $share } des personnes qui l’ont vue ne sont pas d’accord.
statement-finding-few = Trop peu de personnes l’ont vue pour que leurs votes soient montrés.
statement-certainty = La part d’accord est-elle sûre ?
    .finding = Si l’on avait interrogé d’autres personnes semblables à celles qui ont voté, la part serait dans cette bande 19 fois sur 20.
statement-band = { $share }, la bande va de { $interval }
# $of counts everybody who voted on it.
statement-important =
    Elle est importante pour { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    } sur { $of } qui ont voté : { $share }, la bande est { $interval }.
statement-important-few = On ne montre pas pour combien de personnes elle est importante : cela révélerait quelque chose sur moins de cinq personnes.
