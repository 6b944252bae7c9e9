//! Many rows in one statement.

use super::{StoreError, error::doing};
use sqlx::{Any, AnyConnection, AssertSqlSafe, any::AnyArguments, query::Query};

/// Rows per statement: beyond some hundreds nothing is gained, and SQLite allows 32,766 values in one.
const ROWS: usize = 500;

/// A table and the columns of it that are filled.
pub(super) struct Insert {
    /// What is being done, for messages.
    pub(super) doing: &'static str,
    /// `table (column, ...)`.
    pub(super) into: &'static str,
    /// Number of columns.
    pub(super) columns: usize,
}

impl Insert {
    /// Inserts all rows; `bind` adds the values of one row in the order of the columns.
    pub(super) async fn all<T>(
        &self,
        connection: &mut AnyConnection,
        rows: &[T],
        bind: impl for<'q> Fn(Bound<'q>, &T) -> Bound<'q>,
    ) -> Result<(), StoreError> {
        for rows in rows.chunks(ROWS) {
            // The text depends on the number of rows alone, so the driver prepares it once.
            let sql = self.sql(rows.len());
            let query = rows.iter().fold(sqlx::query(AssertSqlSafe(sql)), &bind);
            query.execute(&mut *connection).await.map_err(doing(self.doing))?;
        }
        Ok(())
    }

    fn sql(&self, rows: usize) -> String {
        let mut sql = format!("insert into {} values ", self.into);
        for row in 0..rows {
            sql.push_str(if row == 0 { "(" } else { ", (" });
            for column in 1..=self.columns {
                if column > 1 {
                    sql.push_str(", ");
                }
                sql.push('$');
                sql.push_str(&(row * self.columns + column).to_string());
            }
            sql.push(')');
        }
        sql
    }
}

/// A statement with some of its values.
pub(super) type Bound<'q> = Query<'q, Any, AnyArguments>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_numbered_through() {
        let insert = Insert { doing: "testing", into: "t (a, b)", columns: 2 };
        assert_eq!(insert.sql(2), "insert into t (a, b) values ($1, $2), ($3, $4)");
    }
}
