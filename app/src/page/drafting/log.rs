//! Everything that was decided, and undoing it.

use super::{action, may, reason, seen, typed};
use crate::{
    args,
    drafting::{Drafting, Work},
    words::Words,
};
use leptos::prelude::*;
use record::drafting::{Change, Decision};

/// The decisions, the newest first.
pub(super) fn view(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let entries: Vec<_> =
        work.decisions.iter().rev().map(|(decision, counts)| entry(decision, *counts, words)).collect();
    let list = if entries.is_empty() {
        view! { <p>{words.say("drafting-log-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{entries}</ul> }.into_any()
    };
    let undo = (may(drafting) && !work.decisions.is_empty()).then(|| {
        view! {
            <form class="form" method="post" action=action(drafting, "decide")>
                {seen(work)}
                <input type="hidden" name="form" value="undo" />
                <div class="field">
                    <label for="decision">{words.say("drafting-undo-which")}</label>
                    <input id="decision" name="decision" type="number" min="1" inputmode="numeric" value=typed(drafting, "undo", "decision") required />
                </div>
                {reason("undo", typed(drafting, "undo", "reason"), words)}
                <button class="button" name="change" value="undo">{words.say("drafting-undo")}</button>
            </form>
        }
    });
    view! {
        <section aria-labelledby="log">
            <h2 id="log">{words.say("drafting-log")}</h2>
            {list}
            {undo}
        </section>
    }
    .into_any()
}

fn entry(decision: &Decision, counts: bool, words: Words) -> AnyView {
    let undone = (!counts).then(|| view! { " "<span class="tag">{words.say("drafting-undone")}</span> });
    let at = decision.at.get(..10).unwrap_or(&decision.at).to_owned();
    let head = words.say_with(
        "drafting-decision",
        args!(number = decision.number.to_string(), author = decision.author.clone(), day = at),
    );
    view! {
        <li>
            <p>{head}": "{what(&decision.change, words)}{undone}</p>
            <p class="note"><bdi dir="auto">{decision.reason.clone()}</bdi></p>
        </li>
    }
    .into_any()
}

fn what(change: &Change, words: Words) -> String {
    match change {
        Change::Reword { clause, text } => {
            words.say_with("drafting-did-reword", args!(clause = clause.clone(), text = text.clone()))
        }
        Change::Split { clause, text, .. } => {
            words.say_with("drafting-did-split", args!(clause = clause.clone(), text = text.clone()))
        }
        Change::Join { clause, into } => {
            words.say_with("drafting-did-join", args!(clause = clause.clone(), into = into.clone()))
        }
        Change::LeaveOut { clause } => words.say_with("drafting-did-leave-out", args!(clause = clause.clone())),
        Change::PutIn { statement, .. } => {
            words.say_with("drafting-did-put-in", args!(statement = statement.to_string()))
        }
        Change::Move { clause, to } => {
            words.say_with("drafting-did-move", args!(clause = clause.clone(), place = to.to_string()))
        }
        Change::Weigh { clause, weight } => {
            words.say_with("drafting-did-weigh", args!(clause = clause.clone(), weight = words.decimal(*weight, 2)))
        }
        Change::AcceptMerge { a, b } => {
            words.say_with("drafting-did-accept", args!(a = a.to_string(), b = b.to_string()))
        }
        Change::RefuseMerge { a, b } => {
            words.say_with("drafting-did-refuse", args!(a = a.to_string(), b = b.to_string()))
        }
        Change::Settle { clause, other } => {
            words.say_with("drafting-did-settle", args!(clause = clause.clone(), other = other.clone()))
        }
        Change::KeepThreshold => words.say("drafting-did-threshold"),
        Change::Undo { decision } => words.say_with("drafting-did-undo", args!(decision = decision.to_string())),
    }
}
