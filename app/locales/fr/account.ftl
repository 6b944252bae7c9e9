### Comptes : se connecter, son propre compte, tous les comptes.

account-form-faults = Quelque chose ne va pas encore
account-sign-in-foot = Se connecter pour organiser une consultation
account-sign-in = Se connecter
account-sign-in-lead = Pour les personnes qui organisent des consultations. Participer à une consultation ne demande aucun compte.
account-unsent = Votre session a pris fin avant l’envoi
    .lead = Rien n’a été modifié. Ce que vous avez écrit se trouve sur cette page et nulle part ailleurs ; gardez-la ouverte : connectez-vous dans un nouvel onglet, revenez ici et envoyez de nouveau.
    .sign-in = Se connecter dans un nouvel onglet
    .again = Envoyer de nouveau
    .written = Ce que vous avez écrit
    .files = Un fichier n’est pas conservé. Choisissez-le de nouveau une fois la connexion établie.
account-session-lasts = Vous restez connecté·e { $minutes } minutes après la dernière page ou le dernier formulaire, et { $hours } heures au plus. Ce que vous écrivez n’est pas perdu pour autant : cela revient, pour être envoyé de nouveau.
account-session-ends = Votre session prend fin dans moins de { $minutes } minutes. Envoyez ce que vous avez écrit, ou prolongez la session.
account-session-stay = Prolonger la session
account-session-ended = Votre session a pris fin. Ce que vous avez écrit est encore sur cette page : envoyez-le, et il revient pour être envoyé de nouveau quand vous vous serez connecté·e dans un autre onglet.
account-forgotten = Mot de passe oublié ?
    .lead = Saisissez l’adresse e-mail de votre compte. S’il existe un compte à cette adresse, un lien y est envoyé, avec lequel vous choisirez un autre mot de passe.
    .send = Envoyer le lien
    .asked = Consultez vos courriels
    .sent = S’il existe un compte à cette adresse, un lien lui est envoyé. Il sert une fois, pendant 30 minutes, et seulement jusqu’à ce qu’un autre soit demandé.
    .nothing = Si rien n’arrive, l’adresse est une autre, ou le compte n’a pas encore de mot de passe : adressez-vous à l’administration de ce site.
    .none = Ce site n’envoie pas de courriels. Demandez un nouveau lien à l’administration de ce site ; il vous permettra de choisir un autre mot de passe.
    .command = Qui a accès à la machine sur laquelle tourne le site crée un lien avec cette commande et l’adresse du compte :
account-oidc = Se connecter avec { $provider }
    .failed = La connexion avec { $provider } n’a pas fonctionné. Réessayez ; si cela continue, prévenez les responsables du site.
    .unverified = { $provider } n’a pas vérifié votre adresse e-mail. Confirmez-la là-bas et réessayez.
    .unknown = Il n’y a pas de compte ici pour l’adresse e-mail que { $provider } a indiquée. Les responsables du site peuvent en créer un.
account-sign-out = Se déconnecter
account-yours = Votre compte
account-email = Adresse e-mail
account-password = Mot de passe
account-new-password = Nouveau mot de passe
account-present-password = Mot de passe actuel
account-password-hint = De 12 à 128 caractères quelconques. Quelques mots que vous seriez la seule personne à assembler conviennent bien et se retiennent facilement.
account-name = Nom
account-name-hint = Vos collègues le voient, pas les personnes qui participent aux consultations.
account-not-signed-in = L’adresse e-mail ou le mot de passe n’est pas correct. Vérifiez les deux et réessayez.
account-wrong-password = Ce n’est pas votre mot de passe actuel. Saisissez-le de nouveau.
account-welcome = Choisissez un mot de passe
account-welcome-lead = Avec lui et votre adresse e-mail, vous vous connecterez désormais.
account-set-up = Mettre ce site en place
account-set-up-lead = Vous devenez la première personne chargée de l’administration. L’administration crée les comptes des collègues et peut tout faire dans chaque consultation.
account-save-password = Enregistrer le mot de passe
account-gone = Ce lien ne fonctionne plus
    .help = Un lien sert une fois, pendant 24 heures, ou 30 minutes s’il est venu par courriel, et seulement jusqu’à ce qu’un plus récent soit créé. Demandez-en un nouveau à la personne qui vous l’a donné.
account-change-name = Votre nom
account-save-name = Enregistrer le nom
account-change-password = Votre mot de passe
account-change-password-note = Partout ailleurs où vous avez une session ouverte, elle sera fermée.
account-sessions = Vos sessions ouvertes
account-sessions-note = La session se ferme après une demi-heure sans activité, et après 12 heures dans tous les cas.
account-this-session = Ce navigateur
account-some-browser = Un navigateur qui ne dit pas son nom
account-end-session = Fermer cette session
account-tokens = Jetons d’API
account-tokens-note = Un programme qui présente un jeton lit ce que vous pouvez lire, dans chaque consultation ou dans une seule, et ne change rien. Un jeton pour une consultation ouvre les adresses de celle-ci et aucune autre page.
account-no-tokens = Vous n’avez aucun jeton.
account-token-name = À quoi sert le jeton
account-token-poll = Ce qu’il peut lire
    .every = Chaque consultation que vous pouvez lire
account-token-life = Combien de temps il fonctionne
    .month = 30 jours
    .quarter = 90 jours
    .year = 1 an
    .endless = Jusqu’à ce que vous le supprimiez
account-make-token = Créer un jeton
account-end-token = Supprimer ce jeton
account-new-token = Votre nouveau jeton. Copiez-le maintenant : il n’est pas conservé et ne peut pas être montré de nouveau.
account-accounts = Comptes
account-new-account = Créer un compte
account-new-account-note = Vous recevez un lien qui sert une fois, pendant 24 heures. Donnez-le à votre collègue : il permet de choisir un mot de passe.
account-is-admin = Donner les droits d’administration, qui permettent tout dans chaque consultation
account-create = Créer le compte et un lien
account-new-link = Le lien. Copiez-le maintenant : il n’est pas conservé et ne peut pas être montré de nouveau.
account-admin = Administration
account-disabled = Désactivé
account-waiting = Pas encore de mot de passe
account-never-signed-in = Aucune connexion encore
account-make-link = Créer un lien pour un nouveau mot de passe
account-make-admin = Donner l’administration
account-unmake-admin = Retirer l’administration
account-disable = Désactiver
account-enable = Activer
account-done-name = Votre nom a été enregistré.
account-done-password = Votre mot de passe a été changé. Vos autres sessions sont fermées.
account-done-welcome = Votre mot de passe est enregistré et votre session est ouverte.
account-done-session = La session de ce navigateur est fermée.
account-done-token = Le jeton n’ouvre plus rien.
account-done-account = Le compte a été modifié.
account-moment = { $day }, { $time } (UTC)
account-session = Depuis : { $since }. Dernière activité : { $used }.
account-token = Créé le { $day }, dernière utilisation : { $used }.
account-token-unused = Créé le { $day }, jamais utilisé.
account-token-one = Ne lit que { $poll }.
account-token-all = Lit chaque consultation que vous pouvez lire.
account-token-until = Fonctionne jusqu’au { $moment }.
account-token-ended = A cessé de fonctionner le { $moment }.
account-token-until-ended = Fonctionne jusqu’à ce que vous le supprimiez.
account-signed-in = Dernière connexion le { $day }
account-wait =
    Trop d’essais ont échoué. Attendez { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } et réessayez.

## Ce qui peut ne pas aller dans ce qu’on saisit

account-fault-email = Ce n’est pas une adresse e-mail. Écrivez-la comme nom@example.org.
account-fault-email-long = Cette adresse e-mail est trop longue : { $most } caractères au plus, dont { $name } avant l’@. Employez-en une plus courte.
account-fault-email-taken = Il y a déjà un compte avec cette adresse e-mail. Créez plutôt un lien pour lui.
account-fault-name = Il manque un nom. Écrivez comment vos collègues vous appellent.
account-fault-name-long = Le nom est trop long : { $most } caractères au plus. Raccourcissez-le.
account-fault-name-character = Le nom contient des caractères impossibles à montrer. Saisissez-le au lieu de le coller.
account-fault-password-short = Le mot de passe est trop court : il faut { $least } caractères. Quelques mots à la suite en font un bon.
account-fault-password-long = Le mot de passe est trop long : { $most } caractères au plus. Raccourcissez-le.
account-fault-password-email = C’est l’adresse e-mail du compte. Choisissez quelque chose que les autres ne savent pas.
account-fault-password-common = Ce mot de passe est de ceux qu’on essaie en premier. Choisissez-en un autre.
account-fault-tokens = Vous avez autant de jetons qu’on peut en avoir. Supprimez-en d’abord un.
account-fault-token-poll = Vous n’avez plus de rôle dans cette consultation. Choisissez-en une autre, ou toutes.
account-fault-token-life = Ce n’est aucune des durées. Choisissez-en une dans la liste.
account-fault-last-admin = Personne d’autre n’administre ce site. Donnez d’abord ce droit à quelqu’un.
account-fault-gone = Ce compte n’existe plus. Rechargez la page.

## Courriels à qui a un compte

account-mail-forgotten =
    Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte sur ce site :

    { $site }

    Pour en choisir un, ouvrez cette page. Le lien sert une fois, pendant 30 minutes, et seulement jusqu’à ce qu’un autre soit demandé :
    { $link }

    Si ce n’était pas vous, vous n’avez rien à faire : votre mot de passe reste le même.
    .subject = Choisissez un nouveau mot de passe
account-mail-changed =
    Le mot de passe de votre compte sur ce site a été changé ({ $moment }) :

    { $site }

    Toutes les sessions ouvertes auparavant sont fermées. Si vous l’avez changé vous-même, vous n’avez rien à faire.

    Si ce n’était pas vous, demandez ici sans attendre un autre mot de passe, et prévenez l’administration du site :
    { $link }
    .subject = Votre mot de passe a été changé
account-mail-waiting =
    Des propositions de cette consultation attendent d’être lues, la première depuis le { $since } :

    { $topic }

    Lisez-les ici (en attente maintenant : { $statements }) :
    { $link }

    Vous recevez ce message parce que vous l’avez demandé ; il n’y en aura pas d’autre tant qu’il reste une proposition en attente. Pour arrêter ces messages :
    { $stop }
    .subject = Des propositions attendent : { $topic }
