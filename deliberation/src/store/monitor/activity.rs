//! What happened in a poll when: who joined, voted and wrote, by hour and by day.
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

/// A stretch of time, UTC milliseconds: the second moment no longer belongs to it.
pub(super) type Span = (i64, i64);

impl Store {
    /// What happened day by day of UTC before a moment, UTC milliseconds, oldest first; days without anything are not
    /// there.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn days_until(&self, poll: i64, until_ms: i64) -> Result<Vec<Activity>, StoreError> {
        self.by_day(poll, (0, until_ms)).await
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

const JOINED: Of = Of { table: "participants", time: "joined_at_ms", person: "number", only: "" };
const VOTED: Of = Of { table: "vote_events", time: "at_ms", person: "participant", only: "" };
const WROTE: Of = Of {
    table: "statements",
    time: "created_at_ms",
    person: "author",
    only: " and is_seed = 0 and author is not null",
};
