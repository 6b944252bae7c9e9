//! How a poll is doing, in numbers, for those who run it. Read when somebody looks; nothing of it is kept.

mod activity;
mod counts;

pub use activity::{Activity, Crowd, Happening};
pub use counts::{StatementCount, StatementCounts};

use super::{Store, StoreError, error::doing, now_ms, people, recording::cell_name};
use crate::Poll;
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::BTreeMap;

/// An hour in milliseconds.
const HOUR: i64 = 3_600_000;

/// How many people there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Taking part.
    pub active: u64,
    /// Waiting for a place.
    pub waiting: u64,
    /// Turned away by a screening question.
    pub screened_out: u64,
    /// Banned, or left out of the mathematics otherwise.
    pub excluded: u64,
    /// Of those who take part, how many have voted.
    pub voters: u64,
}

/// How many people have cast how many votes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// Number of statements voted on to number of people who stopped there; 0 is there, too.
    pub people: BTreeMap<u64, u64>,
}

impl Histogram {
    /// How many people have got as far as this many votes.
    pub fn reached(&self, votes: u64) -> u64 {
        self.people.range(votes..).map(|(_, people)| people).sum()
    }

    /// Votes that half of the people have at least.
    pub fn median(&self) -> u64 {
        let half = self.reached(0).div_ceil(2);
        self.people.keys().rev().copied().find(|votes| half > 0 && self.reached(*votes) >= half).unwrap_or(0)
    }
}

/// A quota cell and those in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fill {
    /// Question to answer.
    pub answers: BTreeMap<String, String>,
    /// Places.
    pub places: u32,
    /// Taken.
    pub taken: u64,
    /// People who wait for one.
    pub waiting: u64,
    /// When days of UTC began, in milliseconds, oldest first, with how many of those who have a place now joined then.
    pub came: Vec<(i64, u64)>,
}

/// How a poll is doing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Monitor {
    /// The last 48 hours that something happened in, oldest first; hours without anything are not there.
    pub hours: Vec<Activity>,
    /// Every day that something happened on.
    pub days: Vec<Activity>,
    /// People.
    pub people: Counts,
    /// Votes per person.
    pub votes: Histogram,
    /// Statements that wait for a decision: how many, and for how long the oldest and the one in the middle, in
    /// milliseconds.
    pub queue: (u64, i64, i64),
    /// Quota cells.
    pub cells: Vec<Fill>,
    /// People who wait and belong to none of them.
    pub without_cell: u64,
    /// People per answer, by question and answer; `declined` among the answers.
    pub answers: BTreeMap<String, BTreeMap<String, u64>>,
}

impl Store {
    /// Counts all of it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn monitor(&self, poll: &Poll) -> Result<Monitor, StoreError> {
        let now = now_ms();
        // The clock of another server may be ahead of ours.
        let ever = i64::MAX;
        let people = self.counts(poll.id).await?;
        let (cells, without_cell) = self.fill(poll).await?;
        Ok(Monitor {
            days: self.by_day(poll.id, (0, ever)).await?,
            hours: self.by_hour(poll.id, (now - 48 * HOUR, ever)).await?,
            votes: self.histogram(poll.id, people).await?,
            people,
            queue: self.queue_age(poll.id).await?,
            cells,
            without_cell,
            answers: self.answer_counts(poll.id).await?,
        })
    }

    async fn pairs(&self, poll: i64, sql: &'static str, what: &'static str) -> Result<Vec<(i64, i64)>, StoreError> {
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_all(&self.pool).await.map_err(doing(what))?;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(doing(what))
    }

    async fn counts(&self, poll: i64) -> Result<Counts, StoreError> {
        let failed = doing("counting people");
        let sql = "select \
             cast(coalesce(sum(case when state is null and excluded is null then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when state = 'waiting' then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when state = 'screened-out' then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when excluded is not null then 1 else 0 end), 0) as bigint), \
             cast(coalesce(sum(case when state is null and excluded is null and exists \
             (select 1 from votes v where v.poll_id = p.poll_id and v.participant = p.number) \
             then 1 else 0 end), 0) as bigint) from participants p where p.poll_id = $1";
        let row = sqlx::query(sql).bind(poll).fetch_one(&self.pool).await.map_err(&failed)?;
        let number = |at: usize| row.try_get::<i64, _>(at).map(i64::unsigned_abs).map_err(&failed);
        Ok(Counts {
            active: number(0)?,
            waiting: number(1)?,
            screened_out: number(2)?,
            excluded: number(3)?,
            voters: number(4)?,
        })
    }

    async fn histogram(&self, poll: i64, people: Counts) -> Result<Histogram, StoreError> {
        let pairs = self.pairs(poll, PEOPLE_BY_VOTES, "counting votes per person").await?;
        let mut histogram: BTreeMap<u64, u64> =
            pairs.into_iter().map(|(votes, people)| (votes.unsigned_abs(), people.unsigned_abs())).collect();
        let silent = people.active.saturating_sub(people.voters);
        if silent > 0 {
            histogram.insert(0, silent);
        }
        Ok(Histogram { people: histogram })
    }

    async fn queue_age(&self, poll: i64) -> Result<(u64, i64, i64), StoreError> {
        let failed = doing("looking at the moderation queue");
        let sql = "select coalesce(created_at_ms, 0) from statements \
             where poll_id = $1 and moderation = 0 and body is not null order by 1";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let times: Vec<i64> = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>().map_err(&failed)?;
        let now = now_ms();
        let age = |at: usize| times.get(at).map_or(0, |time| (now - time).max(0));
        Ok((times.len() as u64, age(0), age(times.len() / 2)))
    }

    /// The cells, and how many wait who belong to none. Who waits belongs where her answers lead now, as when places
    /// are given.
    async fn fill(&self, poll: &Poll) -> Result<(Vec<Fill>, u64), StoreError> {
        if poll.settings.quotas.is_empty() {
            return Ok((Vec::new(), 0));
        }
        let mut came = self.came_by_cell(poll.id).await?;
        let mut connection = self.pool.acquire().await.map_err(doing("counting places"))?;
        let taken = people::taken(&mut connection, poll.id).await?;
        let fill = |cell: &crate::settings::Cell| {
            let name = cell_name(&cell.answers);
            let taken = taken.get(&name).copied().unwrap_or_default().unsigned_abs();
            let came = came.remove(&name).unwrap_or_default();
            Fill { answers: cell.answers.clone(), places: cell.places, taken, waiting: 0, came }
        };
        let mut cells: Vec<Fill> = poll.settings.quotas.iter().map(fill).collect();
        let mut without_cell = 0;
        for (_, answers) in people::waiting(&mut connection, poll.id).await? {
            match poll.settings.cell(&answers) {
                Some(at) => cells[at].waiting += 1,
                None => without_cell += 1,
            }
        }
        Ok((cells, without_cell))
    }

    /// On which days those joined who have a place, by quota cell.
    async fn came_by_cell(&self, poll: i64) -> Result<BTreeMap<String, Vec<(i64, u64)>>, StoreError> {
        let failed = doing("looking when places were taken");
        let sql = "select cell, joined_at_ms / 86400000, count(*) from participants where poll_id = $1 \
             and cell is not null and joined_at_ms is not null and state is null and excluded is null \
             group by cell, joined_at_ms / 86400000 order by joined_at_ms / 86400000";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut came: BTreeMap<String, Vec<(i64, u64)>> = BTreeMap::new();
        for row in rows {
            let (day, people): (i64, i64) = (row.try_get(1).map_err(&failed)?, row.try_get(2).map_err(&failed)?);
            let days = came.entry(row.try_get(0).map_err(&failed)?).or_default();
            days.push((day * 24 * HOUR, people.unsigned_abs()));
        }
        Ok(came)
    }

    async fn answer_counts(&self, poll: i64) -> Result<BTreeMap<String, BTreeMap<String, u64>>, StoreError> {
        let failed = doing("counting answers");
        let sql = "select a.question, a.answer, count(*) from answers a \
             join participants p on p.poll_id = a.poll_id and p.number = a.participant \
             where a.poll_id = $1 and p.state is null and p.excluded is null group by a.question, a.answer";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut answers: BTreeMap<String, BTreeMap<String, u64>> = BTreeMap::new();
        for row in rows {
            let count: i64 = row.try_get(2).map_err(&failed)?;
            let of = answers.entry(row.try_get(0).map_err(&failed)?).or_default();
            of.insert(row.try_get(1).map_err(&failed)?, count.unsigned_abs());
        }
        Ok(answers)
    }
}

const PEOPLE_BY_VOTES: &str = "select t.n, count(*) from (select v.participant, count(*) as n from votes v \
     join participants p on p.poll_id = v.poll_id and p.number = v.participant \
     where v.poll_id = $1 and p.state is null and p.excluded is null group by v.participant) t group by t.n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_histogram_says_who_got_how_far() {
        let histogram = Histogram { people: BTreeMap::from([(0, 2), (1, 3), (10, 5)]) };
        assert_eq!((histogram.reached(0), histogram.reached(1), histogram.reached(2)), (10, 8, 5));
        assert_eq!(histogram.median(), 10);
        assert_eq!(Histogram::default().median(), 0);
    }
}
