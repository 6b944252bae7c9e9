//! Opening and closing a blind rating of a report's answers.

use super::{Asked, NOT_YET, failed, reports};
use crate::http::Site;
use app::{args, rating::RatingDesk, words::Words};
use axum::{extract::State, http::StatusCode, response::Response};
use deliberation::{RatingTerms, RatingTermsError};
use pipeline::evaluation::rating::offers;
use record::{ModelReport, rating::Rating};
use std::sync::Arc;

/// What those who run the poll see of the rating of a report.
pub(super) async fn desk(
    site: &Site,
    poll: i64,
    sha256: &str,
    report: &ModelReport,
    carried: Option<Rating>,
) -> anyhow::Result<RatingDesk> {
    let store = site.store();
    let under_way = store.rating_under_way(poll).await?;
    let (people, comparisons) = store.rating_size(poll, sha256).await?;
    let versions = store.publications(poll).await?;
    Ok(RatingDesk {
        rating: store.rating_of(poll, sha256).await?,
        elsewhere: under_way.is_some_and(|rating| rating.report_sha256 != sha256),
        offers: offers(report).len(),
        people,
        comparisons,
        carried: carried.map(Arc::new),
        published: versions.iter().any(|one| one.record.report_sha256 == sha256),
    })
}

/// `POST /facilitate/SLUG/report/rating`.
pub(in crate::http) async fn change(State(site): State<Site>, mut asked: Asked) -> Response {
    let fields = asked.fields();
    let (poll, report) = (asked.held.poll.id, fields.get("report").to_owned());
    let back = |done: &str| format!("/report?report={report}&done={done}#rating");
    let done = if fields.get("do") == "close" {
        match site.store().close_rating(poll, &report, asked.by).await {
            Ok(true) => return asked.go(&back("rating-closed")),
            done => done,
        }
    } else {
        let terms = match RatingTerms::parse(fields.get("says"), fields.get("per_person")) {
            Ok(terms) => terms,
            Err(error) => {
                let mut typed = fields.typed();
                let (field, says) = wrong(error, asked.words);
                typed.wrong(field, says);
                return reports::again(&site, asked, NOT_YET, &report, typed).await;
            }
        };
        match site.store().open_rating(poll, &report, &terms, asked.by).await {
            Ok(true) => return asked.go(&back("rating-opened")),
            done => done,
        }
    };
    if let Err(error) = done {
        return failed(error);
    }
    asked.held.problem = Some(asked.words.say("rating-desk-stale"));
    let typed = fields.typed();
    reports::again(&site, asked, StatusCode::CONFLICT, &report, typed).await
}

/// The field that is wrong, and what to do.
fn wrong(error: RatingTermsError, words: Words) -> (&'static str, String) {
    match error {
        RatingTermsError::Says => {
            ("says", words.say_with("report-fault-long", args!(most = RatingTerms::LONGEST as u64)))
        }
        RatingTermsError::PerPerson => {
            let (fewest, most) = (RatingTerms::FEWEST.to_string(), RatingTerms::MOST.to_string());
            ("per_person", words.say_with("rating-desk-fault-number", args!(fewest = fewest, most = most)))
        }
    }
}
