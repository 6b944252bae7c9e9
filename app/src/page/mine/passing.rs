//! Invitations to pass on.

use crate::{
    args,
    participant::Mine,
    words::{Words, site::address},
};
use leptos::prelude::*;

/// The codes, and how to get them; nothing where the poll has none for her.
pub(super) fn passing(mine: &Mine, words: Words) -> AnyView {
    let Some(passing) = mine.passing.as_ref().filter(|passing| passing.may) else { return ().into_any() };
    let slug = mine.poll.slug.as_str();
    let codes = (!passing.codes.is_empty()).then(|| {
        let row = |code: &String| {
            let href = format!("{}?invite={code}", address(slug, "join"));
            view! { <li><a href=href><code dir="ltr">{code.clone()}</code></a></li> }
        };
        view! {
            <p>{words.say("friends-codes")}</p>
            <ul>{passing.codes.iter().map(row).collect::<Vec<_>>()}</ul>
        }
    });
    let make = if passing.more == 0 {
        passing.codes.is_empty().then(|| view! { <p>{words.say("friends-all-out")}</p> }).into_any()
    } else if passing.missing > 0 {
        view! { <p>{words.say_with("friends-not-yet", args!(votes = passing.missing))}</p> }.into_any()
    } else {
        view! {
            <form method="post" action=address(slug, "me/invitations")>
                <button class="button button-quiet" type="submit">{words.say("friends-make")}</button>
            </form>
        }
        .into_any()
    };
    let says =
        (passing.count > 0).then(|| view! { <p>{words.say_with("friends-says", args!(codes = passing.count))}</p> });
    view! {
        <section aria-labelledby="invitations">
            <h2 id="invitations">{words.say("friends-title")}</h2>
            {says}
            {codes}
            {make}
        </section>
    }
    .into_any()
}
