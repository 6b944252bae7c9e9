//! Words of the constitution.

use super::number::{count, percent, statements};
use record::constitution::{Constitution, Outcome, Status};

/// Heading when a constitution has no title.
pub const TITLE: &str = "Constitution";
/// Opens a card.
pub const WHERE_FROM: &str = "Where this comes from";
/// On a principle that nearly did not make it.
pub const STRADDLES: &str = "Close to the threshold: with other people voting, it might not have made it.";
/// Heading.
pub const LEFT_OUT: &str = "What was left out, and why";
/// Nothing was.
pub const NOTHING_LEFT_OUT: &str = "Every statement over the threshold is in the constitution.";
/// Heading.
pub const HOW: &str = "How it came about";
/// Heading.
pub const CHECK: &str = "How to check it";
/// Heading.
pub const MERGES: &str = "Statements that look alike";
/// Licence.
pub const LICENCE: &str = "Free for every use: CC0 1.0. No permission is needed, and no credit has to be given.";

/// Where it stands in its life.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Draft => "Draft: still being worked on",
        Status::Ratified => "In force",
        Status::Superseded => "Replaced by a later version",
        Status::Withdrawn => "Taken back",
    }
}

/// The size of a constitution in one sentence.
pub fn size(constitution: &Constitution) -> String {
    let behind: usize = constitution.clauses.iter().map(|clause| clause.provenance.statements.len()).sum();
    format!(
        "{} from {} that every group supports.",
        count(constitution.clauses.len() as u64, "principle", "principles"),
        statements(behind as u64)
    )
}

/// On a principle that a person must still word; `reason` is a clause without a full stop.
pub fn needs_wording(reason: &str) -> String {
    format!("Still in the words of the statement, because {}. A person has to word it.", reason.trim_end_matches('.'))
}

/// How many principles a person must still word.
pub fn to_word(constitution: &Constitution) -> Option<String> {
    let n = constitution.clauses.iter().filter(|clause| clause.needs_wording.is_some()).count() as u64;
    (n > 0)
        .then(|| count(n, "principle still needs", "principles still need") + " wording by a person; each is marked.")
}

/// What became of a statement.
pub fn outcome(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Principle { clause } => format!("Worded {clause}"),
        Outcome::Merged { clause } => format!("Stands behind {clause} beside another statement"),
        Outcome::LeftOut => "Left out".to_owned(),
    }
}

/// The consensus of a statement with its interval, from the product over so many groups.
pub fn consensus(gac: f64, interval: [f64; 2], groups: u32) -> String {
    if groups < 2 {
        let [low, high] = interval;
        return format!("Support {gac:.2} (95% interval {low:.2} to {high:.2})");
    }
    let average = |product: f64| product.powf(1.0 / f64::from(groups));
    let [low, high] = interval.map(average);
    format!(
        "Support per group {:.2} on average (95% interval {low:.2} to {high:.2}); product over {groups} groups {gac:.2}",
        average(gac)
    )
}

/// What this number is.
pub const CONSENSUS_IS: &str = "Support in a group is the share that agrees, drawn a little towards one half where few have voted. The average over groups is the geometric one, so that one group against a statement is enough to pull it down. 1 is the most.";

/// What two similar statements had in common.
pub fn similar(a: &str, b: &str, similarity: f64, merged: bool) -> String {
    let what = if merged { "were merged" } else { "were kept apart" };
    format!("Statements {a} and {b} ({} alike by their words) {what}.", percent(similarity))
}

#[cfg(test)]
mod tests {
    use super::consensus;

    #[test]
    fn the_average_over_groups_comes_before_the_product() {
        assert_eq!(
            consensus(0.81, [0.64, 0.9025], 2),
            "Support per group 0.90 on average (95% interval 0.80 to 0.95); product over 2 groups 0.81"
        );
        assert_eq!(consensus(0.81, [0.64, 0.9], 1), "Support 0.81 (95% interval 0.64 to 0.90)");
    }
}
