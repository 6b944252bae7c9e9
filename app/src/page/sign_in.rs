//! `/sign-in`: for people who run polls.

use crate::{
    args,
    component::{
        form::{Field, faults, field},
        frame::head,
        statement::encoded,
    },
    form::Filled,
    setup::IdentityProvider,
    unsent::Unsent,
    words::{site, use_words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The sign-in page; after a form that came without a session, what it said.
#[component]
pub fn SignInPage() -> impl IntoView {
    if let Some(unsent) = use_context::<Unsent>() {
        return super::unsent::page(&unsent);
    }
    let words = use_words();
    let filled = use_context::<Filled>().unwrap_or_default();
    let asked = use_query_map().get_untracked().get("next").unwrap_or_default();
    // Where it leads is checked when the form comes in; here it is only carried along.
    let next = Some(filled.value("next")).filter(|next| !next.is_empty()).unwrap_or(asked);
    let email = Field {
        name: "email",
        label: words.say("account-email"),
        kind: "email",
        autocomplete: "username",
        ..Field::default()
    };
    let password = Field {
        name: "password",
        label: words.say("account-password"),
        kind: "password",
        autocomplete: "current-password",
        ..Field::default()
    };
    // A link and no form: browsers let a form of this site lead nowhere else.
    let provider = use_context::<IdentityProvider>().unwrap_or_default().0.map(|name| {
        let to = format!("/sign-in/oidc?next={}", encoded(&next));
        view! {
            <p><a class="button button-quiet" href=to rel="external">
                {words.say_with("account-oidc", args!(provider = name))}
            </a></p>
        }
    });
    view! {
        {head(format!("{} · {}", words.say("account-sign-in"), site::NAME), words.say("account-sign-in-lead"))}
        <div class="width content">
            <h1>{words.say("account-sign-in")}</h1>
            <p class="lead">{words.say("account-sign-in-lead")}</p>
            <form class="form" method="post" action="/sign-in">
                {faults(&filled)}
                {field(email, &filled)}
                {field(password, &filled)}
                <input type="hidden" name="next" value=next />
                <button type="submit" class="button">{words.say("account-sign-in")}</button>
            </form>
            <p><a href="/sign-in/forgotten">{words.say("account-forgotten")}</a></p>
            {provider}
        </div>
    }
    .into_any()
}
