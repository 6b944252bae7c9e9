//! One-time links that set a password.

use super::{
    Store, StoreError, account_mail,
    accounts::{COLUMNS, account, replace_password},
    audit::{self, Deed, SITE},
    error::doing,
};
use crate::{Account, Digest, Language, LinkPurpose, Secret};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// How long a link can be used that somebody hands over.
const LIFE_MS: i64 = 24 * 60 * 60 * 1000;
/// How long one can be used that comes by mail, where it lies open for whoever gets into the mailbox later.
pub(super) const MAILED_LIFE_MS: i64 = 30 * 60 * 1000;

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
        let mut transaction = self.begin("making a one-time link").await?;
        let secret = make(&mut transaction, account, purpose, by, now_ms).await?;
        transaction.commit().await.map_err(doing("making a one-time link"))?;
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
    /// cannot be used, or somebody has just used it: of many at once exactly one succeeds. `notice` is the language in
    /// which the owner of a password that was replaced is told by mail, where the site sends any.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn use_link(
        &self,
        digest: &Digest,
        hash: &str,
        notice: Option<Language>,
        now_ms: i64,
    ) -> Result<Option<Account>, StoreError> {
        let failed = doing("using a one-time link");
        let mut transaction = self.begin("using a one-time link").await?;
        // First, as whoever asks for another link does: two that hold one thing each would wait for ever.
        audit::hold_site(&mut transaction).await?;
        // Removing the row is what decides who was first.
        let used =
            sqlx::query("delete from account_links where hash = $1 and expires_at_ms > $2 returning account, purpose")
                .bind(digest.as_str().to_owned())
                .bind(now_ms)
                .fetch_optional(&mut *transaction)
                .await
                .map_err(&failed)?;
        let Some(used) = used else { return Ok(None) };
        let (owner, purpose): (i64, String) = (used.try_get(0).map_err(&failed)?, used.try_get(1).map_err(&failed)?);
        let object = format!("account {owner}");
        let deed = Deed {
            poll_id: SITE,
            account: owner,
            action: "account.password",
            object: &object,
            detail: json!({ "by": "one-time link", "purpose": purpose }),
        };
        audit::record(&mut transaction, &deed).await?;
        account_mail::tell_of_password(&mut transaction, owner, notice, now_ms).await?;
        replace_password(&mut transaction, owner, hash).await?;
        let sql = format!("select {COLUMNS} from accounts a where a.id = $1 and a.is_disabled = 0");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(owner).fetch_optional(&mut *transaction).await;
        let Some(row) = row.map_err(&failed)? else { return Ok(None) };
        let account = account(&row)?;
        transaction.commit().await.map_err(failed)?;
        Ok(Some(account))
    }
}

/// Makes a link within a transaction. One that is handed over takes the place of all before it; one that comes by mail,
/// for which anybody can ask, only of those that came by mail.
pub(super) async fn make(
    connection: &mut AnyConnection,
    account: i64,
    purpose: LinkPurpose,
    by: i64,
    now_ms: i64,
) -> Result<Secret, StoreError> {
    let failed = doing("making a one-time link");
    let secret = Secret::new()?;
    let object = format!("account {account}");
    let detail = json!({ "purpose": purpose.as_str() });
    let deed = Deed { poll_id: SITE, account: by, action: "account.link", object: &object, detail };
    audit::record(connection, &deed).await?;
    let known = sqlx::query("select id from accounts where id = $1 and is_disabled = 0")
        .bind(account)
        .fetch_optional(&mut *connection)
        .await
        .map_err(&failed)?;
    if known.is_none() {
        return Err(StoreError::NoAccount(account));
    }
    let (replaced, life_ms) = match purpose {
        LinkPurpose::Invite | LinkPurpose::Reset => {
            ("delete from account_links where account = $1 or expires_at_ms <= $2", LIFE_MS)
        }
        LinkPurpose::Forgotten => (
            "delete from account_links where (account = $1 and purpose = 'forgotten') or expires_at_ms <= $2",
            MAILED_LIFE_MS,
        ),
    };
    sqlx::query(replaced).bind(account).bind(now_ms).execute(&mut *connection).await.map_err(&failed)?;
    sqlx::query(
        "insert into account_links (hash, account, purpose, created_at_ms, expires_at_ms) \
         values ($1, $2, $3, $4, $5)",
    )
    .bind(secret.digest().as_str().to_owned())
    .bind(account)
    .bind(purpose.as_str())
    .bind(now_ms)
    .bind(now_ms + life_ms)
    .execute(connection)
    .await
    .map_err(failed)?;
    Ok(secret)
}
