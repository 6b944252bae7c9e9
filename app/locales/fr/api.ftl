### The page about the interface for programs.

api-title = API
api-says = Pour les programmes : tout ce que disent les pages, et la participation. Ce qui suit vient du code qui répond (en anglais).
api-file = La description en fichier (OpenAPI 3.1)
api-send = Ce qu’on envoie
api-back = Ce qui revient
api-needed = obligatoire
api-list-of = liste de
