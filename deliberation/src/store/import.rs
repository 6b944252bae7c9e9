//! Putting a whole poll in: all or nothing for whoever reads, in short pieces for whoever writes.

mod remains;

use super::{
    Backend, Computed, Snapshot, Store, StoreError,
    audit::{self, Deed},
    computed,
    error::doing,
    intake::{Batch, Event},
    now_ms, polls, roles,
    rows::Insert,
    topics,
};
use crate::{Exclusion, ExternalId, FreeText, NewParticipant, NewPoll, NewStatement, Phase, Role, Settings};
use serde_json::json;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Transaction};
use std::{
    fmt::Write,
    sync::PoisonError,
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// How long one piece keeps others from writing, where they wait for each other at all; a statement under way is
/// completed.
const PIECE: Duration = Duration::from_millis(100);
/// How long the way is free between two pieces. Whoever waits on SQLite looks at least every 25 ms during the first
/// 128, so nobody who came while a piece was written misses it.
const NAP: Duration = Duration::from_millis(26);

/// A poll on its way into the database. Nobody sees anything of it before [`Import::commit`]. When it is dropped
/// before, its rows are removed by the next import; [`Import::abandon`] removes them at once.
pub struct Import {
    store: Store,
    poll_id: i64,
    piece: Option<Piece>,
    reading: Option<Transaction<'static, Any>>,
    is_settled: bool,
}

/// What is written by one transaction.
struct Piece {
    transaction: Transaction<'static, Any>,
    begun: Instant,
}

impl Store {
    /// Begins to put a poll in. What earlier imports have left behind is removed first.
    ///
    /// # Errors
    /// When there is a poll of that name already, somebody else just imports one, or the database refuses.
    pub async fn import(&self, poll: &NewPoll) -> Result<Import, StoreError> {
        self.remove_dead_imports().await?;
        let poll_id = self.new_poll_id().await?;
        let mut transaction = self.begin("beginning an import").await?;
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
        sqlx::query("update polls set importing_ms = $2 where id = $1")
            .bind(poll_id)
            .bind(now_ms())
            .execute(&mut *transaction)
            .await
            .map_err(doing("beginning an import"))?;
        transaction.commit().await.map_err(doing("beginning an import"))?;
        Ok(Import { store: self.clone(), poll_id, piece: None, reading: None, is_settled: false })
    }

    /// Imports that were dropped by this program.
    fn given_up(&self) -> Vec<i64> {
        std::mem::take(&mut *self.given_up.lock().unwrap_or_else(PoisonError::into_inner))
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
        INTO.all(self.connection().await?, &rows, |query, (position, (name, value))| {
            query.bind(poll).bind(*position).bind(name.as_str().to_owned()).bind(value.as_str().to_owned())
        })
        .await?;
        self.rest().await
    }

    /// Puts a piece of the poll in.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn append(&mut self, batch: Batch) -> Result<(), StoreError> {
        let poll = self.poll_id;
        for rows in batch.statements.chunks(ROWS) {
            statements(self.connection().await?, poll, rows).await?;
            self.rest().await?;
        }
        for rows in batch.participants.chunks(ROWS) {
            participants(self.connection().await?, poll, rows).await?;
            self.rest().await?;
        }
        for rows in batch.events.chunks(EVENTS) {
            events(self.connection().await?, poll, rows).await?;
            self.rest().await?;
        }
        Ok(())
    }

    /// Gives the poll settings of its own.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settings(&mut self, settings: &Settings) -> Result<(), StoreError> {
        let sql = "update polls set settings = $2 where id = $1";
        let query = sqlx::query(sql).bind(self.poll_id).bind(polls::settings_json(settings)?);
        query.execute(self.connection().await?).await.map_err(doing("keeping settings"))?;
        self.rest().await
    }

    /// Keeps a participant's votes out of the mathematics; false when there is no participant of that id.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn exclude(&mut self, participant: &ExternalId, why: Exclusion) -> Result<bool, StoreError> {
        let poll = self.poll_id;
        let done = sqlx::query("update participants set excluded = $3 where poll_id = $1 and external_id = $2")
            .bind(poll)
            .bind(participant.as_str().to_owned())
            .bind(why.as_str())
            .execute(self.connection().await?)
            .await
            .map_err(doing("leaving a participant out"))?;
        self.rest().await?;
        Ok(done.rows_affected() > 0)
    }

    /// Derives the latest votes from the log and notes when the poll was held.
    ///
    /// Latest is by time, then by vote: see the schema.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn settle(&mut self, opened_at_ms: Option<i64>, closed_at_ms: Option<i64>) -> Result<(), StoreError> {
        let poll = self.poll_id;
        let last: i64 =
            sqlx::query_scalar("select cast(coalesce(max(seq), 0) as bigint) from vote_events where poll_id = $1")
                .bind(poll)
                .fetch_one(self.connection().await?)
                .await
                .map_err(doing("deriving the latest votes"))?;
        let mut from = 1;
        while from <= last {
            sqlx::query(LATEST)
                .bind(poll)
                .bind(from)
                .bind(from + DERIVED)
                .execute(self.connection().await?)
                .await
                .map_err(doing("deriving the latest votes"))?;
            from += DERIVED;
            self.rest().await?;
        }
        sqlx::query("update polls set opened_at_ms = $2, closed_at_ms = $3 where id = $1")
            .bind(poll)
            .bind(opened_at_ms)
            .bind(closed_at_ms)
            .execute(self.connection().await?)
            .await
            .map_err(doing("noting when the poll was held"))?;
        if self.store.backend == Backend::Postgres {
            // Its planner knows nothing of rows that came a moment ago.
            for table in ["analyze vote_events", "analyze votes", "analyze participants", "analyze statements"] {
                let connection = self.connection().await?;
                sqlx::query(table).execute(connection).await.map_err(doing("counting the new rows"))?;
            }
        }
        Ok(())
    }

    /// The poll as it stands now. Others may write while it is read.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn snapshot(&mut self) -> Result<Snapshot<'_>, StoreError> {
        self.close_piece().await?;
        let begun = self.store.pool.begin_with(self.store.backend.begin_read()).await;
        let reading = self.reading.insert(begun.map_err(doing("looking at a poll"))?);
        Ok(Snapshot::within(reading, self.poll_id))
    }

    /// Keeps what was computed from it, in the same transaction that makes the poll seen.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn save(&mut self, computed: &Computed) -> Result<(), StoreError> {
        let poll = self.poll_id;
        computed::save(self.connection().await?, poll, computed).await
    }

    /// Makes it last and seen by all; gives its number.
    ///
    /// # Errors
    /// When the database refuses; then nothing of it is ever seen.
    pub async fn commit(self) -> Result<i64, StoreError> {
        self.commit_for(0).await
    }

    /// The same, and from then on the account `by` runs it (0: the command line of the machine, for which nothing is
    /// noted).
    ///
    /// # Errors
    /// When there is no such account, or the database refuses; then nothing of it is ever seen.
    pub async fn commit_for(mut self, by: i64) -> Result<i64, StoreError> {
        let poll = self.poll_id;
        if by != 0 {
            let deed = Deed { poll_id: poll, account: by, action: "poll.import", object: "poll", detail: json!({}) };
            let connection = self.connection().await?;
            audit::record(connection, &deed).await?;
            roles::set(connection, poll, by, Some(Role::Facilitator), by).await?;
        }
        let shown = sqlx::query("update polls set importing_ms = null where id = $1 and importing_ms is not null")
            .bind(poll)
            .execute(self.connection().await?)
            .await
            .map_err(doing("completing the import"))?;
        if shown.rows_affected() == 0 {
            return Err(lost());
        }
        if let Some(piece) = self.piece.take() {
            piece.transaction.commit().await.map_err(doing("completing the import"))?;
        }
        self.is_settled = true;
        Ok(poll)
    }

    /// Removes what is there of it.
    ///
    /// # Errors
    /// When the database refuses; then the next import removes it.
    pub async fn abandon(mut self) -> Result<(), StoreError> {
        for open in [self.piece.take().map(|piece| piece.transaction), self.reading.take()].into_iter().flatten() {
            open.rollback().await.map_err(doing("giving an import up"))?;
        }
        self.store.remove_import(self.poll_id).await?;
        self.is_settled = true;
        Ok(())
    }

    /// The connection of the piece that is being written.
    async fn connection(&mut self) -> Result<&mut AnyConnection, StoreError> {
        self.reading = None;
        let piece = match self.piece.take() {
            Some(piece) => piece,
            None => Piece { transaction: self.store.begin("importing").await?, begun: Instant::now() },
        };
        Ok(&mut self.piece.insert(piece).transaction)
    }

    /// Ends the piece once it has taken long enough, and leaves others time to write.
    async fn rest(&mut self) -> Result<(), StoreError> {
        if self.piece.as_ref().is_some_and(|piece| piece.begun.elapsed() >= PIECE) {
            self.close_piece().await?;
            self.store.let_others_write().await;
        }
        Ok(())
    }

    /// Ends the piece, and shows that this import is alive.
    async fn close_piece(&mut self) -> Result<(), StoreError> {
        let Some(mut piece) = self.piece.take() else { return Ok(()) };
        let alive = sqlx::query("update polls set importing_ms = $2 where id = $1 and importing_ms is not null")
            .bind(self.poll_id)
            .bind(now_ms())
            .execute(&mut *piece.transaction)
            .await
            .map_err(doing("importing"))?;
        if alive.rows_affected() == 0 {
            return Err(lost());
        }
        piece.transaction.commit().await.map_err(doing("importing"))
    }
}

impl Drop for Import {
    fn drop(&mut self) {
        if !self.is_settled {
            self.store.given_up.lock().unwrap_or_else(PoisonError::into_inner).push(self.poll_id);
        }
    }
}

/// Somebody else took this import for dead.
fn lost() -> StoreError {
    StoreError::Refused(
        "the import stood still for more than ten minutes and was removed by another program; import the poll again"
            .into(),
    )
}

/// Statements and participants that one statement of SQL puts in.
const ROWS: usize = 500;
/// Events from which one statement derives the latest votes.
const DERIVED: i64 = 5000;

/// Of a stretch of the log the latest vote of each participant on each statement, where it is later than what is
/// there.
const LATEST: &str = "insert into votes (poll_id, participant, statement, vote, at_ms, seq, important) \
     select poll_id, participant, statement, vote, at_ms, seq, important from ( \
         select poll_id, participant, statement, vote, at_ms, seq, important, row_number() over ( \
             partition by participant, statement \
             order by case when at_ms is null then 0 else 1 end desc, at_ms desc, vote desc, important desc, seq desc \
         ) as place \
         from vote_events where poll_id = $1 and seq >= $2 and seq < $3 \
     ) as ranked where place = 1 order by participant, statement \
     on conflict (poll_id, participant, statement) do update set \
         vote = excluded.vote, at_ms = excluded.at_ms, seq = excluded.seq, important = excluded.important \
     where (case when excluded.at_ms is null then 0 else 1 end, coalesce(excluded.at_ms, 0), excluded.vote, \
         excluded.important, excluded.seq) > (case when votes.at_ms is null then 0 else 1 end, coalesce(votes.at_ms, 0), votes.vote, \
         votes.important, votes.seq)";

async fn statements(connection: &mut AnyConnection, poll: i64, rows: &[(i64, NewStatement)]) -> Result<(), StoreError> {
    const INTO: Insert = Insert {
        doing: "putting statements in",
        into: "statements (poll_id, number, external_id, body, author, created_at_ms, moderation, is_meta, is_seed, \
             language, topics)",
        columns: 11,
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
            .bind(statement.language.as_ref().map(|language| language.as_str().to_owned()))
            .bind(topics::written(&statement.topics))
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
        let mut sql = String::from(
            "insert into vote_events (poll_id, seq, participant, statement, vote, at_ms, important) values ",
        );
        for (index, event) in rows.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            let Event { seq, participant, statement, agreement, at_ms, important } = event;
            let (vote, important) = (agreement.value(), i64::from(*important));
            // Writing to a string cannot fail.
            let _ = match at_ms {
                Some(at) => {
                    write!(sql, "{comma}({poll}, {seq}, {participant}, {statement}, {vote}, {at}, {important})")
                }
                None => write!(sql, "{comma}({poll}, {seq}, {participant}, {statement}, {vote}, null, {important})"),
            };
        }
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *connection).await.map_err(doing("putting votes in"))?;
    }
    Ok(())
}
