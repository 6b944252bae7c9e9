//! Signing in by way of an identity provider: there and back.

use super::{
    Failed, NOT_YET, enter,
    sign_in::{HOME, own_path},
    too_many,
};
use crate::{
    http::{Site, address::ClientAddress, buckets::Rate, cookie, pages},
    oidc::{Answer, Arrival, KEEP_SECONDS, Oidc, Refused},
};
use app::{
    Filled, Viewer,
    words::{Words, args},
};
use axum::{
    Extension,
    extract::{Query, State},
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::store::{Deed, SITE, now_ms};
use serde::Deserialize;
use serde_json::json;

/// Ways to the provider and back from one place that led to no account: each of them is work for somebody else's server.
const WAYS: Rate = Rate { size: 60.0, fills_in: 900.0 };
/// What they are counted as.
const WAY: &str = "oidc";

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
    match oidc.depart(own_path(&on.next).unwrap_or(HOME), now_ms()).await {
        Ok(departure) => {
            let mut response = Redirect::to(&departure.to).into_response();
            cookie::set_journey(response.headers_mut(), &departure.carried, KEEP_SECONDS, &site.settings.public);
            response
        }
        Err(refused) => refuse(&site, oidc, viewer, &refused).await,
    }
}

/// `GET /sign-in/oidc/callback`: back from the provider.
pub(in crate::http) async fn arrive(
    State(site): State<Site>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
    Query(answer): Query<Answer>,
) -> Result<Response, Failed> {
    let Some(oidc) = &site.settings.oidc else { return Ok(pages::missing(&site, viewer).await) };
    if let Err(seconds) = site.limits.take_from(WAY, client, WAYS) {
        return Ok(too_often(&site, viewer, seconds).await);
    }
    let carried = cookie::journey(&headers, &site.settings.public).unwrap_or_default();
    let mut response = match oidc.arrive(&carried, answer, now_ms()).await {
        Ok(arrival) => {
            let response = sign_in(&site, oidc, viewer, &headers, arrival).await?;
            if response.status().is_redirection() {
                // There and back.
                site.limits.put_back_from(WAY, client);
                site.limits.put_back_from(WAY, client);
            }
            response
        }
        Err(refused) => refuse(&site, oidc, viewer, &refused).await,
    };
    // Good for one way.
    cookie::set_journey(response.headers_mut(), "", 0, &site.settings.public);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Signs in whoever has an account under the address, and makes none for anybody else.
async fn sign_in(
    site: &Site,
    oidc: &Oidc,
    viewer: Viewer,
    headers: &HeaderMap,
    arrival: Arrival,
) -> Result<Response, Failed> {
    let found = site.store().credentials(&arrival.email).await?;
    if let Some((account, _)) = &found {
        let action = if account.is_disabled { "account.sign-in-refused" } else { "account.sign-in" };
        let object = format!("account {}", account.id);
        let detail = json!({ "by": "identity provider" });
        site.store().audit(&Deed { poll_id: SITE, account: account.id, action, object: &object, detail }).await?;
    }
    match found.filter(|(account, _)| !account.is_disabled) {
        Some((account, _)) => Ok(enter(site, account.id, headers, &arrival.next).await?),
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
