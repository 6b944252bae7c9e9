//! Where behaviour comes apart from what was intended: by the figures, and in the words of those who publish it.

use super::{Shown, source};
use crate::{
    report::departures,
    words::{Words, report as sentences},
};
use leptos::prelude::*;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let entries: Vec<_> = departures(&shown.report)
        .into_iter()
        .map(|one| view! { <li>{sentences::departure(words, &shown.report, one)}</li> })
        .collect();
    let computed = if entries.is_empty() {
        view! { <p>{words.say("report-departures-none")}</p> }.into_any()
    } else {
        view! { <ul>{entries}</ul> }.into_any()
    };
    let objections: Vec<_> = shown
        .report
        .arms
        .iter()
        .flat_map(|arm| arm.objections.iter().map(move |why| (arm, why)))
        .map(|(arm, why)| {
            let (model, from) = (sentences::model(words, Some(arm.side)), source(shown, &arm.preference.file));
            view! { <li>{model}": "<bdi dir="auto">{why.clone()}</bdi>" "{from}</li> }
        })
        .collect();
    let objections = (!objections.is_empty()).then(|| {
        view! { <p>{words.say("report-objections")}</p> <ul>{objections}</ul> }
    });
    let said = &shown.publication.departures;
    let said = if said.is_empty() {
        view! { <p>{words.say("report-departures-unsaid")}</p> }.into_any()
    } else {
        let paragraphs: Vec<_> = said.split("\n\n").map(|text| view! { <p dir="auto">{text.to_owned()}</p> }).collect();
        view! { <blockquote>{paragraphs}</blockquote> }.into_any()
    };
    view! {
        <section aria-labelledby="departures">
            <h2 id="departures">{words.say("report-departures")}</h2>
            {computed}
            {objections}
            <h3>{words.say("report-departures-said")}</h3>
            {said}
        </section>
    }
    .into_any()
}
