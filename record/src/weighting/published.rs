//! `folkmoot-weighting/1`: what everybody may know of a weighting.
//!
//! Every single vote of a poll can be downloaded under ids that say nothing. Whoever had exact weighted numbers on many
//! statements could solve them for the weights of these ids, and a weight tells what somebody has answered about herself.
//! Therefore:
//!
//! * no weights of people, and no sums of weights in opinion groups;
//! * shares in whole per cent, and numbers of people in two digits;
//! * of the statements with at least [`MIN_VOTES`] votes the strongest consensus, no more than one for every
//!   [`PEOPLE_PER_STATEMENT`] people: so few coarse numbers do not say who is who;
//! * no statement on which only 1 to 4 people who gave one of the answers have voted.

use super::{Margin, Params, Statement, Unreached};
use crate::{Id, Representativeness, analysis::Interval};
use serde::{Deserialize, Serialize};

/// The value of [`Weighting::format`].
pub const FORMAT: &str = "folkmoot-weighting/1";
/// Votes from which a statement is compared.
pub const MIN_VOTES: u64 = 30;
/// People for each statement that is compared.
pub const PEOPLE_PER_STATEMENT: u64 = 10;

/// Who took part beside the public, and what weights that make up for the difference would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weighting {
    /// Always [`FORMAT`].
    pub format: String,
    /// [`crate::analysis::Input::sha256`] of the poll.
    pub poll_sha256: String,
    /// Every parameter with the value used.
    pub params: Params,
    /// Those who took part beside the whole public; no cell holds 1 to 4 people.
    pub representativeness: Representativeness,
    /// Sample, target and weighted sample for each question, by its name; every answer was given by five people or more.
    pub margins: Vec<Margin>,
    /// Parts of the public for which no weight can speak.
    pub unreached: Vec<Unreached>,
    /// Whether every weighted share reached its target.
    pub converged: bool,
    /// Largest distance between a weighted share and its target.
    pub largest_error: f64,
    /// People whose weight was cut to the largest or raised to the smallest allowed; absent for 1 to 4.
    pub trimmed: Option<u64>,
    /// People weighted.
    pub people: u64,
    /// People of equal weight that would give as much certainty, in two digits.
    pub effective_people: f64,
    /// Statements by id.
    pub statements: Vec<Compared>,
}

/// One statement with and without weights.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// Id as in the analysis.
    pub id: Id,
    /// Effective number of people who voted on it, in two digits.
    pub effective: f64,
    /// Weighted share that agrees.
    pub agree: f64,
    /// Its interval.
    pub agree_interval: Interval,
    /// Weighted group-aware consensus in agreement.
    pub consensus: f64,
    /// Its interval.
    pub consensus_interval: Interval,
    /// The same of the votes as they are, from the analysis.
    pub unweighted_consensus: f64,
    /// Its interval.
    pub unweighted_consensus_interval: Interval,
}

impl super::Weighting {
    /// What everybody may know of it.
    pub fn published(&self) -> Weighting {
        let few = |people: u64| (1..5).contains(&people);
        Weighting {
            format: FORMAT.to_owned(),
            poll_sha256: self.poll_sha256.clone(),
            params: self.params.clone(),
            representativeness: self.representativeness.clone(),
            margins: self.margins.iter().map(coarse).collect(),
            unreached: self.unreached.clone(),
            converged: self.convergence.converged,
            largest_error: percent(self.convergence.largest_error),
            trimmed: Some(self.convergence.capped + self.convergence.floored).filter(|people| !few(*people)),
            people: self.effect.people,
            effective_people: two_digits(self.effect.effective_people),
            statements: self.strongest().into_iter().filter_map(Compared::of).collect(),
        }
    }

    /// The statements that are compared for everybody, by id.
    fn strongest(&self) -> Vec<&Statement> {
        let mut chosen: Vec<&Statement> =
            self.statements.iter().filter(|s| !s.few && s.unweighted.votes.seen >= MIN_VOTES).collect();
        // A stable sort: equals stay in the order of ids.
        chosen.sort_by(|a, b| b.unweighted.gac_agree.total_cmp(&a.unweighted.gac_agree));
        chosen.truncate(usize::try_from(self.effect.people / PEOPLE_PER_STATEMENT).unwrap_or(usize::MAX));
        chosen.sort_by(|a, b| a.id.cmp(&b.id));
        chosen
    }
}

/// A margin in whole per cent: what raking leaves in later digits depends on which answers go together.
fn coarse(margin: &Margin) -> Margin {
    let mut margin = margin.clone();
    for answer in &mut margin.answers {
        answer.weighted = percent(answer.weighted);
    }
    margin
}

impl Compared {
    fn of(statement: &Statement) -> Option<Self> {
        let (plain, weighted) = (&statement.unweighted, &statement.weighted);
        Some(Self {
            id: statement.id.clone(),
            effective: two_digits(weighted.votes.effective),
            agree: percent(weighted.agree_share?),
            agree_interval: weighted.agree_interval?.map(percent),
            consensus: percent(weighted.gac_agree),
            consensus_interval: weighted.gac_agree_interval.map(percent),
            unweighted_consensus: plain.gac_agree,
            unweighted_consensus_interval: plain.gac_agree_interval,
        })
    }
}

/// In whole per cent.
fn percent(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

/// In two digits: 137 as 140, 42.3 as 42.
fn two_digits(number: f64) -> f64 {
    if !number.is_finite() || number < 1.0 {
        return number.round();
    }
    let mut step = 1.0;
    while number / step >= 100.0 {
        step *= 10.0;
    }
    (number / step).round() * step
}

#[cfg(test)]
mod tests {
    use super::two_digits;

    #[test]
    fn two_digits_remain() {
        assert_eq!([0.4, 4.6, 42.3, 99.7, 137.0, 1234.0].map(two_digits), [0.0, 5.0, 42.0, 100.0, 140.0, 1200.0]);
    }
}
