//! Who may do what on which poll.

use super::{
    Store, StoreError,
    accounts::{COLUMNS, account},
    audit::{self, Deed},
    error::{corrupt, doing},
    now_ms, sessions,
};
use crate::{Account, Phase, Role, Slug};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// Where an account stands towards a poll that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The poll.
    pub poll_id: i64,
    /// Whether only those with a role know of it.
    pub is_draft: bool,
    /// What the account may do on it.
    pub role: Option<Role>,
}

impl Store {
    /// Where an account (0: nobody known) stands towards the poll of this name; `None` when there is no such poll. Who
    /// runs the pattern of a page's poll runs that, too: of two roles the one that allows more counts.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn membership(&self, slug: &Slug, account: i64) -> Result<Option<Membership>, StoreError> {
        let failed = doing("looking for a role");
        let row = sqlx::query(
            "select p.id, p.phase, r.role, o.role from polls p \
             left join poll_roles r on r.poll_id = p.id and r.account = $2 \
             left join embedded_pages e on e.made = p.id \
             left join poll_roles o on o.poll_id = e.poll_id and o.account = $2 where p.slug = $1 and p.importing_ms is null",
        )
        .bind(slug.as_str().to_owned())
        .bind(account)
        .fetch_optional(&self.pool)
        .await
        .map_err(&failed)?;
        let Some(row) = row else { return Ok(None) };
        let poll_id = row.try_get(0).map_err(&failed)?;
        let phase: String = row.try_get(1).map_err(&failed)?;
        Ok(Some(Membership {
            poll_id,
            is_draft: phase == Phase::Draft.as_str(),
            role: role(&row, 2)?.max(role(&row, 3)?),
        }))
    }

    /// Everybody with a role on a poll, by address.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn roles(&self, poll_id: i64) -> Result<Vec<(Account, Role)>, StoreError> {
        let sql = format!(
            "select {COLUMNS}, r.role from poll_roles r join accounts a on a.id = r.account \
             where r.poll_id = $1 order by a.email_key"
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll_id).fetch_all(&self.pool).await;
        let rows = rows.map_err(doing("listing roles"))?;
        let read = |row: &AnyRow| {
            let role = role(row, 8)?.ok_or_else(|| corrupt("poll_roles", "a role is missing"))?;
            Ok((account(row)?, role))
        };
        rows.iter().map(read).collect()
    }

    /// Whether somebody runs a poll, by a role on it or on the pattern of a page's poll, when this account has no role on
    /// the poll itself.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn is_run_without(&self, poll_id: i64, account: i64) -> Result<bool, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("waiting for a connection"))?;
        let rows = team(&mut connection, poll_id).await?;
        Ok(rows.iter().any(|row| row.role == Role::Facilitator && !(row.is_own && row.account == account)))
    }

    /// Gives an account a role on a poll, another one, or none; `by` is the account that decides.
    ///
    /// # Errors
    /// When there is no such poll or account, or the database refuses.
    pub async fn set_role(&self, poll_id: i64, account: i64, role: Option<Role>, by: i64) -> Result<(), StoreError> {
        let mut transaction = self.begin("setting a role").await?;
        set(&mut transaction, poll_id, account, role, by).await?;
        transaction.commit().await.map_err(doing("setting a role"))
    }
}

/// A role of somebody.
pub(super) struct Granted {
    pub(super) account: i64,
    pub(super) role: Role,
    /// On the poll itself, and not on the pattern of a page's poll.
    pub(super) is_own: bool,
}

/// All roles that count on a poll. Whoever has two stands there twice, the greater one last.
pub(super) async fn team(connection: &mut AnyConnection, poll_id: i64) -> Result<Vec<Granted>, StoreError> {
    let failed = doing("listing roles");
    let sql = "select account, role, 1 from poll_roles where poll_id = $1 \
         union all select r.account, r.role, 0 from poll_roles r join embedded_pages e on e.poll_id = r.poll_id \
         where e.made = $1";
    let rows = sqlx::query(sql).bind(poll_id).fetch_all(connection).await.map_err(&failed)?;
    let granted = |row: &AnyRow| {
        let role = role(row, 1)?.ok_or_else(|| corrupt("poll_roles", "a role is missing"))?;
        let is_own = row.try_get::<i64, _>(2).map_err(&failed)? != 0;
        Ok(Granted { account: row.try_get(0).map_err(&failed)?, role, is_own })
    };
    let mut team: Vec<Granted> = rows.iter().map(granted).collect::<Result<_, StoreError>>()?;
    team.sort_by_key(|granted| granted.role);
    Ok(team)
}

/// The same within a transaction, for instance the one that makes the poll.
pub(super) async fn set(
    connection: &mut AnyConnection,
    poll_id: i64,
    account: i64,
    role: Option<Role>,
    by: i64,
) -> Result<(), StoreError> {
    let failed = doing("setting a role");
    let object = format!("account {account}");
    let detail = json!({ "role": role.map(Role::as_str) });
    audit::record(connection, &Deed { poll_id, account: by, action: "role.set", object: &object, detail }).await?;
    match role {
        Some(role) => {
            sqlx::query(
                "insert into poll_roles (poll_id, account, role, created_at_ms) values ($1, $2, $3, $4) \
                 on conflict (poll_id, account) do update set role = excluded.role",
            )
            .bind(poll_id)
            .bind(account)
            .bind(role.as_str())
            .bind(now_ms())
            .execute(&mut *connection)
            .await
            .map_err(failed)?;
        }
        None => {
            sqlx::query("delete from poll_roles where poll_id = $1 and account = $2")
                .bind(poll_id)
                .bind(account)
                .execute(&mut *connection)
                .await
                .map_err(failed)?;
        }
    }
    sessions::renew_all(connection, account).await
}

fn role(row: &AnyRow, index: usize) -> Result<Option<Role>, StoreError> {
    let word: Option<String> = row.try_get(index).map_err(doing("reading a role"))?;
    word.map(|word| Role::parse(&word).map_err(|error| corrupt("poll_roles", error))).transpose()
}
