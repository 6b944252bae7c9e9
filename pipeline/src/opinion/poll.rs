//! A poll as the mathematics sees it: ids in order, the latest vote per cell.

mod ids;
mod renamed;
mod sorted;

use super::{OpinionError, VoteMatrix, matrix};
use ids::IdTable;
use record::Id;
use sha2::{Digest, Sha256};
use sorted::{Event, Sorted, order};
use std::collections::BTreeSet;

/// A statement beside its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Its id.
    pub id: Id,
    /// Its text.
    pub text: String,
    /// Language of the text (BCP 47), where known.
    pub language: Option<String>,
    /// -1 rejected, 0 not moderated, 1 accepted.
    pub moderation: i8,
    /// About people rather than opinions.
    pub is_meta: bool,
    /// Written by the organisers.
    pub is_seed: bool,
}

/// A poll ready for analysis. Participants and statements are in id order.
#[derive(Clone, Debug)]
pub struct Poll {
    /// What it is about.
    pub topic: Option<String>,
    /// All statements.
    pub statements: Vec<Statement>,
    /// Participants with at least one vote.
    pub participants: Vec<Id>,
    /// Their votes: row = index into `participants`, column = index into `statements`.
    pub matrix: VoteMatrix,
    /// Participants left out on request who had votes.
    pub tossed: u32,
    /// To how many of them each statement is important; empty where none is important to anybody.
    pub important: Vec<u64>,
    /// Time of the first vote per participant, where known: the row order of Polis.
    pub(super) participant_first_ms: Vec<i64>,
    /// Time of the first vote per statement, where known: the column order of Polis.
    pub(super) statement_first_ms: Vec<i64>,
}

/// Participants that fit beside the mark of an event.
const MAX_ROWS: u64 = 1 << 31;

/// Collects statements and votes in any order.
#[derive(Default)]
pub struct PollBuilder {
    topic: Option<String>,
    statements: Vec<Statement>,
    known: IdTable,
    participants: IdTable,
    tossed: BTreeSet<Id>,
    events: Vec<Event>,
}

impl PollBuilder {
    /// An empty poll.
    pub fn new() -> Self {
        Self::default()
    }

    /// Names what the poll is about.
    pub fn topic(&mut self, topic: &str) {
        self.topic = Some(topic.to_owned());
    }

    /// Adds a statement; a later one with the same id replaces it.
    pub fn statement(&mut self, statement: Statement) {
        let index = self.known.index(statement.id.as_str()) as usize;
        self.fill_statements();
        self.statements[index] = statement;
    }

    /// Leaves a participant out.
    pub fn toss(&mut self, participant: &Id) {
        self.tossed.insert(participant.clone());
    }

    /// Adds a vote event: 1 agree, 0 pass, -1 disagree, at UTC milliseconds.
    ///
    /// Of several votes in one cell the latest counts; at the same time, or without times, the greatest does, so that
    /// the order of rows does not matter.
    ///
    /// # Errors
    /// When the vote is none of the three.
    pub fn vote(
        &mut self,
        participant: &str,
        statement: &str,
        vote: i8,
        at_ms: Option<i64>,
    ) -> Result<(), OpinionError> {
        self.marked_vote(participant, statement, vote, at_ms, false)
    }

    /// The same, with whether the statement is important to whoever votes. It is part of the vote: of several in one
    /// cell that counts which counts at all, and among equal ones the one that says so.
    ///
    /// # Errors
    /// As [`PollBuilder::vote`].
    pub fn marked_vote(
        &mut self,
        participant: &str,
        statement: &str,
        vote: i8,
        at_ms: Option<i64>,
        important: bool,
    ) -> Result<(), OpinionError> {
        if !(-1..=1).contains(&vote) {
            return Err(OpinionError::NotAVote { participant: participant.into(), statement: statement.into(), vote });
        }
        let column = self.known.index(statement);
        if u64::from(column) >= matrix::MAX_COLUMNS {
            return Err(OpinionError::TooMany("statements", matrix::MAX_COLUMNS));
        }
        let participant = self.participants.index(participant);
        if u64::from(participant) >= MAX_ROWS {
            return Err(OpinionError::TooMany("participants", MAX_ROWS));
        }
        let marked = participant | u32::from(important) << 31;
        self.events.push(Event { marked, cell: matrix::pack(column, vote), at_ms: at_ms.unwrap_or(i64::MIN) });
        Ok(())
    }

    /// Puts everything in order.
    ///
    /// # Errors
    /// When there are more participants or votes than fit.
    pub fn build(mut self) -> Result<Poll, OpinionError> {
        self.fill_statements();
        if self.statements.len() as u64 > matrix::MAX_COLUMNS {
            return Err(OpinionError::TooMany("statements", matrix::MAX_COLUMNS));
        }
        let column_order = order(self.statements.iter().map(|statement| &statement.id));
        let ids = self.participants.into_ids();
        let row_order = order(ids.iter());
        let keep: Vec<bool> = ids.iter().map(|id| !self.tossed.contains(id)).collect();

        let sorted = Sorted::new(self.events, &row_order, &column_order, &keep);
        let voted = sorted.rows();
        let mut by_row: Vec<(u32, Id)> = row_order.into_iter().zip(ids).collect();
        by_row.sort_unstable_by_key(|(row, _)| *row);
        let tossed = by_row.iter().filter(|(_, id)| self.tossed.contains(id)).count() as u32;
        let participants = by_row.into_iter().filter(|(row, _)| voted[*row as usize]).map(|(_, id)| id).collect();
        let mut statements = self.statements;
        statements.sort_by(|a, b| a.id.cmp(&b.id));
        let (matrix, important, participant_first_ms, statement_first_ms) = sorted.into_matrix(statements.len());
        Ok(Poll {
            topic: self.topic,
            statements,
            participants,
            matrix,
            tossed,
            important,
            participant_first_ms,
            statement_first_ms,
        })
    }

    /// Statements that only votes have named get a row without text.
    fn fill_statements(&mut self) {
        for id in self.known.ids_from(self.statements.len()) {
            self.statements.push(Statement {
                id,
                text: String::new(),
                language: None,
                moderation: 0,
                is_meta: false,
                is_seed: false,
            });
        }
    }
}

impl Poll {
    /// SHA-256 over statements and votes in id order: the same poll has the same hash whatever the order of its
    /// files and whatever title it goes by.
    pub fn sha256(&self) -> String {
        let mut hash = Sha256::new();
        let text = |bytes: &[u8], hash: &mut Sha256| {
            // Length first, so that no two polls run together into the same bytes.
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        };
        for statement in &self.statements {
            text(statement.id.as_str().as_bytes(), &mut hash);
            text(statement.text.as_bytes(), &mut hash);
            // Polls whose languages nobody has named keep the hash that they have always had.
            let flags = u8::from(statement.is_seed) | u8::from(statement.language.is_some()) << 1;
            hash.update([statement.moderation as u8, u8::from(statement.is_meta), flags]);
            if let Some(language) = &statement.language {
                text(language.as_bytes(), &mut hash);
            }
        }
        let mut row = Vec::new();
        for (index, participant) in self.participants.iter().enumerate() {
            text(participant.as_str().as_bytes(), &mut hash);
            row.clear();
            row.extend(self.matrix.row(index).iter().flat_map(|cell| cell.to_le_bytes()));
            text(&row, &mut hash);
        }
        // Nothing where nothing is important, so that all other polls keep their hash.
        self.important.iter().for_each(|people| hash.update(people.to_le_bytes()));
        hex::encode(hash.finalize())
    }
}

#[cfg(test)]
mod tests;
