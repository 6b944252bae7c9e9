//! How thorough tests are that could go on for ever.

/// How many cases a test tries: `usual`, or, where it is to go further, what `FOLKMOOT_THOROUGH` says.
///
/// # Panics
/// When that is no number.
#[must_use]
pub fn cases(usual: usize) -> usize {
    let asked = std::env::var("FOLKMOOT_THOROUGH").ok().filter(|text| !text.is_empty());
    asked.map_or(usual, |text| text.parse::<usize>().expect("FOLKMOOT_THOROUGH is a number of cases").max(usual))
}
