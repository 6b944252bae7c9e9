//! `/account`: one's own account: name, password, sessions, API tokens.

use super::fault;
use crate::{
    component::{
        form::{Field, button, faults, field},
        frame::{done, head, shown_once},
    },
    form::Filled,
    source::{Source, SourceError},
    viewer::{SignedIn, Viewer},
    words::{Words, account as sentences, site, use_words},
};
use deliberation::{
    Digest,
    store::{ApiToken, OpenSession, now_ms},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// One's own account.
#[component]
pub fn AccountPage() -> impl IntoView {
    let words = use_words();
    let viewer = use_context::<Viewer>().unwrap_or_default();
    let filled = use_context::<Filled>().unwrap_or_default();
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    let notice = done();
    Suspend::new(async move {
        // The table of routes lets nobody else get here.
        let Some(account) = viewer.account else { return fault::missing(response.as_ref()) };
        match lists(&source, account.id).await {
            Ok((sessions, tokens)) => page(words, &account, &filled, notice, sessions, tokens),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

async fn lists(source: &Source, account: i64) -> Result<(Vec<OpenSession>, Vec<ApiToken>), SourceError> {
    let store = source.store();
    Ok((store.sessions(account, now_ms()).await?, store.tokens(account).await?))
}

fn page(
    words: Words,
    account: &SignedIn,
    filled: &Filled,
    notice: AnyView,
    sessions: Vec<OpenSession>,
    tokens: Vec<ApiToken>,
) -> AnyView {
    let sessions: Vec<_> = sessions.into_iter().map(|one| session(words, one, account.session.as_ref())).collect();
    let tokens: Vec<_> = tokens.into_iter().map(|one| token(words, one)).collect();
    view! {
        {head(format!("{} · {}", words.say("account-yours"), site::NAME), words.say("account-yours"))}
        <div class="width content">
            <h1>{words.say("account-yours")}</h1>
            <p class="lead"><bdi>{account.email.clone()}</bdi></p>
            {notice}
            {faults(filled)}
            {shown_once(words.say("account-new-token"), filled)}
            {name_form(words, account, filled)}
            {password_form(words, account, filled)}
            <section aria-labelledby="sessions-title">
                <h2 id="sessions-title">{words.say("account-sessions")}</h2>
                <p class="note">{words.say("account-sessions-note")}</p>
                <ul class="plain">{sessions}</ul>
            </section>
            {token_section(words, tokens, filled)}
        </div>
    }
    .into_any()
}

fn name_form(words: Words, account: &SignedIn, filled: &Filled) -> AnyView {
    let name = Field {
        name: "name",
        label: words.say("account-name"),
        hint: words.say("account-name-hint"),
        autocomplete: "name",
        kind: "",
    };
    let present =
        if filled.fault("name").is_some() { filled.clone() } else { Filled::default().with("name", &account.name) };
    view! {
        <section aria-labelledby="name-title">
            <h2 id="name-title">{words.say("account-change-name")}</h2>
            <form class="form" method="post" action="/account/name">
                {field(name, &present)}
                <button type="submit" class="button">{words.say("account-save-name")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn password_form(words: Words, account: &SignedIn, filled: &Filled) -> AnyView {
    let present = Field {
        name: "present",
        label: words.say("account-present-password"),
        kind: "password",
        autocomplete: "current-password",
        ..Field::default()
    };
    let new = Field {
        name: "password",
        label: words.say("account-new-password"),
        hint: words.say("account-password-hint"),
        kind: "password",
        autocomplete: "new-password",
    };
    view! {
        <section aria-labelledby="password-title">
            <h2 id="password-title">{words.say("account-change-password")}</h2>
            <p class="note">{words.say("account-change-password-note")}</p>
            <form class="form" method="post" action="/account/password">
                // For password managers: what the password belongs to.
                <input type="hidden" name="username" autocomplete="username" value=account.email.clone() />
                {field(present, filled)}
                {field(new, filled)}
                <button type="submit" class="button">{words.say("account-save-password")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn session(words: Words, session: OpenSession, present: Option<&Digest>) -> AnyView {
    let is_this = present == Some(&session.digest);
    let browser = if session.browser.is_empty() { words.say("account-some-browser") } else { session.browser };
    let end = if is_this {
        view! { <p class="tags"><span class="tag">{words.say("account-this-session")}</span></p> }.into_any()
    } else {
        let digest = session.digest.as_str().to_owned();
        button("/account/sessions/end".to_owned(), "session", digest, words.say("account-end-session"), browser.clone())
    };
    view! {
        <li>
            <p><bdi>{browser}</bdi></p>
            <p class="note">{sentences::session(words, session.created_at_ms, session.seen_at_ms)}</p>
            {end}
        </li>
    }
    .into_any()
}

fn token_section(words: Words, tokens: Vec<AnyView>, filled: &Filled) -> AnyView {
    let name = Field {
        name: "token-name",
        label: words.say("account-token-name"),
        autocomplete: "off",
        kind: "",
        ..Field::default()
    };
    let list = if tokens.is_empty() {
        view! { <p>{words.say("account-no-tokens")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{tokens}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="tokens-title">
            <h2 id="tokens-title">{words.say("account-tokens")}</h2>
            <p class="note">{words.say("account-tokens-note")}</p>
            {list}
            <form class="form" method="post" action="/account/tokens">
                {field(name, filled)}
                <button type="submit" class="button">{words.say("account-make-token")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn token(words: Words, token: ApiToken) -> AnyView {
    let digest = token.digest.as_str().to_owned();
    view! {
        <li>
            <p><bdi>{token.name.clone()}</bdi></p>
            <p class="note">{sentences::token(words, token.created_at_ms, token.used_at_ms)}</p>
            {button("/account/tokens/end".to_owned(), "token", digest, words.say("account-end-token"), token.name)}
        </li>
    }
    .into_any()
}
