//! The way to mail about a poll.

use crate::{
    subscription::Mailing,
    words::{site::address, use_words},
};
use deliberation::Poll;
use leptos::prelude::*;

/// Whether people are offered mail about a poll: the site sends mail, and the poll says so.
pub fn is_offered(poll: &Poll) -> bool {
    use_context::<Mailing>().unwrap_or_default().0 && poll.settings.offer_mail
}

/// A link to the page on which one subscribes; nothing where no mail is offered.
pub fn subscribe_link(poll: &Poll) -> AnyView {
    let link = is_offered(poll).then(|| {
        let to = address(poll.slug.as_str(), "subscribe");
        view! { <p class="subscribe"><a href=to>{use_words().say("mail-link")}</a></p> }
    });
    link.into_any()
}
