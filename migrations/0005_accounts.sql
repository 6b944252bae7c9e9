-- Accounts: the few people who run polls. Whoever only votes has none.
--
-- What opens something (a session's token, a one-time link, an API token) is 256 random bits that only their owner
-- has. Here stands its SHA-256 alone, so that a stolen copy of this database opens nothing. Passwords are kept as
-- argon2id in the form that names its own parameters, so that these can be raised later without asking anybody.

-- `email_key` is the address in lower case: people do not remember how they once wrote their name, and two accounts
-- that differ in capitals alone would be one person's mistake. Without a password an account waits for its one-time
-- link. A disabled account keeps its rows, because the audit log refers to it.
create table accounts (
    id bigint not null,
    email text not null,
    email_key text not null,
    name text not null,
    password text,
    is_admin bigint not null,
    is_disabled bigint not null,
    created_at_ms bigint not null,
    signed_in_at_ms bigint,
    constraint accounts_key primary key (id),
    constraint accounts_email_is_free unique (email_key),
    constraint accounts_is_admin_is_flag check (is_admin between 0 and 1),
    constraint accounts_is_disabled_is_flag check (is_disabled between 0 and 1)
);

-- Somebody's identity at a provider who signs people in for us. The provider's subject is what stays the same there;
-- addresses change.
create table account_identities (
    issuer text not null,
    subject text not null,
    account bigint not null,
    created_at_ms bigint not null,
    constraint account_identities_key primary key (issuer, subject),
    constraint account_identities_of_account foreign key (account) references accounts (id)
);

-- What an account may do on one poll. The row is its own proof: nothing about it is copied into a session.
create table poll_roles (
    poll_id bigint not null,
    account bigint not null,
    role text not null,
    created_at_ms bigint not null,
    constraint poll_roles_key primary key (poll_id, account),
    constraint poll_roles_of_poll foreign key (poll_id) references polls (id),
    constraint poll_roles_of_account foreign key (account) references accounts (id)
);

create index poll_roles_by_account on poll_roles (account);

-- Sessions of browsers. `seen_at_ms` moves with use, `created_at_ms` does not: both end a session. `renew` asks for
-- a new token at the next page, because what the account may do has changed since this one was handed out.
create table sessions (
    hash text not null,
    account bigint not null,
    browser text not null,
    created_at_ms bigint not null,
    seen_at_ms bigint not null,
    renew bigint not null,
    constraint sessions_key primary key (hash),
    constraint sessions_of_account foreign key (account) references accounts (id),
    constraint sessions_renew_is_flag check (renew between 0 and 1)
);

create index sessions_by_account on sessions (account);

-- Links that set a password once: for somebody invited, or somebody who has forgotten. Used ones are removed.
create table account_links (
    hash text not null,
    account bigint not null,
    purpose text not null,
    created_at_ms bigint not null,
    expires_at_ms bigint not null,
    constraint account_links_key primary key (hash),
    constraint account_links_of_account foreign key (account) references accounts (id)
);

create index account_links_by_account on account_links (account);

-- Tokens for programs. They only ever read.
create table api_tokens (
    hash text not null,
    account bigint not null,
    name text not null,
    created_at_ms bigint not null,
    used_at_ms bigint,
    constraint api_tokens_key primary key (hash),
    constraint api_tokens_of_account foreign key (account) references accounts (id)
);

create index api_tokens_by_account on api_tokens (account);

-- Attempts to sign in that failed, or are still being checked: an attempt counts before its password is looked at,
-- so that a thousand at once are not a thousand guesses. `email_hash` is the SHA-256 of the address that was typed,
-- which need not be one of ours, and which people sometimes mistake for the field of their password. Rows older than
-- a day are removed.
create table sign_in_attempts (
    attempt text not null,
    email_hash text not null,
    address text not null,
    at_ms bigint not null,
    constraint sign_in_attempts_key primary key (attempt)
);

create index sign_in_attempts_by_email on sign_in_attempts (email_hash, at_ms);
create index sign_in_attempts_by_address on sign_in_attempts (address, at_ms);
create index sign_in_attempts_by_time on sign_in_attempts (at_ms);

-- Who did what to a poll (poll_id 0: to the site itself; account 0: from the command line of the machine). Rows are
-- only ever added; triggers, which each database writes in its own way and which are therefore put in place when the
-- database is opened, refuse everything else. `seq` counts from 1 within the poll without gaps. `hash` is the SHA-256
-- over the row and the hash of the row before it, so that a change to any row can be found even where somebody has
-- taken the triggers away.
create table audit (
    poll_id bigint not null,
    seq bigint not null,
    at_ms bigint not null,
    account bigint not null,
    action text not null,
    object text not null,
    detail text not null,
    previous text not null,
    hash text not null,
    constraint audit_key primary key (poll_id, seq)
);

-- The end of each chain. It hands out the next seq to one writer at a time, and it is how the removal of the last
-- rows is noticed, which the chain alone would not show.
create table audit_ends (
    poll_id bigint not null,
    seq bigint not null,
    hash text not null,
    constraint audit_ends_key primary key (poll_id)
);
