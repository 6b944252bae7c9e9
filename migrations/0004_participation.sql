-- Participation: polls that are held here, by people without an account.
--
-- A poll's settings are one JSON text that one type reads and writes (deliberation::Settings): most of them are
-- lists (questions, quota cells, texts per language) that nobody asks the database about. Null means a poll that was
-- imported and has no settings of its own.
--
-- A participant is a number within the poll. Who holds the number is proven by a sealed cookie or a return code, both
-- made from the number and a secret of the server: the database keeps neither, so nobody who reads it can vote as
-- somebody. `join_key` makes joining idempotent, `state` says whether the person may vote: null for yes, or a word.
--
-- Erasing a person removes votes, answers and reports, and leaves the number behind with the state `erased`, so that
-- it is never given to somebody else. It is the one exception to the log being append-only.

alter table polls add column settings text;

alter table participants add column joined_at_ms bigint;
alter table participants add column consent text;
alter table participants add column state text;
alter table participants add column language text;
alter table participants add column join_key text;
alter table participants add column invite bigint;
alter table participants add column cell text;
create index participants_by_cell on participants (poll_id, cell) where cell is not null;
create unique index participants_join_key_is_new on participants (poll_id, join_key) where join_key is not null;
-- Imported polls may name one xid twice; people who join here are looked up by theirs.
create index participants_by_xid on participants (poll_id, xid) where xid is not null;

-- `request_key` is the name that the browser gave to a vote before it sent it: sending it again finds the row.
alter table vote_events add column request_key text;
create unique index vote_events_request_key_is_new on vote_events (poll_id, request_key) where request_key is not null;

-- `folded` is the text without case, accents, punctuation and spare spaces: equal means the same statement.
-- `hidden` takes a statement out of voting without a verdict (many people have reported it).
alter table statements add column language text;
alter table statements add column folded text;
alter table statements add column request_key text;
alter table statements add column reason text;
alter table statements add column merged_into bigint;
alter table statements add column hidden bigint not null default 0;
alter table statements add column moderated_at_ms bigint;
create index statements_by_fold on statements (poll_id, folded) where folded is not null;
create unique index statements_request_key_is_new on statements (poll_id, request_key) where request_key is not null;

-- Every wording that a statement ever had, from the first rewording on: number 1 is the author's own.
create table statement_wordings (
    poll_id bigint not null,
    statement bigint not null,
    number bigint not null,
    body text not null,
    reason text,
    account bigint,
    at_ms bigint not null,
    constraint statement_wordings_key primary key (poll_id, statement, number),
    constraint statement_wordings_of_statement foreign key (poll_id, statement)
        references statements (poll_id, number)
);

-- What moderation did, for the public log: never who wrote the statement; the account is for the poll's own people.
create table moderation_events (
    poll_id bigint not null,
    seq bigint not null,
    statement bigint,
    participant bigint,
    action text not null,
    reason text,
    account bigint,
    at_ms bigint not null,
    constraint moderation_events_key primary key (poll_id, seq),
    constraint moderation_events_of_poll foreign key (poll_id) references polls (id)
);

create table statement_reports (
    poll_id bigint not null,
    statement bigint not null,
    participant bigint not null,
    reason text not null,
    at_ms bigint not null,
    constraint statement_reports_key primary key (poll_id, statement, participant),
    constraint statement_reports_of_statement foreign key (poll_id, statement) references statements (poll_id, number)
);

-- Answers to screening and demographic questions; `declined` for "prefer not to say".
create table answers (
    poll_id bigint not null,
    participant bigint not null,
    question text not null,
    answer text not null,
    constraint answers_key primary key (poll_id, participant, question),
    constraint answers_of_participant foreign key (poll_id, participant) references participants (poll_id, number)
);

-- Invitation codes, of which only a hash is kept, and how often each was used.
create table invites (
    poll_id bigint not null,
    number bigint not null,
    code_sha256 text not null,
    wave text not null,
    uses bigint not null,
    used bigint not null,
    made_at_ms bigint not null,
    constraint invites_key primary key (poll_id, number),
    constraint invites_code_is_new unique (poll_id, code_sha256),
    constraint invites_are_not_overused check (used <= uses),
    constraint invites_of_poll foreign key (poll_id) references polls (id)
);

-- External ids that may join, where a poll is held for a known list of people.
create table allowed_xids (
    poll_id bigint not null,
    xid text not null,
    constraint allowed_xids_key primary key (poll_id, xid),
    constraint allowed_xids_of_poll foreign key (poll_id) references polls (id)
);

-- Versions that were computed while people still voted are interim: only the latest few are kept.
alter table analyses add column interim bigint not null default 0;
alter table constitutions add column interim bigint not null default 0;

-- Numbers for polls are given out in transactions of their own: an import that takes minutes must not keep anybody
-- from making a poll meanwhile.
create table numbers (
    name text not null,
    last bigint not null,
    constraint numbers_key primary key (name)
);
insert into numbers (name, last) select 'polls', cast(coalesce(max(id), 0) as bigint) from polls;
