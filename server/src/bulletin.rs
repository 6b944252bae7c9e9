//! The bulletin: what is new in each poll, for pages that stay open.
//!
//! One look at the list of polls every two seconds serves every open page of this process, however many there are; a
//! page that waits costs a connection and nothing else. What is told is that something is new, never what somebody
//! did.

use deliberation::{Phase, Slug, store::Store};
use serde::Serialize;
use std::{collections::HashMap, sync::Arc, time::Duration};
use tokio::sync::watch;

/// How often the list of polls is looked at.
const PAUSE: Duration = Duration::from_secs(2);

/// Where a poll stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct News {
    /// Its phase.
    pub(crate) phase: Phase,
    /// When a version was last published or a setting changed, UTC milliseconds.
    pub(crate) updated_at_ms: i64,
}

/// All that is new. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Bulletin {
    news: watch::Receiver<Arc<HashMap<Slug, News>>>,
}

impl Bulletin {
    /// Looks at the polls of `store` until nobody reads any more, or until `stop` says so: then readers are told that
    /// there will be no more news.
    pub(crate) fn post(store: Store, mut stop: watch::Receiver<bool>) -> Self {
        let (board, news) = watch::channel(Arc::default());
        tokio::spawn(async move {
            loop {
                match store.polls().await {
                    Ok(polls) => {
                        let now: HashMap<Slug, News> = polls
                            .into_iter()
                            .filter(|poll| poll.phase != Phase::Draft)
                            .map(|poll| (poll.slug, News { phase: poll.phase, updated_at_ms: poll.updated_at_ms }))
                            .collect();
                        board.send_if_modified(|old| {
                            let changed = **old != now;
                            if changed {
                                *old = Arc::new(now);
                            }
                            changed
                        });
                    }
                    Err(error) => tracing::debug!(error = %error, "the bulletin stays as it is"),
                }
                tokio::select! {
                    () = tokio::time::sleep(PAUSE) => {}
                    () = board.closed() => return,
                    // An error means that nobody is left who could stop us: that is a stop, too.
                    _ = stop.wait_for(|stop| *stop) => return,
                }
            }
        });
        Self { news }
    }

    /// A reader of what is new in one poll.
    pub(crate) fn of(&self, slug: Slug) -> Reader {
        Reader { news: self.news.clone(), slug, told: None }
    }
}

/// Somebody who reads what is new in one poll.
pub(crate) struct Reader {
    news: watch::Receiver<Arc<HashMap<Slug, News>>>,
    slug: Slug,
    told: Option<News>,
}

impl Reader {
    /// What is new, as soon as it differs from what was told last; `None` when there will be no more.
    pub(crate) async fn next(&mut self) -> Option<News> {
        loop {
            let now = self.news.borrow_and_update().get(&self.slug).copied();
            if now != self.told
                && let Some(news) = now
            {
                self.told = now;
                return Some(news);
            }
            self.news.changed().await.ok()?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::{FreeText, Moderated, Settings, store::HeldPoll};

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
