### Ce qui n’existe pas encore, et ce qui aide.

missing-analysis = Les votes n’ont pas encore été analysés.
    .help = Cela se fait tout seul en moins d’une minute tant que le serveur fonctionne. Veuillez recharger la page.
missing-nobody = Personne n’a encore voté dans cette consultation.
    .help = Les premiers chiffres paraîtront ici quand des personnes auront voté.
missing-statements = Cette consultation n’a aucune proposition à voter.
    .help = Une fois que l’équipe organisatrice ou des personnes participantes auront ajouté des propositions et qu’elles seront acceptées, les résultats paraîtront ici.
missing-one-statement = Cette consultation a une seule proposition.
    .help = Ses votes se lisent sur la page des résultats. Une carte et des groupes demandent des réponses à au moins deux propositions.
missing-map = En attendant, la page des résultats montre les totaux.
missing-same-place =
    { $people ->
        [one] La seule personne est isolée sur la carte : ses votes ne peuvent être comparés à ceux de personne.
       *[other] Les { $people } personnes sont toutes au même endroit de la carte : leurs votes ne diffèrent en rien qu’une carte puisse montrer.
    }
    .help = Cela arrive quand tout le monde passe, quand tout le monde vote de même, ou quand deux personnes n’ont jamais répondu à la même proposition. Davantage de votes sur les mêmes propositions aideraient.
missing-groups = Cette image compare des groupes d’opinion, et les votes ne forment pas de groupes nets.
    .help = C’est un résultat en soi : les gens diffèrent, mais pas en camps. Davantage de votes changeront cela, ou non.
missing-groups-reason = La raison (en anglais) : { $note }
missing-comparable = Il n’y a pas encore de proposition vue par au moins { $people } personnes, dont au moins 5 dans chaque groupe.
    .help = Davantage de votes aideraient. En attendant, la page des résultats montre ce qu’il y a.
missing-constitution = Aucune constitution n’a encore été écrite pour cette consultation.
    .help = Quand le vote se termine, les propositions que tous les groupes soutiennent sont formulées en principes. En attendant, la page des résultats montre lesquelles cela pourrait être.
