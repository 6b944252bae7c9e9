//! `/polls/SLUG/constitution/v/N`: one published version, which never changes, and what changed since the one before.

use super::constitution::yours;
use crate::{
    args,
    component::{
        frame::{self, Section},
        statement::{said_by, wording, words_of},
    },
    drafting::{VersionChange, VersionPage as Shown, Why, Worded},
    words::{Day, Words, site::address, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// One published version.
#[component]
pub fn VersionPage() -> impl IntoView {
    match use_context::<Shown>() {
        Some(shown) => page(&shown, use_words()),
        None => super::fault::missing(use_context::<ResponseOptions>().as_ref()),
    }
}

fn page(shown: &Shown, words: Words) -> AnyView {
    let constitution = &shown.compiled.constitution;
    let slug = shown.poll.slug.as_str();
    let number = shown.ratified.version;
    let title = words.say_with("drafting-v-title", args!(version = number.to_string()));
    let principles: Vec<_> = constitution
        .clauses
        .iter()
        .map(|clause| {
            view! { <li class="principle" id=clause.id.clone()><p class="principle-text">{wording(clause)}</p></li> }
        })
        .collect();
    let by = words.say_with(
        "drafting-v-by",
        args!(
            ratifier = shown.ratified.author.clone(),
            publisher = shown.ratified.published_by.clone().unwrap_or_default(),
            day = Day(shown.compiled.created_at_ms),
        ),
    );
    let newer = (shown.latest > number).then(|| {
        let href = address(slug, &format!("constitution/v/{}", shown.latest));
        view! { <p class="notice"><a href=href>{words.say("drafting-v-newer")}</a></p> }
    });
    let note = shown.ratified.note.clone().map(|note| {
        view! { <p>{words.say("drafting-v-note")}" "<bdi dir="auto">{note}</bdi></p> }
    });
    let content = view! {
        <h2>{title}</h2>
        <p class="lead">{by}</p>
        {newer}
        {note}
        {yours::view(words, constitution)}
        {changes(shown, words)}
        <ol class="principles">{principles}</ol>
        <p>
            {words.say("drafting-v-hash")}" "<code class="hash">{shown.compiled.sha256.clone()}</code>" "
            <a href=address(slug, &format!("data/constitution-v{number}.json")) download>{format!("constitution-v{number}.json")}</a>
        </p>
    };
    let description = words.say("drafting-v-description");
    frame::poll(&shown.poll, Section::Constitution, description, content.into_any())
}

fn changes(shown: &Shown, words: Words) -> AnyView {
    let Some(earlier) = shown.earlier else { return ().into_any() };
    let href = address(shown.poll.slug.as_str(), &format!("constitution/v/{earlier}"));
    let number = shown.ratified.version;
    let votes = address(shown.poll.slug.as_str(), &format!("constitution/diff/{earlier}/{number}"));
    let entries: Vec<_> = shown.changes.iter().map(|change| view! { <li>{entry(change, words)}</li> }).collect();
    let list = if entries.is_empty() {
        view! { <p>{words.say("drafting-v-same")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{entries}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="changes">
            <h3 id="changes"><a href=href>{words.say_with("drafting-v-changes", args!(version = earlier.to_string()))}</a></h3>
            {list}
            <p><a href=votes>{words.say("drafting-v-votes")}</a></p>
        </section>
    }
    .into_any()
}

fn worded(principle: &Worded) -> AnyView {
    words_of(principle.text.clone(), principle.language.clone())
}

pub(super) fn entry(change: &VersionChange, words: Words) -> AnyView {
    let why =
        |why: &Why| (!why.says.is_empty()).then(|| view! { <p class="note">{said_by(&why.by, why.says.clone())}</p> });
    match change {
        VersionChange::Added(text) => {
            view! { <p>{words.say("drafting-v-added")}": "<ins>{worded(text)}</ins></p> }.into_any()
        }
        VersionChange::Dropped(text, reason) => view! {
            <p>{words.say("drafting-v-dropped")}": "<del>{worded(text)}</del></p>
            {why(reason)}
        }
        .into_any(),
        VersionChange::Reworded(before, after, reason) => view! {
            <p>{words.say("drafting-v-reworded")}": "<del>{worded(before)}</del>" "<ins>{worded(after)}</ins></p>
            {why(reason)}
        }
        .into_any(),
        VersionChange::Reweighted(text, before, after) => {
            let says = words.say_with(
                "drafting-v-reweighted",
                args!(before = words.decimal(*before, 2), after = words.decimal(*after, 2)),
            );
            view! { <p>{says}": "{worded(text)}</p> }.into_any()
        }
        VersionChange::Rested { text, joined, left, votes } => {
            let says = words.say_with("drafting-v-rested", args!(joined = *joined, left = *left, votes = *votes));
            view! { <p>{says}": "{worded(text)}</p> }.into_any()
        }
        VersionChange::Asked(text) => view! { <p>{words.say("drafting-v-asked")}": "{worded(text)}</p> }.into_any(),
        VersionChange::Document(fields) => {
            let fields = fields.join(", ");
            view! { <p>{words.say("drafting-v-document")}": "<code dir="ltr">{fields}</code></p> }.into_any()
        }
    }
}
