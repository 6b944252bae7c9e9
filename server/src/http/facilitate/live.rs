//! How people have voted on each statement, on a page and as a file; also while people vote.

use super::{Asked, NOT_YET, failed, form::time, people::file};
use crate::{http::Site, translate::whole};
use app::{
    component::pager,
    facilitator::{Live, Typed},
    words::number::iso_day,
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// Milliseconds of a day.
const DAY: i64 = 24 * 3_600_000;

/// Up to which day somebody wants votes to be counted.
enum Until {
    /// All of them.
    Now,
    /// Up to the end of the day that begins at this moment, UTC milliseconds.
    Day(i64),
    /// This is no day.
    Wrong,
}

impl Until {
    fn read(text: &str) -> Self {
        match time::read(&format!("{text}T00:00")) {
            Some(day) => Self::Day(day),
            None if text.is_empty() => Self::Now,
            None => Self::Wrong,
        }
    }

    fn day(&self) -> Option<i64> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Now | Self::Wrong => None,
        }
    }

    /// The first moment that is not counted.
    fn before_ms(&self) -> Option<i64> {
        self.day().map(|day| day + DAY)
    }
}

/// `GET /facilitate/SLUG/live`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let query = asked.query();
    let until = Until::read(query.get("until"));
    let mut typed = Typed::default();
    // A field for days shows nothing else.
    if let Some(day) = until.day() {
        typed.put("until", iso_day(day));
    }
    let status = if matches!(until, Until::Wrong) {
        typed.wrong("until", asked.words.say("live-fault-day"));
        NOT_YET
    } else {
        StatusCode::OK
    };
    let poll = &asked.held.poll;
    let read = async {
        let counts = site.store().statement_counts(poll, until.before_ms()).await?;
        anyhow::Ok((Arc::new(counts), site.source.interim(poll).await?))
    };
    let (counts, analysis) = match read.await {
        Ok(read) => read,
        Err(error) => return failed(error),
    };
    let page = pager::asked(query.get("page"));
    let (order, last_day_ms) = (query.get("order").to_owned(), until.day());
    let context = |held| Live { held, typed, counts, last_day_ms, order, page, analysis };
    asked.show(&site, "/live", status, context).await
}

/// `GET /facilitate/SLUG/live.csv`.
pub(in crate::http) async fn counts_file(State(site): State<Site>, asked: Asked) -> Response {
    let until = Until::read(asked.query().get("until"));
    if matches!(until, Until::Wrong) {
        return (NOT_YET, format!("{}\n", asked.words.say("live-fault-day"))).into_response();
    }
    let slug = &asked.held.poll.slug;
    let name = match until.day() {
        Some(day) => format!("{slug}-live-until-{}.csv", iso_day(day)),
        None => format!("{slug}-live.csv"),
    };
    match site.store().statement_counts(&asked.held.poll, until.before_ms()).await {
        Ok(counts) => match whole::counts(&counts.statements) {
            Ok(body) => file(&name, body),
            Err(error) => failed(error),
        },
        Err(error) => failed(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_last_day_is_counted() {
        assert_eq!(Until::read("1970-01-03").before_ms(), Some(3 * DAY));
        assert_eq!(Until::read("").before_ms(), None);
        for wrong in ["yesterday", "2026-02-30", "1970-01-03T10:00"] {
            assert!(matches!(Until::read(wrong), Until::Wrong), "{wrong}");
        }
    }
}
