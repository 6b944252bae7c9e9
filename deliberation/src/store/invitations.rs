//! Who may join a poll that is not open to everybody.

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

/// Codes that were passed on so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// 1: by people whom those who run the poll had invited, 2: by people whom these invited, and so on.
    pub depth: u64,
    /// Codes, each for one person.
    pub codes: u64,
    /// People who came.
    pub used: u64,
}

impl Store {
    /// Keeps the hashes of codes that a participant passes on, each for one person. Those that are there already stay,
    /// so that doing it again adds nothing.
    ///
    /// # Errors
    /// When the database refuses; then none is kept.
    pub async fn pass_on(&self, poll: i64, participant: i64, sha256: &[String]) -> Result<(), StoreError> {
        let failed = doing("keeping codes that are passed on");
        let mut transaction = self.begin("keeping codes that are passed on").await?;
        super::mine::lock(&mut transaction, poll, self.backend).await?;
        let sql = "select i.number, i.depth from participants p \
             join invites i on i.poll_id = p.poll_id and i.number = p.invite where p.poll_id = $1 and p.number = $2";
        let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(&mut *transaction).await;
        let (parent, depth) = match row.map_err(&failed)? {
            Some(row) => (Some(row.try_get::<i64, _>(0).map_err(&failed)?), row.try_get(1).map_err(&failed)?),
            None => (None, 0_i64),
        };
        for hash in sha256 {
            sqlx::query(
                "insert into invites (poll_id, number, code_sha256, wave, uses, used, made_at_ms, parent, depth) \
                 select $1, (select coalesce(max(number), 0) + 1 from invites where poll_id = $1), $2, '', 1, 0, $3, $4, $5 \
                 where not exists (select 1 from invites where poll_id = $1 and code_sha256 = $2)",
            )
            .bind(poll)
            .bind(hash.clone())
            .bind(now_ms())
            .bind(parent)
            .bind(depth + 1)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        }
        transaction.commit().await.map_err(&failed)
    }

    /// Whether a code of this hash is known.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn knows_invite(&self, poll: i64, sha256: &str) -> Result<bool, StoreError> {
        let sql = "select count(*) from invites where poll_id = $1 and code_sha256 = $2";
        let query = sqlx::query_scalar::<_, i64>(sql).bind(poll).bind(sha256.to_owned());
        Ok(query.fetch_one(&self.pool).await.map_err(doing("looking for an invitation code"))? > 0)
    }

    /// The codes that were passed on, by how many times.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn passed_on(&self, poll: i64) -> Result<Vec<PassedOn>, StoreError> {
        let failed = doing("counting codes that were passed on");
        let sql = "select depth, count(*), cast(sum(used) as bigint) from invites \
             where poll_id = $1 and depth > 0 group by depth order by depth";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            let number = |index: usize| row.try_get::<i64, _>(index).map(i64::unsigned_abs);
            Ok(PassedOn { depth: number(0)?, codes: number(1)?, used: number(2)? })
        };
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }

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

    /// The first `most` external ids that may join, in their order, each with the number of the participant who came with it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn allowed(&self, poll: i64, most: u32) -> Result<Vec<(String, Option<i64>)>, StoreError> {
        let failed = doing("reading the list of external ids");
        let sql = "select a.xid, min(p.number) from allowed_xids a \
             left join participants p on p.poll_id = a.poll_id and p.xid = a.xid \
             where a.poll_id = $1 group by a.xid order by a.xid limit $2";
        let rows = sqlx::query(sql).bind(poll).bind(i64::from(most)).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
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
