//! `/polls/SLUG/map`: the opinion map with its groups in words; while people vote, one's own place alone.

mod meanwhile;
mod you;

use super::{closed, fault, with_any_poll};
use crate::{
    args,
    chart::map::{levels, map, twin},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        labels,
        mark::Mark,
        method,
        provenance::behind,
        statement::{note, quoted_link},
        told,
    },
    place::{Meanwhile, Place},
    published::{Group, Published},
    source::Reading,
    words::{Slot, Words, map as sentences, missing, results, site::address, use_words},
};
use deliberation::Labels;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Statements that describe a group.
const DEFINING: usize = 3;

/// The opinion map.
#[component]
pub fn MapPage() -> impl IntoView {
    let words = use_words();
    let response = use_context::<ResponseOptions>();
    with_any_poll(move |reading| {
        if !reading.poll.shows_results() {
            let place = use_context::<Meanwhile>();
            return place.map_or_else(|| closed::page(&reading.poll), |place| meanwhile::page(&reading.poll, &place));
        }
        if !reading.poll.settings.show_map {
            return fault::missing(response.as_ref());
        }
        let description = words.say_with("map-description", args!(topic = told::topic(&reading.poll, words).text));
        let content = content(words, &reading);
        frame::poll(&reading.poll, Section::Map, description, content)
    })
}

fn content(words: Words, reading: &Reading) -> AnyView {
    let empty = |missing| view! { <Empty missing /> }.into_any();
    let Some(analysis) = &reading.analysis else {
        return empty(missing::analysis(words, reading.poll.participants));
    };
    let published = &analysis.published;
    if published.participants == 0 {
        return empty(missing::nobody(words));
    }
    if published.statements.len() == 1 {
        return empty(missing::one_statement(words));
    }
    if let Some(what) = sentences::missing(words, published) {
        return empty(missing::map(words, what));
    }
    let picture = analysis.map();
    if picture.flat {
        return empty(missing::same_place(words, published.participants));
    }
    let slug = reading.poll.slug.as_str();
    let how = words.say(if picture.crowded { "map-distance-hexagons" } else { "map-distance" });
    let few = published.groups.iter().any(|group| group.size.is_none()).then(|| {
        view! { <p class="note">{words.say("map-few")}</p> }
    });
    let place = use_context::<Place>();
    let you = match &place {
        Some(Place::Here(here)) => Some(picture.spot(here.at, here.group)),
        _ => None,
    };
    let inside = view! {
        {choice(words, published)}
        {labels::around(words, &reading.labels, map(words, published, picture, you))}
        {labels::key(words, published, &reading.labels)}
        {legend(words, published)}
        {picture.crowded.then(|| levels(words))}
        {twin(words, published, picture, you)}
    }
    .into_any();
    let file = reading.poll.settings.open_data.then(|| behind(words, address(slug, "data/analysis.json")));
    let reason = published.note.as_deref().filter(|_| !published.has_groups()).map(|reason| {
        let says = words.say_around("map-note", args!(note = Slot), |_| note(sentences::sentence(reason)));
        view! { <p>{says}</p> }
    });
    view! {
        <div class="map-page">
            <div class="map-figure"><Figure id="map" title=words.say("map-figure") finding=sentences::finding(words, published)>
                {inside}
                {file}
            </Figure></div>
            <div class="group-cards">
                {place.map(|place| you::view(words, slug, published, &place))}
                {groups(words, slug, published, &reading.labels)}
                {published.has_groups().then(|| {
                    let href = format!("{}#smaller", address(slug, "robustness"));
                    view! { <p><a href=href>{words.say("results-smaller-link")}</a></p> }
                })}
            </div>
            <section class="reading" aria-labelledby="reading-title">
            <h2 id="reading-title">{words.say("map-how-to-read")}</h2>
            {reason}
            <p>{how}</p>
            {published.has_groups().then(|| view! { <p>{words.say("map-hull")}</p> <p>{sentences::certainty(words, published.stability)}</p> })}
            <p>{sentences::explained(words, published.explained)}</p>
            {few}
            {method::of_map(words, published)}
            </section>
        </div>
    }
    .into_any()
}

/// Radio buttons that bring one group forward; style sheets alone do the rest.
fn choice(words: Words, published: &Published) -> AnyView {
    if !published.has_groups() {
        return ().into_any();
    }
    let groups: Vec<_> = published
        .groups
        .iter()
        .filter(|group| group.size.is_some())
        .map(|group| {
            view! {
                <label>
                    <input type="radio" name="focus" data-group=group.number.to_string() />
                    <Mark group=group.number />
                    {results::group(words, &group.letter)}
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="choice">
            <legend>{words.say("map-show")}</legend>
            <label><input type="radio" name="focus" checked />{words.say("map-everybody")}</label>
            {groups}
        </fieldset>
    }
    .into_any()
}

fn legend(words: Words, published: &Published) -> AnyView {
    let ungrouped = published.people.iter().any(|p| p.group.is_none()) && published.has_groups();
    ungrouped
        .then(|| {
            view! {
                <ul class="key">
                    <li>
                        <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                            <path class="marks g-none" d=crate::chart::shape::marks(None, &[[8.0, 8.0]], 5.0)></path>
                        </svg>
                        {words.say_with("map-not-in-group", args!(votes = published.min_votes))}
                    </li>
                </ul>
            }
        })
        .into_any()
}

/// The groups in words, and what they share.
fn groups(words: Words, slug: &str, published: &Published, named: &Labels) -> AnyView {
    let cards: Vec<_> = published
        .groups
        .iter()
        .filter(|g| g.size.is_some() && published.has_groups())
        .map(|g| card(words, slug, published, g, labels::of_group(published, named, g)))
        .collect();
    let shared: Vec<_> = published
        .pick(&published.ranking.consensus)
        .take(DEFINING)
        .map(|statement| {
            let agree = statement.common.is_some_and(|common| common.agree);
            let says = words.say_around(
                if agree { "map-most-agree" } else { "map-most-disagree" },
                args!(statement = Slot),
                |_| quoted_link(words, slug, statement),
            );
            view! { <li>{says}</li> }
        })
        .collect();
    let title = words.say(if published.has_groups() { "map-shared" } else { "results-consensus-all" });
    let shared = (!shared.is_empty()).then(|| {
        view! { <section class="group-card"><h3>{title}</h3><ul class="plain">{shared}</ul></section> }
    });
    view! { {cards} {shared} }.into_any()
}

fn card(words: Words, slug: &str, published: &Published, group: &Group, name: Option<&str>) -> AnyView {
    let entries: Vec<_> = group
        .defining
        .iter()
        .take(DEFINING)
        .filter_map(|defining| Some((defining, published.at(defining.statement)?)))
        .map(|(defining, statement)| {
            let shares = results::shares(words, published, statement);
            let shares = words.say_with("map-shares", args!(shares = shares));
            let shares = (!statement.hides_a_group()).then(|| view! { " "<span class="n">{shares}</span> });
            let says = words.say_around(
                if defining.agrees { "map-agree-more" } else { "map-disagree-more" },
                args!(statement = Slot),
                |_| quoted_link(words, slug, statement),
            );
            view! { <li>{says}{shares}</li> }
        })
        .collect();
    let body = if entries.is_empty() {
        view! { <p>{words.say("map-nothing-apart")}</p> }.into_any()
    } else {
        view! { <p>{words.say("map-people-here")}</p> <ul class="plain">{entries}</ul> }.into_any()
    };
    view! {
        <section class=format!("group-card {}", crate::chart::shape::class(Some(group.number)))>
            <h3><Mark group=group.number />{sentences::group(words, &group.letter, group.size)}</h3>
            {name.map(|name| view! { <p class="group-name"><bdi dir="auto">{name.to_owned()}</bdi></p> })}
            {body}
        </section>
    }
    .into_any()
}
