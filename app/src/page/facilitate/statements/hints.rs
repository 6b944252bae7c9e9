//! What is worth a second look at a statement. Nothing of it acts by itself.

use super::{super::hint, report};
use crate::{args, facilitator::Item, words::Words};
use deliberation::{hints::Hint, store::Suspicion};
use leptos::prelude::*;

/// What was found without a model.
pub(super) fn view(item: &Item, words: Words) -> AnyView {
    let links = (item.links > 0).then(|| words.say_with("hints-links", args!(links = item.links)));
    let watched =
        (!item.watched.is_empty()).then(|| words.say_with("hints-watched", args!(found = words.list(&item.watched))));
    // How many links there are says that there is one.
    let plain = item.hints.iter().filter(|found| **found != Hint::Link).map(|found| hint(*found, words));
    let rows: Vec<_> = watched.into_iter().chain(links).chain(plain).map(|says| view! { <li>{says}</li> }).collect();
    (!rows.is_empty()).then(|| view! { <ul class="hints">{rows}</ul> }).into_any()
}

/// What a model said, marked as what it is.
pub(super) fn machine(item: &Item, words: Words) -> AnyView {
    let Some(machine) = &item.machine else { return ().into_any() };
    let says = match machine.suspicion {
        Suspicion::Fine => words.say("hints-machine-fine"),
        Suspicion::Private => report("personal", words),
        other => report(other.as_str(), words),
    };
    let says = words.say_with("hints-machine", args!(model = machine.model.clone(), says = says));
    view! {
        <p class="note">
            {says}" "
            {(!machine.reason.is_empty()).then(|| view! { <q dir="auto">{machine.reason.clone()}</q> })}
        </p>
    }
    .into_any()
}
