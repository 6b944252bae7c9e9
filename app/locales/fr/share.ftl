### Transmettre une consultation : son adresse, sans boutons de tiers.

share-title = Transmettre cette consultation
share-address = Adresse de cette consultation
share-copy = Copier l’adresse
share-send = Partager…
share-copied = L’adresse est copiée.
share-marked = L’adresse est sélectionnée : copiez-la au clavier ou par un appui long.
share-note = Personne n’apprend qui la transmet : la page n’a aucun bouton de réseau social.
share-setting = Montrer l’adresse à transmettre
