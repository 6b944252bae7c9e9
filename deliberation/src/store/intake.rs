//! Collecting a poll before it goes into the database, in pieces that fit into memory.

use crate::{Agreement, ExternalId, ExternalIdError, Moderation, NewParticipant, NewStatement};
use std::collections::HashMap;

/// Votes per piece.
const PIECE: usize = 20_000;

/// Numbers people and statements as they come and cuts the poll into [`Batch`]es.
///
/// Only the ids of people and statements stay in memory, not their votes.
#[derive(Debug, Default)]
pub struct Intake {
    participants: HashMap<String, i64>,
    statements: HashMap<String, i64>,
    batch: Batch,
    first_ms: Option<i64>,
    last_vote_ms: Option<i64>,
    events: i64,
}

/// A piece of a poll. Pieces of one [`Intake`] must be put into the database in their order.
#[derive(Debug, Default)]
pub struct Batch {
    pub(super) statements: Vec<(i64, NewStatement)>,
    pub(super) participants: Vec<(i64, NewParticipant)>,
    pub(super) events: Vec<Event>,
}

/// A row of the vote log.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    pub(super) seq: i64,
    pub(super) participant: i64,
    pub(super) statement: i64,
    pub(super) agreement: Agreement,
    pub(super) at_ms: Option<i64>,
    pub(super) important: bool,
}

/// A row that does not fit what came before.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// Two statements of the same id.
    #[error("statement {0} stands there twice; keep one of them")]
    StatementTwice(String),
    /// Two participants of the same id.
    #[error("participant {0} stands there twice; keep one of them")]
    ParticipantTwice(String),
    /// An id that cannot be kept.
    #[error(transparent)]
    Id(#[from] ExternalIdError),
}

impl Intake {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a statement. All statements that are known must come before the first vote.
    ///
    /// # Errors
    /// When one of that id is there already.
    pub fn statement(&mut self, statement: NewStatement) -> Result<(), IntakeError> {
        let number = next(&self.statements);
        if self.statements.insert(statement.id.as_str().to_owned(), number).is_some() {
            return Err(IntakeError::StatementTwice(statement.id.to_string()));
        }
        self.first_ms = earliest(self.first_ms, statement.created_at_ms);
        self.batch.statements.push((number, statement));
        Ok(())
    }

    /// Adds a participant. All participants of whom more than an id is known must come before the first vote.
    ///
    /// # Errors
    /// When one of that id is there already.
    pub fn participant(&mut self, participant: NewParticipant) -> Result<(), IntakeError> {
        let number = next(&self.participants);
        if self.participants.insert(participant.id.as_str().to_owned(), number).is_some() {
            return Err(IntakeError::ParticipantTwice(participant.id.to_string()));
        }
        self.batch.participants.push((number, participant));
        Ok(())
    }

    /// Adds a vote. A participant or statement that nobody has named yet is added with its id alone.
    ///
    /// # Errors
    /// When one of the ids cannot be kept.
    pub fn vote(
        &mut self,
        participant: &str,
        statement: &str,
        agreement: Agreement,
        at_ms: Option<i64>,
    ) -> Result<(), IntakeError> {
        self.marked_vote(participant, statement, agreement, at_ms, false)
    }

    /// The same, with whether the statement is important to whoever votes.
    ///
    /// # Errors
    /// As [`Intake::vote`].
    pub fn marked_vote(
        &mut self,
        participant: &str,
        statement: &str,
        agreement: Agreement,
        at_ms: Option<i64>,
        important: bool,
    ) -> Result<(), IntakeError> {
        let participant = match self.participants.get(participant) {
            Some(&number) => number,
            None => {
                let id = ExternalId::parse(participant)?;
                self.participant(NewParticipant { id, xid: None, imported_group: None })?;
                self.participants.len() as i64
            }
        };
        let statement = match self.statements.get(statement) {
            Some(&number) => number,
            None => {
                self.statement(nameless(ExternalId::parse(statement)?))?;
                self.statements.len() as i64
            }
        };
        self.events += 1;
        self.first_ms = earliest(self.first_ms, at_ms);
        self.last_vote_ms = self.last_vote_ms.max(at_ms);
        self.batch.events.push(Event { seq: self.events, participant, statement, agreement, at_ms, important });
        Ok(())
    }

    /// The next piece, once enough has come together.
    pub fn full_batch(&mut self) -> Option<Batch> {
        (self.batch.events.len() >= PIECE).then(|| std::mem::take(&mut self.batch))
    }

    /// The last piece.
    pub fn last_batch(&mut self) -> Batch {
        std::mem::take(&mut self.batch)
    }

    /// Whether somebody of that id is known.
    pub fn knows_participant(&self, id: &str) -> bool {
        self.participants.contains_key(id)
    }

    /// Number of vote events so far.
    pub fn events(&self) -> u64 {
        self.events.unsigned_abs()
    }

    /// Time of the earliest statement or vote and of the latest vote, where known.
    pub fn span_ms(&self) -> (Option<i64>, Option<i64>) {
        (self.first_ms, self.last_vote_ms)
    }
}

fn next(numbers: &HashMap<String, i64>) -> i64 {
    numbers.len() as i64 + 1
}

fn earliest(a: Option<i64>, b: Option<i64>) -> Option<i64> {
    a.into_iter().chain(b).min()
}

fn nameless(id: ExternalId) -> NewStatement {
    NewStatement {
        id,
        text: None,
        language: None,
        author: None,
        created_at_ms: None,
        moderation: Moderation::Unmoderated,
        is_meta: false,
        is_seed: false,
        topics: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_vote_brings_in_whom_nobody_has_named() {
        let mut intake = Intake::new();
        intake.statement(nameless(ExternalId::parse("s").expect("an id"))).expect("new");
        intake.vote("p", "s", Agreement::Agree, Some(5)).expect("fits");
        intake.vote("p", "t", Agreement::Pass, Some(3)).expect("fits");
        assert!(intake.full_batch().is_none());
        let batch = intake.last_batch();
        let numbers: Vec<_> = batch.events.iter().map(|e| (e.seq, e.participant, e.statement)).collect();
        assert_eq!(numbers, [(1, 1, 1), (2, 1, 2)]);
        assert_eq!((batch.participants.len(), batch.statements.len()), (1, 2));
        assert_eq!(intake.span_ms(), (Some(3), Some(5)));
    }

    #[test]
    fn the_same_id_twice_is_refused() {
        let mut intake = Intake::new();
        let id = || ExternalId::parse("7").expect("an id");
        intake.statement(nameless(id())).expect("new");
        assert_eq!(intake.statement(nameless(id())), Err(IntakeError::StatementTwice("7".into())));
    }
}
