//! `/polls/SLUG/constitution`: the principles, each with the votes behind it.

pub(super) mod principle;
mod process;
mod second_vote;
pub(super) mod yours;

use super::with_examples;
use crate::{
    args,
    component::{
        empty::Empty,
        frame::{self, Section},
        second_vote::notice,
        told,
    },
    drafting::PreviewedVersion,
    report::Examples,
    source::{Compiled, Reading},
    words::{Words, constitution as sentences, missing, use_words},
};
use leptos::prelude::*;
use record::constitution::ENGLISH;
use std::sync::Arc;

/// The constitution of a poll.
#[component]
pub fn ConstitutionPage() -> impl IntoView {
    let words = use_words();
    let previewed = use_context::<PreviewedVersion>().map(|previewed| previewed.0);
    with_examples(move |reading, examples| {
        let description =
            words.say_with("constitution-description", args!(topic = told::topic(&reading.poll, words).text));
        let notice_of_preview = previewed.is_some().then(|| {
            view! { <p class="notice">{words.say("drafting-previewed")}</p> }
        });
        let content = match previewed.as_ref().or(reading.constitution.as_ref()) {
            Some(compiled) => content(words, &reading, compiled, examples.as_deref()),
            None if reading.poll.ratifies.is_some() => notice(&reading.poll, words),
            None => view! { <Empty missing=missing::constitution(words) /> }.into_any(),
        };
        let content = view! { {notice_of_preview} {content} };
        frame::poll(&reading.poll, Section::Constitution, description, content.into_any())
    })
}

fn content(words: Words, reading: &Arc<Reading>, compiled: &Arc<Compiled>, examples: Option<&Examples>) -> AnyView {
    let constitution = &compiled.constitution;
    let (poll, slug) = (&reading.poll, reading.poll.slug.as_str());
    let groups = constitution.process.groups;
    let clauses: Vec<_> = constitution
        .clauses
        .iter()
        .map(|clause| {
            let example = examples.and_then(|examples| examples.by(clause));
            principle::card(words, poll, clause, groups, example)
        })
        .collect();
    let preamble = (!constitution.preamble.is_empty()).then(|| {
        let paragraphs: Vec<_> =
            constitution.preamble.split("\n\n").map(|text| view! { <p dir="auto">{text.to_owned()}</p> }).collect();
        // Rules wrote it, whatever language the principles are in.
        view! { <div class="preamble" lang=ENGLISH>{paragraphs}</div> }
    });
    view! {
        <p class="lead">{sentences::size(words, constitution)}</p>
        <p class="tags">
            <span class="tag">{sentences::status(words, constitution.status)}</span>
            <span class="tag">{words.say_with("constitution-version", args!(version = constitution.version.to_string()))}</span>
            <span class="tag">"CC0 1.0"</span>
        </p>
        {preamble}
        {sentences::to_word(words, constitution).map(|text| view! { <p class="notice">{text}</p> })}
        {clauses.is_empty().then(|| view! { <p class="empty">{words.say("constitution-none")}</p> })}
        {yours::view(words, constitution)}
        <ol class="principles">{clauses}</ol>
        {second_vote::view(words, reading, compiled)}
        {process::left_out(words, slug, reading, constitution)}
        {process::merges(words, constitution)}
        {process::how(words, constitution)}
        {process::check(words, slug, compiled)}
    }
    .into_any()
}
