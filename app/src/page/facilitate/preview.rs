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
        let settings = &held.poll.settings;
        let about = !settings.demographics.is_empty();
        let (topics, write) = (!settings.topics.is_empty(), settings.statements.open);
        let content = view! {
            <h2>{words.say("facilitate-preview")}</h2>
            <p class="lead">{words.say("facilitate-preview-lead")}</p>
            <ol>
                {link("landing", words.say("facilitate-preview-landing"))}
                {link("consent", words.say("facilitate-preview-consent"))}
                {link("card", words.say("facilitate-preview-card"))}
                {about.then(|| link("about", words.say("facilitate-preview-about")))}
                {topics.then(|| link("topics", words.say("facilitate-preview-topics")))}
                {write.then(|| link("write", words.say("facilitate-preview-write")))}
                {link("end", words.say("facilitate-preview-end"))}
            </ol>
        };
        desk(&held, Section::Stand, words, content.into_any())
    })
}
