//! What is left of imports that came to nothing: hidden rows, which are removed in short pieces as they were written.

use super::{NAP, PIECE};
use crate::store::{Backend, Store, StoreError, error::doing, now_ms};
use std::time::Instant;

/// An import that has not moved for so long has died.
const DEAD_MS: i64 = 10 * 60 * 1000;
/// Rows that one statement removes.
const ROWS: i64 = 2000;

/// Tables with many rows of a poll, and the column that counts them; those that refer to others come first.
const MANY: [(&str, &str, &str); 4] = [
    ("votes", "participant", "select max(number) from participants where poll_id = $1"),
    ("vote_events", "seq", "select max(seq) from vote_events where poll_id = $1"),
    ("participants", "number", "select max(number) from participants where poll_id = $1"),
    ("statements", "number", "select max(number) from statements where poll_id = $1"),
];

impl Store {
    /// Removes what imports have left behind that were given up here, or have died anywhere; gives their number.
    ///
    /// # Errors
    /// When the database refuses; what is left then stays hidden.
    pub async fn remove_dead_imports(&self) -> Result<usize, StoreError> {
        let dead: Vec<i64> = sqlx::query_scalar("select id from polls where importing_ms < $1 order by id")
            .bind(now_ms() - DEAD_MS)
            .fetch_all(&self.pool)
            .await
            .map_err(doing("looking for imports that have died"))?;
        let mut all = self.given_up();
        all.extend(dead);
        for poll in &all {
            self.remove_import(*poll).await?;
        }
        Ok(all.len())
    }

    /// Removes a poll that was never completed. One that everybody sees stays as it is.
    pub(super) async fn remove_import(&self, poll: i64) -> Result<(), StoreError> {
        let failed = doing("removing an import that was not completed");
        let hidden: i64 = sqlx::query_scalar("select count(*) from polls where id = $1 and importing_ms is not null")
            .bind(poll)
            .fetch_one(&self.pool)
            .await
            .map_err(&failed)?;
        if hidden == 0 {
            return Ok(());
        }
        for (table, column, last) in MANY {
            let last: Option<i64> = sqlx::query_scalar(last).bind(poll).fetch_one(&self.pool).await.map_err(&failed)?;
            let sql = format!("delete from {table} where poll_id = $1 and {column} >= $2 and {column} < $3");
            let (mut from, end) = (0, last.unwrap_or(-1) + 1);
            while from < end {
                let mut transaction = self.begin("removing an import that was not completed").await?;
                let begun = Instant::now();
                while from < end && begun.elapsed() < PIECE {
                    // Everybody has voted on many statements; of the other tables each number is one row.
                    let rows = if table == "votes" { ROWS / 20 } else { ROWS };
                    sqlx::query(sqlx::AssertSqlSafe(sql.clone()))
                        .bind(poll)
                        .bind(from)
                        .bind(from + rows)
                        .execute(&mut *transaction)
                        .await
                        .map_err(&failed)?;
                    from += rows;
                }
                transaction.commit().await.map_err(&failed)?;
                self.let_others_write().await;
            }
        }
        let mut transaction = self.begin("removing an import that was not completed").await?;
        for sql in [
            "delete from poll_summary where poll_id = $1",
            "delete from polls where id = $1 and importing_ms is not null",
        ] {
            sqlx::query(sql).bind(poll).execute(&mut *transaction).await.map_err(&failed)?;
        }
        transaction.commit().await.map_err(&failed)
    }

    /// On SQLite whoever waits for the write lock looks for it every few milliseconds and would never find it free
    /// between two pieces that follow at once.
    pub(super) async fn let_others_write(&self) {
        if self.backend == Backend::Sqlite {
            super::sleep(NAP).await;
        }
    }
}
