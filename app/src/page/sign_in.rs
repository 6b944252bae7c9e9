//! `/sign-in`: for people who run polls.

use crate::{
    component::{
        form::{Field, faults, field},
        frame::head,
    },
    form::Filled,
    words::{account as words, site},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The sign-in page.
#[component]
pub fn SignInPage() -> impl IntoView {
    let filled = use_context::<Filled>().unwrap_or_default();
    let asked = use_query_map().get_untracked().get("next").unwrap_or_default();
    // Where it leads is checked when the form comes in; here it is only carried along.
    let next = Some(filled.value("next")).filter(|next| !next.is_empty()).unwrap_or(asked);
    let email = Field { name: "email", label: words::EMAIL, kind: "email", autocomplete: "username", hint: "" };
    let password = Field {
        name: "password",
        label: words::PASSWORD,
        kind: "password",
        autocomplete: "current-password",
        hint: "",
    };
    view! {
        {head(format!("{} · {}", words::SIGN_IN, site::NAME), words::SIGN_IN_LEAD.to_owned())}
        <div class="width content">
            <h1>{words::SIGN_IN}</h1>
            <p class="lead">{words::SIGN_IN_LEAD}</p>
            <form class="form" method="post" action="/sign-in">
                {faults(&filled)}
                {field(email, &filled)}
                {field(password, &filled)}
                <input type="hidden" name="next" value=next />
                <button type="submit" class="button">{words::SIGN_IN}</button>
            </form>
            <p class="note">{words::FORGOTTEN}</p>
        </div>
    }
}
