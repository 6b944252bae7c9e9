//! `/polls/SLUG/results`: three sentences, then consensus, differences, open questions.

use super::{excerpt, with_weights};
use crate::{
    args,
    chart::{
        bars::{Key, twin},
        dumbbell::{Few, dumbbells},
    },
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        labels, method, provenance,
        statement::{item, link, list},
        told,
    },
    published::{FEWEST, MIN_SEEN, Published},
    source::Reading,
    words::{Count, Words, missing, results as sentences, site::address, use_words},
};
use leptos::prelude::*;
use record::weighting::published::Weighting;

/// Entries of a list before it folds.
const FIRST: usize = 8;
/// Entries of a list at the most; the rest is in the explorer.
const MOST: usize = 30;

/// The results of a poll.
#[component]
pub fn ResultsPage() -> impl IntoView {
    let words = use_words();
    with_weights(move |reading, weighting| {
        let description = words.say_with("results-description", args!(topic = told::topic(&reading.poll, words).text));
        let content = content(words, &reading, weighting.as_ref());
        frame::poll(&reading.poll, Section::Results, description, content)
    })
}

fn content(words: Words, reading: &Reading, weighting: Option<&Weighting>) -> AnyView {
    let Some(analysis) = &reading.analysis else {
        return view! { <Empty missing=missing::analysis(words, reading.poll.participants) /> }.into_any();
    };
    let published = &analysis.published;
    if published.participants == 0 {
        return view! { <Empty missing=missing::nobody(words) /> }.into_any();
    }
    if published.statements.is_empty() {
        return view! { <Empty missing=missing::statements(words) /> }.into_any();
    }
    let slug = reading.poll.slug.as_str();
    let sentences: Vec<_> =
        sentences::three(words, published).into_iter().map(|says| view! { <li>{says}</li> }).collect();
    let ranking = &published.ranking;
    let of = |indices: &[usize]| Count(indices.len());
    let differences = words.say_with("results-differences-say", args!(statements = of(&ranking.differences)));
    let undecided = words.say_with("results-undecided-say", args!(statements = of(&ranking.undecided)));
    view! {
        <ol class="three">{sentences}</ol>
        {(!ranking.enough.is_empty()).then(|| view! { <Key /> })}
        {labels::key(words, published, &reading.labels)}
        {section(words, slug, published, "consensus", sentences::consensus(words, published), &ranking.consensus, "agreement")}
        {section(words, slug, published, "differences", (words.say("results-differences"), differences), &ranking.differences, "difference")}
        {section(words, slug, published, "undecided", (words.say("results-undecided"), undecided), &ranking.undecided, "passes")}
        {too_few(words, slug, published)}
        <p class="note">{words.say("tally-hidden-note")}</p>
        {method::of_results(words, published)}
        {weighting.map(|weighting| took_part(words, reading, weighting))}
        {excerpt::links(words, reading)}
        {provenance::cite(words, reading, analysis)}
    }
    .into_any()
}

/// Those who took part beside the public.
fn took_part(words: Words, reading: &Reading, weighting: &Weighting) -> AnyView {
    let href = address(reading.poll.slug.as_str(), Section::Weighting.path());
    view! {
        <section aria-labelledby="sample-title">
            <h2 id="sample-title">{words.say("sample-title")}</h2>
            {dumbbells(words, &reading.poll.settings, &weighting.representativeness, Few::Hidden)}
            {method::of_sample(words)}
            {provenance::behind(words, address(reading.poll.slug.as_str(), "data/weighting.json"))}
            <p><a href=href>{words.say("sample-weights-title")}</a></p>
        </section>
    }
    .into_any()
}

/// A list of statements with bars, folded after the first few. Nothing is shown where there is nothing.
fn section(
    words: Words,
    slug: &str,
    published: &Published,
    id: &'static str,
    (title, says): (String, String),
    indices: &[usize],
    order: &'static str,
) -> AnyView {
    if indices.is_empty() {
        return ().into_any();
    }
    let first = list(words, slug, published, published.pick(&indices[..indices.len().min(FIRST)]));
    let more = indices.get(FIRST..).filter(|rest| !rest.is_empty()).map(|rest| {
        let shown = &rest[..rest.len().min(MOST - FIRST)];
        let items: Vec<_> = published.pick(shown).map(|statement| item(words, slug, published, statement)).collect();
        let all = (rest.len() > shown.len()).then(|| {
            let href = format!("{}?sort={order}", address(slug, "statements"));
            view! { <p><a href=href>{words.say_with("results-all", args!(statements = indices.len()))}</a></p> }
        });
        view! {
            <details class="more">
                <summary>{words.say_with("results-more", args!(statements = shown.len()))}</summary>
                <ol class="statements" start=(FIRST + 1).to_string()>{items}</ol>
            </details>
            {all}
        }
    });
    let table = twin(words, published, published.pick(&indices[..indices.len().min(MOST)]));
    view! {
        <Figure id title finding=says data=address(slug, "data/comment-groups.csv")>
            {first} {more} {table}
        </Figure>
    }
    .into_any()
}

fn too_few(words: Words, slug: &str, published: &Published) -> AnyView {
    let indices = &published.ranking.too_few;
    if indices.is_empty() {
        return ().into_any();
    }
    let entries: Vec<_> = published
        .pick(&indices[..indices.len().min(MOST)])
        .map(|statement| {
            let seen = if statement.seen >= FEWEST {
                words.say_with("results-seen", args!(people = statement.seen))
            } else {
                words.say("results-seen-few")
            };
            view! { <li>{link(words, slug, statement)}" "<span class="n">{seen}</span></li> }
        })
        .collect();
    let all = (indices.len() > MOST).then(|| {
        view! { <p><a href=format!("{}?sort=votes", address(slug, "statements"))>{words.say_with("results-all", args!(statements = indices.len()))}</a></p> }
    });
    let says = words.say_with("results-too-few-say", args!(statements = indices.len(), people = MIN_SEEN));
    view! {
        <section aria-labelledby="few-title">
            <h2 id="few-title">{words.say("results-too-few")}</h2>
            <p class="finding">{says}</p>
            <details class="more">
                <summary>{words.say_with("results-show", args!(statements = entries.len()))}</summary>
                <ul class="plain">{entries}</ul>
            </details>
            {all}
        </section>
    }
    .into_any()
}
