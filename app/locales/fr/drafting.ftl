### Rédiger, adopter et publier une constitution. Glossaire : voir site.ftl.
###   draft      projet
###   decision   décision
###   ratify     adopter

drafting-title = Rédiger la constitution
drafting-voting = Le vote est encore ouvert. La rédaction commence quand il est clos.
drafting-computing = L’analyse est en cours de mise à jour. Revenez dans une minute.
drafting-lost = L’analyse dont ce projet est parti n’existe plus ; les décisions ne peuvent plus s’y appliquer. Recommencez ; elles restent consignées.
drafting-done = C’est fait, et c’est consigné.
drafting-before = Un projet part de ce que les règles tirent des votes. Ensuite, chaque changement vient de personnes, avec une raison.
drafting-would = { $principles ->
    [one] Avec le choix actuel, on obtiendrait { $principles } principe.
   *[other] Avec le choix actuel, on obtiendrait { $principles } principes.
}
drafting-begin = Commencer le projet
drafting-again = Recommencer à partir de l’analyse plus récente
drafting-again-sure = Je veux recommencer. Les décisions prises restent consignées, mais ne comptent plus.
drafting-outdated = La consultation a changé depuis le début de ce projet. Il existe une analyse plus récente.
drafting-lead = { $principles ->
    [one] Le projet compte { $principles } principe. Rien n’est public avant la publication.
   *[other] Le projet compte { $principles } principes. Rien n’est public avant la publication.
}
drafting-on-page = Sur cette page

## Principes

drafting-principles = Principes
drafting-principles-note = D’un côté les propositions avec leurs votes, de l’autre le principe qui en vient. Chaque changement demande une raison, qui est publiée avec lui.
drafting-principle = Principe { $number }
drafting-statements = Propositions à l’origine
drafting-alike = Se ressemblent
drafting-text = Le principe
drafting-needs-wording = Encore dans les mots de la proposition. Il faut que quelqu’un le formule.
drafting-straddles = Proche du seuil : avec d’autres votes, il ne l’aurait peut-être pas atteint.
drafting-support = { $who } : { $share } d’accord ({ $interval }), sur { $n }
drafting-unseen = { $who } : personne ne l’a vue
drafting-hidden = { $who } : trop peu de personnes pour être montré
drafting-everyone = Tout le monde
drafting-group = Groupe { $name }
drafting-consensus = Consensus entre groupes { $gac } (intervalle à 95 % : { $low } à { $high })
drafting-pair = La proposition { $statement } du principe { $number } se ressemble : similarité { $similarity }
drafting-no-pair = Aucune paire en attente.
drafting-accept = Elles disent la même chose : en faire un seul principe
drafting-refuse = Elles ne disent pas la même chose
drafting-conflict = Semble contredire le principe { $number }. Dites lequel vaut dans quel cas.
drafting-settle = Consigner lequel vaut
drafting-text-label = Texte du principe
drafting-reason = Raison (sera publiée)
drafting-reword = Enregistrer cette formulation
drafting-more = Autres changements
drafting-more-note = Ces boutons utilisent la raison indiquée plus haut.
drafting-place = Nouvelle place dans l’ordre
drafting-move = Déplacer
drafting-weight = Poids par rapport aux autres principes (1 d’habitude)
drafting-weigh = Changer le poids
drafting-into = Numéro du principe qui absorbe celui-ci
drafting-join = Réunir les deux
drafting-split-legend = Séparer en deux principes
drafting-split-note = Écrivez plus haut le texte du nouveau principe et choisissez les propositions qui vont avec. Si vous les choisissez toutes, elles appuient les deux.
drafting-statement = Proposition { $statement }
drafting-split = Séparer
drafting-leave-out = Ne pas garder ce principe

## Seuil

drafting-threshold = Seuil
drafting-threshold-note = Aucun nombre n’est juste en soi. Dites pourquoi il est placé là ; la raison est publiée.
drafting-threshold-table = Combien de propositions chaque seuil laisse entrer
drafting-threshold-share = Accord demandé à chaque groupe
drafting-threshold-statements = Propositions
drafting-chosen = (en vigueur)
drafting-threshold-because = Parce que :
drafting-threshold-keep = Garder ce seuil pour cette raison
drafting-params-note = Cela peut changer jusqu’au début du projet.
drafting-params-choice = Quelles propositions deviennent des principes
drafting-params-usual = Comme d’habitude
drafting-params-per-group = À partir de cet accord moyen de chaque groupe (0 à 1)
drafting-params-threshold = À partir de ce consensus entre groupes (0 à 1)
drafting-params-top = Tant parmi les plus soutenues
drafting-params-value = Valeur de ce choix
drafting-params-min-seen = Votes nécessaires à une proposition (vide : comme d’habitude)
drafting-params-groups = Nombre de groupes d’opinion (vide : celui qui convient le mieux)
drafting-params-seed = Graine des choix au hasard (vide : comme d’habitude)
drafting-params-save = Enregistrer

## Propositions non retenues

drafting-under = Propositions sans principe
drafting-under-none = Il n’y en a pas.
drafting-under-which = Proposition
drafting-under-option = { $statement } : { $text } (consensus { $gac }, { $n } votes)
drafting-under-text = Texte du principe (vide : formulé par les règles)
drafting-put-in = L’ajouter

## Décisions

drafting-log = Décisions
drafting-log-none = Rien n’a encore été décidé.
drafting-decision = { $number }, { $author }, { $day }
drafting-undone = annulée
drafting-undo-which = Numéro de la décision à annuler
drafting-undo = L’annuler
drafting-did-reword = le principe { $clause } dit maintenant « { $text } »
drafting-did-split = le principe { $clause } a été séparé ; le nouveau dit « { $text } »
drafting-did-join = le principe { $clause } est entré dans { $into }
drafting-did-leave-out = le principe { $clause } n’est pas gardé
drafting-did-put-in = la proposition { $statement } a été ajoutée
drafting-did-move = le principe { $clause } est passé à la place { $place }
drafting-did-weigh = le principe { $clause } a le poids { $weight }
drafting-did-accept = les propositions { $a } et { $b } disent la même chose
drafting-did-refuse = les propositions { $a } et { $b } ne disent pas la même chose
drafting-did-settle = lequel de { $clause } et { $other } vaut dans quel cas
drafting-did-threshold = pourquoi le seuil est placé là
drafting-did-undo = la décision { $decision } a été annulée

## Adopter et publier

drafting-ratify = Adopter et publier
drafting-check-holds = Oui
drafting-check-open = Pas encore
drafting-check-principles = Le projet compte au moins un principe.
drafting-check-questions = { $open ->
    [0] Aucune question n’est en attente.
    [one] { $open } question est en attente : formulation, paires semblables, contradictions ou raison du seuil.
   *[other] { $open } questions sont en attente : formulation, paires semblables, contradictions ou raison du seuil.
}
drafting-check-contact = Les réglages de la consultation donnent un contact.
drafting-check-licence = La constitution a une licence.
drafting-check-hidden = { $statements ->
    [0] Derrière les principes, aucun groupe n’a moins de 5 votes sur une proposition.
    [one] Pour { $statements } proposition derrière un principe, un groupe a moins de 5 votes. Les pages cachent ce chiffre ; le fichier le contient.
   *[other] Pour { $statements } propositions derrière des principes, un groupe a moins de 5 votes. Les pages cachent ces chiffres ; le fichier les contient.
}
drafting-check-looked = J’ai regardé ces propositions, et le fichier peut contenir leurs chiffres.
drafting-ratify-do = Adopter ce projet
drafting-versions = Versions adoptées
drafting-version = Version { $version }, adoptée par { $author } le { $day }
drafting-published = Publiée par { $author } le { $day }
drafting-unpublished = Non publiée.
drafting-note = Ce que cette version corrige (sera publié)
drafting-preview = Voir la page telle que tout le monde la verra
drafting-previewed = Voilà comment tout le monde verra la constitution une fois publiée. Elle ne l’est pas encore.
drafting-publish = Publier : plus aucun changement ensuite

## Ce qui n’a pas marché

drafting-problem-stale = Quelqu’un d’autre a changé le projet depuis que vous avez ouvert cette page. Rien de votre part n’a été enregistré. Ce que vous avez écrit est de nouveau dans son champ ou, si celui-ci n’existe plus, dans un encadré à part : regardez le projet actuel et renvoyez-le si cela convient toujours.
drafting-problem-voting = Le vote est ouvert, et rien n’est décidé sur une constitution pendant ce temps. Rien de votre part n’a été enregistré.
drafting-problem-ratified = Ce projet est déjà adopté. Rien n’a été décidé à son sujet depuis.
drafting-problem-reason = La raison manque ou dépasse 500 caractères. Dites pourquoi en une phrase.
drafting-problem-text = Le texte manque ou dépasse 1 000 caractères.
drafting-problem-unchanged = Rien ne changerait.
drafting-problem-gone = Ce dont il s’agit n’est pas dans le projet : { $what }
drafting-problem-number = Un nombre manque ou n’est pas possible. Vérifiez le champ et réessayez.
drafting-problem-same = C’est la même chose, ou cela appartient déjà à un même principe.
drafting-problem-split = Choisissez au moins une proposition pour le nouveau principe.
drafting-problem-unfit = La proposition { $statement } ne peut pas devenir un principe : elle a été rejetée, n’a pas de texte ou parle des personnes participantes.
drafting-problem-needed = La décision { $decision } en dépend. Annulez d’abord la décision { $decision }.
drafting-problem-checklist = Un point de la liste n’est pas encore rempli.
drafting-problem-note = Dites ce que cette version corrige.
drafting-problem-unworded = Un principe est encore dans les mots d’une proposition. Formulez-le avant de le soumettre au vote.
drafting-problem-nothing = Aucune proposition ne remplit encore les conditions. Choisissez un seuil plus bas ou moins de votes nécessaires.
drafting-sent = Ce que vous avez envoyé
drafting-sent-note = Son formulaire n’est plus sur cette page. Copiez ce dont vous avez encore besoin.

## Une version publiée

drafting-v-title = Version { $version }
drafting-v-description = Une version publiée de la constitution, qui ne change jamais.
drafting-v-by = Adoptée par { $ratifier }, publiée par { $publisher } le { $day }. Cette version ne change jamais.
drafting-v-newer = Il existe une version plus récente.
drafting-v-note = Ce qu’elle corrige :
drafting-v-changes = Changements depuis la version { $version }
drafting-v-same = Aucun principe n’a changé.
drafting-v-votes = La même chose avec les votes derrière chaque changement
drafting-diff-title = Changements de la version { $from } à la version { $to }
drafting-diff-votes = Votes derrière ce changement
drafting-v-added = Nouveau
drafting-v-dropped = N’y est plus
drafting-v-reworded = En d’autres mots
drafting-v-reweighted = Le poids { $before } est devenu { $after }
drafting-v-rested = Repose sur d’autres votes ({ $joined } déclarations ajoutées, { $left } retirées, { $votes } avec d’autres votes)
drafting-v-asked = Présenté au modèle en d’autres mots
drafting-v-document = Dans l’ensemble du document
drafting-v-hash = SHA-256 du fichier :

## Pour chaque personne qui participe

drafting-yours = Vous
drafting-yours-became = Votre proposition est devenue le principe { $number }
drafting-yours-agreed = Vous êtes d’accord avec des propositions derrière { $agreed } principes sur { $of }.
drafting-yours-which = Quels sont ces principes
