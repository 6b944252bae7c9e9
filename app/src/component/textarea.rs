//! What stands in a `textarea`.

/// A text as the child of a `textarea`, which Leptos writes into the page as it is: unescaped, somebody's text could end
/// the field and go on as part of the page.
pub(crate) fn content(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    // A line break right after the tag is no part of the text.
    if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}
