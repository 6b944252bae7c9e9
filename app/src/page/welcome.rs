//! `/welcome/TOKEN`: where a one-time link leads, to choose a password; on a new site, to become its first admin.

use super::fault;
use crate::{
    component::{
        form::{Field, faults, field},
        frame::head,
    },
    form::Filled,
    setup::Setup,
    source::{Source, SourceError},
    words::{Words, site, use_words},
};
use deliberation::{Account, Secret, store::now_ms};
use http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_params_map;

/// Whom a link lets in.
enum Guest {
    /// The first admin of a new site.
    First,
    /// The owner of an account.
    Owner(Account),
    /// Nobody any more.
    Nobody,
}

/// The page that a one-time link leads to.
#[component]
pub fn WelcomePage() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let words = use_words();
    let filled = use_context::<Filled>().unwrap_or_default();
    let (source, setup) = (expect_context::<Source>(), use_context::<Setup>().unwrap_or_default());
    let response = use_context::<ResponseOptions>();
    Suspend::new(async move {
        match guest(&source, &setup, &token).await {
            Ok(Guest::Nobody) => {
                super::status(response.as_ref(), StatusCode::GONE);
                gone(words)
            }
            Ok(Guest::First) => form(words, &token, None, &filled),
            Ok(Guest::Owner(account)) => form(words, &token, Some(account), &filled),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

async fn guest(source: &Source, setup: &Setup, token: &str) -> Result<Guest, SourceError> {
    let Some(digest) = Secret::parse(token).map(|secret| secret.digest()) else { return Ok(Guest::Nobody) };
    if setup.opens(&digest) && !source.store().has_accounts().await? {
        return Ok(Guest::First);
    }
    Ok(source.store().link(&digest, now_ms()).await?.map_or(Guest::Nobody, Guest::Owner))
}

fn form(words: Words, token: &str, owner: Option<Account>, filled: &Filled) -> AnyView {
    let (title, lead) = match &owner {
        Some(_) => (words.say("account-welcome"), words.say("account-welcome-lead")),
        None => (words.say("account-set-up"), words.say("account-set-up-lead")),
    };
    let email = Field {
        name: "email",
        label: words.say("account-email"),
        kind: "email",
        autocomplete: "username",
        ..Field::default()
    };
    let name = Field {
        name: "name",
        label: words.say("account-name"),
        hint: words.say("account-name-hint"),
        autocomplete: "name",
        kind: "",
    };
    let password = Field {
        name: "password",
        label: words.say("account-new-password"),
        hint: words.say("account-password-hint"),
        kind: "password",
        autocomplete: "new-password",
    };
    let who = match owner {
        // Read-only rather than plain text, so that password managers know what the password belongs to.
        Some(account) => view! {
            <div class="field">
                <label for="email">{words.say("account-email")}</label>
                <input id="email" type="email" autocomplete="username" value=account.email.to_string() readonly />
            </div>
        }
        .into_any(),
        None => view! { {field(email, filled)} {field(name, filled)} }.into_any(),
    };
    view! {
        {head(format!("{title} · {}", site::NAME), lead.clone())}
        <div class="width content">
            <h1>{title}</h1>
            <p class="lead">{lead}</p>
            <form class="form" method="post" action=format!("/welcome/{token}")>
                {faults(filled)}
                {who}
                {field(password, filled)}
                <button type="submit" class="button">{words.say("account-save-password")}</button>
            </form>
        </div>
    }
    .into_any()
}

fn gone(words: Words) -> AnyView {
    view! {
        {head(format!("{} · {}", words.say("account-gone"), site::NAME), words.say("account-gone.help"))}
        <div class="width content">
            <h1>{words.say("account-gone")}</h1>
            <p class="lead">{words.say("account-gone.help")}</p>
            <p><a href="/sign-in/forgotten">{words.say("account-forgotten")}</a></p>
        </div>
    }
    .into_any()
}
