//! Fields of decisions: what was typed stands in them again when a decision was refused, with why at its field, which
//! takes the focus.

use crate::facilitator::Refused;
use leptos::prelude::*;

/// What an input is made of.
pub(super) struct Input {
    /// Its id on the page.
    pub(super) id: String,
    /// What was typed into it; none where nothing was refused.
    pub(super) value: Option<String>,
    /// Ids of what describes it.
    pub(super) described: Option<String>,
    /// Whether it is wrong.
    pub(super) is_wrong: bool,
}

impl Input {
    /// As `aria-invalid` says it.
    pub(super) fn invalid(&self) -> Option<&'static str> {
        self.is_wrong.then_some("true")
    }
}

/// Label, hint and fault around an input that is sent as `name`.
pub(super) fn field(
    refused: Option<&Refused>,
    name: &str,
    id: String,
    label: String,
    hint: String,
    input: impl FnOnce(Input) -> AnyView,
) -> AnyView {
    let fault = refused.and_then(|refused| refused.typed.fault(name)).map(str::to_owned);
    let value = refused.map(|refused| refused.typed.value(name).to_owned());
    let (hint_id, fault_id) = (format!("{id}-hint"), format!("{id}-fault"));
    let mut describing = Vec::new();
    if !hint.is_empty() {
        describing.push(hint_id.as_str());
    }
    if fault.is_some() {
        describing.push(fault_id.as_str());
    }
    let described = (!describing.is_empty()).then(|| describing.join(" "));
    let is_wrong = fault.is_some();
    let class = if is_wrong { "field field-wrong" } else { "field" };
    let label_for = id.clone();
    let inside = input(Input { id, value, described, is_wrong });
    view! {
        <div class=class>
            <label for=label_for>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            {fault.map(|says| view! { <p class="fault" id=fault_id role="alert">{says}</p> })}
            {inside}
        </div>
    }
    .into_any()
}

/// One line.
pub(super) fn line(refused: Option<&Refused>, name: &'static str, id: String, label: String, hint: String) -> AnyView {
    field(refused, name, id, label, hint, |input| {
        let invalid = input.invalid();
        view! {
            <input id=input.id name=name type="text" dir="auto" autocomplete="off" value=input.value
                aria-describedby=input.described aria-invalid=invalid autofocus=input.is_wrong />
        }
        .into_any()
    })
}

/// Why a decision as such was refused; it takes the focus.
pub(super) fn fault(says: Option<&str>) -> AnyView {
    let says = says.map(ToOwned::to_owned);
    says.map(|says| view! { <p class="fault" role="alert" tabindex="-1" autofocus=true>{says}</p> }).into_any()
}
