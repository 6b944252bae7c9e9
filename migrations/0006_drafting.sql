-- Drafting: what people do to a compiled constitution until it is ratified and published.
--
-- The draft itself is nowhere kept. `base` is the constitution as it was compiled when drafting began, and
-- `draft_decisions` is all that people decided about it, each with its reason, only ever added to: applying the
-- second to the first gives the draft, and nothing can be in it that nobody decided.
--
-- `version` counts the decisions of the round. Whoever decides names the version that they have seen; if another was
-- faster, nothing is written and they are told. A round ends when drafting begins again from a newer analysis; the
-- decisions of earlier rounds stay.
create table drafts (
    poll_id bigint not null,
    round bigint not null,
    version bigint not null,
    analysis_version bigint not null,
    base text not null,
    base_sha256 text not null,
    account bigint not null,
    begun_at_ms bigint not null,
    constraint drafts_key primary key (poll_id),
    constraint drafts_of_poll foreign key (poll_id) references polls (id)
);

-- `decision` is a record::drafting::Decision in canonical form, with the name that its author went by then: that name
-- is part of what is published and must not change when somebody marries.
create table draft_decisions (
    poll_id bigint not null,
    round bigint not null,
    number bigint not null,
    account bigint not null,
    decision text not null,
    at_ms bigint not null,
    constraint draft_decisions_key primary key (poll_id, round, number),
    constraint draft_decisions_of_poll foreign key (poll_id) references polls (id)
);

-- Ratified versions count from 1 within the poll and never change. Publication is the one thing that happens to them
-- later, once, and has its own columns. They are not rows of `constitutions`, where the worker puts what rules alone
-- compiled and which goes on changing with the votes.
create table ratified (
    poll_id bigint not null,
    version bigint not null,
    round bigint not null,
    decisions bigint not null,
    sha256 text not null,
    json text not null,
    markdown text not null,
    checklist text not null,
    account bigint not null,
    author text not null,
    ratified_at_ms bigint not null,
    published_by text,
    published_at_ms bigint,
    note text,
    constraint ratified_key primary key (poll_id, version),
    constraint ratified_of_poll foreign key (poll_id) references polls (id)
);
