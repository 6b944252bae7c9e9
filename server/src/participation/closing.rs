//! The end of voting, for pages and for the command line.

use crate::translate::{self, PublicNames};
use deliberation::{
    Phase,
    store::{Computed, Store},
};

/// Ends voting and keeps the analysis of that moment; `None` when it had ended before. Nobody votes between the two:
/// the phase changes first. If the computation is cut off, the worker finds the poll due and makes it up.
pub(crate) async fn close(store: &Store, names: &PublicNames, poll: i64, by: i64) -> anyhow::Result<Option<Computed>> {
    if !store.advance(poll, Phase::Voting, Phase::Constitution, None, by).await? {
        return Ok(None);
    }
    keep(store, names, poll).await.map(Some)
}

/// The same for a poll whose end has come by the clock; `None` when another server was faster, or the end was put off.
pub(crate) async fn close_on_time(
    store: &Store,
    names: &PublicNames,
    poll: i64,
    now_ms: i64,
) -> anyhow::Result<Option<Computed>> {
    if !store.close_on_time(poll, now_ms).await? {
        return Ok(None);
    }
    keep(store, names, poll).await.map(Some)
}

async fn keep(store: &Store, names: &PublicNames, poll: i64) -> anyhow::Result<Computed> {
    let computed = translate::compute(store.snapshot(poll).await?, Some(names)).await?;
    store.save(poll, &computed).await?;
    Ok(computed)
}
