### Les téléchargements d’une consultation.

data-says = Tout ce qui est derrière ces pages, pour vérifier, réutiliser ou analyser à votre façon.
data-privacy = Les personnes y figurent sous des numéros. Contrairement aux pages, les fichiers contiennent chaque vote, mais ni noms, ni adresses, ni rien d’autre sur personne que des votes et des propositions.
data-withheld = Les personnes qui organisent cette consultation ne communiquent pas les votes individuels. Voici les fichiers qui n’en contiennent pas.

## Les fichiers

data-files = Fichiers
data-column-file = Fichier
data-column-holds = Ce qu’il contient
data-column-size = Taille
data-summary = Sujet, adresse et taille de la consultation, une ligne chacun
data-comments = Propositions avec leur texte, leur modération et leurs totaux
data-votes = Un vote par ligne ; si l’on a voté ici, le dernier de chaque personne sur chaque proposition
data-participants = Une ligne par personne, une colonne par proposition
data-importance = Une ligne par personne, une colonne par proposition : ce qui est important pour qui
data-analysis = Groupes, carte, consensus et intervalles : ce que montrent ces pages
data-constitution = La constitution avec les votes derrière chaque principe
data-markdown = La constitution en texte, à lire ou à imprimer
data-ratification = Soutien à chaque principe, pour l’ensemble et pour chaque groupe
data-all = Tout ce qui suit, sauf l’image, en une archive
data-groups = Votes par affirmation et par groupe, sans aucun nombre de 1 à 4 personnes
data-left-out = Numéros des personnes dont les votes ont été écartés de l’analyse
data-parquet = La même chose pour l’analyse de données
data-dictionary = Ce que signifie chaque colonne
data-readme = Comment tout recalculer, et à quoi faire attention
data-weighting = Qui a participé, à côté de la population, et le consensus avec pondération
data-matrix = Quelle part de chaque groupe est d’accord avec chaque proposition, en une image (carte de chaleur)
data-rows =
    { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }
data-rows-at-least =
    au moins { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }
data-rows-about =
    environ { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }
data-not-there = pas encore là

## Tout recalculer

data-again = Tout recalculer
data-again-says = Mettez { $files } dans un dossier et lancez-y ce qui est écrit ci-dessous. Cela ne demande ni base de données ni réseau. Les mêmes votes donnent les mêmes octets : les empreintes ci-dessous doivent donc ressortir.
data-again-edited = Des personnes ont ensuite retravaillé la constitution. Ce qui en sort est le projet que font les règles seules ; le texte publié dit qui a changé quoi, et pourquoi.
data-tossed =
    Les votes de { $people ->
        [one] { $people } personne
       *[other] { $people } personnes
    } ont été écartés de cette analyse. Le fichier left-out.csv contient leurs numéros.
data-hashes = Empreintes
data-hash-votes = Les votes
data-hash-analysis = Analyse
data-hash-constitution = Constitution
data-analysed-by = Analysé par
data-analysed = folkmoot { $program }, version { $number } du { $day }
