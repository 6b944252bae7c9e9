//! Taking part over HTTP: plain forms that lead from page to page, and the same as JSON.
//!
//! * [`mod@visitor`]: who somebody is, from cookie or token;
//! * [`form`]: what a form sends, and the page that answers it;
//! * [`limit`]: how often one may join and try codes from one place;
//! * [`place()`]: where somebody stands among the others;
//! * [`sign_in`]: signing in first, in polls that ask for it;
//! * [`before`]: who took part in the vote before, where its principles are put to the vote;
//! * [`join`], [`vote`], [`mod@write`], [`mine`]: one thing that people do each, form and page side by side;
//! * [`topics`]: which topics somebody cares about;
//! * [`rate`]: comparing answers of models without knowing whose they are;
//! * [`translation`]: statements in the language of the interface, by machine;
//! * [`api`]: the same for programs and for the script of the voting page.

pub(super) mod api;
mod before;
mod form;
pub(super) mod join;
pub(super) mod limit;
pub(super) mod mine;
mod place;
pub(super) mod rate;
pub(super) mod returning;
pub(super) mod sign_in;
pub(super) mod topics;
pub(super) mod translation;
mod visitor;
pub(super) mod vote;
pub(super) mod write;

pub(super) use place::{meanwhile, place};

use super::{Site, pages};
use crate::{
    participation::{Away, Table},
    translation::NoTranslation,
};
use app::participant::{Draft, Kind, Problem, Progress, Trouble, Visitor};
use axum::{
    Json,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{
    Poll, Slug,
    store::{Declined, OwnVote, Refusal, StoreError},
};
use leptos::prelude::provide_context;
use rand::RngCore;
use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

/// Bytes of a form at the most.
const FORM: usize = 64 * 1024;

/// Why a request of somebody who takes part was not carried out.
#[derive(Debug)]
pub(super) enum Fault {
    /// The address names no poll, or one that this visitor may not see.
    NoPoll,
    /// The visitor does not take part yet.
    Stranger(Slug),
    /// The browser does not give back the cookie that it has just got.
    NoCookie,
    /// The consent text has changed since the visitor agreed to it.
    AsksAgain(Slug),
    /// What was sent cannot be read; says what is wrong with it.
    Malformed(String),
    /// A rule says no.
    Refused(Refusal),
    /// A rule about statements says no.
    Declined(Declined),
    /// There is no machine translation now; trying again later helps.
    NoTranslation,
    /// Too many joined or tried codes from one place; another try makes sense after this time.
    TooOften {
        /// Seconds to wait.
        seconds: u64,
    },
    /// The database is away, or there is too much to do.
    Away,
}

impl From<Away> for Fault {
    fn from(_: Away) -> Self {
        Self::Away
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        tracing::warn!(error = %error, "taking part failed");
        Self::Away
    }
}

impl From<NoTranslation> for Fault {
    fn from(_: NoTranslation) -> Self {
        Self::NoTranslation
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Fault {
    /// The status, the code and the words for programs.
    fn explain(&self) -> (StatusCode, &'static str, String) {
        match self {
            Self::NoPoll => (StatusCode::NOT_FOUND, "no-poll", "there is no such poll".to_owned()),
            Self::Stranger(_) => (StatusCode::UNAUTHORIZED, "no-participant", Refusal::NoParticipant.to_string()),
            Self::NoCookie => (StatusCode::UNAUTHORIZED, "no-cookie", "this browser keeps no cookie here".to_owned()),
            Self::AsksAgain(slug) => {
                let says = format!("the text that you agreed to has changed; read it at /polls/{slug}/join");
                (StatusCode::FORBIDDEN, "consent", says)
            }
            Self::Malformed(why) => (StatusCode::UNPROCESSABLE_ENTITY, "malformed", why.clone()),
            Self::Refused(refusal) => {
                let problem = refusal_problem(refusal);
                let status = match refusal {
                    Refusal::NotOpen | Refusal::XidTaken => StatusCode::CONFLICT,
                    Refusal::NoParticipant => StatusCode::UNAUTHORIZED,
                    Refusal::Waiting
                    | Refusal::Consent
                    | Refusal::Banned
                    | Refusal::Invite
                    | Refusal::NotListed
                    | Refusal::Unknown
                    | Refusal::SignIn => StatusCode::FORBIDDEN,
                    Refusal::NoStatement => StatusCode::NOT_FOUND,
                    Refusal::KeyReused | Refusal::Answer(_) => StatusCode::UNPROCESSABLE_ENTITY,
                };
                (status, problem.code, refusal.to_string())
            }
            Self::Declined(declined) => {
                let status = match declined {
                    Declined::NotOpen | Declined::WritingClosed | Declined::Duplicate { .. } => StatusCode::CONFLICT,
                    Declined::NoParticipant => StatusCode::UNAUTHORIZED,
                    Declined::Unknown | Declined::TooEarly { .. } | Declined::TooMany { .. } => StatusCode::FORBIDDEN,
                    Declined::Full { .. } => StatusCode::CONFLICT,
                    Declined::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
                };
                (status, declined_problem(declined).code, declined.to_string())
            }
            Self::NoTranslation => (StatusCode::SERVICE_UNAVAILABLE, "no-translation", NoTranslation.to_string()),
            Self::TooOften { seconds } => {
                let says = format!("too many have come from this address; come back in {seconds} s");
                (StatusCode::TOO_MANY_REQUESTS, "too-many", says)
            }
            Self::Away => (StatusCode::SERVICE_UNAVAILABLE, "away", Away.to_string()),
        }
    }

    /// As an answer for programs.
    pub(super) fn json(&self) -> Response {
        let (status, code, message) = self.explain();
        let body = Json(serde_json::json!({ "error": { "code": code, "message": message } }));
        with_retry(self, (status, body).into_response())
    }
}

/// Says when to come back, where coming back helps.
fn with_retry(fault: &Fault, mut response: Response) -> Response {
    let seconds = match fault {
        Fault::Away | Fault::NoTranslation => 2,
        Fault::TooOften { seconds } => *seconds,
        _ => return response,
    };
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// As people read it.
pub(super) fn refusal_problem(refusal: &Refusal) -> Problem {
    let code = match refusal {
        Refusal::NotOpen => "not-open",
        Refusal::NoParticipant => "no-participant",
        Refusal::Waiting => "waiting",
        Refusal::Consent => "consent",
        Refusal::Banned => "banned",
        Refusal::NoStatement => "no-statement",
        Refusal::KeyReused => "key-reused",
        Refusal::Invite => "invite",
        Refusal::NotListed => "not-listed",
        Refusal::Unknown => "needs-xid",
        Refusal::SignIn => "sign-in",
        Refusal::XidTaken => "xid-taken",
        Refusal::Answer(question) => {
            return Problem { code: "answer", number: None, detail: Some(question.clone()) };
        }
    };
    Problem::plain(code)
}

/// As people read it.
pub(super) fn declined_problem(declined: &Declined) -> Problem {
    let number = |n: u32| Some(n as usize);
    match declined {
        Declined::NotOpen => Problem::plain("not-open"),
        Declined::WritingClosed => Problem::plain("writing-closed"),
        Declined::Unknown => Problem::plain("needs-xid"),
        Declined::NoParticipant => Problem::plain("no-participant"),
        Declined::TooEarly { missing } => Problem { code: "too-early", number: number(*missing), detail: None },
        Declined::Full { most } => Problem { code: "full", number: number(*most), detail: None },
        Declined::TooMany { most } => Problem { code: "too-many", number: number(*most), detail: None },
        Declined::Duplicate { id, votable, .. } => {
            let code = if *votable { "duplicate" } else { "duplicate-hidden" };
            Problem { code, number: None, detail: Some(id.clone()) }
        }
        Declined::KeyReused => Problem::plain("key-reused"),
    }
}

/// The table of a poll that people may know of.
pub(super) async fn table(site: &Site, slug: &str) -> Result<Arc<Table>, Fault> {
    let slug = Slug::parse(slug).map_err(|_| Fault::NoPoll)?;
    let table = site.decks.table(&slug).await?.ok_or(Fault::NoPoll)?;
    if table.poll.phase.is_public() { Ok(table) } else { Err(Fault::NoPoll) }
}

/// Who looks at a page of a poll, where that is somebody who takes part in it. Whoever comes with another id than hers is
/// somebody else at the same browser.
pub(super) async fn visitor(site: &Site, path: &str, query: Option<&str>, headers: &HeaderMap) -> Option<Visitor> {
    // Most readers take part in nothing, and for them nothing is looked up.
    headers.get(header::COOKIE)?;
    let mut parts = path.split('/').skip(1);
    let (Some("polls"), Some(slug)) = (parts.next(), parts.next()) else { return None };
    let (table, ticket, _) = visitor::person(site, slug, headers).await.ok()?;
    let xid = query.and_then(brought_id);
    if visitor::comes_as_another(site, &table, ticket, xid.as_deref()).await.ok()? {
        return None;
    }
    Some(Visitor { participant: ticket.participant, poll: table.poll.slug.to_string() })
}

/// The external id that an address has brought along.
fn brought_id(query: &str) -> Option<String> {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(query).ok()?;
    pairs.into_iter().find_map(|(name, value)| (name == "xid").then_some(value))
}

/// How far somebody has come who has voted on these, in order.
fn progress(table: &Table, voted: &[i64]) -> Progress {
    let settings = &table.poll.settings;
    Progress {
        voted: voted.len(),
        of: reachable(table, voted),
        map_in: if settings.show_map { missing(table, voted, settings.map_after) } else { 0 },
        write_in: settings.statements.open.then(|| missing(table, voted, settings.statements.after)),
    }
}

/// Votes that are missing until somebody has taken part: as many as show her a place, whether or not there is a map to
/// show it on, and one in any case.
fn takes_part_in(table: &Table, voted: &[i64]) -> usize {
    missing(table, voted, table.poll.settings.map_after.max(1))
}

/// Statements that somebody can have voted on: what was taken out of voting since counts as done and not as left.
fn reachable(table: &Table, voted: &[i64]) -> usize {
    table.len() + voted.len() - table.count_of(voted)
}

/// Votes that are missing until there are as many as wanted, or as there are statements.
fn missing(table: &Table, voted: &[i64], wanted: u32) -> usize {
    (wanted as usize).min(reachable(table, voted)).saturating_sub(voted.len())
}

/// Numbers of statements in order.
fn numbers(votes: &[OwnVote]) -> Vec<i64> {
    let mut numbers: Vec<i64> = votes.iter().map(|vote| vote.statement).collect();
    numbers.sort_unstable();
    numbers
}

fn poll_of(table: &Table) -> Arc<Poll> {
    Arc::clone(&table.poll)
}

/// A key for a request that a form will send.
pub(super) fn new_key() -> String {
    let mut bytes = [0; 16];
    rand::thread_rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}

/// UTC milliseconds since 1970.
pub(super) fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}

/// Sends a browser to another page of this site, so that reloading does not send the form again.
fn see_other(address: &str) -> Response {
    axum::response::Redirect::to(address).into_response()
}

/// The page that fits a fault, for people.
async fn fault_page(site: &Site, fault: &Fault, request: axum::extract::Request) -> Response {
    match fault {
        Fault::NoPoll => pages::render(site, request, StatusCode::NOT_FOUND, || {}).await,
        Fault::Stranger(slug) | Fault::AsksAgain(slug) => see_other(&format!("/polls/{slug}/join")),
        other => trouble_page(site, other, request, None).await,
    }
}

/// A page that says what went wrong, with what somebody has written, where there is something.
async fn trouble_page(site: &Site, fault: &Fault, request: axum::extract::Request, draft: Option<Draft>) -> Response {
    let (status, _, message) = fault.explain();
    let trouble = match fault {
        Fault::Away => Kind::Away,
        Fault::Stranger(_) => Kind::Stranger,
        Fault::AsksAgain(_) => Kind::AsksAgain,
        Fault::NoCookie => Kind::NoCookie,
        _ => Kind::Malformed,
    };
    let slug = request.uri().path().split('/').nth(2).map(Slug::parse);
    // What is known of the poll from before will do; without it there is only the site's own page.
    let known = match slug {
        Some(Ok(slug)) => site.decks.table(&slug).await.ok().flatten(),
        _ => None,
    };
    let Some(table) = known else {
        let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
        return with_retry(fault, (status, kind, format!("{message}\n")).into_response());
    };
    let trouble = Trouble { poll: poll_of(&table), kind: trouble, draft };
    let page = pages::render(site, request, status, move || provide_context(trouble.clone()));
    with_retry(fault, page.await)
}
