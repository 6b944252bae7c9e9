//! One's polls: the list, making one, copying one, deleting a draft.

use super::{Asked, Fields, GIVEN_BACK, NOT_YET, account, failed, is_too_long, show, spoken, too_large};
use crate::http::Site;
use app::{
    Viewer, args,
    facilitator::{Desk, Making, Typed},
    words::Words,
};
use axum::{
    Extension,
    body::to_bytes,
    extract::{Request, State},
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    FreeText, LanguageTag, Moderated, Poll, Role, Settings, Slug,
    store::{HeldPoll, Seed, StoreError},
};

/// Votes from which somebody is grouped, where nobody says otherwise: as everywhere in this program.
const MIN_VOTES: u32 = 7;

/// `GET /facilitate`.
pub(in crate::http) async fn list(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let done = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes()).get("done").to_owned();
    match polls(&site, &viewer).await {
        Ok(polls) => {
            let desk = Desk { polls, done: Some(done).filter(|word| !word.is_empty()) };
            show(&site, parts, "/facilitate", StatusCode::OK, desk).await
        }
        Err(error) => failed(error),
    }
}

async fn polls(site: &Site, viewer: &Viewer) -> Result<Vec<(deliberation::PollSummary, Role)>, StoreError> {
    let roles = site.store().roles_of(account(viewer)).await?;
    let may = |id: i64| if viewer.is_admin() { Some(Role::Facilitator) } else { roles.get(&id).copied() };
    Ok(site.store().polls().await?.into_iter().filter_map(|poll| may(poll.id).map(|role| (poll, role))).collect())
}

/// `GET /facilitate/new`, also with the poll that is to be copied.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let query = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes());
    let mut making = Making::default();
    making.typed.put("language", "en");
    match source(&site, &viewer, query.get("copies")).await {
        Ok(Some(poll)) => {
            making.typed = typed(&poll);
            making.left = match site.store().piles(poll.id).await {
                Ok(piles) => piles.waiting,
                Err(error) => return failed(error),
            };
            making.copies = Some(poll.slug.to_string());
        }
        Ok(None) => {}
        Err(error) => return failed(error),
    }
    show(&site, parts, "/facilitate/new", StatusCode::OK, making).await
}

/// The poll to be copied, if there is one and the viewer may read all of it.
async fn source(site: &Site, viewer: &Viewer, slug: &str) -> Result<Option<Poll>, StoreError> {
    let Ok(slug) = Slug::parse(slug) else { return Ok(None) };
    let Some(membership) = site.store().membership(&slug, account(viewer)).await? else { return Ok(None) };
    if membership.role.is_none() && !viewer.is_admin() {
        return Ok(None);
    }
    site.store().poll(&slug).await
}

fn typed(poll: &Poll) -> Typed {
    let mut typed = Typed::default();
    typed.put("topic", &poll.topic);
    typed.put("description", &poll.description);
    typed.put("organiser", &poll.settings.organiser);
    typed.put("contact", &poll.settings.contact);
    typed.put("outcome", &poll.settings.outcome);
    typed.put("language", &poll.settings.language);
    typed
}

/// `POST /facilitate/new`.
pub(in crate::http) async fn make(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, GIVEN_BACK).await else { return too_large() };
    let fields = Fields::parse(&bytes);
    let mut typed = fields.typed();
    let copied = match source(&site, &viewer, fields.get("copies")).await {
        Ok(copied) => copied,
        Err(error) => return failed(error),
    };
    let is_too_long = is_too_long(&bytes, &mut typed, spoken(&parts));
    let read =
        if is_too_long { Ok(None) } else { read(&site, &fields, copied.as_ref(), &mut typed, spoken(&parts)).await };
    if let Some((held, seeds)) = match read {
        Ok(read) => read,
        Err(error) => return failed(error),
    } {
        match site.store().found(&held, &seeds, account(&viewer)).await {
            Ok(_) => return Redirect::to(&format!("/facilitate/{}?done=created", held.slug)).into_response(),
            Err(StoreError::SlugTaken(slug)) => {
                let says = spoken(&parts).say_with("facilitate-fault-slug-taken", args!(slug = slug.to_string()));
                typed.wrong("slug", says);
            }
            Err(error) => return failed(error),
        }
    }
    let left = match &copied {
        Some(poll) => site.store().piles(poll.id).await.map(|piles| piles.waiting),
        None => Ok(0),
    };
    let left = match left {
        Ok(left) => left,
        Err(error) => return failed(error),
    };
    let making = Making { typed, copies: copied.map(|poll| poll.slug.to_string()), left };
    let status = if is_too_long { StatusCode::PAYLOAD_TOO_LARGE } else { NOT_YET };
    show(&site, parts, "/facilitate/new", status, making).await
}

/// The new poll and its seeds; `None` when something is wrong with what was typed.
async fn read(
    site: &Site,
    fields: &Fields,
    copied: Option<&Poll>,
    typed: &mut Typed,
    words: Words,
) -> Result<Option<(HeldPoll, Vec<Seed>)>, StoreError> {
    let topic = fields.get("topic");
    if topic.is_empty() {
        typed.wrong("topic", words.say("facilitate-fault-topic"));
    }
    let slug = match fields.get("slug") {
        "" => Ok(free(site, &Slug::suggest(topic)).await?),
        text => Slug::parse(text),
    };
    if slug.is_err() {
        typed.wrong("slug", words.say("facilitate-fault-slug"));
    }
    let language = match fields.get("language") {
        "" => Ok(LanguageTag::english()),
        tag => LanguageTag::parse(tag),
    };
    if language.is_err() {
        typed.wrong("language", words.say("facilitate-fault-tag"));
    }
    let texts = (FreeText::parse(topic), FreeText::parse(fields.get("description")));
    for (name, is_wrong) in [("topic", texts.0.is_err()), ("description", texts.1.is_err())] {
        if is_wrong {
            typed.wrong(name, words.say_with("facilitate-fault-text", args!(most = FreeText::MAX)));
        }
    }
    let (Ok(slug), Ok(language), (Ok(topic), Ok(description)), true) = (slug, language, texts, typed.faults.is_empty())
    else {
        return Ok(None);
    };
    // What belongs to the time of the old poll does not belong to the new one.
    let settings = copied.map(|poll| Settings { schedule: Default::default(), ..poll.settings.clone() });
    let settings = Settings {
        organiser: fields.get("organiser").to_owned(),
        contact: fields.get("contact").to_owned(),
        outcome: fields.get("outcome").to_owned(),
        language,
        ..settings.unwrap_or_default()
    };
    let seeds = match copied {
        Some(poll) => site.store().accepted_as_seeds(poll.id).await?,
        None => Vec::new(),
    };
    let held = HeldPoll {
        slug,
        topic,
        description,
        moderated: copied.map_or(Moderated::NotRejected, |poll| poll.moderated),
        min_votes: copied.map_or(MIN_VOTES, |poll| poll.min_votes),
        min_seen: copied.and_then(|poll| poll.min_seen),
        settings,
    };
    Ok(Some((held, seeds)))
}

/// This name, or with a number after it the first that is free.
pub(in crate::http) async fn free(site: &Site, wanted: &Slug) -> Result<Slug, StoreError> {
    for number in 2..100 {
        let name = if number == 2 { wanted.clone() } else { wanted.numbered(number - 1) };
        if site.store().poll(&name).await?.is_none() {
            return Ok(name);
        }
    }
    Ok(wanted.clone())
}

/// `POST /facilitate/SLUG/delete`.
pub(in crate::http) async fn delete(State(site): State<Site>, asked: Asked) -> Response {
    match site.store().embedded_pages(asked.held.poll.id, 0, 1).await {
        Ok(pages) if pages.is_empty() => {}
        Ok(_) => return asked.go("/sites?done=site-in-use"),
        Err(error) => return failed(error),
    }
    match site.store().delete_draft(asked.held.poll.id, asked.by).await {
        Ok(true) => Redirect::to("/facilitate?done=deleted").into_response(),
        Ok(false) => asked.go("?done=late"),
        Err(error) => failed(error),
    }
}
