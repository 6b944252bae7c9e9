//! The journal against the database.

use super::load::Acknowledged;
use deliberation::store::Store;
use std::collections::HashMap;

/// What the database holds, compared with a journal of people who vote once on each statement.
#[derive(Debug, Default)]
pub(in crate::command::bench) struct Found {
    /// Acknowledged and not there.
    pub(in crate::command::bench) lost: u64,
    /// There more than once, acknowledged or not.
    pub(in crate::command::bench) doubled: u64,
    /// There and never acknowledged.
    pub(in crate::command::bench) unanswered: u64,
}

/// Compares the log of a poll with a journal.
pub(in crate::command::bench) async fn compare(
    store: &Store,
    poll: i64,
    journal: &[Acknowledged],
) -> anyhow::Result<Found> {
    let mut held: HashMap<(i64, i64, i64), u32> = HashMap::new();
    let mut snapshot = store.snapshot(poll).await?;
    snapshot
        .vote_events(|event| {
            // Ids of people and statements of a poll that is held here are their numbers.
            let number = |id: &str| id.parse().unwrap_or_default();
            let vote = i64::from(event.agreement.value());
            *held.entry((number(event.participant), number(event.statement), vote)).or_default() += 1;
            Ok(())
        })
        .await?;
    let mut found = Found { doubled: held.values().filter(|times| **times > 1).count() as u64, ..Found::default() };
    for acknowledged in journal {
        let vote = (acknowledged.participant, acknowledged.statement, acknowledged.vote);
        found.lost += u64::from(held.remove(&vote).is_none());
    }
    found.unanswered = held.len() as u64;
    Ok(found)
}
