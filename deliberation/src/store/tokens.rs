//! API tokens: for programs that read.

use super::{
    Store, StoreError,
    accounts::{COLUMNS, account},
    audit::{self, Deed, SITE},
    error::{corrupt, doing},
};
use crate::{Account, Digest, PersonName, Secret, Slug};
use serde_json::json;
use sqlx::{AssertSqlSafe, Row, any::AnyRow};

/// Tokens that one account may have, those that have ended left out.
const MOST: i64 = 20;
/// A token that has ended stays in its owner's list for so long, so that she sees why a program reads no more.
const TOLD_MS: i64 = 30 * 24 * 3_600_000;
/// Use is noted to this precision.
const PRECISION_MS: i64 = 60_000;

/// What a new API token reads, and until when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TokenBounds {
    /// The one poll that it reads; none: every poll that its owner may read.
    pub poll: Option<i64>,
    /// When it stops working, UTC milliseconds; none: when its owner ends it.
    pub ends_at_ms: Option<i64>,
}

/// An API token as its owner sees it in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiToken {
    /// What is kept of it.
    pub digest: Digest,
    /// What its owner calls it.
    pub name: String,
    /// When it was made, UTC milliseconds.
    pub created_at_ms: i64,
    /// When it was last used, to the minute, UTC milliseconds.
    pub used_at_ms: Option<i64>,
    /// Name and topic of the one poll that it reads; none: every poll that its owner may read.
    pub poll: Option<(Slug, String)>,
    /// When it stops or has stopped working, UTC milliseconds; none: when its owner ends it.
    pub ends_at_ms: Option<i64>,
}

impl Store {
    /// Makes a token; its secret is shown once and not kept.
    ///
    /// # Errors
    /// When the account has too many, or the database refuses.
    pub async fn make_token(
        &self,
        account: i64,
        name: &PersonName,
        bounds: TokenBounds,
        now_ms: i64,
    ) -> Result<Secret, StoreError> {
        let failed = doing("making an API token");
        let secret = Secret::new()?;
        let mut transaction = self.begin("making an API token").await?;
        let object = format!("account {account}");
        let detail = json!({ "poll": bounds.poll, "ends_at_ms": bounds.ends_at_ms });
        let deed = Deed { poll_id: SITE, account, action: "token.create", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        sqlx::query("delete from api_tokens where expires_at_ms <= $1")
            .bind(now_ms - TOLD_MS)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        let there: i64 = sqlx::query_scalar(
            "select cast(count(*) as bigint) from api_tokens \
             where account = $1 and (expires_at_ms is null or expires_at_ms > $2)",
        )
        .bind(account)
        .bind(now_ms)
        .fetch_one(&mut *transaction)
        .await
        .map_err(&failed)?;
        if there >= MOST {
            return Err(StoreError::TooManyTokens(there));
        }
        sqlx::query(
            "insert into api_tokens (hash, account, name, created_at_ms, poll_id, expires_at_ms) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(secret.digest().as_str().to_owned())
        .bind(account)
        .bind(name.as_str().to_owned())
        .bind(now_ms)
        .bind(bounds.poll)
        .bind(bounds.ends_at_ms)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(secret)
    }

    /// Whose token this is, if it still works and reads the poll that is asked for (none: what belongs to no poll); its
    /// use is noted.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn token(
        &self,
        digest: &Digest,
        poll: Option<&Slug>,
        now_ms: i64,
    ) -> Result<Option<Account>, StoreError> {
        let failed = doing("looking for an API token");
        let sql = format!(
            "select {COLUMNS}, t.used_at_ms from api_tokens t join accounts a on a.id = t.account \
             where t.hash = $1 and a.is_disabled = 0 and (t.expires_at_ms is null or t.expires_at_ms > $2) \
             and (t.poll_id is null or t.poll_id = (select p.id from polls p where p.slug = $3))"
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(digest.as_str().to_owned())
            .bind(now_ms)
            .bind(poll.map(|slug| slug.as_str().to_owned()))
            .fetch_optional(&self.pool)
            .await
            .map_err(&failed)?;
        let Some(row) = row else { return Ok(None) };
        let used: Option<i64> = row.try_get(8).map_err(&failed)?;
        if used.is_none_or(|used| now_ms - used >= PRECISION_MS) {
            sqlx::query("update api_tokens set used_at_ms = $2 where hash = $1")
                .bind(digest.as_str().to_owned())
                .bind(now_ms)
                .execute(&self.pool)
                .await
                .map_err(&failed)?;
        }
        account(&row).map(Some)
    }

    /// The tokens of an account, newest first. One that has ended is among them for 30 days more.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tokens(&self, account: i64, now_ms: i64) -> Result<Vec<ApiToken>, StoreError> {
        let failed = doing("listing API tokens");
        let rows = sqlx::query(
            "select t.hash, t.name, t.created_at_ms, t.used_at_ms, t.expires_at_ms, p.slug, p.topic \
             from api_tokens t left join polls p on p.id = t.poll_id \
             where t.account = $1 and (t.expires_at_ms is null or t.expires_at_ms > $2) \
             order by t.created_at_ms desc, t.hash",
        )
        .bind(account)
        .bind(now_ms - TOLD_MS)
        .fetch_all(&self.pool)
        .await
        .map_err(&failed)?;
        let mut tokens = Vec::with_capacity(rows.len());
        for row in &rows {
            let hash: String = row.try_get(0).map_err(&failed)?;
            let Some(digest) = Digest::parse(&hash) else { continue };
            tokens.push(ApiToken {
                digest,
                name: row.try_get(1).map_err(&failed)?,
                created_at_ms: row.try_get(2).map_err(&failed)?,
                used_at_ms: row.try_get(3).map_err(&failed)?,
                poll: bound_to(row)?,
                ends_at_ms: row.try_get(4).map_err(&failed)?,
            });
        }
        Ok(tokens)
    }

    /// Ends a token of an account; false when the account has no such token.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_token(&self, account: i64, digest: &Digest) -> Result<bool, StoreError> {
        let failed = doing("ending an API token");
        let mut transaction = self.begin("ending an API token").await?;
        let done = sqlx::query("delete from api_tokens where account = $1 and hash = $2")
            .bind(account)
            .bind(digest.as_str().to_owned())
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        let object = format!("account {account}");
        let deed = Deed { poll_id: SITE, account, action: "token.end", object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(true)
    }
}

/// Name and topic of the poll that a token in the list is bound to.
fn bound_to(row: &AnyRow) -> Result<Option<(Slug, String)>, StoreError> {
    let failed = doing("listing API tokens");
    let slug: Option<String> = row.try_get(5).map_err(&failed)?;
    let Some(slug) = slug else { return Ok(None) };
    let slug = Slug::parse(&slug).map_err(|error| corrupt("polls", error))?;
    Ok(Some((slug, row.try_get(6).map_err(failed)?)))
}
