### Por qué no se aceptan afirmaciones: lo que la moderación elige y los autores leen.

reasons-setting = Razones para no aceptar una afirmación
    .hint = Una por línea, en el idioma de la consulta; la moderación elige entre ellas y puede añadir sus propias palabras. Sin ninguna, se ofrecen las habituales.
reasons-further = Una por línea, en el orden de las razones propias de la consulta: todas o ninguna. Los autores y el registro las tienen entonces en este idioma.
reasons-choose = Razón para elegir
reasons-none = ninguna de estas
reasons-own = Con sus propias palabras: junto a la razón elegida, o en su lugar.

reasons-off-topic = No trata del tema de esta consulta.
reasons-several = Dice más de una cosa; cada una necesita su propia afirmación.
reasons-said = Otra afirmación ya lo dice.
reasons-no-view = No se puede estar de acuerdo ni en desacuerdo: es una pregunta o un hecho, no una opinión.
reasons-unclear = No se entiende por sí sola.
reasons-hurtful = Hiere o amenaza a personas.
reasons-personal = Dice algo de una persona concreta.
