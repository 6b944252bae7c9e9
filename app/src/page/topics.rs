//! `/polls/SLUG/topics`: what somebody cares about.

use super::with;
use crate::{
    component::{
        frame::{self, Section},
        told,
    },
    participant::ChoosingTopics,
    words::{site::address, use_words},
};
use deliberation::{Settings, settings::AnswerOption};
use leptos::prelude::*;

/// The page on which topics are chosen.
#[component]
pub fn TopicsPage() -> impl IntoView {
    with::<ChoosingTopics>(|choosing| {
        let words = use_words();
        let (slug, title) = (choosing.poll.slug.as_str(), words.say("topics-title"));
        let option = |topic: &AnswerOption| {
            let told = told::question(&choosing.poll, words, &Settings::key_of_topic(topic), &topic.text);
            let chosen = choosing.chosen.contains(&topic.id);
            view! {
                <label class="option">
                    <input type="checkbox" name="topic" value=topic.id.clone() checked=chosen autocomplete="off" />
                    <span><bdi dir="auto" lang=told.language>{told.text}</bdi></span>
                </label>
            }
        };
        let options: Vec<_> = choosing.poll.settings.topics.iter().map(option).collect();
        let form = if options.is_empty() {
            view! { <p>{words.say("topics-none")}</p> }.into_any()
        } else {
            view! {
                <form class="join-form" method="post" action=address(slug, "topics")>
                    <fieldset class="question">
                        <legend>{words.say("topics-choose")}</legend>
                        {options}
                    </fieldset>
                    <p class="ballot-links">
                        <button class="button button-large" type="submit">{words.say("topics-save")}</button>
                        <a href=address(slug, "vote")>{words.say("topics-back")}</a>
                    </p>
                </form>
            }
            .into_any()
        };
        let content = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("topics-lead")}</p>
            {form}
        };
        frame::taking_part(&choosing.poll, Some(Section::Vote), &title, content.into_any())
    })
}
