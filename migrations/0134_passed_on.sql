-- Invitations that those who take part pass on: codes that are made for somebody and not by those who run the poll.
--
-- Kept is a tree of codes: `parent` is the code with which whoever passed a code on had come herself, `depth` how many
-- times it was passed on. Codes follow from the server's secret and the number of whoever passes them on, so they need
-- no place here; whoever has both that secret and this table can tell who passed on which code. So when somebody is
-- erased her unused codes go, the hashes of used ones are replaced by random bits, and her row names no code any more:
-- then nobody can tell. A code with `uses` lowered to `used` was taken back.

alter table invites add column parent bigint;
alter table invites add column depth bigint not null default 0;
