//! `/admin/accounts`: everybody's accounts, for admins.

use super::fault;
use crate::{
    component::{
        form::{Field, button, faults, field},
        frame::{done, head, shown_once},
    },
    form::Filled,
    source::Source,
    words::{Words, account as sentences, site, use_words},
};
use deliberation::Account;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Everybody's accounts.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let words = use_words();
    let filled = use_context::<Filled>().unwrap_or_default();
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    let notice = done();
    Suspend::new(async move {
        match source.store().accounts().await {
            Ok(accounts) => page(words, accounts, &filled, notice),
            Err(error) => fault::page(&error.into(), response.as_ref()),
        }
    })
}

fn page(words: Words, accounts: Vec<Account>, filled: &Filled, notice: AnyView) -> AnyView {
    let accounts: Vec<_> = accounts.into_iter().map(|account| entry(words, account)).collect();
    let email = Field {
        name: "email",
        label: words.say("account-email"),
        kind: "email",
        autocomplete: "off",
        ..Field::default()
    };
    let name =
        Field { name: "name", label: words.say("account-name"), autocomplete: "off", kind: "", ..Field::default() };
    let checked = filled.value("admin") == "1";
    view! {
        {head(format!("{} · {}", words.say("account-accounts"), site::NAME), words.say("account-accounts"))}
        <div class="width content">
            <h1>{words.say("account-accounts")}</h1>
            {notice}
            {faults(filled)}
            {shown_once(words.say("account-new-link"), filled)}
            <ul class="plain">{accounts}</ul>
            <section aria-labelledby="new-title">
                <h2 id="new-title">{words.say("account-new-account")}</h2>
                <p class="note">{words.say("account-new-account-note")}</p>
                <form class="form" method="post" action="/admin/accounts">
                    {field(email, filled)}
                    {field(name, filled)}
                    <p class="check">
                        <input type="checkbox" id="admin" name="admin" value="1" checked=checked />
                        <label for="admin">{words.say("account-is-admin")}</label>
                    </p>
                    <button type="submit" class="button">{words.say("account-create")}</button>
                </form>
            </section>
        </div>
    }
    .into_any()
}

fn entry(words: Words, account: Account) -> AnyView {
    let action = format!("/admin/accounts/{}", account.id);
    let act = |what: &str, says| button(action.clone(), "do", what.to_owned(), says, account.name.to_string());
    let mark = |says: String| view! { <span class="tag">{says}</span> };
    let link = (!account.is_disabled).then(|| act("link", words.say("account-make-link")));
    let admin = if account.is_admin {
        act("unmake-admin", words.say("account-unmake-admin"))
    } else {
        act("make-admin", words.say("account-make-admin"))
    };
    let able = if account.is_disabled {
        act("enable", words.say("account-enable"))
    } else {
        act("disable", words.say("account-disable"))
    };
    view! {
        <li>
            <h2 class="entry"><bdi>{account.name.to_string()}</bdi></h2>
            <p><bdi>{account.email.to_string()}</bdi></p>
            <p class="tags">
                {account.is_admin.then(|| mark(words.say("account-admin")))}
                {account.is_disabled.then(|| mark(words.say("account-disabled")))}
                {(!account.has_password).then(|| mark(words.say("account-waiting")))}
                <span class="when">{sentences::signed_in(words, account.signed_in_at_ms)}</span>
            </p>
            <div class="acts">{link} {admin} {able}</div>
        </li>
    }
    .into_any()
}
