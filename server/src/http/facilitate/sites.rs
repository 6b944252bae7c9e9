//! The poll as a pattern for the pages of a site.

use super::{Asked, NOT_YET, failed};
use crate::http::Site;
use app::{args, embedding::Sites, facilitator::Typed};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{
    Slug,
    store::{StoreError, can_be_pattern},
};

/// Polls that may be made under one name.
const MOST: u32 = 10_000;
/// Pages that are listed at the most.
const SHOWN: u32 = 200;

/// `GET /facilitate/SLUG/sites`.
pub(in crate::http) async fn page(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    match Asked::of(&site, &slug, request).await {
        Ok(asked) => show(&site, asked, StatusCode::OK, Typed::default()).await,
        Err(response) => response,
    }
}

async fn show(site: &Site, asked: Asked, status: StatusCode, mut typed: Typed) -> Response {
    let (store, id) = (site.store(), asked.held.poll.id);
    if typed.value("most").is_empty() {
        typed.put("most", 100);
    }
    let (sites, pages) = match (store.embedded_sites(id).await, store.embedded_pages(id, SHOWN).await) {
        (Ok(sites), Ok(pages)) => (sites, pages),
        (Err(error), _) | (_, Err(error)) => return failed(error),
    };
    let address = site.settings.public.of("");
    asked.show(site, "/sites", status, |held| Sites { held, sites, pages, typed, address }).await
}

/// `POST /facilitate/SLUG/sites`: makes a name, or ends one.
pub(in crate::http) async fn change(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let asked = match Asked::of(&site, &slug, request).await {
        Ok(asked) => asked,
        Err(response) => return response,
    };
    let fields = asked.fields();
    let poll = asked.held.poll.id;
    if let Ok(name) = Slug::parse(fields.get("end")) {
        return match site.store().end_site(poll, &name, asked.by).await {
            Ok(true) => asked.go("/sites?done=site-ended"),
            Ok(false) => asked.go("/sites"),
            Err(error) => failed(error),
        };
    }
    let mut typed = fields.typed();
    let name = Slug::parse(fields.get("name"));
    if name.is_err() {
        typed.wrong("name", asked.words.say("facilitate-fault-slug"));
    }
    let most = fields.get("most").parse::<u32>().ok().filter(|most| (1..=MOST).contains(most));
    if most.is_none() {
        typed.wrong("most", asked.words.say_with("facilitate-fault-range", args!(most = u64::from(MOST))));
    }
    if !can_be_pattern(&asked.held.poll) {
        typed.wrong("name", asked.words.say("embed-codes"));
    }
    let (Ok(name), Some(most), true) = (name, most, typed.faults.is_empty()) else {
        return show(&site, asked, NOT_YET, typed).await;
    };
    match site.store().embed_site(poll, &name, most, asked.by).await {
        Ok(()) => asked.go("/sites?done=site-made"),
        Err(StoreError::SlugTaken(name)) => {
            typed.wrong("name", asked.words.say_with("embed-taken", args!(name = name.to_string())));
            show(&site, asked, NOT_YET, typed).await
        }
        Err(error) => failed(error),
    }
}
