//! How long whoever runs polls stays signed in, and what says so before that ends.

use crate::{Assets, Viewer, args, words::use_words};
use deliberation::store::{SESSION_HOURS, SESSION_MINUTES};
use leptos::prelude::*;

/// Minutes before the end in which it is told.
const WARNED: u32 = 5;

/// The sentence at the foot of the page, and what the script shows when it is time. A program with a token has no
/// session.
pub(super) fn session(viewer: &Viewer) -> AnyView {
    if viewer.account.as_ref().is_none_or(|account| account.session.is_none()) {
        return ().into_any();
    }
    let words = use_words();
    let lasts = words.say_with("account-session-lasts", args!(minutes = SESSION_MINUTES, hours = SESSION_HOURS));
    let script = use_context::<Assets>().map(|assets| view! { <script src=assets.session defer></script> });
    view! {
        <p>{lasts}</p>
        <div class="session" role="alert" data-lasts=SESSION_MINUTES.to_string() data-warned=WARNED.to_string()>
            <div class="session-ends notice" hidden>
                <p>{words.say_with("account-session-ends", args!(minutes = WARNED))}</p>
                <p><button type="button" class="button">{words.say("account-session-stay")}</button></p>
            </div>
            <p class="session-ended notice" hidden>{words.say("account-session-ended")}</p>
        </div>
        {script}
    }
    .into_any()
}
