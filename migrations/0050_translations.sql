-- Machine translations of statements, for people who read another language than the one a statement is written in.
--
-- They stand beside the statements and never among them: what is analysed, exported or moderated is read from
-- `statements`, which knows nothing of this table. A translation belongs to one wording, named by the SHA-256 of the
-- text, so that a reworded statement is translated anew.
--
-- A row is made before the model is asked, and is a lease until `due_at_ms`: of many who ask for the same translation
-- one asks the model and the others wait for the row to be `done`. One who fails says `failed` and when it may be tried
-- again; `tries` says whose turn it is, so that somebody who comes too late changes nothing.

create table translations (
    poll_id bigint not null,
    statement bigint not null,
    language text not null,
    source_sha256 text not null,
    state text not null,
    tries bigint not null,
    due_at_ms bigint not null,
    created_at_ms bigint not null,
    -- What the model wrote, once it has, and which one it was.
    body text,
    model text,
    constraint translations_key primary key (poll_id, statement, language, source_sha256),
    constraint translations_of_statement foreign key (poll_id, statement) references statements (poll_id, number)
);
