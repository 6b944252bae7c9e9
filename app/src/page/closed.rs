//! In place of every page that would show what others said, while people vote.

use super::landing;
use crate::{
    args,
    component::frame,
    participant::Visitor,
    source::Poll,
    words::{Day, site::address, use_words},
};
use leptos::prelude::*;

/// "Results come when voting is over", with the way to the card.
pub(super) fn page(poll: &Poll) -> AnyView {
    let words = use_words();
    let takes_part = use_context::<Visitor>().is_some();
    let title = words.say("vote-closed");
    let slug = poll.slug.as_str();
    let to = if takes_part { address(slug, "vote") } else { landing::joining(slug) };
    let go = words.say(if takes_part { "join-go-on" } else { "join-start" });
    let place = (takes_part && poll.shows_places_meanwhile())
        .then(|| view! { <p><a href=address(slug, "map")>{words.say("meanwhile-go")}</a></p> });
    let content = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.say("vote-closed.says")}</p>
        {closes(poll)}
        <p><a class="button" href=to>{go}</a></p>
        {place}
    };
    frame::taking_part(poll, None, &title, content.into_any())
}

/// When voting closes, where that is known.
pub(super) fn closes(poll: &Poll) -> AnyView {
    let words = use_words();
    let closes = poll.settings.schedule.closes_at_ms;
    closes.map(|at| view! { <p>{words.say_with("join-closes", args!(day = Day(at)))}</p> }).into_any()
}
