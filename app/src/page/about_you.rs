//! `/polls/SLUG/me/about`: questions about the person, all of which may be left open.

use super::with;
use crate::{
    component::{
        frame::{self, Section},
        questions::{Manner, questions},
    },
    participant::AboutYou,
    words::{site::address, use_words},
};
use leptos::prelude::*;

/// The page with questions about the person.
#[component]
pub fn AboutYouPage() -> impl IntoView {
    with::<AboutYou>(|about| {
        let words = use_words();
        let slug = about.poll.slug.as_str();
        let title = words.say("mine-about");
        let manner = Manner { poll: &about.poll, declinable: true, skippable: true, check: false };
        let (then, back) = if about.voting { ("vote", "vote") } else { ("", "me") };
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("mine-about.says")}</p>
            <p class="note">{words.say("mine-about-small")}</p>
            <form class="join-form" method="post" action=address(slug, "me/about")>
                {(!then.is_empty()).then(|| view! { <input type="hidden" name="then" value=then /> })}
                {questions(&about.questions, &about.answers, manner)}
                <p class="ballot-links">
                    <button class="button button-large" type="submit">{words.say("mine-about-save")}</button>
                    <a href=address(slug, back)>{words.say("mine-about-skip")}</a>
                </p>
            </form>
        };
        frame::taking_part(&about.poll, Some(Section::Mine), &title, content.into_any())
    })
}
