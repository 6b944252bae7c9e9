//! Beginning to take part.

use super::{
    Fault, Site, before, fault_page, limit, new_key, now_ms, poll_of, refusal_problem, see_other, sign_in, table,
    visitor, with_retry,
};
use crate::http::address::ClientAddress;
use crate::participation::{Table, Ticket};
use app::participant::{CONSENT, Joining, Problem};
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use deliberation::{
    ExternalId, FreeText, LanguageTag, RequestKey, Settings, Standing,
    settings::Access,
    store::{Act, Done, Join, Joined, Person, Refusal, StoreError},
};
use leptos::prelude::provide_context;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, sync::Arc};

/// Characters of a name at the most.
const NAME: usize = 100;
/// Prefix of the fields that answer questions.
const ANSWER: &str = "answer.";
/// The field that says that somebody comes as who she was in the vote before.
const BEFORE: &str = "before";

/// What the address may bring along.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Brought {
    xid: Option<String>,
    invite: Option<String>,
    x_name: Option<String>,
    /// `xid`: the page around this one wants nobody to take part whom it does not know.
    #[serde(default)]
    needs: String,
    /// Anything: she is not the person who has used this browser before.
    #[serde(default)]
    anew: String,
}

/// `GET /polls/SLUG/join`: what taking part means, and the questions that come first.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(brought): Query<Brought>,
    request: Request,
) -> Response {
    let table = match table(&site, &slug).await {
        Ok(table) => table,
        Err(fault) => return fault_page(&site, &fault, request).await,
    };
    let known = match known(&site, &table, request.headers(), brought.xid.as_deref()).await {
        Ok(known) => known,
        Err(error) => return fault_page(&site, &Fault::from(error), request).await,
    };
    if known.as_ref().is_some_and(|(_, person)| visitor::has_agreed(person)) {
        return see_other(&format!("/polls/{slug}/vote"));
    }
    let closed = !table.poll.takes_votes(now_ms());
    let before = if known.is_some() || closed || !brought.anew.is_empty() {
        None
    } else {
        match before::somebody(&site, &table, request.headers(), brought.xid.as_deref()).await {
            Ok(before) => before,
            Err(fault) => return fault_page(&site, &fault, request).await,
        }
    };
    let needs_id = brought.needs == "xid" || table.poll.settings.access == Access::Known;
    let has_id = brought.xid.as_ref().is_some_and(|xid| !xid.trim().is_empty())
        || before.as_ref().is_some_and(|before| before.xid.is_some());
    let unknown = needs_id && !has_id;
    let problem = match (known.is_some(), closed, unknown) {
        (true, ..) | (false, false, false) => None,
        (false, true, _) => Some(Problem::plain("not-open")),
        (false, false, true) => Some(Problem::plain("needs-xid")),
    };
    let sign_in = sign_in::stage(&site, &table, request.headers()).filter(|_| known.is_none() && !unknown);
    let joining = Joining {
        xid: brought.xid,
        name: brought.x_name,
        invite: brought.invite.unwrap_or_default(),
        problem,
        renewed: known.is_some(),
        sign_in,
        before: before.map(|before| before.answers),
        ..Joining::new(poll_of(&table), new_key())
    };
    show(&site, request, StatusCode::OK, joining).await
}

/// The page with what stands in the way of somebody who has not sent it.
pub(super) async fn show_problem(
    site: &Site,
    table: &Table,
    problem: Problem,
    status: StatusCode,
    request: Request,
) -> Response {
    let sign_in = sign_in::stage(site, table, request.headers());
    show(site, request, status, Joining { problem: Some(problem), sign_in, ..Joining::new(poll_of(table), new_key()) })
        .await
}

async fn show(site: &Site, request: Request, status: StatusCode, joining: Joining) -> Response {
    super::pages::render(site, request, status, move || provide_context(joining.clone())).await
}

/// Who this browser is, if she takes part already. A person who was erased starts anew, and so does whoever comes with
/// another id (`xid`) than hers. While the database does not answer, nobody is taken for a stranger: she would begin
/// anew and lose who she was.
async fn known(
    site: &Site,
    table: &Table,
    headers: &HeaderMap,
    xid: Option<&str>,
) -> Result<Option<(Ticket, Person)>, StoreError> {
    let Some(ticket) = visitor::ticket(site, table.poll.id, headers) else { return Ok(None) };
    let Some(person) = site.store().person(ticket.poll, ticket.participant).await? else { return Ok(None) };
    let is_another = visitor::comes_as_another(site, table, ticket, xid).await?;
    Ok((person.standing != Standing::Erased && !is_another).then_some((ticket, person)))
}

/// `POST /polls/SLUG/join`.
pub(in crate::http) async fn form(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<BTreeMap<String, String>>(request).await;
    let home = format!("/polls/{slug}/join");
    let (fields, table) = match (sent, table(&site, &slug).await) {
        (Ok(fields), Ok(table)) => (fields, table),
        (Err(fault), _) | (_, Err(fault)) => return asked.fault(&site, &home, fault).await,
    };
    let xid = fields.get("xid").map(String::as_str);
    let known = match known(&site, &table, asked.headers(), xid).await {
        Ok(known) => known,
        Err(error) => return asked.fault(&site, &home, error.into()).await,
    };
    if let Some((ticket, person)) = known {
        // The page was open in another tab, too: whoever takes part already does not become somebody else.
        if visitor::has_agreed(&person) {
            return see_other(&format!("/polls/{slug}/vote"));
        }
        // The text has changed since she agreed to it: she stays who she is.
        if fields.get("consent").is_some_and(|version| version == CONSENT) {
            return match site.store().consent(ticket.poll, ticket.participant, CONSENT).await {
                Ok(()) => see_other(&format!("/polls/{slug}/vote")),
                Err(error) => asked.fault(&site, &home, error.into()).await,
            };
        }
    }
    let field = |name: &str| fields.get(name).map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let answers: BTreeMap<String, String> = fields
        .iter()
        .filter_map(|(name, value)| Some((name.strip_prefix(ANSWER)?.to_owned(), value.clone())))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    // She may have been banned there since the page was shown; then she joins as everybody does.
    let before = match fields.get(BEFORE) {
        Some(_) => before::somebody(&site, &table, asked.headers(), xid).await,
        None => Ok(None),
    };
    let before = match before {
        Ok(before) => before,
        Err(fault) => return asked.fault(&site, &home, fault).await,
    };
    let typed = Joining {
        key: field("key").unwrap_or_else(new_key),
        xid: field("xid"),
        name: field("x_name"),
        invite: field("invite").unwrap_or_default(),
        answers: answers.clone(),
        sign_in: sign_in::stage(&site, &table, asked.headers()),
        before: before.as_ref().map(|before| before.answers.clone()),
        ..Joining::new(poll_of(&table), new_key())
    };
    let (mut all, own_xid, came_before_as, had_place_in) =
        before.map(|before| (before.answers, before.xid, before.mark, before.place)).unwrap_or_default();
    all.extend(answers);
    let wanted = Wanted {
        key: typed.key.clone(),
        consent: field("consent"),
        language: field("language"),
        answers: all,
        xid: typed.xid.clone().or(own_xid),
        name: typed.name.clone(),
        invite: field("invite"),
        signed_in_as: sign_in::name(&site, &table, asked.headers()),
        came_before_as,
        had_place_in,
    };
    let (problem, status) = match admit(&site, &table, wanted, asked.client()).await {
        Ok(joined) => return welcome(&site, &table, joined, asked.headers()),
        Err(Fault::Refused(refusal)) => (refusal_problem(&refusal), StatusCode::UNPROCESSABLE_ENTITY),
        Err(Fault::Malformed(code)) => {
            (Problem { code: "missing", number: None, detail: Some(code) }, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(fault @ Fault::TooOften { seconds }) => {
            let joining = Joining { problem: Some(too_often(seconds)), ..typed };
            return with_retry(&fault, show(&site, asked.page(&home), StatusCode::TOO_MANY_REQUESTS, joining).await);
        }
        Err(fault) => return asked.fault(&site, &home, fault).await,
    };
    show(&site, asked.page(&home), status, Joining { problem: Some(problem), ..typed }).await
}

/// Too many came from one place.
pub(super) fn too_often(seconds: u64) -> Problem {
    Problem { code: "too-often", number: Some(minutes(seconds)), detail: None }
}

fn welcome(site: &Site, table: &Table, joined: Joined, headers: &HeaderMap) -> Response {
    let ticket = Ticket { poll: table.poll.id, participant: joined.participant };
    let mut response = see_other(&format!("/polls/{}/vote", table.poll.slug));
    response.headers_mut().append(header::SET_COOKIE, visitor::remember(site, ticket, headers));
    sign_in::use_up(site, headers, &mut response);
    response
}

/// What somebody who wants to take part has sent.
pub(super) struct Wanted {
    pub(super) key: String,
    /// Version of the consent text.
    pub(super) consent: Option<String>,
    pub(super) language: Option<String>,
    pub(super) answers: BTreeMap<String, String>,
    pub(super) xid: Option<String>,
    /// What the page that she came from calls her.
    pub(super) name: Option<String>,
    pub(super) invite: Option<String>,
    /// Hash of what the identity provider calls her, where she has signed in.
    pub(super) signed_in_as: Option<String>,
    /// Hash of who she was in the vote before, where she took part in that.
    pub(super) came_before_as: Option<String>,
    /// The quota cell in which she has a place in that.
    pub(super) had_place_in: Option<String>,
}

/// Lets somebody join: the one way for forms and programs.
pub(super) async fn admit(
    site: &Site,
    table: &Arc<Table>,
    wanted: Wanted,
    client: ClientAddress,
) -> Result<Joined, Fault> {
    if wanted.consent.as_deref() != Some(CONSENT) {
        return Err(Fault::Malformed("consent".into()));
    }
    let settings = &table.poll.settings;
    if let Some(question) = unanswered(settings, &wanted.answers) {
        return Err(Fault::Malformed(question));
    }
    limit::join(site, client)?;
    // Both can be guessed, so both are tried only so often.
    let guesses = match settings.access {
        Access::Codes => wanted.invite.is_some(),
        Access::List => wanted.xid.is_some(),
        _ => false,
    };
    if guesses {
        limit::guess(site, client)?;
    }
    let xid = wanted.xid.map(|xid| ExternalId::parse(&xid)).transpose().map_err(|_| Refusal::NotListed)?;
    let xid_mark = xid.as_ref().map(|xid| site.seals.xid_mark(table.poll.id, xid.as_str()));
    let join = Join {
        poll: table.poll.id,
        key: RequestKey::parse(&wanted.key).map_err(|error| Fault::Malformed(error.to_string()))?,
        consent: CONSENT.to_owned(),
        language: wanted.language.and_then(|tag| LanguageTag::parse(&tag).ok()),
        answers: wanted.answers,
        xid,
        xid_mark,
        name: wanted.name.as_deref().and_then(name),
        invite_sha256: wanted.invite.filter(|_| settings.access == Access::Codes).map(|code| invite_hash(&code)),
        signed_in_as: wanted.signed_in_as,
        came_before_as: wanted.came_before_as,
        had_place_in: wanted.had_place_in,
    };
    let done = site.ballot_box.record(Act::Join(Box::new(join))).await?;
    if guesses && !matches!(done, Err(Refusal::Invite | Refusal::NotListed)) {
        limit::was_right(site, client);
    }
    match done? {
        Done::Joined(joined) => Ok(joined),
        Done::Voted(_) => Err(Fault::Away),
    }
}

/// A name as it is kept: one line that fits on a page. It is no reason to let nobody in, whatever stands in it.
fn name(text: &str) -> Option<FreeText> {
    let line = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line: String = line.collect::<Vec<_>>().join(" ").chars().take(NAME).collect();
    FreeText::parse(&line).ok().filter(|name| !name.as_str().is_empty())
}

/// Minutes, as people are told them.
pub(super) fn minutes(seconds: u64) -> usize {
    usize::try_from(seconds.div_ceil(60)).unwrap_or(usize::MAX)
}

/// The first question that has to be answered before one takes part and was not.
fn unanswered(settings: &Settings, answers: &BTreeMap<String, String>) -> Option<String> {
    let asked = settings.screening.iter().chain(settings.asked_first());
    asked.map(|question| &question.id).find(|id| !answers.contains_key(*id)).cloned()
}

/// The hash under which an invitation code is kept. Case, spaces and hyphens do not matter.
pub(crate) fn invite_hash(code: &str) -> String {
    let letters: String = code.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
    hex::encode(Sha256::digest(letters.as_bytes()))
}
