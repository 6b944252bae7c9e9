### Voter : la carte, ce qui l’entoure, et ce qui est fermé pendant le vote.

vote-section = Voter
vote-question = Êtes-vous d’accord avec cette proposition ?
vote-by-participant = Écrite par une personne participante
vote-by-organisers = Écrite par l’équipe organisatrice
vote-agree = D’accord
vote-disagree = Pas d’accord
vote-pass = Passer
    .help = sans avis
vote-mine = Votre vote
# A box on the card, beside the vote.
vote-important = Cette proposition est importante pour moi
vote-again = Vous avez déjà voté ici. Choisissez de nouveau pour changer votre vote.
vote-keep = Laisser ainsi
vote-translate = Traduire
vote-translating = Traduction en cours …
vote-translated = Traduit par une machine, peut-être avec des erreurs. Votre vote porte sur la proposition ci-dessus.
    .votes = Traduit par une machine, peut-être avec des erreurs. Les votes portent sur la proposition ci-dessus.
vote-untranslated = La traduction est impossible pour le moment. Vous pouvez voter quand même, ou réessayer plus tard.
    .later = La traduction est impossible pour le moment. Vous pouvez réessayer plus tard.
vote-undo = Annuler le dernier vote
vote-add = Ajouter une proposition
vote-add-prompt = Manque-t-il quelque chose d’important pour vous ?

## Où vous en êtes

vote-progress = { $voted } sur environ { $of }
    .label = Propositions sur lesquelles vous avez voté
vote-map-in = Votes avant de pouvoir obtenir une place sur la carte des opinions : { $votes }
vote-map-in-over = Votes avant de pouvoir obtenir une place sur la carte des opinions, qui est montrée une fois le vote terminé : { $votes }
vote-map-over = Votre place sur la carte des opinions est montrée une fois le vote terminé.
vote-stop = Vous pouvez arrêter à tout moment. Chaque vote compte.

## Signaler

vote-report = Signaler cette proposition
    .why = Quel est le problème ?
    .send = Envoyer le signalement
vote-reason-abusive = Elle insulte ou menace
vote-reason-personal = Elle révèle quelque chose sur une personne privée
vote-reason-spam = C’est de la publicité
vote-reason-off-topic = Elle parle d’autre chose
vote-reason-unclear = Elle est incompréhensible
vote-reported = Merci. La modération va examiner la proposition.

## Questions sur la personne

vote-ask = Quelques questions sur vous
    .says = Elles sont facultatives et montrent à quel point les personnes qui participent représentent tout le monde.
    .go = Répondre maintenant

## La fin, et ce qui peut mal se passer

vote-end = Vous avez voté sur toutes les propositions
    .says = Merci. D’autres en ajoutent encore : revenez voir.
    .closed = Merci. La suite figurera sur la première page de la consultation une fois le vote terminé.
vote-end-code = Votre code de retour et tous vos votes sont sur la page « { mine-section } ».
vote-waiting = Vous êtes sur la liste d’attente
    .says = Toutes les places pour les personnes ayant donné les mêmes réponses sont prises pour le moment. Dès qu’une place se libère, elle revient à qui attend depuis le plus longtemps, et vous pourrez alors voter ici.
    .look = Revenez voir de temps en temps : avec ce navigateur, ou avec le code de retour qui figure sur « { mine-section } ». Aucun courriel ne l’annonce, car les adresses sont gardées à part des personnes qui participent. Tant que cette page reste ouverte, la plupart des navigateurs le disent ici.
vote-no-place = Il n’y a pas de places pour vos réponses
    .says = Dans cette consultation, les places dépendent des réponses, et pour le moment aucune n’est prévue pour les personnes qui ont répondu comme vous. Si l’équipe organisatrice en ajoute, vous pourrez voter ici.
    .change = S’il y a une question à laquelle vous avez préféré ne pas répondre, vous pouvez y répondre maintenant :
    .go = Vos réponses
vote-place = Vous avez une place maintenant.
    .go = Aller voter
vote-screened = Cette consultation s’adresse à d’autres personnes
    .says = Merci de votre intérêt. D’après vos réponses, ce sont d’autres personnes qui sont interrogées cette fois. Vos réponses ne sont conservées que pour les compter ; vous pouvez les supprimer.
vote-banned = Vous ne pouvez plus voter dans cette consultation
    .says = La modération en a décidé ainsi. Si vous pensez que c’est une erreur, adressez-vous à l’équipe organisatrice.
vote-not-open = Le vote est fermé
    .says = Vos votes sont conservés. La suite est expliquée sur la première page de la consultation.
    .late = Les votes arrivés jusque-là sont conservés. La suite est expliquée sur la première page de la consultation.
vote-stranger = Ce navigateur n’est plus connu dans cette consultation
    .says = Vous pouvez recommencer, ou revenir avec votre code de retour. Les votes qui n’étaient pas encore envoyés sont à donner de nouveau.
vote-no-statement = On ne peut plus voter sur cette proposition. Voici la suivante.
vote-again-key = Ce formulaire a déjà été envoyé avec un autre vote. Voici la proposition sur laquelle voter maintenant.
vote-trouble = Cela n’a pas fonctionné
    .away = Il y a trop d’affluence en ce moment, ou la base de données est injoignable. Rien n’est perdu. Merci de réessayer dans quelques secondes.
    .malformed = L’envoi n’a pas pu être lu. Merci de revenir en arrière et de l’envoyer de nouveau.
vote-back = Retour au vote

## Ce que la page dit pendant l’usage

vote-saved = Enregistré. Proposition suivante : { $statement }
vote-undone = Vous pouvez maintenant changer votre vote : { $statement }
vote-all-done = Enregistré. { vote-end }.
vote-queued = Votes en attente d’envoi : { $votes }
    .help = Ils sont gardés sur cet appareil et partent dès qu’il y a une connexion.
vote-sent = Tous les votes sont envoyés.
vote-lost = Ce vote n’a pas pu être pris et n’a pas été compté : { $statement }
vote-uncounted = Votes qui n’ont pas été comptés : { $votes }
    .kept = Ils restent sur cet appareil et partent quand vous pourrez de nouveau voter ici.
vote-no-more = Sans connexion, il n’y a pas d’autre proposition ici. La suite vient dès qu’elle revient.
vote-keys = Voter au clavier
    .important = I : importante pour moi
    .use = Utiliser des touches simples tant que la proposition a le focus
    .says = A : d’accord, D : pas d’accord, P : passer, U : annuler, ? : cette aide

## Fermé pendant le vote

vote-closed = Les résultats viennent après le vote
    .says = Pour que chaque personne vote librement, nul ne voit d’ici là ce que les autres ont dit.
vote-closed-file = Ce fichier pourra être téléchargé après le vote.
