//! `/polls/SLUG`: purpose, numbers, phase, and the way on.

use super::{landing, with_poll};
use crate::{
    component::{
        frame::{self, Section},
        statement::sentence,
        timeline::Timeline,
    },
    source::{Poll, Reading},
    words::{constitution, map, number, overview as words, results, site::address, use_words},
};
use deliberation::Phase;
use http::request::Parts;
use leptos::prelude::*;

/// The overview of a poll.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let asked = use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned));
    with_poll(move |reading| {
        let poll = &reading.poll;
        if poll.phase == Phase::Voting {
            return landing::page(poll, asked.as_deref());
        }
        let description = words::size(poll.participants, poll.statements, poll.votes);
        let content = view! {
            {purpose(poll)}
            {numbers(&reading)}
            <section aria-labelledby="timeline-title">
                <h2 id="timeline-title">{words::TIMELINE}</h2>
                <Timeline phase=poll.phase />
            </section>
            {gist(&reading)}
            {ways(&reading)}
        };
        frame::poll(poll, Section::Overview, description, content.into_any())
    })
}

/// What the organisers say, and when and where the poll took place.
fn purpose(poll: &Poll) -> AnyView {
    let paragraphs: Vec<_> = poll
        .description
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| view! { <p dir="auto">{text.to_owned()}</p> })
        .collect();
    let day = |ms: i64| view! { <time datetime=number::iso_day(ms)>{number::day(ms)}</time> };
    let dates = match (poll.opened_at_ms, poll.closed_at_ms) {
        (Some(from), Some(to)) => view! { <p class="dates">"Votes from "{day(from)}" to "{day(to)}"."</p> }.into_any(),
        (Some(from), None) => view! { <p class="dates">"Votes since "{day(from)}"."</p> }.into_any(),
        _ => ().into_any(),
    };
    // Only addresses of the web become links: the field comes from an imported file.
    let origin = poll.source_url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let origin = origin.map(|url| {
        let href = url.clone();
        view! { <p class="dates">"First held at "<a href=href rel="nofollow noopener noreferrer">{url}</a>"."</p> }
    });
    view! { <div class="purpose">{paragraphs} {dates} {origin}</div> }.into_any()
}

fn numbers(reading: &Reading) -> AnyView {
    let poll = &reading.poll;
    let groups =
        reading.analysis.as_ref().filter(|a| a.published.has_groups()).map(|a| a.published.groups.len() as u64);
    let principles = reading.constitution.as_ref().map(|c| c.constitution.clauses.len() as u64);
    let entry = |number: u64, what: &'static str| {
        view! { <div class="number"><dd>{number::thousands(number)}</dd><dt>{what}</dt></div> }
    };
    let word = |n: u64, one: &'static str, many: &'static str| if n == 1 { one } else { many };
    view! {
        <dl class="numbers">
            {entry(poll.participants, word(poll.participants, "person", "people"))}
            {entry(poll.statements, word(poll.statements, "statement", "statements"))}
            {entry(poll.votes, word(poll.votes, "vote", "votes"))}
            {groups.map(|n| entry(n, "opinion groups"))}
            {principles.map(|n| entry(n, word(n, "principle", "principles")))}
        </dl>
    }
    .into_any()
}

/// The three sentences of the results.
fn gist(reading: &Reading) -> AnyView {
    let Some(analysis) = reading.analysis.as_ref().filter(|a| a.published.participants > 0) else {
        return ().into_any();
    };
    let sentences: Vec<_> =
        results::three(&analysis.published).into_iter().map(|s| view! { <li>{sentence(s)}</li> }).collect();
    view! {
        <section class="gist" aria-labelledby="gist-title">
            <h2 id="gist-title">"What people said"</h2>
            <ol class="three">{sentences}</ol>
        </section>
    }
    .into_any()
}

fn ways(reading: &Reading) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let principles = reading
        .constitution
        .as_ref()
        .map_or_else(|| "Not written yet.".to_owned(), |c| constitution::size(&c.constitution));
    let way = |section: Section, says: String| {
        view! {
            <li class="card">
                <h3><a href=address(slug, section.path())>{section.heading(use_words())}</a></h3>
                <p>{says}</p>
            </li>
        }
    };
    view! {
        <section aria-labelledby="ways-title">
            <h2 id="ways-title">{words::READ_ON}</h2>
            <ul class="cards">
                {way(Section::Results, "What every group agrees on, where groups differ, and what is still open.".to_owned())}
                {way(Section::Map, format!("{}: who votes alike, and what sets groups apart.", map::TITLE))}
                {way(Section::Agreement, "Every statement on one line, from shared by all groups to disputed.".to_owned())}
                {way(Section::Constitution, principles)}
                {way(Section::Statements, "Search them, sort them, and see the votes on each.".to_owned())}
                {way(Section::Data, "Download the votes and work everything out again.".to_owned())}
            </ul>
        </section>
    }
    .into_any()
}
