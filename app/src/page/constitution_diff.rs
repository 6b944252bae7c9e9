//! `/polls/SLUG/constitution/diff/A/B`: what changed between two published versions, and the votes behind each change.

use super::{constitution::principle, constitution_version::entry};
use crate::{
    args,
    component::frame::{self, Section},
    drafting::ComparedVersions,
    words::{Words, site::address, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Two versions beside each other.
#[component]
pub fn DifferencePage() -> impl IntoView {
    match use_context::<ComparedVersions>() {
        Some(compared) if !compared.poll.shows_results() => super::closed::page(&compared.poll),
        Some(compared) => page(&compared, use_words()),
        None => super::fault::missing(use_context::<ResponseOptions>().as_ref()),
    }
}

fn page(compared: &ComparedVersions, words: Words) -> AnyView {
    let slug = compared.poll.slug.as_str();
    let (from, to) = (compared.from.to_string(), compared.to.to_string());
    let title = words.say_with("drafting-diff-title", args!(from = &from, to = &to));
    let entries: Vec<_> = compared
        .changes
        .iter()
        .map(|(change, sources)| {
            let votes: Vec<_> =
                sources.iter().map(|source| principle::from(words, slug, source, compared.groups)).collect();
            let votes = (!votes.is_empty()).then(|| {
                view! { <details open><summary>{words.say("drafting-diff-votes")}</summary>{votes}</details> }
            });
            view! { <li>{entry(change, words)} {votes}</li> }
        })
        .collect();
    let list = if entries.is_empty() {
        view! { <p>{words.say("drafting-v-same")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{entries}</ul> }.into_any()
    };
    let version = |number: &str| {
        let href = address(slug, &format!("constitution/v/{number}"));
        view! { <a href=href>{words.say_with("drafting-v-title", args!(version = number))}</a> }
    };
    let content = view! {
        <h2>{title.clone()}</h2>
        <p>{version(&from)}" · "{version(&to)}</p>
        {list}
    };
    frame::poll(&compared.poll, Section::Constitution, title, content.into_any())
}
