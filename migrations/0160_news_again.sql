-- Two gaps in mail about new statements.
--
-- Somebody who gets mail already and asks once more, now for new statements too, gets a mail that asks back, at most one
-- in an hour. So requests that ask for statements are counted beside the others.
alter table subscription_requests add column statements bigint not null default 0;

-- A statement that was rejected and is accepted again is new to those who were not told of anything while it could be
-- voted on. So each of these mails keeps the moment whose statements it tells of; null in other mails.
alter table mails add column shown_ms bigint;
-- What was decided about one statement and when, looked up for each that may be new. Without the number of the decision
-- SQLite would rather go through all decisions of the poll in their order.
create index moderation_events_by_statement on moderation_events (poll_id, statement, seq);
