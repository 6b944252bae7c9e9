### Un second vote : les principes d’une constitution, soumis à une consultation qui leur est propre.

## Ce qu’une telle consultation dit d’elle-même ; modifiable avant l’ouverture

ratification-topic = Second vote : { $topic }
ratification-description = Lors d’un premier vote, des personnes ont dit ce qu’une IA devrait faire. Ce sur quoi tous les groupes s’accordaient a donné les principes qui suivent. Dites pour chacun si une IA doit le suivre.
ratification-outcome = Le soutien à chaque principe est publié à côté de la constitution, pour l’ensemble et pour chaque groupe d’opinion.

## Là où l’on participe

# $link leads to the constitution.
ratification-notice = Ceci est un second vote. Ses propositions sont les principes { $link }, issue du premier vote.
ratification-constitution = d’une constitution
ratification-hash = Empreinte du texte soumis au vote (SHA-256) :
ratification-question = Une IA doit-elle suivre ce principe ?
ratification-principle = Un principe de la constitution

## À côté de la constitution

ratification-title = Second vote sur les principes
ratification-open = Ces principes sont actuellement soumis au vote.
ratification-go = Vers le second vote
ratification-computing = Le vote est terminé. Le résultat est en cours de calcul ; revenez dans une minute.
ratification-away = Le résultat du second vote ne peut pas être montré pour le moment.
ratification-result = { $supported } principes sur { $of } sont soutenus par plus de la moitié des personnes qui ont voté à leur sujet. { $people ->
        [one] { $people } personne a participé.
       *[other] { $people } personnes ont participé.
    }
ratification-too-few = Trop peu de personnes ont voté pour que leur soutien soit montré.
ratification-ended = Le vote a pris fin le { $day }.
ratification-poll = Résultats de ce vote
ratification-other-text = Le texte ci-dessus n’est pas exactement celui qui a été soumis au vote : voyez les mentions ci-dessous.
ratification-reworded = Formulé autrement dans le texte ci-dessus.
ratification-gone = Absent du texte ci-dessus.

## Pour la rédaction

ratification-drafting = Ratification : second vote
ratification-drafting-note = Demandez au public s’il soutient ces principes. Une consultation est créée à l’état de brouillon, avec une proposition par principe ; relisez-la, puis ouvrez-la. Qui a participé au premier vote la rejoint avec un seul bouton, sans code et sans être interrogé de nouveau ; une liste d’identifiants est reprise.
ratification-put-draft = Soumettre ce projet au vote
ratification-put-version = Soumettre la version { $version } au vote
ratification-check = Un second vote sur exactement ces principes est terminé. Ce n’est pas une condition.
ratification-of-draft = Vote sur un projet
ratification-of-version = Vote sur la version { $version }
ratification-elsewhere = Cette consultation est un second vote. Sa constitution se rédige sur la page de la première.
ratification-problem-goes-on = Un vote sur exactement cela est déjà ouvert ou préparé : il n’est pas terminé. Il figure sous « Ratification : second vote ».
