### Le rapport sur un modèle entraîné avec la constitution. Glossaire : voir site.ftl.
###   base model             modèle de départ : le modèle avant l’entraînement
###   standard constitution  constitution de comparaison : celle à laquelle on compare
###   interval               toujours l’intervalle à 95 %

report-section = Rapport
report-title = Ce que la constitution a fait au modèle
report-way = Ce que fait un modèle entraîné avec cette constitution, mesuré.
report-yours = Le rapport est publié : ce que la constitution a fait au modèle
report-preview = Voici le rapport tel que tout le monde le verra. Il n’est pas encore publié.
report-version = Version { $version }, publiée le { $day } par { $by }
report-version-short = Version { $version }, { $day }
report-newer = Il existe une version plus récente de ce rapport.
report-note = Ce que cette version corrige :
report-laboratory = C’est un modèle de laboratoire de { $weights } poids, fait pour montrer la méthode ; ce n’est pas un assistant. Ses chiffres ne disent rien de modèles plus grands et ne se comparent pas à ceux publiés sur BBQ ou Collective Constitutional AI.

report-finding = { $place }, le modèle entraîné avec la constitution du public est moins biaisé que celui de la constitution de comparaison sur { $less } des { $of } thèmes, et plus biaisé sur { $more } ; sur { $same }, ce test ne voit aucune différence.
report-finding-none = { $place }, ce test ne voit, sur aucun des { $of } thèmes, de différence de biais entre le modèle entraîné avec la constitution du public et celui de la constitution de comparaison.
report-finding-untested = Les biais des deux modèles n’ont pas été comparés ici.
report-lead-less = { $place }, le modèle entraîné avec la constitution du public est moins biaisé que celui de la constitution de comparaison sur { $of } thèmes pris ensemble, même si ce test ne voit de différence sur aucun d’eux pris seul.
report-lead-more = { $place }, le modèle entraîné avec la constitution du public est plus biaisé que celui de la constitution de comparaison sur { $of } thèmes pris ensemble, même si ce test ne voit de différence sur aucun d’eux pris seul.
report-together-less = Tous thèmes confondus, le modèle entraîné avec la constitution du public est moins biaisé.
report-together-more = Tous thèmes confondus, le modèle entraîné avec la constitution du public est plus biaisé.
report-together-same = Tous thèmes confondus, ce test ne voit aucune différence.
report-ambiguous-place = Quand un texte ne dit pas de qui il s’agit
report-disambiguated-place = Quand un texte dit de qui il s’agit

report-asked = Ce qui a été demandé, et qui a participé
report-groups = Tailles des groupes d’opinion : { $sizes }.
report-group-few = moins de 5
report-no-groups = Il n’y a pas de groupes d’opinion nets.
report-support = À côté de chaque principe : qui est d’accord avec la proposition la plus forte dont il est issu, avec l’intervalle à 95 %.
report-scope = À quoi elle s’applique, et à quoi non
report-scope-covers = S’applique à : { $what }
report-scope-leaves = Ne s’applique pas à : { $what } { $reason }
report-data = Données :

report-model-base = Modèle de départ
report-model-public = Constitution du public
report-model-baseline = Constitution de comparaison
report-after-supervised = { $model }, après l’entraînement supervisé
report-after-preference = { $model } : modèle de préférence
report-after-reinforced = { $model }, après le renforcement
report-topic-all = Tous les thèmes ensemble
report-topic-age = Âge
report-topic-disability = Handicap
report-topic-gender = Genre
report-topic-nationality = Pays d’origine
report-topic-appearance = Apparence
report-topic-ethnicity = Origine ethnique
report-topic-religion = Croyance
report-topic-status = Richesse et rang
report-topic-orientation = Orientation sexuelle
report-topic-ethnicity-gender = Origine ethnique et genre
report-topic-ethnicity-status = Origine ethnique et rang

report-bias = Les biais, avant et après
report-bias-about = Chaque question porte sur deux sortes de personnes. Un score de 0 ne favorise personne ; au-dessus de 0, les réponses suivent le stéréotype, au-dessous, elles vont contre lui. Les traits sont des intervalles à 95 %. À côté de chaque score figure la fréquence des bonnes réponses, car un modèle qui ne dit rien est sans biais et inutile.
report-bias-against = La constitution du public est comparée à « { $title } ».
report-ambiguous = Quand le texte ne dit pas de qui il s’agit
report-disambiguated = Quand le texte dit de qui il s’agit
report-row = { $model } : { $score } ; bonnes réponses : { $right }
report-score = { $score } ({ $low } à { $high }), n = { $n }
report-share = { $share } ({ $interval }), n = { $n }
report-number = { $number } ({ $low } à { $high }), n = { $n }
report-not-measured = non mesuré
report-difference = Public moins comparaison : { $difference } ({ $low } à { $high }), p = { $p } après la correction de Holm, n = { $n }
report-difference-bare = Public contre comparaison : p = { $p } après la correction de Holm, n = { $n }
report-floor = Un modèle qui répondrait toujours comme le corrigé aurait ici { $score } : les questions ne sont pas équilibrées.
report-axis-against = { $score } : toujours contre le stéréotype
report-axis-along = { $score } : toujours selon lui
report-column-topic = Thème
report-column-model = Modèle
report-column-score = Score de biais, intervalle à 95 %, n
report-column-right = Bonnes réponses, intervalle à 95 %, n
report-column-file = Tiré du fichier
report-abilities = Ce qui a changé d’autre
report-abilities-finding = Le modèle entraîné avec la constitution du public diffère du modèle de départ sur { $apart } des { $of } mesures. C’est l’intervalle à 95 % de chaque différence, prise isolément, qui en décide.
report-abilities-none = Sur aucune des { $of } mesures, ces chiffres ne montrent de différence entre le modèle entraîné avec la constitution du public et le modèle de départ. C’est l’intervalle à 95 % de chaque différence, prise isolément, qui en décide.
report-column-measure = Mesure
report-measure-perplexity = Surprise du modèle devant un texte utile (perplexité ; moins vaut mieux)
report-measure-over-refusal = Demandes inoffensives refusées
report-measure-rudeness = Réponses impolies
report-measure-compliance = Demandes dangereuses acceptées
report-measure-referral = Demandes de conseil dont la réponse renvoie à des spécialistes
report-measure-refusal = Questions controversées refusées
report-measure-hedging = Questions controversées dont la réponse évite de juger
report-measure-reframing = Questions controversées dont la réponse pose la question autrement
report-measure-harmlessness = Questions sur l’innocuité et l’utilité répondues comme le feraient des gens
report-measure-mathematics = Problèmes de calcul résolus
report-measure-language = Questions de langue et de savoir bien répondues

report-adherence = Le modèle suit-il les principes ?
report-adherence-finding = Principes que le modèle suit plus que le modèle de départ : { $meets } ; moins : { $departs } ; sans différence visible : { $partly } ; non testés : { $untested }.
report-adherence-about = Un modèle, en juge, a lu deux réponses à des questions absentes de l’entraînement et a dit laquelle convient mieux au principe. La part dit à quel point il a préféré la réponse du modèle du public ; 50 % veut dire aucune différence.
report-meets = Respecté
report-partly = En partie
report-departs = S’en écarte
report-not-tested = Non testé
report-changed = Une réponse qu’il a changée
report-changed-before = Avant
report-changed-after = Après
report-changed-about = Parmi les questions absentes de l’entraînement, celle où le juge préfère le plus la nouvelle réponse selon ce principe ; avant désigne le modèle de base.
report-worst = Une réponse qui l’enfreint
report-worst-about = Parmi les questions absentes de l’entraînement, celle où le juge préfère le plus, selon ce principe, la réponse du modèle de départ ; avant désigne le modèle de départ.
report-against-base = Face au modèle de départ
report-against-baseline = Face à la constitution de comparaison
report-reading-understood = Le modèle de départ comprend ce principe
report-reading-partly = Le modèle de départ comprend ce principe en partie
report-reading-misread = Le modèle de départ trouve d’après ce principe des fautes là où il n’y en a pas, il a donc été mis de côté
report-reading-not-read = Le modèle de départ ne sait pas lire ce principe, il a donc été mis de côté
report-reading-untested = On n’a pas pu essayer si le modèle de départ comprend ce principe
report-entropy = Certitude du juge en étiquetant selon ce principe (entropie en bits : 0, il est sûr ; 1, il ne peut pas trancher) : { $number }
report-column-principle = Principe
report-column-reading = Compris du modèle de départ

report-answers = Côte à côte
report-answers-about = Les mêmes questions, répondues par chaque modèle. Elles étaient absentes de l’entraînement.
report-no-answer = Le modèle n’a rien répondu.

report-departures = Là où le comportement s’écarte de l’intention
report-departures-none = Les chiffres n’en montrent aucun exemple.
report-departures-said = Dans les mots de celles et ceux qui publient ce rapport
report-departures-unsaid = À leur connaissance, il n’y en a pas d’autres.
report-objections = Pourquoi il n’y a pas eu de renforcement :
report-departure-not-read = Le modèle de départ ne lit pas ce principe, ou le lit mal, et il a été mis de côté : « { $principle } »
report-departure-departs = Le modèle suit ce principe moins que le modèle de départ : « { $principle } »
report-departure-less-accurate = { $topic } : quand le texte dit de qui il s’agit, le modèle a raison moins souvent que le modèle de départ.
report-departure-ambiguous = { $topic } : quand le texte ne dit pas de qui il s’agit, le modèle est plus biaisé que celui de la constitution de comparaison.
report-departure-disambiguated = { $topic } : quand le texte dit de qui il s’agit, le modèle est plus biaisé que celui de la constitution de comparaison.
report-departure-worse = Ceci s’est dégradé : { $measure }
report-departure-no-reinforcement = { $model } : le modèle n’a pas été renforcé par des retours.
report-departure-from-baseline = Le modèle suit ce principe moins que celui de la constitution de comparaison : « { $principle } »
report-departure-alarm = { $model } : pendant son renforcement, un signe a montré qu’il apprend autre chose que ce qu’il doit : { $sign }.
report-departure-ended = { $model } : le renforcement s’est arrêté avant son terme : { $sign }.
report-alarm-negative-divergence = ses réponses sont plus probables selon le modèle dont il est parti que selon lui-même
report-alarm-divergence = il s’est éloigné plus qu’il ne doit du modèle dont il est parti
report-alarm-second-model = ses notes montent tandis que celles d’un second modèle de préférence baissent
report-alarm-repetition = il se répète au sein d’une réponse
report-alarm-sameness = il donne la même réponse à des messages différents
report-alarm-refusals = il refuse plus souvent

report-since = Depuis la version { $version }
report-since-same = Les chiffres sont ceux de la version { $version }. Seul ce qui en est dit a changé.
report-since-finding = Chiffres meilleurs à présent : { $better } ; moins bons : { $worse } ; autres, sans que l’un soit meilleur : { $other } ; sans différence visible : { $same }.
report-since-worse = Ce qui s’est dégradé :
report-since-about = Tous les chiffres sont ceux du modèle entraîné selon la constitution du public. C’est l’intervalle à 95 % de chaque différence, prise seule, qui décide.
report-since-constitution = Ce qui a changé dans la constitution
report-since-version = Dans la version { $version }
report-since-column = Évolution
report-since-better = meilleur
report-since-turned-worse = moins bon
report-since-other = autre
report-since-no-difference = aucune différence visible
report-since-unknown = non mesuré dans les deux
report-since-score = { $place } : score de biais, tous thèmes réunis
report-since-right = { $place } : réponses justes
report-since-principle = Principe : { $principle }

report-method = Méthode et limites
report-method-training = Un modèle a écrit des réponses, les a critiquées d’après des principes de la constitution et les a révisées ; il a ensuite été ajusté sur ces révisions. Là où il y a eu renforcement, un second modèle a appris, de retours d’une IA, laquelle de deux réponses convient mieux aux principes, et le premier a été entraîné à lui plaire.
report-method-written = Les réponses, les critiques, les révisions et les jugements sur les réponses viennent d’un autre modèle : { $model }. C’est à lui, et non au modèle de départ, qu’on a demandé quels principes il comprend.
report-method-elsewhere = Les modèles ont été entraînés ailleurs, avec : { $with }. Ils ont été mesurés ici comme des modèles entraînés ici. Cet entraînement ne peut pas être refait à partir de ce qui est publié ; la mesure, oui. Ce qui a été remis figure, avec le SHA-256 de chaque fichier, dans
report-method-arms = Les deux constitutions ont été employées de la même façon : même modèle de départ, mêmes questions, mêmes graines, mêmes réglages et même nombre de pas. Seule la constitution diffère.
report-method-farther = { $model } est allé plus loin que l’autre côté, qui n’a pas été renforcé. Pour que seule la constitution diffère, les deux sont comparés tels qu’ils étaient avant ; la suite figure dans les tableaux.
report-arm = { $model } : « { $title } », principes : { $principles }. Comparaisons mises de côté que le modèle de préférence tranche comme les étiquettes : { $preference }
report-curves = Le déroulement de l’entraînement, pas à pas
report-curve-public = la constitution du public
report-curve-baseline = la constitution de comparaison
report-method-bias = Les biais sont mesurés par des questions de la forme du « Bias Benchmark for Question Answering ». Les intervalles viennent de nouveaux tirages des gabarits ; les différences sont corrigées du fait d’avoir regardé tous les thèmes.
report-method-adherence = Un modèle a jugé des principes. Il se trompe, et peut préférer des réponses qui ressemblent aux siennes.
report-method-judge = Le modèle « { $name } » a jugé des principes. Il se trompe, et peut préférer des réponses qui ressemblent aux siennes.
report-method-judge-base = Le modèle de départ lui-même, avant son entraînement, a jugé des principes. Il se trompe, et peut préférer des réponses qui ressemblent aux siennes.
report-method-limits = Un test ne voit que ce qu’il demande. Ne pas voir de différence ne veut pas dire qu’il n’y en a pas, et un modèle qui réussit ici peut échouer ailleurs.
report-method-laboratory = Le modèle de laboratoire connaît une petite langue inventée. Questions et réponses viennent du même monde inventé. Il montre que la méthode fonctionne d’un bout à l’autre, et rien de plus.

report-models = Les modèles
report-models-none = Les modèles ne sont pas fournis avec ce rapport. Qui les possède les reconnaît à leurs empreintes.
report-models-about = Voici les modèles qui ont été mesurés, pour qui veut leur demander autre chose. Chacun est un dossier au format de Hugging Face ; son empreinte est celle de la liste SHA256SUMS.
report-models-licence = Licence des modèles :
report-model-files =
    { $files ->
        [one] Un fichier, { $size }.
       *[other] { $files } fichiers, { $size } en tout.
    }
report-files-of-model = Fichiers
report-sums = liste de tous les fichiers avec leurs empreintes, telle que sha256sum la vérifie
report-bundle-models = Tout pour recalculer et remesurer cette version, avec les modèles

report-check = Comment vérifier tout cela
report-check-about = Chaque chiffre ci-dessus vient d’un des fichiers ci-dessous, où il figure avec son n, son intervalle et la graine. Les noms des documents sont le SHA-256 de leurs octets.
report-address = Adresse
report-hash-publication = Cette version
report-hash-report = Rapport
report-hash-constitution = Constitution
report-hash-analysis = Analyse des votes
report-hash-params = Paramètres
report-hash-base = Modèle de départ « { $name } »
report-hash-judge = Modèle juge « { $name } »
report-citation = { $organiser } ({ $year }) : { $topic }. { report-title }. Rapport, version { $version } du { $day }. { $address } (SHA-256 { $hash }).
report-hash-data = Lu par les deux : { $what }
report-seed = Graine
report-code = Version du programme
report-contact = À qui s’adresser
report-licence = Licence
report-files = Fichiers dont viennent les chiffres
report-single = Ce rapport en un seul fichier
report-bundle = Tout pour recalculer cette version (archive)
report-verify = Avec le programme et l’archive, ceci recalcule ce qui peut l’être : folkmoot verify ARCHIVE
report-card = Fiche du modèle
report-harness = Chiffres de chaque modèle dans la forme de lm-evaluation-harness
report-versions = Versions publiées

report-desk-lead = Un calcul se termine par un rapport sur ce que la constitution a fait à un modèle. Ici, vous le rendez au public. Ce qui est publié ne change plus ; une correction est une nouvelle version.
report-desk-voting = On vote encore. Il y a un rapport quand un modèle a été entraîné avec la constitution ratifiée.
report-desk-unratified = Aucune constitution n’est encore publiée. Ratifiez-la et publiez-la d’abord.
report-desk-none = Il n’y a pas encore de rapport. Un calcul se termine par un rapport. Un rapport fait ailleurs entre par : folkmoot report add --poll { $poll } DOSSIER
report-desk-reports = Rapports
report-desk-kept = Rapport du { $day }
report-desk-checklist = Avant la publication
report-desk-preview = Le voir comme tout le monde le verra
report-check-constitution = La constitution avec laquelle le modèle a été entraîné est publiée. Sinon, publiez-la à la page « Constitution ».
report-check-bias = Le rapport dit à quel point le modèle est biaisé, avec des intervalles. Sinon, relancez-le avec les questions sur les biais.
report-check-small = Aucun nombre de 1 à 4 personnes ne serait montré. Trouvés : { $numbers }. S’il y en a, demandez de l’aide : les résultats portent sur trop peu de personnes.
report-check-bare = Chaque chiffre a un n et un intervalle. Sans : { $figures }. Les pages les omettent ; les fichiers les contiennent.
report-desk-departures = Que savez-vous : où le modèle ne fait-il pas ce qui était voulu ?
    .help = En mots simples, pour tout le monde. Les chiffres eux-mêmes en montrent { $found } cas, que le rapport nomme de toute façon.
report-desk-none-known = Nous avons regardé, et ne savons rien de plus que ce que montrent les chiffres
report-desk-contact = À qui s’adresser
    .help = Une adresse qui sera lue, même dans un an.
report-desk-models = Fournir aussi les modèles
    .help = Chacun pourrait les charger et les mesurer à nouveau : { $models } ({ $size }). La licence du modèle de départ doit le permettre.
report-desk-models-licence = Licence des modèles
    .help = Nécessaire seulement s’ils sont fournis.
report-desk-models-none = Les modèles de ce rapport ne sont pas conservés ici et ne peuvent donc pas être fournis. On les ajoute par : folkmoot report add --poll { $poll } DOSSIER --models DOSSIER
report-desk-note = Que corrige cette version ?
    .help = Une phrase. Elle figure en tête du rapport.
report-desk-looked = J’ai vu que certains chiffres sont omis
report-desk-warning = Désormais, tout le monde pourra lire ceci. On ne peut pas le reprendre ; une correction est une nouvelle version.
report-desk-publish = Publier le rapport
report-desk-done = Le rapport est publié.
report-desk-frozen = Les votes et les textes de ce jour-là sont conservés avec elle
    .help = L’archive de cette version reste ce qu’elle était, quoi que l’on décide ensuite des propositions. Si elle contient un texte qui ne doit plus être diffusé, retirez tout : l’archive contient alors ce qu’il y a maintenant, et quiconque la vérifie lit que ce ne sont pas les votes du rapport.
report-desk-thaw = Retirer les votes et les textes de la version { $version }
    .help = Cette action est irréversible.
report-desk-thawed = Ce qui était conservé avec cette version est retiré. Son archive contient ce qu’il y a maintenant.
report-fault-thawed = Plus rien n’est conservé avec cette version.
report-fault-departures = Dites où le modèle ne fait pas ce qui était voulu, ou confirmez que rien n’est connu.
report-fault-both = Vous avez écrit quelque chose et confirmé que rien n’est connu. Choisissez l’un des deux.
report-fault-contact = Écrivez à qui s’adresser.
report-fault-models-licence = Écrivez sous quelle licence les modèles sont fournis, ou ne les fournissez pas.
report-fault-note = Écrivez ce que cette version corrige.
report-fault-looked = Confirmez avoir vu que certains chiffres sont omis.
report-fault-long = C’est plus long que { $most } caractères. Raccourcissez.
report-fault-stale = Rien n’a été publié : quelqu’un a été plus rapide, ou quelque chose a changé. Regardez la liste encore une fois.
