//! The log of votes as the database holds it, for tests that count again.

use crate::database;
use deliberation::Slug;
use deliberation::store::Store;
use std::path::Path;

/// Who voted on what and how, in the order of the log, from the database that belongs to this data folder.
///
/// # Panics
/// When there is no such poll or it cannot be read.
#[must_use]
pub fn vote_log(data: &Path, slug: &str) -> Vec<(String, String, i8)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = Store::open(&database::url(data)).await.expect("a database");
        let slug = Slug::parse(slug).expect("a slug");
        let poll = store.poll(&slug).await.expect("a database").expect("the poll");
        let mut log = Vec::new();
        let mut snapshot = store.snapshot(poll.id).await.expect("a snapshot");
        let each = |vote: deliberation::VoteEvent<'_>| {
            log.push((vote.participant.to_owned(), vote.statement.to_owned(), vote.agreement.value()));
            Ok(())
        };
        snapshot.vote_events(each).await.expect("the log");
        drop(snapshot);
        store.close().await;
        log
    })
}
