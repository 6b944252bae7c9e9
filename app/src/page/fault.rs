//! What is shown when a page is not there or could not be made.

use crate::{
    component::{
        frame::{head, taking_part},
        textarea,
    },
    participant::{Draft, Kind, Trouble},
    source::SourceError,
    words::{Words, site, use_words},
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
    let slug = trouble.poll.slug.as_str();
    let help = words.say(match trouble.kind {
        Kind::Away => "vote-trouble.away",
        Kind::Malformed => "vote-trouble.malformed",
        Kind::Stranger => "write-unsent-stranger",
        Kind::AsksAgain => "write-unsent-consent",
        Kind::NoCookie => "join-no-cookie.says",
    });
    let title = if trouble.kind == Kind::NoCookie { words.say("join-no-cookie") } else { title };
    let known = matches!(trouble.kind, Kind::Away | Kind::Malformed);
    let on = if trouble.kind == Kind::NoCookie {
        let go = words.say("join-no-cookie.go");
        view! { <p><a class="button" href=site::address(slug, "join") target="_blank" rel="noopener">{go}</a></p> }
            .into_any()
    } else if known {
        view! { <p><a class="button" href=site::address(slug, "vote")>{words.say("vote-back")}</a></p> }.into_any()
    } else {
        view! {
            <p class="ballot-links">
                <a class="button" href=site::address(slug, "join")>{words.say("join-start")}</a>
                <a href=site::address(slug, "return")>{words.say("join-have-code")}</a>
            </p>
        }
        .into_any()
    };
    let content = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{help}</p>
        {trouble.draft.as_ref().map(|draft| unsent(slug, draft, trouble.kind == Kind::Away, words))}
        {on}
    };
    taking_part(&trouble.poll, None, &title, content.into_any())
}

/// What was written, so that it is not lost: to be sent once more where that helps, otherwise to be taken along.
fn unsent(slug: &str, draft: &Draft, again: bool, words: Words) -> AnyView {
    let send =
        again.then(|| view! { <p><button class="button" type="submit">{words.say("write-unsent-again")}</button></p> });
    view! {
        <form class="write-form" method="post" action=site::address(slug, "write")>
            <input type="hidden" name="key" value=draft.key.clone() />
            <input type="hidden" name="language" value=draft.language.clone() />
            <input type="hidden" name="seen_similar" value="yes" />
            <div class="field">
                <label for="text">{words.say("write-text")}</label>
                <textarea id="text" name="text" rows="3" dir="auto" readonly=!again>{textarea::content(&draft.text)}</textarea>
                <p class="note">{words.say("write-unsent")}</p>
            </div>
            {send}
        </form>
    }
    .into_any()
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
