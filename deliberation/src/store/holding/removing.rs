//! Removing a poll with everything that belongs to it.

use crate::{
    Phase,
    store::{
        SITE, Store, StoreError,
        audit::{self, Deed},
        error::doing,
        mine::lock,
        polls,
    },
};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe};

/// Every table with rows of a poll, in an order in which they can be emptied.
const OF_A_POLL: [&str; 40] = [
    "account_mails",
    "queue_watchers",
    "api_tokens",
    "machine_hints",
    "embedded_pages",
    "embedded_sites",
    "frozen_files",
    "publications",
    "report_files",
    "reports",
    "excerpts",
    "sketched_people",
    "sketches",
    "waiting_openings",
    "webhook_deliveries",
    "webhooks",
    "ratified_principles",
    "ratifications",
    "ratified",
    "draft_decisions",
    "drafts",
    "statement_wordings",
    "moderation_events",
    "statement_reports",
    "answers",
    "weighted_people",
    "invites",
    "allowed_xids",
    "votes",
    "vote_events",
    "translations",
    "statements",
    "participants",
    "poll_summary",
    "poll_roles",
    "weightings",
    "analysis_labels",
    "analyses",
    "constitutions",
    "computed",
];

impl Store {
    /// Removes a poll that nobody has seen yet, with everything that belongs to it; false when it is a draft no more.
    ///
    /// # Errors
    /// When pages of other sites have polls that were made after it, or the database refuses.
    pub async fn delete_draft(&self, poll: i64, by: i64) -> Result<bool, StoreError> {
        let failed = doing("deleting a draft");
        let mut transaction = self.begin("deleting a draft").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let Some(draft) = polls::by_id(&mut transaction, poll).await?.filter(|poll| poll.phase == Phase::Draft) else {
            return Ok(false);
        };
        let query = sqlx::query_scalar("select count(*) from embedded_pages where poll_id = $1").bind(poll);
        let pages: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        if pages > 0 {
            return Err(StoreError::Refused(format!(
                "{pages} pages of other sites have polls that were made after this draft; it stays as long as they do"
            )));
        }
        remove(&mut transaction, poll).await?;
        let object = format!("poll {} {}", draft.id, draft.slug);
        let deed = Deed { poll_id: SITE, account: by, action: "poll.delete", object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }
}

/// Removes a poll that is locked, with everything that belongs to it.
pub(in crate::store) async fn remove(connection: &mut AnyConnection, poll: i64) -> Result<(), StoreError> {
    let failed = doing("removing a poll");
    for table in OF_A_POLL {
        let sql = format!("delete from {table} where poll_id = $1");
        sqlx::query(AssertSqlSafe(sql)).bind(poll).execute(&mut *connection).await.map_err(&failed)?;
    }
    sqlx::query("delete from polls where id = $1").bind(poll).execute(connection).await.map_err(&failed)?;
    Ok(())
}
