//! A decision about statements that was not carried out.

use super::{Item, Typed};
use deliberation::Moderation;

/// What was typed stands in its form again.
#[derive(Clone, Debug)]
pub struct Refused {
    /// What was to be done, by the name of its button.
    pub action: String,
    /// Whether it was about all that were ticked.
    pub is_bulk: bool,
    /// Numbers of the statements.
    pub statements: Vec<i64>,
    /// Ids of the topics that were ticked.
    pub topics: Vec<String>,
    /// What was typed, and what is wrong with it; what is about the decision as such stands under no name.
    pub typed: Typed,
}

impl Refused {
    /// Whether it is about one of these, so that it can be said there.
    pub fn is_among(&self, items: &[Item]) -> bool {
        if self.is_bulk { !items.is_empty() } else { items.iter().any(|item| self.is_about(item.queued.number)) }
    }

    /// Whether it is about this statement alone.
    pub fn is_about(&self, number: i64) -> bool {
        !self.is_bulk && self.statements.contains(&number)
    }

    /// Why it was refused.
    pub fn says(&self) -> Option<&str> {
        self.typed.faults.first().map(|(_, says)| says.as_str())
    }

    /// Why, where no field says it: the decision as such cannot be carried out, or its form is not offered for this
    /// statement any more.
    pub fn beside_fields(&self, item: &Item) -> Option<&str> {
        let queued = &item.queued;
        let (field, says) = self.typed.faults.first()?;
        let has_field = match (self.action.as_str(), field.as_str()) {
            ("reject", "reason") => queued.moderation != Moderation::Rejected,
            ("ban", "reason") => queued.has_author,
            ("merge", "into") | ("reword", "text" | "reason") => true,
            _ => false,
        };
        (!has_field).then_some(says.as_str())
    }
}
