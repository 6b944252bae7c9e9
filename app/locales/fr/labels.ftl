### Noms des groupes d’opinion et des bords de la carte, dans les mots de l’équipe qui anime la consultation.

labels-title = Noms des groupes
labels-lead = Donnez aux groupes et aux bords de la carte des noms que l’on comprend. Ils figurent à côté des lettres, avec les résultats et sur la carte, et n’appartiennent qu’à cette analyse. Un champ vide ne donne pas de nom.
labels-not-yet = Les groupes reçoivent des noms une fois le vote terminé et des groupes trouvés par une analyse.
labels-changed = L’analyse a changé depuis que les noms ont été donnés ; aucun n’est donc montré maintenant. Chaque nom est là où se trouvent le plus de mêmes personnes. Relisez-les, et enregistrez ceux qui conviennent encore.
labels-stale = L’analyse a changé pendant que vous écriviez ; les noms n’ont donc pas été enregistrés. Relisez-les.
labels-groups = Groupes
labels-ends = Bords de la carte
labels-why = Ce qui distingue ce groupe
labels-agrees = Plus souvent d’accord que les autres : { $statement }
labels-disagrees = Moins souvent d’accord que les autres : { $statement }
labels-share = { $share } de ce groupe étaient dans le groupe de ce nom.
labels-left = Bord gauche
labels-right = Bord droit
labels-bottom = Bord inférieur
labels-top = Bord supérieur
labels-end-hint = On y est plus souvent d’accord qu’ailleurs : { $statements }
labels-save = Enregistrer les noms
labels-done = Les noms sont enregistrés et montrés.
labels-fault-long =
    { $most ->
        [one] Un nom a au plus { $most } lettre ; raccourcissez-le.
       *[other] Un nom a au plus { $most } lettres ; raccourcissez-le.
    }
labels-key = Noms des groupes
labels-whose = Les noms ont été donnés par l’équipe qui anime cette consultation.
