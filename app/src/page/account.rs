//! `/account`: one's own account: name, password, sessions, API tokens.

use super::fault;
use crate::{
    component::{
        form::{Field, button, choice, faults, field},
        frame::{done, head, shown_once},
    },
    form::Filled,
    source::{Source, SourceError},
    viewer::{SignedIn, Viewer},
    words::{Slot, Words, account as sentences, args, site, use_words},
};
use deliberation::{
    Digest, PollSummary, TokenLife,
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
        match Lists::of(&source, &account).await {
            Ok(lists) => page(words, &account, &filled, notice, lists),
            Err(error) => fault::page(&error, response.as_ref()),
        }
    })
}

/// What belongs to an account.
struct Lists {
    sessions: Vec<OpenSession>,
    tokens: Vec<ApiToken>,
    /// The polls that a token may be made for.
    polls: Vec<PollSummary>,
    /// The moment of which all this is told.
    now_ms: i64,
}

impl Lists {
    async fn of(source: &Source, account: &SignedIn) -> Result<Self, SourceError> {
        let (store, now_ms) = (source.store(), now_ms());
        let roles = store.roles_of(account.id).await?;
        let mut polls = store.polls().await?;
        polls.retain(|poll| account.is_admin || roles.contains_key(&poll.id));
        let (sessions, tokens) = (store.sessions(account.id, now_ms).await?, store.tokens(account.id, now_ms).await?);
        Ok(Self { sessions, tokens, polls, now_ms })
    }
}

fn page(words: Words, account: &SignedIn, filled: &Filled, notice: AnyView, lists: Lists) -> AnyView {
    let Lists { sessions, tokens, polls, now_ms } = lists;
    let sessions: Vec<_> = sessions.into_iter().map(|one| session(words, one, account.session.as_ref())).collect();
    let tokens: Vec<_> = tokens.into_iter().map(|one| token(words, one, now_ms)).collect();
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
            {token_section(words, tokens, &polls, filled)}
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

fn token_section(words: Words, tokens: Vec<AnyView>, polls: &[PollSummary], filled: &Filled) -> AnyView {
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
    // Polls of pages of one site often have the same topic.
    let named = |poll: &PollSummary| {
        let (topic, _) = poll.topic_in(words.language());
        (poll.slug.to_string(), format!("{topic} ({})", poll.slug))
    };
    let every = (String::new(), words.say("account-token-poll.every"));
    let polls: Vec<_> = std::iter::once(every).chain(polls.iter().map(named)).collect();
    let lives: Vec<_> =
        TokenLife::ALL.iter().map(|life| (life.to_string(), sentences::token_life(words, *life))).collect();
    view! {
        <section aria-labelledby="tokens-title">
            <h2 id="tokens-title">{words.say("account-tokens")}</h2>
            <p class="note">{words.say("account-tokens-note")}</p>
            {list}
            <form class="form" method="post" action="/account/tokens">
                {field(name, filled)}
                {choice("token-poll", words.say("account-token-poll"), polls, "", filled)}
                {choice("token-life", words.say("account-token-life"), lives, TokenLife::default().as_str(), filled)}
                <button type="submit" class="button">{words.say("account-make-token")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn token(words: Words, token: ApiToken, now_ms: i64) -> AnyView {
    let digest = token.digest.as_str().to_owned();
    let reads = match &token.poll {
        Some((slug, topic)) => words.say_around("account-token-one", args!(poll = Slot), |_| {
            let (href, topic) = (site::address(slug.as_str(), ""), topic.clone());
            view! { <a href=href><bdi>{topic}</bdi></a> }.into_any()
        }),
        None => words.say("account-token-all").into_any(),
    };
    view! {
        <li>
            <p><bdi>{token.name.clone()}</bdi></p>
            <p class="note">{reads}</p>
            <p class="note">
                {sentences::token(words, token.created_at_ms, token.used_at_ms)}
                " "
                {sentences::token_end(words, token.ends_at_ms, now_ms)}
            </p>
            {button("/account/tokens/end".to_owned(), "token", digest, words.say("account-end-token"), token.name)}
        </li>
    }
    .into_any()
}
