### Namen für Meinungsgruppen und für die Enden der Karte, in den Worten derer, die die Umfrage leiten.

labels-title = Namen der Gruppen
labels-lead = Geben Sie den Gruppen und den Enden der Karte Namen, die man versteht. Sie stehen neben den Buchstaben, bei den Ergebnissen und auf der Karte, und gehören nur zu dieser Auswertung. Ein leeres Feld gibt keinen Namen.
labels-not-yet = Gruppen bekommen Namen, sobald die Abstimmung beendet ist und eine Auswertung Gruppen gefunden hat.
labels-changed = Die Auswertung hat sich geändert, seit die Namen vergeben wurden; deshalb wird jetzt keiner gezeigt. Jeder Name steht dort, wo die meisten derselben Menschen sind. Sehen Sie sie noch einmal an, und speichern Sie, was noch passt.
labels-stale = Die Auswertung hat sich geändert, während Sie geschrieben haben; die Namen wurden deshalb nicht gespeichert. Sehen Sie sie noch einmal an.
labels-groups = Gruppen
labels-ends = Enden der Karte
labels-why = Was diese Gruppe von den anderen unterscheidet
labels-agrees = Stimmt öfter zu als andere: { $statement }
labels-disagrees = Lehnt öfter ab als andere: { $statement }
labels-share = { $share } dieser Gruppe waren in der Gruppe dieses Namens.
labels-left = Linkes Ende
labels-right = Rechtes Ende
labels-bottom = Unteres Ende
labels-top = Oberes Ende
labels-end-hint = Wer dort steht, stimmt öfter zu als andere: { $statements }
labels-save = Namen speichern
labels-done = Die Namen sind gespeichert und werden gezeigt.
labels-fault-long =
    { $most ->
        [one] Ein Name hat höchstens { $most } Buchstaben; kürzen Sie ihn.
       *[other] Ein Name hat höchstens { $most } Buchstaben; kürzen Sie ihn.
    }
labels-key = Namen der Gruppen
labels-whose = Die Namen stammen von denen, die diese Umfrage leiten.
