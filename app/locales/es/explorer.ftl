### La lista de todas las afirmaciones, para buscar y ordenar.

explorer-title = Todas las afirmaciones
explorer-description = Cada afirmación con sus votos: { $topic }
explorer-search = Palabras de la afirmación
explorer-order = Ordenar por
explorer-order-number = Número
explorer-order-agreement = Terreno común, primero el más amplio
explorer-order-difference = Diferencia entre grupos, primero la mayor
explorer-order-passes = Proporción que pasa, primero la mayor
explorer-order-votes = Votos, primero los más numerosos
explorer-order-importance = Importancia, primero la mayor
explorer-apply = Mostrar
explorer-fetching = Buscando…
explorer-offline = No se ha podido obtener la lista. Pulse «Mostrar» para volver a intentarlo.
explorer-none = Ninguna afirmación contiene estas palabras.
explorer-found =
    { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }
explorer-found-page =
    { $statements ->
        [one] { $statements } afirmación
       *[other] { $statements } afirmaciones
    }, aquí de la { $from } a la { $to }
explorer-left-out =
    { $statements ->
        [one] { $statements } afirmación quedó
       *[other] { $statements } afirmaciones quedaron
    } fuera del análisis: rechazo de la moderación o falta de aceptación.

## Páginas de la lista

explorer-pages = Páginas de esta lista
explorer-page = Página { $page } de { $pages }
explorer-previous = Página anterior
explorer-next = Página siguiente
