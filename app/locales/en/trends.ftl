### Pictures of how people came and voted over time, for those who run a poll.

trends-title = Who came when
# $first and $last are days, or days with an hour.
trends-span = From { $first } to { $last }: the same stretch in each picture, with a scale of its own.
trends-voters = People who voted
trends-busiest-day =
    The busiest day was { $when }, with { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
# $when is a day with an hour.
trends-busiest-hour =
    The busiest hour began on { $when }, with { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
trends-nobody = Nobody yet.
trends-places = How places were filled
trends-taken =
    { $taken } of { $places ->
        [one] { $places } place is taken
       *[other] { $places } places are taken
    }.
# How many kinds of people have no place left.
trends-full =
    { $full ->
        [0] Of { $cells } kinds of people, all have places left.
        [one] Of { $cells } kinds of people, { $full } is full.
       *[other] Of { $cells } kinds of people, { $full } are full.
    }
trends-places-note = The dashed line is how many places there are. Whoever has a place now is counted from the day on which she joined, also where she waited first.
