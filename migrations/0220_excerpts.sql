-- Named parts of the results of a poll, chosen by those who run it: what one would put before a council or into a
-- newspaper, beside the whole, which stays where it is.
--
-- `statements` is a JSON list of ids (empty: all), `sorted_by` a word that pages know, `shown` 1 where everybody may read
-- it and -1 where it was removed: a number is never given again. They hold no number of their own: what they show is read from the latest analysis each time.
create table excerpts (
    poll_id bigint not null,
    number bigint not null,
    title text not null,
    lead text not null,
    accepted_only bigint not null,
    statements text not null,
    sorted_by text not null,
    shown bigint not null,
    account bigint not null,
    changed_at_ms bigint not null,
    constraint excerpts_key primary key (poll_id, number),
    constraint excerpts_of_poll foreign key (poll_id) references polls (id)
);
