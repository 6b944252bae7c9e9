//! Comparing two answers without knowing whose they are: the page, and the form on it.

use super::{Fault, Site, fault_page, new_key, poll_of, see_other, visitor};
use crate::{
    http::{assets, embed},
    participation::{Table, Ticket},
    rating::{
        blinds::{Dealt, Rater},
        own::{self, Far},
    },
};
use app::rating::{Compare, RatingPage, Step};
use axum::{
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use deliberation::{
    RequestKey,
    store::{Given, OwnRating, Rate, Refusal, ReportRating},
};
use leptos::prelude::provide_context;
use pipeline::evaluation::rating::Offer;
use record::rating::{Choice, Rated};
use serde::Deserialize;
use std::sync::Arc;

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Told {
    /// What became of the last attempt.
    told: Option<String>,
}

/// A choice as the form sends it.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Sent {
    /// What the form calls the two answers.
    answers: String,
    /// Which is rather wanted.
    choice: Choice,
    /// Names the request.
    key: String,
}

/// `GET /polls/SLUG/rate`.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(told): Query<Told>,
    request: Request,
) -> Response {
    let told = (told.told.as_deref() == Some("before")).then_some("before");
    match step(&site, &slug, request.headers()).await {
        Ok((table, step)) => {
            let page = RatingPage { poll: poll_of(&table), step, told };
            let compares = matches!(page.step, Step::Compare(_));
            let provide = move || provide_context(page.clone());
            let shown = super::pages::render(&site, request, StatusCode::OK, provide).await;
            // Single keys do something only where there is something to choose.
            if compares { embed::scripted(shown, &assets::keys()).await } else { shown }
        }
        // Nobody can join any more; but she may have taken part on another device.
        Err(Fault::Stranger(slug)) => see_other(&format!("/polls/{slug}/return?then=rate")),
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

/// What there is to do for whoever asks. Without a rating everybody is told so, strangers too.
async fn step(site: &Site, slug: &str, headers: &HeaderMap) -> Result<(Arc<Table>, Step), Fault> {
    let table = super::table(site, slug).await?;
    let store = site.store();
    let under_way = store.rating_under_way(table.poll.id).await?;
    let found = visitor::person(site, slug, headers).await;
    let Some(rating) = under_way else {
        let own = match found {
            Ok((_, ticket, _)) => own::read(store, &site.blinds, ticket.poll, ticket.participant).await?,
            Err(_) => Vec::new(),
        };
        return Ok((table, Step::NotOpen(own)));
    };
    let (_, ticket, person) = found?;
    if visitor::may_vote(&person).is_err() {
        return Ok((table, Step::NotYours));
    }
    let Some(material) = site.blinds.material(store, ticket.poll, &rating.report_sha256).await? else {
        return Ok((table, Step::NotOpen(Vec::new())));
    };
    let own = store.own_ratings(ticket.poll, ticket.participant).await?;
    let given: Vec<&OwnRating> = own.iter().filter(|one| one.report_sha256 == rating.report_sha256).collect();
    let far = Far::new(&rating, &material, &given);
    let counts = store.rating_counts(ticket.poll, &rating.report_sha256).await?;
    let rater = rater(ticket, &rating);
    let next = (!far.is_done()).then(|| site.blinds.next(rater, &material, &seen(&given), &counts)).flatten();
    let Some(dealt) = next else {
        return Ok((table, Step::Done(vec![own::of(&rating, &material, &own)])));
    };
    let prompt = &dealt.offer.prompt;
    let compare = Compare {
        says: rating.terms.says().to_owned(),
        prompt: material.prompt(prompt).map(|answers| answers.prompt.clone()).unwrap_or_default(),
        first: material.said(prompt, dealt.first),
        second: material.said(prompt, dealt.second),
        name: dealt.name.clone(),
        key: new_key(),
        done: far.done,
        of: far.of,
    };
    Ok((table, Step::Compare(Arc::new(compare))))
}

fn rater(ticket: Ticket, rating: &ReportRating) -> Rater<'_> {
    Rater { poll: ticket.poll, report: &rating.report_sha256, participant: ticket.participant }
}

/// What somebody was shown who has given these ratings.
fn seen(given: &[&OwnRating]) -> Vec<Offer> {
    let offer = |one: &&OwnRating| Some(Offer { prompt: one.rated.prompt.clone(), pair: one.rated.pair()? });
    given.iter().filter_map(offer).collect()
}

/// `POST /polls/SLUG/rate`.
pub(in crate::http) async fn form(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<Sent>(request).await;
    let home = format!("/polls/{slug}/rate");
    let kept = async { keep(&site, &slug, asked.headers(), sent?).await };
    match kept.await {
        Ok(Given::Kept | Given::Enough) => see_other(&home),
        Ok(Given::Before) | Err(Fault::Refused(Refusal::KeyReused)) => see_other(&format!("{home}?told=before")),
        // The page says why, and what she has done stands there.
        Err(Fault::Refused(_)) => see_other(&home),
        Err(Fault::Stranger(slug)) => see_other(&format!("/polls/{slug}/return?then=rate")),
        Err(fault) => asked.fault(&site, &home, fault).await,
    }
}

async fn keep(site: &Site, slug: &str, headers: &HeaderMap, sent: Sent) -> Result<Given, Fault> {
    let (_, ticket) = visitor::participant(site, slug, headers).await?;
    let key = RequestKey::parse(&sent.key).map_err(|error| Fault::Malformed(error.to_string()))?;
    let store = site.store();
    let Some(rating) = store.rating_under_way(ticket.poll).await? else { return Err(Refusal::NotOpen.into()) };
    let material = site.blinds.material(store, ticket.poll, &rating.report_sha256).await?;
    let dealt = material.and_then(|material| site.blinds.named(rater(ticket, &rating), &material, &sent.answers));
    // Answers of another report or of another person: the page shows what is to be compared now.
    let Some(Dealt { offer, first, second, .. }) = dealt else { return Err(Refusal::NoStatement.into()) };
    let rated = Rated { prompt: offer.prompt, first, second, choice: sent.choice };
    let rate = Rate {
        poll: ticket.poll,
        report_sha256: rating.report_sha256.clone(),
        participant: ticket.participant,
        rated,
        key,
    };
    Ok(store.rate(&rate).await??)
}
