//! Which statement somebody sees next: by priority, and by how much is still unknown.
//!
//! Polis draws the next statement with a probability proportional to its priority. Statements that came late then
//! never catch up with the first ones (polis-issues #117), and some opinion groups hardly see some statements. So the
//! priority is multiplied by how thin a statement's votes are:
//!
//! ```text
//! thinness  t(n, m) = (m + 5) / (n + 5), kept within 1/5 ..= 5
//! weight            = priority * t(votes, median)  * t(votes, median)          for somebody without a group
//! weight            = priority * t(votes, median)  * t(cell, median of cells)  for somebody of a group
//! ```
//!
//! `n` are the votes that a statement has, `m` the median over all statements of the deck; a cell is one group's votes
//! on one statement. The 5 keeps the first few votes from deciding, as in Polis' boost for new statements. The factor
//! is squared (Polis squares importance and boost), so that in the long run votes grow with the cube root of priority:
//! eight times the priority gives twice the votes, and equal priorities give equal votes. A statement that people have
//! reported keeps a quarter of its weight until a moderator has looked.
//!
//! One draw in ten ignores weights: whatever the weights, each of `c` candidates is drawn with a probability of at
//! least 1 / (10 c), so that no opinion becomes invisible.

use rand::Rng;

/// What is known of a statement that may be shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Card<T> {
    /// What to show.
    pub statement: T,
    /// Weight, [`record::analysis::Statement::priority`]; `None` before an analysis has one.
    pub priority: Option<f64>,
    /// Votes so far, of any kind.
    pub votes: u64,
    /// Votes of each opinion group so far; groups that are missing at the end have none.
    pub group_votes: Vec<u64>,
    /// Whether somebody has reported it and no moderator has looked yet.
    pub reported: bool,
}

/// Statements in order, with the weights that a draw needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Deck<T> {
    statements: Vec<T>,
    /// Weights for people without a group.
    overall: Vec<f64>,
    /// Weights for people of each group.
    by_group: Vec<Vec<f64>>,
}

/// Votes that are added on both sides of a comparison.
const SMOOTHING: f64 = 5.0;
/// Largest factor, and inverse of the smallest, that one comparison gives.
const MOST: f64 = 5.0;
/// Share of the weight that a reported statement keeps.
const REPORTED: f64 = 0.25;
/// Share of draws in which every candidate is as likely.
const EVEN_DRAWS: f64 = 0.1;

impl<T: Copy> Deck<T> {
    /// Weighs the statements that may be shown.
    ///
    /// A statement without a priority gets the median of the others, or 1 where nobody has one. A priority that is
    /// negative or no number counts as zero.
    pub fn new(cards: &[Card<T>]) -> Self {
        let known: Vec<f64> = cards.iter().filter_map(|card| card.priority).map(usable).collect();
        let usual = if known.is_empty() { 1.0 } else { median(known) };
        let overall = thinness(cards.iter().map(|card| card.votes as f64).collect());
        let base: Vec<f64> = cards
            .iter()
            .zip(&overall)
            .map(|(card, thin)| card.priority.map_or(usual, usable) * thin * if card.reported { REPORTED } else { 1.0 })
            .collect();
        let times = |factors: Vec<f64>| base.iter().zip(factors).map(|(base, factor)| base * factor).collect();
        let groups = cards.iter().map(|card| card.group_votes.len()).max().unwrap_or(0);
        let cell = |card: &Card<T>, group: usize| card.group_votes.get(group).map_or(0.0, |&votes| votes as f64);
        let cells = |group| thinness(cards.iter().map(|card| cell(card, group)).collect());
        Self {
            statements: cards.iter().map(|card| card.statement).collect(),
            by_group: (0..groups).map(|group| times(cells(group))).collect(),
            overall: times(overall),
        }
    }

    /// Draws a statement that has not been seen; `None` when all have.
    ///
    /// `group` is the opinion group of the person, if there is one; a group that the deck does not know counts as none.
    /// Two passes over the statements, no allocation: `seen` is asked at most twice about each.
    pub fn draw(&self, seen: impl Fn(T) -> bool, group: Option<usize>, rng: &mut impl Rng) -> Option<T> {
        let weights = group.and_then(|group| self.by_group.get(group)).unwrap_or(&self.overall);
        let candidates = || self.statements.iter().zip(weights).filter(|(statement, _)| !seen(**statement));
        let (count, total) = candidates().fold((0, 0.0), |(count, total), (_, weight)| (count + 1, total + weight));
        if count == 0 {
            return None;
        }
        if total <= 0.0 || rng.gen_bool(EVEN_DRAWS) {
            return candidates().nth(rng.gen_range(0..count)).map(|(statement, _)| *statement);
        }
        let mut left = rng.gen_range(0.0..total);
        let mut last = None;
        for (statement, weight) in candidates().filter(|(_, weight)| **weight > 0.0) {
            left -= weight;
            // Rounding may leave a hair's breadth behind the last one, which then is it.
            last = Some(*statement);
            if left < 0.0 {
                break;
            }
        }
        last
    }

    /// Number of statements.
    pub fn len(&self) -> usize {
        self.statements.len()
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }
}

/// A priority, or zero where it is none. Sums of weights must stay finite, hence the upper bound.
fn usable(priority: f64) -> f64 {
    if priority.is_finite() { priority.clamp(0.0, 1e100) } else { 0.0 }
}

/// How much thinner than the median each is.
fn thinness(votes: Vec<f64>) -> Vec<f64> {
    let middle = median(votes.clone());
    votes.into_iter().map(|votes| ((middle + SMOOTHING) / (votes + SMOOTHING)).clamp(1.0 / MOST, MOST)).collect()
}

/// The middle value; 0 without any.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => 0.0,
        odd if odd % 2 == 1 => values[half],
        _ => (values[half - 1] + values[half]) / 2.0,
    }
}

#[cfg(test)]
mod tests;
