//! Counts characters while somebody writes, keeps the text in the browser until it has arrived, and looks for what is
//! said already.
//!
//! Around it stands a plain form that works alone; the server counts and looks again.

#![expect(missing_docs, reason = "the macro makes a struct of properties without documentation")]

use leptos::prelude::*;

#[cfg(feature = "islands")]
mod draft;
pub mod enough;
#[cfg(feature = "islands")]
mod translating;

/// Wraps the form and the list of similar statements.
#[island]
pub fn WriteBox(
    /// The poll's name in addresses.
    slug: String,
    /// Its number, which stays when that name changes.
    id: i64,
    /// How many characters there are, with `{count}`.
    count: String,
    /// How many statements say nearly the same, with `{count}`.
    similar: String,
    /// The form and the list.
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<leptos::html::Div>::new();
    // Counts what was typed, so that a late answer to an early question is thrown away.
    let asked = StoredValue::new(0_u32);
    #[cfg(feature = "islands")]
    let (place, says) = (draft::place(id, &slug), count.clone());
    #[cfg(not(feature = "islands"))]
    let _ = id;
    #[cfg(feature = "islands")]
    let (kept_at, left_at, poll, asked_in) = (place.clone(), place.clone(), slug.clone(), slug.clone());
    Effect::new(move |_| {
        #[cfg(feature = "islands")]
        if let Some(frame) = frame.get() {
            let (place, poll, says) = (kept_at.clone(), poll.clone(), says.clone());
            leptos::task::spawn_local(async move {
                if draft::restore(&frame, &place, &poll).await {
                    browser::count(&frame, &says);
                }
            });
        }
    });
    let typed = move |_: leptos::ev::Event| {
        asked.update_value(|n| *n += 1);
        #[cfg(feature = "islands")]
        if let Some(frame) = frame.get_untracked() {
            browser::count(&frame, &count);
            draft::keep(&frame, &place, false);
            let (slug, says, number) = (slug.clone(), similar.clone(), asked.get_value());
            leptos::task::spawn_local(async move {
                crate::island::talk::pause(browser::PAUSE).await;
                if asked.try_get_value() == Some(number)
                    && let Some(found) = browser::look(&frame, &slug).await
                    && asked.try_get_value() == Some(number)
                {
                    browser::list(&frame, &found, &says);
                }
            });
        }
        #[cfg(not(feature = "islands"))]
        let _ = (&slug, &count, &similar, frame);
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        #[cfg(feature = "islands")]
        if !browser::vote(&event)
            && !translating::asked(&event, &asked_in)
            && let Some(frame) = frame.get_untracked()
        {
            draft::keep(&frame, &left_at, true);
        }
        #[cfg(not(feature = "islands"))]
        let _ = event;
    };
    view! { <div class="write-box" node_ref=frame on:input=typed on:submit=submit>{children()}</div> }
}

/// What only a browser can do.
#[cfg(feature = "islands")]
mod browser {
    use super::{enough, translating};
    use crate::island::{
        page,
        talk::{self, Answer},
    };
    use leptos::{
        ev::SubmitEvent,
        task::spawn_local,
        wasm_bindgen::{JsCast, JsValue},
        web_sys::{
            Element, HtmlButtonElement, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement,
            js_sys::{self, Array, Function, Reflect},
        },
    };
    use serde::Deserialize;
    use std::time::Duration;

    /// How long the typing must pause before somebody looks for similar statements.
    pub(super) const PAUSE: Duration = Duration::from_millis(600);

    /// What is said already.
    #[derive(Debug, Deserialize)]
    pub(super) struct Found {
        similar: Vec<Similar>,
    }

    #[derive(Debug, Deserialize)]
    struct Similar {
        id: String,
        text: String,
        language: Option<String>,
        translation: Option<String>,
        mine: Option<String>,
        #[serde(default)]
        important: bool,
        key: String,
    }

    fn text(frame: &HtmlElement) -> Option<String> {
        Some(page::find::<HtmlTextAreaElement>(frame, "textarea")?.value())
    }

    /// Says how many characters there are.
    pub(super) fn count(frame: &HtmlElement, says: &str) {
        let text = text(frame).unwrap_or_default();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        page::say(frame, ".write-count", &says.replace("{count}", &graphemes(&text).to_string()));
    }

    /// Characters as people see them, where the browser can tell; otherwise code points.
    fn graphemes(text: &str) -> u32 {
        let segmented = || {
            let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
            let make: Function = Reflect::get(&intl, &"Segmenter".into()).ok()?.dyn_into().ok()?;
            let segmenter = Reflect::construct(&make, &Array::new()).ok()?;
            let segment: Function = Reflect::get(&segmenter, &"segment".into()).ok()?.dyn_into().ok()?;
            let segments = segment.call1(&segmenter, &JsValue::from_str(text)).ok()?;
            Some(Array::from(&segments).length())
        };
        segmented().unwrap_or_else(|| u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
    }

    /// Asks for statements that say nearly the same.
    pub(super) async fn look(frame: &HtmlElement, slug: &str) -> Option<Found> {
        let text = text(frame)?;
        if !enough::says_enough(&text) {
            return Some(Found { similar: Vec::new() });
        }
        let query: String = js_sys::encode_uri_component(&text).into();
        match talk::get(&format!("/api/v1/polls/{slug}/statements/similar?text={query}")).await {
            Answer::Done(found) => Some(found),
            // The form looks again when it is sent.
            _ => None,
        }
    }

    /// Lists what was found, each with buttons, made after the pattern that the server drew; `says` how many there are.
    pub(super) fn list(frame: &HtmlElement, found: &Found, says: &str) {
        let list = page::find::<Element>(frame, ".similar-list");
        let pattern = page::find::<Element>(frame, ".similar-pattern .similar-entry");
        let (Some(list), Some(pattern)) = (list, pattern) else { return };
        let listed = page::all(&list, ".ballot-form input[name=statement]").into_iter();
        let listed = listed.filter_map(|field| Some(field.dyn_into::<HtmlInputElement>().ok()?.value()));
        // What stands there already is neither drawn nor told again with every word that is typed.
        if listed.eq(found.similar.iter().map(|similar| similar.id.as_str())) {
            return;
        }
        list.set_inner_html("");
        for similar in &found.similar {
            let copy = pattern.clone_node_with_deep(true).ok().and_then(|node| node.dyn_into::<Element>().ok());
            let Some(entry) = copy else { continue };
            if let Some(words) = page::find::<Element>(&entry, ".ballot-words") {
                words.set_text_content(Some(&similar.text));
                page::set(&words, "lang", similar.language.as_deref());
            }
            for (name, value) in [("statement", &similar.id), ("key", &similar.key)] {
                if let Some(field) = page::find::<HtmlInputElement>(&entry, &format!("input[name={name}]")) {
                    field.set_value(value);
                }
            }
            if let Some(field) = page::find::<HtmlInputElement>(&entry, "input[name=important]") {
                field.set_checked(similar.important);
            }
            mark(&entry, similar.mine.as_deref());
            let (language, translation) = (similar.language.as_deref(), similar.translation.as_deref());
            translating::draw(&entry, &similar.id, language, translation);
            let _ = list.append_child(&entry);
        }
        page::show(frame, ".similar", !found.similar.is_empty());
        let told = match found.similar.len() {
            0 => String::new(),
            count => says.replace("{count}", &count.to_string()),
        };
        page::say(frame, ".similar-said", &told);
    }

    fn mark(entry: &Element, vote: Option<&str>) {
        for button in page::all(entry, "button.vote") {
            let mine = vote.is_some() && button.get_attribute("value").as_deref() == vote;
            let _ = button.class_list().toggle_with_force("vote-mine", mine);
            page::show(&button, ".vote-mark", mine);
        }
    }

    /// Votes on a similar statement in place, so that what is written stays. When that fails, the form does it. False
    /// where it is not a vote that is sent, but what is written.
    pub(super) fn vote(event: &SubmitEvent) -> bool {
        let form = event.target().and_then(|target| target.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form.filter(|form| form.class_list().contains("ballot-form")) else { return false };
        let button = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
        let entry = form.closest(".similar-entry").ok().flatten();
        let field = |name: &str| {
            page::find::<HtmlInputElement>(&form, &format!("input[name={name}]")).map(|field| field.value())
        };
        if form.has_attribute("data-plain") {
            return true;
        }
        let (Some(button), Some(entry), Some(statement)) = (button, entry, field("statement")) else { return true };
        let Some(key) = talk::new_key() else { return true };
        event.prevent_default();
        let important =
            page::find::<HtmlInputElement>(&form, "input[name=important]").is_some_and(|field| field.checked());
        let vote = button.value();
        let address = form.get_attribute("action").unwrap_or_default();
        spawn_local(async move {
            let body = serde_json::json!({ "statement": statement, "vote": vote, "important": important, "key": key });
            match talk::post::<serde_json::Value>(&format!("/api/v1{address}"), &body).await {
                Answer::Done(_) => {
                    page::tell_saved();
                    mark(&entry, Some(&vote));
                    page::show(&entry, ".similar-voted", true);
                    let says = page::find::<Element>(&entry, ".similar-voted").and_then(|said| said.text_content());
                    if let (Some(frame), Some(says)) = (entry.closest(".write-box").ok().flatten(), says) {
                        page::say(&frame, ".similar-said", &says);
                    }
                }
                _ => {
                    page::set(&form, "data-plain", Some(""));
                    // Where even that is refused, the buttons are still there to be pressed.
                    let _ = form.request_submit_with_submitter(Some(&button));
                }
            }
        });
        true
    }
}
