### Laquelle de deux réponses les gens préfèrent, sans savoir de qui elle vient. Glossaire : voir site.ftl et report.ftl.
###   rating      la comparaison à l’aveugle, ouverte et close par l’équipe organisatrice
###   comparison  une comparaison : une question, deux réponses, un choix

rating-title = Laquelle des deux préférez-vous ?
rating-lead = Deux modèles ont reçu la même question. Quel modèle a donné quelle réponse, vous l’apprendrez seulement quand vous aurez terminé.
rating-says = L’équipe organisatrice précise :
rating-prompt = La question
rating-first = Première réponse
rating-second = Deuxième réponse
rating-choice-first = La première
rating-choice-second = La deuxième
rating-choice-both = Les deux se valent
rating-choice-neither = Aucune des deux
rating-choice-skip = Passer
rating-progress = { $done } sur { $of }
    .label = Comparaisons que vous avez faites
rating-before = Vous avez déjà comparé ces deux réponses. Votre premier choix reste valable.
rating-kept = Vos choix sont conservés avec vos votes et supprimés avec eux. Sont publiés des nombres et, pour permettre de recompter, des listes de choix sans noms. Tant que la comparaison est ouverte, personne ne voit ce que d’autres ont choisi. Vous pouvez arrêter à tout moment.
rating-keys = Choisir au clavier
    .says = Quand les deux réponses ont le focus : 1 la première, 2 la deuxième, B les deux, N aucune, S passer, ? cette aide.
    .use = Utiliser des touches seules quand les deux réponses ont le focus
rating-not-open = Il n’y a rien à comparer en ce moment
    .says = Aucune comparaison n’est ouverte. Quand il y en aura une, les personnes qui ont participé seront de nouveau sollicitées.
rating-not-yours = Ceci s’adresse aux personnes qui ont participé
    .says = Seules les personnes qui pouvaient voter dans cette consultation comparent des réponses.
rating-return = Seules les personnes qui ont participé comparent des réponses. Votre code de retour vous fait reconnaître ici aussi.
rating-done = Merci
    .says = Vous avez fait toutes vos comparaisons. Ce que tout le monde préfère figurera dans le rapport, une fois la comparaison close.
rating-overview = Avez-vous participé ? Dites alors laquelle de deux réponses d’un modèle vous préférez, sans savoir de quel modèle il s’agit.
rating-go = Comparer des réponses

## Ce qui est à vous

rating-mine = Réponses que vous avez comparées
rating-own-tally = « { $a } » plutôt que « { $b } » : dans { $wins } comparaisons sur { $of } ; l’inverse dans { $losses }, sans préférence dans { $ties }.
rating-own-hidden = De qui venaient les réponses, vous l’apprendrez quand vous aurez fait toutes vos comparaisons ou que la comparaison sera close.
rating-own-list = Vos comparaisons une par une ({ $comparisons })
rating-own-choice = Votre choix :

## Pour l’équipe organisatrice

rating-desk = Quelles réponses les gens préfèrent
rating-desk-about = Les personnes qui ont participé voient une question et deux réponses, dans un ordre tiré au sort, sans savoir de qui elles viennent. Posez la question avant de publier le rapport : qui l’a lu sait peut-être quelle réponse vient de quel modèle.
rating-desk-after = Ce rapport est publié : qui l’a lu sait peut-être quelle réponse vient de quel modèle. Si quelqu’un compare à partir de maintenant, le rapport le dira.
rating-desk-none = Les modèles répondent la même chose à chaque question : il n’y a rien à comparer.
rating-desk-elsewhere = On compare en ce moment les réponses d’un autre rapport. Clôturez d’abord cette comparaison.
rating-desk-says = Ce qui est dit aux gens au préalable
    .help = Peut rester vide. Ne dites pas ce que vous espérez. Dès que quelqu’un a comparé, ce texte ne peut plus changer, et il figure dans le rapport.
rating-desk-number = Comparaisons par personne
    .help = De 3 à 50. Qui s’arrête avant compte pour ce qui a été comparé jusque-là.
rating-desk-open = Ouvrir la comparaison
rating-desk-again = Rouvrir la comparaison
rating-desk-close = Clore la comparaison
rating-desk-open-since = Ouverte depuis le { $day }.
rating-desk-closed = Close le { $day }.
rating-desk-size = Personnes qui ont comparé : { $people }. Comparaisons : { $comparisons }.
rating-desk-address = On compare ici :
rating-desk-carried = La prochaine version de ce rapport dira ce que les gens préfèrent. Personnes : { $people }.
rating-desk-waits = Tant que la comparaison est ouverte, aucune version ne dit ce que les gens préfèrent.
rating-desk-few = Trop peu de personnes ont comparé : on ne dit quelque chose de deux modèles que si au moins 5 personnes les ont comparés.
rating-desk-fault-number = Demandez à chaque personne de { $fewest } à { $most } comparaisons.
rating-desk-stale = Rien n’a changé : la comparaison est déjà ouverte ou close, ou l’on compare les réponses d’un autre rapport.
rating-desk-done-opened = La comparaison est ouverte.
rating-desk-done-closed = La comparaison est close.

## Dans le rapport

rating-report = Ce que les gens préfèrent, à l’aveugle
rating-report-about = Des personnes qui avaient participé au vote ont vu deux réponses à la même question, dans un ordre tiré au sort, et ont dit laquelle elles préfèrent, sans savoir quel modèle l’a donnée. Personnes : { $people }. Comparaisons : { $comparisons }. Questions : { $prompts }.
rating-report-says = Au préalable, il leur a été dit :
rating-report-not-blind = Certaines ont comparé après la publication du rapport : elles savaient peut-être quelle réponse vient de quel modèle.
rating-more = « { $a } » a été préféré à « { $b } » plus souvent que l’inverse.
rating-same = Entre « { $a } » et « { $b } », ces comparaisons ne montrent aucune différence.
rating-pair = { $a } préféré à { $b }
rating-points = { $points } ({ $low } à { $high })
rating-column-a = L’un des modèles
rating-column-b = L’autre modèle
rating-column-share = L’un préféré (une égalité compte pour moitié), intervalle à 95 %, n
rating-column-wins-a = L’un préféré
rating-column-wins-b = L’autre préféré
rating-column-people = Personnes
rating-column-same = Questions auxquelles les deux répondent la même chose
rating-column-points = Points de l’un au-dessus de l’autre, intervalle à 95 %
rating-strengths = Forces des modèles
rating-strength = { $model } : { $points } points, n = { $n }
rating-no-strengths = Aucune force ne découle de ces comparaisons : l’un des modèles n’a jamais été préféré, ou l’a toujours été.
rating-first-place = Quand une réponse a été préférée, c’était celle placée en premier dans { $share }. Si la place ne jouait aucun rôle, ce serait 50 %.
rating-judge = Quand une réponse a été préférée et que le juge des principes penchait pour l’une, c’était la même dans { $share }. Si le juge ne disait rien des personnes, ce serait 50 %.
rating-one-sided = Personnes ayant fait au moins 5 comparaisons et toujours choisi le même bouton : { $people }. Elles comptent comme tout le monde.
rating-skipped = Comparaisons passées : { $skipped }.
rating-method = Les comparaisons d’une même personne vont ensemble : les intervalles tiennent pour indépendantes les personnes et non les comparaisons (pour les parts, intervalle de Wilson avec un n effectif ; pour les forces, estimateur sandwich par personne avec le quantile de Student). Forces selon Bradley et Terry, toutes les paires à la fois ; une égalité est une demi-victoire pour chacun, le modèle à 0 point sert de mesure, et 400 points valent des chances de dix contre un. Deux modèles comparés par moins de 5 personnes n’entrent dans aucun de ces chiffres.
