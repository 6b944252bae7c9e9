//! Words of the overview and of the list of polls.

use super::number::{people, statements, votes};
use deliberation::Phase;

/// The phases in their order.
pub const PHASES: [Phase; 5] =
    [Phase::Voting, Phase::Constitution, Phase::Training, Phase::Measuring, Phase::Published];

/// Heading of the timeline.
pub const TIMELINE: &str = "Where this poll stands";
/// Mark of the present phase.
pub const HERE: &str = "You are here";
/// Heading of the way on.
pub const READ_ON: &str = "What you can read here";
/// Where there are no polls.
pub const NO_POLLS: &str = "There is no poll here yet.";
/// What helps then.
pub const NO_POLLS_HELP: &str =
    "Those who run this site can bring one in with “folkmoot import polis”, or make one up with “folkmoot simulate”.";

/// Name of a phase.
pub fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Draft => "Draft",
        Phase::Voting => "Voting",
        Phase::Constitution => "Constitution",
        Phase::Training => "Training",
        Phase::Measuring => "Bias check",
        Phase::Published => "Published",
    }
}

/// What happens in a phase.
pub fn phase_says(phase: Phase) -> &'static str {
    match phase {
        Phase::Draft => "The poll is being prepared.",
        Phase::Voting => "People vote on statements and add their own.",
        Phase::Constitution => "What every group agrees on is worded as principles.",
        Phase::Training => "A language model is trained to follow the principles.",
        Phase::Measuring => "The model is tested for bias against people.",
        Phase::Published => "Principles, model and test results are public.",
    }
}

/// The size of a poll in one sentence.
pub fn size(participants: u64, statements_: u64, votes_: u64) -> String {
    if participants == 0 {
        return format!("Nobody has voted yet on the {} of this poll.", statements(statements_));
    }
    let verb = if participants == 1 { "has" } else { "have" };
    format!("{} {verb} cast {} on {}.", people(participants), votes(votes_), statements(statements_))
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_read_well_for_nobody_one_and_many() {
        assert_eq!(size(0, 12, 0), "Nobody has voted yet on the 12 statements of this poll.");
        assert_eq!(size(1, 1, 1), "1 person has cast 1 vote on 1 statement.");
        assert_eq!(size(1_094, 1_418, 39_000), "1,094 people have cast 39,000 votes on 1,418 statements.");
    }
}
