### Courriels sur les phases d’une consultation : les pages où on les demande et les arrête, et les messages.

## Demander

mail-link = Recevoir un message quand cette consultation avance
mail-title = Messages sur cette consultation
mail-lead = Un message chaque fois que la consultation entre dans une nouvelle phase ou que l’on peut comparer des réponses de ses modèles, et rien que vous n’ayez demandé. Vous pouvez les arrêter d’un seul clic.
mail-address = Adresse électronique
    .help = Elle est gardée à part de tous les votes, ne sert qu’à ces messages et est supprimée dès que vous les arrêtez.
mail-address-missing = Saisissez votre adresse électronique.
mail-address-wrong = Ceci n’est pas une adresse électronique. Elle a un nom, un seul @ et un domaine, comme anne@example.org.
mail-ask = Demander les messages
mail-too-many = Beaucoup de demandes sont venues de là où vous êtes. { $minutes ->
        [one] Attendez { $minutes } minute, puis réessayez.
       *[other] Attendez { $minutes } minutes, puis réessayez.
    }
mail-asked = Regardez votre messagerie
    .help = S’il y a quelque chose à confirmer, un courriel est envoyé à cette adresse. Ouvrez le lien qu’il contient et appuyez sur le bouton. Une adresse reçoit au plus un tel courriel par heure et par consultation.

## Confirmer et arrêter

mail-pending = Voulez-vous des messages sur cette consultation ?
    .help = Quelqu’un, sans doute vous, les a demandés. Rien n’est envoyé tant que vous n’avez pas dit oui.
    .confirm = Oui, envoyez-les-moi
    .refuse = Non, supprimez mon adresse
mail-on = Vous recevez des messages sur cette consultation
    .help = Un chaque fois que la consultation entre dans une nouvelle phase ou que l’on peut comparer des réponses de ses modèles.
    .end = Les arrêter et supprimer mon adresse
mail-off = Vous ne recevez pas de messages sur cette consultation
    .help = Votre adresse a été supprimée.
    .again = Demander de nouveau les messages

## Nouvelles propositions

mail-news = M’annoncer aussi les nouvelles propositions
    .help = Quatre messages au plus, de plus en plus espacés ; ensuite, on vous demande si vous en voulez d’autres.
    .stop = Ne plus m’annoncer les nouvelles propositions
    .more = Continuer à m’annoncer les nouvelles propositions
    .wanted = On vous annonce aussi les nouvelles propositions : quatre messages au plus, de plus en plus espacés.
    .resting = Vous avez reçu quatre messages sur de nouvelles propositions. Il n’y en aura pas d’autres, sauf si vous le demandez.

## Les messages

mail-confirm =
    Quelqu’un, sans doute vous, nous a demandé de vous écrire quand cette consultation entre dans une nouvelle phase ou que l’on peut comparer des réponses de ses modèles :

    { $topic }
    { $poll }

    Si vous le voulez, ouvrez cette page et appuyez sur le bouton :
    { $link }

    Si ce n’était pas vous, vous n’avez rien à faire : sans votre oui, rien d’autre n’est envoyé, et votre adresse est supprimée après une semaine.
    .subject = Voulez-vous des messages sur « { $topic } » ?
mail-offer =
    Vous recevez déjà des messages sur cette consultation. Quelqu’un, sans doute vous, nous a demandé de vous annoncer aussi les nouvelles propositions :

    { $topic }
    { $poll }

    Si vous le voulez, ouvrez cette page et appuyez sur le bouton. Vous pouvez aussi y arrêter tous les messages :
    { $link }

    Si ce n’était pas vous, vous n’avez rien à faire : sans votre oui, tout reste comme avant.
    .subject = Voulez-vous qu’on vous annonce les nouvelles propositions sur « { $topic } » ?
mail-phase =
    { $news }

    { $topic }
    { $poll }

    Vous recevez ce message parce que vous l’avez demandé. Pour arrêter ces messages et faire supprimer votre adresse :
    { $link }
    .subject = { $news } : { $topic }
mail-voting = Le vote est ouvert
    .means = On peut voter sur des propositions et en ajouter. Venez voir, et votez sur ce qui est nouveau.
mail-constitution = Le vote est terminé
    .means = Le vote est terminé. Ce sur quoi tous les groupes d’opinion s’accordent devient maintenant une constitution : les principes qu’une IA doit suivre. Vous pouvez lire les résultats.
mail-training = Un modèle est en cours d’entraînement
    .means = La constitution est prête, et un modèle d’IA est entraîné avec elle. Vous pouvez lire chaque principe et les propositions dont il est issu.
mail-measuring = Le modèle est en cours de mesure
    .means = Le modèle d’IA a été entraîné avec la constitution. On mesure maintenant son comportement, comparé à celui d’un modèle qui ne la connaît pas.
mail-published = Le rapport est publié
    .means = Le rapport est publié : ce que la constitution a changé dans le modèle d’IA, et ce qu’elle n’a pas changé. La consultation est achevée.
mail-rating = Réponses à comparer
    .means = Deux modèles ont répondu aux mêmes questions. Les personnes qui ont participé à cette consultation peuvent maintenant dire quelles réponses elles préfèrent, sans savoir de quel modèle elles viennent. Ouvrez cette page dans le navigateur où vous avez voté, ou munissez-vous de votre code de retour :
mail-constitution-out = La constitution est publiée
    .means = Une version de la constitution est publiée : les principes, avec les propositions et les votes qui fondent chacun d’eux. Si elle en remplace une autre, elle dit ce qui a changé :
mail-second-vote = Un vote sur les principes
    .means = On peut maintenant voter sur les principes mêmes de la constitution. Le chemin se trouve au-dessus d’eux :
mail-statements = De nouvelles propositions à voter
    .means = De nouvelles propositions sont arrivées depuis la dernière annonce. Vous pouvez voter ici :
    .last = De nouvelles propositions sont arrivées depuis la dernière annonce. Vous pouvez voter ici. C’est le dernier message sur de nouvelles propositions, sauf si vous en demandez d’autres sur la page de vos messages.
