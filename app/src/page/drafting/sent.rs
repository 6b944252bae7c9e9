//! What was sent with a form that is not on the page any more: nobody loses what they wrote because somebody else was
//! faster.

use super::{principle, ratify, start};
use crate::{
    drafting::{Drafting, Stage},
    words::Words,
};
use leptos::prelude::*;

/// What was sent, in a box of its own; nothing where the form is there, which holds it again.
pub(super) fn view(drafting: &Drafting, words: Words) -> Option<AnyView> {
    if drafting.typed.is_empty() || has_form(drafting) {
        return None;
    }
    let filled = |field: &str| -> Option<String> {
        let values = drafting.typed.iter().filter(|(name, _)| name == field).map(|(_, value)| value.trim());
        let values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    };
    // A form about a principle has fields for all that can be done with it; what was not asked for is not told.
    let of = |change: &str, field: &str| filled(field).filter(|_| drafting.sent("change") == Some(change));
    let told = [
        (words.say("drafting-text-label"), filled("text")),
        (words.say("drafting-place"), of("move", "place")),
        (words.say("drafting-weight"), of("weigh", "weight")),
        (words.say("drafting-into"), of("join", "into")),
        (words.say("drafting-split-legend"), of("split", "statements")),
        (words.say("drafting-under-which"), of("put_in", "statement")),
        (words.say("drafting-undo-which"), of("undo", "decision")),
        (words.say("drafting-reason"), filled("reason")),
        (words.say("drafting-note"), filled("note")),
        (words.say("drafting-params-value"), filled("value")),
        (words.say("drafting-params-min-seen"), filled("min_seen")),
        (words.say("drafting-params-groups"), filled("groups")),
        (words.say("drafting-params-seed"), filled("seed")),
    ];
    let told: Vec<_> = told.into_iter().filter_map(|(label, value)| Some((label, value?))).collect();
    if told.is_empty() {
        return None;
    }
    let principle = filled("clause").map(|clause| (words.say("drafting-text"), clause));
    let rows: Vec<_> = principle
        .into_iter()
        .chain(told)
        .map(|(label, value)| view! { <li>{label}": "<bdi dir="auto">{value}</bdi></li> })
        .collect();
    let inside = view! {
        <section class="notice" aria-labelledby="sent">
            <h2 id="sent">{words.say("drafting-sent")}</h2>
            <p>{words.say("drafting-sent-note")}</p>
            <ul class="plain">{rows}</ul>
        </section>
    };
    Some(inside.into_any())
}

/// Whether the page has the form that was sent, and a place in it for all that matters.
fn has_form(drafting: &Drafting) -> bool {
    let Some(form) = drafting.sent("form") else { return false };
    match &drafting.stage {
        Stage::Before(_) => form == start::PARAMS,
        Stage::Working(work) => match form {
            "threshold" => true,
            "undo" => !work.decisions.is_empty(),
            "under" => start::is_offered(drafting, work),
            _ => principle::forms(work).chain(ratify::forms(work)).any(|known| known == form),
        },
        Stage::Voting | Stage::Elsewhere(_) | Stage::Computing | Stage::Lost(_) => false,
    }
}
