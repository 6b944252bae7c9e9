//! How a poll is doing, and what was decided.

use super::{Asked, Fields, failed, people::file, show, studies};
use crate::{
    http::{Site, pages},
    translate::{monitored, weights, whole},
};
use app::{
    Viewer,
    facilitator::{Log, Monitoring, PublicLog},
};
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{
    Poll, Slug,
    store::{Monitor, PassedOn},
};
use record::Representativeness;
use std::sync::Arc;

/// Rows on one page of a log.
const PAGE: u32 = 100;
/// Rows of the log as a file.
const ALL: u32 = 1_000_000;

/// `GET /facilitate/SLUG/monitor`.
pub(in crate::http) async fn monitor(State(site): State<Site>, asked: Asked) -> Response {
    match numbers(&site, &asked.held.poll).await {
        Ok(Numbers { monitor, passed_on, likeness }) => {
            let patterns = studies::patterns_seen(&site, &asked.held.poll);
            let context = |held| Monitoring { held, monitor, passed_on, likeness: likeness.map(Arc::new), patterns };
            asked.show(&site, "/monitor", StatusCode::OK, context).await
        }
        Err(error) => failed(error),
    }
}

/// What the page and the file say.
struct Numbers {
    monitor: Monitor,
    passed_on: Vec<PassedOn>,
    likeness: Option<Representativeness>,
}

async fn numbers(site: &Site, poll: &Poll) -> anyhow::Result<Numbers> {
    let store = site.store();
    let likeness = weights::representativeness(store, poll).await?;
    Ok(Numbers { monitor: store.monitor(poll).await?, passed_on: store.passed_on(poll.id).await?, likeness })
}

/// `GET /facilitate/SLUG/monitor.csv`: the tables of that page, one number a row.
pub(in crate::http) async fn monitor_file(State(site): State<Site>, asked: Asked) -> Response {
    let poll = &asked.held.poll;
    let body = async {
        let Numbers { monitor, passed_on, likeness } = numbers(&site, poll).await?;
        monitored::monitored(&poll.settings, &monitor, &passed_on, likeness.as_ref())
    };
    match body.await {
        Ok(body) => file(&format!("{}-monitor.csv", poll.slug), body),
        Err(error) => failed(error),
    }
}

/// `GET /facilitate/SLUG/log`.
pub(in crate::http) async fn log(State(site): State<Site>, asked: Asked) -> Response {
    let before = asked.query().get("before").parse().ok();
    match site.store().moderation_log(asked.held.poll.id, before, PAGE).await {
        Ok(events) => {
            let before = next(events.len(), events.last().map(|event| event.seq));
            asked.show(&site, "/log", StatusCode::OK, |held| Log { held, events, before }).await
        }
        Err(error) => failed(error),
    }
}

/// Where the next page begins, if there is one.
fn next(rows: usize, last: Option<i64>) -> Option<i64> {
    last.filter(|seq| rows == PAGE as usize && *seq > 1)
}

/// `GET /facilitate/SLUG/log.csv`.
pub(in crate::http) async fn log_file(State(site): State<Site>, asked: Asked) -> Response {
    match site.store().moderation_log(asked.held.poll.id, None, ALL).await {
        Ok(events) => match whole::moderation(&events) {
            Ok(body) => file(&format!("{}-moderation.csv", asked.held.poll.slug), body),
            Err(error) => failed(error),
        },
        Err(error) => failed(error),
    }
}

/// `GET /polls/SLUG/moderation`: the log for everybody.
pub(in crate::http) async fn public_log(
    State(site): State<Site>,
    Path(slug): Path<String>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    let viewer = parts.extensions.get::<Viewer>().cloned().unwrap_or_default();
    let poll = match Slug::parse(&slug) {
        Ok(slug) => site.store().poll(&slug).await,
        Err(_) => Ok(None),
    };
    let poll = match poll {
        Ok(Some(poll)) => Arc::new(poll),
        Ok(None) => return pages::missing(&site, viewer).await,
        Err(error) => return failed(error),
    };
    let before = Fields::parse(parts.uri.query().unwrap_or_default().as_bytes()).get("before").parse().ok();
    match site.store().public_moderation_log(poll.id, before, PAGE).await {
        Ok(events) => {
            let before = next(events.len(), events.last().map(|event| event.seq));
            let address = format!("/polls/{}/moderation", poll.slug);
            show(&site, parts, &address, StatusCode::OK, PublicLog { poll, events, before }).await
        }
        Err(error) => failed(error),
    }
}
