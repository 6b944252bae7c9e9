### La vue d’ensemble d’une consultation et la liste des consultations.

overview-no-polls = Il n’y a pas encore de consultation ici.
    .help = Les personnes qui gèrent ce site peuvent en importer une avec «{"\u202F"}folkmoot import polis{"\u202F"}», ou en fabriquer une avec «{"\u202F"}folkmoot simulate{"\u202F"}».
overview-context-other = Autres consultations
overview-context-all = Toutes les consultations
overview-context-none = Il n’y a ici aucune consultation de cette occasion.
    .help = Regardez toutes les consultations ; elle porte peut-être un autre nom désormais.
overview-phase = Étape : { $phase }
overview-changed = Dernière modification : { $day }
overview-size =
    { $people ->
        [one] { $people } personne a exprimé
       *[other] { $people } personnes ont exprimé
    } { $votes ->
        [one] { $votes } vote
       *[other] { $votes } votes
    } sur { $statements ->
        [one] { $statements } proposition
       *[other] { $statements } propositions
    }.
overview-size-nobody =
    Personne n’a encore voté sur { $statements ->
        [one] la proposition ({ $statements })
       *[other] les { $statements } propositions
    } de cette consultation.
overview-dates = Votes du { $from } au { $to }.
overview-dates-since = Votes depuis le { $from }.
overview-origin = Tenue d’abord sur { $link }.

## Sous un grand nombre

overview-people =
    { $people ->
        [one] personne
       *[other] personnes
    }
overview-statements =
    { $statements ->
        [one] proposition
       *[other] propositions
    }
overview-votes =
    { $votes ->
        [one] vote
       *[other] votes
    }
overview-groups =
    { $groups ->
        [one] groupe d’opinion
       *[other] groupes d’opinion
    }
overview-principles =
    { $principles ->
        [one] principe
       *[other] principes
    }

## Les étapes

overview-timeline = Où en est cette consultation
overview-here = Nous en sommes ici
overview-draft = Préparation
    .says = La consultation est en préparation.
overview-voting = Vote
    .says = Les gens votent sur des propositions et ajoutent les leurs.
overview-constitution = Constitution
    .says = Ce sur quoi tous les groupes s’accordent est formulé en principes.
overview-training = Entraînement
    .says = Un modèle de langage est entraîné à suivre les principes.
overview-measuring = Contrôle des biais
    .says = On vérifie si le modèle a des préjugés envers des personnes.
overview-published = Publication
    .says = Les principes, le modèle et les résultats du contrôle sont publics.

## La suite

overview-said = Ce que les gens ont dit
overview-read-on = Ce que vous pouvez lire ici
overview-way-results = Ce sur quoi tous les groupes s’accordent, là où ils diffèrent, et ce qui reste ouvert.
overview-way-map = Qui vote de même, et ce qui distingue les groupes.
overview-way-agreement = Toutes les propositions sur une ligne, de partagées par tous les groupes à disputées.
overview-way-statements = Cherchez-les, triez-les et voyez les votes sur chacune.
overview-way-data = Téléchargez les votes et recalculez tout.
overview-not-written = Pas encore écrite.
