### Passing a poll on: its address, without anybody's buttons.

share-title = Pass this poll on
share-address = Address of this poll
share-copy = Copy the address
share-send = Share …
share-copied = The address is copied.
share-marked = The address is marked: copy it with your keyboard or a long press.
share-note = Nobody is told who passes this on: the page has no buttons of social networks.
share-setting = Show the address to pass on
