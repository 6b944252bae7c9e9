-- People who were asked to sign in with the site's identity provider before they take part.
--
-- `signed_in_as` is a keyed hash of what the provider calls them, another one in every poll: the same person comes back
-- as the same participant, and nobody without the server's secret can tell who that is or find her in another poll. It
-- goes when she is erased, except from somebody whom a facilitator has banned or who was screened out, and who would
-- otherwise begin anew.

alter table participants add column signed_in_as text;

create unique index participants_by_sign_in on participants (poll_id, signed_in_as) where signed_in_as is not null;
