//! Voting: the card, and the form on it.

use super::{
    Fault, Site, fault_page, new_key, numbers, poll_of, progress, refusal_problem, see_other, translation,
    trouble_page, visitor,
};
use crate::{
    http::language::read_by,
    participation::{Drawing, Table, Ticket},
};
use app::{
    component::statement::encoded,
    participant::{Ballot, Card, Problem},
};
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use deliberation::{
    Agreement, Language, RequestKey,
    store::{Act, Cast, Done, OwnVote, Person, Receipt, Refusal, Votable},
};
use leptos::prelude::provide_context;
use serde::Deserialize;

/// What the address of the voting page may say.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Wanted {
    /// Id of a statement that she has voted on and wants to look at again.
    statement: Option<String>,
    /// Id of a statement that she has just had translated.
    translated: Option<String>,
    /// Code of what went wrong on the way here.
    problem: Option<String>,
    /// Id of whoever sits here, by the page around.
    xid: Option<String>,
}

/// A vote as a form sends it.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Sent {
    /// Id of the statement.
    statement: String,
    /// `agree`, `disagree` or `pass`.
    vote: Agreement,
    /// Names the request.
    key: String,
    /// `yes` when the statement is important to her.
    #[serde(default)]
    important: String,
    /// Where to go on: `write` or `me`, otherwise to the next statement.
    #[serde(default)]
    then: String,
}

/// `GET /polls/SLUG/vote`.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
    request: Request,
) -> Response {
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    match ballot(&site, &slug, &wanted, language, request.headers()).await {
        Ok(ballot) => {
            super::pages::render(&site, request, StatusCode::OK, move || provide_context(ballot.clone())).await
        }
        // Somebody else at the same browser begins for herself.
        Err(Fault::Stranger(slug)) if wanted.xid.is_some() => {
            let xid = encoded(wanted.xid.as_deref().unwrap_or_default());
            see_other(&format!("/polls/{slug}/join?xid={xid}"))
        }
        // The cookie that came with joining did not come back: joining again would lead here again.
        Err(Fault::Stranger(slug)) if visitor::has_just_joined(&slug, request.headers()) => {
            trouble_page(&site, &Fault::NoCookie, request, None).await
        }
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

async fn ballot(
    site: &Site,
    slug: &str,
    wanted: &Wanted,
    language: Language,
    headers: &HeaderMap,
) -> Result<Ballot, Fault> {
    let (table, ticket, person) = visitor::voter(site, slug, headers).await?;
    if visitor::comes_as_another(site, &table, ticket, wanted.xid.as_deref()).await? {
        return Err(Fault::Stranger(table.poll.slug.clone()));
    }
    let votes = site.store().own_votes(ticket.poll, ticket.participant).await?;
    let voted = numbers(&votes);
    let barred = visitor::barred(site, &table, ticket, &person).await?;
    let open = table.poll.takes_votes(super::now_ms());
    let known = ["not-open", "no-statement", "key-reused", "waiting", "banned", "reported"];
    let told = wanted.problem.as_deref().and_then(|code| known.into_iter().find(|known| *known == code));
    let asks = table.poll.settings.importance;
    let problem = match (&barred, open) {
        // Whoever still waits when voting is over waits for nothing.
        (Some(barred), false) if matches!(barred.code, "waiting" | "no-place") => Some(Problem::plain("not-open")),
        (Some(barred), _) => Some(barred.clone()),
        (None, false) => Some(Problem::plain("not-open")),
        (None, true) => told.map(Problem::plain),
    };
    let card = match (&problem, wanted.statement.as_ref().or(wanted.translated.as_ref())) {
        (Some(_), _) if barred.is_some() || !open => None,
        (_, Some(id)) => match again(site, &table, ticket, &votes, id).await? {
            Some(card) => Some(card),
            // She has not voted on it: it was translated for her.
            None if wanted.translated.as_ref() == Some(id) => {
                table.by_id(id).map(|it| card(it, None, asks)).or_else(|| draw(&table, &person, &voted, headers))
            }
            None => draw(&table, &person, &voted, headers),
        },
        _ => draw(&table, &person, &voted, headers),
    };
    let failed = wanted.problem.as_deref() == Some("no-translation");
    let translation =
        translation::offer(site, &table, card.as_ref(), language, wanted.translated.as_deref(), failed).await?;
    let undo = match votes.first() {
        Some(last) if wanted.statement.is_none() => {
            site.store().statement_text(ticket.poll, last.statement).await?.map(|statement| statement.id)
        }
        _ => None,
    };
    let settings = &table.poll.settings;
    let unanswered = !settings.demographics.is_empty() && {
        let answers = site.store().own_answers(ticket.poll, ticket.participant).await?;
        !settings.demographics.iter().all(|question| answers.contains_key(&question.id))
    };
    Ok(Ballot {
        poll: poll_of(&table),
        card,
        translation,
        progress: progress(&table, &voted),
        undo,
        key: new_key(),
        participant: ticket.participant,
        ask: unanswered && votes.len() >= settings.demographics_after as usize,
        ask_after: unanswered.then_some(settings.demographics_after),
        problem,
    })
}

fn draw(table: &Table, person: &Person, voted: &[i64], headers: &HeaderMap) -> Option<Card> {
    let asks = table.poll.settings.importance;
    let drawing = Drawing { participant: person.number, reads: &read_by(headers), interests: &person.interests };
    table.draw(&drawing, voted).map(|statement| card(statement, None, asks))
}

/// A statement that she has voted on, whatever became of it since.
async fn again(site: &Site, table: &Table, ticket: Ticket, votes: &[OwnVote], id: &str) -> Result<Option<Card>, Fault> {
    let number = match table.by_id(id) {
        Some(statement) => statement.number,
        None => match id.parse() {
            Ok(number) => number,
            Err(_) => return Ok(None),
        },
    };
    let Some(vote) = votes.iter().find(|vote| vote.statement == number) else { return Ok(None) };
    let statement = site.store().statement_text(ticket.poll, number).await?;
    Ok(statement.map(|statement| card(&statement, Some(vote), table.poll.settings.importance)))
}

/// A statement as it is shown to somebody who votes; `asks`: the poll asks what is important.
pub(super) fn card(statement: &Votable, mine: Option<&OwnVote>, asks: bool) -> Card {
    Card {
        id: statement.id.clone(),
        text: statement.text.clone(),
        language: statement.language.as_ref().map(|language| language.as_str().to_owned()),
        is_seed: statement.is_seed,
        mine: mine.map(|vote| vote.agreement),
        important: asks.then(|| mine.is_some_and(|vote| vote.important)),
    }
}

/// `POST /polls/SLUG/votes`.
pub(in crate::http) async fn form(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<Sent>(request).await;
    let home = format!("/polls/{slug}/vote");
    let sent = match sent {
        Ok(sent) => sent,
        Err(fault) => return asked.fault(&site, &home, fault).await,
    };
    let then = match sent.then.as_str() {
        "write" => format!("/polls/{slug}/write"),
        "me" => format!("/polls/{slug}/me"),
        _ => home.clone(),
    };
    let said = Said { agreement: sent.vote, important: sent.important == "yes" };
    match cast(&site, &slug, asked.headers(), &sent.statement, said, &sent.key).await {
        Ok(_) => see_other(&then),
        Err(Fault::Refused(refusal)) if refusal != Refusal::NoParticipant => {
            see_other(&format!("{home}?problem={}", refusal_problem(&refusal).code))
        }
        Err(Fault::Refused(_)) => see_other(&format!("/polls/{slug}/join")),
        Err(Fault::Stranger(slug) | Fault::AsksAgain(slug)) => see_other(&format!("/polls/{slug}/join")),
        Err(fault) => asked.fault(&site, &home, fault).await,
    }
}

/// What somebody says to a statement.
#[derive(Clone, Copy)]
pub(super) struct Said {
    pub(super) agreement: Agreement,
    pub(super) important: bool,
}

/// Casts a vote: the one way for forms, script and programs.
pub(super) async fn cast(
    site: &Site,
    slug: &str,
    headers: &HeaderMap,
    statement: &str,
    said: Said,
    key: &str,
) -> Result<(std::sync::Arc<Table>, Ticket, Receipt), Fault> {
    let (table, ticket) = visitor::participant(site, slug, headers).await?;
    let key = RequestKey::parse(key).map_err(|error| Fault::Malformed(error.to_string()))?;
    let number = match table.by_id(statement) {
        Some(statement) => statement.number,
        // Not to be voted on by others any more; somebody who has voted on it may change her mind.
        None => own_number(site, ticket, statement).await?.ok_or(Refusal::NoStatement)?,
    };
    let (Said { agreement, important }, Ticket { poll, participant }) = (said, ticket);
    let act = Act::Vote(Cast { poll, participant, statement: number, agreement, important, key });
    match site.ballot_box.record(act).await? {
        Ok(Done::Voted(receipt)) => Ok((table, ticket, receipt)),
        Ok(Done::Joined(_)) => Err(Fault::Away),
        Err(Refusal::Consent) => Err(Fault::AsksAgain(table.poll.slug.clone())),
        Err(refusal) => Err(refusal.into()),
    }
}

pub(super) async fn own_number(site: &Site, ticket: Ticket, id: &str) -> Result<Option<i64>, Fault> {
    let Ok(number) = id.parse::<i64>() else { return Ok(None) };
    let votes = site.store().own_votes(ticket.poll, ticket.participant).await?;
    Ok(votes.iter().any(|vote| vote.statement == number).then_some(number))
}
