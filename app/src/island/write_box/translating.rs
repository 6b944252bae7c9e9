//! Translations of what is said already, in place, so that what is written stays.

use crate::island::{
    page,
    talk::{self, Answer},
    translated::{Translation, show},
    vote_card::state::needs_translation,
};
use leptos::{
    ev::SubmitEvent,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlButtonElement, js_sys},
};

/// Draws what there is of a statement that was put into an entry.
pub(super) fn draw(entry: &Element, id: &str, language: Option<&str>, translation: Option<&str>) {
    let name: String = js_sys::encode_uri_component(id).into();
    let anchor = format!("similar-{name}");
    if let Some(text) = page::find::<Element>(entry, ".similar-text") {
        text.set_id(&anchor);
    }
    let Some(offered) = page::find::<Element>(entry, ".ballot-translation") else { return };
    let told = |name| offered.get_attribute(name).unwrap_or_default();
    let needed = needs_translation(language, &told("data-usual"), &told("data-to"));
    page::say(entry, ".ballot-translated-words", translation.unwrap_or_default());
    show(entry, needed && translation.is_none(), false, translation.is_some());
    if let Some(button) = page::find::<HtmlButtonElement>(entry, ".ballot-translate button") {
        button.set_value(id);
        page::set(&button, "aria-describedby", Some(&anchor));
    }
}

/// Asks for a translation where the button for that was pressed; false where it is something else that is sent.
pub(super) fn asked(event: &SubmitEvent, slug: &str) -> bool {
    let button = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    let Some(button) = button.filter(|button| button.name() == "translate") else { return false };
    let Some(entry) = button.closest(".similar-entry").ok().flatten() else { return false };
    let offered = page::find::<Element>(&entry, ".ballot-translation");
    let Some(to) = offered.and_then(|offered| offered.get_attribute("data-to")) else { return false };
    event.prevent_default();
    let id: String = js_sys::encode_uri_component(&button.value()).into();
    let address = format!("/api/v1/polls/{slug}/statements/{id}/translation");
    let frame = entry.closest(".write-box").ok().flatten();
    let tell = move |says: &str| {
        if let Some(frame) = &frame {
            page::say(frame, ".similar-said", says);
        }
    };
    let wait = entry.closest(".similar").ok().flatten().and_then(|section| section.get_attribute("data-wait"));
    tell(wait.unwrap_or_default().as_str());
    spawn_local(async move {
        match talk::post::<Translation>(&address, &serde_json::json!({ "language": to })).await {
            Answer::Done(made) => {
                page::say(&entry, ".ballot-translated-words", &made.text);
                show(&entry, false, false, true);
                tell("");
                // The button that had the focus is gone.
                page::focus(&entry, ".ballot-translated-words");
            }
            _ => {
                show(&entry, true, true, false);
                let says = page::find::<Element>(&entry, ".ballot-untranslated").and_then(|it| it.text_content());
                tell(says.unwrap_or_default().trim());
            }
        }
    });
    true
}
