-- What was computed from a poll. Versions count from 1 within the poll and are never changed: a correction is a new
-- version. `sha256` is over the canonical JSON that `json` holds; when a computation gives the bytes of the latest
-- version again, no new one is made. A return to the bytes of an older version is a new version, because the order of
-- versions tells what held when; therefore the hash is no key.

create table analyses (
    poll_id bigint not null,
    version bigint not null,
    sha256 text not null,
    json text not null,
    created_at_ms bigint not null,
    constraint analyses_key primary key (poll_id, version),
    constraint analyses_of_poll foreign key (poll_id) references polls (id)
);

create table constitutions (
    poll_id bigint not null,
    version bigint not null,
    sha256 text not null,
    json text not null,
    markdown text not null,
    created_at_ms bigint not null,
    constraint constitutions_key primary key (poll_id, version),
    constraint constitutions_of_poll foreign key (poll_id) references polls (id)
);

-- What the latest computation of a poll has seen, and the totals at that moment. A poll whose log or revision has
-- gone on since is due for another one. Written by whoever computes, never on the way of a vote.
create table computed (
    poll_id bigint not null,
    event_seq bigint not null,
    revision bigint not null,
    participants bigint not null,
    statements bigint not null,
    votes bigint not null,
    at_ms bigint not null,
    constraint computed_key primary key (poll_id),
    constraint computed_of_poll foreign key (poll_id) references polls (id)
);
