-- What a language model says of a statement that somebody has to decide about, at the request of that person.
--
-- A hint decides nothing: what is shown, counted or exported is read from `statements`, which knows nothing of this
-- table. It belongs to one wording, named by the SHA-256 of the text, and is kept so that everybody who moderates sees
-- the same, and the model is asked once.

create table machine_hints (
    poll_id bigint not null,
    statement bigint not null,
    source_sha256 text not null,
    -- What seems to be wrong: fine, abusive, private, spam, off-topic, unclear.
    verdict text not null,
    -- Why, in the model's words.
    reason text not null,
    model text not null,
    asked_by bigint not null,
    at_ms bigint not null,
    constraint machine_hints_key primary key (poll_id, statement, source_sha256),
    constraint machine_hints_of_statement foreign key (poll_id, statement) references statements (poll_id, number)
);
