//! Who people are in what is published.
//!
//! A poll that is held here is published under pseudonyms: records and files know people by ids that are made for
//! this content of this poll and for nothing else. The key comes from the server's secret and from the statements with
//! their totals, so the same content always has the same ids, and as soon as a total changes, all ids change with it:
//! two publications, of one poll or of two, cannot be joined by them.
//!
//! Imported polls keep the ids they came with, which were public before.

use crate::secret::{Key, SealingSecret};
use deliberation::{Moderated, Moderation, Origin, Poll, Statement, store::Contribution};
use pipeline::{
    opinion,
    polis::{Pseudonyms, WeakKey},
};
use record::{Analysis, Id, analysis::Tally};

/// Makes pseudonyms.
#[derive(Clone)]
pub(crate) struct PublicNames(Key);

impl PublicNames {
    /// With a key derived from the server's secret.
    pub(crate) fn new(secret: &SealingSecret) -> Self {
        Self(secret.key("ids of people in what is published"))
    }

    /// The ids of people in the publication of these votes.
    pub(super) fn of(&self, poll: &Poll, votes: &opinion::Poll) -> Result<Names, WeakKey> {
        let mut tallies = vec![Tally::default(); votes.statements.len()];
        for (statement, vote) in (0..votes.participants.len()).flat_map(|row| votes.matrix.votes(row)) {
            let tally = &mut tallies[statement];
            tally.seen += 1;
            match vote {
                1 => tally.agrees += 1,
                -1 => tally.disagrees += 1,
                _ => tally.passes += 1,
            }
        }
        let lines = votes.statements.iter().zip(&tallies).map(|(statement, tally)| {
            let opinion::Statement { id, text, language, moderation, is_meta, is_seed } = statement;
            line(id, text, language.as_deref(), (*moderation, *is_meta, *is_seed), tally)
        });
        self.named(poll, votes.participants.len() as u64, lines)
    }

    /// The ids of people in an analysis that was made of the poll.
    pub(crate) fn of_analysis(&self, poll: &Poll, analysis: &Analysis) -> Result<Names, WeakKey> {
        let lines = analysis.statements.iter().map(|statement| {
            let flags = (statement.moderation, statement.is_meta, statement.is_seed);
            line(&statement.id, &statement.text, statement.language.as_deref(), flags, &statement.votes)
        });
        self.named(poll, analysis.input.participants, lines)
    }

    /// What somebody contributes to the weights of a poll, told apart from anything else and telling nothing itself.
    pub(super) fn mark(&self, poll: i64, contribution: &Contribution) -> String {
        let Contribution { participant, last_seq, answers } = contribution;
        let content = format!("weighted {poll} {participant} {last_seq} {answers:?}");
        hex::encode(&self.0.seal(&content)[..16])
    }

    /// What somebody contributes to the picture that people see while they vote: the same for all who voted alike, and
    /// telling nothing itself.
    pub(super) fn ballot_mark(&self, poll: i64, ballot: &[(&Id, i8)]) -> String {
        let content = format!("sketched {poll} {ballot:?}");
        hex::encode(&self.0.seal(&content)[..16])
    }

    fn named(&self, poll: &Poll, people: u64, lines: impl Iterator<Item = String>) -> Result<Names, WeakKey> {
        if poll.origin != Origin::Held {
            return Ok(Names(None));
        }
        let mut content = format!("{}\n{people}\n", poll.id);
        content.extend(lines);
        Pseudonyms::new(&self.0.seal(&content)).map(|pseudonyms| Names(Some(pseudonyms)))
    }
}

/// What counts as content: all that can be read from an analysis without knowing anybody. The text comes in quotes, so
/// that no two contents run together.
fn line(id: &Id, text: &str, language: Option<&str>, flags: (i8, bool, bool), votes: &Tally) -> String {
    // Statements whose language nobody has named read as they always have, and so do the ids that follow from them.
    let language = language.map(|tag| format!("{tag:?} ")).unwrap_or_default();
    let Tally { agrees, disagrees, passes, .. } = votes;
    format!("{:?} {text:?} {language}{flags:?} {agrees} {disagrees} {passes}\n", id.as_str())
}

/// Ids of people in one publication.
#[derive(Default)]
pub(crate) struct Names(Option<Pseudonyms>);

impl Names {
    /// Whether people go by other ids than in the database.
    pub(super) fn are_new(&self) -> bool {
        self.0.is_some()
    }

    /// The id of somebody.
    pub(crate) fn of(&self, participant: &Id) -> Id {
        self.0.as_ref().map_or_else(|| participant.clone(), |pseudonyms| pseudonyms.of(participant))
    }
}

/// Whether the text of a statement is nobody's business: it was refused, or never shown to anybody. What an imported
/// poll holds was public before.
pub(super) fn is_withheld(poll: &Poll, statement: &Statement) -> bool {
    let unseen = poll.moderated == Moderated::Accepted && statement.moderation != Moderation::Accepted;
    poll.origin == Origin::Held && (unseen || statement.moderation == Moderation::Rejected)
}
