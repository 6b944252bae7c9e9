//! Reading a whole poll as it was at one moment.

mod answers;
mod ballots;

pub use ballots::LatestVote;

use super::{
    Basis, Store, StoreError,
    error::{corrupt, doing},
    polls, topics,
};
use crate::{Agreement, Exclusion, LanguageTag, Moderation, Participant, Poll, Statement, StatementText, VoteEvent};
use record::Id;
use sqlx::{Any, AnyConnection, Row, Transaction, any::AnyRow};
use std::collections::{BTreeMap, HashMap};

/// Votes that one row of an answer carries. Votes travel as text, thousands to a row, because the driver spends
/// microseconds on each row and each value, and the database next to nothing on joining them.
const PACK: i64 = 20_000;
/// A poll as it was at one moment: whatever others write meanwhile, all parts fit together.
pub struct Snapshot<'c> {
    source: Source<'c>,
    poll_id: i64,
}

enum Source<'c> {
    Own(Transaction<'static, Any>),
    Within(&'c mut AnyConnection),
}

impl Store {
    /// Looks at a poll as it is now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn snapshot(&self, poll_id: i64) -> Result<Snapshot<'static>, StoreError> {
        let begun = self.pool.begin_with(self.backend.begin_read()).await;
        Ok(Snapshot { source: Source::Own(begun.map_err(doing("looking at a poll"))?), poll_id })
    }
}

impl<'c> Snapshot<'c> {
    pub(super) fn within(connection: &'c mut AnyConnection, poll_id: i64) -> Self {
        Self { source: Source::Within(connection), poll_id }
    }

    fn connection(&mut self) -> &mut AnyConnection {
        match &mut self.source {
            Source::Own(transaction) => transaction,
            Source::Within(connection) => connection,
        }
    }

    pub(super) async fn rows(&mut self, sql: &'static str, what: &'static str) -> Result<Vec<AnyRow>, StoreError> {
        let poll = self.poll_id;
        sqlx::query(sql).bind(poll).fetch_all(self.connection()).await.map_err(doing(what))
    }

    /// The poll itself.
    ///
    /// # Errors
    /// When the database refuses or the poll is gone.
    pub async fn poll(&mut self) -> Result<Poll, StoreError> {
        let id = self.poll_id;
        let poll = polls::by_id(self.connection(), id).await?;
        poll.ok_or_else(|| StoreError::Refused(format!("poll number {id} is not in the database any more")))
    }

    /// What this moment is called: see [`Basis`].
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn basis(&mut self) -> Result<Basis, StoreError> {
        let sql = "select revision, \
             (select cast(coalesce(max(seq), 0) as bigint) from vote_events where poll_id = $1), \
             (select count(*) from participants where poll_id = $1), \
             (select count(*) from statements where poll_id = $1), \
             (select count(*) from votes where poll_id = $1) \
             from polls where id = $1";
        let rows = self.rows(sql, "counting a poll").await?;
        let row = rows.first().ok_or_else(|| StoreError::Refused("the poll is not in the database any more".into()))?;
        let number = |index: usize| row.try_get::<i64, _>(index).map_err(doing("counting a poll"));
        Ok(Basis {
            revision: number(0)?,
            event_seq: number(1)?,
            participants: number(2)?.unsigned_abs(),
            statements: number(3)?.unsigned_abs(),
            votes: number(4)?.unsigned_abs(),
        })
    }

    /// Keys and values that came with the poll, in their order.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn summary(&mut self) -> Result<Vec<(String, String)>, StoreError> {
        let sql = "select name, value from poll_summary where poll_id = $1 order by position";
        let rows = self.rows(sql, "reading the summary").await?;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(doing("reading the summary"))
    }

    /// All statements, by id.
    ///
    /// # Errors
    /// When the database refuses or holds something that is no statement.
    pub async fn statements(&mut self) -> Result<Vec<Statement>, StoreError> {
        let sql = "select number, external_id, body, author, created_at_ms, moderation, is_meta, is_seed, language, \
             topics from statements where poll_id = $1";
        let rows = self.rows(sql, "reading statements").await?;
        let mut statements = rows.iter().map(statement).collect::<Result<Vec<_>, _>>()?;
        statements.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(statements)
    }

    /// All participants, by id.
    ///
    /// # Errors
    /// When the database refuses or holds something that is no participant.
    pub async fn participants(&mut self) -> Result<Vec<Participant>, StoreError> {
        Ok(self.numbered_participants().await?.into_iter().map(|(_, participant)| participant).collect())
    }

    /// The numbers of all participants, by their ids: a person is decided about by her number.
    ///
    /// # Errors
    /// When the database refuses or holds something that is no participant.
    pub async fn participant_numbers(&mut self) -> Result<BTreeMap<Id, i64>, StoreError> {
        let numbered = self.numbered_participants().await?;
        Ok(numbered.into_iter().map(|(number, participant)| (participant.id, number)).collect())
    }

    async fn numbered_participants(&mut self) -> Result<Vec<(i64, Participant)>, StoreError> {
        let sql = "select number, external_id, xid, imported_group, excluded from participants where poll_id = $1";
        let rows = self.rows(sql, "reading participants").await?;
        let mut participants = rows.iter().map(participant).collect::<Result<Vec<_>, _>>()?;
        participants.sort_by(|a, b| a.1.id.cmp(&b.1.id));
        Ok(participants)
    }

    /// Hands every event of the vote log to `each`, oldest row first.
    ///
    /// # Errors
    /// When the database refuses, when it holds something that is no vote, or when `each` refuses.
    pub async fn vote_events<E>(&mut self, mut each: E) -> Result<(), StoreError>
    where
        E: FnMut(VoteEvent<'_>) -> Result<(), StoreError>,
    {
        let people = self.ids("select number, external_id from participants where poll_id = $1").await?;
        let statements = self.ids("select number, external_id from statements where poll_id = $1").await?;
        let last = self.basis().await?.event_seq;
        let (poll, mut from) = (self.poll_id, 0);
        while from < last {
            let sql = "select string_agg(participant || ' ' || statement || ' ' || vote || ' ' || important || ' ' \
                 || coalesce(cast(at_ms as text), ''), ';' order by seq) \
                 from vote_events where poll_id = $1 and seq > $2 and seq <= $3";
            let pack: Option<String> = sqlx::query_scalar(sql)
                .bind(poll)
                .bind(from)
                .bind(from + PACK)
                .fetch_one(self.connection())
                .await
                .map_err(doing("reading the vote log"))?;
            for row in pack.iter().flat_map(|pack| pack.split(';')) {
                let event = || {
                    let mut fields = row.split(' ');
                    let participant = people.get(&integer(fields.next()?)?)?;
                    let statement = statements.get(&integer(fields.next()?)?)?;
                    let agreement = Agreement::try_from(integer(fields.next()?)?).ok()?;
                    let important = fields.next()? != "0";
                    let time = fields.next()?;
                    let at_ms = if time.is_empty() { None } else { Some(integer(time)?) };
                    Some(VoteEvent { participant, statement, agreement, at_ms, important })
                };
                each(event().ok_or_else(|| corrupt("vote_events", row))?)?;
            }
            from += PACK;
        }
        Ok(())
    }

    /// When a statement was last moderated here; none where none was. What comes from elsewhere says no such time, and
    /// a seed that was corrected before anybody had voted is not moderated.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn last_moderation_ms(&mut self) -> Result<Option<i64>, StoreError> {
        let poll = self.poll_id;
        let sql = "select max(at_ms) from moderation_events \
             where poll_id = $1 and statement is not null and action <> 'edit-seed'";
        let query = sqlx::query_scalar(sql).bind(poll);
        query.fetch_one(self.connection()).await.map_err(doing("looking for the last moderation"))
    }

    /// Whether votes of this poll may say what is important: it asks for that now, or has asked before.
    ///
    /// # Errors
    /// When the database refuses or the poll is gone.
    pub async fn asks_importance(&mut self) -> Result<bool, StoreError> {
        if self.poll().await?.settings.importance {
            return Ok(true);
        }
        let sql = "select cast(1 as bigint) from votes where poll_id = $1 and important = 1 limit 1";
        Ok(!self.rows(sql, "looking for what is important").await?.is_empty())
    }

    async fn ids(&mut self, sql: &'static str) -> Result<HashMap<i64, String>, StoreError> {
        let rows = self.rows(sql, "reading ids").await?;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(doing("reading ids"))
    }
}

fn integer(text: &str) -> Option<i64> {
    text.parse().ok()
}

fn statement(row: &AnyRow) -> Result<Statement, StoreError> {
    let failed = doing("reading statements");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let place = || format!("statements, number {number}");
    let text: Option<String> = row.try_get(2).map_err(&failed)?;
    let language: Option<String> = row.try_get(8).map_err(&failed)?;
    let moderation = row.try_get::<i64, _>(5).map_err(&failed)?;
    Ok(Statement {
        id: Id::new(row.try_get::<String, _>(1).map_err(&failed)?),
        text: text.map(|text| StatementText::parse(&text)).transpose().map_err(|error| corrupt(place(), error))?,
        language: language.map(|tag| LanguageTag::parse(&tag)).transpose().map_err(|error| corrupt(place(), error))?,
        author: row.try_get::<Option<String>, _>(3).map_err(&failed)?.map(Id::new),
        created_at_ms: row.try_get(4).map_err(&failed)?,
        moderation: Moderation::try_from(moderation).map_err(|error| corrupt(place(), error))?,
        is_meta: row.try_get::<i64, _>(6).map_err(&failed)? != 0,
        is_seed: row.try_get::<i64, _>(7).map_err(&failed)? != 0,
        topics: topics::read(row, 9)?,
    })
}

fn participant(row: &AnyRow) -> Result<(i64, Participant), StoreError> {
    let failed = doing("reading participants");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let excluded: Option<String> = row.try_get(4).map_err(&failed)?;
    let participant = Participant {
        id: Id::new(row.try_get::<String, _>(1).map_err(&failed)?),
        xid: row.try_get(2).map_err(&failed)?,
        imported_group: row.try_get(3).map_err(&failed)?,
        excluded: excluded
            .map(|word| Exclusion::parse(&word))
            .transpose()
            .map_err(|error| corrupt(format!("participants, number {number}"), error))?,
    };
    Ok((number, participant))
}
