### Why statements are not accepted: what moderators choose from, and authors read.

reasons-setting = Reasons for not accepting a statement
    .hint = One to a line, in the language of the poll; moderators choose from them and can add words of their own. Without any, the usual ones are offered.
reasons-further = One to a line, in the order of the poll’s own reasons: all of them, or none. Authors and the log then have them in this language.
reasons-choose = Reason to choose
reasons-none = none of these
reasons-own = In your own words: beside the chosen reason, or in its place.

## The usual ones, read by the author after the statement

reasons-off-topic = It is not about the topic of this poll.
reasons-several = It says more than one thing; each needs a statement of its own.
reasons-said = Another statement says this already.
reasons-no-view = Nobody can agree or disagree with it: it is a question or a fact, not a view.
reasons-unclear = It cannot be understood by itself.
reasons-hurtful = It hurts or threatens people.
reasons-personal = It says something about a particular person.
