//! One-time links that set a password.

use super::{
    Store, StoreError,
    accounts::{COLUMNS, account, replace_password},
    audit::{self, Deed, SITE},
    error::doing,
};
use crate::{Account, Digest, LinkPurpose, Secret};
use serde_json::json;
use sqlx::AssertSqlSafe;

/// How long a link can be used.
const LIFE_MS: i64 = 24 * 60 * 60 * 1000;

impl Store {
    /// Makes a link for an account, which can be used once within a day; links made before stop working.
    ///
    /// # Errors
    /// When there is no such account, or the database refuses.
    pub async fn make_link(
        &self,
        account: i64,
        purpose: LinkPurpose,
        by: i64,
        now_ms: i64,
    ) -> Result<Secret, StoreError> {
        let failed = doing("making a one-time link");
        let secret = Secret::new()?;
        let mut transaction = self.begin("making a one-time link").await?;
        let object = format!("account {account}");
        let detail = json!({ "purpose": purpose.as_str() });
        let deed = Deed { poll_id: SITE, account: by, action: "account.link", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        let known = sqlx::query("select id from accounts where id = $1 and is_disabled = 0")
            .bind(account)
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&failed)?;
        if known.is_none() {
            return Err(StoreError::NoAccount(account));
        }
        sqlx::query("delete from account_links where account = $1 or expires_at_ms <= $2")
            .bind(account)
            .bind(now_ms)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        sqlx::query(
            "insert into account_links (hash, account, purpose, created_at_ms, expires_at_ms) \
             values ($1, $2, $3, $4, $5)",
        )
        .bind(secret.digest().as_str().to_owned())
        .bind(account)
        .bind(purpose.as_str())
        .bind(now_ms)
        .bind(now_ms + LIFE_MS)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        transaction.commit().await.map_err(failed)?;
        Ok(secret)
    }

    /// Whose link this is, as long as it can be used.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn link(&self, digest: &Digest, now_ms: i64) -> Result<Option<Account>, StoreError> {
        let sql = format!(
            "select {COLUMNS} from account_links l join accounts a on a.id = l.account \
             where l.hash = $1 and l.expires_at_ms > $2 and a.is_disabled = 0"
        );
        let row = sqlx::query(AssertSqlSafe(sql))
            .bind(digest.as_str().to_owned())
            .bind(now_ms)
            .fetch_optional(&self.pool)
            .await
            .map_err(doing("looking for a one-time link"))?;
        row.as_ref().map(account).transpose()
    }

    /// Uses a link to set a password, of which `hash` is kept; all sessions of the account end. `None` when the link
    /// cannot be used, or somebody has just used it: of many at once exactly one succeeds.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn use_link(&self, digest: &Digest, hash: &str, now_ms: i64) -> Result<Option<Account>, StoreError> {
        let failed = doing("using a one-time link");
        let mut transaction = self.begin("using a one-time link").await?;
        // Removing the row is what decides who was first.
        let owner: Option<i64> =
            sqlx::query_scalar("delete from account_links where hash = $1 and expires_at_ms > $2 returning account")
                .bind(digest.as_str().to_owned())
                .bind(now_ms)
                .fetch_optional(&mut *transaction)
                .await
                .map_err(&failed)?;
        let Some(owner) = owner else { return Ok(None) };
        let object = format!("account {owner}");
        let deed = Deed {
            poll_id: SITE,
            account: owner,
            action: "account.password",
            object: &object,
            detail: json!({ "by": "one-time link" }),
        };
        audit::record(&mut transaction, &deed).await?;
        replace_password(&mut transaction, owner, hash, None).await?;
        let sql = format!("select {COLUMNS} from accounts a where a.id = $1 and a.is_disabled = 0");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(owner).fetch_optional(&mut *transaction).await;
        let Some(row) = row.map_err(&failed)? else { return Ok(None) };
        let account = account(&row)?;
        transaction.commit().await.map_err(failed)?;
        Ok(Some(account))
    }
}
