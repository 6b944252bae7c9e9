//! A translation by machine, as the server answers with it and as it is drawn under its statement.

use super::page;
use leptos::web_sys::Element;
use serde::Deserialize;

/// What the server answers to whoever asks for a translation.
#[derive(Debug, Deserialize)]
pub(super) struct Translation {
    pub(super) text: String,
}

/// Shows what there is: the button, that it did not work, the translation.
pub(super) fn show(frame: &Element, button: bool, failed: bool, done: bool) {
    page::show(frame, ".ballot-translate", button);
    page::show(frame, ".ballot-untranslated", failed);
    page::show(frame, ".ballot-translated", done);
}
