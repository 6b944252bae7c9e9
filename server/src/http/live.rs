//! What is new in a poll, told to pages that stay open (server-sent events).

use super::Site;
use axum::{
    extract::{Path, State},
    http::{HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use deliberation::{Phase, Slug};
use futures::stream;
use std::{convert::Infallible, time::Duration};

/// How often a waiting connection is shown to be alive: proxies close those that are silent for a minute.
const SIGN_OF_LIFE: Duration = Duration::from_secs(40);

/// `GET /polls/SLUG/events`: an event `news` with phase and time of the last change, now and whenever they change.
pub(super) async fn events(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let known = match Slug::parse(&slug) {
        Ok(slug) => site.store().poll(&slug).await,
        Err(_) => Ok(None),
    };
    let slug = match known {
        Ok(Some(poll)) if poll.phase != Phase::Draft => poll.slug,
        Ok(_) => return (StatusCode::NOT_FOUND, "There is no such poll.\n").into_response(),
        Err(error) => {
            tracing::warn!(error = %error, "a page cannot be told what is new");
            return (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")], "Please try again.\n")
                .into_response();
        }
    };
    let news = stream::unfold(site.bulletin.of(slug), |mut reader| async move {
        let news = reader.next().await?;
        let event = Event::default().event("news").json_data(news).unwrap_or_default();
        Some((Ok::<_, Infallible>(event), reader))
    });
    let mut response = Sse::new(news).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE)).into_response();
    // Proxies that collect answers would hold the news back.
    response.headers_mut().insert("x-accel-buffering", HeaderValue::from_static("no"));
    response
}
