//! What comes before the stages of a run and after them, so that the page shows the whole way from votes to report.

use crate::{
    args,
    page::facilitate::desk_address,
    running::Running,
    words::{Day, Words},
};
use leptos::prelude::*;

/// The analysis of the votes, and the constitution that was compiled from it.
pub(super) fn before(running: &Running, words: Words) -> AnyView {
    let (chain, run) = (&running.chain, &running.record.run);
    let slug = &running.held.poll.slug;
    let analysis = chain.analysis.map(|(version, made)| {
        let says = words.say_with("run-chain-analysis-made", args!(version = version.to_string(), day = Day(made)));
        let link = view! { <a href=format!("/polls/{slug}/results")>{says}</a> };
        item(words.say("run-chain-analysis"), Some(words.say("run-stage-state-done")), link.into_any())
    });
    let ratified = chain.ratified.as_ref().map(|(day, by)| {
        let version = run.constitution_version.to_string();
        let says = words.say_with("run-chain-ratified", args!(version = version, day = Day(*day), by = by));
        let link = view! { <a href=desk_address(&running.held, "/constitution")>{says}</a> };
        item(words.say("run-chain-constitution"), Some(words.say("run-stage-state-done")), link.into_any())
    });
    view! { {analysis}{ratified} }.into_any()
}

/// Giving the report back.
pub(super) fn after(running: &Running, words: Words) -> AnyView {
    let name = words.say("run-chain-publication");
    match (running.chain.published, &running.report) {
        (Some(version), _) => {
            let href = format!("/polls/{}/report/v/{version}", running.held.poll.slug);
            let says = words.say_with("run-chain-published", args!(version = version.to_string()));
            let link = view! { <a href=href>{says}</a> }.into_any();
            item(name, Some(words.say("run-stage-state-done")), link)
        }
        (None, Some(_)) => {
            let href = desk_address(&running.held, "/report");
            let link = view! { <a href=href>{words.say("run-chain-publish")}</a> }.into_any();
            item(name, None, link)
        }
        (None, None) => item(name, Some(words.say("run-stage-state-waiting")), ().into_any()),
    }
}

fn item(name: String, state: Option<String>, link: AnyView) -> AnyView {
    let state = state.map(|state| view! { " "<span class="tag">{state}</span> });
    view! { <li class="run-stage"><p><strong>{name}</strong>{state}</p><p class="note">{link}</p></li> }.into_any()
}
