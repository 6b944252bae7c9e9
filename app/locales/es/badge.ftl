### Los canales, y la imagen para otros sitios.

badge-title = { $topic }: { $news }
badge-snippet = Una imagen para su propio sitio, con un enlace
