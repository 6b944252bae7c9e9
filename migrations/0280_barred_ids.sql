-- People who were banned or screened out, came with an external id, and have had themselves erased since.
--
-- Their id goes with everything else. `xid_mark` is a keyed hash of it, another one in every poll: whoever comes with the
-- same id once more does not begin anew, and nobody without the server's secret can tell which id it was. It is empty for
-- everybody else. Erasing must never fail, so nothing says that a mark is there only once.

alter table participants add column xid_mark text;

create index participants_by_xid_mark on participants (poll_id, xid_mark) where xid_mark is not null;
