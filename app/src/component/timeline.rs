//! The phases of a poll with the present one marked.

use crate::words::{
    overview::{PHASES, phase as name, phase_says},
    use_words,
};
use deliberation::Phase;
use leptos::prelude::*;

/// The phases in order; past ones are ticked, the present one is marked in words.
#[component]
pub fn Timeline(
    /// The present phase.
    phase: Phase,
) -> impl IntoView {
    let words = use_words();
    let now = PHASES.iter().position(|p| *p == phase).unwrap_or_default();
    let steps: Vec<_> = PHASES
        .iter()
        .enumerate()
        .map(|(at, phase)| {
            let state = if at < now {
                "past"
            } else if at == now {
                "present"
            } else {
                "future"
            };
            let current = (at == now).then_some("step");
            view! {
                <li class=format!("step step-{state}") aria-current=current>
                    <span class="step-dot" aria-hidden="true"></span>
                    <span class="step-name">{name(words, *phase)}</span>
                    {(at == now).then(|| view! { <span class="step-here">{words.say("overview-here")}</span> })}
                    <span class="step-says">{phase_says(words, *phase)}</span>
                </li>
            }
        })
        .collect();
    view! { <ol class="timeline">{steps}</ol> }
}
