//! Polls that are held here: made, opened, closed, changed.

use super::{
    Store, StoreError,
    error::doing,
    mine::{lock, touch},
    now_ms, polls,
    writing::{self, Declined},
};
use crate::{FreeText, LanguageTag, Moderated, Moderation, Origin, Phase, Poll, Settings, Slug, StatementText, folded};
use sqlx::{AnyConnection, Row};

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

/// A statement of the organisers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    /// The text.
    pub text: StatementText,
    /// Language it is written in.
    pub language: Option<LanguageTag>,
    /// About the people themselves rather than the topic.
    pub is_meta: bool,
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
        polls::insert(
            &mut transaction,
            id,
            &polls::Row {
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
            },
        )
        .await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(id)
    }

    /// Changes everything but the phase of a poll. Votes that were cast stay as they are.
    ///
    /// # Errors
    /// When the name is taken, the poll is gone or the database refuses.
    pub async fn change(&self, poll: i64, to: &HeldPoll) -> Result<(), StoreError> {
        let failed = doing("changing a poll");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        lock(&mut transaction, poll, self.backend).await?;
        let done = sqlx::query(
            "update polls set slug = $2, topic = $3, description = $4, moderated = $5, min_votes = $6, min_seen = $7, \
             settings = $8, revision = revision + 1, updated_at_ms = $9 where id = $1",
        )
        .bind(poll)
        .bind(to.slug.as_str().to_owned())
        .bind(to.topic.as_str().to_owned())
        .bind(to.description.as_str().to_owned())
        .bind(to.moderated.as_str())
        .bind(i64::from(to.min_votes))
        .bind(to.min_seen.map(i64::from))
        .bind(polls::settings_json(&to.settings)?)
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(|error| polls::taken(error, &to.slug, "changing a poll"))?;
        if done.rows_affected() == 0 {
            return Err(StoreError::Refused("the poll is not in the database any more".into()));
        }
        transaction.commit().await.map_err(&failed)
    }

    /// Moves a poll from one phase to another; false when it was not in the first any more, so that two people who
    /// click at once do not both succeed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn move_on(&self, poll: i64, from: Phase, to: Phase) -> Result<bool, StoreError> {
        let failed = doing("moving a poll to another phase");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        lock(&mut transaction, poll, self.backend).await?;
        let now = now_ms();
        let opened = (to == Phase::Voting).then_some(now);
        let closed = (from == Phase::Voting && to > from).then_some(now);
        let done = sqlx::query(
            "update polls set phase = $3, opened_at_ms = coalesce(opened_at_ms, $4), closed_at_ms = $5, \
             revision = revision + 1, updated_at_ms = $6 where id = $1 and phase = $2",
        )
        .bind(poll)
        .bind(from.as_str())
        .bind(to.as_str())
        .bind(opened)
        .bind(closed)
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(done.rows_affected() > 0)
    }

    /// Adds statements of the organisers, all or none; gives their numbers.
    ///
    /// # Errors
    /// When one of them is there already, or the database refuses.
    pub async fn seed(&self, poll: i64, seeds: &[Seed]) -> Result<Vec<i64>, StoreError> {
        let failed = doing("adding seeds");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        lock(&mut transaction, poll, self.backend).await?;
        let mut number = writing::next_number(&mut transaction, poll).await?;
        let mut numbers = Vec::with_capacity(seeds.len());
        for seed in seeds {
            let fold = folded(seed.text.as_str());
            if let Some(Declined::Duplicate { id, .. }) =
                writing::duplicate(&mut transaction, poll, &fold, Moderated::NotRejected).await?
            {
                return Err(StoreError::Refused(format!(
                    "“{}” says the same as statement {id}; remove one of the two",
                    seed.text
                )));
            }
            insert_seed(&mut transaction, poll, number, seed, &fold).await?;
            numbers.push(number);
            number += 1;
        }
        touch(&mut transaction, poll).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(numbers)
    }

    /// The poll of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn poll_by_id(&self, id: i64) -> Result<Option<Poll>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("waiting for a connection"))?;
        polls::by_id(&mut connection, id).await
    }

    /// Polls whose phase or schedule concerns voting: those that are open or will open and close by themselves.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn held(&self) -> Result<Vec<i64>, StoreError> {
        let sql = "select id from polls where phase = 'voting' order by id";
        let rows = sqlx::query(sql).fetch_all(&self.pool).await.map_err(doing("listing open polls"))?;
        rows.iter().map(|row| row.try_get(0).map_err(doing("listing open polls"))).collect()
    }
}

async fn insert_seed(
    connection: &mut AnyConnection,
    poll: i64,
    number: i64,
    seed: &Seed,
    fold: &str,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into statements (poll_id, number, external_id, body, author, created_at_ms, moderation, is_meta, \
         is_seed, language, folded) values ($1, $2, $3, $4, null, $5, $6, $7, 1, $8, $9)",
    )
    .bind(poll)
    .bind(number)
    .bind(number.to_string())
    .bind(seed.text.as_str().to_owned())
    .bind(now_ms())
    .bind(i64::from(Moderation::Accepted.value()))
    .bind(i64::from(seed.is_meta))
    .bind(seed.language.as_ref().map(|language| language.as_str().to_owned()))
    .bind(fold.to_owned())
    .execute(connection)
    .await
    .map_err(doing("adding seeds"))
    .map(drop)
}
