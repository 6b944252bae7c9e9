//! Words of the picture of agreement between groups.

use super::number::{points, statements};
use crate::published::{MIN_SEEN, Published, Statement};

/// Heading.
pub const TITLE: &str = "How far groups agree";
/// Title of the picture.
pub const FIGURE: &str = "From shared to disputed";
/// Label of the axis: what is measured.
pub const AXIS: &str = "Largest difference between any two groups in the share that agrees, in percentage points";
/// Left end.
pub const ALIKE: &str = "Groups vote alike";
/// Right end.
pub const APART: &str = "Groups vote differently";
/// How to read it.
pub const READING: &str = "Every mark is one statement. At 0, the same share of every group agrees with it. At 100, one group agrees entirely and another not at all. A statement on the left can be liked or disliked: its shape and colour say which. Height has no meaning; marks are only pushed aside so that none hides another.";
/// Legend.
pub const MOST_AGREE: &str = "More than half of all people agree";
/// Legend.
pub const MOST_DISAGREE: &str = "More than half of all people disagree";
/// Legend.
pub const NEITHER: &str = "Neither";
/// Lists beside the picture.
pub const MOST_ALIKE: &str = "Most alike";
/// Lists beside the picture.
pub const MOST_APART: &str = "Furthest apart";
/// Invitation of the card.
pub const CARD: &str =
    "Choose a mark to read its statement here. With the keyboard: Tab to the picture, then the arrow keys.";

/// What the picture shows, in one sentence.
pub fn finding(published: &Published) -> String {
    let n = published.ranking.by_gap.len();
    let close = published.pick(&published.ranking.by_gap).filter(|s| s.gap.is_some_and(|g| g.size < 0.15)).count();
    format!(
        "On {close} of {} the groups lie less than 15 points apart, on {} they lie 30 points or more apart.",
        statements(n as u64),
        published.ranking.differences.len()
    )
}

/// Which statements are not in the picture.
pub fn left_out(published: &Published) -> Option<String> {
    let few = published.ranking.too_few.len() as u64;
    let hidden = published.ranking.hidden.len() as u64;
    let mut parts = Vec::new();
    if few > 0 {
        parts.push(format!("{} that fewer than {MIN_SEEN} people have seen", statements(few)));
    }
    if hidden > 0 {
        parts.push(format!("{} on which some group has fewer than 5 votes", statements(hidden)));
    }
    (!parts.is_empty()).then(|| format!("Not in the picture: {}.", super::map::list(&parts)))
}

/// The figures of one statement: `Groups 43 points apart: A 81%, B 38% agree`.
pub fn figures(published: &Published, statement: &Statement) -> String {
    let gap = statement.gap.map_or(0.0, |gap| gap.size);
    format!("Groups {} apart: {} agree", points(gap), super::results::shares(published, statement))
}
