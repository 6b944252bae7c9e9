-- Votes: the log of what happened, and the state that follows from it.
--
-- `vote_events` is only ever appended to: a changed mind is a new row. `seq` counts from 1 within the poll without
-- gaps, so the end of the log says exactly what an analysis has seen and nobody needs a totals row on the way of a
-- vote.
--
-- `votes` holds the latest vote of each participant on each statement and can be thrown away and made again from the
-- log at any time. Latest is by time; among equal times (or without times) the greatest vote counts, disagree < pass
-- < agree, so that the order in which a file lists its rows does not matter. Where the source had no times, at_ms is
-- null and counts as older than any time.

create table vote_events (
    poll_id bigint not null,
    seq bigint not null,
    participant bigint not null,
    statement bigint not null,
    vote bigint not null,
    at_ms bigint,
    constraint vote_events_key primary key (poll_id, seq),
    constraint vote_events_of_participant foreign key (poll_id, participant) references participants (poll_id, number),
    constraint vote_events_of_statement foreign key (poll_id, statement) references statements (poll_id, number),
    constraint vote_events_vote_is_known check (vote between -1 and 1)
);

create table votes (
    poll_id bigint not null,
    participant bigint not null,
    statement bigint not null,
    vote bigint not null,
    at_ms bigint,
    -- The event that decided. No foreign key: rows come from the log alone, whose own keys have been checked, and
    -- checking them again would make up a third of the time that a large import takes.
    seq bigint not null,
    constraint votes_key primary key (poll_id, participant, statement)
);
