### Animer une consultation : les pages sous /facilitate et le journal public de la modération.

## En-tête et navigation

facilitate-title = Consultations que vous animez
facilitate-pages = Pages de l’équipe qui anime cette consultation
facilitate-stand = Où en est-on
facilitate-settings = Réglages
facilitate-seeds = Vos propositions
facilitate-statements = Modération
facilitate-people = Personnes
facilitate-monitor = Chiffres
facilitate-log = Journal de la modération
facilitate-more = Plus
facilitate-none = Vous n’animez encore aucune consultation. Créez-en une ou demandez à une collègue ou un collègue de vous ajouter.
facilitate-new = Créer une consultation
facilitate-numbers =
    { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    }, { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }, { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    }
facilitate-phase-draft = Brouillon
facilitate-phase-voting = Le vote est ouvert
facilitate-phase-constitution = Le vote est terminé
facilitate-role-reader = Lecture
facilitate-role-moderator = Modération des propositions
facilitate-role-facilitator = Animation
facilitate-back = Revenir sans rien changer
facilitate-save = Enregistrer
facilitate-add = En ajouter un de plus
facilitate-faults = Quelque chose ne va pas encore
facilitate-fault-past = Cette heure est passée, et le vote se terminerait aussitôt. Terminez-le sur la page « { facilitate-stand } » si c’est ce que vous voulez.
facilitate-fault-topic = Dites en quelques mots de quoi il s’agit.
facilitate-fault-line = « { $line } » n’a pas de signe égal ; écrivez age = Quel âge avez-vous ?
facilitate-fault-number = « { $text } » n’est pas un nombre entier ; n’employez que des chiffres.
facilitate-fault-time = « { $text } » n’est pas une heure ; écrivez-la comme 2027-01-31T18:00.
facilitate-fault-language-twice = Cette langue y est deux fois ; retirez-en une.
facilitate-fault-pair = « { $text } » ne nomme pas de question ; écrivez age = 18-29.
facilitate-fault-share = « { $text } » n’est pas une part ; écrivez 18-29 = 21.5.
facilitate-fault-slug-taken = Il y a déjà une consultation nommée { $slug } ; choisissez un autre nom.
facilitate-fault-sign-in = Des personnes participent déjà. On ne peut plus changer s’il faut d’abord se connecter : certaines participeraient deux fois, d’autres ne pourraient pas continuer. Créez une autre consultation.
facilitate-fault-range =
    { $most ->
        [one] Écrivez un nombre entier de 1 à { $most }.
       *[other] Écrivez un nombre entier de 1 à { $most }.
    }
facilitate-fault-wave = Le nom dépasse 100 caractères ou contient des caractères impossibles à montrer ; raccourcissez-le.
facilitate-fault-id = Ligne { $line } : ce n’est pas un identifiant ; il a plus de { $most } caractères, ou des caractères impossibles à montrer. Donnez-le tel que l’autre système l’écrit.
facilitate-fault-no-id = Il n’y a pas d’identifiant ; écrivez-en un par ligne.
facilitate-fault-participant = Personne ne participe sous ce numéro.
facilitate-fault-no-author = Aucune personne participante n’a écrit cette proposition.
facilitate-fault-email = Ce n’est pas une adresse électronique ; écrivez-la comme nom@example.org.
facilitate-fault-no-account = Il n’y a pas de compte pour { $email } ; demandez à l’équipe de ce site d’en créer un.
facilitate-fault-last = Personne d’autre ne conduit la consultation ; confiez d’abord ce rôle à quelqu’un.
facilitate-fault-tick = Cochez d’abord au moins une proposition.
facilitate-fault-no-statement = « { $id } » n’est pas une proposition de cette consultation ; cherchez son numéro dans la liste.
facilitate-fault-gone = Cette proposition n’existe plus. Rechargez la page.
facilitate-fault-unknown = On ne peut pas faire cela d’une proposition. Rechargez la page et choisissez un bouton.
facilitate-fault-into-itself = Une proposition ne peut pas être fusionnée avec elle-même ; choisissez-en une autre.
facilitate-fault-into-rejected = La proposition { $id } est elle-même refusée ou fusionnée ; choisissez-en une sur laquelle on peut voter.
facilitate-fault-same-as = La proposition { $id } le dit déjà ; fusionnez plutôt les deux.
facilitate-fault-needs-reason = Des personnes ont voté sur la formulation actuelle ; dites pourquoi elle change, pour que chacun puisse en juger.
facilitate-fault-full =
    { $most ->
        [one] Cette consultation accueille { $most } proposition, et elle l’a. Permettez-en plus dans les réglages, ou refusez-la.
       *[other] Cette consultation accueille { $most } propositions, et elle les a. Permettez-en plus dans les réglages, ou refusez-en une.
    }
facilitate-fault-principle = On vote ici sur les principes d’une constitution et sur rien d’autre. Pour les changer, soumettez une autre constitution au vote.
facilitate-fault-seed-twice = Quelqu’un a ajouté entre-temps une de ces propositions. Vérifiez encore une fois.
facilitate-fault-reason-missing = Il manque une raison ; dites en une phrase pourquoi.
facilitate-fault-reason-long = La raison dépasse 500 caractères ; raccourcissez-la.
facilitate-fault-character = Le texte contient des caractères impossibles à montrer ; saisissez-le au lieu de le coller.
facilitate-fault-text-short = La formulation est trop courte pour un vote.
facilitate-fault-text-long =
    { $most ->
        [one] La formulation dépasse { $most } caractère ; raccourcissez-la.
       *[other] La formulation dépasse { $most } caractères ; raccourcissez-la.
    }
facilitate-fault-slug = Ce n’est pas un nom d’adresse ; employez jusqu’à 64 minuscules, chiffres et traits d’union.
facilitate-fault-tag = Ce n’est pas une langue ; écrivez-la comme en, de ou zh-Hans.
facilitate-fault-text = Le texte a plus de { $most } caractères, ou des caractères impossibles à montrer ; raccourcissez-le ou saisissez-le à nouveau.
facilitate-fault-choice = Ce choix n’existe pas ; prenez-en un dans la liste.
facilitate-fault-large = C’est plus que ce qu’un formulaire peut contenir, soit { $most } Mo. Rien n’a été enregistré, et tout ce que vous avez écrit est encore ici ; raccourcissez ce champ, le plus long.
facilitate-reason = Raison
    .author = La personne qui a écrit la proposition la lira, et tout le monde aussi, dans le journal public.
    .public = Tout le monde peut la lire dans le journal public.
    .log = Elle figure dans le journal public, sans nom.

## Ce qui vient d’être fait

facilitate-done-created = La consultation est créée. Vous seul la voyez, avec les personnes que vous ajoutez.
facilitate-done-saved = C’est enregistré.
facilitate-done-strict = C’est enregistré. Désormais, ce que les gens écrivent n’apparaît qu’une fois accepté par vous. Regardez la file au moins une fois par jour, sinon on croira que personne n’écoute.
facilitate-done-seeded = Les propositions sont ajoutées.
facilitate-done-accept = Acceptée.
facilitate-done-reject = Rejetée. La personne qui l’a écrite peut lire la raison.
facilitate-done-merge = Fusionnée. Les votes des deux sont gardés ; seule l’autre est montrée.
facilitate-done-reword = Reformulée. L’ancienne formulation et les votes sont gardés.
facilitate-done-meta = La marque est changée.
facilitate-done-unhide = On peut de nouveau voter dessus.
facilitate-done-ban = La personne est exclue. Ses votes sont gardés et ne comptent plus.
facilitate-done-unban = L’exclusion est levée ; les votes comptent de nouveau.
facilitate-done-opened = On peut voter maintenant.
facilitate-done-closed = Le vote est terminé. Les résultats de cet instant sont gardés et ne peuvent plus changer sans que cela se voie.
facilitate-done-reopened = On peut voter de nouveau. Le journal public dit pourquoi.
facilitate-done-late = Rien n’a été changé : quelqu’un a été plus rapide, ou la consultation est dans une autre phase.
facilitate-done-listed = La liste est plus longue maintenant.
facilitate-done-unlisted = La liste est plus courte. Les personnes déjà venues restent.
facilitate-done-role = Le rôle est changé.
facilitate-done-deleted = Le brouillon est supprimé.

## Où en est-on

facilitate-next = Que faire maintenant
facilitate-opens = Le vote s’ouvrira de lui-même le { $day }.
facilitate-opens-draft = Le vote doit commencer le { $day }. Ouvrez la consultation avant : jusque-là, personne ne peut la trouver, et ensuite sa page dit quand le vote commence.
facilitate-closes = Le vote se terminera de lui-même le { $day }.
facilitate-frozen = La version { $version } de l’analyse contient les résultats. Son empreinte (SHA-256) :
facilitate-waiting =
    { $statements ->
        [one] { $statements } proposition attend une décision
       *[other] { $statements } propositions attendent une décision
    }
facilitate-strict-waiting = Personne ne voit ces propositions tant que vous ne les avez pas acceptées, car elles ne sont montrées qu’après modération.
facilitate-ready = Tout ce qu’il faut est là. Regardez encore une fois l’aperçu, puis ouvrez la consultation.
facilitate-open-warning = Une fois que des gens ont voté, changer une proposition change ce sur quoi ils ont voté. Relisez vos propositions.
facilitate-open = Ouvrir le vote
facilitate-not-ready = Il manque encore ceci avant que l’on puisse voter :
facilitate-gap-seeds = Ajoutez des propositions ; sept à vingt font un bon début.
facilitate-gap-organiser = Dites qui organise la consultation.
facilitate-gap-contact = Dites comment vous joindre.
facilitate-gap-outcome = Dites ce qui sera fait du résultat.
facilitate-gap-codes = Créez des codes d’invitation : sans code, personne ne peut participer.
facilitate-gap-list = Remplissez la liste des personnes qui peuvent participer.
facilitate-gap-provider = Choisissez qui peut participer : il faudrait se connecter, et ce site n’a pas de fournisseur d’identité.
facilitate-gap-over = Fixez une clôture plus tardive, ou aucune : l’actuelle est passée.
facilitate-to-close = Terminer le vote : voir d’abord ce qui sera gardé
facilitate-to-draft = Rédiger la constitution
facilitate-to-voted = La constitution soumise au vote
facilitate-to-train = Entraîner un modèle avec la constitution et suivre son avancement
facilitate-to-report = Relire le rapport et le rendre public
facilitate-all-done = Rien ne vous attend : le rapport est publié. Une correction serait une nouvelle version, sur la page « { report-section } ».
facilitate-reopen = Laisser voter de nouveau
facilitate-reopen-not = Les votes de cette consultation viennent d’ailleurs, elle n’est donc pas ouverte ici : personne ne pourrait y poursuivre ce qui a été commencé là-bas. Une copie reprend les propositions acceptées, sur lesquelles on peut voter.
facilitate-reopen-warning = Les résultats montrés à la fin du vote vont changer. Le journal public montre que vous l’avez fait et pourquoi. Une heure de clôture passée est effacée ; fixez-en une autre dans les réglages si le vote doit se terminer de lui-même.
facilitate-links = Liens
facilitate-public-page = La consultation telle que tout le monde la voit
facilitate-public-log = Journal public de la modération
facilitate-data = Fichiers pour tout le monde
facilitate-whole = Tout en une archive, avec les heures exactes et les identifiants externes : pour vous seulement
facilitate-embed-title = Dans les pages d’autres sites
facilitate-embed-snippet = Copiez ceci dans la page où la consultation doit apparaître
facilitate-embed-plain = Sans script
facilitate-embed-plain-label = Copiez ceci là où une page ne peut pas charger de scripts : le cadre garde sa hauteur, et la page autour n’apprend rien
facilitate-embed-nowhere = Aucun site ne peut encore montrer cette consultation. Nommez d’abord le site dans les réglages.
facilitate-embed-where = Ces sites peuvent la montrer : { $sites }
facilitate-embed-change = Changer les sites qui peuvent la montrer
facilitate-preview = Aperçu
facilitate-preview-lead = Voici les pages que verront les personnes participantes. Rien de ce que vous y faites n’est gardé comme vote.
facilitate-preview-landing = La première page
facilitate-preview-consent = Ce que l’on accepte avant de voter
facilitate-preview-card = La première proposition
facilitate-preview-about = Les questions sur la personne
facilitate-preview-topics = Le choix des thèmes
facilitate-preview-write = L’ajout d’une proposition
facilitate-preview-end = Quand tout a été voté
facilitate-preview-notice = Ceci est un aperçu : rien n’est envoyé d’ici.
facilitate-preview-back = Toutes les pages de l’aperçu
facilitate-copy = Créer une nouvelle consultation à partir de celle-ci
facilitate-delete = Supprimer ce brouillon
facilitate-delete-now = Supprimer maintenant
facilitate-delete-warning = Le brouillon et ses propositions seront retirés, sans retour possible.

## La fin du vote

facilitate-close = Terminer le vote maintenant
facilitate-close-lead = Voici ce qui serait gardé si vous terminiez le vote en cet instant. Rien n’est encore fait.
facilitate-close-groups =
    { $groups ->
        [0] pas de groupes d’opinion nets
        [one] { $groups } groupe d’opinion
       *[other] { $groups } groupes d’opinion
    }
facilitate-close-principles =
    { $statements ->
        [one] { $statements } proposition assez partagée par tous les groupes pour la constitution
       *[other] { $statements } propositions assez partagées par tous les groupes pour la constitution
    }
facilitate-close-hash = Empreinte de l’analyse (SHA-256) ; elle change à chaque nouveau vote :
facilitate-close-waiting =
    { $statements ->
        [one] { $statements } proposition attend encore une décision. Décidez d’abord : ensuite, personne ne pourra voter dessus.
       *[other] { $statements } propositions attendent encore une décision. Décidez d’abord : ensuite, personne ne pourra voter dessus.
    }
facilitate-close-warning = Beaucoup prendront la page des résultats pour une décision. Dites dans la présentation ce qui vient ensuite et qui décide.

## Créer une consultation

facilitate-make = Créer la consultation
facilitate-copies = Les réglages et les propositions acceptées viennent de { $slug }. Ni les votes ni les personnes.
facilitate-copies-left =
    { $statements ->
        [one] { $statements } proposition n’est pas reprise, car personne ne l’a acceptée : dans la nouvelle consultation, elle passerait pour la vôtre. Acceptez-la d’abord pour la reprendre.
       *[other] { $statements } propositions ne sont pas reprises, car personne ne les a acceptées : dans la nouvelle consultation, elles passeraient pour les vôtres. Acceptez-les d’abord pour les reprendre.
    }
facilitate-topic = Sujet
    .hint = En quelques mots, tels que tout le monde les verra.
facilitate-description = Présentation
    .hint = De quoi il s’agit, en phrases simples. Une ligne vide commence un nouveau paragraphe.
facilitate-organiser = Qui organise la consultation
    .hint = Tel qu’on vous connaît, par exemple la ville de Montfleury.
facilitate-contact = Comment vous joindre
    .hint = Une adresse électronique ou une adresse web.
facilitate-outcome = Ce qui sera fait du résultat
    .hint = On veut le savoir avant de donner son temps.
facilitate-slug = Nom dans les adresses
    .hint = Lettres minuscules sans accent, chiffres et traits d’union. Vide : il est tiré du sujet. Le changer plus tard casse les liens.
facilitate-language = Langue
    .hint = Par son code : en, de, fr, zh-Hans.

## Réglages

facilitate-settings-open = On vote déjà. Changer maintenant les questions, les places ou les règles traite les suivants autrement que les premiers.
facilitate-settings-stale = Quelqu’un d’autre a changé ces réglages depuis que vous avez ouvert cette page ; rien de votre part n’a donc été enregistré. Ce que vous avez saisi est encore ci-dessous. Regardez les réglages actuels, reportez dans ce formulaire ce qui doit en rester, puis enregistrez de nouveau : tout ce qui est ici remplacera alors ce que l’autre personne a enregistré.
facilitate-settings-now = Les réglages actuels (dans un autre onglet)
facilitate-texts = Textes
facilitate-text-number = Langue { $number }
facilitate-text-more = langue
facilitate-text-questions = Questions et réponses
    .hint = Une par ligne, comme « age = Quel âge avez-vous ? », « age? = Pourquoi on le demande », « age.young = Moins de 40 ans ». Après un premier enregistrement, les lignes à remplir figurent ici.
facilitate-context = Occasion commune
    .hint = Ce à quoi cette consultation appartient avec d’autres, par exemple Budget municipal 2027. Les consultations d’une même occasion sont regroupées dans la liste. Le champ peut rester vide.
facilitate-minutes = Minutes qu’il faut pour participer
facilitate-voting = Vote
facilitate-opens-at = Début
    .hint = UTC. Vide : dès que vous ouvrez.
facilitate-closes-at = Fin
    .hint = UTC. Vide : quand vous le terminez.
facilitate-map-after = Votes après lesquels chacun voit sa place sur la carte
facilitate-min-votes = Votes à partir desquels une personne est mise dans un groupe
    .hint = Avec moins, on fait des groupes de gens dont on sait peu de choses.
facilitate-min-seen = Votes qu’il faut à une proposition pour la constitution
    .hint = Vide : le nombre habituel.
facilitate-writing = Propositions des personnes participantes
facilitate-writing-open = On peut ajouter des propositions
    .hint = Vous pouvez fermer cela pendant que le vote continue, quand il y en a plus que quiconque ne peut lire.
facilitate-strict = Ne montrer les propositions qu’après modération
    .hint = Attention : tant que vous ne les acceptez pas, personne ne voit ce qui est écrit. Sinon, elles apparaissent aussitôt et vous pouvez les rejeter.
facilitate-writing-known = Seules les personnes venues avec un identifiant, ou connectées, peuvent ajouter des propositions
    .hint = Les autres votent. Qui participe sans l’un ni l’autre ne peut pas ajouter d’identifiant plus tard.
facilitate-writing-within = Heures dans lesquelles une nouvelle proposition est d’ordinaire lue
    .hint = Quiconque en ajoute une l’apprend. 0 : rien n’est dit.
facilitate-writing-after = Votes avant de pouvoir en ajouter une
facilitate-writing-long = Caractères au plus
facilitate-writing-many = Propositions par personne
facilitate-writing-most = Propositions soumises au vote, au maximum
    .hint = Les vôtres comprises. Une fois ce nombre atteint, on ne peut plus en ajouter. 0 : pas de limite.
facilitate-writing-reports = Signalements qui cachent une proposition
    .hint = Jusqu’à ce que quelqu’un l’ait regardée. Celles qui sont acceptées restent.
facilitate-joining = Participation
facilitate-access = Qui peut participer
    .hint = L’identifiant d’un autre site figure dans l’adresse (xid=…). N’importe qui peut en inventer un ; pour n’admettre que les personnes que vous connaissez, mettez leurs identifiants sur la liste.
facilitate-access-open = toute personne qui a l’adresse
facilitate-access-codes = toute personne qui a un code d’invitation
facilitate-access-list = toute personne inscrite sur une liste
facilitate-access-known = qui vient avec l’identifiant d’un autre site, une fois par identifiant
facilitate-access-sign-in = toute personne qui se connecte avec { $provider }, une fois chacune
facilitate-access-sign-in-none = toute personne qui se connecte (ce site n’a pas encore de fournisseur d’identité)
facilitate-embed = Sites qui peuvent montrer cette consultation dans un cadre
    .hint = Un par ligne, comme https://example.org.
facilitate-importance = Demander à chaque vote si la proposition est importante
    .hint = Une case sur la carte, que l’on peut laisser vide. Une fois le vote terminé, tout le monde voit pour combien de personnes une proposition est importante.
facilitate-shown = Ce qui est montré et remis
facilitate-open-data = Tout le monde reçoit les votes sous forme de fichiers une fois le vote terminé
    .hint = Sous des numéros, sans noms. Sinon, seules les personnes qui organisent la consultation peuvent recalculer les résultats. La carte garde une marque par personne, sans numéro.
facilitate-show-map = Montrer la carte des opinions une fois le vote terminé
facilitate-map-meanwhile = Montrer à chaque personne sa place pendant que d’autres votent encore
    .hint = À partir du nombre de votes ci-dessus, chaque personne voit où se trouvent les groupes et ce qui distingue le plus proche, d’après les seules propositions sur lesquelles elle a voté et sans chiffres. Sinon, les places sont montrées une fois le vote terminé.
facilitate-show-tips = Montrer comment écrire une bonne proposition
facilitate-offer-mail = Proposer des messages par courriel sur cette consultation
    .hint = Seulement si ce site envoie des courriels.
facilitate-translate = On peut faire traduire les propositions par une machine
    .hint = Seulement si ce site dispose d’un service de traduction, qui reçoit alors le texte de la proposition et rien d’autre.
facilitate-demographics-after = Votes après lesquels viennent les questions sur la personne
    .hint = 0 : avant le premier vote. Les questions selon lesquelles les places sont attribuées viennent toujours avant.
facilitate-screening = Questions qui décident qui participe
    .hint = Posées avant le premier vote, elles demandent une réponse. Les places ci-dessous peuvent s’y référer.
facilitate-demographics = Questions sur la personne
    .hint = Chacun peut refuser de répondre. Ne demandez que ce que vous utiliserez.
facilitate-question = Question posée
facilitate-question-number = Question n° { $number }
facilitate-question-id = Nom dans les données
    .hint = Lettres, chiffres, traits d’union. Vide : tiré de la question. Ne le changez plus une fois qu’on a répondu.
facilitate-question-why = Pourquoi on la pose
    .hint = C’est écrit à côté de la question.
facilitate-options = Réponses
    .hint = Une par ligne. Un nom pour les données peut précéder, avec deux-points, comme « o: Oui ».
facilitate-admits = Réponses avec lesquelles on participe
    .hint = Leurs noms, séparés par des virgules. Vide : toute réponse.
facilitate-quotas = Places par sorte de personne
    .hint = Combien de personnes de chaque sorte peuvent participer. Quand tout est pris, on attend ; plus de places font entrer ceux qui attendent. Qui n’est d’aucune sorte attend aussi, et l’apprend. Sans places, tout le monde peut participer.
facilitate-cell-number = Places, groupe { $number }
facilitate-cell-answers = Sorte de personne
    .hint = Question = réponse, séparées par des virgules, comme « age = 18-29, region = nord ». La réponse « declined » est celle des personnes qui préfèrent ne pas répondre. Pour toutes les autres, écrivez *, en dernier.
facilitate-places = Nombre de places
facilitate-targets = À quoi ressemble la population
    .hint = Pour comparer avec ceux qui participent, et pour pondérer les résultats.
facilitate-target-number = Question { $number } sur la population
facilitate-target-question = Nom de la question
    .hint = Le nom dans les données, comme ci-dessus.
facilitate-target-shares = Parts en pour cent
    .hint = Une par ligne, comme « 18-29 = 21,5 ». Leur somme fait 100.

## Vos propositions

facilitate-seeds-lead = On vote d’abord sur celles-ci. Écrivez chacune comme une seule idée avec laquelle on peut être d’accord ou non.
facilitate-seeds-paste = Coller des propositions
    .hint = Une par ligne, ou un tableau avec une colonne « statement », et peut-être « language » et « meta ».
facilitate-seeds-add = Vérifier et ajouter
facilitate-seeds-file = Ou choisir un fichier
    .hint = CSV ou texte simple, en UTF-8.
facilitate-seeds-upload = Vérifier et ajouter le fichier
facilitate-seeds-faults = Rien n’a été ajouté. Ces lignes ne vont pas encore :
facilitate-seeds-warnings = Rien n’a encore été ajouté. Regardez encore celles-ci :
facilitate-seeds-anyway =
    { $statements ->
        [one] Ajouter la proposition telle quelle ({ $statements })
       *[other] Ajouter les { $statements } propositions telles quelles
    }
facilitate-seeds-present =
    { $statements ->
        [0] Aucune proposition de vous pour l’instant
        [one] { $statements } proposition de vous
       *[other] { $statements } propositions de vous
    }
facilitate-seeds-edit = Vous pouvez corriger une proposition tant que personne n’a voté dessus ; ensuite, une nouvelle formulation est consignée avec sa raison. C’est ici :
facilitate-line = Ligne { $line } :

## Indices

facilitate-hint-two = Peut-être deux demandes en une : qui n’approuve qu’une moitié ne peut pas voter. Mieux vaut deux propositions.
facilitate-hint-short = Très courte : on peut la comprendre de plusieurs façons.
facilitate-hint-capitals = Tout en majuscules : cela se lit comme un cri.
facilitate-hint-question = Une question : on ne peut pas être d’accord avec elle.
facilitate-hint-link = Contient une adresse web : c’est peut-être de la publicité.

## Modération

facilitate-piles = Propositions selon la décision
facilitate-pile-waiting = En attente ({ $statements })
facilitate-pile-accepted = Acceptées ({ $statements })
facilitate-pile-rejected = Rejetées ({ $statements })
facilitate-pile-empty = Il n’y a rien ici.
facilitate-queue-mail = Courriel quand des propositions attendent
    .off = Quand une proposition attend depuis plus longtemps que ne le dit cette consultation (un jour si elle ne dit rien), vous recevez un courriel ; puis aucun tant qu’il en reste une en attente, et au plus un par jour.
    .start = Recevoir un courriel
    .on = Vous recevez un courriel quand une proposition attend depuis plus longtemps que ne le dit cette consultation (un jour si elle ne dit rien) ; puis aucun tant qu’il en reste une en attente, et au plus un par jour.
    .stop = Ne plus en recevoir
    .begun = Vous recevrez un courriel quand des propositions attendent.
    .ended = Vous ne recevez plus de courriels sur les propositions en attente.
facilitate-bulk = Toutes celles qui sont cochées
facilitate-bulk-accept = Accepter les cochées
facilitate-bulk-reject = Rejeter les cochées
facilitate-keys = Décider au clavier
    .says = Quand une proposition a le focus : A l’accepte, R la refuse, M la fusionne, W en change la formulation, J passe à la suivante, K à la précédente, ? mène ici.
    .use = Utiliser des touches seules quand une proposition a le focus
    .on = Les touches seules sont activées.
    .off = Les touches seules sont désactivées.
facilitate-tick = Cocher la proposition { $id }
facilitate-original = Écrit à l’origine :
facilitate-tag-seed = de vous
facilitate-tag-participant = d’une personne participante
facilitate-tag-meta = sur la personne
facilitate-tag-hidden = cachée par des signalements
facilitate-tag-accepted = acceptée
facilitate-tag-rejected = rejetée
facilitate-reports =
    { $people ->
        [one] Signalée par { $people } personne : { $reasons }
       *[other] Signalée par { $people } personnes : { $reasons }
    }
facilitate-report-abusive = injurieuse
facilitate-report-personal = sur une personne précise
facilitate-report-spam = publicité
facilitate-report-off-topic = hors sujet
facilitate-report-unclear = peu claire
facilitate-merged = Compte comme la proposition { $id }.
facilitate-because = Raison : { $reason }
facilitate-votes =
    { $people ->
        [0] Personne n’a voté dessus.
        [one] { $people } personne a voté dessus.
       *[other] { $people } personnes ont voté dessus.
    }
facilitate-similar = Propositions qui disent à peu près la même chose :
facilitate-similar-one = #{ $id }, semblable à { $share } :
facilitate-accept = Accepter
facilitate-reject = Rejeter
facilitate-unhide = Montrer de nouveau
facilitate-meta = Marquer comme portant sur la personne
facilitate-not-meta = Ne porte pas sur la personne
facilitate-merge = Fusionner avec une autre
facilitate-merge-into = Numéro de la proposition qui reste
    .hint = Les votes des deux sont gardés, et seule l’autre est montrée désormais.
facilitate-reword = Changer la formulation
facilitate-reword-warning = Qui a voté a voté sur la formulation actuelle. Corrigez les fautes ; pour un autre sens, écrivez une autre proposition.
facilitate-wording = Nouvelle formulation
facilitate-ban = Exclure la personne qui l’a écrite
facilitate-ban-warning = Aucun vote de cette personne ne comptera plus. Pour une seule mauvaise proposition, rejetez plutôt celle-ci.
facilitate-earlier = Page précédente
facilitate-later = Page suivante

## Personnes

facilitate-codes = Codes d’invitation
facilitate-codes-lead = Les codes sont montrés une fois, à leur création, et gardés sous une forme que personne ne peut lire. Sauvegardez-les aussitôt.
facilitate-codes-fresh = Nouveaux codes. Ils ne seront plus montrés :
facilitate-wave = Vague
    .hint = Pour distinguer les codes, par exemple « lettres de mai ».
facilitate-wave-unnamed = sans nom
facilitate-wave-codes = Nombre de codes
facilitate-wave-places = Pour combien de personnes
facilitate-wave-used = Venues
facilitate-codes-count = Combien de codes
facilitate-codes-uses = Personnes par code
    .hint = 1 pour des codes personnels ; plus pour un code sur une affiche.
facilitate-codes-make = Créer des codes
facilitate-codes-csv = Créer des codes dans un fichier
facilitate-list = Liste de personnes
facilitate-list-size =
    { $people ->
        [one] { $people } identifiant sur la liste
       *[other] { $people } identifiants sur la liste
    } ; { $came ->
        [one] { $came } personne est venue.
       *[other] { $came } personnes sont venues.
    }
facilitate-list-add = Identifiants à ajouter
    .hint = Un par ligne, tels qu’ils sont dans le système où vous connaissez ces personnes. Pas de noms.
facilitate-list-save = Ajouter à la liste
facilitate-list-remove = Retirer de la liste
facilitate-list-show = Montrer la liste
facilitate-list-came = présent
facilitate-list-not-yet = pas encore
facilitate-list-unlisted = hors liste
facilitate-list-others =
    { $people ->
        [one] { $people } personne est venue avec un identifiant absent de la liste, comme en donnent les pages d’autres sites.
       *[other] { $people } personnes sont venues avec des identifiants absents de la liste, comme en donnent les pages d’autres sites.
    }
facilitate-list-file = Tous les identifiants, utilisés ou pas encore, dans un fichier (CSV)
facilitate-list-left =
    { $people ->
        [one] et { $people } autre
       *[other] et { $people } autres
    }
facilitate-waiting-list = Liste d’attente
facilitate-waiting-people =
    { $people ->
        [0] Personne n’attend de place.
        [one] { $people } personne attend une place.
       *[other] { $people } personnes attendent une place.
    }
facilitate-waiting-note = Qui est venu d’abord reçoit la prochaine place libre. Pour faire entrer plus de monde, augmentez les places :
facilitate-banned = Personnes exclues
facilitate-banned-none = Personne n’est exclu.
facilitate-banned-note = On ne connaît les personnes participantes que par un numéro. Leurs votes sont gardés et ne comptent pas.
facilitate-banned-one = Numéro { $id }
facilitate-banned-when = depuis le { $day }
facilitate-unban = Lever l’exclusion
facilitate-colleagues = Équipe
facilitate-colleagues-note = La lecture montre tout, la modération décide aussi des propositions, l’animation fait tout.
facilitate-colleague-email = Adresse électronique
    .hint = D’un compte de ce site.
facilitate-colleague-role = Rôle
    .hint = On peut le changer à tout moment.
facilitate-colleague-add = Donner le rôle
facilitate-colleague-remove = Retirer le rôle

## Chiffres

facilitate-count-active =
    { $people ->
        [one] { $people } personne participe
       *[other] { $people } personnes participent
    }, { $voters ->
        [one] { $voters } a voté
       *[other] { $voters } ont voté
    }.
facilitate-count-screened =
    { $people ->
        [one] { $people } personne n’a pas été admise après les questions.
       *[other] { $people } personnes n’ont pas été admises après les questions.
    }
facilitate-count-excluded =
    { $people ->
        [one] { $people } personne est exclue ou laissée de côté.
       *[other] { $people } personnes sont exclues ou laissées de côté.
    }
facilitate-queue-empty = Aucune proposition n’attend de décision.
facilitate-queue-age =
    { $statements ->
        [one] { $statements } proposition attend
       *[other] { $statements } propositions attendent
    } ; la plus ancienne depuis { $oldest ->
        [one] { $oldest } heure
       *[other] { $oldest } heures
    }, la moitié depuis { $median ->
        [one] { $median } heure
       *[other] { $median } heures
    } au plus.
facilitate-days = Par jour
facilitate-hours = Les deux derniers jours, par heure
facilitate-nothing-yet = Rien pour l’instant.
facilitate-when = Quand
facilitate-joins = Arrivées
facilitate-votes-cast = Votes exprimés
facilitate-authors = Ont écrit
facilitate-written = Nouvelles propositions
facilitate-bar = Barre
facilitate-drop = Où l’on s’arrête
facilitate-drop-note =
    { $statements ->
        [one] La moitié des personnes a voté sur au moins { $statements } proposition. Là où beaucoup s’arrêtent d’un coup, regardez ce qu’elles ont vu.
       *[other] La moitié des personnes a voté sur au moins { $statements } propositions. Là où beaucoup s’arrêtent d’un coup, regardez ce qu’elles ont vu.
    }
facilitate-cards =
    { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }
facilitate-voted-on = Ont voté sur
facilitate-stopped = Se sont arrêtées là
facilitate-reached = Sont allées jusque-là
facilitate-cell = Sorte de personnes
facilitate-cell-everybody = tout le monde
facilitate-cell-others = toutes les autres personnes
facilitate-places-left = Il n’y a pas de places pour ces sortes de personnes. Qui en fait partie attend et l’apprend, jusqu’à ce qu’il y en ait : ajoutez des places pour elles, ou pour toutes les autres (*).
    .more = et d’autres
facilitate-waiting-lost =
    { $people ->
        [one] { $people } personne attend et n’est d’aucune sorte qui a des places.
       *[other] { $people } personnes attendent et ne sont d’aucune sorte qui a des places.
    }
facilitate-taken = Prises
facilitate-who-wait = En attente
facilitate-few = moins de 5
facilitate-few-note = Ce que moins de 5 personnes partagent est marqué : on pourrait les reconnaître, ne transmettez donc pas ces chiffres.
facilitate-monitor-file = Tout cela en un seul fichier (CSV), un chiffre par ligne
    .note = Ce que moins de 5 personnes partagent y figure sans marque : ne transmettez pas ces chiffres.
facilitate-answers = Réponses sur la personne
facilitate-answer = Réponse
facilitate-who = Combien de personnes
facilitate-share = Part
facilitate-target = Dans la population
facilitate-declined = sans réponse

## Journaux

facilitate-log-lead = Tout ce qui a été décidé, le plus récent d’abord, et par qui.
facilitate-public-log-lead = Ce qu’a décidé l’équipe qui anime cette consultation, le plus récent d’abord. Aucune personne n’y est nommée ; ce qui est rejeté n’y est pas répété.
facilitate-log-download = Télécharger dans un fichier
facilitate-log-older = Plus anciennes
facilitate-log-what = Quoi
facilitate-log-statement = Proposition
facilitate-log-by = Par
facilitate-log-machine = ligne de commande
facilitate-log-clock = calendrier
facilitate-did-accept = Proposition acceptée
facilitate-did-reject = Proposition rejetée
facilitate-did-merge = Proposition fusionnée avec une autre
facilitate-did-reword = Proposition reformulée
facilitate-did-edit-seed = Proposition corrigée avant tout vote
facilitate-did-meta = Proposition marquée comme portant sur la personne
facilitate-did-not-meta = Marque « sur la personne » retirée
facilitate-did-unhide = Proposition montrée de nouveau après des signalements
facilitate-did-ban = Personne exclue
facilitate-did-unban = Exclusion levée
facilitate-did-open = Vote ouvert
facilitate-did-close = Vote terminé
facilitate-did-close-on-time = Vote terminé à l’heure prévue
facilitate-did-reopen = Vote rouvert
facilitate-did-rules = Règles des propositions changées
