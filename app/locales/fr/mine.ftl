### Tout ce qui est conservé sur une personne : voir, changer, emporter, supprimer.

mine-section = Ma page

## Revenir

mine-code = Votre code de retour
    .says = Notez-le ou prenez-le en photo. Avec lui, vous continuez à voter sur un autre appareil, ou ici quand le cookie a disparu. Qui le possède peut agir à votre place dans cette consultation.
mine-code-where = On le saisit ici : { $link }

## Votes

# $name is what the site around the poll calls this person.
mine-name = Vous participez ici sous le nom de { $name }. Vous seul voyez ce nom.
mine-votes = Vos votes
mine-votes-none = Vous n’avez pas encore voté.
mine-important = Importante pour vous
mine-change = Changer
mine-change-what = Changer votre vote sur : { $statement }

## Propositions

mine-statements = Vos propositions
mine-statements-none = Vous n’avez pas encore écrit de proposition.
mine-statements-agree = Ce que vous avez écrit compte comme une proposition avec laquelle vous êtes d’accord ; vous pouvez changer cela sous « { mine-votes } » tant que le vote est ouvert.
mine-state-waiting = En attente de la modération ; les autres ne la voient pas encore
mine-state-shown = D’autres votent dessus ; la modération ne l’a pas encore lue
mine-state-accepted = Acceptée ; d’autres votent dessus
mine-state-rejected = Non acceptée
mine-state-hidden = Hors du vote jusqu’à ce que la modération ait examiné des signalements
mine-state-merged = Réunie avec une proposition qui dit la même chose
mine-reason = Raison : { $reason }
mine-original = Vous aviez écrit : { $text }
mine-reworded-because = Modifiée parce que : { $reason }
mine-merged-into = Celle qui compte maintenant : { $text }

## Réponses

mine-answers = Vos réponses
mine-answers-none = Vous n’avez répondu à aucune question.
mine-answers-edit = Changer vos réponses
mine-answers-erase = Supprimer vos réponses
mine-about = À propos de vous
    .says = Ces questions montrent à quel point les personnes qui participent représentent tout le monde. Vous n’avez à répondre à aucune, et vous pouvez supprimer ce que vous avez dit.
mine-about-small = Les réponses de moins de 5 personnes ne sont jamais montrées.
mine-about-none = Pas de réponse
mine-about-save = Enregistrer
mine-about-skip = Pas maintenant

## Emporter, partir, supprimer

mine-data = Emporter vos données
    .says = Tout ce qui est conservé à votre sujet, dans un fichier pour programmes (JSON).
    .go = Télécharger mes données
mine-leave = Partir de cet appareil
    .says = Ce navigateur oublie qui vous êtes. Rien n’est supprimé ; votre code de retour vous ramène.
    .go = Partir
mine-erase = Tout supprimer
    .says = Vos votes, réponses et signalements sont supprimés tout de suite et définitivement, de même que les propositions que personne d’autre que la modération n’a lues. Les propositions que d’autres ont pu lire restent, sans aucun lien avec vous, ainsi que les chiffres déjà publiés. Un modèle entraîné avec eux ne peut pas les oublier.
    .sure = Oui, supprimer mes votes et mes réponses pour toujours
    .go = Supprimer
mine-erase-unsure = Cochez d’abord la case, pour que personne ne supprime tout par erreur.
mine-done-statement = Merci, votre proposition est arrivée.
mine-next-read = La modération la lit avant que d’autres la voient. Vous trouverez la décision ici, sous « { mine-statements } ».
mine-next-shown = D’autres peuvent maintenant voter. La modération la lit aussi ; vous trouverez la décision ici, sous « { mine-statements } ».
mine-done-answers = Vos réponses sont enregistrées.
