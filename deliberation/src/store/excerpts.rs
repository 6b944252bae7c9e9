//! Named parts of the results, kept for those who chose them and shown to everybody where they say so.

use super::{
    Deed, Store, StoreError, audit,
    error::{corrupt, doing},
    mine::{lock, touch},
    now_ms,
};
use crate::{
    Excerpt,
    excerpt::{MOST_EXCERPTS, Title},
};
use serde_json::json;
use sqlx::{AnyConnection, Row, any::AnyRow};

impl Store {
    /// The excerpts of a poll, in the order in which they were made.
    ///
    /// # Errors
    /// When the database refuses or holds something that is no excerpt.
    pub async fn excerpts(&self, poll: i64) -> Result<Vec<Excerpt>, StoreError> {
        let sql = "select number, title, lead, accepted_only, statements, sorted_by, shown from excerpts \
             where poll_id = $1 and shown >= 0 order by number";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(doing("reading excerpts"))?;
        rows.iter().map(excerpt).collect()
    }

    /// Makes an excerpt of everything, which nobody else sees yet; gives its number, or none where there are as many as a
    /// poll may have.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn make_excerpt(&self, poll: i64, title: &Title, by: i64) -> Result<Option<i64>, StoreError> {
        let failed = doing("keeping an excerpt");
        let mut transaction = self.begin("keeping an excerpt").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let sql = "select coalesce(sum(case when shown >= 0 then 1 else 0 end), 0), coalesce(max(number), 0) from excerpts \
             where poll_id = $1";
        let row = sqlx::query(sql).bind(poll).fetch_one(&mut *transaction).await.map_err(&failed)?;
        let count: i64 = row.try_get(0).map_err(&failed)?;
        if usize::try_from(count).is_ok_and(|count| count >= MOST_EXCERPTS) {
            return Ok(None);
        }
        let number = row.try_get::<i64, _>(1).map_err(&failed)? + 1;
        sqlx::query(
            "insert into excerpts (poll_id, number, title, lead, accepted_only, statements, sorted_by, shown, account, \
             changed_at_ms) values ($1, $2, $3, '', 0, '[]', 'number', 0, $4, $5)",
        )
        .bind(poll)
        .bind(number)
        .bind(title.to_string())
        .bind(by)
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        note(&mut transaction, poll, by, "excerpt.make", number, json!({ "title": title.as_str() })).await?;
        touch(&mut transaction, poll).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(Some(number))
    }

    /// Changes an excerpt; false where there is none of its number.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn change_excerpt(&self, poll: i64, to: &Excerpt, by: i64) -> Result<bool, StoreError> {
        let failed = doing("keeping an excerpt");
        let statements =
            serde_json::to_string(&to.statements).map_err(|error| StoreError::Refused(error.to_string()))?;
        let mut transaction = self.begin("keeping an excerpt").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let changed = sqlx::query(
            "update excerpts set title = $3, lead = $4, accepted_only = $5, statements = $6, sorted_by = $7, shown = $8, \
             account = $9, changed_at_ms = $10 where poll_id = $1 and number = $2 and shown >= 0",
        )
        .bind(poll)
        .bind(to.number)
        .bind(to.title.to_string())
        .bind(to.lead.clone())
        .bind(i64::from(to.accepted_only))
        .bind(statements)
        .bind(to.sorted_by.clone())
        .bind(i64::from(to.shown))
        .bind(by)
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        if changed.rows_affected() == 0 {
            return Ok(false);
        }
        let detail = json!({ "title": to.title.as_str(), "statements": to.statements, "shown": to.shown });
        note(&mut transaction, poll, by, "excerpt.change", to.number, detail).await?;
        // What was kept of the poll's pages may list or show another one now, and the archive of everything has it shown
        // or not.
        touch(&mut transaction, poll).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(true)
    }

    /// Removes an excerpt; false where there is none of its number.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn remove_excerpt(&self, poll: i64, number: i64, by: i64) -> Result<bool, StoreError> {
        let failed = doing("removing an excerpt");
        let mut transaction = self.begin("removing an excerpt").await?;
        lock(&mut transaction, poll, self.backend).await?;
        // Its number is not given again: whoever kept its address must not find another one there.
        let sql = "update excerpts set shown = -1, lead = '', statements = '[]' \
             where poll_id = $1 and number = $2 and shown >= 0";
        let query = sqlx::query(sql).bind(poll).bind(number);
        if query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() == 0 {
            return Ok(false);
        }
        note(&mut transaction, poll, by, "excerpt.remove", number, json!({})).await?;
        touch(&mut transaction, poll).await?;
        transaction.commit().await.map_err(failed)?;
        Ok(true)
    }
}

/// Writes down what was done.
async fn note(
    connection: &mut AnyConnection,
    poll: i64,
    by: i64,
    action: &'static str,
    number: i64,
    detail: serde_json::Value,
) -> Result<(), StoreError> {
    let object = format!("excerpt {number}");
    audit::record(connection, &Deed { poll_id: poll, account: by, action, object: &object, detail }).await
}

fn excerpt(row: &AnyRow) -> Result<Excerpt, StoreError> {
    let failed = doing("reading an excerpt");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let broken = || format!("excerpts, number {number}");
    let title: String = row.try_get(1).map_err(&failed)?;
    let statements: String = row.try_get(4).map_err(&failed)?;
    Ok(Excerpt {
        number,
        title: Title::parse(&title).map_err(|error| corrupt(broken(), error))?,
        lead: row.try_get(2).map_err(&failed)?,
        accepted_only: row.try_get::<i64, _>(3).map_err(&failed)? != 0,
        statements: serde_json::from_str(&statements).map_err(|error| corrupt(broken(), error))?,
        sorted_by: row.try_get(5).map_err(&failed)?,
        shown: row.try_get::<i64, _>(6).map_err(&failed)? != 0,
    })
}
