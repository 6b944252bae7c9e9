### Les flux, et l’image pour d’autres sites.

badge-title = { $topic } : { $news }
badge-snippet = Une image pour votre propre site, avec un lien
