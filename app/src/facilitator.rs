//! What pages know for those who run a poll.
//!
//! The server works these out before it renders a page and hands them over as context; pages only show them.

mod refused;

pub use refused::Refused;

use crate::{
    component::pager::Paged,
    patterns::Patterns,
    source::{Analysed, Reading},
};
use deliberation::{
    Account, End, Excerpt, Poll, PollSummary, Role,
    hints::Hint,
    seeds::SeedFault,
    store::{
        Banned, KnownId, LoggedDelivery, MachineHint, MailLog, ModerationEvent, Monitor, PassedOn, Pile, Piles,
        PublicEvent, Queued, StatementCounts, Version, Votable, Wave, Webhook,
    },
};
use record::Representativeness;
use std::{collections::BTreeMap, sync::Arc};

/// More groups of fields than any form of a poll has.
const GROUPS: usize = 5_000;

/// What somebody typed into a form, and what is wrong with it, by the names of the fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    /// What stands in each field.
    pub values: BTreeMap<String, String>,
    /// What is wrong: name of the field, and what to do.
    pub faults: Vec<(String, String)>,
}

impl Typed {
    /// What stands in a field; empty where nothing does.
    pub fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }

    /// What is wrong with a field.
    pub fn fault(&self, name: &str) -> Option<&str> {
        self.faults.iter().find(|(field, _)| field == name).map(|(_, says)| says.as_str())
    }

    /// Puts something into a field.
    pub fn put(&mut self, name: impl Into<String>, value: impl ToString) {
        self.values.insert(name.into(), value.to_string());
    }

    /// Says what is wrong with a field, in the reader's language: an error would say it in English.
    pub fn wrong(&mut self, name: impl Into<String>, says: impl Into<String>) {
        self.faults.push((name.into(), says.into()));
    }

    /// How many groups of fields there are whose names begin with `list` and a number. No list is as long as `GROUPS`: a
    /// larger number is of nobody's making, and the page would hold as many groups.
    pub fn groups(&self, list: &str) -> usize {
        let number =
            |name: &String| name.strip_prefix(list)?.strip_prefix('.')?.split('.').next()?.parse::<usize>().ok();
        self.values.keys().filter_map(number).filter(|at| *at < GROUPS).map(|at| at + 1).max().unwrap_or(0)
    }
}

/// The poll that a page is about, for somebody who has a role on it.
#[derive(Clone, Debug)]
pub struct Held {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What the reader may do.
    pub role: Role,
    /// What was just done, by the name of its message.
    pub done: Option<String>,
    /// Why it was not, in words.
    pub problem: Option<String>,
}

/// Set while those who run a poll look at its public pages as they will be once it is open.
#[derive(Clone, Copy, Debug)]
pub struct Previewed;

/// The list of polls that somebody helps to run.
#[derive(Clone, Debug)]
pub struct Desk {
    /// Each with what the reader may do on it.
    pub polls: Vec<(PollSummary, Role)>,
    /// What was just done.
    pub done: Option<String>,
}

/// The page on which a poll is made.
#[derive(Clone, Debug, Default)]
pub struct Making {
    /// What was typed so far.
    pub typed: Typed,
    /// The poll that is copied: its slug.
    pub copies: Option<String>,
    /// Its statements that nobody has decided about, which stay behind.
    pub left: u64,
}

/// Megabytes that an import may have.
pub const LARGEST_MB: usize = 128;

/// The page on which a poll that was held elsewhere is taken over.
#[derive(Clone, Debug, Default)]
pub struct Importing {
    /// What was typed so far.
    pub typed: Typed,
    /// What is wrong with the files: the first fault of each, with file, line and column.
    pub faults: Vec<FileFault>,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileFault {
    /// What is wrong, where, and what to do.
    pub says: String,
    /// Whether it is said in English whatever the reader's language: the operating system's words, for instance.
    pub is_english: bool,
}

/// Something that is missing before people can vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// No statement to vote on.
    Seeds,
    /// Nobody knows who runs the poll.
    Organiser,
    /// Nobody knows whom to ask.
    Contact,
    /// Nobody knows what comes of it.
    Outcome,
    /// People need a code and there is none.
    Codes,
    /// People need to be on a list and it is empty.
    List,
    /// People need to sign in, and the site has no identity provider.
    Provider,
    /// The time at which voting ends has passed.
    Over,
}

/// What the checks need to know besides the poll itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Means {
    /// Statements that people can vote on.
    pub statements: u64,
    /// Invitation codes.
    pub codes: u64,
    /// People on the list of those who may join.
    pub listed: u64,
    /// Whether the site has an identity provider.
    pub has_provider: bool,
}

impl Gap {
    /// Everything that is missing at this moment.
    pub fn all(poll: &Poll, means: Means, now_ms: i64) -> Vec<Self> {
        use deliberation::settings::Access;
        let settings = &poll.settings;
        [
            (Self::Seeds, means.statements == 0),
            (Self::Organiser, settings.organiser.trim().is_empty()),
            (Self::Contact, settings.contact.trim().is_empty()),
            (Self::Outcome, settings.outcome.trim().is_empty()),
            // Whoever took part in the first vote needs none for the second.
            (Self::Codes, settings.access == Access::Codes && means.codes == 0 && poll.ratifies.is_none()),
            (Self::List, settings.access == Access::List && means.listed == 0),
            (Self::Provider, settings.access == Access::SignIn && !means.has_provider),
            (Self::Over, settings.schedule.has_ended(now_ms)),
        ]
        .into_iter()
        .filter_map(|(gap, missing)| missing.then_some(gap))
        .collect()
    }
}

/// Where a poll stands, and what to do next.
#[derive(Clone, Debug)]
pub struct Stand {
    /// The poll.
    pub held: Held,
    /// Statements by pile.
    pub piles: Piles,
    /// What is missing before it can be opened.
    pub gaps: Vec<Gap>,
    /// The latest analysis.
    pub analysis: Option<Version>,
    /// Whether a constitution has been published.
    pub is_ratified: bool,
    /// Votes cast so far.
    pub votes: u64,
    /// People taking part.
    pub people: u64,
    /// Web address of this site, without a slash at its end.
    pub site: String,
}

/// The settings of a poll as a form.
#[derive(Clone, Debug)]
pub struct SettingsForm {
    /// The poll.
    pub held: Held,
    /// The form.
    pub typed: Typed,
    /// Whether the settings are others by now than those that the form was filled in for.
    pub stale: bool,
}

/// A statement to decide about.
#[derive(Clone, Debug)]
pub struct Item {
    /// The statement.
    pub queued: Queued,
    /// What is worth a second look.
    pub hints: Vec<Hint>,
    /// Words of the poll's lists that it contains.
    pub watched: Vec<String>,
    /// Web addresses in it.
    pub links: usize,
    /// What a model said of it, where it was asked.
    pub machine: Option<MachineHint>,
    /// The topics that it is on, in words.
    pub topics: Vec<String>,
    /// Statements that say nearly the same and are not rejected: id, text with its language, similarity in 0..=1.
    pub similar: Vec<(String, (String, Option<String>), f64)>,
    /// Language of what its author wrote, where it was reworded since.
    pub original_language: Option<String>,
}

/// The moderation queue.
#[derive(Clone, Debug)]
pub struct Moderating {
    /// The poll.
    pub held: Held,
    /// Which pile is shown.
    pub pile: Pile,
    /// Its size and that of the others.
    pub piles: Piles,
    /// The statements of this page.
    pub items: Vec<Item>,
    /// Whether a model can be asked.
    pub has_machine: bool,
    /// Which page, from 0.
    pub page: u32,
    /// Number of the first statement of the next page; none where this one is the last.
    pub following: Option<i64>,
    /// Whether the reader gets a mail when statements wait; none where that is not offered.
    pub mail: Option<bool>,
    /// The decision that was just refused.
    pub refused: Option<Refused>,
}

/// Adding and correcting statements of the organisers.
#[derive(Clone, Debug)]
pub struct Seeding {
    /// The poll.
    pub held: Held,
    /// What was pasted.
    pub text: String,
    /// What is wrong with it.
    pub faults: Vec<SeedFault>,
    /// What is worth a second look, by line.
    pub warnings: Vec<(u64, Hint)>,
    /// Statements that would be added; set when everything is fit and warnings are to be looked at.
    pub ready: usize,
    /// The seeds of this page.
    pub seeds: Vec<Votable>,
    /// How many there are.
    pub present: u64,
    /// Which page is shown.
    pub paged: Paged,
}

/// Who may join, who waits, who was banned, who helps.
#[derive(Clone, Debug)]
pub struct People {
    /// The poll.
    pub held: Held,
    /// Waves of invitation codes.
    pub waves: Vec<Wave>,
    /// Codes that were just made: shown now and never again.
    pub fresh: Vec<String>,
    /// External ids on the list, and those who came.
    pub listed: (usize, usize),
    /// How many came with an id that is not on it.
    pub unlisted: usize,
    /// The first of all these ids.
    pub ids: Vec<KnownId>,
    /// How many wait for a place.
    pub waiting: u64,
    /// Those who were banned.
    pub banned: Vec<Banned>,
    /// Those who help to run the poll.
    pub colleagues: Vec<(Account, Role)>,
    /// What was typed into one of the forms.
    pub typed: Typed,
}

/// Who is told when the poll moves on, and what became of it.
#[derive(Clone, Debug)]
pub struct Messages {
    /// The poll.
    pub held: Held,
    /// What became of its mail; none where the site sends none.
    pub mail: Option<MailLog>,
    /// Its webhooks.
    pub webhooks: Vec<Webhook>,
    /// The secret of the webhook that was just added: shown now and never again.
    pub fresh: Option<String>,
    /// What became of the latest requests, the newest first.
    pub deliveries: Vec<LoggedDelivery>,
    /// What was typed into the form.
    pub typed: Typed,
}

/// A group that may get a name.
#[derive(Clone, Debug)]
pub struct GroupToName {
    /// Its number in the analysis.
    pub number: usize,
    /// Its letter.
    pub letter: String,
    /// People in it.
    pub people: u64,
    /// Statements that set it apart: whether it agrees with them more than others, and their text.
    pub says: Vec<(bool, String)>,
    /// Share of its people who were in the group that had the proposed name.
    pub share: Option<f64>,
}

/// Names for the groups and the ends of the map of one analysis.
#[derive(Clone, Debug)]
pub struct Naming {
    /// The poll.
    pub held: Held,
    /// What stands in the fields.
    pub typed: Typed,
    /// SHA-256 of the analysis; none as long as there are no groups to be named.
    pub analysis: Option<String>,
    /// The groups that are large enough to be shown.
    pub groups: Vec<GroupToName>,
    /// The ends of the axes, with what people there agree with more than others.
    pub ends: Vec<(End, Vec<String>)>,
    /// Whether the names come from another analysis and nobody has confirmed them.
    pub proposed: bool,
}

/// Parts of the results, to be chosen and shown.
#[derive(Clone, Debug)]
pub struct Excerpting {
    /// The poll.
    pub held: Held,
    /// What there is.
    pub excerpts: Vec<Excerpt>,
    /// The one that is worked on; none on the list of all.
    pub open: Option<Excerpt>,
    /// What stands in the fields.
    pub typed: Typed,
    /// What everybody reads of the poll: none of its votes before voting is over.
    pub reading: Arc<Reading>,
    /// Which page of the one that is worked on, from 1.
    pub page: usize,
}

/// Numbers of votes at which people stopped that the page of numbers tells, the smallest first.
pub const STOPS: usize = 60;

/// Kinds of people that get a picture of how their places were filled; all of them stand in the table of places.
pub const PICTURED: usize = 24;

/// Whether pictures go by the day: of fewer than three days one by the hour says more.
pub fn pictured_by_day(monitor: &Monitor) -> bool {
    monitor.days.len() >= 3
}

/// How a poll is doing.
#[derive(Clone, Debug)]
pub struct Monitoring {
    /// The poll.
    pub held: Held,
    /// The numbers.
    pub monitor: Monitor,
    /// Invitations that people have passed on, by how many times.
    pub passed_on: Vec<PassedOn>,
    /// Those who have voted beside the public; none where nobody has said what it looks like.
    pub likeness: Option<Arc<Representativeness>>,
    /// Patterns in the votes, where somebody has had them worked out since the poll last changed.
    pub patterns: Option<Arc<Patterns>>,
}

/// How people have voted on each statement.
#[derive(Clone, Debug)]
pub struct Live {
    /// The poll.
    pub held: Held,
    /// What was typed: up to which day is counted, and what is wrong with it.
    pub typed: Typed,
    /// The votes.
    pub counts: Arc<StatementCounts>,
    /// The beginning of the last day that is counted, UTC milliseconds; none where everything is.
    pub last_day_ms: Option<i64>,
    /// The order that was asked for, by its name.
    pub order: String,
    /// Which page, from 1.
    pub page: usize,
    /// The latest analysis, while people vote as well.
    pub analysis: Option<Arc<Analysed>>,
}

/// The moderation log for those who run the poll.
#[derive(Clone, Debug)]
pub struct Log {
    /// The poll.
    pub held: Held,
    /// Its rows, newest first.
    pub events: Vec<ModerationEvent>,
    /// Where the next page begins.
    pub before: Option<i64>,
}

/// The moderation log for everybody.
#[derive(Clone, Debug)]
pub struct PublicLog {
    /// The poll.
    pub poll: Arc<Poll>,
    /// Its rows, newest first.
    pub events: Vec<PublicEvent>,
    /// Where the next page begins.
    pub before: Option<i64>,
}

/// What will be frozen when voting ends, or was.
#[derive(Clone, Debug)]
pub struct Closing {
    /// The poll.
    pub held: Held,
    /// People, statements, votes of this moment.
    pub counts: (u64, u64, u64),
    /// Statements that nobody has decided about.
    pub waiting: u64,
    /// Opinion groups found; none where there are no clear ones.
    pub groups: usize,
    /// Statements that pass the threshold of the constitution.
    pub principles: usize,
    /// SHA-256 of the analysis of this moment.
    pub sha256: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_counted_by_their_highest_number() {
        let mut typed = Typed::default();
        typed.put("quotas.0.places", 3);
        typed.put("quotas.2.places", "");
        typed.put("quotasque.7.places", "");
        assert_eq!((typed.groups("quotas"), typed.groups("targets")), (3, 0));
        typed.put(format!("quotas.{}.places", usize::MAX), "1");
        assert_eq!(typed.groups("quotas"), 3, "nobody has so many");
    }
}
