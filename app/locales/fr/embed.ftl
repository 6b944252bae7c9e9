### Consultations dans les pages d’autres sites : un modèle pour les pages d’un site, et ce qui est dit à une page qui n’en obtient pas.

embed-title = Autres sites
embed-lead = Cette consultation peut servir de modèle à tout un site. Chaque page qui charge les lignes ci-dessous obtient sa propre consultation au premier chargement : avec ces réglages, ces propositions acceptées, ces collègues, et ouverte aussitôt. Cette consultation elle-même reste telle quelle.
embed-codes = Les codes d’invitation appartiennent à une seule consultation, et un second vote à sa constitution ; celle-ci ne peut donc pas servir de modèle. Laissez participer autrement pour qu’elle le puisse.
embed-sites = Noms de sites
embed-sites-none = Aucun nom n’a encore été créé.
# $made counts polls, $most is the limit.
embed-made =
    { $made ->
        [one] { $made } consultation créée, sur { $most } au plus
       *[other] { $made } consultations créées, sur { $most } au plus
    }
embed-ended = Aucune autre consultation n’est créée
embed-snippet = Insérez ceci dans chaque page, avec un identifiant de la page à la place de PAGE
embed-end = Ne plus créer de consultations sous ce nom
embed-new = Créer un nom pour un site
embed-name = Nom du site
    .hint = Lettres minuscules, chiffres et traits d’union. Les consultations en tirent leur nom.
embed-most = Nombre maximal de consultations
    .hint = Charger une page avec un nouvel identifiant crée une consultation : gardez ce nombre aussi bas que possible. On peut y mettre fin à tout moment.
embed-make = Créer le nom
embed-taken = Il existe déjà un site nommé { $name } ; choisissez un autre nom.
embed-pages = Pages avec une consultation
embed-column-poll = Consultation
embed-column-site = Nom du site
embed-column-page = Sa page
embed-column-address = Adresse
embed-done-made = Le nom est créé. Insérez les lignes ci-dessous dans les pages du site.
embed-done-ended = Aucune autre consultation n’est créée sous ce nom. Celles qui existent restent.

## What a page is told that gets no poll

embed-refused = Aucune consultation ne peut être affichée ici
embed-refused-unknown = Le nom du site (data-site_id) n’est pas connu ici.
embed-refused-ended = Les responsables ne créent plus de consultations pour ce site.
embed-refused-full = Ce site a autant de consultations qu’il lui en a été accordé.
embed-refused-page = La page ne dit pas laquelle elle est : data-page_id manque, ou dépasse 200 caractères.
embed-refused-pattern = La consultation qui sert de modèle ne peut pas être copiée en ce moment.
embed-refused-no-origin = Votre navigateur ne dit pas à quel site appartient cette page ; on ne peut donc pas savoir si elle peut afficher une consultation.
# $site is a web address.
embed-refused-origin = { $site } ne figure pas parmi les sites qui peuvent afficher cette consultation.
embed-refused-whose = C’est l’affaire de ceux qui ont fait la page autour. Si c’est vous : les réglages de la consultation nomment les sites, et sa page « { embed-title } » les noms et le nombre de consultations permis.
