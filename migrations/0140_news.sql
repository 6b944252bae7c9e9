-- Mail about new statements, for those of the subscribers who want that too.
--
-- Nothing joins an address to a person, so nobody knows whether somebody has voted since: after each message the pause
-- grows, and after the fourth nothing more is written until she asks for more on the page of her subscription.

alter table subscriptions add column wants_statements bigint not null default 0;
-- Messages about new statements since she last asked for them.
alter table subscriptions add column statements_told bigint not null default 0;
-- What appeared later than this is new to her, and when she may next be told; null as long as nothing is confirmed.
alter table subscriptions add column statements_since_ms bigint;
alter table subscriptions add column statements_due_ms bigint;
