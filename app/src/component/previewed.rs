//! What a page says that those who run a poll look at before others do.

use crate::{facilitator::Previewed, source::Poll, words::use_words};
use leptos::prelude::*;

/// Whether the page is one of a preview.
pub(super) fn is_one() -> bool {
    use_context::<Previewed>().is_some()
}

/// In a preview, that it is one, with the way back to its pages.
pub(super) fn notice(poll: &Poll) -> AnyView {
    is_one()
        .then(|| {
            let (words, back) = (use_words(), format!("/facilitate/{}/preview", poll.slug));
            view! {
                <p class="notice">
                    {words.say("facilitate-preview-notice")} " "
                    <a href=back>{words.say("facilitate-preview-back")}</a>
                </p>
            }
        })
        .into_any()
}
