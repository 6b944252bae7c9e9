//! Words that stand on every page.

/// Name of the site.
pub const NAME: &str = "Folkmoot";
/// One sentence on what it is, for the first page and for search engines.
pub const PURPOSE: &str = "A public says what it wants from an AI system, votes on it, and what every group agrees on becomes a constitution.";
/// For those who come by keyboard.
pub const SKIP: &str = "Skip to the content";
/// The way back to the list.
pub const ALL_POLLS: &str = "All polls";
/// Foot of every page.
pub const FOOT: &str =
    "Every number on these pages can be worked out again from the data that each poll offers for download.";
/// Foot of every page: on small groups.
pub const FOOT_PRIVACY: &str = "Votes of fewer than 5 people together are not shown on these pages.";
/// Name of the navigation inside a poll.
pub const POLL_PAGES: &str = "Pages of this poll";
/// Heading of the first page.
pub const POLLS: &str = "Polls";
/// Mark of polls whose votes were made by a program.
pub const SIMULATED: &str = "Simulated: the votes of this poll were made by a program to show how things work.";
/// The same, short.
pub const SIMULATED_SHORT: &str = "Simulated";
/// Title of the page for what is not there.
pub const NOT_FOUND: &str = "There is nothing at this address";
/// What helps then.
pub const NOT_FOUND_HELP: &str =
    "It may have been misspelt, or the poll may have been taken down. The list of polls shows what there is.";
/// Title of the page for faults.
pub const FAULT: &str = "Something went wrong on our side";
/// What helps then.
pub const FAULT_HELP: &str = "The page could not be made. Nothing was lost. Please try again in a minute; if it stays like this, tell those who run this site.";

/// The address of a page of a poll, `section` without slashes, empty for the overview.
pub fn address(slug: &str, section: &str) -> String {
    if section.is_empty() { format!("/polls/{slug}") } else { format!("/polls/{slug}/{section}") }
}
