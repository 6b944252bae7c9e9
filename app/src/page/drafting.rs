//! `/facilitate/SLUG/constitution`: from what rules compiled to a constitution that people have decided on.

mod log;
mod principle;
mod ratify;
mod sent;
mod start;
mod vote;

use crate::{
    args,
    component::frame::head,
    drafting::{Drafting, Problem, Stage, Step, Work},
    page::facilitate::weighting::none_because,
    weighing::Weighed,
    words::{Words, site, use_words},
};
use deliberation::Role;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The page on which a constitution is drafted.
#[component]
pub fn DraftingPage() -> impl IntoView {
    match use_context::<Drafting>() {
        Some(drafting) => page(&drafting, use_words()),
        None => super::fault::missing(use_context::<ResponseOptions>().as_ref()),
    }
}

fn page(drafting: &Drafting, words: Words) -> AnyView {
    let topic = drafting.poll.topic.clone();
    let title = words.say("drafting-title");
    let content = match &drafting.stage {
        Stage::Elsewhere(first) => {
            let href = format!("/polls/{first}/constitution");
            view! { <p class="empty"><a href=href>{words.say("ratification-elsewhere")}</a></p> }.into_any()
        }
        Stage::Voting => view! { <p class="empty">{words.say("drafting-voting")}</p> }.into_any(),
        Stage::Computing => view! { <p class="empty">{words.say("drafting-computing")}</p> }.into_any(),
        Stage::Before(before) => start::view(drafting, before, words),
        Stage::Lost(seen) => {
            view! { <p class="notice">{words.say("drafting-lost")}</p> {start::again(drafting, seen, words)} }
                .into_any()
        }
        Stage::Working(work) => working(drafting, work, words),
    };
    let slug = drafting.poll.slug.to_string();
    view! {
        {head(format!("{title} · {topic} · {}", site::NAME), title.clone())}
        <div class="poll-head">
            <div class="width">
                <p class="crumbs">
                    <a href=format!("/facilitate/{slug}")>{words.say("facilitate-stand")}</a>" · "
                    <a href=format!("/polls/{slug}")><bdi dir="auto">{topic}</bdi></a>
                </p>
                <h1>{title}</h1>
            </div>
        </div>
        <div class="width content drafting">
            {drafting.done.then(|| view! { <p class="notice" role="status">{words.say("drafting-done")}</p> })}
            {drafting.problem.as_ref().map(|problem| view! {
                <p class="faults" role="alert" tabindex="-1" autofocus=true>{says(problem, words)}</p>
            })}
            {sent::view(drafting, words)}
            {content}
        </div>
    }
    .into_any()
}

/// Whether the reader may decide.
fn may(drafting: &Drafting) -> bool {
    drafting.role >= Role::Facilitator
}

/// Address of a form of this page.
fn action(drafting: &Drafting, what: &str) -> String {
    format!("/facilitate/{}/constitution/{what}", drafting.poll.slug)
}

fn says(problem: &Problem, words: Words) -> String {
    match problem {
        Problem::Stale => words.say("drafting-problem-stale"),
        Problem::Voting => words.say("drafting-problem-voting"),
        Problem::Computing => words.say("drafting-computing"),
        Problem::Lost => words.say("drafting-lost"),
        Problem::Ratified => words.say("drafting-problem-ratified"),
        Problem::GoesOn => words.say("ratification-problem-goes-on"),
        Problem::Reason => words.say("drafting-problem-reason"),
        Problem::Text => words.say("drafting-problem-text"),
        Problem::Unchanged => words.say("drafting-problem-unchanged"),
        Problem::Gone(what) => words.say_with("drafting-problem-gone", args!(what = what.clone())),
        Problem::Number => words.say("drafting-problem-number"),
        Problem::Same => words.say("drafting-problem-same"),
        Problem::Split => words.say("drafting-problem-split"),
        Problem::Unfit(statement) => words.say_with("drafting-problem-unfit", args!(statement = statement.clone())),
        Problem::Needed(decision) => words.say_with("drafting-problem-needed", args!(decision = decision.to_string())),
        Problem::Checklist => words.say("drafting-problem-checklist"),
        Problem::Note => words.say("drafting-problem-note"),
        Problem::Nothing => words.say("drafting-problem-nothing"),
        Problem::Unworded => words.say("drafting-problem-unworded"),
    }
}

fn working(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let rows: Vec<_> = (1..)
        .zip(&work.draft.clauses)
        .map(|(number, clause)| principle::row(drafting, work, number, clause, words))
        .collect();
    let size = work.draft.clauses.len() as u64;
    view! {
        <p class="lead">{words.say_with("drafting-lead", args!(principles = size))}</p>
        {work.outdated.then(|| view! { <p class="notice">{words.say("drafting-outdated")}</p> })}
        {work.outdated.then(|| start::again(drafting, &work.seen, words))}
        <nav aria-label=words.say("drafting-on-page")>
            <ul class="drafting-links">
                <li><a href="#principles">{words.say("drafting-principles")}</a></li>
                <li><a href="#threshold">{words.say("drafting-threshold")}</a></li>
                <li><a href="#under">{words.say("drafting-under")}</a></li>
                <li><a href="#log">{words.say("drafting-log")}</a></li>
                <li><a href="#second-vote">{words.say("ratification-drafting")}</a></li>
                <li><a href="#ratify">{words.say("drafting-ratify")}</a></li>
            </ul>
        </nav>
        <section aria-labelledby="principles">
            <h2 id="principles">{words.say("drafting-principles")}</h2>
            <p class="note">{words.say("drafting-principles-note")}</p>
            {weights(drafting, work, words)}
            {rows}
        </section>
        {start::threshold(drafting, work, words)}
        {start::under(drafting, work, words)}
        {log::view(drafting, work, words)}
        {vote::view(drafting, work, words)}
        {ratify::view(drafting, work, words)}
    }
    .into_any()
}

/// Where weights are, or why there are none.
fn weights(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let href = format!("/facilitate/{}/weighting", drafting.poll.slug);
    match &work.weighed {
        Weighed::NoTarget => ().into_any(),
        Weighed::Made(_) => view! { <p><a href=href>{words.say("sample-weights-title")}</a></p> }.into_any(),
        none => view! { <p class="note">{none_because(none, words)}</p> }.into_any(),
    }
}

/// What thresholds would let in, as a table with the one in use marked.
fn steps(steps: &[Step], words: Words) -> AnyView {
    let rows: Vec<_> = steps
        .iter()
        .map(|step| {
            let chosen = step.chosen.then(|| view! { " "<strong>{words.say("drafting-chosen")}</strong> });
            view! {
                <tr>
                    <th scope="row">{words.percent(step.per_group)}{chosen}</th>
                    <td>{words.thousands(step.statements as u64)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.say("drafting-threshold-table")>
            <table>
                <caption>{words.say("drafting-threshold-table")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.say("drafting-threshold-share")}</th>
                        <th scope="col">{words.say("drafting-threshold-statements")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What stands hidden in every form that decides: which draft its author has seen.
fn seen(work: &Work) -> AnyView {
    hidden("seen", work.seen.clone())
}

fn hidden(name: &'static str, value: String) -> AnyView {
    view! { <input type="hidden" name=name value=value /> }.into_any()
}

/// The field for the reason; `id` tells it apart from those of other forms.
fn reason(id: &str, value: String, words: Words) -> AnyView {
    let id = format!("reason-{id}");
    view! {
        <div class="field">
            <label for=id.clone()>{words.say("drafting-reason")}</label>
            <input id=id name="reason" type="text" maxlength="500" autocomplete="off" dir="auto" value=value required />
        </div>
    }
    .into_any()
}

/// What was typed into a field of the form of this change, when it comes back.
fn typed(drafting: &Drafting, form: &str, field: &str) -> String {
    typed_or(drafting, form, field, "")
}

/// The same with what else stands in the field.
fn typed_or(drafting: &Drafting, form: &str, field: &str, present: &str) -> String {
    drafting.typed(form, field).unwrap_or(present).to_owned()
}
