### Dónde está una persona mientras otras siguen votando: se muestra solo a ella.

meanwhile-title = Dónde está usted por ahora
meanwhile-go = Ver dónde está usted por ahora
meanwhile-figure = Usted y los grupos por ahora
meanwhile-near = Por ahora sus votos se parecen más a los del { $group }.
meanwhile-no-groups = Por ahora no hay grupos claros: las opiniones se mezclan unas con otras.
meanwhile-size = { $group }: unas { $tenths } de cada 10 personas
meanwhile-size-few = { $group }: menos de 1 de cada 20 personas
meanwhile-tenths = unas { $tenths } de cada 10
meanwhile-tenths-few = menos de 1 de cada 20
meanwhile-tenths-all = todas
meanwhile-column-away = Distancia a usted
meanwhile-lengths = Las longitudes son décimas de lo que separa a la mayoría de las personas.
meanwhile-distance = Cerca quiere decir: votó de forma parecida. Solo la distancia significa algo; izquierda, derecha, arriba y abajo no.
meanwhile-outline = Cada contorno suave muestra dónde está la mayor parte de un grupo. No se dibuja a ninguna otra persona que a usted.
meanwhile-made =
    Hecho el { $day } con los votos de { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }; se rehace cuando han votado bastantes más. Los grupos y sus letras todavía pueden cambiar.
meanwhile-only-yours = Aquí solo se nombran afirmaciones sobre las que usted ha votado, y sin números: lo que dicen los demás no debe influirle. Nadie más ve esta página.
meanwhile-apart = Lo que distingue al { $group }
meanwhile-nothing-apart = Nada todavía de lo que usted ha votado. Cada voto más puede mostrar más.
meanwhile-nothing-shared = Nada todavía de lo que usted ha votado, o muy pocas personas han votado sobre ello.
meanwhile-missing =
    Todavía hay muy pocas personas: { $people ->
        [one] hace falta al menos { $people } más
       *[other] hacen falta al menos { $people } más
    } para mostrar su lugar entre las demás.
meanwhile-not-enough = Los votos todavía no dicen lo bastante para mostrar su lugar entre los demás. Vuelva más tarde.
meanwhile-away = Por ahora no hay ninguna imagen. Se dibujará una nueva cuando hayan votado bastantes personas más.
meanwhile-so-far =
    Por ahora { $people ->
        [one] participa { $people } persona
       *[other] participan { $people } personas
    }, con { $votes ->
        [one] { $votes } voto
       *[other] { $votes } votos
    }.
meanwhile-results = Cómo han votado todas las personas se muestra al terminar la votación.
