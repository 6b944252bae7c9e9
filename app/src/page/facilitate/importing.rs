//! `/facilitate/new/import`: a poll that was held elsewhere, from its files.

use super::{fields, with};
use crate::{
    args,
    component::frame::head,
    facilitator::{FileFault, Importing, LARGEST_MB},
    words::{Words, site},
};
use leptos::prelude::*;

/// The form.
#[component]
pub fn ImportingPage() -> impl IntoView {
    with(|importing: Importing, words| {
        let title = words.say("import-title");
        let typed = &importing.typed;
        let moderated =
            vec![("not-rejected", words.say("import-not-rejected")), ("accepted", words.say("import-accepted"))];
        let agree = vec![
            ("", words.say("import-agree-known")),
            ("1", words.say("import-agree-one")),
            ("-1", words.say("import-agree-minus-one")),
        ];
        view! {
            {head(format!("{title} · {}", site::NAME), title.clone())}
            <div class="width content facilitate">
                <p class="crumbs"><a href="/facilitate">{words.say("facilitate-title")}</a></p>
                <h1>{title}</h1>
                <p class="lead">{words.say("import-lead")}</p>
                {fields::faults(typed)}
                {faults(&importing.faults, words)}
                <form class="form" method="post" action="/facilitate/new/import" enctype="multipart/form-data">
                    {fields::files(typed, "file", words.say("import-files"), words.say_with("import-files-hint", args!(most = LARGEST_MB)), ".zip,.csv")}
                    {fields::line(typed, "topic", words.say("facilitate-topic"), words.say("import-topic"), "text")}
                    {fields::line(typed, "slug", words.say("facilitate-slug"), words.say("facilitate-slug.hint"), "text")}
                    {fields::choice(typed, "moderated", words.say("import-moderated"), String::new(), moderated)}
                    {fields::choice(typed, "agree", words.say("import-agree"), words.say("import-agree-hint"), agree)}
                    <button type="submit" class="button">{words.say("import-send")}</button>
                </form>
            </div>
        }
        .into_any()
    })
}

/// What is wrong with the files: the first fault of each, with file, line and column.
fn faults(faults: &[FileFault], words: Words) -> AnyView {
    if faults.is_empty() {
        return ().into_any();
    }
    let rows: Vec<_> = faults
        .iter()
        .map(|FileFault { says, is_english }| {
            let language = is_english.then_some("en");
            view! { <li lang=language dir="auto">{says.clone()}</li> }
        })
        .collect();
    view! {
        <div class="faults" role="alert" tabindex="-1" autofocus=true aria-labelledby="files-title">
            <h2 id="files-title">{words.say("import-faults")}</h2>
            <ul>{rows}</ul>
        </div>
    }
    .into_any()
}
