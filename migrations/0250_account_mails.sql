-- Mail to those who have accounts.
--
-- Whoever had forgotten her password could only ask an admin, or whoever has the machine: on many a site nobody is near
-- who can do either. Where the site sends mail she now asks for a link at her address. The link's token is made when the
-- mail is sent, and only its hash is kept (`account_links`); nothing in these tables opens anything.

-- What is to be sent, and what became of it, as in `mails`. `poll_id` is the poll that it is about, 0 the site itself.
-- Rows are removed a month after they were written.
create table account_mails (
    poll_id bigint not null,
    seq bigint not null,
    account bigint not null,
    kind text not null,
    language text not null,
    state text not null,
    tries bigint not null,
    due_at_ms bigint not null,
    created_at_ms bigint not null,
    settled_at_ms bigint,
    constraint account_mails_key primary key (poll_id, seq),
    constraint account_mails_of_account foreign key (account) references accounts (id)
);

create index account_mails_due on account_mails (state, due_at_ms);
create index account_mails_by_account on account_mails (account, kind, created_at_ms);

-- Who asked lately for a new password, as in `sign_in_attempts`: the SHA-256 of the address that was typed, which need
-- not be one of ours, and where the request came from. Kept apart from those, because whoever has typed five wrong
-- passwords is the one who now asks. Rows are removed once they count no longer.
create table password_requests (
    request text not null,
    email_hash text not null,
    client text not null,
    at_ms bigint not null,
    constraint password_requests_key primary key (request)
);

create index password_requests_by_email on password_requests (email_hash, at_ms);
create index password_requests_by_client on password_requests (client, at_ms);
create index password_requests_by_time on password_requests (at_ms);
