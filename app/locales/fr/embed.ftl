### Consultations dans les pages d’autres sites : un modèle pour les pages d’un site, et ce qui est dit à une page qui n’en obtient pas.

embed-title = Autres sites
embed-lead = Cette consultation peut servir de modèle à tout un site. Chaque page qui charge les lignes ci-dessous obtient sa propre consultation au premier chargement : avec ces réglages et ces premières propositions, menée par les mêmes personnes, et ouverte aussitôt. Cette consultation elle-même reste telle quelle.
embed-codes = Les codes d’invitation et les listes d’identifiants appartiennent à une seule consultation, et un second vote à sa constitution ; là où le vote est clos, il n’y a rien à recommencer. Cette consultation ne peut donc pas servir de modèle.
embed-sites = Noms de sites
embed-sites-none = Aucun nom n’a encore été créé.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } consultation créée, sur { $most } au plus
       *[other] { $made } consultations créées, sur { $most } au plus
    }
# $polls is the sentence above.
embed-made-signed = Pages que votre serveur signe : { $polls }
embed-made-unsigned = Autres pages : { $polls }
embed-ended = Aucune autre consultation n’est créée
embed-snippet = Insérez ceci dans chaque page, avec un identifiant de la page à la place de PAGE
embed-end = Ne plus créer de consultations sous ce nom
embed-reopen = Créer de nouveau des consultations sous ce nom
embed-signed = Pages que votre serveur signe
    .says = N’importe qui peut charger l’adresse avec un identifiant de son choix. Une page que votre serveur signe est crue sur parole : sa consultation reçoit son propre sujet et figure aussitôt dans les listes de consultations. Gardez le secret sur votre serveur ; c’est la clé de HMAC-SHA-256, le texte est l’identifiant de la page, un saut de ligne et le sujet, et le résultat s’écrit en hexadécimal.
embed-signed-snippet = Lignes d’une page signée
embed-secret = Secret de ce nom
embed-secret-new = Créer un nouveau secret
    .says = Si quelqu’un d’autre l’a appris, créez-en un nouveau et mettez-le sur votre serveur : ce qui a été signé avec l’ancien est refusé dès lors. Les consultations existantes restent.
# $name is the name of a site.
embed-most-of = Nombre maximal de consultations sous { $name }
embed-bound = Modifier le nombre maximal
embed-new = Créer un nom pour un site
embed-name = Nom du site
    .hint = Lettres minuscules, chiffres et traits d’union. Les consultations en tirent leur nom.
embed-most = Nombre maximal de consultations
    .hint = Charger une page avec un nouvel identifiant crée une consultation : gardez ce nombre aussi bas que possible. Les pages que votre serveur signe sont comptées à part. Le nombre peut être modifié, et la création arrêtée, à tout moment.
embed-make = Créer le nom
embed-taken = Il existe déjà un site nommé { $name } ; choisissez un autre nom.
embed-pages = Pages avec une consultation
    .note = Une consultation qu’aucun serveur n’a signée a le sujet de celle-ci et ne figure dans aucune liste avant que vous l’ayez regardée. Une consultation où personne n’a voté ni écrit peut être retirée.
embed-column-poll = Consultation
embed-column-site = Nom du site
embed-column-page = Sa page
embed-column-address = Adresse
embed-column-state = Dans les listes
embed-state-vouched = Oui : signée
embed-state-listed = Oui : regardée
embed-state-unlisted = Pas encore
embed-list = La faire figurer dans les listes
embed-remove = Retirer cette consultation
embed-done-made = Le nom est créé. Insérez les lignes ci-dessous dans les pages du site.
embed-done-ended = Aucune autre consultation n’est créée sous ce nom. Celles qui existent restent.
embed-done-reopened = Des consultations sont de nouveau créées sous ce nom.
embed-done-bounded = Le nombre maximal est modifié.
embed-done-secret = Le nom a un nouveau secret. Ce qui a été signé avec l’ancien est refusé.
embed-done-in-use = Des pages ont des consultations créées d’après ce brouillon ; il ne peut donc pas être supprimé. Retirez-les d’abord.
embed-done-listed = La consultation figure maintenant dans les listes.
embed-done-removed = La consultation de la page est retirée.
embed-done-page-in-use = Quelqu’un a voté ou écrit dans cette consultation, ou attend un message à son sujet ; elle reste donc.

## What a page is told that gets no poll

embed-refused = Aucune consultation ne peut être affichée ici
embed-refused-unknown = Le nom du site (data-site_id) n’est pas connu ici.
embed-refused-ended = Les responsables ne créent plus de consultations pour ce site.
embed-refused-full = Ce site a autant de consultations qu’il lui en a été accordé.
embed-refused-too-many = Beaucoup de consultations ont été créées pour ce site en une heure. Réessayez plus tard.
embed-refused-signature = Ce que la page dit d’elle-même n’est pas ce que le serveur de ce site a signé (data-signature).
embed-refused-page = La page ne dit pas laquelle elle est : data-page_id manque, ou dépasse 200 caractères.
embed-refused-pattern = La consultation qui sert de modèle ne peut pas être copiée en ce moment.
embed-refused-no-origin = Votre navigateur ne dit pas à quel site appartient cette page ; on ne peut donc pas savoir si elle peut afficher une consultation.
# $site is a web address.
embed-refused-origin = { $site } ne figure pas parmi les sites qui peuvent afficher cette consultation.
embed-refused-whose = C’est l’affaire de ceux qui ont fait la page autour. Si c’est vous : les réglages de la consultation nomment les sites, et sa page « { embed-title } » les noms et le nombre de consultations permis.
