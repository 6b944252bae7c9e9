//! What is kept about a participant beyond what her page shows: for the file that she can take along.

use super::{Store, StoreError, error::corrupt, error::doing};
use crate::Agreement;
use sqlx::Row;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Belongings {
    /// Id in the system that she came from.
    pub xid: Option<String>,
    /// The wave of invitations that her code belongs to.
    pub wave: Option<String>,
    /// The kind of person that she took a place as, as `question=answer&...`.
    pub cell: Option<String>,
    /// Whether a hash of what the identity provider calls her is kept. The hash itself is of no use to anybody.
    pub signed_in: bool,
    /// Whether a hash of who she was in the vote before is kept.
    pub came_before: bool,
    /// Every vote that she ever cast, those that she changed since among them, the oldest first.
    pub events: Vec<OwnEvent>,
    /// Statements that she has reported.
    pub reports: Vec<OwnReport>,
    /// What a language model has said of her statements to those who moderate.
    pub hints: Vec<OwnHint>,
}

/// What a language model has said of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnHint {
    /// Number of the statement.
    pub statement: i64,
    /// What seemed to be wrong.
    pub verdict: String,
    /// Why, in the model's words.
    pub reason: String,
    /// The model.
    pub model: String,
    /// When it was asked, UTC milliseconds.
    pub at_ms: i64,
}

/// A vote as it stands in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnEvent {
    /// Number of the statement.
    pub statement: i64,
    /// What she said.
    pub agreement: Agreement,
    /// When, UTC milliseconds.
    pub at_ms: Option<i64>,
    /// Whether she said that the statement is important to her.
    pub important: bool,
}

/// A report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnReport {
    /// Number of the statement.
    pub statement: i64,
    /// What she said is wrong with it.
    pub reason: String,
    /// When, UTC milliseconds.
    pub at_ms: i64,
}

impl Store {
    /// Reads all of it.
    ///
    /// # Errors
    /// When the database refuses or holds something that is no vote.
    pub async fn belongings(&self, poll: i64, participant: i64) -> Result<Belongings, StoreError> {
        let failed = doing("reading what is kept about somebody");
        let sql = "select p.xid, i.wave, p.cell, case when p.signed_in_as is null then 0 else 1 end, \
             case when p.came_before_as is null then 0 else 1 end from participants p \
             left join invites i on i.poll_id = p.poll_id and i.number = p.invite \
             where p.poll_id = $1 and p.number = $2";
        let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(&self.pool).await.map_err(&failed)?;
        let Some(row) = row else { return Ok(Belongings::default()) };
        let text = |at: usize| row.try_get::<Option<String>, _>(at).map_err(&failed);
        Ok(Belongings {
            xid: text(0)?,
            wave: text(1)?,
            cell: text(2)?,
            signed_in: row.try_get::<i64, _>(3).map_err(&failed)? != 0,
            came_before: row.try_get::<i64, _>(4).map_err(&failed)? != 0,
            events: self.own_events(poll, participant).await?,
            reports: self.own_reports(poll, participant).await?,
            hints: self.own_hints(poll, participant).await?,
        })
    }

    async fn own_hints(&self, poll: i64, participant: i64) -> Result<Vec<OwnHint>, StoreError> {
        let failed = doing("reading what a model said of somebody's statements");
        let sql = "select h.statement, h.verdict, h.reason, h.model, h.at_ms from machine_hints h \
             join statements s on s.poll_id = h.poll_id and s.number = h.statement \
             where h.poll_id = $1 and s.author = $2 and s.is_seed = 0 order by h.statement, h.at_ms";
        let rows = sqlx::query(sql).bind(poll).bind(participant.to_string()).fetch_all(&self.pool).await;
        let hint = |row: &sqlx::any::AnyRow| -> Result<OwnHint, sqlx::Error> {
            let (statement, verdict, reason) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
            Ok(OwnHint { statement, verdict, reason, model: row.try_get(3)?, at_ms: row.try_get(4)? })
        };
        rows.map_err(&failed)?.iter().map(hint).collect::<Result<_, _>>().map_err(&failed)
    }

    async fn own_events(&self, poll: i64, participant: i64) -> Result<Vec<OwnEvent>, StoreError> {
        let failed = doing("reading somebody's votes");
        let sql = "select statement, vote, at_ms, important from vote_events \
             where poll_id = $1 and participant = $2 order by seq";
        let rows = sqlx::query(sql).bind(poll).bind(participant).fetch_all(&self.pool).await.map_err(&failed)?;
        let event = |row: &sqlx::any::AnyRow| {
            let vote: i64 = row.try_get(1).map_err(&failed)?;
            Ok(OwnEvent {
                statement: row.try_get(0).map_err(&failed)?,
                agreement: Agreement::try_from(vote).map_err(|error| corrupt("vote_events", error))?,
                at_ms: row.try_get(2).map_err(&failed)?,
                important: row.try_get::<i64, _>(3).map_err(&failed)? != 0,
            })
        };
        rows.iter().map(event).collect()
    }

    async fn own_reports(&self, poll: i64, participant: i64) -> Result<Vec<OwnReport>, StoreError> {
        let failed = doing("reading somebody's reports");
        let sql = "select statement, reason, at_ms from statement_reports \
             where poll_id = $1 and participant = $2 order by statement";
        let rows = sqlx::query(sql).bind(poll).bind(participant).fetch_all(&self.pool).await.map_err(&failed)?;
        let report = |row: &sqlx::any::AnyRow| -> Result<OwnReport, sqlx::Error> {
            Ok(OwnReport { statement: row.try_get(0)?, reason: row.try_get(1)?, at_ms: row.try_get(2)? })
        };
        rows.iter().map(report).collect::<Result<_, _>>().map_err(&failed)
    }
}
