-- Polls that were opened before their opening time.
--
-- Whoever opens a poll whose settings name a later time has done all there is to do: the clock opens it. Those who asked
-- to be told (webhooks, mail) are told when people can vote, and not before. So a row says that this is still owed, and
-- from which phase the poll came; whoever removes the row tells, in the same transaction, once.
create table waiting_openings (
    poll_id bigint not null,
    from_phase text not null,
    at_ms bigint not null,
    constraint waiting_openings_key primary key (poll_id),
    constraint waiting_openings_of_poll foreign key (poll_id) references polls (id)
);
