//! `/facilitate/SLUG/close`: what will be frozen, before it is.

use super::{Section, desk, desk_address, fields, with};
use crate::{args, facilitator::Closing};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ClosingPage() -> impl IntoView {
    with(|closing: Closing, words| {
        let (people, statements, votes) = closing.counts;
        let waiting = (closing.waiting > 0)
            .then(|| fields::warning(words.say_with("facilitate-close-waiting", args!(statements = closing.waiting))));
        let content = view! {
            <p class="lead">{words.say("facilitate-close-lead")}</p>
            <ul>
                <li>{words.say_with("facilitate-numbers", args!(people = people, statements = statements, votes = votes))}</li>
                <li>{words.say_with("facilitate-close-groups", args!(groups = closing.groups))}</li>
                <li>{words.say_with("facilitate-close-principles", args!(statements = closing.principles))}</li>
                <li>{words.say("facilitate-close-hash")}" "<code class="hash">{closing.sha256.clone()}</code></li>
            </ul>
            {waiting}
            {fields::warning(words.say("facilitate-close-warning"))}
            <form method="post" action=desk_address(&closing.held, "/close")>
                <button type="submit" class="button">{words.say("facilitate-close")}</button>
            </form>
            <p><a href=desk_address(&closing.held, "")>{words.say("facilitate-back")}</a></p>
        };
        desk(&closing.held, Section::Stand, words, content.into_any())
    })
}
