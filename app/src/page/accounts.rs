//! `/admin/accounts`: everybody's accounts, for admins.

use super::fault;
use crate::{
    component::{
        form::{Field, button, faults, field},
        frame::{done, head, shown_once},
    },
    form::Filled,
    source::Source,
    words::{account as words, site},
};
use deliberation::Account;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// Everybody's accounts.
#[component]
pub fn AccountsPage() -> impl IntoView {
    let filled = use_context::<Filled>().unwrap_or_default();
    let source = expect_context::<Source>();
    let response = use_context::<ResponseOptions>();
    let notice = done();
    Suspend::new(async move {
        match source.store().accounts().await {
            Ok(accounts) => page(accounts, &filled, notice),
            Err(error) => fault::page(&error.into(), response.as_ref()),
        }
    })
}

fn page(accounts: Vec<Account>, filled: &Filled, notice: AnyView) -> AnyView {
    let accounts: Vec<_> = accounts.into_iter().map(entry).collect();
    let email = Field { name: "email", label: words::EMAIL, kind: "email", autocomplete: "off", hint: "" };
    let name = Field { name: "name", label: words::NAME, autocomplete: "off", hint: "", kind: "" };
    let checked = filled.value("admin") == "1";
    view! {
        {head(format!("{} · {}", words::ACCOUNTS, site::NAME), words::ACCOUNTS.to_owned())}
        <div class="width content">
            <h1>{words::ACCOUNTS}</h1>
            {notice}
            {faults(filled)}
            {shown_once(words::NEW_LINK, filled)}
            <ul class="plain">{accounts}</ul>
            <section aria-labelledby="new-title">
                <h2 id="new-title">{words::NEW_ACCOUNT}</h2>
                <p class="note">{words::NEW_ACCOUNT_NOTE}</p>
                <form class="form" method="post" action="/admin/accounts">
                    {field(email, filled)}
                    {field(name, filled)}
                    <p class="check">
                        <input type="checkbox" id="admin" name="admin" value="1" checked=checked />
                        <label for="admin">{words::IS_ADMIN}</label>
                    </p>
                    <button type="submit" class="button">{words::CREATE}</button>
                </form>
            </section>
        </div>
    }
    .into_any()
}

fn entry(account: Account) -> AnyView {
    let action = format!("/admin/accounts/{}", account.id);
    let act = |what: &str, says| button(action.clone(), "do", what.to_owned(), says, account.name.to_string());
    let mark = |says: &'static str| view! { <span class="tag">{says}</span> };
    let link = (!account.is_disabled).then(|| act("link", words::MAKE_LINK));
    let admin =
        if account.is_admin { act("unmake-admin", words::UNMAKE_ADMIN) } else { act("make-admin", words::MAKE_ADMIN) };
    let able = if account.is_disabled { act("enable", words::ENABLE) } else { act("disable", words::DISABLE) };
    view! {
        <li>
            <h2 class="entry"><bdi>{account.name.to_string()}</bdi></h2>
            <p><bdi>{account.email.to_string()}</bdi></p>
            <p class="tags">
                {account.is_admin.then(|| mark(words::ADMIN))}
                {account.is_disabled.then(|| mark(words::DISABLED))}
                {(!account.has_password).then(|| mark(words::WAITING))}
                <span class="when">{words::signed_in(account.signed_in_at_ms)}</span>
            </p>
            <div class="acts">{link} {admin} {able}</div>
        </li>
    }
    .into_any()
}
