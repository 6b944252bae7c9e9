//! The picture that people see of themselves while they vote: one for each poll, replaced in steps.

mod differing;

pub use differing::{Sketched, SketchedPerson, sketch_may_follow};

use super::{Snapshot, Store, StoreError, error::doing, rows::Insert};
use sqlx::{AnyConnection, Row, any::AnyRow};
use std::collections::BTreeSet;

/// A picture to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSketch {
    /// The picture, as whoever shows it reads it.
    pub json: String,
    /// Those whose votes are in it.
    pub people: Vec<SketchedPerson>,
    /// Which one it was held beside: when that was made, and how many of it were known.
    pub after: Option<(i64, usize)>,
}

/// A picture that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSketch {
    /// As it was given.
    pub json: String,
    /// When it was made, UTC milliseconds.
    pub made_at_ms: i64,
}

impl Store {
    /// The picture of a poll; none before enough people have voted, none while one is taken away because somebody in it
    /// was erased, and none once voting is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sketch(&self, poll: i64) -> Result<Option<StoredSketch>, StoreError> {
        let failed = doing("looking for the picture of a poll");
        let sql = "select json, made_at_ms from sketches where poll_id = $1 and json <> ''";
        let row = sqlx::query(sql).bind(poll).fetch_optional(&self.pool).await.map_err(&failed)?;
        let read = |row: AnyRow| -> Result<_, sqlx::Error> {
            Ok(StoredSketch { json: row.try_get(0)?, made_at_ms: row.try_get(1)? })
        };
        row.map(read).transpose().map_err(failed)
    }

    /// Whether a poll had a picture that is taken away.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sketch_is_away(&self, poll: i64) -> Result<bool, StoreError> {
        let sql = "select count(*) from sketches where poll_id = $1 and json = ''";
        let count: Result<i64, _> = sqlx::query_scalar(sql).bind(poll).fetch_one(&self.pool).await;
        count.map(|count| count > 0).map_err(doing("looking for the picture of a poll"))
    }
}

impl Snapshot<'_> {
    /// Who is in the picture that was made last of this poll; none where none was made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sketched(&mut self) -> Result<Option<Sketched>, StoreError> {
        const WHAT: &str = "reading who is in the picture of a poll";
        let failed = doing(WHAT);
        let sql = "select people, made_at_ms from sketches where poll_id = $1";
        let rows = self.rows(sql, WHAT).await?;
        let Some(row) = rows.first() else { return Ok(None) };
        let people: i64 = row.try_get(0).map_err(&failed)?;
        let made_at_ms = row.try_get(1).map_err(&failed)?;
        let sql = "select participant, outline, mark from sketched_people where poll_id = $1 order by participant";
        let rows = self.rows(sql, WHAT).await?;
        let known = rows.iter().map(person).collect::<Result<_, sqlx::Error>>().map_err(failed)?;
        Ok(Some(Sketched { made_at_ms, people: usize::try_from(people).unwrap_or_default(), known }))
    }
}

fn person(row: &AnyRow) -> Result<SketchedPerson, sqlx::Error> {
    let outline: i64 = row.try_get(1)?;
    let outline = (outline >= 0).then_some(outline);
    Ok(SketchedPerson { participant: row.try_get(0)?, outline, mark: row.try_get(2)? })
}

/// Keeps a picture, if the one that it was held beside is still there and nobody in either was erased meanwhile; where
/// voting is over, removes that. Who was in it stays: should voting go on, the next one is held beside it, too. The poll
/// must be locked: two computations may both have found one due.
pub(super) async fn keep(
    connection: &mut AnyConnection,
    poll: i64,
    is_voting: bool,
    sketch: Option<&NewSketch>,
    now: i64,
) -> Result<(), StoreError> {
    let failed = doing("keeping the picture of a poll");
    if !is_voting {
        let query = sqlx::query("update sketches set json = '' where poll_id = $1").bind(poll);
        return query.execute(connection).await.map_err(failed).map(drop);
    }
    let Some(sketch) = sketch else { return Ok(()) };
    if there(connection, poll).await? != sketch.after || is_of_erased(connection, poll, &sketch.people).await? {
        // The next computation looks again.
        return Ok(());
    }
    sqlx::query(
        "insert into sketches (poll_id, people, json, made_at_ms) values ($1, $2, $3, $4) on conflict (poll_id) \
         do update set people = excluded.people, json = excluded.json, made_at_ms = excluded.made_at_ms",
    )
    .bind(poll)
    .bind(i64::try_from(sketch.people.len()).unwrap_or(i64::MAX))
    .bind(sketch.json.clone())
    .bind(now)
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    remember(connection, poll, &sketch.people).await
}

/// Which picture there is: when it was made, and how many in it are known.
async fn there(connection: &mut AnyConnection, poll: i64) -> Result<Option<(i64, usize)>, StoreError> {
    let failed = doing("looking for the picture of a poll");
    let sql = "select made_at_ms, (select count(*) from sketched_people where poll_id = $1) \
         from sketches where poll_id = $1";
    let row = sqlx::query(sql).bind(poll).fetch_optional(connection).await.map_err(&failed)?;
    let read = |row: AnyRow| -> Result<_, sqlx::Error> {
        let known: i64 = row.try_get(1)?;
        Ok((row.try_get(0)?, usize::try_from(known).unwrap_or_default()))
    };
    row.map(read).transpose().map_err(failed)
}

/// Whether one of these people was erased while the picture was drawn.
async fn is_of_erased(
    connection: &mut AnyConnection,
    poll: i64,
    people: &[SketchedPerson],
) -> Result<bool, StoreError> {
    let failed = doing("looking for people who were erased");
    let sql = "select number from participants where poll_id = $1 and state = 'erased'";
    let erased: Result<Vec<i64>, _> = sqlx::query_scalar(sql).bind(poll).fetch_all(connection).await;
    let erased: BTreeSet<i64> = erased.map_err(failed)?.into_iter().collect();
    Ok(people.iter().any(|person| erased.contains(&person.participant)))
}

async fn remember(connection: &mut AnyConnection, poll: i64, people: &[SketchedPerson]) -> Result<(), StoreError> {
    const INTO: Insert = Insert {
        doing: "noting who is in the picture of a poll",
        into: "sketched_people (poll_id, participant, outline, mark)",
        columns: 4,
    };
    let query = sqlx::query("delete from sketched_people where poll_id = $1").bind(poll);
    query.execute(&mut *connection).await.map_err(doing(INTO.doing))?;
    INTO.all(connection, people, |query, person| {
        query.bind(poll).bind(person.participant).bind(person.outline.unwrap_or(-1)).bind(person.mark.clone())
    })
    .await
}
