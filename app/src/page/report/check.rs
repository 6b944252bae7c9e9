//! How to check all this: hashes, seed, commands, files.

use super::{Shown, source};
use crate::{
    args,
    component::{provenance, told},
    report::SingleFile,
    words::{Words, report as sentences},
};
use leptos::prelude::*;
use record::model_report::Whose;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let (report, publication) = (&shown.report, &shown.publication);
    let hash = |what: String, hash: String| {
        view! { <div><dt>{what}</dt><dd><code class="hash" dir="ltr">{hash}</code></dd></div> }
    };
    let models: Vec<_> = report
        .arms
        .iter()
        .flat_map(|arm| arm.models.iter().map(move |model| (Whose::after(arm.side, model.phase), model)))
        .map(|(whose, model)| hash(sentences::whose(words, whose), model.sha256.clone()))
        .collect();
    let judge = report.judged_by.as_ref().filter(|_| !report.is_judged_by_base());
    let judge =
        judge.map(|judge| hash(words.say_with("report-hash-judge", args!(name = &judge.name)), judge.sha256.clone()));
    let data: Vec<_> = report
        .data
        .iter()
        .map(|(what, of)| hash(words.say_with("report-hash-data", args!(what = what)), of.clone()))
        .collect();
    let files: Vec<_> = report
        .files
        .iter()
        .map(|(name, sha256)| {
            view! { <li>{source(shown, name)}" "<code class="hash" dir="ltr">{sha256.clone()}</code></li> }
        })
        .collect();
    let here = format!("{}{}", shown.site, shown.address(""));
    view! {
        <section aria-labelledby="check">
            <h2 id="check">{words.say("report-check")}</h2>
            <p>{words.say("report-check-about")}</p>
            <dl class="facts">
                <div><dt>{words.say("report-address")}</dt><dd><bdi dir="ltr">{here}</bdi></dd></div>
                {shown.sha256.clone().map(|of| hash(words.say("report-hash-publication"), of))}
                {hash(words.say("report-hash-report"), publication.report_sha256.clone())}
                {hash(words.say("report-hash-constitution"), publication.constitution.sha256.clone())}
                {hash(words.say("report-hash-analysis"), publication.analysis.sha256.clone())}
                {hash(words.say("report-hash-params"), report.params_sha256.clone())}
                {hash(words.say_with("report-hash-base", args!(name = &report.base.name)), report.base.sha256.clone())}
                {models}
                {judge}
                {data}
                <div><dt>{words.say("report-seed")}</dt><dd>{report.seed.to_string()}</dd></div>
                <div><dt>{words.say("report-code")}</dt><dd><bdi dir="ltr">{report.code_version.clone()}</bdi></dd></div>
                <div><dt>{words.say("report-contact")}</dt><dd><bdi dir="auto">{publication.contact.clone()}</bdi></dd></div>
                <div><dt>{words.say("report-licence")}</dt><dd><bdi dir="ltr">{publication.licence.clone()}</bdi></dd></div>
            </dl>
            {downloads(shown, words)}
            <p>{words.say("report-verify")}</p>
            <h3>{words.say("report-files")}</h3>
            <ul class="plain report-files">{files}</ul>
            {versions(shown, words)}
            {cite(shown, words)}
        </section>
    }
    .into_any()
}

/// Everything as files; where it is not published yet, there are none.
fn downloads(shown: &Shown, words: Words) -> AnyView {
    if shown.sha256.is_none() {
        return ().into_any();
    }
    let single = use_context::<SingleFile>().is_none().then(|| {
        view! { <li><a href=shown.address("report.html") download>{words.say("report-single")}</a></li> }
    });
    view! {
        <ul>
            {single}
            {shown.poll.settings.open_data.then(|| view! {
                <li><a href=shown.address("bundle.zip") download>{words.say("report-bundle")}</a></li>
            })}
            <li><a href=shown.file("model-card.md") download>{words.say("report-card")}</a></li>
            <li><a href=shown.file("publication.json") download>"publication.json"</a></li>
            <li><a href=shown.file("report.json") download>"report.json"</a></li>
            <li><a href=shown.file("constitution.json") download>"constitution.json"</a></li>
            <li>{words.say("report-harness")}": "{harness(shown)}</li>
        </ul>
    }
    .into_any()
}

/// The figures of each model as lm-evaluation-harness would write them.
fn harness(shown: &Shown) -> AnyView {
    let names = shown.report.models().map(|model| format!("results_{}.json", model.whose.name()));
    let links = names.enumerate().map(|(place, name)| {
        let comma = if place > 0 { ", " } else { "" };
        view! { {comma}<a href=shown.file(&name) download><bdi dir="ltr">{name.clone()}</bdi></a> }
    });
    links.collect_view().into_any()
}

fn versions(shown: &Shown, words: Words) -> AnyView {
    if shown.versions.len() < 2 {
        return ().into_any();
    }
    let entries: Vec<_> = shown
        .versions
        .iter()
        .map(|(version, day, note)| {
            let href = format!("/polls/{}/report/v/{version}", shown.poll.slug);
            let says = words.say_with("report-version-short", args!(version = version.to_string(), day = day));
            let note = note.clone().map(|note| view! { ": "<bdi dir="auto">{note}</bdi> });
            view! { <li><a href=href>{says}</a>{note}</li> }
        })
        .collect();
    view! { <h3>{words.say("report-versions")}</h3> <ul>{entries}</ul> }.into_any()
}

/// How to cite this version; a draft has nothing that could be cited.
fn cite(shown: &Shown, words: Words) -> AnyView {
    let Some(sha256) = &shown.sha256 else { return ().into_any() };
    let (poll, publication) = (&shown.poll, &shown.publication);
    let citation = words.say_with(
        "report-citation",
        args!(
            organiser = provenance::organiser(poll),
            year = provenance::year(&publication.day),
            topic = told::topic(poll, words).text,
            version = publication.version.to_string(),
            day = &publication.day,
            address = format!("{}{}", shown.site, shown.address("")),
            hash = sha256,
        ),
    );
    view! {
        <h3 id="cite-title">{words.say("results-cite")}</h3>
        <p class="citation" dir="auto">{citation}</p>
    }
    .into_any()
}
