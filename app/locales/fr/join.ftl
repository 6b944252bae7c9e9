### Commencer à participer : une consultation ouverte, le consentement, les premières questions, le retour.

## Une consultation où l’on vote en ce moment

join-run-by = Organisée par { $organiser }
join-outcome = Ce que devient le résultat
join-outcome-usual = Ce sur quoi tous les groupes s’accordent devient une constitution, et un modèle de langage (IA) est entraîné à la suivre.
join-closes = Vote ouvert jusqu’au { $day }
join-opens = Vote ouvert à partir du { $day }
join-paused = Le vote est fermé pour le moment
join-minutes =
    { $minutes ->
        [one] Demande environ { $minutes } minute
       *[other] Demande environ { $minutes } minutes
    }
join-people =
    { $people ->
        [one] { $people } personne a participé jusqu’ici
       *[other] { $people } personnes ont participé jusqu’ici
    }
join-no-account = Ni compte ni nom
join-signs-in = Vous vous connectez une fois, votre nom n’est pas demandé
join-start = Commencer à voter
join-go-on = Continuer à voter
join-have-code = J’ai un code de retour
join-erased = Vos votes et vos réponses sont supprimés. Rien de ce qui reste ne mène à vous.
join-erased-kept = Vos votes et vos réponses sont supprimés. De votre connexion reste une empreinte, parce que vous ne deviez pas, ou plus, participer ; elle ne mène à rien d’autre.
join-erased-before = Vos votes et vos réponses sont supprimés. Une empreinte de votre numéro dans le premier vote reste, parce que vous ne deviez pas, ou plus, participer ; elle ne mène à rien d’autre.
join-erased-id = Vos votes et vos réponses sont supprimés. Une empreinte de l’identifiant avec lequel vous êtes venu reste, parce que vous ne deviez pas, ou plus, participer ; elle ne mène à rien d’autre.
join-erased-before-id = Vos votes et vos réponses sont supprimés. Des empreintes de l’identifiant avec lequel vous êtes venu et de votre numéro dans le premier vote restent, parce que vous ne deviez pas, ou plus, participer ; elles ne mènent à rien d’autre.
join-left = Cet appareil vous a oublié. Avec votre code de retour, vous pouvez continuer à tout moment.

## Consentement

join-title = Avant de commencer
join-lead = La participation est libre. Aucun compte ni aucun nom n’est nécessaire.
join-lead-sign-in = La participation est libre. Vous vous connectez une fois, afin que chacun ne participe qu’une fois ; votre nom n’est pas demandé.
join-train = Un modèle de langage (IA) sera entraîné avec le résultat
    .says = Ce sur quoi les groupes s’accordent est écrit sous forme de constitution, et un modèle de langage est entraîné à la suivre. Ce qu’un modèle a appris ne peut plus lui être retiré.
join-kept = Ce qui est conservé
    .says = Vos votes et ce que vous dites important pour vous, les propositions que vous écrivez, les thèmes que vous choisissez, les réponses que vous voulez bien donner, l’invitation ou le lien personnel avec lequel vous êtes venu, et le moment de votre arrivée. Aucune adresse, et aucun nom sauf si le formulaire ci-dessous en montre un et que vous l’y laissez. Tout est conservé jusqu’à ce que vous le supprimiez, même après la fin du vote.
join-kept-sign-in = S’y ajoute une empreinte de votre connexion, comme expliqué plus bas.
join-published = Ce qui est publié
    .says = Des totaux et, après le vote, chaque vote et ce qui a été dit important, sous un numéro au lieu d’un nom. Les thèmes que vous choisissez ne sont pas publiés. Les chiffres portant sur moins de 5 personnes ne sont pas montrés sur ces pages.
join-given = Ce que vous écrivez est à tout le monde
    .says = Les propositions que vous écrivez sont données au public sous CC0 : chacun peut en faire tout usage sans vous nommer. N’écrivez donc rien qui doive rester privé.
join-delete = Comment supprimer
    .says = Sur la page « { mine-section } », vous pouvez supprimer à tout moment vos votes et vos réponses. Les chiffres déjà publiés et les propositions que vous avez écrites restent, sans aucun lien avec vous.
join-full = Le texte complet
join-full-cookie = Un cookie de votre navigateur contient un numéro scellé qui vous représente dans cette consultation. Il dure 90 jours. Il n’y a pas de publicité ici, et personne d’autre n’apprend votre visite.
join-full-code = Un code de retour permet de continuer sur un autre appareil. Qui le possède peut agir à votre place dans cette consultation : gardez-le pour vous.
join-full-sign-in = Vous vous connectez auprès d’un fournisseur d’identité. Ce site n’en garde qu’une empreinte du numéro sous lequel ce fournisseur vous connaît : sans le secret de ce site, elle ne mène à personne. Elle disparaît quand vous supprimez ce qui est conservé à votre sujet, sauf si les organisateurs avaient mis fin à votre participation ou si les premières questions vous avaient écarté : elle seule reste alors, pour que personne ne recommence.
join-full-id = Une autre page, ou un lien personnel, indique par un identifiant qui vient ici. L’identifiant disparaît quand vous supprimez ce qui est conservé à votre sujet. Si les organisateurs avaient mis fin à votre participation ou si les premières questions vous avaient écarté, il en reste une empreinte, pour que personne ne recommence ; sans le secret de ce site, elle ne mène à personne.
join-full-answers = Les réponses sur vous-même servent à comparer les personnes qui participent à l’ensemble du public. Elles sont publiées sous forme de totaux d’au moins 5 personnes, jamais une à une.
join-full-machine = Là où les responsables de la consultation l’ont activé, la modération peut demander à un modèle de langage de ce site ce qu’il pense d’une proposition que vous avez écrite, même avant que d’autres la voient. Il reçoit le sujet de la consultation et le texte, rien sur vous, et ne décide rien.
join-full-model = La constitution est faite de propositions sur lesquelles tous les groupes s’accordent. Le modèle, son entraînement et ses tests sont publiés avec elle.
join-full-stop = Vous pouvez arrêter à tout moment sans donner de raison, et télécharger tout ce qui est conservé à votre sujet.
join-full-contact = À qui s’adresser : { $contact }
join-full-version = Ceci est la version { $version } du texte. La version que vous acceptez est conservée.
join-agree = J’accepte – commencer
join-disagree = Si vous n’acceptez pas, quittez simplement cette page. Rien n’a été conservé à votre sujet.
join-renewed = Le texte ci-dessous a changé depuis que vous l’avez accepté. Veuillez le relire ; tout ce que vous avez fait jusqu’ici est conservé.
join-renewed-disagree = Si vous n’êtes pas d’accord, ne votez plus. Sur { $link }, vous pouvez supprimer ce qui est conservé à votre sujet.

## Signing in first

join-sign-in = Connectez-vous d’abord
    .says = Dans cette consultation, chacun participe une seule fois : { $provider } doit donc confirmer que c’est vous. On ne lui demande que le numéro sous lequel il vous connaît. De ce numéro, ce site garde une empreinte, différente dans chaque consultation. { $provider } apprend que vous vous connectez ici, et rien de vos votes ; qui peut s’y connecter à votre place peut participer à votre place.
join-sign-in-known = Si vous avez déjà participé, vous reprenez là où vous vous étiez arrêté.
join-sign-in-done = Vous êtes connecté. Il ne manque que votre accord.
join-sign-in-other = Ce n’est pas vous ? Connectez-vous sous un autre nom.
join-sign-in-none = On se connecte avant de participer à cette consultation, et ce site n’a pas de fournisseur d’identité pour le moment. Adressez-vous aux organisateurs.

## Lors d’un second vote, pour qui a participé au premier

join-before = Vous avez participé au premier vote. Lisez ce que signifie participer et continuez avec un seul bouton : ce que vous y avez répondu n’est pas redemandé.
join-before-other = Ce n’est pas vous ? Commencez en tant que quelqu’un d’autre.
join-before-answers = Vos réponses du premier vote
    .says = Elles sont reprises dans ce vote quand vous acceptez. Ce que vous avez dit de vous, vous pouvez le modifier ou le supprimer à tout moment sur la page « { mine-section } ».
join-before-kept = Pour que chacun ne participe qu’une fois, ce vote garde une empreinte de votre numéro dans le premier. Sans le secret de ce site, elle ne mène à personne. Elle disparaît quand vous supprimez ce qui est conservé à votre sujet, sauf si les organisateurs avaient mis fin à votre participation ou si les premières questions vous avaient écarté : elle reste alors, pour que personne ne recommence.
join-before-code = Si vous avez participé au premier vote et que ce navigateur ne vous connaît pas, { $link } : rien n’est alors redemandé, et aucune invitation n’est nécessaire.
join-before-code-link = utilisez le code de retour que vous y avez reçu

## Questions avant le premier vote

join-code = Code d’invitation
    .help = Il se trouve dans le message qui vous a invité. Majuscules et traits d’union sont sans importance.
join-name = Votre nom ici
    .help = C’est ainsi que vous appelle la page d’où vous venez. Ce nom est conservé avec vos votes et n’est montré qu’à vous. Videz le champ pour qu’aucun nom ne soit conservé.
join-questions = D’abord quelques questions
    .screening = Elles montrent si cette consultation vous est destinée.
    .about = Elles montrent à quel point les personnes qui participent représentent tout le monde. Vous n’avez pas à répondre.
join-why = Pourquoi cette question : { $why }
join-declined = Je préfère ne pas le dire

## Ce qui peut mal se passer

join-problem = Merci de revoir ceci
join-problem-question = Choisissez une réponse : { $question }
join-problem-answer = Choisissez une des réponses
join-problem-consent = Utilisez le bouton « { join-agree } »
join-problem-invite = Ce code d’invitation n’est pas valable ou a déjà servi. Comparez-le lettre par lettre, ou demandez à l’équipe qui vous a invité.
join-problem-not-listed = Cette consultation est réservée aux personnes invitées, et le lien que vous avez utilisé n’est pas sur la liste. Demandez-en un nouveau.
join-problem-xid-taken = Quelqu’un participe déjà avec ce lien personnel. Si c’était vous, continuez avec votre code de retour.
join-problem-sign-in = Connectez-vous d’abord.
join-problem-sign-in-failed = La connexion n’a pas abouti cette fois. Réessayez dans une minute.
join-problem-needs-xid = Ici participent les personnes qu’une autre page envoie. Identifiez-vous d’abord là-bas, ou venez par le lien personnel que vous avez reçu ; vous pourrez ensuite participer ici.
join-problem-not-open = Personne ne peut entrer pour le moment : le vote est fermé.
join-problem-again = Le formulaire a déjà été envoyé. Merci de l’envoyer encore une fois.

## Revenir

join-return = Continuer avec votre code de retour
    .says = Vous le trouvez sur la page « { mine-section } » de l’appareil sur lequel vous avez commencé.
join-return-code = Code de retour
    .help = Majuscules et traits d’union sont sans importance.
join-return-go = Continuer
join-return-wrong = Ce n’est pas un code de retour de cette consultation. Comparez-le lettre par lettre.
join-return-none = Je n’ai pas de code et je recommence
join-return-before = Ceci est un second vote. Le code de retour du premier est valable ici aussi.
join-no-cookie = Votre navigateur ne garde pas de cookie ici
    .says = Sans cookie, on ne peut pas savoir quels votes sont les vôtres ; vous recommenceriez à chaque proposition. À l’intérieur de la page d’un autre site, beaucoup de navigateurs n’en gardent pas : il suffit alors d’ouvrir cette consultation dans un onglet à part. Sinon, autorisez les cookies pour ce site.
    .go = Ouvrir dans un nouvel onglet
