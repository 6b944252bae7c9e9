//! Reasons for not accepting a statement, to choose from: the author reads the one that was chosen.

use crate::{
    facilitator::Moderating,
    words::{Words, reasons},
};
use leptos::prelude::*;

/// The reasons of the poll; `id` is that of the field on the page, and `chosen` what was chosen before.
pub(super) fn choice(moderating: &Moderating, id: &str, chosen: &str, words: Words) -> AnyView {
    let options: Vec<_> = reasons::of(&moderating.held.poll.settings)
        .into_iter()
        .map(|reason| {
            let selected = reason == chosen;
            view! { <option value=reason.clone() dir="auto" selected=selected>{reason.clone()}</option> }
        })
        .collect();
    let id = id.to_owned();
    view! {
        <div class="field">
            <label for=id.clone()>{words.say("reasons-choose")}</label>
            <p class="hint">{words.say("facilitate-reason.author")}</p>
            <select id=id name="ready" autocomplete="off">
                <option value="">{words.say("reasons-none")}</option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
