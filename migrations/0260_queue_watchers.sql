-- Mail to those who moderate, when statements wait for them.
--
-- People who add a statement may be told within how many hours somebody reads it, and nobody told the moderators that one
-- waits. Whoever moderates a poll may ask for a mail: one when a statement has waited longer than that, and none after it
-- until nothing has waited. What she may do is not kept here: her role is looked at each time.
create table queue_watchers (
    poll_id bigint not null,
    account bigint not null,
    language text not null,
    created_at_ms bigint not null,
    -- Whether she was told and something has waited ever since.
    is_told bigint not null,
    -- When she was last told.
    told_at_ms bigint,
    constraint queue_watchers_key primary key (poll_id, account),
    constraint queue_watchers_of_poll foreign key (poll_id) references polls (id),
    constraint queue_watchers_of_account foreign key (account) references accounts (id),
    constraint queue_watchers_is_told_is_flag check (is_told between 0 and 1)
);
