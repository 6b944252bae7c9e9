//! Fields of forms whose names are made from lists, with what was typed and what is wrong.

use crate::{
    component::textarea,
    facilitator::Typed,
    words::{Words, use_words},
};
use leptos::prelude::*;

/// Id of a field on the page.
pub(super) fn id(name: &str) -> String {
    format!("f-{}", name.replace('.', "-"))
}

/// Label, hint and fault around an input; `input` gets its id, what describes it and whether it is wrong.
fn around(
    typed: &Typed,
    name: &str,
    label: String,
    hint: String,
    input: impl FnOnce(String, Option<String>, Option<&'static str>) -> AnyView,
) -> AnyView {
    let id = id(name);
    let fault = typed.fault(name).map(str::to_owned);
    let mut described = Vec::new();
    if !hint.is_empty() {
        described.push(format!("{id}-hint"));
    }
    if fault.is_some() {
        described.push(format!("{id}-fault"));
    }
    let described = (!described.is_empty()).then(|| described.join(" "));
    let class = if fault.is_some() { "field field-wrong" } else { "field" };
    let invalid = fault.is_some().then_some("true");
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    view! {
        <div class=class>
            <label for=id.clone()>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {fault.map(|says| view! { <p class="fault" id=fault_id>{says}</p> })}
            {input(id, described, invalid)}
        </div>
    }
    .into_any()
}

/// One line.
pub(super) fn line(typed: &Typed, name: &str, label: String, hint: String, kind: &'static str) -> AnyView {
    sent_line(typed, name, name, label, hint, kind)
}

/// One line that is sent under another name than it has here: of a form that stands on the page more than once.
pub(super) fn sent_line(
    typed: &Typed,
    name: &str,
    sent_as: &str,
    label: String,
    hint: String,
    kind: &'static str,
) -> AnyView {
    let (value, field) = (typed.value(name).to_owned(), sent_as.to_owned());
    around(typed, name, label, hint, move |id, described, invalid| {
        view! {
            <input id=id name=field type=kind value=value dir="auto" autocomplete="off"
                aria-describedby=described aria-invalid=invalid />
        }
        .into_any()
    })
}

/// Files to upload, of the kinds that `accept` lists.
pub(super) fn files(typed: &Typed, name: &str, label: String, hint: String, accept: &'static str) -> AnyView {
    upload(typed, name, label, hint, accept, true)
}

/// One file to upload, of the kinds that `accept` lists.
pub(super) fn file(typed: &Typed, name: &str, label: String, hint: String, accept: &'static str) -> AnyView {
    upload(typed, name, label, hint, accept, false)
}

fn upload(typed: &Typed, name: &str, label: String, hint: String, accept: &'static str, multiple: bool) -> AnyView {
    let field = name.to_owned();
    around(typed, name, label, hint, move |id, described, invalid| {
        view! {
            <input id=id name=field type="file" multiple=multiple accept=accept
                aria-describedby=described aria-invalid=invalid />
        }
        .into_any()
    })
}

/// Several lines.
pub(super) fn area(typed: &Typed, name: &str, label: String, hint: String, rows: u32) -> AnyView {
    let (value, field) = (textarea::content(typed.value(name)), name.to_owned());
    around(typed, name, label, hint, move |id, described, invalid| {
        view! {
            <textarea id=id name=field rows=rows dir="auto" aria-describedby=described aria-invalid=invalid>
                {value}
            </textarea>
        }
        .into_any()
    })
}

/// One of a few.
pub(super) fn choice(
    typed: &Typed,
    name: &str,
    label: String,
    hint: String,
    of: Vec<(&'static str, String)>,
) -> AnyView {
    let (value, field) = (typed.value(name).to_owned(), name.to_owned());
    around(typed, name, label, hint, move |id, described, invalid| {
        let options: Vec<_> = of
            .into_iter()
            .map(|(word, says)| view! { <option value=word selected=value == word>{says}</option> })
            .collect();
        view! {
            <select id=id name=field aria-describedby=described aria-invalid=invalid>{options}</select>
        }
        .into_any()
    })
}

/// Yes or no.
pub(super) fn check(typed: &Typed, name: &str, label: String, hint: String) -> AnyView {
    let id = id(name);
    let (hint_id, field) = (format!("{id}-hint"), name.to_owned());
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    let checked = typed.value(name) == "1";
    view! {
        <div class="field field-check">
            <label><input id=id name=field type="checkbox" value="1" checked=checked aria-describedby=described />{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
        </div>
    }
    .into_any()
}

/// Everything that is wrong, with links to the fields. It takes the focus when the page comes.
pub(super) fn faults(typed: &Typed) -> AnyView {
    if typed.faults.is_empty() {
        return ().into_any();
    }
    let words: Words = use_words();
    let entries: Vec<_> = typed
        .faults
        .iter()
        .map(|(name, says)| view! { <li><a href=format!("#{}", id(name))>{says.clone()}</a></li> })
        .collect();
    view! {
        <div class="faults" role="alert" tabindex="-1" autofocus=true aria-labelledby="faults-title">
            <h2 id="faults-title">{words.say("facilitate-faults")}</h2>
            <ul>{entries}</ul>
        </div>
    }
    .into_any()
}

/// A question before something that cannot simply be undone.
pub(super) fn warning(says: String) -> AnyView {
    view! { <p class="warning">{says}</p> }.into_any()
}
