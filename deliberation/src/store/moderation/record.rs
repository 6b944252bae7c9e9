//! The moderation log: in full for those who run the poll, without any person in it for everybody.

use crate::{
    Action, LanguageTag, Moderated,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::{corrupt, doing},
        now_ms,
    },
};
use serde_json::json;
use sqlx::{AnyConnection, Row, any::AnyRow};

/// A row to be written.
pub(in crate::store) struct Entry<'a> {
    /// Number and id of the statement that it is about.
    pub(in crate::store) statement: Option<(i64, &'a str)>,
    /// Number of the participant that it is about.
    pub(in crate::store) participant: Option<i64>,
    /// What was done.
    pub(in crate::store) action: Action,
    /// Why.
    pub(in crate::store) reason: Option<&'a str>,
    /// The account that did it; 0 for the command line of the machine.
    pub(in crate::store) by: i64,
}

/// Writes a row into both logs; the poll must be locked, so that numbers can be given out.
pub(in crate::store) async fn note(
    connection: &mut AnyConnection,
    poll: i64,
    entry: &Entry<'_>,
) -> Result<(), StoreError> {
    let failed = doing("writing the moderation log");
    let sql = "select cast(coalesce(max(seq), 0) + 1 as bigint) from moderation_events where poll_id = $1";
    let seq: i64 = sqlx::query_scalar(sql).bind(poll).fetch_one(&mut *connection).await.map_err(&failed)?;
    sqlx::query(
        "insert into moderation_events (poll_id, seq, statement, participant, action, reason, account, at_ms) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(poll)
    .bind(seq)
    .bind(entry.statement.map(|(number, _)| number))
    .bind(entry.participant)
    .bind(entry.action.as_str())
    .bind(entry.reason.map(ToOwned::to_owned))
    .bind(entry.by)
    .bind(now_ms())
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    let object = match (entry.statement, entry.participant) {
        (Some((_, id)), _) => format!("statement {id}"),
        (None, Some(number)) => format!("participant {number}"),
        (None, None) => "poll".to_owned(),
    };
    let action = format!("moderation.{}", entry.action);
    let detail = json!({ "reason": entry.reason });
    audit::record(connection, &Deed { poll_id: poll, account: entry.by, action: &action, object: &object, detail })
        .await
}

/// A row of the log as those who run the poll see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModerationEvent {
    /// From 1 within the poll.
    pub seq: i64,
    /// When, UTC milliseconds.
    pub at_ms: i64,
    /// What was done.
    pub action: Action,
    /// Id and present text of the statement that it is about.
    pub statement: Option<(String, String)>,
    /// Language of that text, where known.
    pub language: Option<LanguageTag>,
    /// Number of the participant that it is about.
    pub participant: Option<i64>,
    /// Why.
    pub reason: Option<String>,
    /// What the account that did it is called; absent for the command line of the machine.
    pub by: Option<String>,
}

/// The same for everybody: without author, account and participant, and without the words of what was rejected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicEvent {
    /// From 1 within the poll.
    pub seq: i64,
    /// When, UTC milliseconds.
    pub at_ms: i64,
    /// What was done.
    pub action: Action,
    /// Id of the statement that it is about, and its text where people can read it anyway.
    pub statement: Option<(String, Option<String>)>,
    /// Language of that text, where known.
    pub language: Option<LanguageTag>,
    /// Why.
    pub reason: Option<String>,
}

const SELECT: &str = "select e.seq, e.at_ms, e.action, e.participant, e.reason, s.external_id, s.body, s.moderation, \
     s.hidden, a.name, p.moderated, s.language from moderation_events e join polls p on p.id = e.poll_id \
     left join statements s on s.poll_id = e.poll_id and s.number = e.statement \
     left join accounts a on a.id = e.account where e.poll_id = $1 and e.seq < $2 order by e.seq desc limit $3";

impl Store {
    /// The latest rows of the log, newest first; `before` goes on where a page ended.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn moderation_log(
        &self,
        poll: i64,
        before: Option<i64>,
        most: u32,
    ) -> Result<Vec<ModerationEvent>, StoreError> {
        self.log_rows(poll, before, most).await?.iter().map(|row| event(row).map(|(event, _)| event)).collect()
    }

    /// The same for everybody.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn public_moderation_log(
        &self,
        poll: i64,
        before: Option<i64>,
        most: u32,
    ) -> Result<Vec<PublicEvent>, StoreError> {
        let public = |row: &AnyRow| {
            let (event, is_shown) = event(row)?;
            let statement = event.statement.map(|(id, text)| (id, is_shown.then_some(text)));
            let ModerationEvent { seq, at_ms, action, reason, language, .. } = event;
            Ok(PublicEvent { seq, at_ms, action, statement, language: language.filter(|_| is_shown), reason })
        };
        self.log_rows(poll, before, most).await?.iter().map(public).collect()
    }

    async fn log_rows(&self, poll: i64, before: Option<i64>, most: u32) -> Result<Vec<AnyRow>, StoreError> {
        let query = sqlx::query(SELECT).bind(poll).bind(before.unwrap_or(i64::MAX)).bind(i64::from(most));
        query.fetch_all(&self.pool).await.map_err(doing("reading the moderation log"))
    }
}

/// A row, and whether everybody can read the statement.
fn event(row: &AnyRow) -> Result<(ModerationEvent, bool), StoreError> {
    let failed = doing("reading the moderation log");
    let word: String = row.try_get(2).map_err(&failed)?;
    let id: Option<String> = row.try_get(5).map_err(&failed)?;
    let body: Option<String> = row.try_get(6).map_err(&failed)?;
    let moderation: Option<i64> = row.try_get(7).map_err(&failed)?;
    let hidden: Option<i64> = row.try_get(8).map_err(&failed)?;
    // Where nothing is shown before somebody has accepted it, what waits is shown nowhere, whatever was done to it.
    let word_of_poll: String = row.try_get(10).map_err(&failed)?;
    let moderated = Moderated::parse(&word_of_poll).map_err(|error| corrupt("polls", error))?;
    let least = if moderated == Moderated::Accepted { 1 } else { 0 };
    let is_shown = moderation.is_some_and(|state| state >= least) && hidden == Some(0);
    let language: Option<String> = row.try_get(11).map_err(&failed)?;
    let language = language.map(|tag| LanguageTag::parse(&tag)).transpose();
    let event = ModerationEvent {
        seq: row.try_get(0).map_err(&failed)?,
        at_ms: row.try_get(1).map_err(&failed)?,
        action: Action::parse(&word).map_err(|error| corrupt("moderation_events", error))?,
        participant: row.try_get(3).map_err(&failed)?,
        reason: row.try_get(4).map_err(&failed)?,
        statement: id.map(|id| (id, body.unwrap_or_default())),
        language: language.map_err(|error| corrupt("statements", error))?,
        by: row.try_get(9).map_err(&failed)?,
    };
    Ok((event, is_shown))
}
