//! Parts of forms: fields with their label, hint and fault, and the list of faults above them.

use crate::{form::Filled, words::use_words};
use leptos::prelude::*;

/// A field for one line of text.
#[derive(Clone, Debug, Default)]
pub struct Field {
    /// Its name in the form, and its id on the page.
    pub name: &'static str,
    /// What it asks for.
    pub label: String,
    /// What to know before answering.
    pub hint: String,
    /// Kind of input; empty: text.
    pub kind: &'static str,
    /// What browsers and password managers may fill in.
    pub autocomplete: &'static str,
}

/// The field with what was typed into it. Passwords come back empty.
pub fn field(field: Field, filled: &Filled) -> AnyView {
    let Field { name, label, hint, kind, autocomplete } = field;
    let kind = if kind.is_empty() { "text" } else { kind };
    let value = if kind == "password" { String::new() } else { filled.value(name) };
    around(name, label, hint, filled, move |described, invalid| {
        view! {
            <input id=name name=name type=kind value=value autocomplete=autocomplete dir="auto"
                aria-describedby=described aria-invalid=invalid required />
        }
        .into_any()
    })
}

/// One of several, each with its word in the form; `usual` is chosen as long as nobody has chosen another.
pub fn choice(name: &'static str, label: String, of: Vec<(String, String)>, usual: &str, filled: &Filled) -> AnyView {
    let typed = filled.value(name);
    let chosen = if of.iter().any(|(word, _)| *word == typed) { typed } else { usual.to_owned() };
    let options: Vec<_> = of
        .into_iter()
        .map(|(word, says)| {
            let selected = word == chosen;
            view! { <option value=word selected=selected dir="auto">{says}</option> }
        })
        .collect();
    around(name, label, String::new(), filled, move |described, invalid| {
        view! {
            <select id=name name=name aria-describedby=described aria-invalid=invalid>{options}</select>
        }
        .into_any()
    })
}

/// Label, hint and fault around an input; `input` gets what describes it and whether it is wrong.
fn around(
    name: &'static str,
    label: String,
    hint: String,
    filled: &Filled,
    input: impl FnOnce(Option<String>, Option<&'static str>) -> AnyView,
) -> AnyView {
    let fault = filled.fault(name).map(str::to_owned);
    let (hint_id, fault_id) = (format!("{name}-hint"), format!("{name}-fault"));
    let described: Vec<&str> =
        [(!hint.is_empty()).then_some(hint_id.as_str()), fault.as_ref().map(|_| fault_id.as_str())]
            .into_iter()
            .flatten()
            .collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let invalid = fault.is_some().then_some("true");
    let class = if fault.is_some() { "field field-wrong" } else { "field" };
    view! {
        <div class=class>
            <label for=name>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {fault.map(|says| view! { <p class="fault" id=fault_id>{says}</p> })}
            {input(described, invalid)}
        </div>
    }
    .into_any()
}

/// Everything that is wrong, with links to the fields; nothing where nothing is. It takes the focus when the page
/// comes, so that nobody has to look for it.
pub fn faults(filled: &Filled) -> AnyView {
    if filled.faults().is_empty() {
        return ().into_any();
    }
    let entries: Vec<_> = filled
        .faults()
        .iter()
        .map(|fault| view! { <li><a href=format!("#{}", fault.field)>{fault.says.clone()}</a></li> })
        .collect();
    let words = use_words();
    view! {
        <div class="faults" role="alert" tabindex="-1" autofocus=true aria-labelledby="faults-title">
            <h2 id="faults-title">{words.say("account-form-faults")}</h2>
            <ul>{entries}</ul>
        </div>
    }
    .into_any()
}

/// A button that does something at once, in a form of its own; `whom` tells apart buttons that read alike.
pub fn button(action: String, name: &'static str, value: String, says: String, whom: String) -> AnyView {
    let whom = (!whom.is_empty()).then(|| view! { <span class="visually-hidden">{format!(" ({whom})")}</span> });
    view! {
        <form method="post" action=action class="act">
            <button type="submit" class="button button-quiet" name=name value=value>{says}{whom}</button>
        </form>
    }
    .into_any()
}
