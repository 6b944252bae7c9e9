//! Asking for mail about a poll, confirming it, ending it.
//!
//! Mail scanners open every link that they see: opening one changes nothing here, only a button does, or the request
//! that mail programs make for "unsubscribe" (RFC 8058), which comes without cookie and origin.

use super::{Site, accounts::Failed, address::ClientAddress, pages};
use app::{
    Filled, Viewer,
    subscription::{Managed, Wish},
    words::{Words, account, args},
};
use axum::{
    Extension,
    body::{Body, Bytes},
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Email, EmailError, Language, Phase, Poll, Slug,
    store::{Asked, MailWish, Subscription, now_ms},
};
use leptos::prelude::provide_context;
use serde::Deserialize;

/// Bytes of a form at the most.
const FORM: usize = 4096;

/// The form that asks for mail.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Subscribe {
    email: String,
    statements: String,
}

/// The poll of an address, as long as this site sends mail.
async fn poll_with_mail(site: &Site, slug: &str) -> Result<Option<Poll>, Failed> {
    let Ok(slug) = Slug::parse(slug) else { return Ok(None) };
    if site.settings.mail.is_none() {
        return Ok(None);
    }
    // Nobody hears of a draft, and it can be deleted as long as nothing belongs to it.
    Ok(site.store().poll(&slug).await?.filter(|poll| poll.phase != Phase::Draft))
}

/// `POST /polls/{slug}/subscribe`. The answer is the same whether an address is known or not.
pub(super) async fn ask(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Extension(client): Extension<ClientAddress>,
    Extension(viewer): Extension<Viewer>,
    Extension(language): Extension<Language>,
    request: Request,
) -> Result<Response, Failed> {
    // Those who have subscribed still reach their own page, where they can end it.
    let offered = poll_with_mail(&site, &slug).await?.filter(|poll| poll.settings.offer_mail);
    let Some(poll) = offered else { return Ok(pages::missing(&site, viewer).await) };
    let (parts, body) = request.into_parts();
    let Ok(bytes) = axum::body::to_bytes(body, FORM).await else {
        return Ok(StatusCode::PAYLOAD_TOO_LARGE.into_response());
    };
    // What cannot be read has no address in it, and the page says that.
    let form: Subscribe = serde_urlencoded::from_bytes(&bytes).unwrap_or_default();
    let words = Words::of(language);
    let parsed = Email::parse(&form.email);
    let reachable = |email: &Email| site.settings.mail.as_ref().is_some_and(|mail| mail.reaches(email));
    let (says, status, wait_ms) = match parsed {
        Ok(email) if reachable(&email) => {
            let wanted = MailWish { language, statements: form.statements == "1" };
            match site.store().subscribe(poll.id, &email, wanted, &client.block(), now_ms()).await? {
                Asked::Taken => {
                    return Ok(Redirect::to(&format!("/polls/{}/subscribe?done=asked", poll.slug)).into_response());
                }
                Asked::TooMany { wait_ms } => {
                    let minutes = wait_ms.max(1).unsigned_abs().div_ceil(60_000);
                    let says = words.say_with("mail-too-many", args!(minutes = minutes));
                    (says, StatusCode::TOO_MANY_REQUESTS, Some(wait_ms))
                }
            }
        }
        Err(EmailError::Empty) => (words.say("mail-address-missing"), StatusCode::UNPROCESSABLE_ENTITY, None),
        Err(error @ EmailError::TooLong) => (account::email(words, error), StatusCode::UNPROCESSABLE_ENTITY, None),
        _ => (words.say("mail-address-wrong"), StatusCode::UNPROCESSABLE_ENTITY, None),
    };
    let filled =
        Filled::default().with("email", form.email).with(Wish::STATEMENTS, form.statements).wrong("email", says);
    let again = Request::from_parts(parts, Body::empty());
    let mut response = pages::render(&site, again, status, move || provide_context(filled.clone())).await;
    if let Some(wait_ms) = wait_ms {
        let seconds = wait_ms.max(1).unsigned_abs().div_ceil(1000);
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    Ok(response)
}

/// What a link of a mail names.
#[derive(Deserialize)]
pub(super) struct Link {
    slug: String,
    number: String,
    seal: String,
}

/// The subscription that a link names; none unless this server has made the link.
async fn find(site: &Site, link: &Link) -> Result<Option<(Poll, Subscription)>, Failed> {
    let Some(poll) = poll_with_mail(site, &link.slug).await? else { return Ok(None) };
    let Ok(number) = link.number.parse::<i64>() else { return Ok(None) };
    let is_ours = site.settings.mail.as_ref().is_some_and(|mail| mail.opens(poll.id, number, &link.seal));
    if !is_ours {
        return Ok(None);
    }
    let found = site.store().subscription(poll.id, number).await?;
    Ok(found.map(|subscription| (poll, subscription)))
}

/// `GET /polls/{slug}/subscription/{number}/{seal}`: where a subscription stands, and the buttons that change it.
pub(super) async fn page(
    State(site): State<Site>,
    Path(link): Path<Link>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Result<Response, Failed> {
    let Some((poll, subscription)) = find(&site, &link).await? else { return Ok(pages::missing(&site, viewer).await) };
    let statements = (poll.phase == Phase::Voting).then_some(subscription.statements);
    let topic = poll.topic_in(viewer.language).0.to_owned();
    let managed = Managed { slug: poll.slug.to_string(), topic, state: subscription.state, statements };
    let mut response = pages::render(&site, request, StatusCode::OK, move || provide_context(managed.clone())).await;
    // The address of this page is a key: it goes to no other site, and no search engine keeps it.
    let headers = response.headers_mut();
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert("x-robots-tag", HeaderValue::from_static("noindex"));
    Ok(response)
}

/// `POST /polls/{slug}/subscription/{number}/{seal}`: a button of that page, or a mail program's "unsubscribe".
pub(super) async fn change(
    State(site): State<Site>,
    Path(link): Path<Link>,
    Extension(viewer): Extension<Viewer>,
    body: Bytes,
) -> Result<Response, Failed> {
    let Some((poll, Subscription { number, .. })) = find(&site, &link).await? else {
        return Ok(pages::missing(&site, viewer).await);
    };
    let (store, now) = (site.store(), now_ms());
    match wish(&body) {
        Some(Wish::Confirm) => _ = store.confirm_subscription(poll.id, number, now).await?,
        Some(Wish::End) => _ = store.end_subscription(poll.id, number, now).await?,
        Some(Wish::Statements) => _ = store.want_statements(poll.id, number, true, now).await?,
        Some(Wish::NoStatements) => _ = store.want_statements(poll.id, number, false, now).await?,
        None => {}
    }
    if is_one_click(&body) {
        // A mail program follows no redirection.
        return Ok("off\n".into_response());
    }
    let Link { slug, number, seal } = link;
    // The parts have been checked: they contain nothing that would lead elsewhere.
    Ok(Redirect::to(&format!("/polls/{slug}/subscription/{number}/{seal}")).into_response())
}

/// What a request wants. Mail programs may send their one field in either form that HTML knows.
fn wish(body: &[u8]) -> Option<Wish> {
    if is_one_click(body) {
        return Some(Wish::End);
    }
    let fields: Vec<(String, String)> = serde_urlencoded::from_bytes(body).unwrap_or_default();
    fields.iter().find(|(name, _)| name == Wish::FIELD).and_then(|(_, value)| Wish::parse(value))
}

fn is_one_click(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body);
    text.contains("List-Unsubscribe") && text.contains("One-Click")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mail_program_is_understood_in_both_forms_and_anything_else_changes_nothing() {
        assert_eq!(wish(b"List-Unsubscribe=One-Click"), Some(Wish::End));
        let multipart =
            "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assert_eq!(wish(multipart.as_bytes()), Some(Wish::End));
        assert_eq!(wish(b"do=confirm"), Some(Wish::Confirm));
        assert_eq!(wish(b"do=end"), Some(Wish::End));
        assert_eq!(wish(b"do=no-statements"), Some(Wish::NoStatements));
        for nothing in [&b""[..], b"do=", b"do=other", b"\xff\xfe", b"confirm"] {
            assert_eq!(wish(nothing), None);
        }
    }
}
