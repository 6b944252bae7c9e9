//! `/polls/SLUG`: purpose, numbers, phase, and the way on.

use super::{landing, with_weights};
use crate::{
    args,
    component::{
        frame::{self, Section},
        second_vote,
        subscribe_link::subscribe_link,
        timeline::Timeline,
        told,
    },
    facilitator::Previewed,
    source::{Poll, Reading},
    words::{Slot, Words, constitution, number, overview as sentences, results, sample, site::address, use_words},
};
use deliberation::Phase;
use http::request::Parts;
use leptos::prelude::*;
use record::weighting::published::Weighting;

/// The overview of a poll.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let words = use_words();
    let asked = use_context::<Parts>().and_then(|parts| parts.uri.query().map(str::to_owned));
    // A draft is shown to those who run it as it will be when it is open.
    let previewed = use_context::<Previewed>().is_some();
    with_weights(move |reading, weighting| {
        let poll = &reading.poll;
        if poll.phase == Phase::Voting {
            return landing::page(poll, asked.as_deref());
        }
        if previewed && poll.phase == Phase::Draft {
            return landing::page(&Poll { phase: Phase::Voting, ..poll.clone() }, None);
        }
        let description = sentences::size(words, poll.participants, poll.statements, poll.votes);
        let content = view! {
            {second_vote::notice(poll, words)}
            {landing::done(poll, asked.as_deref(), words)}
            {purpose(words, poll)}
            {landing::organiser(poll, words)}
            {rates(words, &reading)}
            {numbers(words, &reading)}
            <section aria-labelledby="timeline-title">
                <h2 id="timeline-title">{words.say("overview-timeline")}</h2>
                <Timeline phase=poll.phase />
                {(poll.phase != Phase::Draft).then(|| view! {
                    {subscribe_link(poll)}
                    <p class="note"><a href=address(poll.slug.as_str(), "feed.atom")>{words.say("feed-follow")}</a></p>
                })}
            </section>
            {(!poll.settings.outcome.trim().is_empty()).then(|| landing::outcome(poll, words))}
            {gist(words, &reading)}
            {weighting.map(|weighting| took_part(words, &reading, &weighting))}
            {ways(words, &reading)}
        };
        frame::poll(poll, Section::Overview, description, content.into_any())
    })
}

/// What the organisers say, and when and where the poll took place.
fn purpose(words: Words, poll: &Poll) -> AnyView {
    let paragraphs = landing::paragraphs(&told::description(poll, words));
    let day = |ms: i64| view! { <time datetime=number::iso_day(ms)>{words.day(ms)}</time> }.into_any();
    let dates = match (poll.opened_at_ms, poll.closed_at_ms) {
        (Some(from), Some(to)) => {
            let says = words.say_around("overview-dates", args!(from = Slot, to = Slot), |place| {
                day(if place == "from" { from } else { to })
            });
            view! { <p class="dates">{says}</p> }.into_any()
        }
        (Some(from), None) => {
            let says = words.say_around("overview-dates-since", args!(from = Slot), |_| day(from));
            view! { <p class="dates">{says}</p> }.into_any()
        }
        _ => ().into_any(),
    };
    // Only addresses of the web become links: the field comes from an imported file.
    let origin = poll.source_url.clone().filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let origin = origin.map(|url| {
        let says = words.say_around("overview-origin", args!(link = Slot), |_| {
            let (href, url) = (url.clone(), url.clone());
            view! { <a href=href rel="nofollow noopener noreferrer"><bdi dir="ltr">{url}</bdi></a> }.into_any()
        });
        view! { <p class="dates">{says}</p> }
    });
    view! { <div class="purpose">{paragraphs} {dates} {origin}</div> }.into_any()
}

/// The way to comparing answers, for those who took part.
fn rates(words: Words, reading: &Reading) -> AnyView {
    let href = address(reading.poll.slug.as_str(), "rate");
    let way = || {
        view! {
            <div class="notice">
                <p>{words.say("rating-overview")}</p>
                <p><a class="button" href=href>{words.say("rating-go")}</a></p>
            </div>
        }
    };
    reading.rates.then(way).into_any()
}

fn numbers(words: Words, reading: &Reading) -> AnyView {
    let poll = &reading.poll;
    let groups =
        reading.analysis.as_ref().filter(|a| a.published.has_groups()).map(|a| a.published.groups.len() as u64);
    let principles = reading.constitution.as_ref().map(|c| c.constitution.clauses.len() as u64);
    let entry = |number: u64, what: String| {
        view! { <div class="number"><dd>{words.thousands(number)}</dd><dt>{what}</dt></div> }
    };
    view! {
        <dl class="numbers">
            {entry(poll.participants, words.say_with("overview-people", args!(people = poll.participants)))}
            {entry(poll.statements, words.say_with("overview-statements", args!(statements = poll.statements)))}
            {entry(poll.votes, words.say_with("overview-votes", args!(votes = poll.votes)))}
            {groups.map(|n| entry(n, words.say_with("overview-groups", args!(groups = n))))}
            {principles.map(|n| entry(n, words.say_with("overview-principles", args!(principles = n))))}
        </dl>
    }
    .into_any()
}

/// The three sentences of the results.
fn gist(words: Words, reading: &Reading) -> AnyView {
    let Some(analysis) = reading.analysis.as_ref().filter(|a| a.published.participants > 0) else {
        return ().into_any();
    };
    let sentences: Vec<_> =
        results::three(words, &analysis.published).into_iter().map(|says| view! { <li>{says}</li> }).collect();
    view! {
        <section class="gist" aria-labelledby="gist-title">
            <h2 id="gist-title">{words.say("overview-said")}</h2>
            <ol class="three">{sentences}</ol>
        </section>
    }
    .into_any()
}

/// How like the public those who took part are.
fn took_part(words: Words, reading: &Reading, weighting: &Weighting) -> AnyView {
    let href = address(reading.poll.slug.as_str(), Section::Weighting.path());
    view! {
        <section aria-labelledby="sample-title">
            <h2 id="sample-title">{words.say("sample-title")}</h2>
            <p>{sample::index(words, &weighting.representativeness)}</p>
            <p><a href=href>{words.say("sample-weights-title")}</a></p>
        </section>
    }
    .into_any()
}

fn ways(words: Words, reading: &Reading) -> AnyView {
    let slug = reading.poll.slug.as_str();
    let principles = reading
        .constitution
        .as_ref()
        .map_or_else(|| words.say("overview-not-written"), |c| constitution::size(words, &c.constitution));
    let data = match reading.poll.settings.open_data {
        true => words.say("overview-way-data"),
        false => words.say("data-withheld"),
    };
    let way = |section: Section, says: String| {
        view! {
            <li class="card">
                <h3><a href=address(slug, section.path())>{section.heading(words)}</a></h3>
                <p>{says}</p>
            </li>
        }
    };
    view! {
        <section aria-labelledby="ways-title">
            <h2 id="ways-title">{words.say("overview-read-on")}</h2>
            <ul class="cards">
                {way(Section::Results, words.say("overview-way-results"))}
                {reading.poll.settings.show_map.then(|| way(Section::Map, words.say("overview-way-map")))}
                {way(Section::Agreement, words.say("overview-way-agreement"))}
                {reading.poll.ratifies.is_none().then(|| way(Section::Constitution, principles))}
                {(reading.poll.phase == Phase::Published).then(|| way(Section::Report, words.say("report-way")))}
                {way(Section::Statements, words.say("overview-way-statements"))}
                {way(Section::Data, data)}
            </ul>
        </section>
    }
    .into_any()
}
