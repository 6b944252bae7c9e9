### The feeds, and the picture for other sites.

badge-title = { $topic }: { $news }
badge-snippet = A picture for your own site, with a link
