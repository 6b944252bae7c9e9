//! `GET /api/v1/polls/SLUG/activity`: who came when, and what they did, for those who help to run the poll.
//!
//! They see the same on the page of numbers, to the hour and to the person. What programs take along may end up
//! elsewhere, so here it is days, and no small number of people, nor what so few did.

use super::{Error, Site, poll, tagged};
use crate::http::facilitate::form::time;
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use deliberation::store::{Activity, Course};
use pipeline::disclosure::{SMALL, hidden_parts};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Milliseconds of an hour.
const HOUR: i64 = 3_600_000;

/// Up to when.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::http) struct Until {
    /// Counts what had happened before this moment of UTC, such as `2027-01-31T18:00Z`, taken down to the full hour.
    /// Without it, what has happened until now.
    #[param(example = "2027-01-31T18:00Z")]
    until: Option<String>,
}

/// What had happened in a poll, in all and day by day. What somebody has had erased since has not happened.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct ActivityOfPoll {
    /// The moment up to which it is counted, UTC milliseconds; null for now.
    until_ms: Option<i64>,
    /// All of it. Somebody who voted on two days is one person here.
    all: Happened,
    /// Days of UTC on which something happened, oldest first.
    days: Vec<Day>,
}

/// How many people came, voted and wrote.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Happened {
    /// People who joined.
    joined: Option<u64>,
    /// People who voted.
    voters: Option<u64>,
    /// Votes cast, changed minds included; null where fewer than five people voted.
    votes: Option<u64>,
    /// People who wrote.
    authors: Option<u64>,
    /// Statements that they wrote, whatever became of them; null where fewer than five people wrote.
    statements: Option<u64>,
}

/// One day.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Day {
    /// When it began, UTC milliseconds.
    from_ms: i64,
    #[serde(flatten)]
    happened: Happened,
}

/// Who joined, voted and wrote when, also while people vote. For readers of the poll.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/activity", tag = "polls", params(("slug" = String, Path), Until), responses(
    (status = 200, body = ActivityOfPoll),
    (status = 401, body = super::fault::Problem),
    (status = 404, body = super::fault::Problem),
    (status = 422, body = super::fault::Problem),
    (status = 429, body = super::fault::Problem),
))]
pub(in crate::http) async fn activity(
    State(site): State<Site>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    until: Result<Query<Until>, QueryRejection>,
) -> Result<Response, Error> {
    let Query(until) = until?;
    let until_ms = until.until.map(|text| moment(&text)).transpose()?;
    let poll = poll(&site, &slug).await?;
    let course = site.store().course(poll.id, until_ms.unwrap_or(i64::MAX)).await?;
    Ok(tagged(&headers, &shown(&course, until_ms)))
}

/// The full hour at or before what somebody has written.
fn moment(text: &str) -> Result<i64, Error> {
    let read = time::read(text.trim().trim_end_matches('Z'));
    read.map(|ms| ms - ms.rem_euclid(HOUR)).ok_or_else(|| {
        let says = "until must be a moment of UTC, such as 2027-01-31T18:00Z";
        Error::new(StatusCode::UNPROCESSABLE_ENTITY, "malformed", says)
    })
}

fn shown(course: &Course, until_ms: Option<i64>) -> ActivityOfPoll {
    // Days add up to what happened in all: with all days but one shown, the last one would be, too.
    let hidden = |of: fn(&Activity) -> u64| hidden_parts(&course.days.iter().map(of).collect::<Vec<_>>());
    let (joins, voters, authors) = (hidden(|day| day.joins), hidden(|day| day.voters), hidden(|day| day.authors));
    let days = course
        .days
        .iter()
        .enumerate()
        .map(|(at, day)| Day { from_ms: day.from_ms, happened: happened(day, joins[at], voters[at], authors[at]) });
    let all = &course.all;
    let few = |number: u64| SMALL.contains(&number);
    let days = days.collect();
    ActivityOfPoll { until_ms, all: happened(all, few(all.joins), few(all.voters), few(all.authors)), days }
}

/// Numbers of people that are not hidden, with what these people did.
fn happened(of: &Activity, joins: bool, voters: bool, authors: bool) -> Happened {
    let unless = |hidden: bool, number: u64| (!hidden).then_some(number);
    Happened {
        joined: unless(joins, of.joins),
        voters: unless(voters, of.voters),
        votes: unless(voters, of.votes),
        authors: unless(authors, of.authors),
        statements: unless(authors, of.statements),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(from_ms: i64, people: u64) -> Activity {
        Activity { from_ms, joins: people, voters: people, votes: 3 * people, authors: people, statements: people }
    }

    #[test]
    fn a_small_day_is_hidden_together_with_another_one() {
        let days = vec![day(0, 2), day(1, 9), day(2, 7), day(3, 0)];
        let shown = shown(&Course { all: day(0, 18), days }, None);
        let joined: Vec<_> = shown.days.iter().map(|day| day.happened.joined).collect();
        assert_eq!(joined, [None, Some(9), None, Some(0)]);
        let votes: Vec<_> = shown.days.iter().map(|day| day.happened.votes).collect();
        assert_eq!(votes, [None, Some(27), None, Some(0)]);
        assert_eq!((shown.all.joined, shown.all.votes), (Some(18), Some(54)));
    }

    #[test]
    fn of_four_people_nothing_is_said() {
        let shown = shown(&Course { all: day(0, 4), days: vec![day(0, 4)] }, Some(5));
        let one = |happened: &Happened| (happened.joined, happened.votes, happened.authors, happened.statements);
        assert_eq!(
            (one(&shown.all), one(&shown.days[0].happened)),
            ((None, None, None, None), (None, None, None, None))
        );
    }

    #[test]
    fn a_moment_is_taken_down_to_the_hour() {
        assert_eq!(moment("1970-01-01T01:59Z").ok(), Some(HOUR));
        assert_eq!(moment("1970-01-01T01:59:30Z").ok(), Some(HOUR));
        assert!(moment("yesterday").is_err() && moment("2026-02-30T00:00Z").is_err());
    }
}
