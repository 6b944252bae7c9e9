-- Topics: the parts of what a poll is about, named in its settings.
--
-- A statement may be on several, and a person may care about several; both are a few of at most fifty short names, which
-- are always read together with their row, so they stand in it, with a space between. Null is none. What somebody cares
-- about is asked of her row alone and goes with it: nobody counts or publishes it.

alter table statements add column topics text;
alter table participants add column interests text;
