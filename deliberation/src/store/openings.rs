//! Telling others that people can vote: at once, or when the opening time of the poll has come.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    mail::outbox as mail,
    mine::lock,
    now_ms, polls,
    webhooks::outbox::{self, News},
};
use crate::{MailKind, Phase, Settings, Slug};
use sqlx::{AnyConnection, Row};

impl Store {
    /// Tells of polls that were opened ahead of their opening time and whose time has come; gives their names. However
    /// many servers do this, each opening is told once.
    ///
    /// # Errors
    /// When the database refuses; polls done before stay done.
    pub async fn open_on_time(&self, now_ms: i64) -> Result<Vec<Slug>, StoreError> {
        let failed = doing("looking for polls whose opening has come");
        let sql = "select w.poll_id, p.settings from waiting_openings w join polls p on p.id = w.poll_id \
             order by w.poll_id";
        let rows = sqlx::query(sql).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut opened = Vec::new();
        for row in rows {
            let id: i64 = row.try_get(0).map_err(&failed)?;
            let settings: Option<String> = row.try_get(1).map_err(&failed)?;
            // Most looks find nothing to tell, and take no poll's lock.
            let Ok(Settings { schedule, .. }) = polls::settings(id, settings.as_deref()) else {
                // One poll whose settings nobody can read keeps no other from being told of.
                continue;
            };
            if schedule.opens_at_ms.is_none_or(|opens| opens <= now_ms) {
                opened.extend(self.tell_of_opening(id, now_ms).await?);
            }
        }
        Ok(opened)
    }

    async fn tell_of_opening(&self, poll: i64, now_ms: i64) -> Result<Option<Slug>, StoreError> {
        let failed = doing("telling that a poll has opened");
        let mut transaction = self.begin("telling that a poll has opened").await?;
        // In the order in which everybody else locks the two.
        if let Some(first) = constitution_of(&mut transaction, poll).await? {
            lock(&mut transaction, first, self.backend).await?;
        }
        lock(&mut transaction, poll, self.backend).await?;
        let Some(held) = polls::by_id(&mut transaction, poll).await? else { return Ok(None) };
        let Some(from) = waiting(&mut transaction, poll).await? else { return Ok(None) };
        if held.phase != Phase::Voting {
            // A server of an earlier version, which knows nothing of waiting openings, has moved the poll on.
            forget(&mut transaction, poll).await?;
            transaction.commit().await.map_err(&failed)?;
            return Ok(None);
        }
        // Somebody may have put the opening off between the two looks.
        if held.settings.schedule.opens_at_ms.is_some_and(|opens| opens > now_ms) {
            return Ok(None);
        }
        forget(&mut transaction, poll).await?;
        tell(&mut transaction, poll, from, now_ms).await?;
        // Pages that stay open say that there is something new.
        let query = sqlx::query("update polls set updated_at_ms = $2 where id = $1").bind(poll).bind(now_ms);
        query.execute(&mut *transaction).await.map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Some(held.slug))
    }
}

/// A poll, whose row is locked, has just come into the phase of voting: tells of it, or notes that this waits.
pub(super) async fn begun(connection: &mut AnyConnection, poll: i64, from: Phase) -> Result<(), StoreError> {
    let now = now_ms();
    let held = polls::by_id(connection, poll).await?;
    if held.is_none_or(|held| held.settings.schedule.opens_at_ms.is_none_or(|opens| opens <= now)) {
        return tell(connection, poll, from, now).await;
    }
    forget(connection, poll).await?;
    sqlx::query("insert into waiting_openings (poll_id, from_phase, at_ms) values ($1, $2, $3)")
        .bind(poll)
        .bind(from.as_str())
        .bind(now)
        .execute(connection)
        .await
        .map(drop)
        .map_err(doing("noting that an opening waits"))
}

/// Nobody is owed news of an opening any more.
pub(super) async fn forget(connection: &mut AnyConnection, poll: i64) -> Result<(), StoreError> {
    let query = sqlx::query("delete from waiting_openings where poll_id = $1").bind(poll);
    query.execute(connection).await.map(drop).map_err(doing("noting that an opening waits no more"))
}

/// The poll whose constitution people vote on in this one.
pub(super) async fn constitution_of(connection: &mut AnyConnection, poll: i64) -> Result<Option<i64>, StoreError> {
    let query = sqlx::query_scalar("select of_poll from ratifications where poll_id = $1").bind(poll);
    query.fetch_optional(connection).await.map_err(doing("looking for the constitution that people vote on"))
}

/// Webhooks of the poll, and those who wait for news of a constitution that people vote on in it. Its own subscribers
/// hear of the phase like of every other.
async fn tell(connection: &mut AnyConnection, poll: i64, from: Phase, now_ms: i64) -> Result<(), StoreError> {
    outbox::tell(connection, poll, &News::phase(from, Phase::Voting)).await?;
    if let Some(first) = constitution_of(connection, poll).await?.filter(|_| from < Phase::Voting) {
        mail::tell_all(connection, first, MailKind::SecondVote, now_ms).await?;
    }
    Ok(())
}

/// The phase from which a poll has come whose opening waits.
async fn waiting(connection: &mut AnyConnection, poll: i64) -> Result<Option<Phase>, StoreError> {
    let query = sqlx::query_scalar("select from_phase from waiting_openings where poll_id = $1").bind(poll);
    let word: Option<String> = query.fetch_optional(connection).await.map_err(doing("reading a waiting opening"))?;
    let parsed = word.map(|word| Phase::parse(&word)).transpose();
    parsed.map_err(|error| corrupt(format!("waiting_openings, poll {poll}"), error))
}
