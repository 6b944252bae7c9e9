//! Words of the statement explorer; the browser part uses some of them too.

/// Heading.
pub const TITLE: &str = "All statements";
/// Label of the search.
pub const SEARCH: &str = "Words in the statement";
/// Label of the order.
pub const ORDER: &str = "In order of";
/// The button.
pub const APPLY: &str = "Show";
/// Shown while the list is being fetched.
pub const FETCHING: &str = "Searching …";
/// Shown when fetching failed.
pub const OFFLINE: &str = "The list could not be fetched. Press “Show” to try again.";
/// Where nothing fits.
pub const NONE: &str = "No statement contains these words.";
