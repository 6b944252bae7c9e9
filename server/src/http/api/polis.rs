//! What programs made for Polis read beside `math/pca2`, by the same rules and with the same numbers of people.
//!
//! `NAME` is the conversation, and `rNAME` its one report: such programs tell the two apart by that letter.

use super::{Error, Site, given_out, tagged, tagged_text};
use crate::{
    http::downloads,
    translate::publish::numbered::{COMMENTS, REPORT},
};
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, Query, Request, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use deliberation::{Moderated, Phase};
use pipeline::polis::write;
use serde::{Deserialize, Serialize};

/// What stands before the name of a conversation in that of its report.
const REPORT_SIGN: char = 'r';

/// Which conversation is asked for; whatever else is sent makes no difference.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Asked {
    conversation_id: String,
}

/// Whose votes are asked for.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Voter {
    conversation_id: String,
    pid: u64,
}

/// Which report is asked for.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Named {
    report_id: String,
}

/// A poll as Polis describes it.
#[derive(Debug, Serialize)]
struct Conversation<'a> {
    conversation_id: &'a str,
    topic: &'a str,
    description: &'a str,
    /// People who have voted: `n` of `math/pca2`.
    participant_count: usize,
    is_active: bool,
    is_anon: bool,
    is_draft: bool,
    strict_moderation: bool,
    /// The day of the first statement or vote, UTC milliseconds.
    created: Option<i64>,
}

/// A report as Polis lists it.
#[derive(Debug, Serialize)]
struct Report<'a> {
    report_id: &'a str,
    conversation_id: &'a str,
}

/// `GET /api/v3/conversations?conversation_id=SLUG`.
pub(in crate::http) async fn conversation(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let Query(asked) = asked?;
    let poll = given_out(&site, &viewer, &asked.conversation_id).await?;
    let participant_count = downloads::by_number(&site, &poll).await?.people();
    let conversation = Conversation {
        conversation_id: poll.slug.as_str(),
        topic: &poll.topic,
        description: &poll.description,
        participant_count,
        is_active: poll.phase == Phase::Voting,
        is_anon: true,
        is_draft: false,
        strict_moderation: poll.moderated == Moderated::Accepted,
        created: poll.opened_at_ms.map(write::day),
    };
    Ok(tagged(&headers, &conversation))
}

/// `GET /api/v3/comments?conversation_id=SLUG`: all statements, with how they were moderated and what was voted.
pub(in crate::http) async fn comments(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    asked: Result<Query<Asked>, QueryRejection>,
    request: Request,
) -> Result<Response, Error> {
    let Query(asked) = asked?;
    let poll = given_out(&site, &viewer, &asked.conversation_id).await?;
    let ready = downloads::by_number(&site, &poll).await?.file(COMMENTS).ok_or_else(Error::fault)?;
    Ok(downloads::inline(ready, COMMENTS, request).await)
}

/// `GET /api/v3/votes?conversation_id=SLUG&pid=N`: the votes that count of one person, none of a number that is nobody's.
pub(in crate::http) async fn votes(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    asked: Result<Query<Voter>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let Query(asked) = asked?;
    let poll = given_out(&site, &viewer, &asked.conversation_id).await?;
    let ballot = downloads::by_number(&site, &poll).await?.ballot(asked.pid).await?;
    Ok(tagged_text(&headers, ballot))
}

/// `GET /api/v3/reports?report_id=rSLUG`: which conversation a report is of.
pub(in crate::http) async fn reports(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    asked: Result<Query<Named>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let Query(asked) = asked?;
    let poll = given_out(&site, &viewer, of_report(&asked.report_id)?).await?;
    let report = Report { report_id: &asked.report_id, conversation_id: poll.slug.as_str() };
    Ok(tagged(&headers, &[report]))
}

/// `GET /api/v3/reportExport/rSLUG/FILE`: the tables of a poll under the names that Polis' report gives them.
pub(in crate::http) async fn export(
    State(site): State<Site>,
    Path((report, file)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Result<Response, Error> {
    let poll = given_out(&site, &viewer, of_report(&report)?).await?;
    let (name, stored) = REPORT.into_iter().find(|(name, _)| *name == file).ok_or_else(no_file)?;
    let ready = downloads::by_number(&site, &poll).await?.file(stored).ok_or_else(Error::fault)?;
    Ok(downloads::send(ready, stored, &format!("{}-{name}", poll.slug), request).await)
}

/// The conversation that a report is of; none where this is no name of a report.
pub(in crate::http) fn conversation_of(report: &str) -> Option<&str> {
    report.strip_prefix(REPORT_SIGN)
}

fn of_report(report: &str) -> Result<&str, Error> {
    conversation_of(report).ok_or_else(Error::no_poll)
}

fn no_file() -> Error {
    let names = REPORT.map(|(name, _)| name).join(", ");
    Error::new(StatusCode::NOT_FOUND, "no-file", format!("there is no such file; there are {names}"))
}
