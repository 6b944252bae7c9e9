-- What was taken back after a version was made: a rejected, hidden or merged statement, a person who was erased or banned.
--
-- An analysis says every vote, and a constitution the texts of statements; two versions side by side say how whoever left
-- between them has voted. So older versions are no longer given to everybody once something was taken back since. For
-- that a version keeps the revision of the poll that it has seen, and a poll the revision at which something was last
-- taken back. A version from before says -1; whether something was taken back since it was made is not known, so of these
-- the older ones are given to nobody where there is anything that was.
alter table polls add column taken_back bigint not null default 0;
alter table analyses add column revision bigint not null default -1;
alter table constitutions add column revision bigint not null default -1;
