### Die Feeds und das Bild für andere Websites.

badge-title = { $topic }: { $news }
badge-snippet = Ein Bild für Ihre eigene Website, mit einem Link
