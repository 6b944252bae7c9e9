//! The store, with the same suite on SQLite and on PostgreSQL.
//!
//! SQLite is always there. PostgreSQL is used where `FOLKMOOT_TEST_POSTGRES` or `DATABASE_URL` names a server in which
//! databases may be made, and otherwise where its programs are installed: then a server of our own is started in a
//! temporary folder. Without either, the suite says so and covers SQLite alone.

#[cfg(test)]
#[path = "store/accounts.rs"]
mod accounts;
#[cfg(test)]
#[path = "store/at_once.rs"]
mod at_once;
#[cfg(test)]
#[path = "store/audit.rs"]
mod audit;
#[cfg(test)]
#[path = "store/barred_ids.rs"]
mod barred_ids;
#[cfg(test)]
#[path = "store/cells.rs"]
mod cells;
#[cfg(test)]
#[path = "store/databases.rs"]
mod databases;
#[cfg(test)]
#[path = "store/drafting.rs"]
mod drafting;
#[cfg(test)]
#[path = "store/imports.rs"]
mod imports;
#[cfg(test)]
#[path = "store/mail.rs"]
mod mail;
#[cfg(test)]
#[path = "store/migrations.rs"]
mod migrations;
#[cfg(test)]
#[path = "store/moderation.rs"]
mod moderation;
#[cfg(test)]
#[path = "store/monitor.rs"]
mod monitor;
#[cfg(test)]
#[path = "store/openings.rs"]
mod openings;
#[cfg(test)]
#[path = "store/participation.rs"]
mod participation;
#[cfg(test)]
#[path = "store/passed_on.rs"]
mod passed_on;
#[cfg(test)]
#[path = "store/phases.rs"]
mod phases;
#[cfg(test)]
#[path = "store/polls.rs"]
mod polls;
#[cfg(test)]
#[path = "store/proved.rs"]
mod proved;
#[cfg(test)]
#[path = "store/queue_watchers.rs"]
mod queue_watchers;
#[cfg(test)]
#[path = "store/recount.rs"]
mod recount;
#[cfg(test)]
#[path = "store/runs.rs"]
mod runs;
#[cfg(test)]
#[path = "store/second_votes.rs"]
mod second_votes;
#[cfg(test)]
#[path = "store/sketches.rs"]
mod sketches;
#[cfg(test)]
#[expect(unreachable_pub, reason = "the tests from outside use the same file and hand it on")]
#[path = "../../tests/support/thorough.rs"]
mod thorough;
#[cfg(test)]
#[path = "store/town.rs"]
mod town;
#[cfg(test)]
#[path = "store/versions.rs"]
mod versions;
#[cfg(test)]
#[path = "store/webhooks.rs"]
mod webhooks;
