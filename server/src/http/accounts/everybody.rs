//! All accounts, for admins: make one, hand out a link, take rights away and give them back.

use super::{Failed, NOT_YET};
use crate::http::{Site, pages};
use app::{
    Filled, Viewer,
    words::{Words, account as says},
};
use axum::{
    Extension, Form,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Email, LinkPurpose, NewAccount, PersonName,
    store::{Change, StoreError, now_ms},
};
use serde::Deserialize;

const PAGE: &str = "/admin/accounts";

/// The form for a new account.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct New {
    email: String,
    name: String,
    admin: String,
}

/// `POST /admin/accounts`: makes an account and shows its link.
pub(in crate::http) async fn create(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<New>,
) -> Result<Response, Failed> {
    let words = Words::of(viewer.language);
    let mut typed = Filled::default().with("email", &form.email).with("name", &form.name).with("admin", &form.admin);
    let (email, name) = match (Email::parse(&form.email), PersonName::parse(&form.name)) {
        (Ok(email), Ok(name)) => (email, name),
        (email, name) => {
            if let Err(error) = email {
                typed = typed.wrong("email", says::email(words, error));
            }
            if let Err(error) = name {
                typed = typed.wrong("name", says::name(words, error));
            }
            return Ok(pages::again(&site, viewer, PAGE, typed, NOT_YET).await);
        }
    };
    let by = viewer.account.as_ref().map_or(0, |account| account.id);
    let new = NewAccount { email, name, is_admin: form.admin == "1" };
    match site.store().create_account(&new, by).await {
        Ok(account) => show_link(&site, viewer, account.id, LinkPurpose::Invite, by).await,
        Err(StoreError::EmailTaken(_)) => {
            let typed = typed.wrong("email", words.say("account-fault-email-taken"));
            Ok(pages::again(&site, viewer, PAGE, typed, NOT_YET).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// What is to be done with an account.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct What {
    r#do: String,
}

/// `POST /admin/accounts/{id}`.
pub(in crate::http) async fn change(
    State(site): State<Site>,
    Path(id): Path<i64>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<What>,
) -> Result<Response, Failed> {
    let by = viewer.account.as_ref().map_or(0, |account| account.id);
    let change = match form.r#do.as_str() {
        "link" => {
            // An account that was disabled meanwhile gets none; the page shows that it is.
            let Some(account) = site.store().account(id).await?.filter(|account| !account.is_disabled) else {
                return Ok(Redirect::to(PAGE).into_response());
            };
            let purpose = if account.has_password { LinkPurpose::Reset } else { LinkPurpose::Invite };
            return show_link(&site, viewer, id, purpose, by).await;
        }
        "make-admin" => Change::Admin(true),
        "unmake-admin" => Change::Admin(false),
        "disable" => Change::Disabled(true),
        "enable" => Change::Disabled(false),
        other => {
            let says = format!("{other:?} cannot be done with an account; go back and use one of the buttons.\n");
            return Ok((StatusCode::BAD_REQUEST, says).into_response());
        }
    };
    match site.store().change_account(id, change, by).await {
        Ok(()) => Ok(Redirect::to(&format!("{PAGE}?done=account")).into_response()),
        Err(error @ (StoreError::LastAdmin | StoreError::NoAccount(_))) => {
            let is_last = matches!(error, StoreError::LastAdmin);
            let words = Words::of(viewer.language);
            let says = words.say(if is_last { "account-fault-last-admin" } else { "account-fault-gone" });
            let filled = Filled::default().wrong("content", says);
            Ok(pages::again(&site, viewer, PAGE, filled, StatusCode::CONFLICT).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// The page with a new link, which cannot be shown later.
async fn show_link(
    site: &Site,
    viewer: Viewer,
    account: i64,
    purpose: LinkPurpose,
    by: i64,
) -> Result<Response, Failed> {
    let secret = site.store().make_link(account, purpose, by, now_ms()).await?;
    let link = site.settings.public.of(&format!("/welcome/{}", secret.reveal()));
    Ok(pages::again(site, viewer, PAGE, Filled::default().showing(link), StatusCode::OK).await)
}
