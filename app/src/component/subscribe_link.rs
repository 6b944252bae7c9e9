//! The way to mail about a poll.

use crate::{
    subscription::Mailing,
    words::{site::address, use_words},
};
use leptos::prelude::*;

/// A link to the page on which one subscribes; nothing where the site sends no mail.
#[component]
pub fn SubscribeLink(
    /// The poll's name in addresses.
    slug: String,
) -> impl IntoView {
    let words = use_words();
    use_context::<Mailing>().unwrap_or_default().0.then(|| {
        view! { <p class="subscribe"><a href=address(&slug, "subscribe")>{words.say("mail-link")}</a></p> }
    })
}
