-- Invitations that those who take part pass on: codes that are made for somebody and not by those who run the poll.
--
-- `depth` says how many times a code was passed on, and nothing says by whom: codes follow from the server's secret and
-- the number of whoever passes them on, so they need no place here. Whoever has both that secret and these tables can
-- tell, with the tables alone nobody can. When somebody is erased her unused codes go, the hashes of used ones are
-- replaced by random bits, and her row names no code any more: then nobody can tell at all.
--
-- `revoked` is 1 where a code lets nobody in any more because somebody above it is banned. It is set for used and unused
-- codes alike, so that nobody sees by it who came; and whoever came with such a code passes none on.

alter table invites add column depth bigint not null default 0;
alter table invites add column revoked bigint not null default 0;

-- Who came with a code is asked whenever a ban leads down from one person to the next.
create index participants_by_invite on participants (poll_id, invite) where invite is not null;
