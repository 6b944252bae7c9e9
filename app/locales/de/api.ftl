### The page about the interface for programs.

api-title = Schnittstelle
api-says = Für Programme: alles, was die Seiten sagen, und das Mitmachen. Was hier steht, stammt aus dem Code, der antwortet (auf Englisch).
api-file = Die Beschreibung als Datei (OpenAPI 3.1)
api-send = Was mitgeschickt wird
api-back = Was zurückkommt
api-needed = nötig
api-list-of = Liste von
