//! All that is kept about a person: to see, to change, to take along, to erase.

pub(in crate::http) mod passing;

use super::{
    Fault, Site, fault_page,
    place::personal,
    poll_of, see_other,
    translation::{self, Met},
    visitor,
    vote::card,
};
use crate::{
    http::facilitate::statements::original_language,
    participation::{Table, Ticket},
    rating::own,
};
use app::{
    participant::{AboutYou, Mine},
    rating::{Own, OwnLine},
};
use axum::{
    Json,
    extract::{Path, Query, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{
    Language, LanguageTag,
    settings::DECLINED,
    store::{Belongings, Erased, OwnEvent, OwnStatement, Votable},
};
use leptos::prelude::provide_context;
use serde::Deserialize;
use std::{collections::BTreeMap, sync::Arc};

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Told {
    done: Option<String>,
    /// Id of the statement that could not be translated just now.
    untranslated: Option<String>,
}

/// `GET /polls/SLUG/me`.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(told): Query<Told>,
    request: Request,
) -> Response {
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    match mine(&site, &slug, &told, Some(language), request.headers()).await {
        Ok(mine) => super::pages::render(&site, request, StatusCode::OK, move || provide_context(mine.clone())).await,
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

/// All that is kept about somebody, with what machines made of statements where a language is named.
async fn mine(
    site: &Site,
    slug: &str,
    told: &Told,
    reads: Option<Language>,
    headers: &HeaderMap,
) -> Result<Mine, Fault> {
    let (table, ticket, person) = visitor::person(site, slug, headers).await?;
    let store = site.store();
    let cast = store.own_votes(ticket.poll, ticket.participant).await?;
    let (mut votes, mut numbers) = (Vec::new(), Vec::new());
    for vote in &cast {
        let statement: Option<Votable> = match table.by_number(vote.statement) {
            Some(statement) => Some(statement.clone()),
            None => store.statement_text(ticket.poll, vote.statement).await?,
        };
        let asks = table.poll.settings.importance || vote.important;
        numbers.extend(statement.as_ref().map(|statement| statement.number));
        votes.extend(statement.map(|statement| (card(&statement, Some(vote), asks), vote.agreement)));
    }
    let statements = store.own_statements(ticket.poll, ticket.participant).await?;
    let mut texts = BTreeMap::new();
    for id in statements.iter().filter_map(|statement| statement.merged_into.clone()) {
        let known = match (table.by_id(&id), store.statement_of_id(ticket.poll, &id).await?) {
            (Some(statement), _) => {
                Some((statement.text.clone(), statement.language.as_ref().map(ToString::to_string)))
            }
            (None, Some(number)) => {
                let found = store.statement_text(ticket.poll, number).await?;
                found.map(|statement| (statement.text, statement.language.as_ref().map(ToString::to_string)))
            }
            (None, None) => None,
        };
        texts.extend(known.map(|text| (id, text)));
    }
    let originals = originals(&statements);
    // The page is whole without it.
    let personal =
        personal(site, &table.poll.slug, ticket.participant, &cast, &statements).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "what came of a poll for somebody could not be worked out");
            None
        });
    let translations = match reads {
        Some(to) => {
            let of_votes = votes.iter().zip(&numbers).map(|((card, _), number)| Met {
                id: &card.id,
                number: *number,
                text: &card.text,
                language: card.language.as_deref(),
            });
            let own = statements.iter().map(|statement| Met {
                id: &statement.id,
                number: statement.number,
                text: &statement.text,
                language: statement.language.as_ref().map(LanguageTag::as_str),
            });
            let met: Vec<_> = of_votes.chain(own).collect();
            let asked = (told.untranslated.clone(), visitor::may_vote(&person).is_ok());
            translation::made(site, &table, to, &met, asked).await?
        }
        None => None,
    };
    Ok(Mine {
        poll: poll_of(&table),
        translations,
        personal: personal.map(Arc::new),
        person,
        votes,
        statements,
        texts,
        originals,
        answers: store.own_answers(ticket.poll, ticket.participant).await?,
        rated: own::read(store, &site.blinds, ticket.poll, ticket.participant).await?,
        rates: store.rating_under_way(ticket.poll).await?.is_some(),
        passing: passing::passing(site, &table, ticket, &cast).await?,
        code: site.seals.code(ticket),
        done: ["statement", "answers", "unsure"].into_iter().find(|done| told.done.as_deref() == Some(done)),
    })
}

/// Where the questions were asked for.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct From {
    then: Option<String>,
}

/// `GET /polls/SLUG/me/about`: questions about the person.
pub(in crate::http) async fn about_page(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(from): Query<From>,
    request: Request,
) -> Response {
    let headers = request.headers();
    let found = async {
        let (table, ticket, _) = visitor::person(&site, &slug, headers).await?;
        let answers = site.store().own_answers(ticket.poll, ticket.participant).await?;
        let questions = table.poll.settings.demographics.clone();
        let voting = from.then.as_deref() == Some("vote");
        Ok::<_, Fault>(AboutYou { poll: poll_of(&table), questions, answers, voting })
    };
    match found.await {
        Ok(about) => super::pages::render(&site, request, StatusCode::OK, move || provide_context(about.clone())).await,
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

/// `POST /polls/SLUG/me/about`: an empty answer erases what was given before.
pub(in crate::http) async fn about_form(
    State(site): State<Site>,
    Path(slug): Path<String>,
    request: Request,
) -> Response {
    let (asked, sent) = super::form::read::<BTreeMap<String, String>>(request).await;
    let then = sent.as_ref().ok().and_then(|fields| fields.get("then").cloned());
    let kept = async {
        let fields = sent?;
        let (table, ticket, _) = visitor::person(&site, &slug, asked.headers()).await?;
        let mut answers = BTreeMap::new();
        for question in &table.poll.settings.demographics {
            let Some(answer) = fields.get(&format!("answer.{}", question.id)) else { continue };
            let known = answer == DECLINED || question.options.iter().any(|option| option.id == *answer);
            if !answer.is_empty() && !known {
                return Err(Fault::Malformed(format!("{answer:?} is no answer to {:?}", question.id)));
            }
            answers.insert(question.id.clone(), (!answer.is_empty()).then(|| answer.clone()));
        }
        Ok(site.store().answer(ticket.poll, ticket.participant, &answers).await?)
    };
    match kept.await {
        Ok(()) if then.as_deref() == Some("vote") => see_other(&format!("/polls/{slug}/vote")),
        Ok(()) => see_other(&format!("/polls/{slug}/me?done=answers")),
        Err(fault) => asked.fault(&site, &format!("/polls/{slug}/me/about"), fault).await,
    }
}

/// `GET /polls/SLUG/me/data.json`: everything, to take along.
pub(in crate::http) async fn data(State(site): State<Site>, Path(slug): Path<String>, headers: HeaderMap) -> Response {
    let found = async {
        let mine = mine(&site, &slug, &Told::default(), None, &headers).await?;
        let kept = site.store().belongings(mine.poll.id, mine.person.number).await?;
        Ok::<_, Fault>(file(&mine, &kept))
    };
    let body = match found.await {
        Ok(body) => body,
        Err(fault) => return fault.json(),
    };
    let name = format!("attachment; filename=\"{slug}-my-data.json\"");
    let mut response = Json(body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(name) = HeaderValue::from_str(&name) {
        headers.insert(header::CONTENT_DISPOSITION, name);
    }
    response
}

/// All that is kept about somebody, as a file. The return code is made anew each time and kept nowhere.
fn file(mine: &Mine, kept: &Belongings) -> serde_json::Value {
    let person = &mine.person;
    let texts: BTreeMap<&str, &str> =
        mine.votes.iter().map(|(card, _)| (card.id.as_str(), card.text.as_str())).collect();
    let tag = |language: &Option<LanguageTag>| language.as_ref().map(|language| language.as_str().to_owned());
    let mut latest: BTreeMap<i64, Option<i64>> = BTreeMap::new();
    for event in &kept.events {
        latest.insert(event.statement, event.at_ms);
    }
    let event = |event: &OwnEvent| {
        serde_json::json!({
            "statement": event.statement.to_string(), "vote": event.agreement, "important": event.important,
            "at_ms": event.at_ms,
        })
    };
    serde_json::json!({
        "format": "folkmoot-participant/2",
        "poll": mine.poll.slug.as_str(),
        "participant": person.number,
        "standing": person.standing.as_str(),
        "left_out": person.excluded.map(|excluded| excluded.as_str()),
        "joined_at_ms": person.joined_at_ms,
        "consent": person.consent,
        "language": tag(&person.language),
        "xid": kept.xid,
        "name": person.name,
        "topics": person.interests,
        "invitation": kept.wave,
        "passed_on": mine.passing.as_ref().map(|passing| &passing.made),
        "place_as": kept.cell,
        "signed_in": kept.signed_in,
        "took_part_before": kept.came_before,
        "answers": mine.answers,
        "votes": mine.votes.iter().map(|(card, agreement)| serde_json::json!({
            "statement": card.id, "text": card.text, "vote": agreement, "important": card.important,
            "at_ms": card.id.parse().ok().and_then(|number: i64| latest.get(&number).copied().flatten()),
        })).collect::<Vec<_>>(),
        "vote_log": kept.events.iter().map(event).collect::<Vec<_>>(),
        "statements": mine.statements.iter().map(|statement| serde_json::json!({
            "id": statement.id, "text": statement.text, "original": statement.original,
            "language": tag(&statement.language), "moderation": statement.moderation, "reason": statement.reason,
            "merged_into": statement.merged_into, "out_of_voting": statement.hidden,
            "created_at_ms": statement.created_at_ms,
        })).collect::<Vec<_>>(),
        "machine_hints": kept.hints.iter().map(|hint| serde_json::json!({
            "statement": hint.statement.to_string(), "verdict": hint.verdict, "reason": hint.reason,
            "model": hint.model, "at_ms": hint.at_ms,
        })).collect::<Vec<_>>(),
        "ratings": ratings(&mine.rated),
        "reports": kept.reports.iter().map(|report| serde_json::json!({
            "statement": report.statement.to_string(), "text": texts.get(report.statement.to_string().as_str()),
            "reason": report.reason, "at_ms": report.at_ms,
        })).collect::<Vec<_>>(),
    })
}

/// What somebody has said of answers. Whose they were stands there as soon as she may know.
fn ratings(rated: &[Own]) -> Vec<serde_json::Value> {
    let line = |of: &Own, line: &OwnLine| {
        serde_json::json!({
            "report": of.report_sha256, "prompt": line.prompt, "first": line.first, "second": line.second,
            "whose": line.models.map(|(first, second)| [first, second]), "choice": line.choice, "at_ms": line.at_ms,
        })
    };
    rated.iter().flat_map(|of| of.lines.iter().map(move |one| line(of, one))).collect()
}

/// The box that has to be ticked before everything is erased.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Sure {
    #[serde(default)]
    sure: String,
}

/// `POST /polls/SLUG/me/erase`.
pub(in crate::http) async fn erase(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<Sure>(request).await;
    if !sent.as_ref().is_ok_and(|sent| sent.sure == "yes") {
        return see_other(&format!("/polls/{slug}/me?done=unsure#erase"));
    }
    let erased = async {
        let (table, ticket, _) = visitor::person(&site, &slug, asked.headers()).await?;
        let codes = passing::hashes(&site, ticket.poll, ticket.participant);
        let xid_mark = xid_mark(&site, &table, ticket).await?;
        let erased = site.store().erase(ticket.poll, ticket.participant, &codes, xid_mark.as_deref()).await?;
        // While somebody reads this does nothing; the worker does it a little later.
        if let Err(error) = site.store().wipe().await {
            tracing::warn!(%error, "what was erased is still in the write-ahead log");
        }
        // Files that were made before lie there until somebody asks for others.
        site.exports.forget(ticket.poll);
        site.bundles.forget(ticket.poll);
        site.decks.refresh(&table.poll.slug).await;
        Ok::<_, Fault>((ticket, erased))
    };
    match erased.await {
        Ok((ticket, erased)) => {
            let done = match erased {
                Erased::Wholly => "erased",
                Erased::ButForSignIn => "erased-but",
                Erased::ButForBefore => "erased-before",
                Erased::ButForId => "erased-id",
                Erased::ButForBeforeAndId => "erased-before-id",
            };
            leaving(&site, &slug, ticket.poll, asked.headers(), done)
        }
        Err(Fault::Stranger(slug)) => see_other(&format!("/polls/{slug}")),
        Err(fault) => asked.fault(&site, &format!("/polls/{slug}/me"), fault).await,
    }
}

/// What stays of the external id of somebody who may not take part, where people join with one and no other way.
async fn xid_mark(site: &Site, table: &Table, ticket: Ticket) -> Result<Option<String>, Fault> {
    if !table.poll.settings.access.asks_for_id() {
        return Ok(None);
    }
    let came_with = site.store().came_with(ticket.poll, ticket.participant).await?;
    Ok(came_with.map(|xid| site.seals.xid_mark(ticket.poll, &xid)))
}

/// `POST /polls/SLUG/me/leave`: this browser forgets who it was; nothing is erased.
pub(in crate::http) async fn leave(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    match super::table(&site, &slug).await {
        Ok(table) => leaving(&site, &slug, table.poll.id, request.headers(), "left"),
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

fn leaving(site: &Site, slug: &str, poll: i64, headers: &HeaderMap, done: &str) -> Response {
    let mut response = see_other(&format!("/polls/{slug}?done={done}"));
    response.headers_mut().append(header::SET_COOKIE, visitor::forget(site, poll, headers));
    super::sign_in::use_up(site, headers, &mut response);
    // What she was writing and votes on their way lie in the browser. The page that this leads to takes them away there
    // (`app::island::forget`): `Clear-Site-Data` would also take what waits in other polls.
    response
}

/// Languages of what somebody wrote that was reworded since, by the id of the statement.
fn originals(statements: &[OwnStatement]) -> BTreeMap<String, String> {
    let language = |own: &OwnStatement| original_language(own.original.as_deref()?, own.language.as_ref());
    statements.iter().filter_map(|own| Some((own.id.clone(), language(own)?))).collect()
}
