### Imágenes de cómo llegó y votó la gente con el tiempo, para quienes llevan una consulta.

trends-title = Quién llegó y cuándo
trends-span = Del { $first } al { $last }: el mismo tiempo en cada imagen, con su propia escala.
trends-voters = Votaron
trends-busiest-day =
    El día más animado fue el { $when }, con { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }.
trends-busiest-hour =
    La hora más animada empezó el { $when }, con { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }.
trends-nobody = Nadie todavía.
trends-places = Cómo se ocuparon las plazas
trends-taken =
    { $taken } de { $places ->
        [one] { $places } plaza está ocupada
       *[other] { $places } plazas están ocupadas
    }.
trends-full =
    { $full ->
        [0] De { $cells } tipos de personas, todos tienen plazas libres.
        [one] De { $cells } tipos de personas, { $full } está completo.
       *[other] De { $cells } tipos de personas, { $full } están completos.
    }
trends-places-note = La línea discontinua indica cuántas plazas hay. Quien tiene plaza ahora cuenta desde el día en que llegó, también si antes esperó.
