//! `/`: the list of polls.

use super::fault;
use crate::{
    args,
    component::{empty::Empty, frame::head},
    source::{PollSummary, Source},
    words::{Slot, Words, missing::Missing, number, overview, site, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The list of polls.
#[component]
pub fn PollsPage() -> impl IntoView {
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    Suspend::new(async move {
        match source.polls().await {
            Ok(polls) => list(polls),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

fn list(polls: Vec<PollSummary>) -> AnyView {
    let words = use_words();
    let content = if polls.is_empty() {
        let missing = Missing::new(words.say("overview-no-polls"), words.say("overview-no-polls.help"));
        view! { <Empty missing /> }.into_any()
    } else {
        let cards: Vec<_> = polls.into_iter().map(|poll| card(words, poll)).collect();
        view! { <ul class="cards">{cards}</ul> }.into_any()
    };
    view! {
        {head(format!("{} · {}", site::NAME, words.say("site-polls")), words.say("site-purpose"))}
        <div class="hero">
            <div class="width">
                <h1>{site::NAME}</h1>
                <p class="lead">{words.say("site-purpose")}</p>
            </div>
        </div>
        <div class="width content">
            <h2>{words.say("site-polls")}</h2>
            {content}
        </div>
    }
    .into_any()
}

fn card(words: Words, poll: PollSummary) -> AnyView {
    let numbers = overview::size(words, poll.participants, poll.statements, poll.votes);
    let (at, (topic, language)) = (poll.updated_at_ms, poll.topic_in(words.language()));
    let (topic, language) = (topic.to_owned(), language.to_owned());
    let changed = words.say_around("overview-changed", args!(day = Slot), |_| {
        view! { <time datetime=number::iso_day(at)>{words.day(at)}</time> }.into_any()
    });
    view! {
        <li class="card">
            <h3>
                <a href=site::address(poll.slug.as_str(), "") lang=language><bdi dir="auto">{topic}</bdi></a>
            </h3>
            <p>{numbers}</p>
            <p class="tags">
                <span class="tag">{words.say_with("overview-phase", args!(phase = overview::phase(words, poll.phase)))}</span>
                {poll.simulated.then(|| view! { <span class="tag">{words.say("site-simulated-short")}</span> })}
                <span class="when">{changed}</span>
            </p>
        </li>
    }
    .into_any()
}
