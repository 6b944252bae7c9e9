### The page about the interface for programs.

api-title = API
api-says = Para programas: todo lo que dicen las páginas, y participar. Lo que sigue viene del código que responde (en inglés).
api-file = La descripción como archivo (OpenAPI 3.1)
api-send = Qué se envía
api-back = Qué se recibe
api-needed = necesario
api-list-of = lista de
