### The page about the interface for programs.

api-title = API
api-says = For programs: everything that the pages say, and taking part. What is below comes from the code that answers.
api-file = The description as a file (OpenAPI 3.1)
api-send = What to send along
api-back = What comes back
api-needed = needed
api-list-of = list of
