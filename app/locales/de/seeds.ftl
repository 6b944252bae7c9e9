### Was an einer Zeile der Aussagen nicht stimmt, die Veranstaltende einfügen oder hochladen.

seeds-empty = In dieser Zeile steht keine Aussage. Schreiben Sie eine, oder entfernen Sie die Zeile.
seeds-same-as-line = Das sagt dasselbe wie Zeile { $line }. Entfernen Sie eine von beiden.
seeds-same-as-statement = Das sagt dasselbe wie Aussage { $id } der Umfrage. Entfernen Sie die Zeile.
seeds-language = „{ $tag }“ ist keine Sprache. Schreiben Sie sie in der Spalte „language“ als Kürzel wie en, de oder zh-Hans, oder lassen Sie das Feld leer.
seeds-meta = „{ $text }“ sagt weder Ja noch Nein. Schreiben Sie in der Spalte „meta“ 1 für eine Aussage über die Menschen selbst und sonst 0.
seeds-topic = „{ $topic }“ ist kein Thema dieser Umfrage. Schreiben Sie eines, das in den Einstellungen steht, oder lassen Sie die Spalte „topics“ leer.
seeds-table = Ab dieser Zeile lässt sich die Tabelle nicht lesen. Speichern Sie sie noch einmal als CSV-Datei.
seeds-nothing = Darin steht keine Aussage. Schreiben Sie je Zeile eine.
seeds-many = Das sind zu viele Aussagen; höchstens { $most } lassen sich auf einmal hinzufügen. Behalten Sie die besten.
seeds-columns = Diese Zeile hat mehr als { $most } Spalten; eine Tabelle von Aussagen ist das nicht. Speichern Sie sie noch einmal als CSV-Datei.
seeds-large = Das ist größer als { $most } MB. Behalten Sie die besten Aussagen.
seeds-more = Ab dieser Zeile stimmt noch mehr nicht. Berichtigen Sie die { $lines } Zeilen darüber, und versuchen Sie es noch einmal.
