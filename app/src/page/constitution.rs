//! `/polls/SLUG/constitution`: the principles, each with the votes behind it.

mod principle;
mod process;

use super::with_poll;
use crate::{
    component::{
        empty::Empty,
        frame::{self, Section},
    },
    source::{Compiled, Reading},
    words::{constitution as words, missing},
};
use leptos::prelude::*;

/// The constitution of a poll.
#[component]
pub fn ConstitutionPage() -> impl IntoView {
    with_poll(|reading| {
        let description = format!("Principles that every group supports: {}", reading.poll.topic);
        let content = match &reading.constitution {
            Some(compiled) => content(&reading, compiled),
            None => view! { <Empty missing=missing::constitution() /> }.into_any(),
        };
        frame::poll(&reading.poll, Section::Constitution, description, content)
    })
}

fn content(reading: &Reading, compiled: &Compiled) -> AnyView {
    let constitution = &compiled.constitution;
    let slug = reading.poll.slug.as_str();
    let clauses: Vec<_> =
        constitution.clauses.iter().map(|clause| principle::card(slug, clause, constitution.process.groups)).collect();
    let preamble = (!constitution.preamble.is_empty()).then(|| {
        let paragraphs: Vec<_> =
            constitution.preamble.split("\n\n").map(|text| view! { <p dir="auto">{text.to_owned()}</p> }).collect();
        view! { <div class="preamble">{paragraphs}</div> }
    });
    view! {
        <p class="lead">{words::size(constitution)}</p>
        <p class="tags">
            <span class="tag">{words::status(constitution.status)}</span>
            <span class="tag">{format!("Version {}", constitution.version)}</span>
            <span class="tag">"CC0 1.0"</span>
        </p>
        {preamble}
        {words::to_word(constitution).map(|text| view! { <p class="notice">{text}</p> })}
        {clauses.is_empty().then(|| view! { <p class="empty">"No statement reached the threshold, so there is no principle yet."</p> })}
        <ol class="principles">{clauses}</ol>
        {process::left_out(slug, reading, constitution)}
        {process::merges(constitution)}
        {process::how(constitution)}
        {process::check(slug, compiled)}
    }
    .into_any()
}
