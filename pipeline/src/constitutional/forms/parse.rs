//! From a text back to the turns of its conversation.

use super::{ASSISTANT, BLANK_LINE, Forms, HUMAN, Layout, Speaker, Turn};

/// A text that is no conversation in the form that was expected.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FormsError {
    /// It begins with something else.
    #[error("a conversation begins with \"Human:\" or \"Assistant:\", this one begins with {found:?}")]
    Beginning {
        /// The first characters.
        found: String,
    },
    /// Something else than turns follows.
    #[error("the conversation ends at byte {at}, where {marker:?} begins; give the conversation alone")]
    Behind {
        /// Byte in the text.
        at: usize,
        /// The marker that stands there.
        marker: &'static str,
    },
}

impl Forms {
    /// The turns of a conversation. A prompt ends with an empty turn of the assistant.
    ///
    /// # Errors
    /// [`FormsError`] when the text does not begin with a turn, or holds a critique, a revision or a comparison.
    pub fn parse(self, text: &str) -> Result<Vec<Turn>, FormsError> {
        let trimmed = text.trim_start();
        let skipped = text.len() - trimmed.len();
        let mut turns = Vec::new();
        let marks = self.marks(trimmed);
        if marks.first().is_none_or(|(at, _)| *at != 0) {
            return Err(FormsError::Beginning { found: trimmed.chars().take(24).collect() });
        }
        for (index, &(at, marker)) in marks.iter().enumerate() {
            let speaker = match marker {
                HUMAN => Speaker::Human,
                ASSISTANT => Speaker::Assistant,
                _ => return Err(FormsError::Behind { at: skipped + at, marker }),
            };
            let end = marks.get(index + 1).map_or(trimmed.len(), |(next, _)| *next);
            turns.push(Turn { speaker, text: trimmed[at + marker.len()..end].trim().to_owned() });
        }
        Ok(turns)
    }

    /// The first marker in a text that is about to become part of a turn, where it would be taken for one.
    #[must_use]
    pub fn marker_in(self, text: &str) -> Option<&'static str> {
        // A text is put behind a marker, so its beginning is not the beginning of a line.
        let behind = self.marks(text).into_iter().find(|(at, _)| *at > 0).map(|(_, marker)| marker);
        let ends = self.layout == Layout::Laboratory && text.trim().contains(BLANK_LINE);
        behind.or(ends.then_some("a blank line"))
    }

    /// Markers at the beginning of a text or behind a blank line, with their places.
    fn marks(self, text: &str) -> Vec<(usize, &'static str)> {
        let bytes = text.as_bytes();
        let begins_a_line = |at: usize| at == 0 || (at >= 2 && &bytes[at - 2..at] == BLANK_LINE.as_bytes());
        let marker_at = |at: usize| self.markers().iter().find(|marker| bytes[at..].starts_with(marker.as_bytes()));
        (0..bytes.len())
            .filter(|at| begins_a_line(*at))
            .filter_map(|at| marker_at(at).map(|marker| (at, *marker)))
            .collect()
    }
}
