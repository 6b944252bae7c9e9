### Pourquoi des propositions ne sont pas acceptées : ce que la modération choisit et que les auteurs lisent.

reasons-setting = Raisons de ne pas accepter une proposition
    .hint = Une par ligne, dans la langue de la consultation ; la modération y choisit et peut ajouter ses propres mots. Sans aucune, les raisons habituelles sont offertes.
reasons-further = Une par ligne, dans l’ordre des raisons propres à la consultation : toutes, ou aucune. Les auteurs et le journal les ont alors dans cette langue.
reasons-choose = Raison à choisir
reasons-none = aucune de celles-ci
reasons-own = Avec vos propres mots : à côté de la raison choisie, ou à sa place.

reasons-off-topic = Elle ne porte pas sur le sujet de cette consultation.
reasons-several = Elle dit plus d’une chose ; chacune demande sa propre proposition.
reasons-said = Une autre proposition le dit déjà.
reasons-no-view = On ne peut être ni d’accord ni en désaccord : c’est une question ou un fait, pas un avis.
reasons-unclear = On ne peut pas la comprendre toute seule.
reasons-hurtful = Elle blesse ou menace des personnes.
reasons-personal = Elle dit quelque chose d’une personne précise.
