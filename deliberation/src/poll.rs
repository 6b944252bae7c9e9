//! Polls: a topic, its statements and who voted how.

use crate::{FreeText, Language, LanguageTag, Phase, Settings, Slug, choice::choice, language_tag::in_language};
use std::collections::BTreeMap;

/// Which statements enter the mathematics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Moderated {
    /// All but rejected and meta statements.
    #[default]
    NotRejected,
    /// Only accepted statements that are not meta.
    Accepted,
}

choice!(Moderated, "choice of statements", NotRejected = "not-rejected", Accepted = "accepted");

/// Where the votes of a poll come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// People voted elsewhere.
    Imported,
    /// A program made them up.
    Simulated,
    /// People vote here.
    Held,
}

choice!(Origin, "origin of a poll", Imported = "imported", Simulated = "simulated", Held = "held");

/// A poll as its pages show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Poll {
    /// Its number in this database.
    pub id: i64,
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is about, in a few words.
    pub topic: String,
    /// What it is about, in sentences; may be empty.
    pub description: String,
    /// Where it stands.
    pub phase: Phase,
    /// Time of the first statement or vote, UTC milliseconds; absent when the source has no times.
    pub opened_at_ms: Option<i64>,
    /// When voting ended, UTC milliseconds.
    pub closed_at_ms: Option<i64>,
    /// Which statements enter the mathematics.
    pub moderated: Moderated,
    /// Votes from which a participant is grouped.
    pub min_votes: u32,
    /// Votes that a statement needs to enter the constitution; absent: as the compiler's default.
    pub min_seen: Option<u32>,
    /// Participants, those without votes or left out included.
    pub participants: u64,
    /// Statements, rejected ones included.
    pub statements: u64,
    /// Votes, the latest of each participant on each statement.
    pub votes: u64,
    /// Where the votes come from.
    pub origin: Origin,
    /// Address that the source gives for itself.
    pub source_url: Option<String>,
    /// How people take part.
    pub settings: Settings,
    /// Counts changes to anything but votes.
    pub revision: i64,
    /// When the poll was put here, UTC milliseconds.
    pub created_at_ms: i64,
    /// When it last changed for readers (put here, or a version published), UTC milliseconds.
    pub updated_at_ms: i64,
    /// The constitution whose principles are its statements, where it is a second vote.
    pub ratifies: Option<Ratifies>,
}

/// The constitution that is put to the vote in a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ratifies {
    /// The poll that it comes from: its name in addresses.
    pub poll: Slug,
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
    /// Its number among the ratified versions; absent for a draft.
    pub version: Option<i64>,
}

impl Poll {
    /// Whether a program made the votes up.
    pub fn is_simulated(&self) -> bool {
        self.origin == Origin::Simulated
    }

    /// Whether people can vote here at all. Whoever voted elsewhere has nothing with which to go on here, and what was
    /// published there is public with it, which votes and statements from here must not be.
    pub fn is_held_here(&self) -> bool {
        self.origin == Origin::Held
    }

    /// Whether people may vote at this moment, UTC milliseconds.
    pub fn takes_votes(&self, now_ms: i64) -> bool {
        self.phase == Phase::Voting && self.settings.schedule.is_open(now_ms)
    }

    /// What it is about in a language where the organisers have said it in that, and the language that it is then in.
    pub fn topic_in(&self, language: Language) -> (&str, &str) {
        self.settings.said_in(language, |texts| texts.topic.as_str(), &self.topic)
    }

    /// Whether what others said may be shown: not while people still vote, so that nobody is led. There is no setting
    /// for it: what strangers could read meanwhile could not be kept from those who have yet to vote.
    pub fn shows_results(&self) -> bool {
        self.phase > Phase::Voting
    }

    /// Whether people see their own place among the groups while others still vote: from so many votes of their own on,
    /// and in words about what they have voted on alone, so that it leads nobody.
    pub fn shows_places_meanwhile(&self) -> bool {
        self.phase == Phase::Voting && self.settings.show_map && self.settings.map_meanwhile
    }

    /// Whether everybody may have what single votes are in, or follow from.
    pub fn gives_votes_out(&self) -> bool {
        self.shows_results() && self.settings.open_data
    }
}

/// A poll as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollSummary {
    /// Its number in this database.
    pub id: i64,
    /// Its name in addresses.
    pub slug: Slug,
    /// What it is about, in a few words.
    pub topic: String,
    /// The same in further languages.
    pub topics: BTreeMap<LanguageTag, String>,
    /// Language of `topic`.
    pub language: LanguageTag,
    /// The occasion that it belongs to together with others; empty: none.
    pub context: String,
    /// Where it stands.
    pub phase: Phase,
    /// Participants, those without votes or left out included.
    pub participants: u64,
    /// Statements, rejected ones included.
    pub statements: u64,
    /// Votes, the latest of each participant on each statement.
    pub votes: u64,
    /// Whether a program made the votes up.
    pub simulated: bool,
    /// Counts changes to anything but votes.
    pub revision: i64,
    /// When it last changed for readers, UTC milliseconds.
    pub updated_at_ms: i64,
}

impl PollSummary {
    /// What it is about in a language where the organisers have said it in that, and the language that it is then in.
    pub fn topic_in(&self, language: Language) -> (&str, &str) {
        let further = in_language(&self.topics, &self.language, language, |topic| !topic.is_empty());
        further.map_or((&self.topic, self.language.as_str()), |(tag, topic)| (topic, tag.as_str()))
    }
}

/// A poll to be put into the database together with its votes.
#[derive(Clone, Debug)]
pub struct NewPoll {
    /// Its name in addresses; must be free.
    pub slug: Slug,
    /// What it is about, in a few words.
    pub topic: FreeText,
    /// What it is about, in sentences; may be empty.
    pub description: FreeText,
    /// Where the votes come from.
    pub origin: Origin,
    /// Address that the source gives for itself.
    pub source_url: Option<FreeText>,
    /// Which statements enter the mathematics.
    pub moderated: Moderated,
    /// Votes from which a participant is grouped.
    pub min_votes: u32,
    /// Votes that a statement needs to enter the constitution; absent: as the compiler's default.
    pub min_seen: Option<u32>,
}
