### Topics: what people care about, and what statements are on.

topics-title = Thèmes
topics-choose = Qu’est-ce qui vous tient à cœur ?
topics-lead = Cochez les thèmes qui vous tiennent à cœur. Les propositions qui s’y rapportent viennent plus souvent ; de temps en temps il en vient une sur autre chose, pour que rien ne soit oublié. Vous pouvez changer cela à tout moment, et personne d’autre ne le voit.
topics-save = Enregistrer et continuer à voter
topics-back = Retour au vote, sans rien changer
topics-none = Cette consultation n’a pas de thèmes.
topics-all-alike = Vous n’en avez choisi aucun : les propositions viennent de tous les thèmes également.
topics-change = Changer

## For those who run the poll

topics-setting = Thèmes au choix
    .hint = Un par ligne, avec un nom pour les données avant deux-points, comme travail: Travail et revenus. Les propositions reçoivent leurs thèmes à la modération ou par une colonne topics d’un tableau. Ce que chacun choisit décide seulement de ce qu’il voit d’abord.
topics-of = Thèmes de cette proposition
topics-assign = Enregistrer les thèmes
topics-assigned = Les thèmes de la proposition sont enregistrés.
