-- What matters: a vote may say that its statement is important to whoever votes, where the poll asks for that.
--
-- It stands beside the vote, in the log as in the state that follows from it, because it is said and changed with the
-- vote: an erased vote takes it along, and a changed one replaces it. Votes from before say that it is not.

alter table vote_events add column important bigint not null default 0;
alter table votes add column important bigint not null default 0;
