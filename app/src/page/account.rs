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
    words::{account as words, site},
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
    let viewer = use_context::<Viewer>().unwrap_or_default();
    let filled = use_context::<Filled>().unwrap_or_default();
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    let notice = done();
    Suspend::new(async move {
        // The table of routes lets nobody else get here.
        let Some(account) = viewer.account else { return fault::missing(response.as_ref()) };
        match lists(&source, account.id).await {
            Ok((sessions, tokens)) => page(&account, &filled, notice, sessions, tokens),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

async fn lists(source: &Source, account: i64) -> Result<(Vec<OpenSession>, Vec<ApiToken>), SourceError> {
    let store = source.store();
    Ok((store.sessions(account, now_ms()).await?, store.tokens(account).await?))
}

fn page(
    account: &SignedIn,
    filled: &Filled,
    notice: AnyView,
    sessions: Vec<OpenSession>,
    tokens: Vec<ApiToken>,
) -> AnyView {
    let sessions: Vec<_> = sessions.into_iter().map(|one| session(one, account.session.as_ref())).collect();
    let tokens: Vec<_> = tokens.into_iter().map(token).collect();
    view! {
        {head(format!("{} · {}", words::YOURS, site::NAME), words::YOURS.to_owned())}
        <div class="width content">
            <h1>{words::YOURS}</h1>
            <p class="lead"><bdi>{account.email.clone()}</bdi></p>
            {notice}
            {faults(filled)}
            {shown_once(words::NEW_TOKEN, filled)}
            {name_form(account, filled)}
            {password_form(account, filled)}
            <section aria-labelledby="sessions-title">
                <h2 id="sessions-title">{words::SESSIONS}</h2>
                <p class="note">{words::SESSIONS_NOTE}</p>
                <ul class="plain">{sessions}</ul>
            </section>
            {token_section(tokens, filled)}
        </div>
    }
    .into_any()
}

fn name_form(account: &SignedIn, filled: &Filled) -> AnyView {
    let name = Field { name: "name", label: words::NAME, hint: words::NAME_HINT, autocomplete: "name", kind: "" };
    let present =
        if filled.fault("name").is_some() { filled.clone() } else { Filled::default().with("name", &account.name) };
    view! {
        <section aria-labelledby="name-title">
            <h2 id="name-title">{words::CHANGE_NAME}</h2>
            <form class="form" method="post" action="/account/name">
                {field(name, &present)}
                <button type="submit" class="button">{words::SAVE_NAME}</button>
            </form>
        </section>
    }
    .into_any()
}

fn password_form(account: &SignedIn, filled: &Filled) -> AnyView {
    let present = Field {
        name: "present",
        label: words::PRESENT_PASSWORD,
        kind: "password",
        autocomplete: "current-password",
        hint: "",
    };
    let new = Field {
        name: "password",
        label: words::NEW_PASSWORD,
        hint: words::PASSWORD_HINT,
        kind: "password",
        autocomplete: "new-password",
    };
    view! {
        <section aria-labelledby="password-title">
            <h2 id="password-title">{words::CHANGE_PASSWORD}</h2>
            <p class="note">{words::CHANGE_PASSWORD_NOTE}</p>
            <form class="form" method="post" action="/account/password">
                // For password managers: what the password belongs to.
                <input type="hidden" name="username" autocomplete="username" value=account.email.clone() />
                {field(present, filled)}
                {field(new, filled)}
                <button type="submit" class="button">{words::SAVE_PASSWORD}</button>
            </form>
        </section>
    }
    .into_any()
}

fn session(session: OpenSession, present: Option<&Digest>) -> AnyView {
    let is_this = present == Some(&session.digest);
    let browser = if session.browser.is_empty() { words::SOME_BROWSER.to_owned() } else { session.browser };
    let end = if is_this {
        view! { <p class="tags"><span class="tag">{words::THIS_SESSION}</span></p> }.into_any()
    } else {
        let digest = session.digest.as_str().to_owned();
        button("/account/sessions/end".to_owned(), "session", digest, words::END_SESSION, browser.clone())
    };
    view! {
        <li>
            <p><bdi>{browser}</bdi></p>
            <p class="note">{words::session(session.created_at_ms, session.seen_at_ms)}</p>
            {end}
        </li>
    }
    .into_any()
}

fn token_section(tokens: Vec<AnyView>, filled: &Filled) -> AnyView {
    let name = Field { name: "token-name", label: words::TOKEN_NAME, autocomplete: "off", hint: "", kind: "" };
    let list = if tokens.is_empty() {
        view! { <p>{words::NO_TOKENS}</p> }.into_any()
    } else {
        view! { <ul class="plain">{tokens}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="tokens-title">
            <h2 id="tokens-title">{words::TOKENS}</h2>
            <p class="note">{words::TOKENS_NOTE}</p>
            {list}
            <form class="form" method="post" action="/account/tokens">
                {field(name, filled)}
                <button type="submit" class="button">{words::MAKE_TOKEN}</button>
            </form>
        </section>
    }
    .into_any()
}

fn token(token: ApiToken) -> AnyView {
    let digest = token.digest.as_str().to_owned();
    view! {
        <li>
            <p><bdi>{token.name.clone()}</bdi></p>
            <p class="note">{words::token(token.created_at_ms, token.used_at_ms)}</p>
            {button("/account/tokens/end".to_owned(), "token", digest, words::END_TOKEN, token.name)}
        </li>
    }
    .into_any()
}
