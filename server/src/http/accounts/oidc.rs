//! Signing in by way of an identity provider: there and back. Those who only want to take part in a poll go the same
//! way; what they come back to is [`participate::sign_in`](crate::http::participate::sign_in).

use super::{
    Failed, NOT_YET, enter,
    sign_in::{HOME, own_path},
    too_many,
};
use crate::{
    http::{
        Site,
        address::ClientAddress,
        buckets::Rate,
        cookie::Luggage,
        pages,
        participate::sign_in::{self as taking_part, Person, Trouble},
    },
    oidc::{Answer, Arrival, Errand, KEEP_SECONDS, Oidc, Refused},
};
use app::{
    Filled, Viewer,
    words::{Words, args},
};
use axum::{
    Extension,
    extract::{Query, Request, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Email,
    store::{Deed, ProvedBy, SITE, now_ms},
};
use serde::Deserialize;
use serde_json::json;

/// Ways to the provider and back from one place that led to no account: each of them is work for somebody else's server.
const WAYS: Rate = Rate { size: 60.0, fills_in: 900.0 };
/// What they are counted as.
const WAY: &str = "oidc";
/// People from one place who came back to take part in a poll without having been at the provider.
const TO_POLLS: Rate = Rate { size: 600.0, fills_in: 600.0 };
/// What they are counted as.
const TO_POLL: &str = "oidc-poll";

/// Where somebody wants to go on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(in crate::http) struct On {
    next: String,
}

/// `GET /sign-in/oidc`: off to the provider.
pub(in crate::http) async fn depart(
    State(site): State<Site>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    Query(on): Query<On>,
) -> Response {
    let Some(oidc) = &site.settings.oidc else { return pages::missing(&site, viewer).await };
    if let Err(seconds) = site.limits.take_from(WAY, client, WAYS) {
        return too_often(&site, viewer, seconds).await;
    }
    let next = own_path(&on.next).unwrap_or(HOME).to_owned();
    match send_off(&site, oidc, Errand::Account { next }).await {
        Ok(response) => response,
        Err(refused) => refuse(&site, oidc, viewer, &refused).await,
    }
}

/// Sends a browser to the provider.
pub(in crate::http) async fn send_off(site: &Site, oidc: &Oidc, errand: Errand) -> Result<Response, Refused> {
    let departure = oidc.depart(errand, now_ms()).await?;
    let mut response = Redirect::to(&departure.to).into_response();
    let headers = response.headers_mut();
    Luggage::Journey.hand_out(headers, &departure.carried, KEEP_SECONDS, &site.settings.public);
    Ok(response)
}

/// `GET /sign-in/oidc/callback`: back from the provider.
pub(in crate::http) async fn arrive(
    State(site): State<Site>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    Query(answer): Query<Answer>,
    request: Request,
) -> Result<Response, Failed> {
    let Some(oidc) = &site.settings.oidc else { return Ok(pages::missing(&site, viewer).await) };
    let carried = Luggage::Journey.of(request.headers(), &site.settings.public).unwrap_or_default();
    let errand = oidc.errand(&carried, &answer, now_ms());
    // What another page has made this browser ask for ends no way that is under way.
    let is_its_own = errand.is_some();
    let mut response = match errand {
        Some(Errand::Poll { slug, .. }) => back_to_poll(&site, oidc, &slug, &carried, answer, client, request).await,
        _ => back_to_account(&site, oidc, viewer, &carried, answer, client, request.headers()).await?,
    };
    if is_its_own {
        // Good for one way.
        Luggage::Journey.take_away(response.headers_mut(), &site.settings.public);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Somebody comes back who wants to take part in a poll. On the way there nobody is counted: it asks the provider for
/// nothing, and a whole lecture hall goes there at the same moment.
async fn back_to_poll(
    site: &Site,
    oidc: &Oidc,
    slug: &str,
    carried: &str,
    answer: Answer,
    client: ClientAddress,
    request: Request,
) -> Response {
    if let Err(seconds) = site.limits.take_from(TO_POLL, client, TO_POLLS) {
        return taking_part::trouble(site, slug, Trouble::TooOften { seconds }, request).await;
    }
    match oidc.arrive(carried, answer, now_ms()).await {
        Ok(Arrival::Person { poll, slug, brought, name, before }) => {
            site.limits.put_back_from(TO_POLL, client);
            taking_part::arrive(site, oidc, Person { poll, slug, brought, name, before }, request).await
        }
        // A journey has one errand.
        Ok(Arrival::Account { .. }) => taking_part::trouble(site, slug, Trouble::Failed, request).await,
        Err(refused) => taking_part::trouble(site, slug, Trouble::of(&refused), request).await,
    }
}

/// Somebody comes back who wants to sign in with an account, or who has begun nothing here.
async fn back_to_account(
    site: &Site,
    oidc: &Oidc,
    viewer: Viewer,
    carried: &str,
    answer: Answer,
    client: ClientAddress,
    headers: &HeaderMap,
) -> Result<Response, Failed> {
    if let Err(seconds) = site.limits.take_from(WAY, client, WAYS) {
        return Ok(too_often(site, viewer, seconds).await);
    }
    let response = match oidc.arrive(carried, answer, now_ms()).await {
        Ok(Arrival::Account { email, next }) => sign_in(site, oidc, viewer, headers, &email, &next).await?,
        // A journey has one errand.
        Ok(Arrival::Person { .. }) => refuse(site, oidc, viewer, &Refused::Stray).await,
        Err(refused) => refuse(site, oidc, viewer, &refused).await,
    };
    if response.status().is_redirection() {
        // There and back.
        site.limits.put_back_from(WAY, client);
        site.limits.put_back_from(WAY, client);
    }
    Ok(response)
}

/// Signs in whoever has an account under the address, and makes none for anybody else.
async fn sign_in(
    site: &Site,
    oidc: &Oidc,
    viewer: Viewer,
    headers: &HeaderMap,
    email: &Email,
    next: &str,
) -> Result<Response, Failed> {
    let found = site.store().credentials(email).await?;
    if let Some((account, _)) = &found {
        let action = if account.is_disabled { "account.sign-in-refused" } else { "account.sign-in" };
        let object = format!("account {}", account.id);
        let detail = json!({ "by": "identity provider" });
        site.store().audit(&Deed { poll_id: SITE, account: account.id, action, object: &object, detail }).await?;
    }
    let entered = match found.filter(|(account, _)| !account.is_disabled) {
        Some((account, _)) => enter(site, account.id, ProvedBy::Provider, headers, next).await?,
        None => None,
    };
    match entered {
        Some(response) => Ok(response),
        None => {
            tracing::warn!("the identity provider has sent somebody without an account");
            let says = Words::of(viewer.language).say_with("account-oidc.unknown", args!(provider = oidc.name()));
            Ok(pages::again(site, viewer, "/sign-in", Filled::default().wrong("email", says), NOT_YET).await)
        }
    }
}

async fn too_often(site: &Site, viewer: Viewer, seconds: u64) -> Response {
    let ms = i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1000);
    too_many(site, viewer, "/sign-in", Filled::default(), "email", ms).await
}

async fn refuse(site: &Site, oidc: &Oidc, viewer: Viewer, refused: &Refused) -> Response {
    tracing::warn!(%refused, "somebody was not signed in by way of the identity provider");
    let words = Words::of(viewer.language);
    let says = match refused {
        Refused::Unverified => words.say_with("account-oidc.unverified", args!(provider = oidc.name())),
        _ => words.say_with("account-oidc.failed", args!(provider = oidc.name())),
    };
    pages::again(site, viewer, "/sign-in", Filled::default().wrong("email", says), NOT_YET).await
}
