### La constitution d’une consultation.

constitution-description = Principes que tous les groupes soutiennent : { $topic }
constitution-size =
    { $principles ->
        [one] { $principles } principe tiré
       *[other] { $principles } principes tirés
    } de { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    } que tous les groupes soutiennent.
constitution-draft = Ébauche : encore en travail
constitution-ratified = En vigueur
constitution-superseded = Remplacée par une version ultérieure
constitution-withdrawn = Retirée
constitution-version = Version { $version }
constitution-none = Aucune proposition n’a atteint le seuil ; il n’y a donc pas encore de principe.
constitution-to-word =
    { $principles ->
        [one] { $principles } principe doit encore être formulé par une personne ;
       *[other] { $principles } principes doivent encore être formulés par une personne ;
    } chacun est signalé.

## Un principe

constitution-principle = Principe { $principle }
constitution-at-work = Ce qu’il a changé dans le modèle
constitution-where-from =
    D’où cela vient : { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }
constitution-of-principle = , principe { $principle }
constitution-straddles = Près du seuil : si d’autres personnes avaient voté, il aurait pu ne pas y être.
constitution-needs-wording = Encore dans les mots de la proposition. La raison (en anglais) : { $reason }. Une personne doit le formuler.
constitution-statement = Proposition { $id } : { $text }
constitution-agree = { $share } d’accord ({ $interval }), sur { $people }
constitution-changes = Changements de formulation
constitution-edit = Par { $author } : { $reason }
constitution-edit-day = Par { $author }, { $day } : { $reason }
constitution-support = Soutien { $support } (intervalle à 95{"\u202F"}% : { $low } à { $high })
constitution-support-groups = Soutien par groupe { $support } en moyenne (intervalle à 95{"\u202F"}% : { $low } à { $high }) ; produit sur { $groups } groupes { $product }
constitution-support-is = Le soutien dans un groupe est la part d’accord, un peu ramenée vers la moitié quand peu de personnes ont voté. La moyenne des groupes est géométrique : un seul groupe opposé à une proposition suffit à la faire baisser. Le maximum est 1.

## Ce qu’une proposition est devenue

constitution-worded = Formulée en { $principle }
constitution-behind = Soutient { $principle } à côté d’une autre proposition
constitution-dropped = Écartée

## Ce qui a été écarté

constitution-left-out = Ce qui a été écarté, et pourquoi
constitution-nothing-left-out = Toutes les propositions au-dessus du seuil sont dans la constitution.
constitution-how-many =
    { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }
constitution-merged =
    { $statements ->
        [one] { $statements } proposition se trouve
       *[other] { $statements } propositions se trouvent
    } derrière un principe formulé d’après une autre proposition.
constitution-decided-by = Décision : { $who }.
constitution-alike = Propositions qui se ressemblent
constitution-pairs =
    { $pairs ->
        [one] { $pairs } paire
       *[other] { $pairs } paires
    }
constitution-pair-merged = Les propositions { $a } et { $b } (mots semblables à { $share }) ont été réunies.
constitution-pair-apart = Les propositions { $a } et { $b } (mots semblables à { $share }) ont été laissées séparées.

## Comment elle est née

constitution-how = Comment elle est née
constitution-fact-people = Personnes qui ont voté
constitution-fact-grouped = Personnes dans un groupe d’opinion
constitution-fact-groups = Groupes d’opinion
constitution-fact-votes = Nombre de votes
constitution-fact-statements = Propositions examinées
constitution-fact-eligible = dont avec assez de votes
constitution-fact-selected = dont au-dessus du seuil

## Comment la vérifier

constitution-check = Comment la vérifier
constitution-hash = Cette constitution
constitution-hash-analysis = L’analyse sur laquelle elle repose
constitution-hash-votes = Les votes derrière cette analyse
constitution-written-by = Écrite par
constitution-written = folkmoot { $program }, { $day }
constitution-files = { $json }, { $markdown }, { $again }
constitution-again = comment tout recalculer
constitution-licence = Libre pour tout usage : CC0 1.0. Aucune autorisation n’est nécessaire, aucune mention n’est exigée.
