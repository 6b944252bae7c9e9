//! `/facilitate/SLUG/seeds`: the organisers' statements. Nothing is saved while a line is wrong.

use super::{Section, desk, desk_address, fields, hint, with};
use crate::{
    args,
    component::pager::pager,
    facilitator::{Seeding, Typed},
    words::{Words, seeds},
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn SeedsPage() -> impl IntoView {
    with(|seeding: Seeding, words| {
        let mut typed = Typed::default();
        typed.put("text", &seeding.text);
        let action = desk_address(&seeding.held, "/seeds");
        let confirm = (seeding.ready > 0).then(|| {
            let says = words.say_with("facilitate-seeds-anyway", args!(statements = seeding.ready));
            view! { <button type="submit" class="button" name="sure" value="1">{says}</button> }
        });
        let content = view! {
            <p class="lead">{words.say("facilitate-seeds-lead")}</p>
            {faults(&seeding, words)}
            {warnings(&seeding, words)}
            <form class="form" method="post" action=action.clone()>
                {fields::area(&typed, "text", words.say("facilitate-seeds-paste"), words.say("facilitate-seeds-paste.hint"), 10)}
                <p>{confirm}" "<button type="submit" class="button">{words.say("facilitate-seeds-add")}</button></p>
            </form>
            <form class="form" method="post" action=action enctype="multipart/form-data">
                <div class="field">
                    <label for="f-file">{words.say("facilitate-seeds-file")}</label>
                    <p class="hint" id="f-file-hint">{words.say("facilitate-seeds-file.hint")}</p>
                    <input id="f-file" name="file" type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" aria-describedby="f-file-hint" />
                </div>
                <button type="submit" class="button">{words.say("facilitate-seeds-upload")}</button>
            </form>
            {present(&seeding, words)}
        };
        desk(&seeding.held, Section::Seeds, words, content.into_any())
    })
}

fn faults(seeding: &Seeding, words: Words) -> AnyView {
    if seeding.faults.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = seeding
        .faults
        .iter()
        .map(|fault| {
            let line = words.say_with("facilitate-line", args!(line = fault.line));
            view! { <li>{line}" "{seeds::fault(words, &fault.problem)}</li> }
        })
        .collect();
    view! {
        <div class="faults" role="alert" tabindex="-1" autofocus=true aria-labelledby="faults-title">
            <h2 id="faults-title">{words.say("facilitate-seeds-faults")}</h2>
            <ul>{rows}</ul>
        </div>
    }
    .into_any()
}

fn warnings(seeding: &Seeding, words: Words) -> AnyView {
    if seeding.warnings.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = seeding
        .warnings
        .iter()
        .map(|(line, found)| {
            let line = words.say_with("facilitate-line", args!(line = *line));
            view! { <li>{line}" "{hint(*found, words)}</li> }
        })
        .collect();
    // What is wrong comes before what is worth a second look.
    let is_first = seeding.faults.is_empty();
    view! {
        <div class="warning" role="alert" tabindex="-1" autofocus=is_first aria-labelledby="warnings-title">
            <h2 id="warnings-title">{words.say("facilitate-seeds-warnings")}</h2>
            <ul>{rows}</ul>
        </div>
    }
    .into_any()
}

fn present(seeding: &Seeding, words: Words) -> AnyView {
    let rows: Vec<_> = seeding
        .seeds
        .iter()
        .map(|seed| {
            let language = seed.language.as_ref().map(|tag| tag.as_str().to_owned());
            view! { <li><span dir="auto" lang=language>{seed.text.clone()}</span></li> }
        })
        .collect();
    let edit = desk_address(&seeding.held, "/statements?pile=accepted");
    let first = (seeding.paged.skips() + 1).to_string();
    let pages =
        pager(words, seeding.paged, |page| desk_address(&seeding.held, &format!("/seeds?page={page}#present-title")));
    view! {
        <section aria-labelledby="present-title">
            <h2 id="present-title">{words.say_with("facilitate-seeds-present", args!(statements = seeding.present))}</h2>
            <p class="note">{words.say("facilitate-seeds-edit")}" "<a href=edit>{words.say("facilitate-statements")}</a></p>
            <ol start=first>{rows}</ol>
            {pages}
        </section>
    }
    .into_any()
}
