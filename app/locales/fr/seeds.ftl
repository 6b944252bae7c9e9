### Ce qui ne va pas dans une ligne des propositions que l’équipe organisatrice colle ou téléverse.

seeds-empty = Il n’y a pas de proposition dans cette ligne. Écrivez-en une, ou retirez la ligne.
seeds-same-as-line = Cela dit la même chose que la ligne { $line }. Retirez l’une des deux.
seeds-same-as-statement = Cela dit la même chose que la proposition { $id } de la consultation. Retirez la ligne.
seeds-language = « { $tag } » n’est pas une langue. Écrivez-la dans la colonne « language » comme en, de ou zh-Hans, ou laissez la case vide.
seeds-meta = « { $text } » ne dit ni oui ni non. Dans la colonne « meta », écrivez 1 pour une proposition sur les personnes elles-mêmes, et 0 pour toute autre.
seeds-topic = « { $topic } » n’est pas un thème de cette consultation. Écrivez-en un qui figure dans les réglages, ou laissez la colonne « topics » vide.
seeds-table = À partir de cette ligne, le tableau est illisible. Enregistrez-le de nouveau comme fichier CSV.
seeds-nothing = Il n’y a pas de proposition. Écrivez-en une par ligne.
seeds-many = Il y a trop de propositions ; on peut en ajouter { $most } au plus à la fois. Gardez les meilleures.
seeds-columns = Cette ligne a plus de { $most } colonnes : ce n’est pas un tableau de propositions. Enregistrez-le de nouveau comme fichier CSV.
seeds-large = Cela dépasse { $most } Mo. Gardez les meilleures propositions.
seeds-more = Il y a d’autres erreurs à partir de cette ligne. Corrigez les { $lines } lignes ci-dessus, puis réessayez.
