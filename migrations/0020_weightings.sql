-- Weights that make those who took part like the public, as far as everybody may know of them: the record
-- `folkmoot-weighting/1` in canonical form. Made once voting is over, from the votes, what people have said of themselves,
-- and the target of the poll.
--
-- A table of its own, because answers change without any vote: people may take an answer back at any time, and then
-- there are other weights for the same analysis. Where no weights can be made any more, the rows go: what rested on
-- answers that are gone is shown to nobody.

create table weightings (
    poll_id bigint not null,
    version bigint not null,
    sha256 text not null,
    json text not null,
    created_at_ms bigint not null,
    interim bigint not null default 0,
    constraint weightings_key primary key (poll_id, version),
    constraint weightings_of_poll foreign key (poll_id) references polls (id)
);
