//! Who may join, who waits, who was banned, who helps.

use super::{Asked, NOT_YET, codes, failed, refusals, role, studies};
use crate::{
    http::{
        Site,
        participate::{join::invite_hash, mine::passing},
    },
    translate::whole,
};
use app::{
    args,
    facilitator::{People, Typed},
    patterns::PatternsPage,
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Email, ExternalId, Reason, Role, store::StoreError};
use std::collections::BTreeSet;

/// Codes made at once at the most.
const CODES: u32 = 10_000;
/// Ids of the list that the page shows at the most.
const SHOWN: u32 = 500;
/// Ids of the file at the most.
const ALL: u32 = 10_000_000;
/// People for one code at the most.
const USES: u32 = 1_000_000;

/// `GET /facilitate/SLUG/people`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    show(&site, asked, StatusCode::OK, Typed::default(), Vec::new()).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode, mut typed: Typed, fresh: Vec<String>) -> Response {
    let (store, id) = (site.store(), asked.held.poll.id);
    for (name, value) in [("count", "50"), ("uses", "1")] {
        if typed.value(name).is_empty() {
            typed.put(name, value);
        }
    }
    let read = async {
        Ok::<_, StoreError>((
            store.waves(id).await?,
            store.listed(id).await?,
            store.waiting(id).await?,
            store.banned(id).await?,
            store.roles(id).await?,
            store.external_ids(id, SHOWN).await?,
            store.came_unlisted(id).await?,
        ))
    };
    match read.await {
        Ok((waves, (listed, came), waiting, banned, colleagues, ids, unlisted)) => {
            let small = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
            let (listed, unlisted) = ((small(listed), small(came)), small(unlisted));
            let context =
                |held| People { held, waves, fresh, listed, unlisted, ids, waiting, banned, colleagues, typed };
            asked.show(site, "/people", status, context).await
        }
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/codes`: makes codes and shows them once, on the page or as a file.
pub(in crate::http) async fn make_codes(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let mut typed = fields.typed();
    let number = |name: &str, most: u32| fields.get(name).parse::<u32>().ok().filter(|n| (1..=most).contains(n));
    let (count, uses) = (number("count", CODES), number("uses", USES));
    for (name, found, most) in [("count", count, CODES), ("uses", uses, USES)] {
        if found.is_none() {
            typed.wrong(name, asked.words.say_with("facilitate-fault-range", args!(most = u64::from(most))));
        }
    }
    let wave = fields.get("wave");
    if wave.chars().count() > 100 || wave.chars().any(char::is_control) {
        typed.wrong("wave", asked.words.say("facilitate-fault-wave"));
    }
    let (Some(count), Some(uses), true) = (count, uses, typed.faults.is_empty()) else {
        return show(&site, asked, NOT_YET, typed, Vec::new()).await;
    };
    let fresh: Vec<String> = (0..count).map(|_| codes::new()).collect();
    let hashes: Vec<String> = fresh.iter().map(|code| invite_hash(code)).collect();
    if let Err(error) = site.store().invite(asked.held.poll.id, wave, &hashes, uses, asked.by).await {
        return failed(error);
    }
    if fields.get("as") == "csv" {
        let body = format!("code\r\n{}\r\n", fresh.join("\r\n"));
        return file("codes.csv", body);
    }
    show(&site, asked, StatusCode::OK, Typed::default(), fresh).await
}

/// A file to keep, which nobody on the way keeps.
pub(super) fn file(name: &str, body: String) -> Response {
    let mut response = body.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// `GET /facilitate/SLUG/ids.csv`: external ids, each with whether somebody came with it. Nothing says who that is here,
/// when she came or what she did.
pub(in crate::http) async fn ids_file(State(site): State<Site>, asked: Asked) -> Response {
    let ids = match site.store().external_ids(asked.held.poll.id, ALL).await {
        Ok(ids) => ids,
        Err(error) => return failed(error),
    };
    match whole::external_ids(&ids) {
        Ok(body) => file(&format!("{}-ids.csv", asked.held.poll.slug), body),
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/list`: external ids that may join, or may not any more, one to a line or as the first column
/// of a table.
pub(in crate::http) async fn list(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let mut typed = fields.typed();
    let mut ids = Vec::new();
    let mut seen = BTreeSet::new();
    for (line, text) in (1..).zip(fields.get("xids").lines()) {
        let text = text.split([',', ';', '\t']).next().unwrap_or_default().trim().trim_matches('"');
        if text.is_empty() || !seen.insert(text.to_owned()) {
            continue;
        }
        match ExternalId::parse(text) {
            Ok(id) => ids.push(id),
            Err(_) => {
                let (line, most) = (line.to_string(), ExternalId::MAX);
                typed.wrong("xids", asked.words.say_with("facilitate-fault-id", args!(line = line, most = most)));
            }
        }
    }
    if ids.is_empty() && typed.faults.is_empty() {
        typed.wrong("xids", asked.words.say("facilitate-fault-no-id"));
    }
    if !typed.faults.is_empty() {
        return show(&site, asked, NOT_YET, typed, Vec::new()).await;
    }
    let poll = asked.held.poll.id;
    let done = match fields.get("do") {
        "remove" => site.store().disallow(poll, &ids, asked.by).await.map(|_| "unlisted"),
        _ => site.store().allow(poll, &ids, asked.by).await.map(|()| "listed"),
    };
    match done {
        Ok(done) => asked.go(&format!("/people?done={done}")),
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/ban`: bans somebody by number, or lifts the ban; then the page from which that was sent.
pub(in crate::http) async fn ban(State(site): State<Site>, mut asked: Asked) -> Response {
    let fields = asked.fields();
    // The page of people is for facilitators; whoever moderates decides on that of patterns.
    let by_patterns = fields.get("from") == "patterns" || asked.held.role < Role::Facilitator;
    let banned = fields.get("do") == "ban";
    let mut typed = Typed::default();
    let problem = match (fields.get("participant").parse::<i64>(), Reason::parse(fields.get("reason"))) {
        (Ok(number), Ok(reason)) => {
            let poll = asked.held.poll.id;
            match site.store().ban(poll, number, banned, &reason, &passing::codes_of(&site, poll), asked.by).await {
                Ok(Ok(())) => {
                    let page = if by_patterns { "/patterns" } else { "/people" };
                    let done = if banned { "ban" } else { "unban" };
                    return asked.go(&format!("{page}?done={done}"));
                }
                Ok(Err(unfit)) => Some(refusals::unfit(&unfit, asked.words)),
                Err(error) => return failed(error),
            }
        }
        (Err(_), _) => Some(asked.words.say("facilitate-fault-participant")),
        (Ok(number), Err(error)) if by_patterns => {
            let name = PatternsPage::reason_of(number);
            typed.put(name.clone(), fields.get("reason"));
            typed.wrong(name, refusals::reason(error, asked.words));
            None
        }
        (Ok(_), Err(error)) => Some(refusals::reason(error, asked.words)),
    };
    asked.held.problem = problem;
    if by_patterns {
        return studies::show_patterns(&site, asked, NOT_YET, typed).await;
    }
    show(&site, asked, NOT_YET, typed, Vec::new()).await
}

/// `POST /facilitate/SLUG/colleagues`: gives an account a role on this poll, or takes it away.
pub(in crate::http) async fn colleagues(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let mut typed = fields.typed();
    let wanted = role(fields.get("role"));
    match set_role(&site, &asked, fields.get("email"), wanted).await {
        Ok(Ok(())) => return asked.go("/people?done=role"),
        Ok(Err(says)) => typed.wrong("email", says),
        Err(error) => return failed(error),
    }
    show(&site, asked, NOT_YET, typed, Vec::new()).await
}

async fn set_role(
    site: &Site,
    asked: &Asked,
    email: &str,
    wanted: Option<deliberation::Role>,
) -> Result<Result<(), String>, StoreError> {
    let email = match Email::parse(email) {
        Ok(email) => email,
        Err(_) => return Ok(Err(asked.words.say("facilitate-fault-email"))),
    };
    let Some((account, _)) = site.store().credentials(&email).await? else {
        return Ok(Err(asked.words.say_with("facilitate-fault-no-account", args!(email = email.to_string()))));
    };
    // Whoever takes the last one away leaves a poll that only admins can run.
    let roles = site.store().roles(asked.held.poll.id).await?;
    let (poll, facilitator) = (asked.held.poll.id, deliberation::Role::Facilitator);
    let runs_it = roles.iter().any(|(other, role)| other.id == account.id && *role == facilitator);
    if runs_it && wanted != Some(facilitator) && !site.store().is_run_without(poll, account.id).await? {
        return Ok(Err(asked.words.say("facilitate-fault-last")));
    }
    site.store().set_role(poll, account.id, wanted, asked.by).await?;
    Ok(Ok(()))
}
