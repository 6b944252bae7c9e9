-- E-mail about the phases of a poll, for those who have asked for it.
--
-- A subscription is an address and nothing else. It is kept apart from participants: no column joins an address to a
-- person or to a vote, and numbers are counted here for themselves. An address counts once it has been confirmed by
-- whoever reads its mail; the link for that, and the one that ends it, are sealed by the server and kept nowhere.
-- When it ends, the address is removed at once and the row stays: that somebody was there can still be counted, and
-- the number, which old mails name, is never given to another address.

create table subscriptions (
    poll_id bigint not null,
    number bigint not null,
    -- The address as it was typed, and in lower case; null once the subscription is off.
    email text,
    email_key text,
    language text not null,
    state text not null,
    created_at_ms bigint not null,
    confirmed_at_ms bigint,
    ended_at_ms bigint,
    constraint subscriptions_key primary key (poll_id, number),
    constraint subscriptions_of_poll foreign key (poll_id) references polls (id)
);

create unique index subscriptions_address_is_new on subscriptions (poll_id, email_key) where email_key is not null;
create index subscriptions_by_state on subscriptions (state, created_at_ms);

-- Who asked lately, so that nobody can have mail sent to others again and again: the SHA-256 of the address that was
-- typed, and where the request came from. Rows are removed after an hour.
create table subscription_requests (
    request text not null,
    email_hash text not null,
    client text not null,
    at_ms bigint not null,
    constraint subscription_requests_key primary key (request)
);

create index subscription_requests_by_email on subscription_requests (email_hash, at_ms);
create index subscription_requests_by_client on subscription_requests (client, at_ms);
create index subscription_requests_by_time on subscription_requests (at_ms);

-- Which phase subscribers were last told of. The first row of a poll is its phase when somebody first subscribed, of
-- which nobody is told. A phase that differs from the last row is news; the key lets one server alone tell it.
create table announced_phases (
    poll_id bigint not null,
    number bigint not null,
    phase text not null,
    at_ms bigint not null,
    constraint announced_phases_key primary key (poll_id, number),
    constraint announced_phases_of_poll foreign key (poll_id) references polls (id)
);

-- What is to be sent, and what became of it. `due_at_ms` is when it may next be tried; whoever takes a message to send
-- it moves this on first, and `tries` says whose turn it is. The text is made when it is sent: only what it is about
-- is kept. `error` never holds an address.
create table mails (
    poll_id bigint not null,
    seq bigint not null,
    subscription bigint not null,
    kind text not null,
    phase text,
    state text not null,
    tries bigint not null,
    due_at_ms bigint not null,
    created_at_ms bigint not null,
    settled_at_ms bigint,
    error text,
    constraint mails_key primary key (poll_id, seq),
    constraint mails_of_subscription foreign key (poll_id, subscription) references subscriptions (poll_id, number)
);

create index mails_due on mails (state, due_at_ms);
create index mails_by_subscription on mails (poll_id, subscription);
