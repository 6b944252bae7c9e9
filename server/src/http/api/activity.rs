//! `GET /api/v1/polls/SLUG/activity`: who came when, and what they did, for those who help to run the poll.
//!
//! They see the same on the page of numbers, to the hour and to the person. What programs take along may end up
//! elsewhere, so here it is days that are over, joined until five people stand behind each stretch of them.

use super::{Error, Site, poll, tagged};
use crate::http::facilitate::form::time;
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use deliberation::{
    Phase,
    store::{Crowd, Happening, now_ms},
};
use pipeline::disclosure::{Day, stretches};
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

/// What happened in a poll when. What somebody has had erased since has not happened.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct ActivityOfPoll {
    /// The end of the last day that is told, UTC milliseconds.
    until_ms: i64,
    /// People who joined, whoever waits or was turned away among them.
    joined: Vec<StretchOfDays>,
    /// People who voted; done are votes cast, changed minds included.
    voted: Vec<StretchOfDays>,
    /// People who wrote; done are their statements, whatever became of them.
    wrote: Vec<StretchOfDays>,
}

/// Days of UTC on end, as many as it took until five people had done it, oldest first. The latest is told once there is
/// another one after it, or once voting is over; then it ends with the last day on which somebody did it.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct StretchOfDays {
    /// When the first day on which somebody did it began, UTC milliseconds.
    from_ms: i64,
    /// When the last one ended, UTC milliseconds.
    until_ms: i64,
    /// People, each counted once: five or more.
    people: u64,
    /// How often they did it.
    done: u64,
}

/// How many joined, voted and wrote when, also while people vote. For readers of the poll.
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
    let today = told_until(None, now_ms());
    let until_ms = told_until(last, now_ms());
    let told = async |of: Happening| {
        // Later days count as well: where a stretch ends does not depend on up to when somebody asks.
        let crowds = site.store().crowds_until(poll.id, of, i64::MAX).await?;
        Ok::<_, Error>(shown(crowds, poll.phase > Phase::Voting, today, until_ms))
    };
    let activity = ActivityOfPoll {
        until_ms,
        joined: told(Happening::Joined).await?,
        voted: told(Happening::Voted).await?,
        wrote: told(Happening::Wrote).await?,
    };
    Ok(tagged(&headers, &activity))
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

/// The stretches up to `until_ms` of what was done on days that were over `today`. Nothing more can come once voting is
/// over, too, and nothing has happened today.
fn shown(mut crowds: Vec<Crowd>, is_voting_over: bool, today: i64, until_ms: i64) -> Vec<StretchOfDays> {
    let all = crowds.len();
    crowds.retain(|crowd| crowd.from_ms < today);
    let is_over = is_voting_over && crowds.len() == all;
    let days: Vec<Day> = crowds.into_iter().map(|crowd| (crowd.from_ms, crowd.people)).collect();
    let told = stretches(&days, is_over).into_iter().map(|stretch| StretchOfDays {
        from_ms: stretch.first,
        until_ms: stretch.last + DAY,
        people: stretch.people,
        done: stretch.done,
    });
    told.filter(|stretch| stretch.until_ms <= until_ms).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(day: i64, people: i64) -> Crowd {
        Crowd { from_ms: day * DAY, people: (0..people).map(|person| (person, 2)).collect() }
    }

    #[test]
    fn what_is_told_up_to_a_day_is_the_beginning_of_all_that_is_told() {
        let crowds = [crowd(0, 7), crowd(1, 1), crowd(2, 5), crowd(3, 6), crowd(5, 1)].to_vec();
        let told = |over: bool, today: i64, until: i64| {
            let shown = shown(crowds.clone(), over, today * DAY, until * DAY);
            shown.iter().map(|s| (s.from_ms / DAY, s.until_ms / DAY, s.people, s.done)).collect::<Vec<_>>()
        };
        assert_eq!(told(true, 6, 6), [(0, 1, 7, 14), (1, 3, 5, 12), (3, 6, 6, 14)]);
        assert_eq!(told(true, 6, 3), [(0, 1, 7, 14), (1, 3, 5, 12)]);
        assert_eq!(told(true, 6, 2), [(0, 1, 7, 14)]);
        assert_eq!(told(true, 5, 5), [(0, 1, 7, 14), (1, 3, 5, 12)], "today is not over");
        assert_eq!(told(false, 6, 6), [(0, 1, 7, 14), (1, 3, 5, 12)], "somebody may still come");
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
