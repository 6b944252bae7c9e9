//! Joining and voting: many people's acts in one transaction, so that one write to the disk serves them all.
//!
//! The order in a batch is: polls are locked, people join, people vote. Everything is checked inside the transaction,
//! against what the database holds at that moment; nothing that a server remembers can let a vote slip through. What
//! is refused does not disturb the others. On the way back everybody who voted gets the list of what she has voted
//! on, read in the same transaction: choosing her next statement needs no further look.

mod joins;
mod votes;

pub use joins::{Join, Joined};
pub use votes::{Cast, Receipt};

pub(super) use joins::{ANSWERS, by_sign_in, cell_name, standing};

use super::{Store, StoreError, error::corrupt, error::doing, now_ms};
use crate::{Phase, Settings};
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::{collections::HashMap, sync::Arc};

/// What somebody does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// Takes part from now on.
    Join(Box<Join>),
    /// Votes on a statement.
    Vote(Cast),
}

impl Act {
    /// The poll it belongs to.
    fn poll(&self) -> i64 {
        match self {
            Self::Join(join) => join.poll,
            Self::Vote(cast) => cast.poll,
        }
    }
}

/// What came of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Done {
    /// Somebody takes part, or waits, or may not.
    Joined(Joined),
    /// The vote is on the disk.
    Voted(Receipt),
}

/// Why an act was not carried out. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There is no such poll, or people do not vote in it.
    #[error("this poll does not take votes now")]
    NotOpen,
    /// The participant is unknown, erased or not admitted.
    #[error("there is no such participant in this poll; begin at the poll's first page")]
    NoParticipant,
    /// All places for people like this one are taken, or there are none; she is on the list of those who wait.
    #[error("there is no place for people like you at the moment; you are on the waiting list")]
    Waiting,
    /// She has agreed to another text than the one that holds now.
    #[error("the text that you agreed to has changed; read it again before you go on")]
    Consent,
    /// Left out by a facilitator.
    #[error("those who run this poll have ended your participation")]
    Banned,
    /// There is no such statement.
    #[error("this statement is not in this poll")]
    NoStatement,
    /// The key names a request with other content.
    #[error("this request key was used for something else; give every request a key of its own")]
    KeyReused,
    /// Joining needs an invitation code that is known and not used up.
    #[error("this invitation code is unknown or used up; check it letter by letter or ask for another")]
    Invite,
    /// Joining needs an external id of the list.
    #[error("this poll is for people on a list, and this address does not lead there; use the link you were sent")]
    NotListed,
    /// She came with no external id, where people join with one.
    #[error("people join this poll with an id of another site: send it as xid")]
    Unknown,
    /// Joining needs the identity provider's word for who somebody is.
    #[error("people sign in before they take part in this poll; begin at the poll's first page")]
    SignIn,
    /// Somebody with this external id takes part already.
    #[error("somebody with this id takes part already; use your return code to go on")]
    XidTaken,
    /// The answers name unknown questions or answers.
    #[error("the answer to {0:?} is none of those offered")]
    Answer(String),
}

/// What the transaction knows of a poll.
struct Locked {
    phase: Phase,
    revision: i64,
    settings: Arc<Settings>,
    last_event: i64,
    last_participant: i64,
    last_statement: i64,
}

impl Locked {
    fn takes_votes(&self, now_ms: i64) -> bool {
        self.phase == Phase::Voting && self.settings.schedule.is_open(now_ms)
    }
}

/// The batch under way.
struct Batch<'c> {
    connection: &'c mut AnyConnection,
    polls: HashMap<i64, Locked>,
    now_ms: i64,
}

impl Store {
    /// Carries out a batch of acts in one transaction and answers each in its place, after the commit.
    ///
    /// # Errors
    /// When the database fails; then nothing of the batch is kept, or, if the failure was in the commit itself, it is
    /// unknown. Doing the same acts with the same keys again is always safe.
    pub async fn record(&self, acts: &[Act]) -> Result<Vec<Result<Done, Refusal>>, StoreError> {
        let begun = self.recorder.begin_with(self.backend.begin_write()).await;
        let mut transaction = begun.map_err(doing("beginning to record votes"))?;
        let mut batch = Batch { connection: &mut transaction, polls: HashMap::new(), now_ms: now_ms() };
        batch.lock(acts, self.backend.lock_rows()).await?;
        let mut outcomes: Vec<Option<Result<Done, Refusal>>> = vec![None; acts.len()];
        joins::record(&mut batch, acts, &mut outcomes).await?;
        votes::record(&mut batch, acts, &mut outcomes).await?;
        transaction.commit().await.map_err(doing("recording votes"))?;
        Ok(outcomes.into_iter().map(|outcome| outcome.unwrap_or(Err(Refusal::NotOpen))).collect())
    }
}

impl Batch<'_> {
    /// Locks the polls of the batch, so that numbers can be given out, and reads what the checks need.
    async fn lock(&mut self, acts: &[Act], lock_rows: &str) -> Result<(), StoreError> {
        let failed = doing("looking at a poll");
        let mut ids: Vec<i64> = acts.iter().map(Act::poll).collect();
        ids.sort_unstable();
        ids.dedup();
        let sql = format!(
            "select id, phase, revision, settings from polls where id in ({}) order by id{lock_rows}",
            list(&ids)
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *self.connection).await.map_err(&failed)?;
        for row in rows {
            let id: i64 = row.try_get(0).map_err(&failed)?;
            let place = || format!("polls, id {id}");
            let phase: String = row.try_get(1).map_err(&failed)?;
            let settings: Option<String> = row.try_get(3).map_err(&failed)?;
            let ends = format!(
                "select (select cast(coalesce(max(seq), 0) as bigint) from vote_events where poll_id = {id}), \
                 (select cast(coalesce(max(number), 0) as bigint) from participants where poll_id = {id}), \
                 (select cast(coalesce(max(number), 0) as bigint) from statements where poll_id = {id})"
            );
            let ends = sqlx::query(AssertSqlSafe(ends)).fetch_one(&mut *self.connection).await.map_err(&failed)?;
            let locked = Locked {
                phase: Phase::parse(&phase).map_err(|error| corrupt(place(), error))?,
                revision: row.try_get(2).map_err(&failed)?,
                settings: Arc::new(super::polls::settings(id, settings.as_deref())?),
                last_event: ends.try_get(0).map_err(&failed)?,
                last_participant: ends.try_get(1).map_err(&failed)?,
                last_statement: ends.try_get(2).map_err(&failed)?,
            };
            self.polls.insert(id, locked);
        }
        Ok(())
    }
}

/// Whole numbers as the inside of `in (...)`.
fn list(numbers: &[i64]) -> String {
    numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// Numbers in order, each once.
fn distinct(numbers: impl Iterator<Item = i64>) -> Vec<i64> {
    let mut numbers: Vec<i64> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}
