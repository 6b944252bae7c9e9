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
friends-all-out = Se han creado todas las invitaciones que permite esta consulta.

## For those who run the poll

friends-setting = Invitaciones que cada cual puede pasar
    .hint = 0: ninguna. Solo donde se participa con códigos. Quien ha votado lo suficiente para tener un lugar en el mapa recibe tantos códigos, cada uno para una persona. Ninguna página muestra quién invitó a quién, y la base de datos tampoco: solo se deduce de los códigos junto con el secreto del servidor, y ni siquiera así cuando alguien ha eliminado sus datos. Quien queda excluido pierde todos los códigos por debajo de sí hasta que se levanta la exclusión.
friends-depth = Cuántas veces se pasa una invitación
    .hint = 1: solo las personas que usted ha invitado invitan a otras; 2: también aquellas a quienes estas invitan, y así sucesivamente.
friends-most = Invitaciones pasadas en total
    .hint = Cuando hay tantas, nadie puede crear más. Así una persona no puede llenar la consulta, ni con la ayuda de quienes invita.
friends-waves = Invitaciones pasadas
    .note = La ola 1 la pasaron personas que usted invitó, la ola 2 personas que estas invitaron, y así sucesivamente. Quién invitó a quién no se muestra a nadie. No se dice cuántas personas vinieron, ni un número de códigos que puedan haber pasado menos de 5 personas.
friends-column-wave = Ola
friends-column-codes = Códigos
friends-few = { $codes } o menos
