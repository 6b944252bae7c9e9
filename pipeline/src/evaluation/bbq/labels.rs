//! Labels that the context contradicts.

use super::{Condition, Labels, Row};

/// Templates of Physical_appearance whose version b has the answers of its two questions exchanged.
const EXCHANGED: [u32; 2] = [6, 10];

/// The right option, by the labels that were asked for.
pub(super) fn label(row: &Row, labels: Labels) -> usize {
    let wrong = row.category == "Physical_appearance"
        && row.condition == Condition::Disambiguated
        && row.version == "b"
        && EXCHANGED.contains(&row.question_index);
    if labels == Labels::Corrected && wrong { row.other(row.label) } else { row.label }
}
