//! A poll on its way from a draft to the end of voting, and back where that must be.

use super::{
    Store, StoreError,
    error::doing,
    mine::lock,
    moderation::note,
    now_ms,
    webhooks::outbox::{self, News},
};
use crate::{Action, Phase, Reason, store::moderation::Entry};
use sqlx::AnyConnection;

impl Store {
    /// Moves a poll from one phase to another; false when it was not in the first any more, so that two people who
    /// click at once do not both succeed. Beginning and end of voting, and a return to it, go into both logs.
    ///
    /// # Errors
    /// When voting is to go on after its end without a reason, or the database refuses.
    pub async fn advance(
        &self,
        poll: i64,
        from: Phase,
        to: Phase,
        reason: Option<&Reason>,
        by: i64,
    ) -> Result<bool, StoreError> {
        if to == Phase::Voting && from > to && reason.is_none() {
            return Err(StoreError::Refused(
                "say why voting goes on after it has ended; the public log shows it".into(),
            ));
        }
        let mut transaction = self.begin("moving a poll to another phase").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let moved = shift(&mut transaction, poll, from, to).await?;
        if moved && let Some(action) = action(from, to) {
            let reason = reason.map(Reason::as_str);
            note(&mut transaction, poll, &Entry { statement: None, participant: None, action, reason, by }).await?;
        }
        if moved {
            // With the change itself or not at all: whoever is to be told hears of every phase, whenever the server ends.
            outbox::tell(&mut transaction, poll, &News::phase(from, to)).await?;
        }
        transaction.commit().await.map_err(doing("moving a poll to another phase"))?;
        Ok(moved)
    }

    /// The same from the command line of the machine, without a reason.
    ///
    /// # Errors
    /// As [`Store::advance`].
    pub async fn move_on(&self, poll: i64, from: Phase, to: Phase) -> Result<bool, StoreError> {
        self.advance(poll, from, to, None, 0).await
    }
}

/// What the log says of the step; none where it has nothing to do with voting.
fn action(from: Phase, to: Phase) -> Option<Action> {
    match (from, to) {
        (Phase::Draft, Phase::Voting) => Some(Action::Open),
        (_, Phase::Voting) => Some(Action::Reopen),
        (Phase::Voting, _) => Some(Action::Close),
        _ => None,
    }
}

async fn shift(connection: &mut AnyConnection, poll: i64, from: Phase, to: Phase) -> Result<bool, StoreError> {
    let now = now_ms();
    // Voting has one end: a later phase does not change when it was, going back takes it away.
    let closes = match (from, to) {
        (_, Phase::Voting) => "null",
        (Phase::Voting, _) => "$5",
        _ => "closed_at_ms",
    };
    let sql = format!(
        "update polls set phase = $3, opened_at_ms = coalesce(opened_at_ms, $4), closed_at_ms = {closes}, \
         revision = revision + 1, updated_at_ms = $5 where id = $1 and phase = $2"
    );
    let done = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(poll)
        .bind(from.as_str())
        .bind(to.as_str())
        .bind((to == Phase::Voting).then_some(now))
        .bind(now)
        .execute(connection)
        .await
        .map_err(doing("moving a poll to another phase"))?;
    Ok(done.rows_affected() > 0)
}
