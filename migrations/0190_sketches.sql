-- The picture that people see of themselves while they vote: where the groups lie, and nobody in them.
--
-- One for each poll, taken from an interim analysis and replaced in steps, when enough people have come or gone, so that
-- two of them tell little of what one person has said. `json` holds no person: centres and widths of groups of five
-- people or more, and with what somebody's own votes are brought onto the same picture. It is emptied when voting ends;
-- of how many people it was stays, in case voting goes on.
create table sketches (
    poll_id bigint not null,
    people bigint not null,
    json text not null,
    made_at_ms bigint not null,
    constraint sketches_key primary key (poll_id),
    constraint sketches_of_poll foreign key (poll_id) references polls (id)
);
