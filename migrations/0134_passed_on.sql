-- Invitations that those who take part pass on: codes that are made for somebody and not by those who run the poll.
--
-- Who invited whom is kept as a tree of codes and in no other way: `parent` is the code with which whoever passed a code
-- on had come herself, `depth` how many times it was passed on. Codes follow from the server's secret, so they need no
-- place here, and somebody who is erased leaves the tree, because her row names her code no more.

alter table invites add column parent bigint;
alter table invites add column depth bigint not null default 0;
