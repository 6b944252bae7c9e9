//! What everybody agrees on: across groups, and all together.

use super::{
    interval::{smoothed, smoothed_of},
    representative::one_proportion,
};
use record::analysis::{Consensus, Tally};

/// Statements named per direction.
const LISTED: usize = 5;
/// One-sided 90 % quantile of the normal distribution, with Polis' digits.
pub(super) const Z_90: f64 = 1.2816;

/// Group-aware consensus: the product over groups of (successes + 1) / (seen + 2), where `seen` includes passes.
///
/// A group that never saw the statement contributes one half; the product shrinks with the number of groups.
pub(super) fn group_aware(groups: &[Tally], successes: impl Fn(&Tally) -> u64) -> f64 {
    group_aware_of(groups.iter().map(|tally| (successes(tally) as f64, tally.seen as f64)))
}

/// The same for (successes, seen) that need not be whole.
pub(super) fn group_aware_of(groups: impl Iterator<Item = (f64, f64)>) -> f64 {
    groups.map(|(successes, seen)| smoothed_of(successes, seen)).product()
}

/// Statements (as indices) that everybody together agrees or disagrees with: more than half, significantly so,
/// strongest first, at most five each. `eligible` says which statements may be named.
pub(super) fn consensus(all: &[Tally], eligible: &[bool]) -> (Vec<usize>, Vec<usize>) {
    (most(all, eligible, |tally| tally.agrees), most(all, eligible, |tally| tally.disagrees))
}

fn most(all: &[Tally], eligible: &[bool], successes: impl Fn(&Tally) -> u64) -> Vec<usize> {
    let mut named: Vec<(f64, usize)> = all
        .iter()
        .enumerate()
        .filter(|(statement, _)| eligible[*statement])
        .filter_map(|(statement, tally)| {
            let share = smoothed(successes(tally), tally.seen);
            let test = one_proportion(successes(tally), tally.seen);
            (share > 0.5 && test > Z_90).then_some((share * test, statement))
        })
        .collect();
    named.sort_by(|a, b| b.0.total_cmp(&a.0));
    named.into_iter().take(LISTED).map(|(_, statement)| statement).collect()
}

/// The same lists with ids.
pub(super) fn named(lists: (Vec<usize>, Vec<usize>), ids: &[super::Statement]) -> Consensus {
    let name = |list: Vec<usize>| list.into_iter().map(|statement| ids[statement].id.clone()).collect();
    Consensus { agree: name(lists.0), disagree: name(lists.1) }
}
