//! `/`: the list of polls.

use super::fault;
use crate::{
    component::{empty::Empty, frame::head},
    source::{PollSummary, Source},
    words::{missing::Missing, number, overview, site, use_words},
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
        let missing = Missing { what: overview::NO_POLLS.to_owned(), help: overview::NO_POLLS_HELP.to_owned() };
        view! { <Empty missing /> }.into_any()
    } else {
        let cards: Vec<_> = polls.into_iter().map(card).collect();
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

fn card(poll: PollSummary) -> AnyView {
    let numbers = overview::size(poll.participants, poll.statements, poll.votes);
    view! {
        <li class="card">
            <h3>
                <a href=site::address(poll.slug.as_str(), "")><bdi dir="auto">{poll.topic}</bdi></a>
            </h3>
            <p>{numbers}</p>
            <p class="tags">
                <span class="tag">{format!("Phase: {}", overview::phase(poll.phase))}</span>
                {poll.simulated.then(|| view! { <span class="tag">{use_words().say("site-simulated-short")}</span> })}
                <span class="when">"Last change "<time datetime=number::iso_day(poll.updated_at_ms)>{number::day(poll.updated_at_ms)}</time></span>
            </p>
        </li>
    }
    .into_any()
}
