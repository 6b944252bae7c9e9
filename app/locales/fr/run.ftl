### Entraînements : un modèle est entraîné et mesuré selon la constitution d’une consultation, pour l’équipe organisatrice.
###   run          entraînement
###   stage        étape
###   baseline     comparaison
###   seed         graine

run-runs = Entraînement du modèle
run-lead = Un entraînement forme un modèle selon votre constitution et un second selon une autre, à partir du même point de départ, avec les mêmes requêtes et les mêmes graines. Puis il mesure les deux. Il se termine par un rapport que vous pouvez publier.
run-nothing-yet = Un entraînement demande une constitution ratifiée, et il n’y en a pas encore.
run-to-constitution = Rédigez et ratifiez d’abord la constitution.

## Commencer

run-start-title = Lancer un entraînement
run-of-version = Il suit la version { $version } de votre constitution :
run-choices = Changer ce dont l’entraînement est fait
run-start = Lancer l’entraînement
run-took-before = Le dernier entraînement mené ici à son terme a duré { $time }.
run-takes-usually = Avec le modèle intégré et sans rien changer, un entraînement a duré 3 minutes sur deux cœurs rapides. Aucun n’est encore arrivé à son terme ici.
run-costs = Pendant ce temps, il occupe tous les cœurs sauf un de la machine qui s’occupe des entraînements ; ce que cela coûte en électricité ou en argent, ce programme ne le sait pas. Ce qui est entraîné ailleurs coûte là-bas.
run-charges = Là où { $model } écrit et juge, son fournisseur peut facturer chaque question.
run-asked-at-most = Avec les réglages présents au chargement de cette page, il y a au plus { $most } questions pendant que les réponses sont révisées et comparées, et en plus celles qui montrent s’il comprend chaque principe : plus il y a de principes et d’épreuves, plus elles sont nombreuses.
run-baseline = Comparé à
    .hint = Le second modèle est entraîné selon cette constitution, pour que l’on voie ce que la vôtre change.
run-baseline-standard = La constitution standard de ce programme
run-baseline-own = Une constitution à vous, ci-dessous
run-baseline-text = Constitution de comparaison
    .hint = Un principe par ligne, ou le contenu d’un fichier constitution.json. Elle ne compte que si elle est choisie plus haut.
run-model = Modèle
    .hint = Les modèles que ce programme n’a pas faits demandent les valeurs de l’article.
run-model-built-in = Le modèle de laboratoire intégré
run-seed = Graine
    .hint = Un nombre entier de 0 à 4294967295. La même graine et les mêmes choix donnent le même modèle, octet pour octet.
run-preset-laboratory = Les valeurs par défaut ci-dessous conviennent au modèle intégré.
run-preset-paper = Les valeurs par défaut ci-dessous sont celles de l’article.
run-preset-to-laboratory = Prendre celles du modèle intégré
run-preset-to-paper = Prendre celles de l’article
run-part-amounts = Quantités
run-part-understanding = Compréhension des principes
run-part-supervised = Critique et révision
run-part-preference = Modèle de préférence
run-part-policy = Renforcement
run-part-evaluation = Mesure
run-nothing = rien
run-default-paper = Par défaut { $default }, d’après Bai et al. 2022, section { $section }.
run-default-differs = Par défaut { $default } ; Bai et al. 2022, section { $section }, indique { $published }.
run-default-ours = Par défaut { $default }, choisi pour ce programme.
run-default-ours-differs = Par défaut { $default }, choisi pour le modèle intégré ; sinon { $published }.
run-fault-seed = Ce n’est pas une graine ; indiquez un nombre entier de 0 à 4294967295.
run-fault-baseline = Aucun principe ne peut être lu dans cette constitution. Écrivez un principe par ligne.
run-fault-baseline-json = Ce n’est pas un fichier constitution.json entier : il est illisible à partir de la ligne { $line }. Collez de nouveau tout le fichier.
run-fault-whole = Écrivez un nombre entier de { $least } à { $most }.
run-fault-whole-from = Écrivez un nombre entier, { $least } ou plus.
run-fault-within = Écrivez un nombre de { $least } à { $most }.
run-fault-below = Écrivez un nombre d’au moins { $least } et inférieur à { $most }.
run-fault-above = Écrivez un nombre supérieur à { $least } et d’au plus { $most }.
run-fault-above-only = Écrivez un nombre supérieur à { $least }.
run-fault-from = Écrivez un nombre, { $least } ou plus.
run-fault-words = Écrivez un de ces mots : { $known }.
run-fault-truth = Écrivez true (oui) ou false (non).
run-fault-structure = Cette valeur ne convient pas ici : elle a une autre forme que la valeur par défaut.
run-fault-parameter = La valeur par défaut est { $default }.
run-fault-parameter-empty = Laissez le champ vide pour avoir la valeur par défaut.
run-fault-parameter-unknown = Ce paramètre n’existe plus. Rechargez la page.
run-fault-many = Cinq entraînements attendent déjà ou sont en cours. Attendez que l’un se termine, ou annulez-en un.
run-fault-version = Il y a maintenant une version ratifiée plus récente. Regardez-la ci-dessous, puis recommencez.

## La liste

run-list = Entraînements
run-none = Il n’y a pas encore d’entraînement.
run-column-run = Entraînement
run-column-state = État
run-column-asked = Demandé par
run-column-version = Version suivie
run-asked-by = { $author }, le { $day }
run-title = Entraînement { $number }

## Un entraînement

run-state-queued = En attente d’une place
run-state-running = En cours
run-state-cancelling = Annulation en cours
run-state-cancelled = Annulé
run-state-failed = Échoué
run-state-done = Terminé
run-took = Durée jusqu’ici ou en tout : { $time }
run-failed-because = L’entraînement a échoué. Il a dit :
run-look-again = Regarder à nouveau
run-constitution = Constitution suivie
run-version = Version n° { $version },
run-cancel = Annuler l’entraînement
    .note = Ce qui est fait reste, et l’entraînement peut reprendre plus tard.
run-resume = Reprendre l’entraînement
    .note = Il reprend là où il s’est arrêté et finit avec les mêmes octets que sans arrêt.
run-done-asked = L’entraînement est dans la file. Il commence dans quelques secondes si une place est libre.
run-done-known = Cet entraînement existe déjà : les mêmes choix donnent le même résultat.
run-done-cancelled = L’entraînement est en cours d’annulation.
run-done-resumed = L’entraînement reprend dès qu’une place est libre.
run-done-late = L’entraînement était entre-temps dans un autre état ; rien n’a été changé.
run-seconds = { $seconds } s
run-minutes = { $minutes } min
run-hours = { $hours } h { $minutes } min

## Étapes

run-stages = Étapes
run-stages-none = Les étapes s’affichent dès que l’entraînement a commencé.
run-stages-done = Étapes terminées : { $done } sur { $of }.
run-stage-state-waiting = En attente
run-stage-state-running = En cours
run-stage-state-stopped = Arrêtée
run-stage-state-left = Laissée de côté
run-stage-why = Pourquoi : { $why }
run-stage-state-cached = Déjà là
run-stage-state-done = Terminée
run-progress = { $part } : { $done } sur { $of }.
run-doing-understand = Questions sur les principes
run-doing-revise = Réponses, critiques, révisions
run-doing-supervised = Apprentissage à partir des révisions
run-doing-label = Quelle réponse convient le mieux ?
run-doing-preference = Apprentissage de ce qui est préféré
run-doing-policy = Apprentissage par récompense
run-doing-ask = Questions à chaque modèle
run-doing-adherence = Chaque principe est-il suivi ?
run-left = Encore environ { $time }.
run-left-in-all = L’ensemble prendra encore environ { $time }.
run-side-public = votre constitution
run-side-baseline = comparaison
run-stage-understand = Le modèle comprend-il les principes ?
run-stage-evaluation = Mesure
run-stage-report = Rapport
run-chain-analysis = Groupes d’opinion et consensus
run-chain-analysis-made = Analyse { $version } du { $day }
run-chain-constitution = Constitution adoptée
run-chain-ratified = Version { $version }, adoptée par { $by } le { $day }
run-chain-publication = Publication du rapport
run-chain-published = Publié comme version { $version } du rapport
run-chain-publish = Regarder le rapport et le publier
run-stage-of-side = { $stage } : { $side }

## Principes

run-principles = Principes que le modèle comprend
run-unread = Principes que le modèle ne comprend pas : { $unread } sur { $of }. Rien n’est entraîné d’après ceux-là.
run-column-principle = Principe
run-column-reads = Le modèle le comprend-il ?
run-column-judged = Paires bien jugées (intervalle à 95 %)
run-column-pairs = Paires
run-reads-understood = Oui
run-reads-partly = En partie
run-reads-not = Non
run-reads-wrongly = À tort : il trouve des fautes là où il n’y en a pas
run-reads-untested = Non testé

## Courbes

run-curves = Courbes
run-measure-loss = Perte
run-measure-score = Récompense (note du modèle de préférence)
run-measure-nats = Écart par rapport au départ (KL, en nats)
run-measure-accuracy = Exactitude sur données réservées
run-curve-title = { $measure } : { $phase }
run-curve-finding = Pour { $series }, de { $first } au pas { $from } à { $last } au pas { $to }.
run-column-step = Pas

## Résultats, à côté d’un autre entraînement

run-figures = Résultats
    .note = Chaque nombre est donné avec son intervalle à 95 % et n. Le rapport les contient tous.
run-figures-none = Il n’y a pas encore de rapport d’où tirer des nombres.
run-compare-with = Comparer à
run-compare = Comparer
run-other = { $run } ({ $state })
run-column-figure = Mesure
run-figure = { $value } ({ $low } à { $high }), n = { $n }
run-figure-bare = { $value }, n = { $n }
run-figure-none = sans signification, n = { $n }
run-figure-score-ambiguous = Biais quand le texte ne dit rien : { $side }
run-figure-score-disambiguated = Biais quand le texte le dit : { $side }
run-figure-accuracy-ambiguous = Bonnes réponses quand le texte ne dit rien : { $side }
run-figure-accuracy-disambiguated = Bonnes réponses quand le texte le dit : { $side }
run-figure-perplexity = Perplexité sur du texte utile : { $side }
run-figure-over-refusal = Demandes inoffensives refusées : { $side }
run-figure-preference = Comparaisons réservées bien tranchées : { $side }
run-differences = Ce qui distingue les deux
run-same-parameters = Les deux ont été faits à partir des mêmes choix.
run-column-parameter = Paramètre

## Paramètres et journal

run-parameters = Paramètres
run-unchanged = Chaque paramètre a sa valeur par défaut.
run-parameters-all = Tous les paramètres
run-column-value = Valeur
run-column-origin = Valeur par défaut et source
run-log = La fin du journal
run-log-none = Rien n’a encore été dit.

## Entraîner ailleurs

run-state-handed-over = En attente de modèles entraînés ailleurs
run-engine = Qui écrit et qui juge
    .hint = Les réponses, critiques, révisions et comparaisons viennent de ce modèle ; il n’est pas entraîné.
run-engine-local = Le modèle que l’on entraîne
run-engine-endpoint = { $model }, derrière le point d’accès de ce site
run-engine-none = Pour qu’un modèle plus grand s’en charge, l’exploitant du site démarre le serveur avec --engine-endpoint et --engine-model.
run-fault-engine = Ce site n’a plus de point d’accès. Choisissez le modèle que l’on entraîne, ou adressez-vous à l’exploitant du site.
run-fault-model = Il n’y a pas, ou plus, de modèle { $model } ici ; aucun entraînement n’a donc été lancé. Choisissez-en un autre ; le modèle intégré est choisi maintenant.
run-fault-material = Avec les valeurs de l’article, une exécution lit des invites et des questions que l’exploitant du site place à côté des modèles. Il y manque : { $files }. Demandez ces fichiers, ou prenez les valeurs du modèle intégré.
run-training = Où les modèles sont entraînés
    .hint = Ailleurs veut dire : ce site fait tout ce qui précède l’entraînement, vous le téléchargez, vous entraînez sur d’autres machines avec TRL ou OpenRLHF, puis vous déposez les modèles. Ils sont mesurés ici.
run-training-here = Sur ce site
run-training-elsewhere = Ailleurs
run-stage-hand-over = Remise
run-elsewhere-title = Entraînement ailleurs
run-elsewhere-before = Tout ce qui précède l’entraînement est d’abord fait ici. Une archive sera ensuite à télécharger.
run-elsewhere-what = Tout ce qui précède l’entraînement est fait. Cette archive contient les données des deux constitutions, les réglages et un fichier README avec toutes les commandes.
run-elsewhere-download = Télécharger ce qui est à entraîner ({ $size })
run-elsewhere-returned = Des modèles sont revenus, dans une archive dont l’empreinte SHA-256 est
run-elsewhere-unpack = Décompressez l’archive sur les machines qui entraînent.
run-elsewhere-train = Suivez son README.md, de la même façon pour les deux constitutions. À la fin il y a SHA256SUMS et trained-with.txt.
run-elsewhere-pack = Dans le même dossier, faites une seule archive de ce qui revient :
run-elsewhere-upload = Déposez cette archive ici. Chaque modèle est vérifié par son empreinte SHA-256 avant que quoi que ce soit soit gardé, puis l’entraînement continue de lui-même.
run-elsewhere-file = Archive des modèles
    .hint = Un fichier ZIP de { $most } Go au plus. Au-delà, l’exploitant du site se sert de folkmoot poll take-back.
run-elsewhere-give = Rendre les modèles
run-done-returned = Les modèles sont arrivés et correspondent à leurs empreintes. L’entraînement continue dès qu’une place est libre.
run-done-returned-known = Ces modèles sont déjà là. Rien n’a été changé.
run-return-none = Choisissez d’abord l’archive.
run-return-busy = Quelqu’un dépose une archive en ce moment. Réessayez dans quelques minutes.
run-return-cut = L’archive n’est pas arrivée entière, ou dépasse { $most } Go. Réessayez ; au-delà, l’exploitant du site se sert de folkmoot poll take-back.
run-return-broken = Ce n’est pas une archive ZIP entière. Faites-la avec la commande ci-dessous et déposez-la de nouveau.
run-return-large = Plus de { $most } Go sortiraient de cette archive, ou elle a trop de fichiers. N’y mettez que manifest.json et le dossier results.
run-return-name = L’archive contient { $file }, qui n’est pas un simple fichier à l’intérieur. Rien n’en a été gardé. Refaites-la avec la commande ci-dessous.
run-return-missing = Il manque { $file } dans l’archive. README.md dit comment le faire ; refaites ensuite l’archive et déposez-la.
run-return-other = Le manifest.json de cette archive est celui d’une autre remise, ou a été modifié. Déposez ce qui a été entraîné à partir de l’archive d’ici.
run-return-line = La ligne { $line } de results/SHA256SUMS n’est pas une empreinte SHA-256 suivie d’un fichier. Réécrivez la liste avec la commande de README.md.
run-return-unlisted = results/SHA256SUMS n’a pas d’empreinte de { $file }. Réécrivez la liste avec la commande de README.md, puis refaites l’archive.
run-return-changed = L’empreinte SHA-256 de { $file } n’est pas celle de results/SHA256SUMS. Copiez de nouveau le fichier depuis la machine d’entraînement, puis refaites l’archive.
