//! Sentences of the overview and of the list of polls.

use super::Words;
use crate::args;
use deliberation::Phase;

/// The phases in their order.
pub const PHASES: [Phase; 5] =
    [Phase::Voting, Phase::Constitution, Phase::Training, Phase::Measuring, Phase::Published];

/// Name of a phase.
pub fn phase(words: Words, phase: Phase) -> String {
    words.say(match phase {
        Phase::Draft => "overview-draft",
        Phase::Voting => "overview-voting",
        Phase::Constitution => "overview-constitution",
        Phase::Training => "overview-training",
        Phase::Measuring => "overview-measuring",
        Phase::Published => "overview-published",
    })
}

/// What happens in a phase.
pub fn phase_says(words: Words, phase: Phase) -> String {
    words.say(match phase {
        Phase::Draft => "overview-draft.says",
        Phase::Voting => "overview-voting.says",
        Phase::Constitution => "overview-constitution.says",
        Phase::Training => "overview-training.says",
        Phase::Measuring => "overview-measuring.says",
        Phase::Published => "overview-published.says",
    })
}

/// The size of a poll in one sentence.
pub fn size(words: Words, people: u64, statements: u64, votes: u64) -> String {
    if people == 0 {
        return words.say_with("overview-size-nobody", args!(statements = statements));
    }
    words.say_with("overview-size", args!(people = people, votes = votes, statements = statements))
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::Language;

    #[test]
    fn sizes_read_well_for_nobody_one_and_many() {
        let size = |people, statements, votes| size(Words::default(), people, statements, votes);
        assert_eq!(size(0, 12, 0), "Nobody has voted yet on the 12 statements of this poll.");
        assert_eq!(size(1, 1, 1), "1 person has cast 1 vote on 1 statement.");
        assert_eq!(size(1_094, 1_418, 39_000), "1,094 people have cast 39,000 votes on 1,418 statements.");
    }

    #[test]
    fn no_language_leaves_a_variable_open() {
        for &language in Language::ALL {
            for n in [0, 1, 2, 3, 11, 100, 1_094] {
                let said = super::size(Words::of(language), n, n, n);
                assert!(!said.contains(['$', '{']) && said.chars().count() > 10, "{language} {n}: {said}");
            }
        }
    }
}
