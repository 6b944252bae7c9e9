//! A poll on its way from a draft to the end of voting, and back where that must be.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    mine::lock,
    moderation::note,
    now_ms, openings, polls,
    webhooks::outbox::{self, News},
};
use crate::{Action, Phase, Reason, Settings, Slug, settings::Schedule, store::moderation::Entry};
use sqlx::{AnyConnection, Row};

impl Store {
    /// Moves a poll from one phase to another; false when it was not in the first any more, so that two people who
    /// click at once do not both succeed. Beginning and end of voting, and a return to it, go into both logs. A return
    /// takes away an end of voting that has passed, or the clock would end it again at once.
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
        // Those who wait for news of a constitution are told of the vote on it: the older poll is locked first.
        let votes_on = openings::constitution_of(&mut transaction, poll).await?;
        let votes_on = votes_on.filter(|_| from < to && to == Phase::Voting);
        if let Some(first) = votes_on {
            lock(&mut transaction, first, self.backend).await?;
        }
        lock(&mut transaction, poll, self.backend).await?;
        let now = now_ms();
        let moved = shift(&mut transaction, poll, from, to, now).await?;
        if moved && to == Phase::Voting && from > to {
            unschedule(&mut transaction, poll, now).await?;
        }
        if moved && let Some(action) = action(from, to) {
            let reason = reason.map(Reason::as_str);
            note(&mut transaction, poll, &Entry { statement: None, participant: None, action, reason, by }).await?;
        }
        // With the change itself or not at all: whoever is to be told hears of every phase, whenever the server ends.
        match to {
            Phase::Voting if moved => openings::begun(&mut transaction, poll, from).await?,
            _ if moved => outbox::tell(&mut transaction, poll, &News::phase(from, to)).await.map(drop)?,
            _ => {}
        }
        transaction.commit().await.map_err(doing("moving a poll to another phase"))?;
        Ok(moved)
    }

    /// Polls in which people vote and whose end has come by the clock.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn overdue(&self, now_ms: i64) -> Result<Vec<(i64, Slug)>, StoreError> {
        let failed = doing("looking for polls whose end has come");
        let sql = "select id, slug, settings from polls where phase = 'voting' and importing_ms is null order by id";
        let rows = sqlx::query(sql).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut overdue = Vec::new();
        for row in rows {
            let id: i64 = row.try_get(0).map_err(&failed)?;
            let settings: Option<String> = row.try_get(2).map_err(&failed)?;
            if polls::settings(id, settings.as_deref())?.schedule.has_ended(now_ms) {
                let slug: String = row.try_get(1).map_err(&failed)?;
                overdue.push((id, Slug::parse(&slug).map_err(|error| corrupt(format!("polls, id {id}"), error))?));
            }
        }
        Ok(overdue)
    }

    /// Ends voting in a poll whose end has come by the clock, as of that moment; false when it has ended already or
    /// its end was put off. Of two servers that try, one succeeds.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn close_on_time(&self, poll: i64, now_ms: i64) -> Result<bool, StoreError> {
        let mut transaction = self.begin("ending voting on time").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let Some(held) = polls::by_id(&mut transaction, poll).await? else { return Ok(false) };
        let end = held.settings.schedule.closes_at_ms.filter(|end| *end <= now_ms);
        let Some(end) = end.filter(|_| held.phase == Phase::Voting) else { return Ok(false) };
        shift(&mut transaction, poll, Phase::Voting, Phase::Constitution, end).await?;
        let entry = Entry { statement: None, participant: None, action: Action::CloseOnTime, reason: None, by: 0 };
        note(&mut transaction, poll, &entry).await?;
        outbox::tell(&mut transaction, poll, &News::phase(Phase::Voting, Phase::Constitution)).await?;
        transaction.commit().await.map_err(doing("ending voting on time"))?;
        Ok(true)
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

/// Takes away an end of voting that has passed.
async fn unschedule(connection: &mut AnyConnection, poll: i64, now_ms: i64) -> Result<(), StoreError> {
    let Some(held) = polls::by_id(connection, poll).await? else { return Ok(()) };
    if !held.settings.schedule.has_ended(now_ms) {
        return Ok(());
    }
    let schedule = Schedule { closes_at_ms: None, ..held.settings.schedule };
    let settings = polls::settings_json(&Settings { schedule, ..held.settings })?;
    let query = sqlx::query("update polls set settings = $2 where id = $1").bind(poll).bind(settings);
    query.execute(connection).await.map(drop).map_err(doing("taking away an end of voting"))
}

/// `end_ms` is when voting ended, where the step ends it.
pub(super) async fn shift(
    connection: &mut AnyConnection,
    poll: i64,
    from: Phase,
    to: Phase,
    end_ms: i64,
) -> Result<bool, StoreError> {
    let now = now_ms();
    if to != Phase::Voting {
        openings::forget(connection, poll).await?;
    }
    // Voting has one end: a later phase does not change when it was, going back takes it away.
    let closes = match (from, to) {
        (_, Phase::Voting) => "null",
        (Phase::Voting, _) => "$6",
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
        .bind(end_ms)
        .execute(&mut *connection)
        .await
        .map_err(doing("moving a poll to another phase"))?;
    Ok(done.rows_affected() > 0)
}
