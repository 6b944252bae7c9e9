//! Ratifying a draft, and publishing what was ratified.

use super::{Desk, Fields, Lies, Problem, is_ratified};
use crate::http::{Site, accounts::Failed};
use axum::{
    extract::{Request, State},
    response::Response,
};
use deliberation::{
    Phase, Reason,
    store::{NewConstitution, NewRatified, now_ms},
};
use pipeline::constitution::{edit, markdown};
use record::Constitution;

/// `POST /facilitate/SLUG/constitution/ratify`.
pub(in crate::http) async fn ratify(
    State(site): State<Site>,
    desk: Desk,
    request: Request,
) -> Result<Response, Failed> {
    let (parts, body) = request.into_parts();
    let fields = Fields::read(body).await?;
    let loaded = match desk.lies(&site).await? {
        Lies::Work(loaded) => loaded,
        other => return desk.refuse(&site, parts, other.instead(), fields.typed()).await,
    };
    let seen = loaded.seen();
    if super::seen(fields.get("seen")) != Some(seen) {
        return desk.refuse(&site, parts, Problem::Stale, fields.typed()).await;
    }
    let earlier = site.store().ratified(desk.poll.id).await?;
    if is_ratified(&earlier, seen) {
        return desk.refuse(&site, parts, Problem::Ratified, fields.typed()).await;
    }
    let checks = super::checks(&desk.poll, &loaded.draft, edit::questions(&loaded.draft).len());
    if !checks.hold() || (checks.hidden > 0 && fields.get("looked") != "yes") {
        return desk.refuse(&site, parts, Problem::Checklist, fields.typed()).await;
    }
    let before = match earlier.iter().find(|one| one.published_at_ms.is_some()) {
        Some(one) => site.store().ratified_version(desk.poll.id, one.version).await?,
        None => None,
    };
    let before: Option<Constitution> = before.map(|text| serde_json::from_str(&text.json)).transpose()?;
    let version = earlier.first().map_or(0, |one| one.version) + 1;
    let day = app::words::number::iso_day(now_ms());
    let sealed = edit::seal(&loaded.draft, &format!("1.{}.0", version - 1), &day, before.as_ref());
    let votes: Vec<_> = site
        .source
        .second_votes(&desk.poll)
        .await?
        .iter()
        .filter(|vote| vote.is_about(&loaded.draft))
        .map(|vote| serde_json::json!({ "poll": vote.round.slug.as_str(), "constitution": vote.round.sha256 }))
        .collect();
    let checklist = serde_json::json!({
        "open_questions": checks.open, "contact": checks.contact, "licence": checks.licence,
        "statements_with_hidden_figures": checks.hidden, "hidden_figures_accepted": fields.get("looked") == "yes",
        "second_votes_on_these_principles": votes,
    });
    let new = NewRatified {
        version,
        seen,
        constitution: NewConstitution { record: crate::translate::version(&sealed)?, markdown: markdown(&sealed) },
        checklist: checklist.to_string(),
        author: desk.name.clone(),
    };
    if site.store().ratify(desk.poll.id, &new, desk.account).await? {
        return Ok(desk.done("#ratify"));
    }
    // Of a form that is sent twice at once, the second finds what the first has made.
    let made = is_ratified(&site.store().ratified(desk.poll.id).await?, seen);
    let problem = if made { Problem::Ratified } else { Problem::Stale };
    desk.refuse(&site, parts, problem, fields.typed()).await
}

/// `POST /facilitate/SLUG/constitution/publish`.
pub(in crate::http) async fn publish(
    State(site): State<Site>,
    desk: Desk,
    request: Request,
) -> Result<Response, Failed> {
    let (parts, body) = request.into_parts();
    let fields = Fields::read(body).await?;
    if desk.poll.phase <= Phase::Voting {
        return desk.refuse(&site, parts, Problem::Voting, fields.typed()).await;
    }
    let Ok(version) = fields.get("version").parse::<i64>() else {
        return desk.refuse(&site, parts, Problem::Number, fields.typed()).await;
    };
    let corrects = site.store().ratified(desk.poll.id).await?.iter().any(|one| one.published_at_ms.is_some());
    let note = Reason::parse(fields.get("note")).ok();
    if corrects && note.is_none() {
        return desk.refuse(&site, parts, Problem::Note, fields.typed()).await;
    }
    let note = note.filter(|_| corrects);
    if site.store().publish(desk.poll.id, version, note.as_ref(), &desk.name, desk.account).await? {
        Ok(desk.done("#ratify"))
    } else {
        desk.refuse(&site, parts, Problem::Stale, fields.typed()).await
    }
}
