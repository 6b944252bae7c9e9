//! What can be decided about one statement: each decision is a form.

use super::{
    super::{desk_address, fields},
    reasons,
};
use crate::{
    component::textarea,
    facilitator::{Item, Moderating},
    words::Words,
};
use deliberation::{Moderation, settings::AnswerOption};
use leptos::prelude::*;

/// A form that decides about one statement.
fn form(moderating: &Moderating, item: &Item, next: Option<i64>, content: AnyView) -> AnyView {
    view! {
        <form method="post" action=desk_address(&moderating.held, "/statements")>
            <input type="hidden" name="pile" value=moderating.pile.as_str() />
            <input type="hidden" name="statement" value=item.queued.number />
            <input type="hidden" name="next" value=next.map(|number| number.to_string()).unwrap_or_default() />
            {content}
        </form>
    }
    .into_any()
}

fn button(action: &'static str, says: String, item: &Item) -> AnyView {
    view! {
        <button type="submit" class="button button-quiet" name="do" value=action>
            {says}<span class="visually-hidden">{format!(" (#{})", item.queued.id)}</span>
        </button>
    }
    .into_any()
}

/// All that can be done about a statement.
pub(super) fn view(moderating: &Moderating, item: &Item, next: Option<i64>, words: Words) -> AnyView {
    let queued = &item.queued;
    let number = queued.number;
    let one = |content: AnyView| form(moderating, item, next, content);
    let reason = |which: &str, hint: String| {
        let name = format!("reason-{number}-{which}");
        view! {
            <div class="field">
                <label for=name.clone()>{words.say("facilitate-reason")}</label>
                <p class="hint">{hint}</p>
                <input id=name name="reason" type="text" dir="auto" autocomplete="off" />
            </div>
        }
    };
    let plain = one(view! {
        {(queued.moderation != Moderation::Accepted).then(|| button("accept", words.say("facilitate-accept"), item))}
        {queued.hidden.then(|| button("unhide", words.say("facilitate-unhide"), item))}
        {if queued.is_meta {
            button("not-meta", words.say("facilitate-not-meta"), item)
        } else {
            button("meta", words.say("facilitate-meta"), item)
        }}
    }
    .into_any());
    let reject = (queued.moderation != Moderation::Rejected).then(|| view! {
        <details>
            <summary>{words.say("facilitate-reject")}<span class="visually-hidden">{format!(" (#{})", queued.id)}</span></summary>
            {one(view! { {reasons::choice(moderating, &format!("ready-{number}"), words)} {reason("reject", words.say("reasons-own"))} {button("reject", words.say("facilitate-reject"), item)} }.into_any())}
        </details>
    });
    let candidates: Vec<_> = item
        .similar
        .iter()
        .map(|(other, id, text, _)| view! { <option value=*other>{format!("#{id} {text}")}</option> })
        .collect();
    let into = format!("into-{number}");
    let list = format!("near-{number}");
    let merge = view! {
        <details>
            <summary>{words.say("facilitate-merge")}<span class="visually-hidden">{format!(" (#{})", queued.id)}</span></summary>
            {one(view! {
                <div class="field">
                    <label for=into.clone()>{words.say("facilitate-merge-into")}</label>
                    <p class="hint">{words.say("facilitate-merge-into.hint")}</p>
                    <input id=into name="into" type="text" inputmode="numeric" list=list.clone() autocomplete="off" />
                    <datalist id=list>{candidates}</datalist>
                </div>
                {button("merge", words.say("facilitate-merge"), item)}
            }.into_any())}
        </details>
    };
    let text = format!("text-{number}");
    let reword = view! {
        <details>
            <summary>{words.say("facilitate-reword")}<span class="visually-hidden">{format!(" (#{})", queued.id)}</span></summary>
            {fields::warning(words.say("facilitate-reword-warning"))}
            {one(view! {
                <div class="field">
                    <label for=text.clone()>{words.say("facilitate-wording")}</label>
                    <textarea id=text name="text" rows="3" dir="auto">{textarea::content(&queued.text)}</textarea>
                </div>
                {reason("reword", words.say("facilitate-reason.public"))}
                {button("reword", words.say("facilitate-reword"), item)}
            }.into_any())}
        </details>
    };
    let ban = queued.has_author.then(|| view! {
        <details>
            <summary>{words.say("facilitate-ban")}<span class="visually-hidden">{format!(" (#{})", queued.id)}</span></summary>
            {fields::warning(words.say("facilitate-ban-warning"))}
            {one(view! { {reason("ban", words.say("facilitate-reason.log"))} {button("ban", words.say("facilitate-ban"), item)} }.into_any())}
        </details>
    });
    let topics = topics(moderating, item, next, words);
    let ask =
        (moderating.has_machine && item.machine.is_none()).then(|| one(button("ask", words.say("hints-ask"), item)));
    view! { <div class="actions">{plain}{ask}{topics}{reject}{merge}{reword}{ban}</div> }.into_any()
}

/// Which topics it is on.
fn topics(moderating: &Moderating, item: &Item, next: Option<i64>, words: Words) -> AnyView {
    let queued = &item.queued;
    let option = |topic: &AnswerOption| {
        let checked = queued.topics.contains(&topic.id);
        view! {
            <div class="field field-check">
                <label>
                    <input type="checkbox" name="topic" value=topic.id.clone() checked=checked autocomplete="off" />
                    <bdi dir="auto">{topic.text.clone()}</bdi>
                </label>
            </div>
        }
    };
    let options: Vec<_> = moderating.held.poll.settings.topics.iter().map(option).collect();
    if options.is_empty() {
        return ().into_any();
    }
    let content = view! {
        <fieldset>
            <legend>{words.say("topics-of")}<span class="visually-hidden">{format!(" (#{})", queued.id)}</span></legend>
            {options}
        </fieldset>
        {button("topics", words.say("topics-assign"), item)}
    };
    view! {
        <details>
            <summary>{words.say("topics-title")}<span class="visually-hidden">{format!(" (#{})", queued.id)}</span></summary>
            {form(moderating, item, next, content.into_any())}
        </details>
    }
    .into_any()
}
