//! What the models answered to the same prompts.

use super::{Shown, data, source};
use crate::words::{Words, report as sentences};
use leptos::prelude::*;
use record::model_report::Answers;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    if shown.report.side_by_side.is_empty() {
        return ().into_any();
    }
    let prompts: Vec<_> = shown.report.side_by_side.iter().map(|answers| prompt(shown, words, answers)).collect();
    view! {
        <section aria-labelledby="answers">
            <h2 id="answers">{words.say("report-answers")}</h2>
            <p>{words.say("report-answers-about")}</p>
            {prompts}
            {data(shown, words, "answers.csv")}
        </section>
    }
    .into_any()
}

fn prompt(shown: &Shown, words: Words, answers: &Answers) -> AnyView {
    let entries: Vec<_> = answers
        .answers
        .iter()
        .map(|answer| {
            let text = answer.text.trim().to_owned();
            let says = if text.is_empty() {
                view! { <dd class="n">{words.say("report-no-answer")}</dd> }.into_any()
            } else {
                view! { <dd class="report-answer" dir="auto">{text}</dd> }.into_any()
            };
            view! { <div><dt>{sentences::whose(words, answer.whose)}</dt>{says}</div> }
        })
        .collect();
    view! {
        <article class="report-prompt">
            <h3><bdi dir="auto">{answers.prompt.clone()}</bdi></h3>
            <dl class="report-answers">{entries}</dl>
            <p class="note">{source(shown, &answers.file)}</p>
        </article>
    }
    .into_any()
}
