//! Rows that wait to be sent: each is taken by one server at a time, and tried again after growing rests when whoever it
//! goes to does not take it. Mail and webhooks have such rows; what is sent and what became of it is theirs to say.

use super::{StoreError, error::doing};
use sqlx::{Any, AssertSqlSafe, Pool, Row};

/// Rows that wait, in a table with `poll_id`, `seq`, `state`, `tries` and `due_at_ms`.
pub(super) struct Turns {
    /// The table.
    pub(super) table: &'static str,
    /// How long whoever takes a row has for sending it. After that it is taken to have died on the way.
    pub(super) lease_ms: i64,
    /// How long a row rests after each failure. After the one that follows the last rest it is given up.
    pub(super) rests_ms: &'static [i64],
    /// What is done, for errors.
    pub(super) doing: &'static str,
}

/// A row that was taken for us alone, until its lease is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Turn {
    pub(super) poll: i64,
    pub(super) seq: i64,
    /// Which try this is, from 1.
    pub(super) tries: i64,
    /// Whether it was tried as often as it may be: whoever tried last has not come back to say what happened.
    pub(super) is_spent: bool,
}

impl Turns {
    /// Takes the row that has waited longest; nobody else gets it meanwhile. None where nothing is due.
    pub(super) async fn take(&self, pool: &Pool<Any>, now_ms: i64) -> Result<Option<Turn>, StoreError> {
        let failed = doing(self.doing);
        let due = format!(
            "select poll_id, seq, tries from {} where state = 'waiting' and due_at_ms <= $1 \
             order by due_at_ms, poll_id, seq limit 1",
            self.table
        );
        // Only one of many can move it on from here.
        let take = format!(
            "update {} set tries = tries + 1, due_at_ms = $4 \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting' and due_at_ms <= $5",
            self.table
        );
        loop {
            let query = sqlx::query(AssertSqlSafe(due.clone())).bind(now_ms);
            let Some(row) = query.fetch_optional(pool).await.map_err(&failed)? else { return Ok(None) };
            let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
            let (poll, seq, tries) = (number(0)?, number(1)?, number(2)?);
            let taken = sqlx::query(AssertSqlSafe(take.clone()))
                .bind(poll)
                .bind(seq)
                .bind(tries)
                .bind(now_ms + self.lease_ms)
                .bind(now_ms)
                .execute(pool)
                .await
                .map_err(&failed)?;
            if taken.rows_affected() > 0 {
                let is_spent = usize::try_from(tries).is_ok_and(|tried| tried > self.rests_ms.len());
                return Ok(Some(Turn { poll, seq, tries: tries + 1, is_spent }));
            }
        }
    }

    /// How long a row rests after this try failed; none when it is given up.
    pub(super) fn rest_after(&self, tries: i64) -> Option<i64> {
        self.rests_ms.get(usize::try_from(tries - 1).ok()?).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_tried_once_more_than_it_rests() {
        let turns = Turns { table: "rows", lease_ms: 1, rests_ms: &[10, 20], doing: "trying" };
        let rests: Vec<_> = (0..=4).map(|tries| turns.rest_after(tries)).collect();
        assert_eq!(rests, [None, Some(10), Some(20), None, None]);
    }
}
