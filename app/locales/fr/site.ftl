### Ce qui figure sur chaque page, et le glossaire.
###
### Glossaire, pour employer partout le même mot :
###   poll                  consultation
###   statement             proposition
###   participant, person   personne, personne participante ; jamais « participant » seul
###   agree, disagree       être d’accord, ne pas être d’accord
###   pass, not sure        passer, sans avis
###   opinion group, group  groupe d’opinion, groupe
###   agreement             accord
###   consensus             consensus
###   principle             principe
###   constitution          constitution
###   organisers            l’équipe organisatrice
###   moderation            modération
### Vouvoiement, mots simples, formulations sans genre marqué.

## En-tête et pied de page

site-purpose = Un public dit ce qu’il attend d’un système d’IA et vote ; ce sur quoi tous les groupes s’accordent devient une constitution.
site-skip = Aller au contenu
site-all-polls = Toutes les consultations
site-foot-privacy = Les votes de moins de 5 personnes réunies ne sont pas montrés sur ces pages.
site-language = Langue

## Autour d’une consultation

site-poll-pages = Pages de cette consultation
# Au bas des pages d’une consultation dont les données sont ouvertes.
site-again = Chaque chiffre de ces pages peut être recalculé à partir des données de cette consultation.
site-section-overview = Vue d’ensemble
site-section-results = Résultats
site-section-statements = Propositions
site-section-map = Carte
site-section-agreement = Accord
site-section-constitution = Constitution
site-section-data = Données
site-simulated = Simulation : les votes de cette consultation ont été produits par un programme, pour montrer comment tout fonctionne.
site-simulated-short = Simulation
site-simulated-news = { $news } (simulé)
site-polls = Consultations

## Ce qui n’existe pas

site-not-found = Il n’y a rien à cette adresse
    .help = Elle est peut-être mal écrite, ou la consultation a été retirée. La liste des consultations montre ce qui existe.
site-last-shown = La base de données de ce site est injoignable pour le moment. Vous voyez cette page telle qu’elle était le { $moment } ; le vote et tout ce qui est personnel attendent son retour.
site-news-results = Il y a du nouveau : des résultats ou des textes de cette consultation ont changé.
    .show = Afficher
site-news-phase = Cette consultation est passée à sa phase suivante.
    .show = Voir où elle en est
site-fault = Un problème est survenu de notre côté
    .help = La page n’a pas pu être produite. Rien n’est perdu. Veuillez réessayer dans une minute ; si le problème persiste, prévenez les personnes qui gèrent ce site.
