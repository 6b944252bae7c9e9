### Invitations that people pass on.

friends-title = Invitar a otras personas
friends-says =
    { $codes ->
        [one] Puede pasar { $codes } invitación. Deja participar a una persona.
       *[other] Puede pasar { $codes } invitaciones. Cada una deja participar a una persona.
    }
friends-codes = Puede pasarlas a otras personas. Nadie sabe quién vino con cuál, y usted no sabe si alguien vino.
friends-not-yet =
    { $votes ->
        [one] Podrá hacerlo después de { $votes } voto más.
       *[other] Podrá hacerlo después de { $votes } votos más.
    }
friends-make = Crear mis invitaciones

## For those who run the poll

friends-setting = Invitaciones que cada cual puede pasar
    .hint = 0: ninguna. Solo donde se participa con códigos. Quien ha votado lo suficiente para tener un lugar en el mapa recibe tantos códigos, cada uno para una persona. Quién invitó a quién se guarda solo como árbol de códigos.
friends-waves = Invitaciones pasadas
    .note = La ola 1 la pasaron personas que usted invitó, la ola 2 personas que estas invitaron, y así sucesivamente. Quién invitó a quién no se muestra a nadie.
friends-column-wave = Ola
friends-column-codes = Códigos
friends-column-came = Vinieron
friends-few = menos de 5
