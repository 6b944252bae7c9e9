//! How strong models are, from comparisons of two at a time (Bradley and Terry 1952).
//!
//! The model with strength R_i beats the one with R_j with probability 1 / (1 + 10^((R_j - R_i) / 400)). All strengths
//! are found together by maximum likelihood, so that the order of comparisons does not matter; a tie is half a win for
//! each. Standard errors come from the inverse of the information, with the anchor, whose strength is 0, left out of
//! it. They take comparisons as independent: several answers of one conversation are not, nor are several of one person
//! ([`by_people`]). Who compares is people, or a model ([`judge`]).

mod comparisons;
mod error;
mod fit;
pub mod judge;
mod people;
mod reach;

pub use comparisons::{Comparison, read};
pub use error::PairwiseError;
pub use people::{ByPeople, by_people};
pub use record::pairwise::{Pair, Report, Strength};

use comparisons::Table;
use record::{analysis::Interval, pairwise::FORMAT};

/// Elo's points per natural logarithm of strength.
const POINTS: f64 = 400.0 / std::f64::consts::LN_10;
/// Two-sided 95 % quantile of the normal distribution.
const NORMAL: f64 = 1.959_963_984_540_054;

/// Strengths of all models in `comparisons`, that of `anchor` being 0. `prior` ties of each other model with the anchor
/// are added: with 0 the strengths follow from the data alone.
///
/// # Errors
/// When the anchor is none of the models, a number is none, or no strengths follow from the comparisons, because some
/// models were never compared with the others or never won or lost against them.
pub fn strengths(comparisons: &[Comparison], anchor: &str, prior: f64) -> Result<Report, PairwiseError> {
    if !(0.0..=1e6).contains(&prior) {
        return Err(PairwiseError::Parameter {
            name: "prior",
            value: prior.to_string(),
            range: "a number of ties, 0 or more",
        });
    }
    let table = Table::new(comparisons)?;
    let zero = table.index(anchor)?;
    let counted = table.with_prior(zero, prior);
    reach::check(&counted)?;
    let fit = fit::fit(&counted, zero)?;
    let number = table.names.len();
    let mut order: Vec<usize> = (0..number).collect();
    order.sort_by(|a, b| fit.strengths[*b].total_cmp(&fit.strengths[*a]).then(a.cmp(b)));
    let sum = |row: &dyn Fn(usize) -> f64| (0..number).map(row).sum::<f64>();
    let strengths = order.iter().map(|i| {
        let (elo, standard_error) = (POINTS * fit.strengths[*i], POINTS * fit.variance(*i, zero).sqrt());
        let (wins, losses) = (sum(&|j| table.wins[*i][j]), sum(&|j| table.wins[j][*i]));
        let ties = sum(&|j| table.ties[*i][j]);
        Strength {
            name: table.names[*i].clone(),
            elo,
            standard_error,
            interval: interval(elo, standard_error),
            n: wins + losses + ties,
            wins,
            losses,
            ties,
        }
    });
    let pairs = order.iter().enumerate().flat_map(|(rank, i)| order[rank + 1..].iter().map(move |j| (*i, *j)));
    let pairs = pairs.map(|(i, j)| {
        let difference = POINTS * (fit.strengths[i] - fit.strengths[j]);
        let standard_error = POINTS * fit.variance(i, j).sqrt();
        Pair {
            a: table.names[i].clone(),
            b: table.names[j].clone(),
            n: table.number(i, j),
            difference,
            standard_error,
            interval: interval(difference, standard_error),
            win_rate: win_rate(difference),
        }
    });
    Ok(Report {
        format: FORMAT.to_owned(),
        data_sha256: table.sha256(),
        anchor: anchor.to_owned(),
        prior,
        comparisons: (0..number).flat_map(|i| (0..i).map(move |j| (i, j))).map(|(i, j)| table.number(i, j)).sum(),
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
        strengths: strengths.collect(),
        pairs: pairs.collect(),
    })
}

/// Share of comparisons that a model wins which is this many points ahead.
#[must_use]
pub fn win_rate(difference: f64) -> f64 {
    1.0 / (1.0 + 10.0_f64.powf(-difference / 400.0))
}

fn interval(value: f64, standard_error: f64) -> Interval {
    [value - NORMAL * standard_error, value + NORMAL * standard_error]
}

#[cfg(test)]
mod tests;
