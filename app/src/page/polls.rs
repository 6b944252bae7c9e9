//! `/`: the list of polls, those of one occasion together.

use super::fault;
use crate::{
    args,
    component::{
        empty::Empty,
        frame::head,
        statement::{encoded, words_of},
    },
    source::{PollSummary, Source},
    words::{Slot, Words, missing::Missing, number, overview, site, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_query_map;

/// The list of polls.
#[component]
pub fn PollsPage() -> impl IntoView {
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    let asked = use_query_map().get_untracked().get("context").filter(|context| !context.is_empty());
    Suspend::new(async move {
        match source.polls().await {
            Ok(polls) => list(polls, asked),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

/// All polls, or those of the occasion that was asked for.
fn list(polls: Vec<PollSummary>, asked: Option<String>) -> AnyView {
    let words = use_words();
    let content = match asked {
        Some(context) => of_one(words, polls, context),
        None if polls.is_empty() => {
            let missing = Missing::new(words.say("overview-no-polls"), words.say("overview-no-polls.help"));
            view! { <h2>{words.say("site-polls")}</h2> <Empty missing /> }.into_any()
        }
        None if polls.iter().all(|poll| poll.context.is_empty()) => {
            view! { <h2>{words.say("site-polls")}</h2> {cards(words, polls)} }.into_any()
        }
        None => by_context(words, polls),
    };
    view! {
        {head(format!("{} · {}", site::NAME, words.say("site-polls")), words.say("site-purpose"))}
        <div class="hero">
            <div class="width">
                <h1>{site::NAME}</h1>
                <p class="lead">{words.say("site-purpose")}</p>
            </div>
        </div>
        <div class="width content">{content}</div>
    }
    .into_any()
}

fn cards(words: Words, polls: Vec<PollSummary>) -> AnyView {
    let cards: Vec<_> = polls.into_iter().map(|poll| card(words, poll)).collect();
    view! { <ul class="cards">{cards}</ul> }.into_any()
}

/// The polls of one occasion, with the way back to all.
fn of_one(words: Words, mut polls: Vec<PollSummary>, context: String) -> AnyView {
    polls.retain(|poll| poll.context == context);
    if polls.is_empty() {
        // What somebody has typed into the address is no heading of this page.
        let missing = Missing::new(words.say("overview-context-none"), words.say("overview-context-none.help"));
        return view! { <Empty missing /> <p><a href="/">{words.say("overview-context-all")}</a></p> }.into_any();
    }
    let context = words_of(context, language(&polls));
    view! {
        <h2>{context}</h2>
        {cards(words, polls)}
        <p><a href="/">{words.say("overview-context-all")}</a></p>
    }
    .into_any()
}

/// The language in which an occasion is named: that of its polls, where they are all in one, of whatever regions.
fn language(polls: &[PollSummary]) -> Option<String> {
    let first = &polls.first()?.language;
    let tag = if polls.iter().all(|poll| poll.language == *first) { first.as_str() } else { first.primary() };
    polls.iter().all(|poll| poll.language.is_same_as(tag)).then(|| tag.to_owned())
}

/// Occasions in the order in which their polls changed last, and then the polls without one.
fn by_context(words: Words, polls: Vec<PollSummary>) -> AnyView {
    let mut groups: Vec<(String, Vec<PollSummary>)> = Vec::new();
    let mut others = Vec::new();
    for poll in polls {
        if poll.context.is_empty() {
            others.push(poll);
        } else if let Some((_, group)) = groups.iter_mut().find(|(context, _)| *context == poll.context) {
            group.push(poll);
        } else {
            groups.push((poll.context.clone(), vec![poll]));
        }
    }
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(context, polls)| {
            let href = format!("/?context={}", encoded(&context));
            let context = words_of(context, language(&polls));
            view! {
                <h2><a href=href>{context}</a></h2>
                {cards(words, polls)}
            }
        })
        .collect();
    let others = (!others.is_empty()).then(|| {
        view! {
            <h2>{words.say("overview-context-other")}</h2>
            {cards(words, others)}
        }
    });
    view! { {groups} {others} }.into_any()
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
