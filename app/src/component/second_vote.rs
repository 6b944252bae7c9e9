//! What a second vote is, wherever people meet one: which principles are voted on, and where they come from.

use crate::args;
use crate::words::{Slot, Words, site::address};
use deliberation::Poll;
use leptos::prelude::*;

/// Says that a poll votes on the principles of a constitution; nothing for every other poll.
pub fn notice(poll: &Poll, words: Words) -> AnyView {
    let Some(ratifies) = &poll.ratifies else { return ().into_any() };
    let href = match ratifies.version {
        Some(version) => address(ratifies.poll.as_str(), &format!("constitution/v/{version}")),
        None => address(ratifies.poll.as_str(), "constitution"),
    };
    let says = words.say_around("ratification-notice", args!(link = Slot), |_| {
        view! { <a href=href.clone()>{words.say("ratification-constitution")}</a> }.into_any()
    });
    view! {
        <div class="notice">
            <p>{says}</p>
            <p class="note">
                {words.say("ratification-hash")}" "<code class="hash">{ratifies.sha256.clone()}</code>
            </p>
        </div>
    }
    .into_any()
}
