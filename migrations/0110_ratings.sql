-- Blind ratings: which of two answers people who took part in a poll would rather have, without knowing whose they are.
--
-- `report_ratings` says which kept report people are asked about: what they are told beforehand, how many comparisons
-- everybody is asked for, and from when to when. A rating that was closed can be opened again; there is one at a time in
-- a poll. It is there before anything is published, because whoever has read a report knows whose answers are whose.
create table report_ratings (
    poll_id bigint not null,
    report_sha256 text not null,
    says text not null,
    per_person bigint not null,
    opened_ms bigint not null,
    closed_ms bigint,
    constraint report_ratings_key primary key (poll_id, report_sha256),
    constraint report_ratings_of_report foreign key (poll_id, report_sha256) references reports (poll_id, sha256)
);

-- One comparison by one person, as she saw it: `first_model` is whose answer stood first. `pair` names the two models
-- whatever their order, so that nobody rates the same two answers twice. `request_key` makes sending again harmless.
-- `after_version` is the version of the report that was published by then, 0 for none: comparisons before it are blind.
-- `counted_in` is the first published version whose table holds the comparison, empty until there is one.
create table ratings (
    poll_id bigint not null,
    report_sha256 text not null,
    participant bigint not null,
    prompt text not null,
    pair text not null,
    first_model text not null,
    second_model text not null,
    choice text not null,
    at_ms bigint not null,
    request_key text not null,
    after_version bigint not null,
    counted_in bigint,
    constraint ratings_key primary key (poll_id, report_sha256, participant, prompt, pair),
    constraint ratings_request unique (poll_id, request_key),
    constraint ratings_of_rating foreign key (poll_id, report_sha256)
        references report_ratings (poll_id, report_sha256),
    constraint ratings_of_participant foreign key (poll_id, participant) references participants (poll_id, number)
);
