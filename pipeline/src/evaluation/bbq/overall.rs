//! All dimensions together.

use super::{Condition, Report, ValidParams, is_intersection, score::Counts};
use record::bbq::Cell;
use std::collections::BTreeMap;

/// The category of a report over all dimensions.
pub const ALL: &str = "all";

/// By how much the numbers of two dimensions' templates are apart.
const APART: u32 = 1_000_000;

/// A report over all dimensions of another, intersections and proper names left out: one cell for each condition. Every
/// template of every dimension counts as one that is independent of the others; its number is that of the dimension's
/// place in the report times a million, and its own.
#[must_use]
pub fn overall(report: &Report, params: &ValidParams) -> Report {
    let mut places: Vec<&str> = Vec::new();
    let mut together: BTreeMap<Condition, Counts> = BTreeMap::new();
    let counts = |cell: &&Cell| !cell.names && !is_intersection(&cell.category);
    for cell in report.cells.iter().filter(counts) {
        let place = places.iter().position(|known| *known == cell.category).unwrap_or_else(|| {
            places.push(&cell.category);
            places.len() - 1
        });
        together.entry(cell.condition).or_default().take_over(cell, place as u32 * APART);
    }
    let cells = together.into_iter().map(|(condition, counts)| {
        let seed = super::score::seed_of_cell(params.get().seed, ALL, false, condition);
        counts.cell(ALL, false, condition, (params.get().resamples, seed))
    });
    Report { cells: cells.collect(), contrasts: Vec::new(), differences: Vec::new(), ..report.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::bbq::{Data, Params, Row, compare, score};
    use crate::laboratory::probe::{QuestionParams, questions};

    #[test]
    fn it_counts_what_the_dimensions_count_and_two_can_be_compared() {
        let rows = questions(3, QuestionParams { scenes: 4, ..QuestionParams::default() });
        let data = Data::new(rows.map(|row| Row::try_from(&row).expect("a row")).collect()).expect("data");
        let params = Params { resamples: 200, ..Params::default() }.check().expect("in range");
        // One says always the first option, the other what the label says.
        let first = score(&data, &vec![Some(0); data.rows.len()], &params).expect("a report");
        let labels: Vec<_> = data.rows.iter().map(|row| Some(row.label)).collect();
        let right = score(&data, &labels, &params).expect("a report");
        let [all, perfect] = [&first, &right].map(|report| overall(report, &params));
        assert_eq!(all.cells.len(), 2);
        for cell in &all.cells {
            let parts: Vec<&Cell> = first.cells.iter().filter(|part| part.condition == cell.condition).collect();
            assert_eq!(parts.len(), 9);
            assert_eq!(cell.n, parts.iter().map(|part| part.n).sum::<u64>());
            assert_eq!(cell.n_biased, parts.iter().map(|part| part.n_biased).sum::<u64>());
            assert_eq!(cell.templates.len(), parts.iter().map(|part| part.templates.len()).sum::<usize>());
            assert!(cell.accuracy_interval.is_some());
        }
        let differences = compare(&perfect, &all, &params).expect("the same questions");
        assert_eq!(differences.len(), 2);
        assert!(differences.iter().all(|it| it.accuracy.as_ref().is_some_and(|change| change.difference > 0.5)));
    }
}
