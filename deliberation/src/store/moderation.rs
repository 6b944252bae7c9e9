//! Deciding about statements and people. Every decision is one transaction: the change, its row in the moderation
//! log, its row in the audit log and the poll's next revision, or none of them.

mod queue;
mod record;
mod revisions;

pub use queue::{Pile, Piles, Queued};
pub use record::{ModerationEvent, PublicEvent};
pub use revisions::{Merger, Wording};

pub(super) use record::{Entry, note};

use super::{
    Store, StoreError,
    error::doing,
    invitations::{CodesOf, passing},
    mine::{lock, take_back, touch},
    now_ms, people, polls,
    writing::{self, Declined},
};
use crate::{Action, Exclusion, ExternalId, LanguageTag, Moderated, Reason, Ruling, StatementText, folded};
use sqlx::{AnyConnection, Row};

/// Why a decision was not carried out. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// There is no such statement, or not any more: its author had it erased.
    #[error("statement {0} is not in this poll")]
    NoStatement(i64),
    /// There is no such participant.
    #[error("participant {0} is not in this poll")]
    NoParticipant(i64),
    /// It cannot be merged into itself.
    #[error("a statement cannot be merged into itself; choose another")]
    IntoItself,
    /// The other one does not count either.
    #[error("statement {0} is rejected or merged itself; choose one that people can vote on")]
    IntoRejected(String),
    /// Another statement reads so already.
    #[error("statement {0} says that already; merge the two instead")]
    SameAs(String),
    /// Somebody has voted on the present wording.
    #[error("people have voted on the present wording; say why it changes, so that everybody can judge")]
    NeedsReason,
    /// There are as many statements as people can vote on.
    #[error("this poll has as many statements to vote on as its settings allow ({0}); allow more there, or reject one")]
    Full(u32),
    /// The statements of a second vote are what a constitution says.
    #[error(
        "the statements are the principles of a constitution and stay as they are; draft and put another to the vote"
    )]
    Principle,
}

impl Store {
    /// Decides the same about one or more statements, all or none; gives how many were changed.
    ///
    /// # Errors
    /// When the database refuses; then nothing is kept.
    pub async fn moderate(
        &self,
        poll: i64,
        statements: &[i64],
        ruling: &Ruling,
        by: i64,
    ) -> Result<Result<usize, Unfit>, StoreError> {
        let mut transaction = self.begin("moderating").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let held = polls::by_id(&mut transaction, poll).await?;
        let Some(held) = held else { return Ok(Err(Unfit::NoStatement(statements.first().copied().unwrap_or(0)))) };
        if held.ratifies.is_some() && *ruling != Ruling::Unhide {
            return Ok(Err(Unfit::Principle));
        }
        let before = writing::shown(&mut transaction, poll, held.moderated).await?;
        for &statement in statements {
            if let Err(unfit) = rule(&mut transaction, poll, statement, ruling, by).await? {
                // Dropped without a commit: nothing of it is kept.
                return Ok(Err(unfit));
            }
        }
        let (after, most) =
            (writing::shown(&mut transaction, poll, held.moderated).await?, held.settings.statements.most);
        // Where the limit was set below what there was already, rejecting is still possible.
        if most > 0 && after > before && after > u64::from(most) {
            return Ok(Err(Unfit::Full(most)));
        }
        if !statements.is_empty() {
            // Another wording takes the one before back, too.
            if matches!(ruling, Ruling::Reject(_) | Ruling::Merge { .. } | Ruling::Reword { .. }) {
                take_back(&mut transaction, poll).await?;
            } else {
                touch(&mut transaction, poll).await?;
            }
        }
        transaction.commit().await.map_err(doing("moderating"))?;
        Ok(Ok(statements.len()))
    }

    /// Bans a participant, so that the votes are kept and not counted and the invitation codes below her let nobody in,
    /// or lifts the ban.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ban(
        &self,
        poll: i64,
        participant: i64,
        banned: bool,
        reason: &Reason,
        codes_of: CodesOf<'_>,
        by: i64,
    ) -> Result<Result<(), Unfit>, StoreError> {
        let failed = doing("banning a participant");
        let mut transaction = self.begin("banning a participant").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let word = banned.then(|| Exclusion::Banned.as_str());
        // Of somebody who has erased herself since there is only the hash by which she would be recognised: lifting the
        // ban takes it away.
        let sql = "update participants set excluded = $3, \
             signed_in_as = case when state = 'erased' then null else signed_in_as end, \
             came_before_as = case when state = 'erased' then null else came_before_as end, \
             xid_mark = case when state = 'erased' then null else xid_mark end \
             where poll_id = $1 and number = $2 \
             and (state is null or state <> 'erased' or (excluded = 'banned' and $3 is null))";
        let done = sqlx::query(sql).bind(poll).bind(participant).bind(word).execute(&mut *transaction).await;
        if done.map_err(&failed)?.rows_affected() == 0 {
            return Ok(Err(Unfit::NoParticipant(participant)));
        }
        if banned {
            passing::revoke(&mut transaction, poll, participant, codes_of).await?;
        } else {
            passing::restore(&mut transaction, poll, participant, codes_of).await?;
        }
        let action = if banned { Action::Ban } else { Action::Unban };
        let entry =
            Entry { statement: None, participant: Some(participant), action, reason: Some(reason.as_str()), by };
        note(&mut transaction, poll, &entry).await?;
        people::promote(&mut transaction, poll).await?;
        // Lifting a ban makes two versions that differ by one person, as setting it does.
        take_back(&mut transaction, poll).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Ok(()))
    }

    /// Number of the statement that pages show under this id; none where the poll has no such text.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn statement_of_id(&self, poll: i64, id: &str) -> Result<Option<i64>, StoreError> {
        // Anything may have been typed, also characters that no database keeps.
        if ExternalId::parse(id).is_err() {
            return Ok(None);
        }
        let sql = "select number from statements where poll_id = $1 and external_id = $2 and body is not null";
        let query = sqlx::query_scalar(sql).bind(poll).bind(id.to_owned());
        query.fetch_optional(&self.pool).await.map_err(doing("looking for a statement"))
    }

    /// Number of the participant who wrote a statement; none for seeds and for authors who were erased.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn author(&self, poll: i64, statement: i64) -> Result<Option<i64>, StoreError> {
        let sql = "select p.number from statements s \
             join participants p on p.poll_id = s.poll_id and p.external_id = s.author \
             where s.poll_id = $1 and s.number = $2 and s.is_seed = 0";
        let query = sqlx::query_scalar(sql).bind(poll).bind(statement);
        query.fetch_optional(&self.pool).await.map_err(doing("looking for an author"))
    }
}

/// A statement as it is before a decision.
struct Before {
    id: String,
    body: String,
    is_seed: bool,
    created_at_ms: Option<i64>,
}

async fn rule(
    connection: &mut AnyConnection,
    poll: i64,
    statement: i64,
    ruling: &Ruling,
    by: i64,
) -> Result<Result<(), Unfit>, StoreError> {
    let Some(before) = before(connection, poll, statement).await? else {
        return Ok(Err(Unfit::NoStatement(statement)));
    };
    let mut action = ruling.action();
    match ruling {
        Ruling::Accept => decide(connection, poll, statement, "moderation = 1, hidden = 0", None, None).await?,
        Ruling::Reject(reason) => {
            decide(connection, poll, statement, "moderation = -1", Some(reason.as_str()), None).await?;
        }
        Ruling::Merge { into, reason } => {
            if *into == statement {
                return Ok(Err(Unfit::IntoItself));
            }
            if let Err(unfit) = target(connection, poll, *into).await? {
                return Ok(Err(unfit));
            }
            let reason = reason.as_ref().map(Reason::as_str);
            decide(connection, poll, statement, "moderation = -1", reason, Some(*into)).await?;
            // What was merged into this one before says the same, too.
            let sql = "update statements set merged_into = $3 where poll_id = $1 and merged_into = $2";
            let query = sqlx::query(sql).bind(poll).bind(statement).bind(*into);
            query.execute(&mut *connection).await.map_err(doing("merging statements"))?;
        }
        Ruling::Reword { text, language, reason } => {
            let new = (text, language.as_ref());
            match reword(connection, poll, statement, &before, new, reason.as_ref(), by).await? {
                Ok(done) => action = done,
                Err(unfit) => return Ok(Err(unfit)),
            }
        }
        Ruling::Meta(is_meta) => {
            let sql = "update statements set is_meta = $3 where poll_id = $1 and number = $2";
            let query = sqlx::query(sql).bind(poll).bind(statement).bind(i64::from(*is_meta));
            query.execute(&mut *connection).await.map_err(doing("marking a statement"))?;
        }
        Ruling::Unhide => {
            let sql = "update statements set hidden = 0, moderated_at_ms = $3 where poll_id = $1 and number = $2";
            let at_ms = after_reports(connection, poll, statement).await?;
            let query = sqlx::query(sql).bind(poll).bind(statement).bind(at_ms);
            query.execute(&mut *connection).await.map_err(doing("showing a statement again"))?;
        }
    }
    let reason = ruling.reason().map(Reason::as_str);
    let entry = Entry { statement: Some((statement, &before.id)), participant: None, action, reason, by };
    note(connection, poll, &entry).await?;
    Ok(Ok(()))
}

/// None also where the text is gone: a page that was open when its author had herself erased must not bring it back.
async fn before(connection: &mut AnyConnection, poll: i64, statement: i64) -> Result<Option<Before>, StoreError> {
    let failed = doing("looking for a statement");
    let sql = "select external_id, body, is_seed, created_at_ms from statements \
         where poll_id = $1 and number = $2 and body is not null";
    let row = sqlx::query(sql).bind(poll).bind(statement).fetch_optional(connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Before {
        id: row.try_get(0).map_err(&failed)?,
        body: row.try_get(1).map_err(&failed)?,
        is_seed: row.try_get::<i64, _>(2).map_err(&failed)? != 0,
        created_at_ms: row.try_get(3).map_err(&failed)?,
    }))
}

/// Now, and no earlier than any report so far: these have been looked at.
async fn after_reports(connection: &mut AnyConnection, poll: i64, statement: i64) -> Result<i64, StoreError> {
    let sql =
        "select cast(coalesce(max(at_ms), 0) as bigint) from statement_reports where poll_id = $1 and statement = $2";
    let query = sqlx::query_scalar(sql).bind(poll).bind(statement);
    let latest: i64 = query.fetch_one(connection).await.map_err(doing("looking for reports"))?;
    Ok(now_ms().max(latest))
}

/// Writes what was decided; `set` is one of the few texts above.
async fn decide(
    connection: &mut AnyConnection,
    poll: i64,
    statement: i64,
    set: &'static str,
    reason: Option<&str>,
    merged_into: Option<i64>,
) -> Result<(), StoreError> {
    let at_ms = after_reports(connection, poll, statement).await?;
    let sql = format!(
        "update statements set {set}, reason = $3, merged_into = $4, moderated_at_ms = $5 \
         where poll_id = $1 and number = $2"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(poll).bind(statement);
    let query = query.bind(reason.map(ToOwned::to_owned)).bind(merged_into).bind(at_ms);
    query.execute(connection).await.map_err(doing("moderating")).map(drop)
}

/// Whether another statement can be merged into this one.
async fn target(connection: &mut AnyConnection, poll: i64, into: i64) -> Result<Result<(), Unfit>, StoreError> {
    let failed = doing("looking for a statement");
    let sql = "select external_id, moderation from statements \
         where poll_id = $1 and number = $2 and body is not null";
    let row = sqlx::query(sql).bind(poll).bind(into).fetch_optional(connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(Err(Unfit::NoStatement(into))) };
    let rejected = row.try_get::<i64, _>(1).map_err(&failed)? < 0;
    Ok(if rejected { Err(Unfit::IntoRejected(row.try_get(0).map_err(&failed)?)) } else { Ok(()) })
}

async fn reword(
    connection: &mut AnyConnection,
    poll: i64,
    statement: i64,
    before: &Before,
    (text, language): (&StatementText, Option<&LanguageTag>),
    reason: Option<&Reason>,
    by: i64,
) -> Result<Result<Action, Unfit>, StoreError> {
    let failed = doing("rewording a statement");
    let fold = folded(text.as_str());
    let same = writing::duplicate(connection, poll, &fold, Moderated::NotRejected).await?;
    if let Some(Declined::Duplicate { number, id, .. }) = same
        && number != statement
    {
        return Ok(Err(Unfit::SameAs(id)));
    }
    let sql = "select count(*) from vote_events where poll_id = $1 and statement = $2";
    let votes: i64 =
        sqlx::query_scalar(sql).bind(poll).bind(statement).fetch_one(&mut *connection).await.map_err(&failed)?;
    let unseen = before.is_seed && votes == 0;
    if !unseen {
        let Some(reason) = reason else { return Ok(Err(Unfit::NeedsReason)) };
        keep_wordings(connection, poll, statement, before, text, reason, by).await?;
    }
    let sql = "update statements set body = $3, folded = $4, language = $5 where poll_id = $1 and number = $2";
    let query = sqlx::query(sql).bind(poll).bind(statement).bind(text.as_str().to_owned()).bind(fold);
    let query = query.bind(language.map(|language| language.as_str().to_owned()));
    query.execute(connection).await.map_err(&failed)?;
    Ok(Ok(if unseen { Action::EditSeed } else { Action::Reword }))
}

/// Adds the new wording to those that there were; the first time, the author's own before it, as number 1.
async fn keep_wordings(
    connection: &mut AnyConnection,
    poll: i64,
    statement: i64,
    before: &Before,
    text: &StatementText,
    reason: &Reason,
    by: i64,
) -> Result<(), StoreError> {
    let failed = doing("keeping a wording");
    let sql = "select cast(coalesce(max(number), 0) as bigint) from statement_wordings \
         where poll_id = $1 and statement = $2";
    let last: i64 =
        sqlx::query_scalar(sql).bind(poll).bind(statement).fetch_one(&mut *connection).await.map_err(&failed)?;
    let now = now_ms();
    let own = (1, before.body.as_str(), None, None, before.created_at_ms.unwrap_or(now));
    let new = (last.max(1) + 1, text.as_str(), Some(reason.as_str()), Some(by), now);
    for (number, body, reason, account, at_ms) in (last == 0).then_some(own).into_iter().chain([new]) {
        sqlx::query(
            "insert into statement_wordings (poll_id, statement, number, body, reason, account, at_ms) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(poll)
        .bind(statement)
        .bind(number)
        .bind(body.to_owned())
        .bind(reason.map(ToOwned::to_owned))
        .bind(account)
        .bind(at_ms)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    }
    Ok(())
}
