//! The bulletin: what is new in each poll, for pages that stay open.
//!
//! One look at the list of polls every two seconds serves every open page of this process, however many there are; a
//! page that waits costs a connection and nothing else, but for those of people who wait for a place: each of them asks
//! for her own standing once the poll has changed. What is told is that something is new, never what somebody
//! did. The same look says whether the database is there, and whether what was kept of a poll still holds.

use deliberation::{
    Phase, PollSummary, Slug,
    store::{Store, now_ms},
};
use serde::Serialize;
use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
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

/// What pages are about, at the latest look: with anything that would have to be taken back from them, this changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// One poll: with anything that changes what its pages show, this changes.
    Poll {
        /// What is new in it.
        news: News,
        /// Counts changes to anything but votes.
        revision: i64,
    },
    /// The list of polls. How many people and votes it names may be those of a moment ago; which polls, under which names
    /// and in which phase, may not.
    List(u64),
}

impl Standing {
    /// Whether what it is about is out for everybody and no longer moves with every vote.
    pub(crate) fn is_published(self) -> bool {
        match self {
            Self::Poll { news, .. } => news.phase > Phase::Voting,
            Self::List(_) => true,
        }
    }
}

/// What is known of every poll, and of all together once a look has succeeded.
#[derive(Debug, Default, PartialEq, Eq)]
struct Known {
    polls: HashMap<Slug, Poll>,
    list: Option<u64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Poll {
    news: News,
    revision: i64,
}

type Board = Arc<Known>;

impl Known {
    /// What a look has found. Drafts are nobody's news.
    fn new(polls: Vec<PollSummary>) -> Self {
        let mut public: Vec<_> = polls.into_iter().filter(|poll| poll.phase != Phase::Draft).collect();
        public.sort_by(|a, b| a.slug.cmp(&b.slug));
        let mut list = DefaultHasher::new();
        for poll in &public {
            (poll.slug.as_str(), poll.phase.as_str(), poll.revision).hash(&mut list);
        }
        let known = public.into_iter().map(|poll| {
            let news = News { phase: poll.phase, updated_at_ms: poll.updated_at_ms };
            (poll.slug, Poll { news, revision: poll.revision })
        });
        Self { polls: known.collect(), list: Some(list.finish()) }
    }
}

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
                        let now = Known::new(polls);
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

    /// Where a poll, or without one the list of all, stood at the latest look that succeeded; none for drafts and for
    /// what is not there.
    pub(crate) fn standing(&self, slug: Option<&Slug>) -> Option<Standing> {
        let board = self.board.borrow();
        match slug {
            Some(slug) => board.polls.get(slug).map(|poll| Standing::Poll { news: poll.news, revision: poll.revision }),
            None => board.list.map(Standing::List),
        }
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
            let now = self.board.borrow_and_update().polls.get(&self.slug).map(|poll| poll.news);
            if now != self.told
                && let Some(news) = now
            {
                self.told = now;
                return Some(news);
            }
            self.board.changed().await.ok()?;
        }
    }

    /// How many changes to anything but votes there were, as soon as it is another number than `before`; `None` when
    /// there will be no more.
    pub(crate) async fn revised(&mut self, before: Option<i64>) -> Option<i64> {
        loop {
            let now = self.board.borrow_and_update().polls.get(&self.slug).map(|poll| poll.revision);
            if now.is_some() && now != before {
                return now;
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
        Standing::Poll { news: News { phase: Phase::Published, updated_at_ms: 0 }, revision }
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

    #[test]
    fn the_list_stays_as_it_is_while_people_vote_and_changes_with_its_polls() {
        let poll = |slug: &str, phase, revision, votes| PollSummary {
            id: 1,
            slug: Slug::parse(slug).expect("a slug"),
            topic: slug.to_owned(),
            topics: std::collections::BTreeMap::new(),
            language: deliberation::LanguageTag::default(),
            context: String::new(),
            phase,
            participants: 0,
            statements: 0,
            votes,
            simulated: false,
            revision,
            updated_at_ms: i64::try_from(votes).expect("few"),
        };
        let list = |polls| Known::new(polls).list;
        let (town, city) = (poll("town", Phase::Voting, 1, 3), poll("city", Phase::Published, 2, 3));
        let before = list(vec![town.clone(), city.clone()]);
        assert_eq!(before, list(vec![city.clone(), poll("town", Phase::Voting, 1, 4)]), "more votes, another order");
        assert_eq!(before, list(vec![town.clone(), city.clone(), poll("new", Phase::Draft, 0, 0)]), "and a draft");
        for other in [
            vec![town.clone()],
            vec![town.clone(), poll("city", Phase::Published, 3, 3)],
            vec![town, poll("city", Phase::Constitution, 2, 3)],
        ] {
            assert_ne!(before, list(other));
        }
    }
}
