### Nombres de los grupos de opinión y de los extremos del mapa, en palabras de quienes dirigen la consulta.

labels-title = Nombres de los grupos
labels-lead = Dé a los grupos y a los extremos del mapa nombres que se entiendan. Figuran junto a las letras, con los resultados y en el mapa, y solo pertenecen a este análisis. Un campo vacío no da nombre.
labels-not-yet = Los grupos reciben nombres cuando la votación ha terminado y un análisis ha encontrado grupos.
labels-changed = El análisis ha cambiado desde que se dieron los nombres, así que ahora no se muestra ninguno. Cada nombre está donde hay más personas de las mismas. Mírelos de nuevo y guarde los que aún convengan.
labels-stale = El análisis cambió mientras usted escribía, así que los nombres no se guardaron. Mírelos de nuevo.
labels-groups = Grupos
labels-ends = Extremos del mapa
labels-why = Qué distingue a este grupo
labels-agrees = Más de acuerdo que los demás: { $statement }
labels-disagrees = Más en desacuerdo que los demás: { $statement }
labels-share = { $share } de este grupo estaban en el grupo de este nombre.
labels-left = Extremo izquierdo
labels-right = Extremo derecho
labels-bottom = Extremo inferior
labels-top = Extremo superior
labels-end-hint = Allí se está más de acuerdo que en el resto: { $statements }
labels-save = Guardar los nombres
labels-done = Los nombres están guardados y se muestran.
labels-fault-long =
    { $most ->
        [one] Un nombre tiene { $most } letra como máximo; acórtelo.
       *[other] Un nombre tiene { $most } letras como máximo; acórtelo.
    }
labels-key = Nombres de los grupos
labels-whose = Los nombres los dieron quienes dirigen esta consulta.
