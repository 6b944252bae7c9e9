//! A mail to whoever moderates when statements wait: asked for and stopped here.

use crate::{facilitator::Moderating, page::facilitate::desk_address, words::Words};
use leptos::prelude::*;

/// The section with the button; nothing where no mail is offered.
pub(super) fn view(moderating: &Moderating, words: Words) -> AnyView {
    let Some(is_on) = moderating.mail else { return ().into_any() };
    let (wish, says, does) = if is_on {
        ("off", words.say("facilitate-queue-mail.on"), words.say("facilitate-queue-mail.stop"))
    } else {
        ("on", words.say("facilitate-queue-mail.off"), words.say("facilitate-queue-mail.start"))
    };
    view! {
        <section id="queue-mail" aria-labelledby="queue-mail-title">
            <h2 id="queue-mail-title">{words.say("facilitate-queue-mail")}</h2>
            <p class="note">{says}</p>
            <form method="post" action=desk_address(&moderating.held, "/statements/mail") class="act">
                <button type="submit" class="button button-quiet" name="do" value=wish>{does}</button>
            </form>
        </section>
    }
    .into_any()
}
