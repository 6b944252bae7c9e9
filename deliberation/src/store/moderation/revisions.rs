//! What became of the words of statements: every wording that they had, and which were merged into which.

use crate::store::{Store, StoreError, error::doing};
use sqlx::{Row, any::AnyRow};

/// One wording of a statement that was reworded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// Id of the statement.
    pub statement: String,
    /// From 1, the author's own.
    pub number: i64,
    /// Its text.
    pub body: String,
    /// Why it took the place of the one before; absent for the first.
    pub reason: Option<String>,
    /// From when it stood, UTC milliseconds.
    pub at_ms: i64,
}

/// A statement that counts as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merger {
    /// Id of the statement.
    pub statement: String,
    /// Id of the one that it counts as.
    pub into: String,
    /// Since when, UTC milliseconds, where that is known.
    pub at_ms: Option<i64>,
}

impl Store {
    /// Every wording of the statements that were reworded, by statement and number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn wordings(&self, poll: i64) -> Result<Vec<Wording>, StoreError> {
        let failed = doing("reading wordings");
        let sql = "select s.external_id, w.number, w.body, w.reason, w.at_ms from statement_wordings w \
             join statements s on s.poll_id = w.poll_id and s.number = w.statement \
             where w.poll_id = $1 order by s.number, w.number";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let wording = |row: &AnyRow| {
            Ok(Wording {
                statement: row.try_get(0)?,
                number: row.try_get(1)?,
                body: row.try_get(2)?,
                reason: row.try_get(3)?,
                at_ms: row.try_get(4)?,
            })
        };
        rows.iter().map(wording).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }

    /// Every statement that was merged into another, in the order of their numbers.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn mergers(&self, poll: i64) -> Result<Vec<Merger>, StoreError> {
        let failed = doing("reading mergers");
        let sql = "select s.external_id, m.external_id, s.moderated_at_ms from statements s \
             join statements m on m.poll_id = s.poll_id and m.number = s.merged_into \
             where s.poll_id = $1 order by s.number";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let merger =
            |row: &AnyRow| Ok(Merger { statement: row.try_get(0)?, into: row.try_get(1)?, at_ms: row.try_get(2)? });
        rows.iter().map(merger).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }
}
