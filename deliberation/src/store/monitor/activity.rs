//! What happened in a poll when: how many joined, voted and wrote, by hour and by day, and how often each of them did.
//!
//! What somebody has had erased has not happened here: her votes have left the log, her statements have no author.

use super::HOUR;
use crate::store::{Store, StoreError, error::doing};
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};
use std::collections::BTreeMap;

/// A day of UTC in milliseconds.
const DAY: i64 = 24 * HOUR;

/// What happened in one hour or day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Activity {
    /// When it began, UTC milliseconds.
    pub from_ms: i64,
    /// People who joined, whoever waits or was turned away among them.
    pub joins: u64,
    /// People who voted.
    pub voters: u64,
    /// Votes cast, changed minds included.
    pub votes: u64,
    /// People who wrote.
    pub authors: u64,
    /// Statements that they wrote, whatever became of them.
    pub statements: u64,
}

/// What people do in a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening {
    /// They join it.
    Joined,
    /// They vote.
    Voted,
    /// They write statements.
    Wrote,
}

/// Those who did something on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crowd {
    /// When the day began, UTC milliseconds.
    pub from_ms: i64,
    /// How often each of them did it, under numbers that tell people apart within one answer and mean nothing else.
    pub people: BTreeMap<i64, u64>,
}

/// A stretch of time, UTC milliseconds: the second moment no longer belongs to it.
pub(super) type Span = (i64, i64);

impl Store {
    /// Who did something of one kind, day by day of UTC before a moment, UTC milliseconds, oldest first; days on which
    /// nobody did are not there.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn crowds_until(&self, poll: i64, of: Happening, until_ms: i64) -> Result<Vec<Crowd>, StoreError> {
        let failed = doing("looking for who did something when");
        let Of { table, time, person, only } = of.rows();
        // Ids differ in kind from table to table; here it is enough to tell people apart.
        let sql = format!(
            "select day, person, count(*) from (select {time} / {DAY} as day, dense_rank() over (order by {person}) as \
             person from {table} where poll_id = $1 and {time} >= 0 and {time} < $2{only}) done \
             group by day, person order by day"
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(until_ms).fetch_all(&self.pool).await;
        let mut crowds: Vec<Crowd> = Vec::new();
        for row in rows.map_err(&failed)? {
            let [day, person, times] = [0, 1, 2].map(|at| row.try_get::<i64, _>(at));
            let from_ms = day.map_err(&failed)? * DAY;
            if crowds.last().is_none_or(|last| last.from_ms < from_ms) {
                crowds.push(Crowd { from_ms, people: BTreeMap::new() });
            }
            if let Some(crowd) = crowds.last_mut() {
                crowd.people.insert(person.map_err(&failed)?, times.map_err(&failed)?.unsigned_abs());
            }
        }
        Ok(crowds)
    }

    pub(super) async fn by_day(&self, poll: i64, span: Span) -> Result<Vec<Activity>, StoreError> {
        self.activity(poll, DAY, span).await
    }

    pub(super) async fn by_hour(&self, poll: i64, span: Span) -> Result<Vec<Activity>, StoreError> {
        self.activity(poll, HOUR, span).await
    }

    /// What happened, by units of so many milliseconds; units in which nothing did are not there.
    async fn activity(&self, poll: i64, unit: i64, span: Span) -> Result<Vec<Activity>, StoreError> {
        let mut units: BTreeMap<i64, Activity> = BTreeMap::new();
        for (number, joins, _) in self.counted(poll, unit, span, JOINED).await? {
            units.entry(number).or_default().joins = joins;
        }
        for (number, votes, voters) in self.counted(poll, unit, span, VOTED).await? {
            let unit = units.entry(number).or_default();
            (unit.votes, unit.voters) = (votes, voters);
        }
        for (number, statements, authors) in self.counted(poll, unit, span, WROTE).await? {
            let unit = units.entry(number).or_default();
            (unit.statements, unit.authors) = (statements, authors);
        }
        Ok(units.into_iter().map(|(number, counted)| Activity { from_ms: number * unit, ..counted }).collect())
    }

    /// Number of the unit, rows, and the people whose rows they are.
    async fn counted(&self, poll: i64, unit: i64, span: Span, of: Of) -> Result<Vec<(i64, u64, u64)>, StoreError> {
        let failed = doing("counting what happened when");
        let Of { table, time, person, only } = of;
        let sql = format!(
            "select {time} / {unit}, count(*), count(distinct {person}) from {table} \
             where poll_id = $1 and {time} >= $2 and {time} < $3{only} group by {time} / {unit}"
        );
        let (from, until) = span;
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(from).bind(until).fetch_all(&self.pool).await;
        let read = |row: &AnyRow| {
            let count = |at: usize| row.try_get::<i64, _>(at).map(i64::unsigned_abs);
            Ok((row.try_get(0)?, count(1)?, count(2)?))
        };
        rows.map_err(&failed)?.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }
}

/// What is counted: rows of a table by a time, with the person whose row it is.
#[derive(Clone, Copy)]
struct Of {
    table: &'static str,
    time: &'static str,
    person: &'static str,
    only: &'static str,
}

impl Happening {
    fn rows(self) -> Of {
        match self {
            Self::Joined => JOINED,
            Self::Voted => VOTED,
            Self::Wrote => WROTE,
        }
    }
}

const JOINED: Of = Of { table: "participants", time: "joined_at_ms", person: "number", only: "" };
const VOTED: Of = Of { table: "vote_events", time: "at_ms", person: "participant", only: "" };
const WROTE: Of = Of {
    table: "statements",
    time: "created_at_ms",
    person: "author",
    only: " and is_seed = 0 and author is not null",
};
