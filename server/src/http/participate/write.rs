//! Adding a statement, and reporting one.

use super::{
    Fault, Site, declined_problem, fault_page, new_key, numbers, poll_of, progress, see_other,
    translation::{self, Met},
    visitor,
};
use crate::participation::{Table, Ticket, language_of};
use app::{
    Viewer,
    participant::{Draft, Problem, Writing},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{
    Language, LanguageTag, RequestKey, WrittenError,
    store::{Declined, Refusal, Submission, Submitted},
    written,
};
use leptos::prelude::provide_context;
use serde::Deserialize;

/// A statement as a form sends it.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Sent {
    #[serde(default)]
    text: String,
    #[serde(default)]
    key: String,
    #[serde(default)]
    language: String,
    /// Set when the person has seen what is similar and sends hers all the same.
    #[serde(default)]
    seen_similar: String,
    /// Id of a similar statement that she wants translated, in place of sending hers.
    #[serde(default)]
    translate: String,
}

impl Sent {
    /// What must not be lost when it cannot be taken now.
    fn draft(self) -> Draft {
        Draft { text: self.text, key: self.key, language: self.language }
    }
}

/// `GET /polls/SLUG/write`.
pub(in crate::http) async fn page(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    match visitor::voter(&site, &slug, request.headers()).await {
        Ok((table, ticket, person)) => {
            let unknown = table.poll.settings.statements.known_only && !person.is_known;
            let barred = match visitor::barred(&site, &table, ticket, &person).await {
                Ok(barred) => barred,
                Err(fault) => return fault_page(&site, &fault, request).await,
            };
            let problem = barred.or_else(|| unknown.then(|| declined_problem(&Declined::Unknown)));
            let sent = Sent::default();
            show(&site, request, StatusCode::OK, &table, ticket, sent, problem).await
        }
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

async fn show(
    site: &Site,
    request: Request,
    status: StatusCode,
    table: &Table,
    ticket: Ticket,
    sent: Sent,
    problem: Option<Problem>,
) -> Response {
    let votes = match site.store().own_votes(ticket.poll, ticket.participant).await {
        Ok(votes) => votes,
        Err(error) => return fault_page(site, &error.into(), request).await,
    };
    let mine = |number| votes.iter().find(|vote| vote.statement == number);
    let asks = table.poll.settings.importance;
    let near = if sent.text.trim().is_empty() { Vec::new() } else { table.similar(&sent.text) };
    let met: Vec<_> = near.iter().copied().map(Met::of).collect();
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    let asked = (Some(sent.translate).filter(|id| !id.is_empty()), true);
    let translations = match translation::made(site, table, language, &met, asked).await {
        Ok(made) => made,
        Err(error) => return fault_page(site, &error.into(), request).await,
    };
    let similar: Vec<_> =
        near.into_iter().map(|statement| super::vote::card(statement, mine(statement.number), asks)).collect();
    let writing = Writing {
        poll: poll_of(table),
        key: if sent.key.is_empty() { new_key() } else { sent.key },
        text: sent.text,
        progress: progress(table, &numbers(&votes)),
        similar_keys: similar.iter().map(|_| new_key()).collect(),
        translations,
        seen_similar: !similar.is_empty(),
        similar,
        problem,
    };
    super::pages::render(site, request, status, move || provide_context(writing.clone())).await
}

/// `POST /polls/SLUG/write`.
pub(in crate::http) async fn form(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<Sent>(request).await;
    let home = format!("/polls/{slug}/write");
    let sent = match sent {
        Ok(sent) => sent,
        Err(fault) => return asked.fault(&site, &home, fault).await,
    };
    let (table, ticket) = match visitor::voter(&site, &slug, asked.headers()).await {
        Ok((table, ticket, _)) => (table, ticket),
        Err(fault) => return asked.unsent(&site, &home, fault, sent.draft()).await,
    };
    let again = asked.page(&home);
    if !sent.translate.is_empty() {
        let language = again.extensions().get::<Language>().copied().unwrap_or_default();
        let who = (&Viewer::default(), asked.headers());
        // The page says what came of it.
        let _ = translation::make(&site, &slug, &sent.translate, language, who).await;
        let problem = Some(Problem::plain("similar"));
        return show(&site, again, StatusCode::OK, &table, ticket, sent, problem).await;
    }
    // Near-duplicates are shown once, with buttons to vote on them instead; who sends the text again means it.
    if sent.seen_similar.is_empty() && !table.similar(&sent.text).is_empty() {
        let problem = Some(Problem::plain("similar"));
        return show(&site, again, StatusCode::OK, &table, ticket, sent, problem).await;
    }
    // The form names the language of its page.
    let language = language_of(&sent.text, &sent.language);
    let problem = match submit(&site, &table, ticket, &sent.text, language, &sent.key).await {
        Ok(_) => return see_other(&format!("/polls/{slug}/me?done=statement")),
        Err(Fault::Declined(declined)) => declined_problem(&declined),
        Err(Fault::Malformed(code)) => written_problem(&code, &sent.text, table.poll.settings.statements.max_graphemes),
        Err(fault) => return asked.unsent(&site, &home, fault, sent.draft()).await,
    };
    show(&site, again, StatusCode::UNPROCESSABLE_ENTITY, &table, ticket, sent, Some(problem)).await
}

fn written_problem(message: &str, text: &str, max: u32) -> Problem {
    match written(text, max) {
        Err(WrittenError::TooShort | WrittenError::Text(_)) => Problem::plain("too-short"),
        Err(WrittenError::TooLong { graphemes, .. }) => {
            Problem { code: "too-long", number: Some(graphemes), detail: None }
        }
        Err(WrittenError::Garbled) => Problem::plain("garbled"),
        Ok(_) => Problem { code: "missing", number: None, detail: Some(message.to_owned()) },
    }
}

/// Takes a statement: the one way for forms and programs.
pub(super) async fn submit(
    site: &Site,
    table: &Table,
    ticket: Ticket,
    text: &str,
    language: Option<LanguageTag>,
    key: &str,
) -> Result<Submitted, Fault> {
    let malformed = |error: String| Fault::Malformed(error);
    let text = written(text, table.poll.settings.statements.max_graphemes).map_err(|e| malformed(e.to_string()))?;
    let submission = Submission {
        poll: ticket.poll,
        participant: ticket.participant,
        text,
        language,
        key: RequestKey::parse(key).map_err(|e| malformed(e.to_string()))?,
    };
    let taken = site.store().submit(&submission).await?.map_err(Fault::Declined)?;
    site.decks.refresh(&table.poll.slug).await;
    Ok(taken)
}

/// A report as a form sends it.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Report {
    reason: String,
}

/// Reasons to report a statement.
const REASONS: [&str; 5] = ["abusive", "personal", "spam", "off-topic", "unclear"];

/// `POST /polls/SLUG/statements/ID/report`.
pub(in crate::http) async fn report(
    State(site): State<Site>,
    Path((slug, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    let (asked, sent) = super::form::read::<Report>(request).await;
    let kept = async {
        let report = sent?;
        let (table, ticket, person) = visitor::voter(&site, &slug, asked.headers()).await?;
        visitor::may_vote(&person)?;
        let statement = table.by_id(&id).ok_or(Refusal::NoStatement)?.number;
        let reason = REASONS.into_iter().find(|reason| *reason == report.reason);
        let reason = reason.ok_or_else(|| Fault::Malformed(format!("use one of: {}", REASONS.join(", "))))?;
        let after = table.poll.settings.statements.hide_after_reports;
        let hidden = site.store().report(ticket.poll, ticket.participant, statement, reason, after).await?;
        if hidden {
            site.decks.refresh(&table.poll.slug).await;
        }
        Ok::<_, Fault>(())
    };
    match kept.await {
        Ok(()) => see_other(&format!("/polls/{slug}/vote?problem=reported")),
        Err(Fault::Stranger(slug) | Fault::AsksAgain(slug)) => see_other(&format!("/polls/{slug}/join")),
        Err(Fault::Refused(refusal)) => {
            see_other(&format!("/polls/{slug}/vote?problem={}", super::refusal_problem(&refusal).code))
        }
        Err(fault) => asked.fault(&site, &format!("/polls/{slug}/vote"), fault).await,
    }
}
