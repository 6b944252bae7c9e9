### Die Feeds und das Bild für andere Websites.

feed-site = Neues auf dieser Website
feed-poll = { $topic }: was es Neues gibt
feed-entry = { $topic }: { $news }
feed-constitution = Verfassung, Version { $version }
feed-report = Bericht über das Modell, Version { $version }
feed-follow = Diese Umfrage in einem Feed-Leser verfolgen (Atom)
