//! Statements of those who run a poll: put in, and taken along to another.

use crate::{
    LanguageTag, Moderated, Moderation, StatementText, folded,
    seeds::Seed,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::{corrupt, doing},
        mine::{lock, touch},
        now_ms, polls, topics,
        writing::{self, Declined},
    },
};
use serde_json::json;
use sqlx::{AnyConnection, Row, any::AnyRow};
use std::collections::HashSet;

impl Store {
    /// The accepted statements of a poll as seeds for another.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn accepted_as_seeds(&self, poll: i64) -> Result<Vec<Seed>, StoreError> {
        let sql = "select body, language, is_meta, topics from statements \
             where poll_id = $1 and moderation = 1 and hidden = 0 and body is not null order by number";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await;
        rows.map_err(doing("reading statements"))?.iter().map(seed).collect()
    }

    /// The first `most` accepted statements of those who run a poll, each wording once: what people wrote belongs to
    /// the poll that they wrote it for.
    ///
    /// # Errors
    /// When the database refuses.
    pub(in crate::store) async fn organisers_seeds(&self, poll: i64, most: u32) -> Result<Vec<Seed>, StoreError> {
        let sql = "select body, language, is_meta, topics from statements where poll_id = $1 and is_seed = 1 \
             and moderation = 1 and hidden = 0 and body is not null order by number limit $2";
        let rows = sqlx::query(sql).bind(poll).bind(i64::from(most)).fetch_all(&self.pool).await;
        let rows = rows.map_err(doing("reading statements"))?;
        let mut seeds = rows.iter().map(seed).collect::<Result<Vec<Seed>, _>>()?;
        let mut known = HashSet::new();
        seeds.retain(|seed| {
            let fold = folded(seed.text.as_str());
            // A text without letters or digits folds to nothing and equals nothing.
            fold.is_empty() || known.insert(fold)
        });
        Ok(seeds)
    }

    /// Adds statements of the organisers, all or none; gives their numbers.
    ///
    /// # Errors
    /// When one of them is there already, or the database refuses.
    pub async fn seed(&self, poll: i64, seeds: &[Seed], by: i64) -> Result<Vec<i64>, StoreError> {
        let mut transaction = self.begin("adding seeds").await?;
        lock(&mut transaction, poll, self.backend).await?;
        if polls::by_id(&mut transaction, poll).await?.is_some_and(|poll| poll.ratifies.is_some()) {
            return Err(principles_stay());
        }
        let numbers = insert_seeds(&mut transaction, poll, seeds).await?;
        let detail = json!({ "seeds": numbers.len() });
        let deed = Deed { poll_id: poll, account: by, action: "poll.seed", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        touch(&mut transaction, poll).await?;
        transaction.commit().await.map_err(doing("adding seeds"))?;
        Ok(numbers)
    }
}

/// Puts seeds into a poll that is locked or new.
pub(super) async fn insert_seeds(
    connection: &mut AnyConnection,
    poll: i64,
    seeds: &[Seed],
) -> Result<Vec<i64>, StoreError> {
    let mut number = writing::next_number(connection, poll).await?;
    let mut numbers = Vec::with_capacity(seeds.len());
    for seed in seeds {
        let fold = folded(seed.text.as_str());
        if let Some(Declined::Duplicate { id, .. }) =
            writing::duplicate(connection, poll, &fold, Moderated::NotRejected).await?
        {
            return Err(StoreError::Refused(format!(
                "“{}” says the same as statement {id}; remove one of the two",
                seed.text
            )));
        }
        insert_seed(connection, poll, number, seed, &fold).await?;
        numbers.push(number);
        number = writing::free_number(connection, poll, number + 1).await?;
    }
    Ok(numbers)
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
         is_seed, language, folded, topics) values ($1, $2, $3, $4, null, $5, $6, $7, 1, $8, $9, $10)",
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
    .bind(topics::written(&seed.topics))
    .execute(connection)
    .await
    .map_err(doing("adding seeds"))
    .map(drop)
}

fn seed(row: &AnyRow) -> Result<Seed, StoreError> {
    let failed = doing("reading statements");
    let text: String = row.try_get(0).map_err(&failed)?;
    let language: Option<String> = row.try_get(1).map_err(&failed)?;
    Ok(Seed {
        text: StatementText::parse(&text).map_err(|error| corrupt("statements", error))?,
        language: language.and_then(|tag| LanguageTag::parse(&tag).ok()),
        is_meta: row.try_get::<i64, _>(2).map_err(&failed)? != 0,
        topics: topics::read(row, 3)?,
    })
}

/// Why a second vote takes no other statements than its own.
pub(super) fn principles_stay() -> StoreError {
    StoreError::Refused(
        "this poll votes on the principles of a constitution and on nothing else; put another constitution to the \
         vote to change them"
            .into(),
    )
}
