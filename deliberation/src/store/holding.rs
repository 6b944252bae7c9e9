//! Polls that are held here: made, opened, closed, changed.

use super::{
    SITE, Store, StoreError,
    audit::{self, Deed},
    error::{corrupt, doing},
    mine::{lock, touch},
    moderation::{self, Entry},
    now_ms, people, polls, roles, topics,
    writing::{self, Declined},
};
use crate::{
    Action, FreeText, LanguageTag, Moderated, Moderation, Origin, Phase, Poll, Role, Settings, Slug, StatementText,
    folded,
};
use serde_json::json;
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};
use std::collections::HashSet;

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

    /// Changes everything but the phase of a poll, and gives free places to those who wait; says how many got one.
    /// Votes that were cast stay as they are.
    ///
    /// # Errors
    /// When the name is taken, the poll is gone or the database refuses.
    pub async fn change(&self, poll: i64, to: &HeldPoll, by: i64) -> Result<u64, StoreError> {
        let failed = doing("changing a poll");
        let mut transaction = self.begin("changing a poll").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let gone = || StoreError::Refused("the poll is not in the database any more".into());
        let before = polls::by_id(&mut transaction, poll).await?.ok_or_else(gone)?;
        if before.ratifies.is_some() && to.settings.statements.open {
            return Err(principles_stay());
        }
        sqlx::query(
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
        let changed = differences(&before, to);
        let detail = json!({ "changed": changed });
        let deed = Deed { poll_id: poll, account: by, action: "poll.change", object: "poll", detail };
        audit::record(&mut transaction, &deed).await?;
        // Whoever wrote a statement, or wants to, is concerned by these; the others are for those who run the poll.
        if before.phase != Phase::Draft && changed.iter().any(|field| matches!(*field, "moderated" | "statements")) {
            let says = rules(to);
            let entry = Entry { statement: None, participant: None, action: Action::Rules, reason: Some(&says), by };
            moderation::note(&mut transaction, poll, &entry).await?;
        }
        let promoted = people::promote(&mut transaction, poll).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(promoted)
    }

    /// Removes a poll that nobody has seen yet, with everything that belongs to it; false when it is a draft no more.
    ///
    /// # Errors
    /// When pages of other sites have polls that were made after it, or the database refuses.
    pub async fn delete_draft(&self, poll: i64, by: i64) -> Result<bool, StoreError> {
        let failed = doing("deleting a draft");
        let mut transaction = self.begin("deleting a draft").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let Some(draft) = polls::by_id(&mut transaction, poll).await?.filter(|poll| poll.phase == Phase::Draft) else {
            return Ok(false);
        };
        let query = sqlx::query_scalar("select count(*) from embedded_pages where poll_id = $1").bind(poll);
        let pages: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        if pages > 0 {
            return Err(StoreError::Refused(format!(
                "{pages} pages of other sites have polls that were made after this draft; it stays as long as they do"
            )));
        }
        remove(&mut transaction, poll).await?;
        let object = format!("poll {} {}", draft.id, draft.slug);
        let deed = Deed { poll_id: SITE, account: by, action: "poll.delete", object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(true)
    }

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
    pub(super) async fn organisers_seeds(&self, poll: i64, most: u32) -> Result<Vec<Seed>, StoreError> {
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

/// Removes a poll that is locked, with everything that belongs to it.
pub(super) async fn remove(connection: &mut AnyConnection, poll: i64) -> Result<(), StoreError> {
    let failed = doing("removing a poll");
    for table in OF_A_POLL {
        let sql = format!("delete from {table} where poll_id = $1");
        sqlx::query(AssertSqlSafe(sql)).bind(poll).execute(&mut *connection).await.map_err(&failed)?;
    }
    sqlx::query("delete from polls where id = $1").bind(poll).execute(connection).await.map_err(&failed)?;
    Ok(())
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
fn principles_stay() -> StoreError {
    StoreError::Refused(
        "this poll votes on the principles of a constitution and on nothing else; put another constitution to the \
         vote to change them"
            .into(),
    )
}

/// Every table with rows of a poll, in an order in which they can be emptied.
const OF_A_POLL: [&str; 32] = [
    "machine_hints",
    "embedded_pages",
    "embedded_sites",
    "publications",
    "report_files",
    "reports",
    "webhook_deliveries",
    "webhooks",
    "ratified_principles",
    "ratifications",
    "ratified",
    "draft_decisions",
    "drafts",
    "statement_wordings",
    "moderation_events",
    "statement_reports",
    "answers",
    "weighted_people",
    "invites",
    "allowed_xids",
    "votes",
    "vote_events",
    "translations",
    "statements",
    "participants",
    "poll_summary",
    "poll_roles",
    "weightings",
    "analysis_labels",
    "analyses",
    "constitutions",
    "computed",
];

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

/// Names of what is to be another than it was.
fn differences(before: &Poll, to: &HeldPoll) -> Vec<&'static str> {
    let (was, is) = (&before.settings, &to.settings);
    [
        ("slug", before.slug != to.slug),
        ("topic", before.topic != to.topic.as_str()),
        ("description", before.description != to.description.as_str()),
        ("moderated", before.moderated != to.moderated),
        ("min_votes", before.min_votes != to.min_votes),
        ("min_seen", before.min_seen != to.min_seen),
        ("organiser", was.organiser != is.organiser || was.contact != is.contact),
        ("texts", was.outcome != is.outcome || was.texts != is.texts || was.language != is.language),
        ("schedule", was.schedule != is.schedule),
        ("statements", was.statements != is.statements),
        ("map_after", was.map_after != is.map_after),
        ("access", was.access != is.access),
        ("screening", was.screening != is.screening),
        ("demographics", was.demographics != is.demographics || was.demographics_after != is.demographics_after),
        ("quotas", was.quotas != is.quotas),
        ("targets", was.targets != is.targets),
        ("embed", was.embed != is.embed),
        ("translate", was.translate != is.translate),
        ("machine_hints", was.machine_hints != is.machine_hints),
        ("importance", was.importance != is.importance),
        ("topics", was.topics != is.topics),
        ("watched", was.watched != is.watched),
        (
            "pass_on",
            (was.pass_on, was.pass_on_depth, was.pass_on_most) != (is.pass_on, is.pass_on_depth, is.pass_on_most),
        ),
        ("compile", was.compile != is.compile),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect()
}

/// The rules of moderation and writing as the log keeps them: short words that any language can show.
fn rules(to: &HeldPoll) -> String {
    let writing = to.settings.statements;
    let open = if writing.open { "open" } else { "closed" };
    format!("shown: {}; new statements: {open}", to.moderated)
}

/// Puts seeds into a poll that is locked or new.
async fn insert_seeds(connection: &mut AnyConnection, poll: i64, seeds: &[Seed]) -> Result<Vec<i64>, StoreError> {
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
        number += 1;
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
