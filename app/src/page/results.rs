//! `/polls/SLUG/results`: three sentences, then consensus, differences, open questions.

use super::with_poll;
use crate::{
    chart::bars::{Key, twin},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        statement::{item, link, list, sentence},
    },
    published::Published,
    source::Reading,
    words::{missing, results as words, site::address},
};
use leptos::prelude::*;

/// Entries of a list before it folds.
const FIRST: usize = 8;
/// Entries of a list at the most; the rest is in the explorer.
const MOST: usize = 30;

/// The results of a poll.
#[component]
pub fn ResultsPage() -> impl IntoView {
    with_poll(|reading| {
        let description = format!("What people agree and differ on: {}", reading.poll.topic);
        let content = content(&reading);
        frame::poll(&reading.poll, Section::Results, description, content)
    })
}

fn content(reading: &Reading) -> AnyView {
    let Some(analysis) = &reading.analysis else {
        return view! { <Empty missing=missing::analysis(reading.poll.participants) /> }.into_any();
    };
    let published = &analysis.published;
    if published.participants == 0 {
        return view! { <Empty missing=missing::nobody() /> }.into_any();
    }
    if published.statements.is_empty() {
        return view! { <Empty missing=missing::statements() /> }.into_any();
    }
    let slug = reading.poll.slug.as_str();
    let sentences: Vec<_> = words::three(published).into_iter().map(|s| view! { <li>{sentence(s)}</li> }).collect();
    let ranking = &published.ranking;
    let title = if published.has_groups() { words::CONSENSUS } else { words::CONSENSUS_OF_ALL };
    view! {
        <ol class="three">{sentences}</ol>
        {(!ranking.enough.is_empty()).then(|| view! { <Key /> })}
        {section(slug, published, "consensus", title, words::consensus_says(published), &ranking.consensus, "agreement")}
        {section(slug, published, "differences", words::DIFFERENCES, words::differences_say(published), &ranking.differences, "difference")}
        {section(slug, published, "undecided", words::UNDECIDED, words::undecided_says(published), &ranking.undecided, "passes")}
        {too_few(slug, published)}
        <p class="note">{words::HIDDEN_NOTE}</p>
    }
    .into_any()
}

/// A list of statements with bars, folded after the first few. Nothing is shown where there is nothing.
fn section(
    slug: &str,
    published: &Published,
    id: &'static str,
    title: &'static str,
    says: String,
    indices: &[usize],
    order: &'static str,
) -> AnyView {
    if indices.is_empty() {
        return ().into_any();
    }
    let first = list(slug, published, published.pick(&indices[..indices.len().min(FIRST)]));
    let more = indices.get(FIRST..).filter(|rest| !rest.is_empty()).map(|rest| {
        let shown = &rest[..rest.len().min(MOST - FIRST)];
        let items: Vec<_> = published.pick(shown).map(|statement| item(slug, published, statement)).collect();
        let all = (rest.len() > shown.len()).then(|| {
            let href = format!("{}?sort={order}", address(slug, "statements"));
            view! { <p><a href=href>{format!("All {} of them are in the list of statements", indices.len())}</a></p> }
        });
        view! {
            <details class="more">
                <summary>{format!("{} more", shown.len())}</summary>
                <ol class="statements" start=(FIRST + 1).to_string()>{items}</ol>
            </details>
            {all}
        }
    });
    let table = twin(published, published.pick(&indices[..indices.len().min(MOST)]));
    view! {
        <Figure id title finding=says>
            {first} {more} {table}
        </Figure>
    }
    .into_any()
}

fn too_few(slug: &str, published: &Published) -> AnyView {
    let indices = &published.ranking.too_few;
    if indices.is_empty() {
        return ().into_any();
    }
    let entries: Vec<_> = published
        .pick(&indices[..indices.len().min(MOST)])
        .map(|statement| {
            let seen = if statement.seen >= crate::published::FEWEST {
                format!("seen by {}", statement.seen)
            } else {
                "seen by fewer than 5".to_owned()
            };
            view! { <li>{link(slug, statement)}" "<span class="n">{seen}</span></li> }
        })
        .collect();
    let all = (indices.len() > MOST).then(|| {
        view! { <p><a href=format!("{}?sort=votes", address(slug, "statements"))>"All of them are in the list of statements"</a></p> }
    });
    view! {
        <section aria-labelledby="few-title">
            <h2 id="few-title">{words::TOO_FEW}</h2>
            <p class="finding">{words::too_few_say(published)}</p>
            <details class="more">
                <summary>{format!("Show {}", entries.len())}</summary>
                <ul class="plain">{entries}</ul>
            </details>
            {all}
        </section>
    }
    .into_any()
}
