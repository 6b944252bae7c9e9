//! The bulletin: what is new in each poll, for pages that stay open.
//!
//! One look at the list of polls every two seconds serves every open page of this process, however many there are; a
//! page that waits costs a connection and nothing else. What is told is that something is new, never what somebody
//! did. The same look says whether the database is there, and whether what was kept of a poll still holds.

use deliberation::{
    Phase, Slug,
    store::{Store, now_ms},
};
use serde::Serialize;
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering::Relaxed},
    },
    time::Duration,
};
use tokio::sync::watch;

/// How often the list of polls is looked at.
const PAUSE: Duration = Duration::from_secs(2);

/// After which a database that says nothing counts as away.
const PATIENCE: Duration = Duration::from_secs(5);

/// Where a poll stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct News {
    /// Its phase.
    pub(crate) phase: Phase,
    /// When a version was last published or a setting changed, UTC milliseconds.
    pub(crate) updated_at_ms: i64,
}

/// A poll at the latest look: with anything that changes what its pages show, this changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    news: News,
    revision: i64,
}

impl Standing {
    /// Its phase.
    pub(crate) fn phase(self) -> Phase {
        self.news.phase
    }
}

/// What is known of every poll.
type Board = Arc<HashMap<Slug, Standing>>;

/// All that is new. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Bulletin {
    board: watch::Receiver<Board>,
    /// Since when looks at the database have failed, UTC milliseconds; 0 while they do not.
    away_since_ms: Arc<AtomicI64>,
}

impl Bulletin {
    /// Looks at the polls of `store` until nobody reads any more, or until `stop` says so: then readers are told that
    /// there will be no more news.
    pub(crate) fn post(store: Store, mut stop: watch::Receiver<bool>) -> Self {
        let (board, reader) = watch::channel(Board::default());
        let away_since_ms = Arc::new(AtomicI64::new(0));
        let away = Arc::clone(&away_since_ms);
        tokio::spawn(async move {
            loop {
                match tokio::time::timeout(PATIENCE, store.polls()).await {
                    Ok(Ok(polls)) => {
                        away.store(0, Relaxed);
                        let now: HashMap<Slug, Standing> = polls
                            .into_iter()
                            .filter(|poll| poll.phase != Phase::Draft)
                            .map(|poll| {
                                let news = News { phase: poll.phase, updated_at_ms: poll.updated_at_ms };
                                (poll.slug, Standing { news, revision: poll.revision })
                            })
                            .collect();
                        board.send_if_modified(|old| {
                            let changed = **old != now;
                            if changed {
                                *old = Arc::new(now);
                            }
                            changed
                        });
                    }
                    Ok(Err(error)) if error.is_away() => {
                        // Only the first failure in a row says since when.
                        let _known = away.compare_exchange(0, now_ms(), Relaxed, Relaxed);
                        tracing::debug!(%error, "the bulletin stays as it is");
                    }
                    // A database that is slow, or whose list cannot be read, is there: whoever asks is to ask it.
                    failed => tracing::warn!(?failed, "what is new in polls cannot be read"),
                }
                tokio::select! {
                    () = tokio::time::sleep(PAUSE) => {}
                    () = board.closed() => return,
                    // An error means that nobody is left who could stop us: that is a stop, too.
                    _ = stop.wait_for(|stop| *stop) => return,
                }
            }
        });
        Self { board: reader, away_since_ms }
    }

    /// A reader of what is new in one poll.
    pub(crate) fn of(&self, slug: Slug) -> Reader {
        Reader { board: self.board.clone(), slug, told: None }
    }

    /// Where a poll stood at the latest look that succeeded; none for drafts and for what is not there.
    pub(crate) fn standing(&self, slug: &Slug) -> Option<Standing> {
        self.board.borrow().get(slug).copied()
    }

    /// For how long the database has been away, in milliseconds; none while it answers.
    pub(crate) fn away_for_ms(&self) -> Option<i64> {
        let since = self.away_since_ms.load(Relaxed);
        (since > 0).then(|| (now_ms() - since).max(0))
    }
}

/// Somebody who reads what is new in one poll.
pub(crate) struct Reader {
    board: watch::Receiver<Board>,
    slug: Slug,
    told: Option<News>,
}

impl Reader {
    /// What is new, as soon as it differs from what was told last; `None` when there will be no more.
    pub(crate) async fn next(&mut self) -> Option<News> {
        loop {
            let now = self.board.borrow_and_update().get(&self.slug).map(|standing| standing.news);
            if now != self.told
                && let Some(news) = now
            {
                self.told = now;
                return Some(news);
            }
            self.board.changed().await.ok()?;
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use deliberation::{FreeText, Moderated, Settings, store::HeldPoll};

    /// A poll that is over, after so many changes.
    pub(crate) fn standing(revision: i64) -> Standing {
        Standing { news: News { phase: Phase::Published, updated_at_ms: 0 }, revision }
    }

    #[tokio::test]
    async fn readers_learn_of_a_change_once_and_of_the_end() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(&format!("sqlite:{}", folder.path().join("b.db").display())).await.expect("a store");
        let slug = Slug::parse("moot").expect("a slug");
        let held = HeldPoll {
            slug: slug.clone(),
            topic: FreeText::parse("Topic").expect("a text"),
            description: FreeText::default(),
            moderated: Moderated::NotRejected,
            min_votes: 1,
            min_seen: None,
            settings: Settings::default(),
        };
        let poll = store.hold(&held).await.expect("made");
        store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened");
        let (stop, stopped) = watch::channel(false);
        let mut reader = Bulletin::post(store.clone(), stopped).of(slug);
        assert_eq!(reader.next().await.expect("news").phase, Phase::Voting);
        store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed");
        assert_eq!(reader.next().await.expect("news").phase, Phase::Constitution);
        stop.send_replace(true);
        assert_eq!(reader.next().await, None);
    }
}
