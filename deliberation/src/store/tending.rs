//! Keeping PostgreSQL's idea of its tables up to date.

use super::{Backend, Store, StoreError, error::doing};
use sqlx::{AssertSqlSafe, Row};

/// Tables that grow with every vote and everybody who joins.
const GROWING: &str = "'participants', 'statements', 'vote_events', 'votes'";

/// How much of a table is looked at: 300 rows for each. How large it is, is all that plans here depend on. With the usual
/// 100, and without an allocator of our own, 4,000 votes a second by plain forms took 116 ms at the 99th percentile
/// (median of three runs, 34 to 120), so 38 (16 to 72).
const TARGET: u32 = 10;

impl Store {
    /// Has PostgreSQL count anew what has grown a lot since it last counted, and gives the names of those tables. It does
    /// so itself once a minute. Until then it takes a table for as small as it was, and so it looked through all who
    /// take part, in place of finding a few of them by number, for every batch of votes of a poll that had just opened:
    /// 127 to 269 ms at the 99th percentile, against 12 to 123 ms with `analyze` every second (`folkmoot bench votes
    /// --path json --rate 4000 --seconds 8`, six runs each).
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tend(&self) -> Result<Vec<String>, StoreError> {
        if self.backend != Backend::Postgres {
            return Ok(Vec::new());
        }
        let failed = doing("looking which tables have grown");
        // Each time at a multiple of what it was, so that a table of millions is counted seldom.
        let sql = format!(
            "select cast(relname as text) from pg_stat_user_tables where schemaname = current_schema() \
             and relname in ({GROWING}) and n_mod_since_analyze > 100 + n_live_tup / 2"
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut counted = Vec::with_capacity(rows.len());
        for row in rows {
            let table: String = row.try_get(0).map_err(&failed)?;
            // Sent as one, they are one transaction, with which the setting ends.
            let sql = format!("set local default_statistics_target = {TARGET}; analyze {table}");
            let analyze = sqlx::raw_sql(AssertSqlSafe(sql));
            analyze.execute(&self.pool).await.map_err(doing("having a table counted"))?;
            counted.push(table);
        }
        Ok(counted)
    }
}
