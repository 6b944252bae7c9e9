//! Words of the downloads.

/// Heading.
pub const TITLE: &str = "Data";
/// What is here.
pub const SAYS: &str = "Everything behind these pages, to check, to use again, or to analyse in your own way.";
/// On people in the data.
pub const PRIVACY: &str = "No names, no addresses and nothing about anybody except votes and statements. In a poll that was held here people go by ids that were made for this version of the files alone, and times are days. But single votes are in them, and a list of votes is a fingerprint: whoever knows a few of somebody’s votes can find the others. Use comment-groups.csv where you do not need single votes.";
/// Heading.
pub const AGAIN: &str = "Work it out again";
/// How.
pub const AGAIN_SAYS: &str = "Unpack the archive, or put the CSV files into one folder, and run these two commands there. They need no database and no network. The same votes give the same bytes, so the hashes below must come out again.";
/// How many people the organisers left out.
pub fn tossed(people: u32) -> Option<String> {
    (people > 0).then(|| {
        format!(
            "The votes of {} were left out of this analysis; left-out.csv says whose.",
            super::number::people(u64::from(people))
        )
    })
}

/// Heading.
pub const HASHES: &str = "Hashes";

/// A file to download: name, and what it is.
pub const FILES: [(&str, &str); 14] = [
    ("all.zip", "Everything below in one archive, with a README"),
    ("summary.csv", "Topic and size of the poll, one line each"),
    ("comments.csv", "Statements with their text, moderation and totals"),
    ("votes.csv", "Every vote"),
    ("participants-votes.csv", "One row per person, one column per statement"),
    ("comment-groups.csv", "Votes per statement and group, without any number of 1 to 4 people"),
    ("statements.parquet", "comments.csv for data frames"),
    ("votes.parquet", "votes.csv for data frames"),
    ("matrix.parquet", "participants-votes.csv for data frames, one row per vote"),
    ("dictionary.md", "What every column means"),
    ("README.md", "How to work everything out again, and what to be careful with"),
    ("analysis.json", "Groups, map, consensus and intervals: what these pages show"),
    ("constitution.json", "The constitution with the votes behind every principle"),
    ("constitution.md", "The constitution as text to read or print"),
];
