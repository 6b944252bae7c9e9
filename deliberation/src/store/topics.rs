//! Which topics statements are on, and which ones people care about.

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::doing,
    mine::{lock, touch},
};
use serde_json::json;
use sqlx::{Row, any::AnyRow};

impl Store {
    /// Says which topics a statement is on, in place of those that were said before; false when there is no such
    /// statement.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn assign_topics(
        &self,
        poll: i64,
        statement: i64,
        topics: &[String],
        by: i64,
    ) -> Result<bool, StoreError> {
        let failed = doing("assigning topics");
        let mut transaction = self.begin("assigning topics").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let sql = "update statements set topics = $3 where poll_id = $1 and number = $2";
        let query = sqlx::query(sql).bind(poll).bind(statement).bind(written(topics));
        let done = query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() > 0;
        if done {
            let (object, detail) = (format!("statement {statement}"), json!({ "topics": topics }));
            let deed = Deed { poll_id: poll, account: by, action: "statement.topics", object: &object, detail };
            audit::record(&mut transaction, &deed).await?;
            touch(&mut transaction, poll).await?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(done)
    }

    /// Notes which topics somebody cares about, in place of those that she named before.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn choose_topics(&self, poll: i64, participant: i64, topics: &[String]) -> Result<(), StoreError> {
        let sql = "update participants set interests = $3 where poll_id = $1 and number = $2 \
             and (state is null or state <> 'erased')";
        let query = sqlx::query(sql).bind(poll).bind(participant).bind(written(topics));
        query.execute(&self.pool).await.map_err(doing("keeping a choice of topics")).map(drop)
    }
}

/// Names with a space between, as they are kept.
pub(super) fn written(topics: &[String]) -> Option<String> {
    (!topics.is_empty()).then(|| topics.join(" "))
}

/// The names in a column.
pub(super) fn read(row: &AnyRow, at: usize) -> Result<Vec<String>, StoreError> {
    let text: Option<String> = row.try_get(at).map_err(doing("reading topics"))?;
    Ok(text.iter().flat_map(|text| text.split(' ')).filter(|name| !name.is_empty()).map(ToOwned::to_owned).collect())
}
