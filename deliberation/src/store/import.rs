//! Putting a whole poll in: one transaction, all or nothing.

use super::{
    Backend, Computed, Snapshot, Store, StoreError, computed,
    error::doing,
    intake::{Batch, Event},
    polls,
    rows::Insert,
};
use crate::{Exclusion, ExternalId, FreeText, NewParticipant, NewPoll, NewStatement, Phase, Settings};
use sqlx::{Any, AnyConnection, AssertSqlSafe, Transaction};
use std::fmt::Write;

/// A poll on its way into the database. Nothing of it is seen by others before [`Import::commit`], and nothing stays
/// when it is dropped before.
pub struct Import {
    transaction: Transaction<'static, Any>,
    backend: Backend,
    poll_id: i64,
}

impl Store {
    /// Begins to put a poll in.
    ///
    /// # Errors
    /// When there is a poll of that name already, or the database refuses.
    pub async fn import(&self, poll: &NewPoll) -> Result<Import, StoreError> {
        let poll_id = self.new_poll_id().await?;
        let begun = self.pool.begin_with(self.backend.begin_write()).await;
        let mut transaction = begun.map_err(doing("beginning an import"))?;
        let row = polls::Row {
            slug: &poll.slug,
            topic: &poll.topic,
            description: &poll.description,
            origin: poll.origin,
            source_url: poll.source_url.as_ref(),
            // People have voted elsewhere; what is left to do here begins with the constitution.
            phase: Phase::Constitution,
            moderated: poll.moderated,
            min_votes: poll.min_votes,
            min_seen: poll.min_seen,
            settings: None,
        };
        polls::insert(&mut transaction, poll_id, &row).await?;
        Ok(Import { transaction, backend: self.backend, poll_id })
    }
}

impl Import {
    /// Keeps keys and values that came with the poll, in their order.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn summary(&mut self, entries: &[(FreeText, FreeText)]) -> Result<(), StoreError> {
        const INTO: Insert =
            Insert { doing: "keeping the summary", into: "poll_summary (poll_id, position, name, value)", columns: 4 };
        let poll = self.poll_id;
        let rows: Vec<(i64, &(FreeText, FreeText))> = (1..).zip(entries).collect();
        INTO.all(&mut self.transaction, &rows, |query, (position, (name, value))| {
            query.bind(poll).bind(*position).bind(name.as_str().to_owned()).bind(value.as_str().to_owned())
        })
        .await
    }

    /// Puts a piece of the poll in.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn append(&mut self, batch: Batch) -> Result<(), StoreError> {
        statements(&mut self.transaction, self.poll_id, &batch.statements).await?;
        participants(&mut self.transaction, self.poll_id, &batch.participants).await?;
        events(&mut self.transaction, self.poll_id, &batch.events).await
    }

    /// Gives the poll settings of its own.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        let sql = "update polls set settings = $2 where id = $1";
        let query = sqlx::query(sql).bind(self.poll_id).bind(polls::settings_json(settings)?);
        query.execute(&mut *self.transaction).await.map_err(doing("keeping settings")).map(drop)
    }

    /// Keeps a participant's votes out of the mathematics; false when there is no participant of that id.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn exclude(&mut self, participant: &ExternalId, why: Exclusion) -> Result<bool, StoreError> {
        let done = sqlx::query("update participants set excluded = $3 where poll_id = $1 and external_id = $2")
            .bind(self.poll_id)
            .bind(participant.as_str().to_owned())
            .bind(why.as_str())
            .execute(&mut *self.transaction)
            .await
            .map_err(doing("leaving a participant out"))?;
        Ok(done.rows_affected() > 0)
    }

    /// Derives the latest votes from the log and notes when the poll was held.
    ///
    /// Latest is by time, then by vote: see the schema.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settle(&mut self, opened_at_ms: Option<i64>, closed_at_ms: Option<i64>) -> Result<(), StoreError> {
        sqlx::query(
            "insert into votes (poll_id, participant, statement, vote, at_ms, seq) \
             select poll_id, participant, statement, vote, at_ms, seq from ( \
                 select poll_id, participant, statement, vote, at_ms, seq, row_number() over ( \
                     partition by participant, statement \
                     order by case when at_ms is null then 0 else 1 end desc, at_ms desc, vote desc, seq desc \
                 ) as place \
                 from vote_events where poll_id = $1 \
             ) as ranked where place = 1 order by participant, statement",
        )
        .bind(self.poll_id)
        .execute(&mut *self.transaction)
        .await
        .map_err(doing("deriving the latest votes"))?;
        sqlx::query("update polls set opened_at_ms = $2, closed_at_ms = $3 where id = $1")
            .bind(self.poll_id)
            .bind(opened_at_ms)
            .bind(closed_at_ms)
            .execute(&mut *self.transaction)
            .await
            .map_err(doing("noting when the poll was held"))?;
        if self.backend == Backend::Postgres {
            // Its planner knows nothing of rows that came a moment ago.
            for table in ["analyze vote_events", "analyze votes", "analyze participants", "analyze statements"] {
                sqlx::query(table).execute(&mut *self.transaction).await.map_err(doing("counting the new rows"))?;
            }
        }
        Ok(())
    }

    /// The poll as it stands in this transaction.
    pub fn snapshot(&mut self) -> Snapshot<'_> {
        Snapshot::within(&mut self.transaction, self.poll_id)
    }

    /// Keeps what was computed from it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save(&mut self, computed: &Computed) -> Result<(), StoreError> {
        computed::save(&mut self.transaction, self.poll_id, computed).await
    }

    /// Makes it last and seen by all; gives its number.
    ///
    /// # Errors
    /// When the database refuses; then nothing of it stays.
    pub async fn commit(self) -> Result<i64, StoreError> {
        self.transaction.commit().await.map_err(doing("completing the import"))?;
        Ok(self.poll_id)
    }
}

async fn statements(connection: &mut AnyConnection, poll: i64, rows: &[(i64, NewStatement)]) -> Result<(), StoreError> {
    const INTO: Insert = Insert {
        doing: "putting statements in",
        into: "statements (poll_id, number, external_id, body, author, created_at_ms, moderation, is_meta, is_seed)",
        columns: 9,
    };
    INTO.all(connection, rows, |query, (number, statement)| {
        query
            .bind(poll)
            .bind(*number)
            .bind(statement.id.as_str().to_owned())
            .bind(statement.text.as_ref().map(|text| text.as_str().to_owned()))
            .bind(statement.author.as_ref().map(|author| author.as_str().to_owned()))
            .bind(statement.created_at_ms)
            .bind(i64::from(statement.moderation.value()))
            .bind(i64::from(statement.is_meta))
            .bind(i64::from(statement.is_seed))
    })
    .await
}

async fn participants(
    connection: &mut AnyConnection,
    poll: i64,
    rows: &[(i64, NewParticipant)],
) -> Result<(), StoreError> {
    const INTO: Insert = Insert {
        doing: "putting participants in",
        into: "participants (poll_id, number, external_id, xid, imported_group)",
        columns: 5,
    };
    INTO.all(connection, rows, |query, (number, participant)| {
        query
            .bind(poll)
            .bind(*number)
            .bind(participant.id.as_str().to_owned())
            .bind(participant.xid.as_ref().map(|xid| xid.as_str().to_owned()))
            .bind(participant.imported_group.as_ref().map(|group| group.as_str().to_owned()))
    })
    .await
}

/// Events per statement.
const EVENTS: usize = 1000;

/// Votes are by far the most rows, and nothing but whole numbers. Written into the statement they cost a fraction of
/// what the driver spends on as many bound values; numbers cannot carry anything else into the statement.
async fn events(connection: &mut AnyConnection, poll: i64, rows: &[Event]) -> Result<(), StoreError> {
    for rows in rows.chunks(EVENTS) {
        let mut sql =
            String::from("insert into vote_events (poll_id, seq, participant, statement, vote, at_ms) values ");
        for (index, event) in rows.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let Event { seq, participant, statement, agreement, at_ms } = event;
            let vote = agreement.value();
            // Writing to a string cannot fail.
            let _ = match at_ms {
                Some(at) => write!(sql, "{comma}({poll}, {seq}, {participant}, {statement}, {vote}, {at})"),
                None => write!(sql, "{comma}({poll}, {seq}, {participant}, {statement}, {vote}, null)"),
            };
        }
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection).await.map_err(doing("putting votes in"))?;
    }
    Ok(())
}
