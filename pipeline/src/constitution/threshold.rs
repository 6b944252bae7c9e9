//! How many statements a threshold lets in: the view in which people choose one, knowing what it does.

use super::selection;
use record::Analysis;

/// A threshold and what it lets in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// Agreement asked of each group, on (geometric) average, 0..=1.
    pub per_group: f64,
    /// The same as a product over the groups.
    pub threshold: f64,
    /// Statements with enough votes that reach it.
    pub statements: usize,
}

/// What thresholds from 50 % to 95 % in steps of five would let in, of statements with at least `min_seen` votes, and
/// what `chosen` (a product over the groups) does; from the lowest on.
#[must_use]
pub fn thresholds(analysis: &Analysis, min_seen: u64, chosen: f64) -> Vec<Step> {
    let groups = analysis.groups.k.max(1);
    let eligible: Vec<f64> = selection::eligible(analysis, min_seen).map(|statement| statement.gac_agree).collect();
    let step = |per_group: f64, threshold: f64| Step {
        per_group,
        threshold,
        statements: eligible.iter().filter(|gac| **gac >= threshold).count(),
    };
    let mut steps: Vec<Step> = (10..=19)
        .map(|twentieth| f64::from(twentieth) / 20.0)
        .map(|share| step(share, selection::product(share, groups)))
        .filter(|step| (step.threshold - chosen).abs() > 1e-9)
        .collect();
    steps.push(step(chosen.max(0.0).powf(1.0 / f64::from(groups)), chosen));
    steps.sort_by(|a, b| a.threshold.total_cmp(&b.threshold));
    steps
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitution::example;

    #[test]
    fn the_chosen_threshold_is_among_the_steps_once_and_less_pass_higher_ones() {
        let analysis = example::analysis(&[
            example::statement("1", "The AI should be kind.", [40, 30], [41, 31]),
            example::statement("2", "The AI should be brief.", [30, 20], [41, 31]),
            example::statement("3", "The AI should rhyme.", [4, 3], [5, 4]),
        ]);
        for chosen in [0.7225, 0.6, 0.0] {
            let steps = thresholds(&analysis, 30, chosen);
            assert_eq!(steps.iter().filter(|step| (step.threshold - chosen).abs() < 1e-9).count(), 1, "{steps:?}");
            assert!(steps.windows(2).all(|pair| pair[0].statements >= pair[1].statements), "{steps:?}");
        }
        let steps = thresholds(&analysis, 30, 0.0);
        assert_eq!(steps[0].statements, 2, "one has too few votes");
        assert_eq!(steps.last().map(|step| step.statements), Some(0), "95 % of each group reject or pass");
    }
}
