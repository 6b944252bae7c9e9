### Stimmen in Worten, wo immer sie gezeigt werden.

tally-everyone = Alle
tally-group = Gruppe { $letter }
tally-agree = Stimme zu
tally-pass = Weiter, unsicher
tally-disagree = Lehne ab
tally-unseen = Aus dieser Gruppe hat sie noch niemand gesehen
tally-hidden = Verborgen: weniger als 5 Personen
tally-hidden-note = Stimmen von weniger als 5 Personen werden hier nicht gezeigt. Wo eine Gruppe so klein ist, wird auch die nächstgrößere verborgen, damit sich die kleine nicht ausrechnen lässt.
tally-figures = { $agree } stimmen zu, { $pass } unsicher, { $disagree } lehnen ab, { $of }
tally-of = von { $people }
tally-share = { $share }, { $interval }
tally-share-of-group = { $letter } { $share }

## Die Tabelle hinter den Balken

tally-as-table = Dasselbe als Tabelle
tally-column-statement = Aussage
tally-column-who = Wer
tally-column-agree = Zustimmung
tally-column-pass = Unsicher
tally-column-disagree = Ablehnung
tally-column-votes = Stimmen
tally-column-share = Anteil der Zustimmung, 95-%-Intervall
