//! `/facilitate/SLUG/report`: the checklist before a report is published, and its versions.

mod rating;
mod versions;

use super::{Section, desk, desk_address, fields, with};
use crate::{
    args,
    report::{Ready, Reporting, Stage},
    words::{Day, Words, report as sentences},
};
use deliberation::Role;
use leptos::prelude::*;

/// The page.
#[component]
pub fn ReportingPage() -> impl IntoView {
    with(|reporting: Reporting, words| {
        let content = match &reporting.stage {
            Stage::Voting => nothing(words.say("report-desk-voting")),
            Stage::Unratified => {
                let href = desk_address(&reporting.held, "/constitution");
                view! { <p class="empty"><a href=href>{words.say("report-desk-unratified")}</a></p> }.into_any()
            }
            Stage::None => nothing(words.say_with("report-desk-none", args!(poll = reporting.held.poll.slug.as_str()))),
            Stage::Ready(ready) => checklist(&reporting, ready, words),
        };
        let content = view! {
            <p class="lead">{words.say("report-desk-lead")}</p>
            {content}
            {versions::view(&reporting, words)}
        };
        desk(&reporting.held, Section::Report, words, content.into_any())
    })
}

fn nothing(says: String) -> AnyView {
    view! { <p class="empty">{says}</p> }.into_any()
}

fn checklist(reporting: &Reporting, ready: &Ready, words: Words) -> AnyView {
    let checks = ready.checks;
    let item = |holds: bool, says: String| {
        let state = if holds { words.say("drafting-check-holds") } else { words.say("drafting-check-open") };
        view! { <li><strong>{state}</strong>": "{says}</li> }
    };
    let preview = desk_address(&reporting.held, &format!("/report/preview/{}", ready.sha256));
    view! {
        {choice(reporting, ready, words)}
        {rating::view(reporting, ready, words)}
        <section aria-labelledby="checklist">
            <h2 id="checklist">{words.say("report-desk-checklist")}</h2>
            <ul class="plain">
                {item(checks.constitution, words.say("report-check-constitution"))}
                {item(checks.bias, words.say("report-check-bias"))}
                {item(checks.small == 0, words.say_with("report-check-small", args!(numbers = checks.small.to_string())))}
                {item(checks.bare == 0, words.say_with("report-check-bare", args!(figures = checks.bare.to_string())))}
            </ul>
            <p><a href=preview>{words.say("report-desk-preview")}</a></p>
            {(reporting.held.role >= Role::Facilitator && checks.hold()).then(|| form(reporting, ready, words))}
        </section>
    }
    .into_any()
}

/// Which report, where there are several.
fn choice(reporting: &Reporting, ready: &Ready, words: Words) -> AnyView {
    let entries: Vec<_> = ready
        .kept
        .iter()
        .map(|one| {
            let current = (one.sha256 == ready.sha256).then_some("true");
            let href = desk_address(&reporting.held, &format!("/report?report={}", one.sha256));
            let says = words.say_with("report-desk-kept", args!(day = Day(one.kept_ms)));
            view! {
                <li>
                    <a href=href aria-current=current>{says}</a>" "
                    <code class="hash" dir="ltr">{one.sha256.clone()}</code>
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="kept">
            <h2 id="kept">{words.say("report-desk-reports")}</h2>
            <ul class="plain">{entries}</ul>
        </section>
    }
    .into_any()
}

fn form(reporting: &Reporting, ready: &Ready, words: Words) -> AnyView {
    let typed = &reporting.typed;
    let found = words.say_with("report-desk-departures.help", args!(found = ready.departures.to_string()));
    let note = (!reporting.versions.is_empty()).then(|| {
        fields::line(typed, "note", words.say("report-desk-note"), words.say("report-desk-note.help"), "text")
    });
    let looked =
        (ready.checks.bare > 0).then(|| fields::check(typed, "looked", words.say("report-desk-looked"), String::new()));
    let models = (!ready.models.is_empty()).then(|| {
        let bytes = ready.models.iter().map(|(_, bytes)| bytes).sum();
        let names: Vec<String> = ready.models.iter().map(|(whose, _)| sentences::whose(words, *whose)).collect();
        let help =
            words.say_with("report-desk-models.help", args!(models = words.list(&names), size = words.bytes(bytes)));
        view! {
            {fields::check(typed, "models", words.say("report-desk-models"), help)}
            {fields::line(
                typed,
                "models_licence",
                words.say("report-desk-models-licence"),
                words.say("report-desk-models-licence.help"),
                "text",
            )}
        }
    });
    let no_models = ready.models.is_empty().then(|| {
        let poll = reporting.held.poll.slug.as_str();
        view! { <p class="note">{words.say_with("report-desk-models-none", args!(poll = poll))}</p> }
    });
    let licences = vec![("CC0-1.0", "CC0 1.0".to_owned()), ("CC-BY-4.0", "CC BY 4.0".to_owned())];
    view! {
        {(!rating::is_sent(typed)).then(|| fields::faults(typed))}
        <form class="form" method="post" action=desk_address(&reporting.held, "/report/publish")>
            <input type="hidden" name="report" value=ready.sha256.clone() />
            {fields::area(typed, "departures", words.say("report-desk-departures"), found, 5)}
            {fields::check(typed, "none_known", words.say("report-desk-none-known"), String::new())}
            {fields::line(typed, "contact", words.say("report-desk-contact"), words.say("report-desk-contact.help"), "text")}
            {fields::choice(typed, "licence", words.say("report-licence"), String::new(), licences)}
            {models}
            {no_models}
            {note}
            {looked}
            {fields::warning(words.say("report-desk-warning"))}
            <button type="submit" class="button">{words.say("report-desk-publish")}</button>
        </form>
    }
    .into_any()
}
