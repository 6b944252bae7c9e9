-- Imports that do not keep everybody else from writing.
--
-- A large poll takes minutes to put in, and on SQLite nobody else can write while a transaction does. It is put in by
-- many short transactions instead, into a poll that nobody sees: as long as `importing_ms` is set, no list, no page
-- and no computation knows the poll. The last transaction takes the mark away, so that readers see all or nothing.
-- The mark is the time of the last piece: an import that has not moved for ten minutes has died, and its rows go.

alter table polls add column importing_ms bigint;

create index polls_by_import on polls (importing_ms) where importing_ms is not null;
