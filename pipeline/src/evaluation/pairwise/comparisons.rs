//! Comparisons as they are given, and summed up.

use super::PairwiseError;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{collections::BTreeSet, path::Path};

/// Comparisons of two models. Numbers need not be whole, for those who weight people.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Comparison {
    /// The one model.
    pub a: String,
    /// The other.
    pub b: String,
    /// Comparisons that the one won.
    pub wins_a: f64,
    /// Comparisons that the other won.
    pub wins_b: f64,
    /// Comparisons that nobody won.
    #[serde(default)]
    pub ties: f64,
}

/// Reads a CSV file with the columns `a`, `b`, `wins_a`, `wins_b` and, if there are any, `ties`.
///
/// # Errors
/// Names file, line and column of what cannot be read.
pub fn read(file: &Path) -> Result<Vec<Comparison>, PairwiseError> {
    let problem = |problem: String| PairwiseError::File { file: file.to_owned(), problem };
    let mut reader =
        csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(file).map_err(|error| problem(error.to_string()))?;
    let header = reader.headers().map_err(|error| problem(error.to_string()))?.clone();
    for name in ["a", "b", "wins_a", "wins_b"] {
        if !header.iter().any(|column| column == name) {
            let found = header.iter().collect::<Vec<_>>().join(", ");
            return Err(problem(format!("line 1: no column \"{name}\"; found: {found}")));
        }
    }
    let mut comparisons = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|error| problem(error.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        let cell = |name: &str| {
            let at = header.iter().position(|column| column == name);
            at.and_then(|at| record.get(at)).unwrap_or_default()
        };
        let number = |name: &str| {
            let text = cell(name);
            let value = if text.is_empty() && name == "ties" { Some(0.0) } else { text.parse().ok() };
            let value = value.filter(|value: &f64| value.is_finite() && *value >= 0.0);
            value.ok_or_else(|| problem(format!("line {line}, column \"{name}\": {text:?} is not a number, 0 or more")))
        };
        let (a, b) = (cell("a").to_owned(), cell("b").to_owned());
        if a.is_empty() || b.is_empty() {
            return Err(problem(format!("line {line}: columns \"a\" and \"b\" must name two models")));
        }
        if a == b {
            return Err(problem(format!("line {line}: {a} is compared with itself")));
        }
        comparisons.push(Comparison {
            wins_a: number("wins_a")?,
            wins_b: number("wins_b")?,
            ties: number("ties")?,
            a,
            b,
        });
    }
    Ok(comparisons)
}

/// Comparisons summed up by pair.
#[derive(Clone, Debug)]
pub(super) struct Table {
    /// Names, in order.
    pub(super) names: Vec<String>,
    /// `wins[i][j]`: times that i won against j.
    pub(super) wins: Vec<Vec<f64>>,
    /// `ties[i][j]`: times that nobody won, the same for j and i.
    pub(super) ties: Vec<Vec<f64>>,
}

impl Table {
    pub(super) fn new(comparisons: &[Comparison]) -> Result<Self, PairwiseError> {
        let names: BTreeSet<&str> = comparisons.iter().flat_map(|row| [row.a.as_str(), row.b.as_str()]).collect();
        let names: Vec<String> = names.into_iter().map(ToOwned::to_owned).collect();
        let nothing = vec![vec![0.0; names.len()]; names.len()];
        let mut table = Self { wins: nothing.clone(), ties: nothing, names };
        for row in comparisons {
            let problem = |problem| PairwiseError::Comparison { a: row.a.clone(), b: row.b.clone(), problem };
            let (a, b) = (table.index(&row.a)?, table.index(&row.b)?);
            if a == b {
                return Err(problem("this is one model, compared with itself"));
            }
            if ![row.wins_a, row.wins_b, row.ties].iter().all(|number| number.is_finite() && *number >= 0.0) {
                return Err(problem("wins and ties must be 0 or more"));
            }
            table.wins[a][b] += row.wins_a;
            table.wins[b][a] += row.wins_b;
            table.ties[a][b] += row.ties;
            table.ties[b][a] += row.ties;
        }
        Ok(table)
    }

    pub(super) fn index(&self, name: &str) -> Result<usize, PairwiseError> {
        self.names.iter().position(|known| known == name).ok_or_else(|| PairwiseError::Anchor {
            anchor: name.to_owned(),
            models: if self.names.is_empty() { "none".to_owned() } else { self.names.join(", ") },
        })
    }

    /// The same with ties of every other model with the anchor.
    pub(super) fn with_prior(&self, anchor: usize, prior: f64) -> Self {
        let mut table = self.clone();
        for other in (0..table.names.len()).filter(|other| *other != anchor) {
            table.ties[anchor][other] += prior;
            table.ties[other][anchor] += prior;
        }
        table
    }

    /// Times that two were compared.
    pub(super) fn number(&self, i: usize, j: usize) -> f64 {
        self.wins[i][j] + self.wins[j][i] + self.ties[i][j]
    }

    /// Wins of the one against the other, a tie being half a win.
    pub(super) fn score(&self, i: usize, j: usize) -> f64 {
        self.wins[i][j] + self.ties[i][j] / 2.0
    }

    /// Hash of the comparisons, whatever order they came in.
    pub(super) fn sha256(&self) -> String {
        let mut hash = Sha256::new();
        for (i, name) in self.names.iter().enumerate() {
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name);
            for j in 0..i {
                let figures = [self.wins[i][j], self.wins[j][i], self.ties[i][j]];
                figures.iter().for_each(|figure| hash.update(figure.to_le_bytes()));
            }
        }
        hex::encode(hash.finalize())
    }
}
