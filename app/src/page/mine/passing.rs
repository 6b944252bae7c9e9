//! Invitations to pass on.

use crate::{
    args,
    participant::Mine,
    words::{Words, site::address},
};
use leptos::prelude::*;

/// The codes, or how to get them; nothing where the poll has none.
pub(super) fn passing(mine: &Mine, words: Words) -> AnyView {
    let Some(passing) = &mine.passing else { return ().into_any() };
    let slug = mine.poll.slug.as_str();
    let content = if !passing.codes.is_empty() {
        let row = |code: &String| {
            let href = format!("{}?invite={code}", address(slug, "join"));
            view! { <li><a href=href><code dir="ltr">{code.clone()}</code></a></li> }
        };
        view! {
            <p>{words.say("friends-codes")}</p>
            <ul>{passing.codes.iter().map(row).collect::<Vec<_>>()}</ul>
        }
        .into_any()
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
    view! {
        <section aria-labelledby="invitations">
            <h2 id="invitations">{words.say("friends-title")}</h2>
            <p>{words.say_with("friends-says", args!(codes = passing.count))}</p>
            {content}
        </section>
    }
    .into_any()
}
