-- A second vote: the principles of a constitution, put to the vote in a poll of their own.
--
-- The poll in which people vote is a poll like any other, with one statement per principle and none that people add.
-- What it votes on is kept here whole: a draft goes on changing, and only its bytes of that moment say what people
-- have agreed to. `of_poll` is the poll that the constitution comes from; it may be put to the vote any number of
-- times. `of_version` numbers it among the ratified ones and is null for a draft.
create table ratifications (
    poll_id bigint not null,
    of_poll bigint not null,
    of_version bigint,
    sha256 text not null,
    json text not null,
    created_at_ms bigint not null,
    constraint ratifications_key primary key (poll_id),
    constraint ratifications_of_poll foreign key (poll_id) references polls (id),
    constraint ratifications_of_constitution foreign key (of_poll) references polls (id)
);

create index ratifications_by_constitution on ratifications (of_poll);

-- Which statement stands for which principle: joined by id, whatever order either comes in.
create table ratified_principles (
    poll_id bigint not null,
    statement bigint not null,
    clause text not null,
    constraint ratified_principles_key primary key (poll_id, statement),
    constraint ratified_principles_clause_is_there_once unique (poll_id, clause),
    constraint ratified_principles_of_statement foreign key (poll_id, statement) references statements (poll_id, number)
);
