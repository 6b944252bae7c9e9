-- People of a first vote who take part in the second one about its principles, and are asked for nothing again.
--
-- `came_before_as` is a keyed hash of the number that somebody has in the first poll, another one in every poll: who
-- took part there comes in once, whatever browsers she has, and nobody without the server's secret can tell who she is
-- in the first. It goes when she is erased, except from somebody whom a facilitator has banned or who was screened out,
-- and who would otherwise begin anew.

alter table participants add column came_before_as text;

create unique index participants_by_came_before on participants (poll_id, came_before_as)
    where came_before_as is not null;
