//! `/sign-in/forgotten`: for those who have forgotten the password of their account.

use crate::{
    component::{
        form::{Field, faults, field},
        frame::head,
    },
    form::Filled,
    subscription::Mailing,
    words::{Words, site, use_words},
};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

/// The page on which one asks for a link; where the site sends no mail, it says who makes one.
#[component]
pub fn ForgottenPage() -> impl IntoView {
    let words = use_words();
    let filled = use_context::<Filled>().unwrap_or_default();
    let asked = use_query_map().get_untracked().get("done").as_deref() == Some("asked");
    let content = match use_context::<Mailing>().unwrap_or_default() {
        Mailing(false) => by_hand(words),
        Mailing(true) if asked && filled.faults().is_empty() => asked_for(words),
        Mailing(true) => form(words, &filled),
    };
    view! {
        {head(format!("{} · {}", words.say("account-forgotten"), site::NAME), words.say("account-forgotten.lead"))}
        <div class="width content">{content}</div>
    }
    .into_any()
}

fn form(words: Words, filled: &Filled) -> AnyView {
    let email = Field {
        name: "email",
        label: words.say("account-email"),
        kind: "email",
        autocomplete: "username",
        ..Field::default()
    };
    view! {
        <h1>{words.say("account-forgotten")}</h1>
        <p class="lead">{words.say("account-forgotten.lead")}</p>
        <form class="form" method="post" action="/sign-in/forgotten">
            {faults(filled)}
            {field(email, filled)}
            <button type="submit" class="button">{words.say("account-forgotten.send")}</button>
        </form>
    }
    .into_any()
}

/// The same whatever the address: whoever typed it need not be its owner.
fn asked_for(words: Words) -> AnyView {
    view! {
        <h1>{words.say("account-forgotten.asked")}</h1>
        <p class="lead" role="status">{words.say("account-forgotten.sent")}</p>
        <p class="note">{words.say("account-forgotten.nothing")}</p>
    }
    .into_any()
}

/// Nobody gets mail from this site: people and the command line make links.
fn by_hand(words: Words) -> AnyView {
    view! {
        <h1>{words.say("account-forgotten")}</h1>
        <p class="lead">{words.say("account-forgotten.none")}</p>
        <p>{words.say("account-forgotten.command")}</p>
        <p><code dir="ltr">"folkmoot account reset --email"</code></p>
    }
    .into_any()
}
