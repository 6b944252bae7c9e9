//! The poll as a pattern for the pages of a site.

use super::{Asked, Fields, NOT_YET, failed};
use crate::http::Site;
use app::{args, embedding::Sites, facilitator::Typed};
use axum::{extract::State, http::StatusCode, response::Response};
use deliberation::{
    Slug,
    store::{EmbeddedSite, SiteChange, StoreError, Unremoved, can_be_pattern},
};

/// Polls that may be made under one name.
const MOST: u32 = 10_000;
/// Pages of the site on one page here.
const PAGE: u32 = 50;

/// `GET /facilitate/SLUG/sites`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let page = number(&asked.query());
    show(&site, asked, StatusCode::OK, page, Typed::default()).await
}

/// Which page of the list of pages is wanted, from 0.
fn number(fields: &Fields) -> u32 {
    fields.get("page").parse().unwrap_or(0).min(100_000)
}

async fn show(site: &Site, asked: Asked, status: StatusCode, page: u32, mut typed: Typed) -> Response {
    let (store, id) = (site.store(), asked.held.poll.id);
    if typed.value("most").is_empty() {
        typed.put("most", 100);
    }
    let pages = store.embedded_pages(id, page * PAGE, PAGE + 1).await;
    let (sites, mut pages) = match (store.embedded_sites(id).await, pages) {
        (Ok(sites), Ok(pages)) => {
            let with_secret = |one: EmbeddedSite| {
                let secret = site.seals.site_secret(id, one.name.as_str(), one.key);
                (one, secret)
            };
            (sites.into_iter().map(with_secret).collect::<Vec<_>>(), pages)
        }
        (Err(error), _) | (_, Err(error)) => return failed(error),
    };
    let more = pages.len() > PAGE as usize;
    pages.truncate(PAGE as usize);
    let address = site.settings.public.of("");
    asked.show(site, "/sites", status, |held| Sites { held, sites, pages, page, more, typed, address }).await
}

/// How many polls there may be.
fn bound(text: &str) -> Option<u32> {
    text.parse().ok().filter(|most| (1..=MOST).contains(most))
}

/// What leads back to a page of the list.
fn back(page: u32) -> String {
    if page == 0 { String::new() } else { format!("&page={page}") }
}

/// What a form says of one name.
fn site_change(fields: &Fields) -> Option<(Slug, Option<SiteChange>, &'static str)> {
    let name = |field: &str| Slug::parse(fields.get(field)).ok();
    let most = |name: &Slug| bound(fields.get(&format!("most-{name}")));
    name("end")
        .map(|name| (name, Some(SiteChange::End), "site-ended"))
        .or_else(|| name("reopen").map(|name| (name, Some(SiteChange::Reopen), "site-reopened")))
        .or_else(|| name("secret").map(|name| (name, Some(SiteChange::Secret), "site-secret")))
        .or_else(|| {
            let change = |name: Slug| (name.clone(), most(&name).map(SiteChange::Most), "site-bounded");
            name("bound").map(change)
        })
}

/// What a form says of the poll of one page; gives the name of what was done.
async fn page_change(site: &Site, asked: &Asked, fields: &Fields) -> Option<Result<&'static str, StoreError>> {
    let (store, pattern, by) = (site.store(), asked.held.poll.id, asked.by);
    if let Ok(made) = Slug::parse(fields.get("list")) {
        return Some(store.list_page(pattern, &made, by).await.map(|_| "page-listed"));
    }
    let made = Slug::parse(fields.get("remove")).ok()?;
    let removed = store.remove_page(pattern, &made, by).await;
    if matches!(removed, Ok(Ok(()))) {
        site.decks.refresh(&made).await;
    }
    Some(removed.map(|removed| match removed {
        Ok(()) | Err(Unremoved::Unknown) => "page-removed",
        Err(Unremoved::InUse) => "page-in-use",
    }))
}

/// `POST /facilitate/SLUG/sites`: makes a name, ends, reopens or bounds one, or changes its secret; lists or removes the
/// poll of a page.
pub(in crate::http) async fn change(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let poll = asked.held.poll.id;
    if let Some(done) = page_change(&site, &asked, &fields).await {
        return match done {
            Ok(done) => asked.go(&format!("/sites?done={done}{}", back(number(&fields)))),
            Err(error) => failed(error),
        };
    }
    let range = asked.words.say_with("facilitate-fault-range", args!(most = u64::from(MOST)));
    if let Some((name, change, done)) = site_change(&fields) {
        let Some(change) = change else {
            let mut typed = Typed::default();
            let field = format!("most-{name}");
            typed.put(field.clone(), fields.get(&field));
            typed.wrong(field, range);
            return show(&site, asked, NOT_YET, 0, typed).await;
        };
        return match site.store().change_site(poll, &name, change, asked.by).await {
            Ok(true) => asked.go(&format!("/sites?done={done}")),
            Ok(false) => asked.go("/sites"),
            Err(error) => failed(error),
        };
    }
    let mut typed = fields.typed();
    let name = Slug::parse(fields.get("name"));
    if name.is_err() {
        typed.wrong("name", asked.words.say("facilitate-fault-slug"));
    }
    let most = bound(fields.get("most"));
    if most.is_none() {
        typed.wrong("most", range);
    }
    if !can_be_pattern(&asked.held.poll) {
        typed.wrong("name", asked.words.say("embed-codes"));
    }
    let (Ok(name), Some(most), true) = (name, most, typed.faults.is_empty()) else {
        return show(&site, asked, NOT_YET, 0, typed).await;
    };
    match site.store().embed_site(poll, &name, most, asked.by).await {
        Ok(()) => asked.go("/sites?done=site-made"),
        Err(StoreError::SlugTaken(name)) => {
            typed.wrong("name", asked.words.say_with("embed-taken", args!(name = name.to_string())));
            show(&site, asked, NOT_YET, 0, typed).await
        }
        Err(error) => failed(error),
    }
}
