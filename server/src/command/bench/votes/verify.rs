//! The journal against the database.

use super::load::Acknowledged;
use deliberation::store::Store;
use std::collections::HashMap;

/// Acknowledged votes that the log of the poll does not hold exactly once.
pub(super) async fn count_wrong(store: &Store, poll: i64, journal: &[Acknowledged]) -> anyhow::Result<u64> {
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
    let fits = |ack: &&Acknowledged| held.get(&(ack.participant, ack.statement, ack.vote)) != Some(&1);
    Ok(journal.iter().filter(fits).count() as u64)
}
