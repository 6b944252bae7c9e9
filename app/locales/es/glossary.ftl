### Lo que significan las palabras de estas páginas: una frase sencilla para cada una.

glossary-title = Qué significan las palabras
glossary-lead = Las palabras que usan estas páginas, cada una en una frase.

glossary-poll = Consulta
    .says = Muchas personas votan sobre las mismas afirmaciones breves y añaden las suyas.
glossary-statement = Afirmación
    .says = Una frase con una idea, con la que se puede estar de acuerdo o no.
glossary-pass = Pasar
    .says = No estar ni de acuerdo ni en desacuerdo, porque se duda o se prefiere no decirlo.
glossary-group = Grupo
    .says = Personas que han votado de forma parecida, halladas por un cálculo solo con sus votos; nadie es asignado a mano.
glossary-consensus = Consenso
    .says = Una afirmación con la que están de acuerdo personas de todos los grupos, y no solo del mayor.
glossary-divides = Lo que divide
    .says = Una afirmación con la que un grupo está de acuerdo y otro no.
glossary-map = Mapa de opiniones
    .says = Una imagen en la que quienes votan de forma parecida están cerca.
glossary-principle = Principio
    .says = Una regla para una IA, hecha de una o varias afirmaciones con las que están de acuerdo todos los grupos.
glossary-constitution = Constitución
    .says = La lista de todos los principios con los que se entrena una IA, cada uno con las afirmaciones de las que viene.
glossary-bias = Sesgo
    .says = Cuando una IA trata a las personas de otro modo, o piensa peor de ellas, por el grupo al que pertenecen.
glossary-representativeness = Representatividad
    .says = Cuánto se parecen a la población quienes participaron, por ejemplo en edad o región.
glossary-interval = Intervalo
    .says = El margen en el que probablemente estaría un número si se hubiera preguntado a otras personas parecidas.
glossary-moderation = Moderación
    .says = Quienes dirigen una consulta leen las afirmaciones y dicen, con una razón, por qué una no se muestra.
glossary-training = Entrenamiento
    .says = Un modelo lee muchos ejemplos y cambia un poco cada vez, hasta responder más como dicen los principios.
