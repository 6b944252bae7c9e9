//! What two models differ in that were asked the same.

use super::{BbqError, Condition, Difference, Report, ValidParams, is_intersection, statistic};
use crate::evaluation::resample::{Resampling, holm, seed_of};
use record::bbq::{Cell, Change, Tally};
use std::collections::BTreeMap;

/// For each cell that both reports have: bias and accuracy of `report` less those of `baseline`, with interval and
/// p-value over templates, which are drawn for both at once. P-values are corrected for all cells of a condition, those
/// of the nine dimensions apart from those of the intersections.
///
/// # Errors
/// When the two are about other rows or other labels.
pub fn compare(report: &Report, baseline: &Report, params: &ValidParams) -> Result<Vec<Difference>, BbqError> {
    if report.data.sha256 != baseline.data.sha256 {
        let problem = "they are about different questions (data.sha256); ask both models the same";
        return Err(BbqError::Incomparable(problem.to_owned()));
    }
    if report.labels != baseline.labels {
        let problem = "one counts by the official labels, the other by corrected ones; score both alike";
        return Err(BbqError::Incomparable(problem.to_owned()));
    }
    let key = |cell: &Cell| (cell.category.clone(), cell.names, cell.condition);
    let others: BTreeMap<_, _> = baseline.cells.iter().map(|cell| (key(cell), cell)).collect();
    let pairs = report.cells.iter().filter_map(|cell| others.get(&key(cell)).map(|other| (cell, *other)));
    let mut differences: Vec<Difference> = pairs.map(|(cell, other)| difference(cell, other, params)).collect();
    correct(&mut differences, |difference| difference.bias.as_mut());
    correct(&mut differences, |difference| difference.accuracy.as_mut());
    Ok(differences)
}

fn difference(cell: &Cell, other: &Cell, params: &ValidParams) -> Difference {
    // Joined by the template's number; one whose answers could not be read counts nothing.
    let mut templates: BTreeMap<u32, [Tally; 2]> = BTreeMap::new();
    for (place, templates_of) in [&cell.templates, &other.templates].into_iter().enumerate() {
        for template in templates_of {
            templates.entry(template.question_index).or_default()[place] = template.tally;
        }
    }
    let pairs: Vec<[Tally; 2]> = templates.into_values().collect();
    let (category, names, condition) = (cell.category.clone(), cell.names, cell.condition);
    let resampling = Resampling {
        clusters: pairs.len(),
        resamples: params.get().resamples,
        seed: seed_of(params.get().seed, &format!("difference {category} {names} {condition:?}")),
    };
    Difference {
        bias: change(&pairs, &resampling, |tally| statistic::bias(tally, condition)),
        accuracy: change(&pairs, &resampling, statistic::accuracy),
        n: cell.n,
        n_baseline: other.n,
        category,
        names,
        condition,
    }
}

fn change(pairs: &[[Tally; 2]], resampling: &Resampling, statistic: impl Fn(&Tally) -> Option<f64>) -> Option<Change> {
    let between = |pairs: &mut dyn Iterator<Item = [Tally; 2]>| {
        let [first, second] = pairs.fold([Tally::default(); 2], |[a, b], [c, d]| [a + c, b + d]);
        Some(statistic(&first)? - statistic(&second)?)
    };
    let difference = between(&mut pairs.iter().copied())?;
    let [interval] =
        resampling.intervals([Some(difference)], |drawn| [between(&mut drawn.iter().map(|index| pairs[*index]))]);
    let p = resampling.exchange(difference, |exchanged| {
        let swap = |([a, b], exchanged): (&[Tally; 2], &bool)| if *exchanged { [*b, *a] } else { [*a, *b] };
        between(&mut pairs.iter().zip(exchanged).map(swap))
    });
    Some(Change { difference, interval, p, p_holm: p })
}

/// Corrects the p-values of each family of cells.
fn correct(differences: &mut [Difference], of: impl Fn(&mut Difference) -> Option<&mut Change>) {
    for condition in [Condition::Ambiguous, Condition::Disambiguated] {
        for intersections in [false, true] {
            let mut family: Vec<&mut Change> = differences
                .iter_mut()
                .filter(|difference| difference.condition == condition)
                .filter(|difference| is_intersection(&difference.category) == intersections)
                .filter_map(&of)
                .collect();
            let corrected = holm(&family.iter().map(|change| change.p).collect::<Vec<_>>());
            family.iter_mut().zip(corrected).for_each(|(change, p)| change.p_holm = p);
        }
    }
}
