### Pasar una consulta a otras personas: su dirección, sin botones de terceros.

share-title = Comparta esta consulta
share-address = Dirección de esta consulta
share-copy = Copiar la dirección
share-send = Compartir…
share-copied = La dirección está copiada.
share-marked = La dirección está seleccionada: cópiela con el teclado o con una pulsación larga.
share-note = Nadie se entera de quién la comparte: la página no tiene botones de redes sociales.
share-setting = Mostrar la dirección para compartir
