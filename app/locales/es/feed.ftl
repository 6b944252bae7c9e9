### Los canales, y la imagen para otros sitios.

feed-site = Novedades de este sitio
feed-poll = { $topic }: novedades
feed-entry = { $topic }: { $news }
feed-constitution = Constitución, versión { $version }
feed-report = Informe sobre el modelo, versión { $version }
feed-follow = Seguir esta consulta en un lector de canales (Atom)
