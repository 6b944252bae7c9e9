-- API tokens that read one poll alone, or end by themselves.
--
-- A token read all that its owner may read until somebody ended it: too much for a program that looks at one poll, and
-- too long for one that nobody thinks of any more. `poll_id` is the one poll (null: every poll of its owner) and
-- `expires_at_ms` the end (null: none). Tokens from before have neither and go on as they were made. A poll that is
-- removed takes its tokens with it, so that none of them can turn into one for every poll.

alter table api_tokens add column poll_id bigint constraint api_tokens_of_poll references polls (id);
alter table api_tokens add column expires_at_ms bigint;
