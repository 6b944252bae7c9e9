//! `/polls/SLUG/map`: the opinion map with its groups in words.

use super::with_poll;
use crate::{
    chart::map::{levels, map, twin},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        mark::Mark,
        statement::link,
    },
    published::{Group, Published},
    source::Reading,
    words::{map as words, missing, results},
};
use leptos::prelude::*;

/// Statements that describe a group.
const DEFINING: usize = 3;

/// The opinion map.
#[component]
pub fn MapPage() -> impl IntoView {
    with_poll(|reading| {
        let description = format!("Who votes alike, and what sets groups apart: {}", reading.poll.topic);
        let content = content(&reading);
        frame::poll(&reading.poll, Section::Map, description, content)
    })
}

fn content(reading: &Reading) -> AnyView {
    let empty = |missing| view! { <Empty missing /> }.into_any();
    let Some(analysis) = &reading.analysis else {
        return empty(missing::analysis(reading.poll.participants));
    };
    let published = &analysis.published;
    if published.participants == 0 {
        return empty(missing::nobody());
    }
    if published.statements.len() == 1 {
        return empty(missing::one_statement());
    }
    if let Some(what) = words::missing(published) {
        return empty(missing::map(what));
    }
    let picture = analysis.map();
    if picture.flat {
        return empty(missing::same_place(published.participants));
    }
    let slug = reading.poll.slug.as_str();
    let how = if picture.crowded { words::DISTANCE_HEX } else { words::DISTANCE };
    let few = published.groups.iter().any(|group| group.size.is_none()).then(|| {
        view! { <p class="note">"A group of fewer than 5 people is not shown apart: its people are drawn without a group."</p> }
    });
    let inside = view! {
        {choice(published)}
        {map(published, picture)}
        {legend(published)}
        {picture.crowded.then(levels)}
        {twin(published, picture)}
    }
    .into_any();
    view! {
        <div class="map-page">
            <div class="map-figure"><Figure id="map" title=words::FIGURE finding=words::finding(published)>
                {inside}
            </Figure></div>
            {groups(slug, published)}
            <section class="reading" aria-labelledby="reading-title">
            <h2 id="reading-title">"How to read it"</h2>
            <p>{how}</p>
            {published.has_groups().then(|| view! { <p>{words::HULL}</p> <p>{words::certainty(published.stability)}</p> })}
            <p>{words::explained(published.explained)}</p>
            {few}
            </section>
        </div>
    }
    .into_any()
}

/// Radio buttons that bring one group forward; style sheets alone do the rest.
fn choice(published: &Published) -> AnyView {
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
                    {results::group(&group.letter)}
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="choice">
            <legend>{words::SHOW}</legend>
            <label><input type="radio" name="focus" checked />{words::EVERYBODY}</label>
            {groups}
        </fieldset>
    }
    .into_any()
}

fn legend(published: &Published) -> AnyView {
    let ungrouped = published.people.iter().any(|p| p.group.is_none()) && published.has_groups();
    ungrouped
        .then(|| {
            view! {
                <ul class="key">
                    <li>
                        <svg class="swatch" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                            <path class="marks g-none" d=crate::chart::shape::marks(None, &[[8.0, 8.0]], 5.0)></path>
                        </svg>
                        {format!("Not in a group: fewer than {} votes so far", published.min_votes)}
                    </li>
                </ul>
            }
        })
        .into_any()
}

/// The groups in words, and what they share.
fn groups(slug: &str, published: &Published) -> AnyView {
    let cards: Vec<_> = published
        .groups
        .iter()
        .filter(|g| g.size.is_some() && published.has_groups())
        .map(|g| card(slug, published, g))
        .collect();
    let shared: Vec<_> = published
        .pick(&published.ranking.consensus)
        .take(DEFINING)
        .map(|statement| {
            let agree = statement.common.is_some_and(|common| common.agree);
            let verb = if agree { "Most agree: " } else { "Most disagree: " };
            view! { <li>{verb} "“"{link(slug, statement)}"”"</li> }
        })
        .collect();
    let title = if published.has_groups() { words::SHARED } else { results::CONSENSUS_OF_ALL };
    let shared = (!shared.is_empty()).then(|| {
        view! { <section class="group-card"><h3>{title}</h3><ul class="plain">{shared}</ul></section> }
    });
    view! { <div class="group-cards">{cards} {shared}</div> }.into_any()
}

fn card(slug: &str, published: &Published, group: &Group) -> AnyView {
    let entries: Vec<_> = group
        .defining
        .iter()
        .take(DEFINING)
        .filter_map(|defining| Some((defining, published.at(defining.statement)?)))
        .map(|(defining, statement)| {
            let shares = results::shares(published, statement);
            let shares =
                (!statement.hides_a_group()).then(|| view! { <span class="n">{format!(" Agree: {shares}")}</span> });
            view! { <li>{words::leans(defining.agrees)}" “"{link(slug, statement)}"”"{shares}</li> }
        })
        .collect();
    let body = if entries.is_empty() {
        view! { <p>"No statement sets this group clearly apart."</p> }.into_any()
    } else {
        view! { <p>"People here"</p> <ul class="plain">{entries}</ul> }.into_any()
    };
    view! {
        <section class=format!("group-card {}", crate::chart::shape::class(Some(group.number)))>
            <h3><Mark group=group.number />{words::group(&group.letter, group.size)}</h3>
            {body}
        </section>
    }
    .into_any()
}
