//! `/facilitate/SLUG/preview`: the way through a poll as participants will see it.

use super::{Section, desk, desk_address, with};
use crate::facilitator::Held;
use leptos::prelude::*;

/// The page.
#[component]
pub fn PreviewPage() -> impl IntoView {
    with(|held: Held, words| {
        let link = |step: &str, says: String| {
            view! { <li><a href=desk_address(&held, &format!("/preview/{step}"))>{says}</a></li> }
        };
        let content = view! {
            <h2>{words.say("facilitate-preview")}</h2>
            <p class="lead">{words.say("facilitate-preview-lead")}</p>
            <ol>
                {link("landing", words.say("facilitate-preview-landing"))}
                {link("consent", words.say("facilitate-preview-consent"))}
                {link("card", words.say("facilitate-preview-card"))}
            </ol>
        };
        desk(&held, Section::Stand, words, content.into_any())
    })
}
