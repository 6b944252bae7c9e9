//! What is shown when a page is not there or could not be made.

use crate::{component::frame::head, source::SourceError, words::site};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The page for an error, with its status.
pub(super) fn page(error: &SourceError, response: Option<&ResponseOptions>) -> AnyView {
    let code = error.status();
    super::status(response, code);
    if code == StatusCode::NOT_FOUND {
        return content(site::NOT_FOUND, site::NOT_FOUND_HELP);
    }
    // Readers learn that it is our fault; the log learns what it was.
    leptos::logging::error!("a page could not be made: {error}");
    content(site::FAULT, site::FAULT_HELP)
}

/// The page for what is not there, or not for whoever asks.
pub(super) fn missing(response: Option<&ResponseOptions>) -> AnyView {
    super::status(response, StatusCode::NOT_FOUND);
    content(site::NOT_FOUND, site::NOT_FOUND_HELP)
}

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    missing(use_context::<ResponseOptions>().as_ref())
}

fn content(what: &'static str, help: &'static str) -> AnyView {
    view! {
        {head(format!("{what} · {}", site::NAME), help.to_owned())}
        <div class="width content">
            <h1>{what}</h1>
            <p class="lead">{help}</p>
            <p><a href="/">{site::ALL_POLLS}</a></p>
        </div>
    }
    .into_any()
}
