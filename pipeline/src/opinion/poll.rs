//! A poll as the mathematics sees it: ids in order, the latest vote per cell.

mod ids;
mod renamed;

use super::{OpinionError, VoteMatrix, matrix};
use ids::IdTable;
use record::Id;
use sha2::{Digest, Sha256};
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

/// One vote event while collecting; 16 bytes.
#[derive(Clone, Copy)]
struct Event {
    /// Index of the participant, and in the highest bit whether the statement is important: of votes there may be
    /// hundreds of millions, and a field more would make each half as large again.
    marked: u32,
    cell: u32,
    at_ms: i64,
}

/// Participants that fit beside the mark.
const MAX_ROWS: u64 = 1 << 31;

impl Event {
    fn participant(self) -> usize {
        (self.marked & !(1 << 31)) as usize
    }

    fn is_important(self) -> bool {
        self.marked >> 31 == 1
    }
}

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

/// Position of each id in id order.
fn order<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<u32> {
    let mut keyed: Vec<(Option<u64>, &Id, u32)> = ids.zip(0..).map(|(id, index)| (id.as_number(), id, index)).collect();
    // Numbers are compared as numbers first: `Id`'s own order, without parsing at each comparison.
    keyed.sort_unstable_by(|a, b| match (a.0, b.0) {
        (Some(x), Some(y)) => x.cmp(&y),
        _ => a.1.cmp(b.1),
    });
    let mut position = vec![0; keyed.len()];
    for (place, (_, _, index)) in keyed.into_iter().enumerate() {
        position[index as usize] = place as u32;
    }
    position
}

/// Events by participant, with the first time at which each row and column was voted on.
struct Sorted {
    starts: Vec<usize>,
    /// Cell, when, whether important.
    votes: Vec<(u32, i64, bool)>,
    column_first: Vec<i64>,
}

impl Sorted {
    /// Counting sort by participant: linear in the votes.
    fn new(events: Vec<Event>, row_order: &[u32], column_order: &[u32], keep: &[bool]) -> Self {
        let mut starts = vec![0usize; row_order.len() + 1];
        for event in events.iter().filter(|event| keep[event.participant()]) {
            starts[row_order[event.participant()] as usize + 1] += 1;
        }
        for row in 1..starts.len() {
            starts[row] += starts[row - 1];
        }
        let mut next = starts.clone();
        let mut votes = vec![(0, 0, false); starts.last().copied().unwrap_or(0)];
        let mut column_first = vec![i64::MAX; column_order.len()];
        for event in events.iter().filter(|event| keep[event.participant()]) {
            let row = row_order[event.participant()] as usize;
            let column = column_order[matrix::column(event.cell)];
            votes[next[row]] = (matrix::pack(column, matrix::vote(event.cell)), event.at_ms, event.is_important());
            next[row] += 1;
            let first = &mut column_first[column as usize];
            *first = (*first).min(event.at_ms);
        }
        Self { starts, votes, column_first }
    }

    /// Which rows have votes.
    fn rows(&self) -> Vec<bool> {
        self.starts.windows(2).map(|pair| pair[0] < pair[1]).collect()
    }

    /// Keeps the latest vote per cell and drops rows without votes; counts what is important to how many.
    fn into_matrix(mut self, columns: usize) -> (VoteMatrix, Vec<u64>, Vec<i64>, Vec<i64>) {
        let mut cells = Vec::with_capacity(self.votes.len());
        let mut starts = vec![0];
        let mut row_first = Vec::new();
        let mut important = vec![0; columns];
        for pair in self.starts.windows(2).filter(|pair| pair[0] < pair[1]) {
            let row = &mut self.votes[pair[0]..pair[1]];
            row_first.push(row.iter().map(|(_, at, _)| *at).min().unwrap_or(i64::MIN));
            row.sort_unstable_by_key(|(cell, at, important)| (matrix::column(*cell), *at, *cell, *important));
            for (index, (cell, _, is_important)) in row.iter().enumerate() {
                let superseded =
                    row.get(index + 1).is_some_and(|(next, ..)| matrix::column(*next) == matrix::column(*cell));
                if !superseded {
                    cells.push(*cell);
                    important[matrix::column(*cell)] += u64::from(*is_important);
                }
            }
            starts.push(cells.len());
        }
        cells.shrink_to_fit();
        if important.iter().all(|people| *people == 0) {
            important.clear();
        }
        (VoteMatrix::new(starts, cells, columns), important, row_first, self.column_first)
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
