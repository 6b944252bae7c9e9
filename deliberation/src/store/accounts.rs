//! Accounts, and what changes about them.

use super::{
    Store, StoreError, account_mail,
    audit::{self, Deed, SITE},
    error::{corrupt, doing},
    now_ms, sessions,
};
use crate::{Account, AccountMail, Email, Language, NewAccount, PersonName};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// Columns that [`account`] reads, from `accounts a`.
pub(super) const COLUMNS: &str = "a.id, a.email, a.name, a.is_admin, a.is_disabled, \
     cast(case when a.password is null then 0 else 1 end as bigint), a.created_at_ms, a.signed_in_at_ms";

/// What one admin may change about an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Whether it is an admin.
    Admin(bool),
    /// Whether it may not sign in any more.
    Disabled(bool),
}

impl Store {
    /// Whether there is any account.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn has_accounts(&self) -> Result<bool, StoreError> {
        let found = sqlx::query("select id from accounts limit 1").fetch_optional(&self.pool).await;
        Ok(found.map_err(doing("looking for accounts"))?.is_some())
    }

    /// All accounts, by address.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        let sql = format!("select {COLUMNS} from accounts a order by a.email_key");
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&self.pool).await.map_err(doing("listing accounts"))?;
        rows.iter().map(account).collect()
    }

    /// The account of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn account(&self, id: i64) -> Result<Option<Account>, StoreError> {
        let sql = format!("select {COLUMNS} from accounts a where a.id = $1");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(id).fetch_optional(&self.pool).await;
        row.map_err(doing("looking for an account"))?.as_ref().map(account).transpose()
    }

    /// The account of this address with the hash of its password, however it is capitalised.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn credentials(&self, email: &Email) -> Result<Option<(Account, Option<String>)>, StoreError> {
        let sql = format!("select {COLUMNS}, a.password from accounts a where a.email_key = $1");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(email.key()).fetch_optional(&self.pool).await;
        let Some(row) = row.map_err(doing("looking for an account"))? else { return Ok(None) };
        Ok(Some((account(&row)?, row.try_get(8).map_err(doing("reading an account"))?)))
    }

    /// Makes an account without a password; `by` is the account that asked for it, 0 the command line.
    ///
    /// # Errors
    /// When there is one of that address already, or the database refuses.
    pub async fn create_account(&self, new: &NewAccount, by: i64) -> Result<Account, StoreError> {
        let mut transaction = self.begin("making an account").await?;
        let id = insert(&mut transaction, new, None, by).await?;
        transaction.commit().await.map_err(doing("making an account"))?;
        self.account(id).await?.ok_or(StoreError::NoAccount(id))
    }

    /// Makes the first account, an admin with a password; `None` when somebody else was first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn create_first_account(
        &self,
        email: &Email,
        name: &PersonName,
        password: &str,
    ) -> Result<Option<Account>, StoreError> {
        let mut transaction = self.begin("making the first account").await?;
        let new = NewAccount { email: email.clone(), name: name.clone(), is_admin: true };
        let id = match insert(&mut transaction, &new, Some(password), 0).await {
            // Numbers count from 1, and writers wait for each other: whoever is not the first has another number.
            Ok(1) => 1,
            Ok(_) | Err(StoreError::EmailTaken(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        transaction.commit().await.map_err(doing("making the first account"))?;
        self.account(id).await
    }

    /// Changes what somebody is called.
    ///
    /// # Errors
    /// When there is no such account, or the database refuses.
    pub async fn rename_account(&self, id: i64, name: &PersonName) -> Result<(), StoreError> {
        let done = sqlx::query("update accounts set name = $2 where id = $1")
            .bind(id)
            .bind(name.as_str().to_owned())
            .execute(&self.pool)
            .await
            .map_err(doing("renaming an account"))?;
        if done.rows_affected() == 0 { Err(StoreError::NoAccount(id)) } else { Ok(()) }
    }

    /// Makes an account an admin or not, disables it or not. Its sessions and open links end with what they rested on.
    ///
    /// # Errors
    /// When there is no such account, nobody could manage accounts any more, or the database refuses.
    pub async fn change_account(&self, id: i64, change: Change, by: i64) -> Result<(), StoreError> {
        let (action, sql, value) = match change {
            Change::Admin(true) => ("account.make-admin", "update accounts set is_admin = $2 where id = $1", 1_i64),
            Change::Admin(false) => ("account.unmake-admin", "update accounts set is_admin = $2 where id = $1", 0),
            Change::Disabled(true) => ("account.disable", "update accounts set is_disabled = $2 where id = $1", 1),
            Change::Disabled(false) => ("account.enable", "update accounts set is_disabled = $2 where id = $1", 0),
        };
        let failed = doing("changing an account");
        let mut transaction = self.begin("changing an account").await?;
        // First, because it makes others wait: two admins could otherwise take each other away at once.
        let object = format!("account {id}");
        let deed = Deed { poll_id: SITE, account: by, action, object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        let done = sqlx::query(sql).bind(id).bind(value).execute(&mut *transaction).await.map_err(&failed)?;
        if done.rows_affected() == 0 {
            return Err(StoreError::NoAccount(id));
        }
        let left = sqlx::query("select id from accounts where is_admin = 1 and is_disabled = 0 limit 1")
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&failed)?;
        if left.is_none() {
            return Err(StoreError::LastAdmin);
        }
        sessions::end_all(&mut transaction, id, None).await?;
        if change == Change::Disabled(true) {
            for sql in ["delete from account_links where account = $1", "delete from api_tokens where account = $1"] {
                sqlx::query(sql).bind(id).execute(&mut *transaction).await.map_err(&failed)?;
            }
        }
        transaction.commit().await.map_err(failed)
    }

    /// Replaces a password by its owner; every session but the one named ends, and so do open links. `proved` is the hash
    /// of the present one, which she has shown that she knows; none where there is none yet. False, and nothing is
    /// changed, when it is another one meanwhile. `notice` is the language in which its owner is told by mail, where the
    /// site sends any.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_password(
        &self,
        id: i64,
        proved: Option<&str>,
        hash: &str,
        keep: Option<&crate::Digest>,
        notice: Option<Language>,
    ) -> Result<bool, StoreError> {
        let failed = doing("setting a password");
        let mut transaction = self.begin("setting a password").await?;
        let object = format!("account {id}");
        let deed = Deed { poll_id: SITE, account: id, action: "account.password", object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        account_mail::tell_of_password(&mut transaction, id, notice, now_ms()).await?;
        let done = sqlx::query("update accounts set password = $2 where id = $1 and password is not distinct from $3")
            .bind(id)
            .bind(hash.to_owned())
            .bind(proved.map(str::to_owned))
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        if done.rows_affected() == 0 {
            return Ok(false);
        }
        end_what_rested(&mut transaction, id, keep).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(true)
    }

    /// Keeps the same password under stronger parameters. False, and nothing is changed, when it was changed meanwhile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rehash_password(&self, id: i64, old: &str, new: &str) -> Result<bool, StoreError> {
        let done = sqlx::query("update accounts set password = $3 where id = $1 and password = $2")
            .bind(id)
            .bind(old.to_owned())
            .bind(new.to_owned())
            .execute(&self.pool)
            .await
            .map_err(doing("hashing a password anew"))?;
        Ok(done.rows_affected() == 1)
    }
}

/// Adds an account and gives its number.
async fn insert(
    connection: &mut AnyConnection,
    new: &NewAccount,
    password: Option<&str>,
    by: i64,
) -> Result<i64, StoreError> {
    let failed = doing("making an account");
    // Writers wait for each other, so that no two choose the same number.
    audit::hold_site(connection).await?;
    let taken = sqlx::query("select id from accounts where email_key = $1")
        .bind(new.email.key())
        .fetch_optional(&mut *connection)
        .await
        .map_err(&failed)?;
    if taken.is_some() {
        return Err(StoreError::EmailTaken(new.email.clone()));
    }
    let id: i64 = sqlx::query_scalar("select cast(coalesce(max(id), 0) + 1 as bigint) from accounts")
        .fetch_one(&mut *connection)
        .await
        .map_err(&failed)?;
    sqlx::query(
        "insert into accounts (id, email, email_key, name, password, is_admin, is_disabled, created_at_ms) \
         values ($1, $2, $3, $4, $5, $6, 0, $7)",
    )
    .bind(id)
    .bind(new.email.as_str().to_owned())
    .bind(new.email.key())
    .bind(new.name.as_str().to_owned())
    .bind(password.map(str::to_owned))
    .bind(i64::from(new.is_admin))
    .bind(now_ms())
    .execute(&mut *connection)
    .await
    .map_err(failed)?;
    let object = format!("account {id}");
    let detail = json!({ "admin": new.is_admin });
    audit::record(connection, &Deed { poll_id: SITE, account: by, action: "account.create", object: &object, detail })
        .await?;
    Ok(id)
}

/// Sets a password, whatever the old one was, and ends what rested on that.
pub(super) async fn replace_password(connection: &mut AnyConnection, id: i64, hash: &str) -> Result<(), StoreError> {
    let done = sqlx::query("update accounts set password = $2 where id = $1")
        .bind(id)
        .bind(hash.to_owned())
        .execute(&mut *connection)
        .await
        .map_err(doing("setting a password"))?;
    if done.rows_affected() == 0 {
        return Err(StoreError::NoAccount(id));
    }
    end_what_rested(connection, id, None).await
}

/// Ends what rested on a password that has just been replaced: links, and sessions but for one.
async fn end_what_rested(
    connection: &mut AnyConnection,
    id: i64,
    keep: Option<&crate::Digest>,
) -> Result<(), StoreError> {
    let failed = doing("setting a password");
    sqlx::query("delete from account_links where account = $1")
        .bind(id)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    // A link that has not gone out yet, or is to be sent once more, would open what has just been closed.
    sqlx::query(
        "update account_mails set state = 'dropped', settled_at_ms = $2 \
         where account = $1 and kind = $3 and state = 'waiting'",
    )
    .bind(id)
    .bind(now_ms())
    .bind(AccountMail::Forgotten.as_str())
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    sessions::end_all(connection, id, keep).await
}

/// Reads [`COLUMNS`].
pub(super) fn account(row: &AnyRow) -> Result<Account, StoreError> {
    let failed = doing("reading an account");
    let id: i64 = row.try_get(0).map_err(&failed)?;
    let place = || format!("accounts, id {id}");
    let flag = |index: usize| row.try_get::<i64, _>(index).map(|flag| flag == 1).map_err(&failed);
    let text = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    Ok(Account {
        id,
        email: Email::parse(&text(1)?).map_err(|error| corrupt(place(), error))?,
        name: PersonName::parse(&text(2)?).map_err(|error| corrupt(place(), error))?,
        is_admin: flag(3)?,
        is_disabled: flag(4)?,
        has_password: flag(5)?,
        created_at_ms: row.try_get(6).map_err(&failed)?,
        signed_in_at_ms: row.try_get(7).map_err(&failed)?,
    })
}
