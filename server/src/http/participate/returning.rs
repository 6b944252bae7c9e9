//! Coming back with a return code.

use super::{
    Fault, Site, before, fault_page, join::minutes, limit, now_ms, poll_of, see_other, table, visitor, with_retry,
};
use crate::participation::{Table, Ticket};
use app::participant::{CodeTrouble, Returning};
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use deliberation::{Standing, settings::Access};
use leptos::prelude::provide_context;
use serde::Deserialize;

/// A return code as it is typed.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Code {
    #[serde(default)]
    code: String,
    /// Where to go on: `rate`, otherwise to the card.
    #[serde(default)]
    then: String,
}

/// `GET /polls/SLUG/return`.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(wanted): Query<Code>,
    request: Request,
) -> Response {
    show(&site, &slug, request, None, wanted.then == "rate").await
}

async fn show(site: &Site, slug: &str, request: Request, trouble: Option<CodeTrouble>, to_rate: bool) -> Response {
    match table(site, slug).await {
        Ok(table) => {
            let returning = Returning { poll: poll_of(&table), trouble, to_rate };
            let status = match trouble {
                None => StatusCode::OK,
                Some(CodeTrouble::Wrong) => StatusCode::UNPROCESSABLE_ENTITY,
                Some(CodeTrouble::TooOften { .. }) => StatusCode::TOO_MANY_REQUESTS,
            };
            super::pages::render(site, request, status, move || provide_context(returning.clone())).await
        }
        Err(fault) => fault_page(site, &fault, request).await,
    }
}

/// `POST /polls/SLUG/return`.
pub(in crate::http) async fn form(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<Code>(request).await;
    let home = format!("/polls/{slug}/return");
    let (code, table) = match (sent, table(&site, &slug).await) {
        (Ok(code), Ok(table)) => (code, table),
        (Err(fault), _) | (_, Err(fault)) => return asked.fault(&site, &home, fault).await,
    };
    let to_rate = code.then == "rate";
    if let Err(fault) = limit::guess(&site, asked.client()) {
        let seconds = if let Fault::TooOften { seconds } = fault { seconds } else { 0 };
        let trouble = CodeTrouble::TooOften { minutes: minutes(seconds) };
        return with_retry(&fault, show(&site, &slug, asked.page(&home), Some(trouble), to_rate).await);
    }
    let ticket = site.seals.redeem(table.poll.id, &code.code);
    let person = match ticket {
        Some(ticket) => site.store().person(ticket.poll, ticket.participant).await,
        None => Ok(None),
    };
    match (ticket, person) {
        (Some(ticket), Ok(Some(person))) if person.standing != Standing::Erased => {
            limit::was_right(&site, asked.client());
            let then = if to_rate { "rate" } else { "vote" };
            let mut response = see_other(&format!("/polls/{slug}/{then}"));
            response.headers_mut().append(header::SET_COOKIE, visitor::remember(&site, ticket, asked.headers()));
            response
        }
        (_, Err(error)) => asked.fault(&site, &home, error.into()).await,
        // Where people sign in, that alone says who somebody is.
        _ if table.poll.settings.access == Access::SignIn => {
            show(&site, &slug, asked.page(&home), Some(CodeTrouble::Wrong), to_rate).await
        }
        _ => match before::by_code(&site, &table, &code.code).await {
            Ok(Some(ticket)) => {
                limit::was_right(&site, asked.client());
                go_on_from_before(&site, &table, ticket, asked.headers())
            }
            Ok(None) => show(&site, &slug, asked.page(&home), Some(CodeTrouble::Wrong), to_rate).await,
            Err(fault) => asked.fault(&site, &home, fault).await,
        },
    }
}

/// With a code of the vote before one is who one was there, and joins this one.
fn go_on_from_before(site: &Site, table: &Table, before: Ticket, headers: &HeaderMap) -> Response {
    let mut response = see_other(&format!("/polls/{}/join", table.poll.slug));
    response.headers_mut().append(header::SET_COOKIE, visitor::remember(site, before, headers));
    // Whoever has used this browser before is somebody else. Where nobody can join any more, she keeps what she has.
    if table.poll.takes_votes(now_ms()) {
        response.headers_mut().append(header::SET_COOKIE, visitor::forget(site, table.poll.id, headers));
    }
    response
}
