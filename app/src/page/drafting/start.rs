//! What is decided before a draft and around it: parameters, the threshold, statements to put in.

use super::{action, hidden, may, reason, seen, steps, typed, typed_or};
use crate::{
    args,
    component::textarea,
    drafting::{Before, Drafting, Work},
    words::Words,
};
use deliberation::settings::Choice;
use leptos::prelude::*;

/// Name of the form in which parameters are chosen.
pub(super) const PARAMS: &str = "params";

/// Before drafting: how statements are chosen, and the button that begins.
pub(super) fn view(drafting: &Drafting, before: &Before, words: Words) -> AnyView {
    let begins = match before.principles {
        Some(count) => {
            let says = words.say_with("drafting-would", args!(principles = count as u64));
            let form = may(drafting).then(|| {
                view! {
                    <form class="form" method="post" action=action(drafting, "begin")>
                        <button class="button">{words.say("drafting-begin")}</button>
                    </form>
                }
            });
            view! { <p>{says}</p> {form} }.into_any()
        }
        None => view! { <p class="notice">{words.say("drafting-problem-nothing")}</p> }.into_any(),
    };
    view! {
        <p class="lead">{words.say("drafting-before")}</p>
        {begins}
        <section aria-labelledby="threshold">
            <h2 id="threshold">{words.say("drafting-threshold")}</h2>
            {steps(&before.steps, words)}
            {may(drafting).then(|| params(drafting, words))}
        </section>
    }
    .into_any()
}

fn params(drafting: &Drafting, words: Words) -> AnyView {
    let settings = &drafting.poll.settings.compile;
    let (kind, value) = match settings.choice {
        Choice::Usual => ("usual", String::new()),
        Choice::PerGroup(share) => ("per-group", share.to_string()),
        Choice::Threshold(share) => ("threshold", share.to_string()),
        Choice::Top(count) => ("top", count.to_string()),
    };
    let kind = typed_or(drafting, PARAMS, "choice", kind);
    let option = |name: &'static str, label: String| {
        view! { <option value=name selected=kind == name>{label}</option> }
    };
    let number = |name: &'static str, label: String, value: String| {
        let value = typed_or(drafting, PARAMS, name, &value);
        view! {
            <div class="field">
                <label for=name>{label}</label>
                <input id=name name=name type="text" inputmode="decimal" autocomplete="off" value=value />
            </div>
        }
    };
    let or_empty = |number: Option<u64>| number.map(|number| number.to_string()).unwrap_or_default();
    view! {
        <form class="form" method="post" action=action(drafting, "params")>
            {hidden("form", PARAMS.to_owned())}
            <p class="note">{words.say("drafting-params-note")}</p>
            <div class="field">
                <label for="choice">{words.say("drafting-params-choice")}</label>
                <select id="choice" name="choice">
                    {option("usual", words.say("drafting-params-usual"))}
                    {option("per-group", words.say("drafting-params-per-group"))}
                    {option("threshold", words.say("drafting-params-threshold"))}
                    {option("top", words.say("drafting-params-top"))}
                </select>
            </div>
            {number("value", words.say("drafting-params-value"), value)}
            {number("min_seen", words.say("drafting-params-min-seen"), or_empty(drafting.poll.min_seen.map(u64::from)))}
            {number("groups", words.say("drafting-params-groups"), or_empty(settings.groups.map(u64::from)))}
            {number("seed", words.say("drafting-params-seed"), or_empty(settings.seed))}
            <button class="button">{words.say("drafting-params-save")}</button>
        </form>
    }
    .into_any()
}

/// Beginning again from a newer analysis, in place of the draft that was seen.
pub(super) fn again(drafting: &Drafting, draft: &str, words: Words) -> AnyView {
    may(drafting)
        .then(|| {
            view! {
                <form class="form" method="post" action=action(drafting, "begin")>
                    {hidden("seen", draft.to_owned())}
                    <p class="check">
                        <input type="checkbox" id="sure" name="sure" value="yes" required />
                        <label for="sure">{words.say("drafting-again-sure")}</label>
                    </p>
                    <button class="button button-quiet">{words.say("drafting-again")}</button>
                </form>
            }
        })
        .into_any()
}

/// What the threshold does, and why it lies where it does.
pub(super) fn threshold(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let said = work.draft.process.threshold_reason.clone();
    let present = (!said.is_empty()).then(|| {
        view! { <p>{words.say("drafting-threshold-because")}" "<bdi dir="auto">{said}</bdi></p> }
    });
    let form = may(drafting).then(|| {
        view! {
            <form class="form" method="post" action=action(drafting, "decide")>
                {seen(work)}
                <input type="hidden" name="form" value="threshold" />
                {reason("threshold", typed(drafting, "threshold", "reason"), words)}
                <button class="button" name="change" value="keep_threshold">{words.say("drafting-threshold-keep")}</button>
            </form>
        }
    });
    view! {
        <section aria-labelledby="threshold">
            <h2 id="threshold">{words.say("drafting-threshold")}</h2>
            <p class="note">{words.say("drafting-threshold-note")}</p>
            {steps(&work.steps, words)}
            {present}
            {form}
        </section>
    }
    .into_any()
}

/// Whether the statement that was to be put in can still be chosen: without it the text would go to another one.
pub(super) fn is_offered(drafting: &Drafting, work: &Work) -> bool {
    work.under.iter().any(|one| drafting.sent("statement") == Some(one.id.as_str()))
}

/// Statements that are in no principle, and the form that puts one in.
pub(super) fn under(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let label = |id: &record::Id, text: &str, gac: f64, n: u64| {
        let text: String = text.chars().take(100).collect();
        words.say_with(
            "drafting-under-option",
            args!(statement = id.to_string(), text = text, gac = words.decimal(gac, 3), n = words.thousands(n)),
        )
    };
    let content = if work.under.is_empty() {
        view! { <p>{words.say("drafting-under-none")}</p> }.into_any()
    } else if may(drafting) {
        let is_offered = is_offered(drafting, work);
        let back = |field: &str| if is_offered { typed(drafting, "under", field) } else { String::new() };
        let options: Vec<_> = work
            .under
            .iter()
            .map(|one| {
                let (id, label) = (one.id.to_string(), label(&one.id, &one.text, one.gac, one.seen));
                let chosen = drafting.typed("under", "statement") == Some(id.as_str());
                view! { <option value=id selected=chosen>{label}</option> }
            })
            .collect();
        view! {
            <form class="form" method="post" action=action(drafting, "decide")>
                {seen(work)}
                <input type="hidden" name="form" value="under" />
                <div class="field">
                    <label for="statement">{words.say("drafting-under-which")}</label>
                    <select id="statement" name="statement">{options}</select>
                </div>
                <div class="field">
                    <label for="text-under">{words.say("drafting-under-text")}</label>
                    <textarea id="text-under" name="text" rows="3" maxlength="1000" dir="auto">{textarea::content(&back("text"))}</textarea>
                </div>
                {reason("under", back("reason"), words)}
                <button class="button" name="change" value="put_in">{words.say("drafting-put-in")}</button>
            </form>
        }
        .into_any()
    } else {
        let items: Vec<_> =
            work.under.iter().map(|one| view! { <li>{label(&one.id, &one.text, one.gac, one.seen)}</li> }).collect();
        view! { <ul class="plain">{items}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="under">
            <h2 id="under">{words.say("drafting-under")}</h2>
            {content}
        </section>
    }
    .into_any()
}
