//! The picture that people see of themselves while they vote: one for each poll, replaced in steps.

use super::{Snapshot, Store, StoreError, error::doing};
use sqlx::{AnyConnection, Row};

/// Further people that a new picture takes at least. With fewer, comparing it with the one before would tell what those
/// few have said.
pub const LEAST_MORE: u64 = 5;

/// A picture to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSketch {
    /// People whose votes are in it.
    pub people: u64,
    /// The picture, as whoever shows it reads it.
    pub json: String,
}

/// A picture that was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSketch {
    /// As it was given.
    pub json: String,
    /// When it was made, UTC milliseconds.
    pub made_at_ms: i64,
}

/// Whether enough people have come, or have gone, since a picture of so many for another one: five, and a tenth.
#[must_use]
pub fn sketch_is_due(before: Option<u64>, people: u64) -> bool {
    before.is_none_or(|before| people.abs_diff(before) >= LEAST_MORE.max(before / 10))
}

impl Store {
    /// The picture of a poll; none before enough people have voted, and none once voting is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sketch(&self, poll: i64) -> Result<Option<StoredSketch>, StoreError> {
        let failed = doing("looking for the picture of a poll");
        let sql = "select json, made_at_ms from sketches where poll_id = $1 and json <> ''";
        let row = sqlx::query(sql).bind(poll).fetch_optional(&self.pool).await.map_err(&failed)?;
        let read = |row: sqlx::any::AnyRow| -> Result<_, sqlx::Error> {
            Ok(StoredSketch { json: row.try_get(0)?, made_at_ms: row.try_get(1)? })
        };
        row.map(read).transpose().map_err(failed)
    }
}

impl Snapshot<'_> {
    /// Of how many people the picture is that the poll has; none where it has none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn sketched(&mut self) -> Result<Option<u64>, StoreError> {
        let sql = "select people from sketches where poll_id = $1";
        let rows = self.rows(sql, "looking for the picture of a poll").await?;
        people(rows.first())
    }
}

fn people(row: Option<&sqlx::any::AnyRow>) -> Result<Option<u64>, StoreError> {
    let people =
        row.map(|row| row.try_get::<i64, _>(0)).transpose().map_err(doing("looking for the picture of a poll"))?;
    Ok(people.map(|people| u64::try_from(people).unwrap_or_default()))
}

/// Keeps a picture, if enough people have come since the one that is there; where voting is over, removes that. Of how
/// many people it was stays: should voting go on, the next one waits for as many more. The poll must be locked: two
/// computations may both have found one due.
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
    let query = sqlx::query("select people from sketches where poll_id = $1").bind(poll);
    let row = query.fetch_optional(&mut *connection).await.map_err(&failed)?;
    if !sketch_is_due(people(row.as_ref())?, sketch.people) {
        return Ok(());
    }
    sqlx::query(
        "insert into sketches (poll_id, people, json, made_at_ms) values ($1, $2, $3, $4) on conflict (poll_id) \
         do update set people = excluded.people, json = excluded.json, made_at_ms = excluded.made_at_ms",
    )
    .bind(poll)
    .bind(i64::try_from(sketch.people).unwrap_or(i64::MAX))
    .bind(sketch.json.clone())
    .bind(now)
    .execute(connection)
    .await
    .map_err(failed)
    .map(drop)
}

#[cfg(test)]
mod tests {
    use super::sketch_is_due;

    #[test]
    fn another_picture_takes_five_people_and_a_tenth_who_have_come_or_gone() {
        assert!(sketch_is_due(None, 1));
        assert!(!sketch_is_due(Some(7), 11) && sketch_is_due(Some(7), 12));
        assert!(!sketch_is_due(Some(1_000), 1_099) && sketch_is_due(Some(1_000), 1_100));
        assert!(!sketch_is_due(Some(40), 38) && sketch_is_due(Some(40), 35), "people have gone");
    }
}
