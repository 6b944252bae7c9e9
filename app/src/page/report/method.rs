//! How it was made and measured, and what does not follow from it.

use super::Shown;
use crate::{
    args,
    component::curves::pictures,
    report::{is_training, journal},
    words::{Words, report as sentences},
};
use leptos::prelude::*;
use record::model_report::Side;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let report = &shown.report;
    let arms: Vec<_> = report
        .arms
        .iter()
        .map(|arm| {
            let preference =
                sentences::share(words, &arm.preference).unwrap_or_else(|| words.say("report-not-measured"));
            let says = words.say_with(
                "report-arm",
                args!(
                    model = sentences::model(words, Some(arm.side)),
                    title = &arm.title,
                    principles = arm.principles,
                    preference = preference,
                ),
            );
            view! { <li>{says}" "{super::source(shown, &arm.preference.file)}</li> }
        })
        .collect();
    let compared = report.arm(Side::Baseline).is_some().then(|| view! { <p>{words.say("report-method-arms")}</p> });
    let farther: Vec<_> = report
        .farther()
        .map(|whose| {
            let says = words.say_with("report-method-farther", args!(model = sentences::whose(words, whose)));
            view! { <p>{says}</p> }
        })
        .collect();
    let written = report.written_by.as_ref().map(|model| {
        view! { <p>{words.say_with("report-method-written", args!(model = model))}</p> }
    });
    let elsewhere = report.elsewhere.as_ref().map(|elsewhere| {
        let says = words.say_with("report-method-elsewhere", args!(with = &elsewhere.with));
        view! { <p>{says}" "{super::source(shown, &elsewhere.file)}</p> }
    });
    view! {
        <section aria-labelledby="method">
            <h2 id="method">{words.say("report-method")}</h2>
            <p>{words.say("report-method-training")}</p>
            {written}
            {elsewhere}
            {compared}
            {farther}
            <ul>{arms}</ul>
            <p class="note report-data">{words.say("report-data")}" "{super::download(shown, "report.json")}</p>
            <p>{words.say("report-method-bias")}</p>
            <p>{sentences::judge(words, report)}</p>
            <p>{words.say("report-method-limits")}</p>
            {report.base.laboratory.then(|| view! { <p>{words.say("report-method-laboratory")}</p> })}
            {training(shown, words)}
        </section>
    }
    .into_any()
}

/// How training went, folded away: whoever looks for it finds it.
fn training(shown: &Shown, words: Words) -> AnyView {
    let sides = [words.say("report-curve-public"), words.say("report-curve-baseline")];
    let pictures = pictures(&shown.curves, words, (sides, 3), &|phase| steps(shown, words, phase)).map(|pictures| {
        view! { <details class="report-twin"><summary>{words.say("report-curves")}</summary>{pictures}</details> }
    });
    pictures.into_any()
}

/// The files with every step of a phase.
fn steps(shown: &Shown, words: Words, of: &str) -> AnyView {
    let is_of = |file: &&String| is_training(file) || journal(file).is_some_and(|(phase, _)| phase == of);
    let files = shown.report.files.keys().filter(is_of);
    let links: Vec<_> = files.map(|file| view! { " "{super::download(shown, file)} }).collect();
    view! { <p class="note report-data">{words.say("report-data")}{links}</p> }.into_any()
}
