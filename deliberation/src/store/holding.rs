//! Polls that are held here: made, changed, given statements, and removed again.

mod changing;
mod removing;
mod seeding;
mod seen;

pub(super) use removing::remove;
pub use seen::settings_seen;

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::doing,
    polls, roles,
};
use crate::{FreeText, Moderated, Origin, Phase, Poll, Role, Settings, Slug};
use seeding::insert_seeds;
use serde_json::json;
use sqlx::AnyConnection;

pub use crate::seeds::Seed;

/// A poll to be held here. It begins as a draft that only those who run it see.
#[derive(Clone, Debug, PartialEq)]
pub struct HeldPoll {
    /// Its name in addresses; must be free.
    pub slug: Slug,
    /// What it is about, in a few words.
    pub topic: FreeText,
    /// What it is about, in sentences; may be empty.
    pub description: FreeText,
    /// Which statements are shown and enter the mathematics: all but the rejected, or only the accepted.
    pub moderated: Moderated,
    /// Votes from which a participant is grouped.
    pub min_votes: u32,
    /// Votes that a statement needs to enter the constitution; absent: as the compiler's default.
    pub min_seen: Option<u32>,
    /// How people take part; checked by [`Settings::check`] before.
    pub settings: Settings,
}

impl Store {
    /// Makes a poll and gives its number.
    ///
    /// # Errors
    /// When the name is taken or the database refuses.
    pub async fn hold(&self, poll: &HeldPoll) -> Result<i64, StoreError> {
        let failed = doing("making a poll");
        let id = self.new_poll_id().await?;
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        polls::insert(&mut transaction, id, &draft(poll)).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(id)
    }

    /// Makes a poll with its first statements, run by the account `by` (0: the command line of the machine), all or
    /// none; gives its number.
    ///
    /// # Errors
    /// When the name is taken, two statements say the same, or the database refuses.
    pub async fn found(&self, poll: &HeldPoll, seeds: &[Seed], by: i64) -> Result<i64, StoreError> {
        let id = self.new_poll_id().await?;
        let mut transaction = self.begin("making a poll").await?;
        found(&mut transaction, id, poll, seeds, by).await?;
        transaction.commit().await.map_err(doing("making a poll"))?;
        Ok(id)
    }

    /// The poll of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn poll_by_id(&self, id: i64) -> Result<Option<Poll>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("waiting for a connection"))?;
        polls::by_id(&mut connection, id).await
    }
}

/// Makes a poll within a transaction; gives the numbers of its first statements.
pub(super) async fn found(
    connection: &mut AnyConnection,
    id: i64,
    poll: &HeldPoll,
    seeds: &[Seed],
    by: i64,
) -> Result<Vec<i64>, StoreError> {
    polls::insert(connection, id, &draft(poll)).await?;
    let numbers = insert_seeds(connection, id, seeds).await?;
    let object = format!("poll {}", poll.slug);
    let detail = json!({ "topic": poll.topic.as_str(), "seeds": seeds.len() });
    let deed = Deed { poll_id: id, account: by, action: "poll.create", object: &object, detail };
    audit::record(connection, &deed).await?;
    if by != 0 {
        roles::set(connection, id, by, Some(Role::Facilitator), by).await?;
    }
    Ok(numbers)
}

fn draft(poll: &HeldPoll) -> polls::Row<'_> {
    polls::Row {
        slug: &poll.slug,
        topic: &poll.topic,
        description: &poll.description,
        origin: Origin::Held,
        source_url: None,
        phase: Phase::Draft,
        moderated: poll.moderated,
        min_votes: poll.min_votes,
        min_seen: poll.min_seen,
        settings: Some(&poll.settings),
    }
}
