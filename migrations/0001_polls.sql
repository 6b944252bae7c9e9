-- Polls, and everything that belongs to one.
--
-- One SQL for SQLite and PostgreSQL. Columns are bigint, double precision or text and nothing else, because the
-- driver that speaks to both knows no more; yes and no are 1 and 0, times are UTC milliseconds since 1970, words of a
-- closed set (phase, origin, ...) are checked by the types that write them, so that a new word needs no new table.
--
-- Every row that belongs to a poll has poll_id first in its key: one poll is one contiguous piece of each table, can
-- be read without touching another, and can be moved or partitioned one day.
--
-- People and statements have two names. `external_id` is the text that the input had and that every export gives
-- back. `number` counts from 1 within the poll and is what votes refer to: votes are the one large table, and two
-- short integers in its key keep it small. A number means nothing outside this database.

create table polls (
    id bigint not null,
    slug text not null,
    topic text not null,
    description text not null,
    origin text not null,
    source_url text,
    phase text not null,
    opened_at_ms bigint,
    closed_at_ms bigint,
    -- Settings of the analysis and of the constitution compiled from it.
    moderated text not null,
    min_votes bigint not null,
    min_seen bigint,
    -- Counts changes to anything but votes (settings, moderation, exclusions). Together with the end of the vote log
    -- it says what an analysis has seen.
    revision bigint not null,
    created_at_ms bigint not null,
    updated_at_ms bigint not null,
    constraint polls_key primary key (id),
    constraint polls_slug_is_free unique (slug)
);

-- Keys and values that came with an imported poll, in their order: what we do not use today must still leave again.
create table poll_summary (
    poll_id bigint not null,
    position bigint not null,
    name text not null,
    value text not null,
    constraint poll_summary_key primary key (poll_id, position),
    constraint poll_summary_of_poll foreign key (poll_id) references polls (id)
);

-- The author is an external id without a foreign key: in real exports people write statements who never vote and are
-- listed nowhere else.
create table statements (
    poll_id bigint not null,
    number bigint not null,
    external_id text not null,
    body text,
    author text,
    created_at_ms bigint,
    moderation bigint not null,
    is_meta bigint not null,
    is_seed bigint not null,
    constraint statements_key primary key (poll_id, number),
    constraint statements_external_id_is_free unique (poll_id, external_id),
    constraint statements_of_poll foreign key (poll_id) references polls (id),
    constraint statements_moderation_is_known check (moderation between -1 and 1),
    constraint statements_is_meta_is_flag check (is_meta between 0 and 1),
    constraint statements_is_seed_is_flag check (is_seed between 0 and 1)
);

-- `excluded` keeps the votes and leaves them out of the mathematics; the word says why.
create table participants (
    poll_id bigint not null,
    number bigint not null,
    external_id text not null,
    xid text,
    imported_group text,
    excluded text,
    constraint participants_key primary key (poll_id, number),
    constraint participants_external_id_is_free unique (poll_id, external_id),
    constraint participants_of_poll foreign key (poll_id) references polls (id)
);
