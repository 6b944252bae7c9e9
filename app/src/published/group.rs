//! Opinion groups as pages may show them.

use super::cell::FEWEST;
use record::{Analysis, Id, analysis::Direction};
use std::collections::HashMap;

/// One opinion group.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its number in the analysis, 0 for the largest.
    pub number: usize,
    /// Its letter, `A` for the largest.
    pub letter: String,
    /// People in it; absent when they are fewer than five.
    pub size: Option<u64>,
    /// Statements that set it apart, most telling first.
    pub defining: Vec<Defining>,
}

/// A statement that sets a group apart.
#[derive(Clone, Copy, Debug)]
pub struct Defining {
    /// Index of the statement.
    pub statement: usize,
    /// Whether the group agrees with it more than others do; otherwise it disagrees more.
    pub agrees: bool,
}

/// The letter of a group; a number beyond the alphabet.
pub fn letter(number: usize) -> String {
    u8::try_from(number)
        .ok()
        .filter(|number| *number < 26)
        .map_or_else(|| (number + 1).to_string(), |number| char::from(b'A' + number).to_string())
}

/// The groups of an analysis. `by_id` finds a statement's index.
pub(super) fn groups(analysis: &Analysis, by_id: &HashMap<Id, usize>) -> Vec<Group> {
    analysis
        .groups
        .sizes
        .iter()
        .enumerate()
        .map(|(number, size)| {
            let shown = *size >= FEWEST;
            let representative = analysis.representative.get(number).filter(|_| shown);
            let mut chosen: Vec<_> = representative.into_iter().flatten().collect();
            // Polis lists agreements first; for words the most telling ones lead.
            chosen.sort_by(|a, b| (b.repness * b.repness_test).total_cmp(&(a.repness * a.repness_test)));
            let defining = chosen
                .into_iter()
                .filter_map(|r| {
                    let agrees = r.direction == Direction::Agree;
                    by_id.get(&r.statement).map(|statement| Defining { statement: *statement, agrees })
                })
                .collect();
            Group { number, letter: letter(number), size: shown.then_some(*size), defining }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::letter;

    #[test]
    fn groups_have_letters_as_far_as_the_alphabet_goes() {
        assert_eq!([0, 4, 25, 26].map(letter), ["A", "E", "Z", "27"]);
    }
}
