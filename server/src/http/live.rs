//! What is new in a poll, told to pages that stay open (server-sent events).

use super::{Site, participate};
use crate::bulletin::Reader;
use axum::{
    extract::{Path, Query, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use deliberation::{Phase, Slug, Standing, store::Store};
use futures::{StreamExt, future, stream};
use serde::Deserialize;
use std::{convert::Infallible, time::Duration};

/// How often a waiting connection is shown to be alive: proxies close those that are silent for a minute.
const SIGN_OF_LIFE: Duration = Duration::from_secs(40);

/// After this it is asked again, where the database did not say.
const AGAIN: Duration = Duration::from_secs(5);

/// What the address may ask for.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Wanted {
    /// Whoever asks waits for a place, and wants to know when she has one.
    place: Option<String>,
}

/// `GET /polls/SLUG/events`: an event `news` with phase and time of the last change, now and whenever they change. With
/// `?place=1` also an event `place` to somebody who waits, once she has a place.
pub(super) async fn events(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(wanted): Query<Wanted>,
    headers: HeaderMap,
) -> Response {
    let known = match Slug::parse(&slug) {
        Ok(slug) => site.store().poll(&slug).await,
        Err(_) => Ok(None),
    };
    let (poll, slug) = match known {
        Ok(Some(poll)) if poll.phase != Phase::Draft => (poll.id, poll.slug),
        Ok(_) => return (StatusCode::NOT_FOUND, "There is no such poll.\n").into_response(),
        Err(error) => {
            tracing::warn!(error = %error, "a page cannot be told what is new");
            return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")], "Please try again.\n")
                .into_response();
        }
    };
    let waits = match wanted.place {
        Some(_) => participate::visitor(&site, &format!("/polls/{slug}/events"), None, &headers).await,
        None => None,
    };
    let (store, reader) = (site.store().clone(), site.bulletin.of(slug.clone()));
    let place = stream::once(async move {
        let participant = waits?.participant;
        has_place(&store, poll, participant, reader).await
    });
    let place = place.filter_map(|has| {
        future::ready(has.map(|()| Ok::<_, Infallible>(Event::default().event("place").data("yours"))))
    });
    let news = stream::unfold(site.bulletin.of(slug), |mut reader| async move {
        let news = reader.next().await?;
        let event = Event::default().event("news").json_data(news).unwrap_or_default();
        Some((Ok::<_, Infallible>(event), reader))
    });
    let told = stream::select(news, place);
    let mut response = Sse::new(told).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE)).into_response();
    // Proxies that collect answers would hold the news back.
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}

/// Comes back once somebody who waits has a place; with nothing when she has none to wait for. Places are given by what
/// counts as a change of the poll, so that votes make nobody look.
async fn has_place(store: &Store, poll: i64, participant: i64, mut reader: Reader) -> Option<()> {
    let mut seen = None;
    loop {
        seen = Some(reader.revised(seen).await?);
        match store.person(poll, participant).await.map(|person| person.map(|person| person.standing)) {
            Ok(Some(Standing::Waiting)) => {}
            Ok(Some(Standing::Active)) => return Some(()),
            Ok(_) => return None,
            Err(error) => {
                tracing::debug!(%error, "whether somebody has a place is asked again in a moment");
                tokio::time::sleep(AGAIN).await;
                seen = None;
            }
        }
    }
}
