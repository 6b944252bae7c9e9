//! Who may join a poll that is not open to everybody.

use super::{Store, StoreError, error::doing, now_ms, rows::Insert};
use crate::ExternalId;
use sqlx::{Row, any::AnyRow};

/// How a wave of invitation codes is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wave {
    /// Its name.
    pub name: String,
    /// Codes made.
    pub codes: u64,
    /// People they are for.
    pub uses: u64,
    /// People who came.
    pub used: u64,
}

impl Store {
    /// Keeps the hashes of new invitation codes, each for `uses` people.
    ///
    /// # Errors
    /// When the database refuses; then none is kept.
    pub async fn invite(&self, poll: i64, wave: &str, sha256: &[String], uses: u32) -> Result<(), StoreError> {
        const INTO: Insert = Insert {
            doing: "keeping invitation codes",
            into: "invites (poll_id, number, code_sha256, wave, uses, used, made_at_ms)",
            columns: 7,
        };
        let failed = doing("keeping invitation codes");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        super::mine::lock(&mut transaction, poll, self.backend).await?;
        let last: i64 =
            sqlx::query_scalar("select cast(coalesce(max(number), 0) as bigint) from invites where poll_id = $1")
                .bind(poll)
                .fetch_one(&mut *transaction)
                .await
                .map_err(&failed)?;
        let now = now_ms();
        let rows: Vec<(i64, &String)> = (last + 1..).zip(sha256).collect();
        INTO.all(&mut transaction, &rows, |query, (number, hash)| {
            query
                .bind(poll)
                .bind(*number)
                .bind((*hash).clone())
                .bind(wave.to_owned())
                .bind(i64::from(uses))
                .bind(0_i64)
                .bind(now)
        })
        .await?;
        transaction.commit().await.map_err(&failed)
    }

    /// The waves of invitation codes, in the order in which they were made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn waves(&self, poll: i64) -> Result<Vec<Wave>, StoreError> {
        let failed = doing("counting invitations");
        let sql = "select wave, count(*), cast(sum(uses) as bigint), cast(sum(used) as bigint) from invites \
             where poll_id = $1 group by wave order by min(number)";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            let number = |index: usize| row.try_get::<i64, _>(index).map(i64::unsigned_abs);
            Ok(Wave { name: row.try_get(0)?, codes: number(1)?, uses: number(2)?, used: number(3)? })
        };
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }

    /// Adds external ids to the list of those who may join; those that are there already stay.
    ///
    /// # Errors
    /// When the database refuses; then none is added.
    pub async fn allow(&self, poll: i64, xids: &[ExternalId]) -> Result<(), StoreError> {
        let failed = doing("keeping the list of external ids");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        for xid in xids {
            let sql = "insert into allowed_xids (poll_id, xid) values ($1, $2) on conflict (poll_id, xid) do nothing";
            let query = sqlx::query(sql).bind(poll).bind(xid.as_str().to_owned());
            query.execute(&mut *transaction).await.map_err(&failed)?;
        }
        transaction.commit().await.map_err(&failed)
    }

    /// The external ids that may join, each with the number of the participant who came with it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn allowed(&self, poll: i64) -> Result<Vec<(String, Option<i64>)>, StoreError> {
        let failed = doing("reading the list of external ids");
        let sql = "select a.xid, min(p.number) from allowed_xids a \
             left join participants p on p.poll_id = a.poll_id and p.xid = a.xid \
             where a.poll_id = $1 group by a.xid order by a.xid";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }
}
