### Les flux, et l’image pour d’autres sites.

feed-site = Nouvelles de ce site
feed-poll = { $topic } : quoi de neuf
feed-entry = { $topic } : { $news }
feed-constitution = Constitution, version { $version }
feed-report = Rapport sur le modèle, version { $version }
feed-follow = Suivre cette consultation dans un lecteur de flux (Atom)
