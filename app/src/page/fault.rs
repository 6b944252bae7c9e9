//! What is shown when a page is not there or could not be made.

use crate::{
    component::frame::{head, taking_part},
    participant::Trouble,
    source::SourceError,
    words::{site, use_words},
};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The page for an error, with its status.
pub(super) fn page(error: &SourceError, response: Option<&ResponseOptions>) -> AnyView {
    let code = error.status();
    super::status(response, code);
    if code == StatusCode::NOT_FOUND {
        return nothing();
    }
    // Readers learn that it is our fault; the log learns what it was.
    leptos::logging::error!("a page could not be made: {error}");
    let words = use_words();
    content(words.say("site-fault"), words.say("site-fault.help"))
}

/// The page for what is not there, or not for whoever asks.
pub(super) fn missing(response: Option<&ResponseOptions>) -> AnyView {
    super::status(response, StatusCode::NOT_FOUND);
    nothing()
}

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    missing(use_context::<ResponseOptions>().as_ref())
}

/// The page in place of one of somebody who takes part.
pub(super) fn trouble(trouble: &Trouble) -> AnyView {
    let words = use_words();
    let title = words.say("vote-trouble");
    let help = words.say(if trouble.away { "vote-trouble.away" } else { "vote-trouble.malformed" });
    let content = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{help}</p>
        <p><a class="button" href=site::address(trouble.poll.slug.as_str(), "vote")>{words.say("vote-back")}</a></p>
    };
    taking_part(&trouble.poll, None, &title, content.into_any())
}

fn nothing() -> AnyView {
    let words = use_words();
    content(words.say("site-not-found"), words.say("site-not-found.help"))
}

fn content(what: String, help: String) -> AnyView {
    view! {
        {head(format!("{what} · {}", site::NAME), help.clone())}
        <div class="width content">
            <h1>{what}</h1>
            <p class="lead">{help}</p>
            <p><a href="/">{use_words().say("site-all-polls")}</a></p>
        </div>
    }
    .into_any()
}
