//! Under which names a browser keeps what somebody has not sent yet, and which of that belongs to a poll.
//!
//! The number of a poll is part of them and not its name in addresses: that may change while people vote, and what waits
//! must be found under the new one. Before, it was the name; what lies there still is taken over.

const VOTES: &str = "folkmoot-votes";
const DRAFT: &str = "folkmoot-draft";

/// Where votes of a participant wait.
pub fn votes(poll: i64, participant: i64) -> String {
    format!("{VOTES}:{poll}:{participant}")
}

/// Where they waited before.
pub fn votes_by_name(slug: &str, participant: i64) -> String {
    format!("{VOTES}-{slug}-{participant}")
}

/// Where what somebody writes in a poll is kept.
pub fn draft(poll: i64) -> String {
    format!("{DRAFT}:{poll}")
}

/// Where it was kept before.
pub fn draft_by_name(slug: &str) -> String {
    format!("{DRAFT}-{slug}")
}

/// Whether what is kept under a name belongs to this poll, whoever it is from.
pub fn belongs_to(name: &str, poll: i64, slug: &str) -> bool {
    // Names of polls have hyphens: what follows must be the number of a participant and nothing else.
    let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    let of = |place: String| name.strip_prefix(place.as_str()).is_some_and(is_number);
    name == draft(poll)
        || name == draft_by_name(slug)
        || of(format!("{VOTES}:{poll}:"))
        || of(format!("{VOTES}-{slug}-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_to_one_poll_belongs_to_no_other() {
        for name in [votes(3, 14), votes_by_name("town", 14), draft(3), draft_by_name("town")] {
            assert!(belongs_to(&name, 3, "town"), "{name}");
            assert!(!belongs_to(&name, 31, "town-hall") && !belongs_to(&name, 1, "hall"), "{name}");
        }
        let others = [votes(31, 4), votes_by_name("town-hall", 4), votes_by_name("town-4", 4), draft(31)];
        for name in others.iter().map(String::as_str).chain(["folkmoot-keys-off", "folkmoot-draft-town-hall", ""]) {
            assert!(!belongs_to(name, 3, "town"), "{name}");
        }
    }
}
