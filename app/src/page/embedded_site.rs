//! `/sites/NAME`: what a page of another site is told that gets no poll.

use crate::{
    args,
    component::frame::head,
    embedding::{NoEmbed, Refused},
    words::{site, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Why no poll is shown. Those who read it are visitors of the page around it, so it says whose matter it is.
#[component]
pub fn EmbeddedSitePage() -> impl IntoView {
    let Some(refused) = use_context::<Refused>() else {
        return super::fault::missing(use_context::<ResponseOptions>().as_ref());
    };
    let words = use_words();
    let title = words.say("embed-refused");
    let says = match refused.why {
        NoEmbed::Unknown => words.say("embed-refused-unknown"),
        NoEmbed::Ended => words.say("embed-refused-ended"),
        NoEmbed::Full => words.say("embed-refused-full"),
        NoEmbed::TooMany => words.say("embed-refused-too-many"),
        NoEmbed::Signature => words.say("embed-refused-signature"),
        NoEmbed::Page => words.say("embed-refused-page"),
        NoEmbed::Pattern => words.say("embed-refused-pattern"),
        NoEmbed::NoOrigin => words.say("embed-refused-no-origin"),
        NoEmbed::Origin(origin) => words.say_with("embed-refused-origin", args!(site = origin)),
        NoEmbed::TooOften { minutes } => words.say_with("mail-too-many", args!(minutes = minutes)),
    };
    view! {
        {head(format!("{title} · {}", site::NAME), says.clone())}
        <div class="width content">
            <h1>{title}</h1>
            <p class="lead">{says}</p>
            <p class="note">{words.say("embed-refused-whose")}</p>
        </div>
    }
    .into_any()
}
