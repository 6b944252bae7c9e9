//! The document around every page.

use crate::{
    App,
    report::SingleFile,
    words::{site, use_words},
};
use leptos::prelude::*;
use leptos_meta::MetaTags;

/// Addresses of what a page loads, as the server knows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The style sheet.
    pub style: String,
    /// The icon.
    pub icon: String,
    /// What tells a page that stays open what is new.
    pub news: String,
    /// What keeps the page of a run up to date.
    pub run: String,
    /// What says that a session ends.
    pub session: String,
    /// What copies the address of a poll.
    pub share: String,
    /// What brings islands to life; absent when the browser part was not built, and pages go without script.
    pub browser: Option<Browser>,
}

/// Addresses of the browser part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser {
    /// The script that starts it.
    pub start: String,
    /// What `wasm-bindgen` wrote beside the WebAssembly.
    pub glue: String,
    /// The WebAssembly.
    pub wasm: String,
}

/// The document: head, page, and the one script where there is a browser part.
///
/// Scripts come from files only, so that the content security policy can forbid all that is inline.
pub fn shell(assets: Assets) -> impl IntoView {
    let browser = assets.browser.map(|browser| {
        view! { <script type="module" src=browser.start data-glue=browser.glue data-wasm=browser.wasm></script> }
    });
    let language = use_words().language();
    let single = use_context::<SingleFile>();
    // A file of its own carries its style with it, and loads nothing.
    let style = match &single {
        Some(single) => view! { <style inner_html=single.style.to_string()></style> }.into_any(),
        None => view! {
            <link rel="stylesheet" href=assets.style />
            <link rel="icon" type="image/svg+xml" href=assets.icon />
        }
        .into_any(),
    };
    let browser = browser.filter(|_| single.is_none());
    view! {
        <!DOCTYPE html>
        <html lang=language.as_str() dir=language.direction()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="application-name" content=site::NAME />
                {style}
                <MetaTags />
                {browser}
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}
