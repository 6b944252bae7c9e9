//! `/polls/SLUG/report/v/N`: what the public's constitution did to a model, told to the public.

mod answers;
mod asked;
mod bias;
mod check;
mod constitution;
mod departures;
mod method;
mod models;
mod preferred;
mod principles;
mod since;

pub(super) use principles::{anchor, answers};

use crate::{
    args,
    component::frame::{self, Section},
    report::{Finding, ReportPage as Shown, SingleFile},
    words::{Words, report as sentences, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use record::bbq::Condition;

/// The report.
#[component]
pub fn ReportPage() -> impl IntoView {
    match use_context::<Shown>() {
        Some(shown) if !shown.poll.shows_results() => super::closed::page(&shown.poll),
        Some(shown) => page(&shown, use_words()),
        None => super::fault::missing(use_context::<ResponseOptions>().as_ref()),
    }
}

fn page(shown: &Shown, words: Words) -> AnyView {
    let found = Finding::of(&shown.report, Condition::Ambiguous);
    let finding = sentences::lead(words, found, Condition::Ambiguous);
    let content = view! {
        <div class="report">
            {standing(shown, words)}
            <p class="lead report-finding">{finding.clone()}</p>
            {laboratory(shown, words)}
            {asked::view(shown, words)}
            {constitution::view(shown, words)}
            {bias::view(shown, words)}
            {principles::view(shown, words)}
            {preferred::view(shown, words)}
            {answers::view(shown, words)}
            {departures::view(shown, words)}
            {since::view(shown, words)}
            {method::view(shown, words)}
            {models::view(shown, words)}
            {check::view(shown, words)}
        </div>
    };
    frame::poll(&shown.poll, Section::Report, finding, content.into_any())
}

/// Which version this is, and what it corrects.
fn standing(shown: &Shown, words: Words) -> AnyView {
    let publication = &shown.publication;
    if shown.sha256.is_none() {
        return view! { <p class="notice">{words.say("report-preview")}</p> }.into_any();
    }
    let version = words.say_with(
        "report-version",
        args!(version = publication.version.to_string(), day = &publication.day, by = &publication.by),
    );
    let newer = (shown.latest() > publication.version && use_context::<SingleFile>().is_none()).then(|| {
        let href = format!("/polls/{}/report/v/{}", shown.poll.slug, shown.latest());
        view! { <p class="notice"><a href=href>{words.say("report-newer")}</a></p> }
    });
    let note = publication.note.clone().map(|note| {
        view! { <p>{words.say("report-note")}" "<bdi dir="auto">{note}</bdi></p> }
    });
    view! { <p class="note">{version}</p> {newer} {note} }.into_any()
}

/// What a laboratory model is, and what cannot be concluded from it.
fn laboratory(shown: &Shown, words: Words) -> AnyView {
    shown
        .report
        .base
        .laboratory
        .then(|| {
            let weights = words.thousands(shown.report.base.weights);
            let says = words.say_with("report-laboratory", args!(weights = weights));
            view! { <p class="notice">{says}" "{source(shown, "report.json")}</p> }
        })
        .into_any()
}

/// A link to the file that a number comes from; its name alone where nothing is published yet.
fn source(shown: &Shown, file: &str) -> AnyView {
    let (href, name) = (shown.file(file), file.to_owned());
    if shown.sha256.is_none() {
        return view! { <bdi dir="ltr">{name}</bdi> }.into_any();
    }
    view! { <a class="source-link" href=href><bdi dir="ltr">{name}</bdi></a> }.into_any()
}

/// The same for a file that people take along.
fn download(shown: &Shown, file: &str) -> AnyView {
    let (href, name) = (shown.file(file), file.to_owned());
    if shown.sha256.is_none() {
        return view! { <bdi dir="ltr">{name}</bdi> }.into_any();
    }
    view! { <a href=href download>{name}</a> }.into_any()
}

/// The same data as files: a table of figures of the report, and the report.
fn data(shown: &Shown, words: Words, table: &'static str) -> AnyView {
    data_of(shown, words, table, "report.json")
}

/// The same of a table whose numbers stand in another file.
fn data_of(shown: &Shown, words: Words, table: &'static str, record: &'static str) -> AnyView {
    view! {
        <p class="note report-data">
            {words.say("report-data")}" "
            {download(shown, table)}", "{download(shown, record)}
        </p>
    }
    .into_any()
}
