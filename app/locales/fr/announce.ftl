### Qui est prévenu quand une consultation avance : courriels et webhooks, sur la page de celles et ceux qui la mènent.

announce-title = Messages

announce-mail = Courriels aux personnes abonnées
    .note = Les personnes qui l’ont demandé reçoivent un message à chaque nouvelle phase. Les adresses ne sont montrées à personne.
announce-mail-none = Ce site n’envoie pas de courriels. Les responsables du site peuvent régler cela avec --mail.
announce-mail-on = Adresses qui reçoivent les messages
announce-mail-pending = Pas encore confirmées
announce-mail-off = Abonnements terminés
announce-mail-sent = Messages envoyés
announce-mail-waiting = Messages en attente
announce-mail-dropped = Non envoyés, car l’abonnement était terminé
announce-mail-failed = Abandonnés
announce-mail-errors = Ce que le serveur de courriel n’a pas accepté
announce-mail-confirm = Demande de confirmation d’une adresse
announce-mail-offer = Question sur l’annonce des nouvelles propositions

announce-webhooks = Webhooks
    .note = Un webhook est l’adresse d’un autre programme, par exemple votre messagerie d’équipe ou votre site. À chaque nouvelle phase, elle reçoit une requête signée. Le fichier README explique comment un programme vérifie la signature.
announce-webhooks-none = Il n’y a pas encore de webhook.
announce-webhook-since = Depuis le { $day }
announce-webhook-test = Envoyer un essai
announce-test-often =
    Beaucoup de tests ont été envoyés en peu de temps. Attendez { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } et réessayez.
announce-webhook-end = Retirer
announce-secret = Voici le secret avec lequel le destinataire vérifie les signatures. Copiez-le maintenant : il n’est montré qu’une fois.
announce-url = Adresse à prévenir
    .hint = Commence par https://, par exemple https://example.org/hook
announce-url-missing = Saisissez l’adresse à prévenir.
announce-url-wrong = Ce n’est pas une adresse. Utilisez-en une comme https://example.org/hook, sans nom d’utilisateur, mot de passe ni #.
announce-url-open = Ce qui y serait envoyé ne serait pas chiffré. Utilisez une adresse qui commence par https://.
announce-url-private = Cette adresse mène à cette machine ou à une machine voisine. Utilisez une adresse publique, ou demandez aux responsables du site d’autoriser les adresses privées.
announce-url-many = Une consultation a au plus 10 webhooks. Retirez-en d’abord un.
announce-add = Ajouter le webhook

announce-deliveries = Dernières requêtes
announce-what = Objet
announce-state = État
announce-tries = Essais
announce-answer = Réponse
announce-next = Prochain essai :
announce-event-phase = Nouvelle phase
announce-event-test = Essai
announce-waiting = En attente
announce-sent = Remis
announce-failed = Abandonné
announce-dropped = Non envoyé : terminé avant
announce-done-ended = Le webhook a été retiré. Ce qui l’attendait encore n’est pas envoyé.
announce-done-tested = Un essai est en route. Rechargez cette page dans quelques secondes pour voir ce qu’il est devenu.
