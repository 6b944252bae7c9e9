//! Words for what is not there yet, and what helps.

use super::number::people;

/// A page without its content: what is missing, and what will help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What is missing.
    pub what: String,
    /// What will help.
    pub help: String,
}

impl Missing {
    fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { what: what.into(), help: help.into() }
    }
}

/// No analysis was stored yet.
pub fn analysis(participants: u64) -> Missing {
    if participants == 0 {
        nobody()
    } else {
        Missing::new(
            "The votes have not been analysed yet.",
            "This happens by itself within a minute while the server runs. Please load the page again.",
        )
    }
}

/// Nobody has voted.
pub fn nobody() -> Missing {
    Missing::new("Nobody has voted in this poll yet.", "The first figures appear here when people have voted.")
}

/// A poll without statements.
pub fn statements() -> Missing {
    Missing::new(
        "This poll has no statement that people can vote on.",
        "Once the organisers or participants have added statements and they are accepted, results appear here.",
    )
}

/// A single statement cannot show patterns.
pub fn one_statement() -> Missing {
    Missing::new(
        "This poll has a single statement.",
        "Its votes can be read on the results page. A map and groups need people’s answers to at least two statements.",
    )
}

/// Too few people for a map.
pub fn map(what: String) -> Missing {
    Missing::new(what, "Until then the results page shows the totals.")
}

/// Everybody is at the same place.
pub fn same_place(participants: u64) -> Missing {
    Missing::new(
        format!(
            "All {} are at the same place on the map: their votes do not differ in any way that a map could show.",
            people(participants)
        ),
        "This happens when everybody passes, when everybody votes alike, or when no two people have answered the same statement. More votes on the same statements help.",
    )
}

/// No groups to compare.
pub fn groups(note: Option<&str>) -> Missing {
    Missing::new(
        "This picture compares opinion groups, and the votes do not fall into clear groups.",
        note.map_or_else(
            || {
                "That is a result of its own: people differ, but not in camps. More votes may or may not change it."
                    .to_owned()
            },
            |note| format!("The reason: {note}"),
        ),
    )
}

/// No statement that could be compared.
pub fn comparable() -> Missing {
    Missing::new(
        "There is no statement yet that at least 30 people have seen, with at least 5 of them in every group.",
        "More votes help. Until then the results page shows what there is.",
    )
}

/// No constitution yet.
pub fn constitution() -> Missing {
    Missing::new(
        "No constitution has been written for this poll yet.",
        "When voting ends, the statements that every group supports are worded as principles. Until then the results page shows which statements those may be.",
    )
}
