//! Polls that are open, put into the database directly.

use crate::database;
use deliberation::store::{HeldPoll, NewRound, NewVersion, Seed, Store};
use deliberation::{FreeText, Moderated, Phase, Settings, Slug, StatementText};
use serde_json::Value;
use std::path::Path;

/// An open poll in the making.
#[derive(Clone, Debug)]
pub struct Held {
    slug: String,
    topic: String,
    seeds: Vec<String>,
    settings: Value,
    moderated: Moderated,
    phase: Phase,
    invites: Vec<String>,
    ratifies: Option<String>,
}

/// Version of the consent text that people agree to now.
pub const CONSENT: &str = deliberation::CONSENT;

impl Held {
    /// A poll of this name with these statements of the organisers.
    #[must_use]
    pub fn new(slug: &str, seeds: &[&str]) -> Self {
        Self {
            slug: slug.to_owned(),
            topic: "What should AI do for our town?".to_owned(),
            seeds: seeds.iter().map(ToString::to_string).collect(),
            settings: serde_json::json!({}),
            moderated: Moderated::NotRejected,
            phase: Phase::Voting,
            invites: Vec::new(),
            ratifies: None,
        }
    }

    /// With another topic.
    #[must_use]
    pub fn topic(mut self, topic: &str) -> Self {
        topic.clone_into(&mut self.topic);
        self
    }

    /// With settings, as JSON; what is not named is as usual.
    #[must_use]
    pub fn settings(mut self, settings: Value) -> Self {
        self.settings = settings;
        self
    }

    /// Statements are shown only after a moderator has accepted them.
    #[must_use]
    pub fn strictly_moderated(mut self) -> Self {
        self.moderated = Moderated::Accepted;
        self
    }

    /// Not opened yet.
    #[must_use]
    pub fn draft(mut self) -> Self {
        self.phase = Phase::Draft;
        self
    }

    /// Whoever joins needs one of these codes, given as their hashes; each is good for one person.
    #[must_use]
    pub fn invites(mut self, sha256: &[&str]) -> Self {
        self.invites = sha256.iter().map(ToString::to_string).collect();
        self
    }

    /// A second vote, on what came of the poll of this name, which is there already: its statements are the principles.
    #[must_use]
    pub fn ratifies(mut self, slug: &str) -> Self {
        self.ratifies = Some(slug.to_owned());
        self
    }

    /// Puts it into the database of this data folder.
    ///
    /// # Panics
    /// When it does not go in.
    pub fn put(&self, data: &Path) {
        std::fs::create_dir_all(data).expect("a data folder");
        self.put_into(&database::url(data));
    }

    /// Puts it into the database of this address.
    ///
    /// # Panics
    /// When it does not go in.
    pub fn put_into(&self, url: &str) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let store = Store::open(url).await.expect("a database");
            let settings: Settings = serde_json::from_value(self.settings.clone()).expect("settings");
            settings.check().expect("settings that fit together");
            let poll = HeldPoll {
                slug: Slug::parse(&self.slug).expect("a slug"),
                topic: FreeText::parse(&self.topic).expect("a topic"),
                description: FreeText::parse("We ask everybody who lives here.").expect("a description"),
                moderated: self.moderated,
                min_votes: 7,
                min_seen: None,
                settings,
            };
            let seed = |text: &String| Seed {
                text: StatementText::parse(text).expect("a statement"),
                language: None,
                is_meta: false,
                topics: Vec::new(),
            };
            let seeds: Vec<Seed> = self.seeds.iter().map(seed).collect();
            let id = if let Some(first) = &self.ratifies {
                let first = store.poll(&Slug::parse(first).expect("a slug")).await.expect("a database");
                let principles = (1..).map(|number| format!("s{number}")).zip(seeds).collect();
                let constitution = NewVersion { sha256: "a hash".to_owned(), json: "{}".to_owned() };
                let round = NewRound { poll, principles, constitution, version: None };
                store.put_to_vote(first.expect("the first vote").id, &round, 0).await.expect("the second vote goes in")
            } else {
                let id = store.hold(&poll).await.expect("the poll goes in");
                store.seed(id, &seeds, 0).await.expect("the seeds go in");
                id
            };
            if !self.invites.is_empty() {
                store.invite(id, "first", &self.invites, 1, 0).await.expect("the codes go in");
            }
            if self.phase > Phase::Draft {
                assert!(store.move_on(id, Phase::Draft, Phase::Voting).await.expect("a database"), "the poll opens");
            }
            store.close().await;
        });
    }

    /// Notes that somebody has agreed to another version of the consent text.
    ///
    /// # Panics
    /// When that cannot be kept.
    pub fn agreed(&self, data: &Path, participant: i64, version: &str) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let store = Store::open(&database::url(data)).await.expect("a database");
            let slug = Slug::parse(&self.slug).expect("a slug");
            let poll = store.poll(&slug).await.expect("a database").expect("the poll");
            store.consent(poll.id, participant, version).await.expect("a database");
            store.close().await;
        });
    }

    /// Ends voting.
    ///
    /// # Panics
    /// When it does not end.
    pub fn close(&self, data: &Path) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(async {
            let url = database::url(data);
            let store = Store::open(&url).await.expect("a database");
            let slug = Slug::parse(&self.slug).expect("a slug");
            let poll = store.poll(&slug).await.expect("a database").expect("the poll");
            assert!(
                store.move_on(poll.id, Phase::Voting, Phase::Constitution).await.expect("a database"),
                "voting ends"
            );
            store.close().await;
        });
    }
}
