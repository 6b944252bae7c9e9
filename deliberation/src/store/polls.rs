//! Polls as lists and pages show them.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
};
use crate::{Moderated, Origin, Phase, Poll, PollSummary, Slug};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// Totals are those of the latest computation: counting a large poll anew for every page would be felt.
const SELECT: &str = "select p.id, p.slug, p.topic, p.description, p.origin, p.source_url, p.phase, p.opened_at_ms, \
     p.closed_at_ms, p.moderated, p.min_votes, p.min_seen, p.created_at_ms, p.updated_at_ms, \
     coalesce(c.participants, 0), coalesce(c.statements, 0), coalesce(c.votes, 0) \
     from polls p left join computed c on c.poll_id = p.id";

impl Store {
    /// All polls, those that changed last first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn polls(&self) -> Result<Vec<PollSummary>, StoreError> {
        let sql = format!("{SELECT} order by p.updated_at_ms desc, p.slug");
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&self.pool).await;
        let rows = rows.map_err(doing("listing polls"))?;
        rows.iter().map(|row| poll(row).map(PollSummary::from)).collect()
    }

    /// The poll of this name.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn poll(&self, slug: &Slug) -> Result<Option<Poll>, StoreError> {
        let sql = format!("{SELECT} where p.slug = $1");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(slug.as_str().to_owned()).fetch_optional(&self.pool).await;
        row.map_err(doing("looking for a poll"))?.as_ref().map(poll).transpose()
    }
}

/// The poll of this number.
pub(super) async fn by_id(connection: &mut AnyConnection, id: i64) -> Result<Option<Poll>, StoreError> {
    let row = sqlx::query(AssertSqlSafe(format!("{SELECT} where p.id = $1"))).bind(id).fetch_optional(connection).await;
    row.map_err(doing("looking for a poll"))?.as_ref().map(poll).transpose()
}

fn poll(row: &AnyRow) -> Result<Poll, StoreError> {
    let failed = doing("reading a poll");
    let id: i64 = row.try_get(0).map_err(&failed)?;
    let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
    let maybe = |index: usize| row.try_get::<Option<i64>, _>(index).map_err(&failed);
    let place = || format!("polls, id {id}");
    let small = |value: i64| u32::try_from(value).map_err(|_| corrupt(place(), value));
    let parsed = |error: crate::UnknownWord| corrupt(place(), error);
    Ok(Poll {
        id,
        slug: Slug::parse(&word(1)?).map_err(|error| corrupt(place(), error))?,
        topic: word(2)?,
        description: word(3)?,
        simulated: Origin::parse(&word(4)?).map_err(parsed)? == Origin::Simulated,
        source_url: row.try_get(5).map_err(&failed)?,
        phase: Phase::parse(&word(6)?).map_err(parsed)?,
        opened_at_ms: maybe(7)?,
        closed_at_ms: maybe(8)?,
        moderated: Moderated::parse(&word(9)?).map_err(parsed)?,
        min_votes: small(number(10)?)?,
        min_seen: maybe(11)?.map(small).transpose()?,
        created_at_ms: number(12)?,
        updated_at_ms: number(13)?,
        participants: number(14)?.unsigned_abs(),
        statements: number(15)?.unsigned_abs(),
        votes: number(16)?.unsigned_abs(),
    })
}

impl From<Poll> for PollSummary {
    fn from(poll: Poll) -> Self {
        Self {
            id: poll.id,
            slug: poll.slug,
            topic: poll.topic,
            phase: poll.phase,
            participants: poll.participants,
            statements: poll.statements,
            votes: poll.votes,
            simulated: poll.simulated,
            updated_at_ms: poll.updated_at_ms,
        }
    }
}
