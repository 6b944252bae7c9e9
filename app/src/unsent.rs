//! A form that came after a session had ended: what it said, so that it can be sent once more.

/// A form that was not carried out because nobody was signed in. It holds neither passwords nor files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsent {
    /// Where it goes, on this site.
    pub action: String,
    /// Whether it goes in several parts, as forms with files do.
    pub in_parts: bool,
    /// Names and values in their order.
    pub fields: Vec<(String, String)>,
    /// Whether files came with it, which have to be chosen again.
    pub had_files: bool,
}

impl Unsent {
    /// What a person has written, rather than chosen: values of several words, and in scripts that put none apart.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let values = self.fields.iter().map(|(_, value)| value.trim());
        values.filter(|value| value.contains(char::is_whitespace) || !value.is_ascii())
    }
}
