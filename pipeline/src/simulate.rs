//! Polls with known groups, in Polis' export format: for demonstrations, tests and benchmarks.
//!
//! People arrive one after the other and see the statements that exist by then, so that late statements have few
//! votes; how many each votes on varies widely; some pass more than others; a few change their mind. Statements are
//! of three kinds: shared (most people of every group agree), open (opinions differ within groups) and divisive
//! (groups differ). With one group there are no divisive ones, and nothing that could be found.

mod crowd;
mod laboratory;
mod texts;

use crate::polis::{
    PolisError, StatementRow,
    write::{self, Events, Extra},
};
use crowd::Crowd;
use record::Id;
use std::path::Path;

/// Matrices with more cells than this are left out of the export: nearly all of them would be empty.
const MATRIX_CELLS: u64 = 40_000_000;
/// First vote: 2 March 2026, 08:00 UTC.
const OPENING_MS: i64 = 1_772_438_400_000;

/// What to simulate.
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    /// People who vote.
    pub participants: u32,
    /// Statements.
    pub statements: u32,
    /// True groups, at least 1.
    pub groups: u32,
    /// Mean number of votes per person.
    pub votes_per: f64,
    /// What the statements are about.
    pub theme: Theme,
    /// Seed of every random choice.
    pub seed: u64,
}

/// What the statements of a simulated poll are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// How an AI assistant should behave.
    #[default]
    Assistant,
    /// The same, where groups agree on fairness, safety and politeness in words that the laboratory's model can read.
    Laboratory,
}

/// A parameter outside its range, or a folder that cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum SimulateError {
    /// A parameter outside its range.
    #[error("{name} is {value}; it must be {range}")]
    Parameter {
        /// Name as on the command line.
        name: &'static str,
        /// Value given.
        value: String,
        /// Values allowed.
        range: &'static str,
    },
    /// The folder cannot be written.
    #[error(transparent)]
    Write(#[from] PolisError),
}

/// How much was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Vote events, superseded ones included.
    pub events: u64,
    /// Whether `participants-votes.csv` was written.
    pub matrix: bool,
}

impl Params {
    fn check(&self) -> Result<(), SimulateError> {
        let fail = |name, value: String, range| Err(SimulateError::Parameter { name, value, range });
        if !(1..=50_000_000).contains(&self.participants) {
            return fail("participants", self.participants.to_string(), "between 1 and 50000000");
        }
        if !(1..=100_000).contains(&self.statements) {
            return fail("statements", self.statements.to_string(), "between 1 and 100000");
        }
        if !(1..=20).contains(&self.groups) {
            return fail("groups", self.groups.to_string(), "between 1 and 20");
        }
        if !(self.votes_per >= 1.0 && self.votes_per <= f64::from(self.statements)) {
            return fail("votes-per", self.votes_per.to_string(), "between 1 and the number of statements");
        }
        Ok(())
    }
}

/// Writes a simulated poll into an existing folder: Polis' CSV files and `truth.csv` (`participant,group`).
///
/// # Errors
/// When a parameter is out of range or the folder cannot be written.
pub fn simulate(params: &Params, dir: &Path) -> Result<Written, SimulateError> {
    params.check()?;
    let mut crowd = Crowd::new(params);
    let cells = u64::from(params.participants) * u64::from(params.statements);
    let with_matrix = cells <= MATRIX_CELLS;
    let ids: Vec<String> = (0..params.statements).map(|id| id.to_string()).collect();
    let mut log = write::votes(dir)?;
    let mut matrix = with_matrix.then(|| write::matrix(dir, ids.iter().map(String::as_str))).transpose()?;
    let mut truth = write::truth(dir)?;
    let mut events = 0;
    for person in 0..params.participants {
        let ballot = crowd.ballot(person);
        let voter = person.to_string();
        for vote in &ballot.events {
            let at = (OPENING_MS + vote.at_ms).to_string();
            log.row([at.as_str(), "", &ids[vote.statement as usize], &voter, as_text(vote.vote)])?;
        }
        events += ballot.events.len() as u64;
        truth.row([voter.as_str(), &ballot.group.to_string()])?;
        if let Some(matrix) = &mut matrix {
            matrix.row(matrix_row(&voter, &ballot.latest(params.statements as usize)))?;
        }
    }
    log.finish()?;
    truth.finish()?;
    matrix.map_or(Ok(()), |matrix| matrix.finish())?;
    write_statements(&crowd, &ids, dir)?;
    write_summary(params, dir)?;
    Ok(Written { events, matrix: with_matrix })
}

fn as_text(vote: i8) -> &'static str {
    match vote {
        1 => "1",
        0 => "0",
        _ => "-1",
    }
}

fn matrix_row(voter: &str, latest: &[Option<i8>]) -> Vec<String> {
    let count = |wanted: Option<i8>| latest.iter().flatten().filter(|vote| wanted.is_none_or(|w| w == **vote)).count();
    let about = [voter.into(), String::new(), String::new(), "0".into(), count(None).to_string()];
    let directions = [count(Some(1)).to_string(), count(Some(-1)).to_string()];
    let cells = latest.iter().map(|vote| vote.map_or(String::new(), |vote| as_text(vote).to_owned()));
    about.into_iter().chain(directions).chain(cells).collect()
}

fn write_statements(crowd: &Crowd, ids: &[String], dir: &Path) -> Result<(), SimulateError> {
    let mut file = write::statements(dir)?;
    for (statement, id) in crowd.statements().iter().zip(ids) {
        let row = StatementRow {
            id: Id::new(id),
            text: statement.text.clone(),
            language: None,
            author: Some(Id::from(u64::from(statement.author))),
            created_ms: Some(OPENING_MS + statement.created_ms),
            moderation: statement.moderation,
            is_meta: statement.is_meta,
            is_seed: statement.is_seed,
            topics: Vec::new(),
        };
        let events = Events { agrees: statement.agrees, disagrees: statement.disagrees, important: 0 };
        file.row(write::statement_row(&row, events, Extra::default(), ""))?;
    }
    Ok(file.finish()?)
}

fn write_summary(params: &Params, dir: &Path) -> Result<(), SimulateError> {
    let (voters, statements, groups) =
        (params.participants.to_string(), params.statements.to_string(), params.groups.to_string());
    let description = format!(
        "A simulated poll: nobody took part. {voters} invented people in {groups} known groups, seed {}. \
         It shows what Folkmoot does; it says nothing about what a public thinks.",
        params.seed
    );
    let entries = [
        ("topic", "How should an AI assistant behave? (simulated)"),
        ("url", ""),
        ("voters", &voters),
        ("voters-in-conv", &voters),
        ("commenters", "1"),
        ("comments", &statements),
        ("groups", &groups),
        ("conversation-description", &description),
        ("vote-convention", write::VOTE_CONVENTION),
    ];
    Ok(write::summary(dir, entries)?)
}
