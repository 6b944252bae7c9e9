//! Words of the downloads.

/// Heading.
pub const TITLE: &str = "Data";
/// What is here.
pub const SAYS: &str = "Everything behind these pages, to check, to use again, or to analyse in your own way.";
/// On people in the data.
pub const PRIVACY: &str = "People appear under numbers. Unlike the pages, the files hold every single vote, but no names, no addresses and nothing about anybody except votes and statements.";
/// Heading.
pub const AGAIN: &str = "Work it out again";
/// How.
pub const AGAIN_SAYS: &str = "Put the four CSV files into one folder and run these two commands. They need no database and no network. The same votes give the same bytes, so the hashes below must come out again.";
/// How many people the organisers left out, and what that means for working it out again.
pub fn tossed(people: u32) -> Option<String> {
    (people > 0).then(|| {
        format!(
            "The votes of {} were left out of this analysis. To leave the same people out, give the file with their numbers to the first command with --toss.",
            super::number::people(u64::from(people))
        )
    })
}

/// Heading.
pub const HASHES: &str = "Hashes";

/// A file to download: name, and what it is.
pub const FILES: [(&str, &str); 7] = [
    ("summary.csv", "Topic, address and size of the poll, one line each"),
    ("comments.csv", "Statements with their text, moderation and totals"),
    ("votes.csv", "Every vote in the order it was cast, changed ones included"),
    ("participants-votes.csv", "One row per person, one column per statement"),
    ("analysis.json", "Groups, map, consensus and intervals: what these pages show"),
    ("constitution.json", "The constitution with the votes behind every principle"),
    ("constitution.md", "The constitution as text to read or print"),
];
