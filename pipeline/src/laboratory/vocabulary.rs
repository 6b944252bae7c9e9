//! The words that the laboratory's texts are made of, and which of them are kept away from training.
//!
//! Every list of which a part is kept away has that part as a list of its own, so that the two cannot mix. Where a
//! list is cut by rule, the rule is a hash of the text itself ([`hash`]): the cut does not move when a list grows.

pub mod conversation;
pub mod groups;
pub mod people;
pub mod scenes;
pub mod traits;

/// Which part of a list: what training may see, or what is kept for measuring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Seen in training.
    Training,
    /// Kept for measuring.
    HeldOut,
}

/// A list in its two parts.
#[derive(Clone, Copy, Debug)]
pub struct Parted<T: 'static> {
    /// What training may see.
    pub training: &'static [T],
    /// What is kept for measuring.
    pub held_out: &'static [T],
}

impl<T> Parted<T> {
    /// One of the parts.
    #[must_use]
    pub fn of(&self, part: Part) -> &'static [T] {
        match part {
            Part::Training => self.training,
            Part::HeldOut => self.held_out,
        }
    }
}

/// FNV-1a with 64 bits: the same everywhere and for ever.
#[must_use]
pub fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// `template` with each `{name}` replaced.
#[must_use]
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 48);
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = behind.split_once('}').unwrap_or((behind, ""));
        text.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = after;
    }
    text.push_str(rest);
    text
}

/// The text with its first letter large.
#[must_use]
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The text behind "a" or "an".
#[must_use]
pub(crate) fn with_article(text: &str) -> String {
    // By sound: "a European", "a useful".
    let vowel = text.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'])
        && !["eu", "use", "usu", "uni", "one"].iter().any(|start| text.to_ascii_lowercase().starts_with(start));
    format!("{} {text}", if vowel { "an" } else { "a" })
}
