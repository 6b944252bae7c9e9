//! What is the same in every language.

/// Name of the site.
pub const NAME: &str = "Folkmoot";

/// The address of a page of a poll, `section` without slashes, empty for the overview.
pub fn address(slug: &str, section: &str) -> String {
    if section.is_empty() { format!("/polls/{slug}") } else { format!("/polls/{slug}/{section}") }
}
