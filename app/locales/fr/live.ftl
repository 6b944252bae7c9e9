### Comment chaque proposition a été votée, pour qui organise une consultation ; aussi pendant le vote.

live-title = Votes par proposition
live-go = Comment on a voté jusqu’ici sur chaque proposition, où l’on s’arrête, et les groupes du moment
live-lead = Seules les personnes qui aident à mener cette consultation voient cette page. Pendant le vote, ne la transmettez pas : qui sait ce que disent les autres se laisse influencer.
live-until = Compter les votes jusqu’à la fin de ce jour (UTC)
    .hint = Laissez vide pour compter tous les votes jusqu’ici.
live-apply = Compter
live-fault-day = Ce n’est pas un jour ; écrivez-le ainsi : 2027-01-31.
live-counted-until = Sont comptés les votes jusqu’à la fin du { $day } (UTC) : de chaque personne, le dernier d’alors sur chaque proposition.
live-of-now = Sont de ce jour-là les votes, ce qui est important, les signalements et les propositions qui existaient. Sont d’aujourd’hui les formulations, les décisions de la modération, ce qui est masqué et qui participe : une personne exclue ou effacée depuis ne figure pas non plus dans les nombres de ce jour-là.
live-voters =
    { $people ->
        [one] { $people } personne a voté.
       *[other] { $people } personnes ont voté.
    }
live-stopped =
    { $people ->
        [0] Personne ne s’est arrêté avant la fin.
        [one] { $people } d’entre elles s’est arrêtée avant la fin jusqu’ici.
       *[other] { $people } d’entre elles se sont arrêtées avant la fin jusqu’ici.
    }
live-stopped-note = Une personne s’est arrêtée à une proposition si son dernier vote porte sur elle et qu’il y en avait alors d’autres sur lesquelles elle n’avait pas voté. Elle peut encore revenir ; elle compte alors ailleurs, ou nulle part. Les propositions venues plus tard, et celles sur lesquelles on ne peut pas voter maintenant, ne comptent pas comme manquantes. Les personnes exclues ou effacées ne sont dans aucun chiffre.
live-orders = Ordre des propositions
live-order-votes = Le plus de votes
live-order-divided = Les plus partagées
live-order-passed = Le plus de « sans avis »
live-order-stopped = Là où l’on s’arrête le plus
live-order-fewest = Le moins de votes
live-order-note = Les plus partagées sont celles où la plus petite des deux parts, accord et désaccord, est la plus grande. Triées par parts, les propositions de moins de 5 votes viennent en dernier.
live-table = Les propositions
live-column-stopped = Se sont arrêtées ici
live-column-reports = Signalements
live-column-important = Importante pour
live-file = La même chose en fichier (CSV)

## Les groupes de la dernière analyse

live-groups = Groupes d’opinion jusqu’ici
live-groups-none = Il n’y a pas encore d’analyse. Elle est faite dès qu’assez de personnes ont voté.
live-groups-made =
    Faits le { $moment } à partir de tous les votes d’alors, quel que soit le jour choisi plus haut ; { $people ->
        [one] { $people } personne avait
       *[other] { $people } personnes avaient
    } assez voté pour entrer dans un groupe.
live-groups-note = Les groupes et leurs lettres peuvent changer avec chaque nouveau vote.
