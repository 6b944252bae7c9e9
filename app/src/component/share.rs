//! The address of a poll, to pass on: to select by hand, and with script to copy or to hand to what the device shares
//! with. No network has a button here, so none hears who reads what.

use crate::{
    Assets, Home,
    source::Poll,
    words::{site, use_words},
};
use leptos::prelude::*;

/// The address with what helps to pass it on; nothing where those who run the poll do not want that.
pub fn share(poll: &Poll) -> AnyView {
    if !poll.settings.show_share {
        return ().into_any();
    }
    let words = use_words();
    let Home(home) = use_context::<Home>().unwrap_or_default();
    let address = format!("{home}{}", site::address(poll.slug.as_str(), ""));
    let script = use_context::<Assets>().map(|assets| view! { <script src=assets.share defer></script> });
    view! {
        <section class="share" aria-labelledby="share-title">
            <h2 id="share-title">{words.say("share-title")}</h2>
            <div class="field">
                <label for="share-address">{words.say("share-address")}</label>
                <input id="share-address" type="text" readonly dir="ltr" value=address aria-describedby="share-note" />
            </div>
            <p class="share-ways">
                <button type="button" class="button share-copy" hidden>{words.say("share-copy")}</button>
                <button type="button" class="button share-send" hidden>{words.say("share-send")}</button>
            </p>
            <p
                class="share-said"
                role="status"
                data-copied=words.say("share-copied")
                data-marked=words.say("share-marked")
            ></p>
            <p class="note" id="share-note">{words.say("share-note")}</p>
        </section>
        {script}
    }
    .into_any()
}
