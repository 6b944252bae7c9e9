### Invitations that people pass on.

friends-title = Inviter d’autres personnes
friends-says =
    { $codes ->
        [one] Vous pouvez transmettre { $codes } invitation. Elle permet à une personne de participer.
       *[other] Vous pouvez transmettre { $codes } invitations. Chacune permet à une personne de participer.
    }
friends-codes = Vous pouvez les transmettre. Personne n’apprend qui est venu avec laquelle, et vous n’apprenez pas si quelqu’un est venu.
friends-not-yet =
    { $votes ->
        [one] Vous le pourrez après encore { $votes } vote.
       *[other] Vous le pourrez après encore { $votes } votes.
    }
friends-make = Créer mes invitations
friends-all-out = Toutes les invitations que cette consultation permet ont été créées.

## For those who run the poll

friends-setting = Invitations que chacun peut transmettre
    .hint = 0 : aucune. Seulement si l’on participe avec des codes. Qui a assez voté pour avoir une place sur la carte reçoit autant de codes, chacun pour une personne. Aucune page ne montre qui a invité qui, et la base de données non plus : cela ne se déduit que des codes avec le secret du serveur, et plus du tout une fois que quelqu’un a supprimé ses données. Qui est exclu perd tous les codes au-dessous de soi jusqu’à ce que l’exclusion soit levée.
friends-depth = Combien de fois une invitation est transmise
    .hint = 1 : seules les personnes que vous avez invitées en invitent d’autres ; 2 : celles qu’elles invitent aussi, et ainsi de suite.
friends-most = Invitations transmises en tout
    .hint = Quand il y en a autant, personne ne peut plus en créer. Ainsi une personne ne peut pas remplir la consultation, même avec l’aide de celles qu’elle invite.
friends-waves = Invitations transmises
    .note = La vague 1 a été transmise par des personnes que vous aviez invitées, la vague 2 par des personnes que celles-ci ont invitées, et ainsi de suite. Qui a invité qui n’est montré à personne. Combien sont venues n’est pas indiqué, ni un nombre de codes que moins de 5 personnes peuvent avoir transmis.
friends-column-wave = Vague
friends-column-codes = Codes transmis
friends-few = { $codes } ou moins
