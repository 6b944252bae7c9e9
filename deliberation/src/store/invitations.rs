//! Who may join a poll that is not open to everybody.

pub(super) mod passing;

pub use passing::{CodesOf, OwnCodes, PassedOn};

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::doing,
    now_ms,
    rows::Insert,
};
use crate::ExternalId;
use serde_json::json;
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

/// An external id of the list, or one that somebody came with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownId {
    /// As the system has it that it comes from.
    pub id: String,
    /// Whether it is on the list of those who may join.
    pub is_listed: bool,
    /// Whether somebody came with it.
    pub is_used: bool,
}

impl Store {
    /// Keeps the hashes of new invitation codes, each for `uses` people.
    ///
    /// # Errors
    /// When the database refuses; then none is kept.
    pub async fn invite(&self, poll: i64, wave: &str, sha256: &[String], uses: u32, by: i64) -> Result<(), StoreError> {
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
        let detail = json!({ "wave": wave, "codes": sha256.len(), "uses": uses });
        let deed = Deed { poll_id: poll, account: by, action: "poll.invite", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)
    }

    /// The waves of invitation codes, in the order in which they were made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn waves(&self, poll: i64) -> Result<Vec<Wave>, StoreError> {
        let failed = doing("counting invitations");
        let sql = "select wave, count(*), cast(sum(uses) as bigint), cast(sum(used) as bigint) from invites \
             where poll_id = $1 and depth = 0 group by wave order by min(number)";
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
    pub async fn allow(&self, poll: i64, xids: &[ExternalId], by: i64) -> Result<(), StoreError> {
        let failed = doing("keeping the list of external ids");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        for xid in xids {
            let sql = "insert into allowed_xids (poll_id, xid) values ($1, $2) on conflict (poll_id, xid) do nothing";
            let query = sqlx::query(sql).bind(poll).bind(xid.as_str().to_owned());
            query.execute(&mut *transaction).await.map_err(&failed)?;
        }
        let detail = json!({ "ids": xids.len() });
        let deed = Deed { poll_id: poll, account: by, action: "poll.allow", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)
    }

    /// Takes external ids off the list of those who may join; gives how many were on it. Whoever has come already
    /// stays.
    ///
    /// # Errors
    /// When the database refuses; then none is removed.
    pub async fn disallow(&self, poll: i64, xids: &[ExternalId], by: i64) -> Result<u64, StoreError> {
        let failed = doing("taking external ids off the list");
        let mut transaction = self.begin("taking external ids off the list").await?;
        let mut removed = 0;
        for xid in xids {
            let query = sqlx::query("delete from allowed_xids where poll_id = $1 and xid = $2");
            let done = query.bind(poll).bind(xid.as_str().to_owned()).execute(&mut *transaction).await;
            removed += done.map_err(&failed)?.rows_affected();
        }
        let detail = json!({ "ids": removed });
        let deed = Deed { poll_id: poll, account: by, action: "poll.disallow", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(removed)
    }

    /// The first `most` external ids that may join or that somebody came with, in their order. What somebody who had
    /// herself erased came with is not among those, banned or not; on the list it stays until it is taken off.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn external_ids(&self, poll: i64, most: u32) -> Result<Vec<KnownId>, StoreError> {
        let failed = doing("reading external ids");
        let sql = "select t.id, max(t.listed), max(t.used) from ( \
             select xid as id, cast(1 as bigint) as listed, cast(0 as bigint) as used from allowed_xids where poll_id = $1 union all \
             select xid as id, cast(0 as bigint) as listed, cast(1 as bigint) as used from participants where poll_id = $1 and xid is not null \
             and joined_at_ms is not null) t group by t.id order by t.id limit $2";
        let rows = sqlx::query(sql).bind(poll).bind(i64::from(most)).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            let flag = |at: usize| row.try_get::<i64, _>(at).map(|flag| flag != 0);
            Ok(KnownId { id: row.try_get(0)?, is_listed: flag(1)?, is_used: flag(2)? })
        };
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }

    /// How many came with an external id that is not on the list.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn came_unlisted(&self, poll: i64) -> Result<u64, StoreError> {
        let sql = "select count(*) from participants p where p.poll_id = $1 and p.xid is not null \
             and p.joined_at_ms is not null and not exists \
             (select 1 from allowed_xids a where a.poll_id = p.poll_id and a.xid = p.xid)";
        let count = sqlx::query_scalar::<_, i64>(sql).bind(poll).fetch_one(&self.pool).await;
        count.map(i64::unsigned_abs).map_err(doing("counting those who came with an external id"))
    }

    /// How many external ids may join, and how many came with one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn listed(&self, poll: i64) -> Result<(u64, u64), StoreError> {
        let failed = doing("counting the list of external ids");
        let sql = "select count(*), cast(coalesce(sum(case when exists (select 1 from participants p \
             where p.poll_id = a.poll_id and p.xid = a.xid) then 1 else 0 end), 0) as bigint) \
             from allowed_xids a where a.poll_id = $1";
        let row = sqlx::query(sql).bind(poll).fetch_one(&self.pool).await.map_err(&failed)?;
        let number = |at: usize| row.try_get::<i64, _>(at).map(i64::unsigned_abs).map_err(&failed);
        Ok((number(0)?, number(1)?))
    }

    /// How many wait for a place.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn waiting(&self, poll: i64) -> Result<u64, StoreError> {
        let sql = "select count(*) from participants where poll_id = $1 and state = 'waiting'";
        let count = sqlx::query_scalar::<_, i64>(sql).bind(poll).fetch_one(&self.pool).await;
        count.map(i64::unsigned_abs).map_err(doing("counting those who wait"))
    }
}
