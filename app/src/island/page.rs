//! Short ways to the elements of the page, for islands that change what the server drew.

use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, HtmlElement, Storage, window},
};

/// The first element that a selector finds.
pub(super) fn find<T: JsCast>(within: &Element, selector: &str) -> Option<T> {
    within.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// All elements that a selector finds.
pub(super) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// Puts a text into the first element that a selector finds.
pub(super) fn say(within: &Element, selector: &str, text: &str) {
    if let Some(element) = find::<Element>(within, selector) {
        element.set_text_content(Some(text));
    }
}

/// Shows or hides the first element that a selector finds.
pub(super) fn show(within: &Element, selector: &str, shown: bool) {
    if let Some(element) = find::<Element>(within, selector) {
        set(&element, "hidden", (!shown).then_some(""));
    }
}

/// Sets or removes an attribute. One that is refused is done without.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Moves the focus to the first element that a selector finds.
pub(super) fn focus(within: &Element, selector: &str) {
    if let Some(element) = find::<HtmlElement>(within, selector) {
        let _ = element.focus();
    }
}

/// Whether the focus is in something that a selector finds.
pub(super) fn has_focus(within: &Element, selector: &str) -> bool {
    let focused = within.owner_document().and_then(|document| document.active_element());
    focused.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()))
}

/// What the browser keeps for this site; none where somebody has forbidden that.
pub(super) fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// Tells whatever listens on this page that a vote is on the server's disk: the script of an embedded page does.
pub(super) fn tell_saved() {
    let document = window().and_then(|window| window.document());
    if let (Some(document), Ok(event)) = (document, Event::new("folkmoot:saved")) {
        let _ = document.dispatch_event(&event);
    }
}
