//! A link by mail for those who have forgotten their password.

use super::{Failed, NOT_YET, too_many};
use crate::http::{Site, address::ClientAddress, pages};
use app::{
    Filled, Viewer,
    words::{Words, account as says},
};
use axum::{
    Extension, Form,
    extract::State,
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Email,
    store::{Asked, now_ms},
};
use serde::Deserialize;

const PAGE: &str = "/sign-in/forgotten";

/// The form with the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct Forgotten {
    email: String,
}

/// `POST /sign-in/forgotten`. The answer is the same whether there is such an account or not, and the mail is written
/// and sent by the worker, so that no answer waits for it.
pub(in crate::http) async fn ask(
    State(site): State<Site>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    Form(form): Form<Forgotten>,
) -> Result<Response, Failed> {
    let Some(mail) = site.settings.mail.clone() else {
        // The page says whom to ask instead.
        return Ok(pages::again(&site, viewer, PAGE, Filled::default(), NOT_YET).await);
    };
    let words = Words::of(viewer.language);
    let filled = Filled::default().with("email", &form.email);
    let email = match Email::parse(&form.email) {
        Ok(email) if mail.reaches(&email) => email,
        Ok(_) => {
            let filled = filled.wrong("email", words.say("account-fault-email"));
            return Ok(pages::again(&site, viewer, PAGE, filled, NOT_YET).await);
        }
        Err(error) => {
            let filled = filled.wrong("email", says::email(words, error));
            return Ok(pages::again(&site, viewer, PAGE, filled, NOT_YET).await);
        }
    };
    match site.store().ask_for_password(&email, &client.block(), viewer.language, now_ms()).await? {
        Asked::Taken => Ok(Redirect::to("/sign-in/forgotten?done=asked").into_response()),
        Asked::TooMany { wait_ms } => Ok(too_many(&site, viewer, PAGE, filled, "email", wait_ms).await),
    }
}
