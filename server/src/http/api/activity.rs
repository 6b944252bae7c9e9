//! `GET /api/v1/polls/SLUG/activity`: who came when, and what they did, for those who help to run the poll.
//!
//! They see the same on the page of numbers, to the hour and to the person. What programs take along may end up
//! elsewhere, so here it is days that are over, and no small number of people, nor what so few did. There are no sums of
//! days: the difference between those of two days would be a day that is not told.

use super::{Error, Site, poll, tagged};
use crate::http::facilitate::form::time;
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use deliberation::store::{Activity, now_ms};
use pipeline::disclosure::hidden_parts;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Milliseconds of a day.
const DAY: i64 = 24 * 3_600_000;

/// Up to when.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::http) struct Until {
    /// The last day of UTC that is told, such as `2027-01-31`; without it, yesterday.
    #[param(example = "2027-01-31")]
    until: Option<String>,
}

/// What happened in a poll day by day. What somebody has had erased since has not happened.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct ActivityOfPoll {
    /// The end of the last day that is told, UTC milliseconds.
    until_ms: i64,
    /// Days of UTC on which something happened and that are over, oldest first.
    days: Vec<Day>,
}

/// How many people came, voted and wrote.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Happened {
    /// People who joined, whoever waits or was turned away among them.
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

/// Who joined, voted and wrote on which day, also while people vote. For readers of the poll.
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
    let last = until.until.map(|text| day(&text)).transpose()?;
    let poll = poll(&site, &slug).await?;
    let until_ms = told_until(last, now_ms());
    let days = site.store().days_until(poll.id, until_ms).await?;
    Ok(tagged(&headers, &shown(&days, until_ms)))
}

/// The beginning of the day that somebody has written.
fn day(text: &str) -> Result<i64, Error> {
    time::read(&format!("{}T00:00", text.trim())).ok_or_else(|| {
        let says = "until must be a day of UTC, such as 2027-01-31";
        Error::new(StatusCode::UNPROCESSABLE_ENTITY, "malformed", says)
    })
}

/// The end of this day, or of the last one that is over.
fn told_until(last: Option<i64>, now_ms: i64) -> i64 {
    let today = now_ms - now_ms.rem_euclid(DAY);
    last.map_or(today, |last| today.min(last + DAY))
}

fn shown(days: &[Activity], until_ms: i64) -> ActivityOfPoll {
    // Days of votes add up to what everybody is told of the whole: with all days but one shown, the last one would be,
    // too.
    let hidden = |of: fn(&Activity) -> u64| hidden_parts(&days.iter().map(of).collect::<Vec<_>>());
    let (joins, voters, authors) = (hidden(|day| day.joins), hidden(|day| day.voters), hidden(|day| day.authors));
    let days = days
        .iter()
        .enumerate()
        .map(|(at, day)| Day { from_ms: day.from_ms, happened: happened(day, joins[at], voters[at], authors[at]) });
    ActivityOfPoll { until_ms, days: days.collect() }
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

    fn activity(from_ms: i64, people: u64) -> Activity {
        Activity { from_ms, joins: people, voters: people, votes: 3 * people, authors: people, statements: people }
    }

    #[test]
    fn a_small_day_is_hidden_together_with_another_one() {
        let days = [activity(0, 2), activity(1, 9), activity(2, 7), activity(3, 0)];
        let shown = shown(&days, 4);
        let joined: Vec<_> = shown.days.iter().map(|day| day.happened.joined).collect();
        assert_eq!(joined, [None, Some(9), None, Some(0)]);
        let votes: Vec<_> = shown.days.iter().map(|day| day.happened.votes).collect();
        assert_eq!(votes, [None, Some(27), None, Some(0)]);
    }

    #[test]
    fn of_four_people_nothing_is_said() {
        let shown = shown(&[activity(0, 4)], 5);
        let Happened { joined, voters, votes, authors, statements } = &shown.days[0].happened;
        assert_eq!([joined, voters, votes, authors, statements], [&None; 5]);
    }

    #[test]
    fn only_days_that_are_over_are_told() {
        assert_eq!(day("1970-01-03").ok(), Some(2 * DAY));
        assert!(day("yesterday").is_err() && day("2026-02-30").is_err() && day("1970-01-03T10:00").is_err());
        let now = 5 * DAY + 7;
        assert_eq!(told_until(None, now), 5 * DAY);
        assert_eq!(told_until(Some(2 * DAY), now), 3 * DAY);
        assert_eq!(told_until(Some(5 * DAY), now), 5 * DAY, "today is not over");
        assert_eq!(told_until(Some(9 * DAY), now), 5 * DAY);
    }
}
