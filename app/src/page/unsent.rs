//! In place of what a form would have done after its session had ended: all that it says, and the way on.

use crate::{
    component::{frame::head, textarea},
    unsent::Unsent,
    words::{site, use_words},
};
use leptos::prelude::*;

/// The page. Nothing of it is kept on the server, so it says that it must stay open.
pub(super) fn page(unsent: &Unsent) -> AnyView {
    let words = use_words();
    let title = words.say("account-unsent");
    let label = words.say("account-unsent.written");
    let texts: Vec<_> = unsent
        .texts()
        .map(|text| {
            let rows = text.lines().count().clamp(2, 12).to_string();
            view! {
                <textarea readonly rows=rows dir="auto" aria-label=label.clone()>{textarea::content(text)}</textarea>
            }
        })
        .collect();
    let written = (!texts.is_empty()).then(|| view! { <h2>{label.clone()}</h2> <div class="field">{texts}</div> });
    let fields: Vec<_> = unsent
        .fields
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> })
        .collect();
    let enctype = unsent.in_parts.then_some("multipart/form-data");
    let files = unsent.had_files.then(|| view! { <p class="notice">{words.say("account-unsent.files")}</p> });
    view! {
        {head(format!("{title} · {}", site::NAME), String::new())}
        <div class="width content">
            <h1>{title.clone()}</h1>
            <p class="lead">{words.say("account-unsent.lead")}</p>
            <p><a class="button" href="/sign-in" target="_blank" rel="noopener">{words.say("account-unsent.sign-in")}</a></p>
            <form class="form" method="post" action=unsent.action.clone() enctype=enctype>
                {fields}
                {files}
                <button type="submit" class="button button-quiet">{words.say("account-unsent.again")}</button>
            </form>
            {written}
        </div>
    }
    .into_any()
}
