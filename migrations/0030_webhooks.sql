-- Requests to the servers of others when a poll comes into a new phase.
--
-- Whoever runs a poll names an address; from then on each change of phase is written down here in the transaction that
-- makes it, so that neither can be there without the other, and sent afterwards. Every request is signed with a secret
-- that is shown once. The secret is nowhere here: it is made from the server's own secret and `nonce`, so that whoever
-- reads the database can sign nothing.

create table webhooks (
    poll_id bigint not null,
    number bigint not null,
    url text not null,
    nonce text not null,
    created_by bigint not null,
    created_at_ms bigint not null,
    -- Null as long as it is on. The row stays: deliveries name it.
    ended_at_ms bigint,
    constraint webhooks_key primary key (poll_id, number),
    constraint webhooks_of_poll foreign key (poll_id) references polls (id)
);

-- What is to be sent, and what became of it. `delivery` is the id that the receiver sees, the same for every try.
-- `due_at_ms` is when it may next be tried; whoever takes a delivery to send it moves this on first, and `tries` says
-- whose turn it is. `status` is what the receiver answered last.
create table webhook_deliveries (
    poll_id bigint not null,
    seq bigint not null,
    webhook bigint not null,
    delivery text not null,
    event text not null,
    body text not null,
    state text not null,
    tries bigint not null,
    due_at_ms bigint not null,
    created_at_ms bigint not null,
    settled_at_ms bigint,
    status bigint,
    error text,
    constraint webhook_deliveries_key primary key (poll_id, seq),
    constraint webhook_deliveries_of_webhook foreign key (poll_id, webhook) references webhooks (poll_id, number)
);

create index webhook_deliveries_due on webhook_deliveries (state, due_at_ms);
create index webhook_deliveries_by_webhook on webhook_deliveries (poll_id, webhook);
