//! Polls as lists and pages show them.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    now_ms,
};
use crate::{FreeText, Moderated, Origin, Phase, Poll, PollSummary, Ratifies, Settings, Slug};
use sqlx::{AnyConnection, AssertSqlSafe, Row as _, any::AnyRow};

/// Totals are those of the latest computation: counting a large poll anew for every page would be felt.
const SELECT: &str = "select p.id, p.slug, p.topic, p.description, p.origin, p.source_url, p.phase, p.opened_at_ms, \
     p.closed_at_ms, p.moderated, p.min_votes, p.min_seen, p.created_at_ms, p.updated_at_ms, p.settings, p.revision, \
     coalesce(c.participants, 0), coalesce(c.statements, 0), coalesce(c.votes, 0), \
     o.slug, r.sha256, r.of_version \
     from polls p left join computed c on c.poll_id = p.id \
     left join ratifications r on r.poll_id = p.id left join polls o on o.id = r.of_poll";

impl Store {
    /// All polls, those that changed last first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn polls(&self) -> Result<Vec<PollSummary>, StoreError> {
        let sql = format!("{SELECT} where p.importing_ms is null order by p.updated_at_ms desc, p.slug");
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&self.pool).await;
        let rows = rows.map_err(doing("listing polls"))?;
        rows.iter().map(|row| poll(row).map(PollSummary::from)).collect()
    }

    /// Those of them that lists for everybody name: all but the polls of pages of other sites that nobody who runs them
    /// has looked at, because anybody may have had such a poll made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn listed_polls(&self) -> Result<Vec<PollSummary>, StoreError> {
        let sql = format!(
            "{SELECT} where p.importing_ms is null and not exists (select 1 from embedded_pages e \
             where e.made = p.id and e.listed_at_ms is null) order by p.updated_at_ms desc, p.slug"
        );
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&self.pool).await;
        let rows = rows.map_err(doing("listing polls"))?;
        rows.iter().map(|row| poll(row).map(PollSummary::from)).collect()
    }

    /// The poll of this name.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn poll(&self, slug: &Slug) -> Result<Option<Poll>, StoreError> {
        let sql = format!("{SELECT} where p.slug = $1 and p.importing_ms is null");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(slug.as_str().to_owned()).fetch_optional(&self.pool).await;
        row.map_err(doing("looking for a poll"))?.as_ref().map(poll).transpose()
    }
}

/// The poll of this number.
pub(super) async fn by_id(connection: &mut AnyConnection, id: i64) -> Result<Option<Poll>, StoreError> {
    let row = sqlx::query(AssertSqlSafe(format!("{SELECT} where p.id = $1"))).bind(id).fetch_optional(connection).await;
    row.map_err(doing("looking for a poll"))?.as_ref().map(poll).transpose()
}

fn poll(row: &AnyRow) -> Result<Poll, StoreError> {
    let failed = doing("reading a poll");
    let id: i64 = row.try_get(0).map_err(&failed)?;
    let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
    let maybe = |index: usize| row.try_get::<Option<i64>, _>(index).map_err(&failed);
    let place = || format!("polls, id {id}");
    let small = |value: i64| u32::try_from(value).map_err(|_| corrupt(place(), value));
    let parsed = |error: crate::UnknownWord| corrupt(place(), error);
    Ok(Poll {
        id,
        slug: Slug::parse(&word(1)?).map_err(|error| corrupt(place(), error))?,
        topic: word(2)?,
        description: word(3)?,
        origin: Origin::parse(&word(4)?).map_err(parsed)?,
        source_url: row.try_get(5).map_err(&failed)?,
        phase: Phase::parse(&word(6)?).map_err(parsed)?,
        opened_at_ms: maybe(7)?,
        closed_at_ms: maybe(8)?,
        moderated: Moderated::parse(&word(9)?).map_err(parsed)?,
        min_votes: small(number(10)?)?,
        min_seen: maybe(11)?.map(small).transpose()?,
        created_at_ms: number(12)?,
        updated_at_ms: number(13)?,
        settings: settings(id, row.try_get::<Option<String>, _>(14).map_err(&failed)?.as_deref())?,
        revision: number(15)?,
        participants: number(16)?.unsigned_abs(),
        statements: number(17)?.unsigned_abs(),
        votes: number(18)?.unsigned_abs(),
        ratifies: match row.try_get::<Option<String>, _>(19).map_err(&failed)? {
            Some(of) => Some(Ratifies {
                poll: Slug::parse(&of).map_err(|error| corrupt(place(), error))?,
                sha256: word(20)?,
                version: maybe(21)?,
            }),
            None => None,
        },
    })
}

/// A row of polls to be written.
pub(super) struct Row<'a> {
    pub(super) slug: &'a Slug,
    pub(super) topic: &'a FreeText,
    pub(super) description: &'a FreeText,
    pub(super) origin: Origin,
    pub(super) source_url: Option<&'a FreeText>,
    pub(super) phase: Phase,
    pub(super) moderated: Moderated,
    pub(super) min_votes: u32,
    pub(super) min_seen: Option<u32>,
    pub(super) settings: Option<&'a Settings>,
}

impl Store {
    /// A number that no poll has and no other caller gets.
    pub(super) async fn new_poll_id(&self) -> Result<i64, StoreError> {
        let sql = "update numbers set last = last + 1 where name = 'polls' returning last";
        sqlx::query_scalar(sql).fetch_one(&self.pool).await.map_err(doing("numbering the poll"))
    }
}

/// Puts a poll in.
pub(super) async fn insert(connection: &mut AnyConnection, id: i64, poll: &Row<'_>) -> Result<(), StoreError> {
    let taken_by: Option<i64> =
        sqlx::query_scalar("select case when importing_ms is null then 0 else 1 end from polls where slug = $1")
            .bind(poll.slug.as_str().to_owned())
            .fetch_optional(&mut *connection)
            .await
            .map_err(doing("looking for a poll of the same name"))?;
    match taken_by {
        Some(0) => return Err(StoreError::SlugTaken(poll.slug.clone())),
        Some(_) => return Err(StoreError::Importing(poll.slug.clone())),
        None => {}
    }
    let now = now_ms();
    sqlx::query(
        "insert into polls (id, slug, topic, description, origin, source_url, phase, moderated, min_votes, min_seen, \
         settings, revision, created_at_ms, updated_at_ms) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, $12)",
    )
    .bind(id)
    .bind(poll.slug.as_str().to_owned())
    .bind(poll.topic.as_str().to_owned())
    .bind(poll.description.as_str().to_owned())
    .bind(poll.origin.as_str())
    .bind(poll.source_url.map(|url| url.as_str().to_owned()))
    .bind(poll.phase.as_str())
    .bind(poll.moderated.as_str())
    .bind(i64::from(poll.min_votes))
    .bind(poll.min_seen.map(i64::from))
    .bind(poll.settings.map(settings_json).transpose()?)
    .bind(now)
    .execute(connection)
    .await
    .map(drop)
    .map_err(|error| taken(error, poll.slug, "putting the poll in"))
}

/// Somebody else put a poll of that name in between the look and the write.
pub(super) fn taken(error: sqlx::Error, slug: &Slug, what: &'static str) -> StoreError {
    match error.as_database_error() {
        Some(refused) if refused.is_unique_violation() => StoreError::SlugTaken(slug.clone()),
        _ => doing(what)(error),
    }
}

/// Settings as a row holds them.
pub(super) fn settings_json(settings: &Settings) -> Result<String, StoreError> {
    serde_json::to_string(settings)
        .map_err(|error| StoreError::Refused(format!("the settings cannot be kept: {error}")))
}

/// The settings that a row holds; imported polls have the defaults.
pub(super) fn settings(id: i64, json: Option<&str>) -> Result<Settings, StoreError> {
    let parsed = json.map_or_else(|| Ok(Settings::default()), serde_json::from_str);
    parsed.map_err(|error| corrupt(format!("polls, id {id}, settings"), error))
}

impl From<Poll> for PollSummary {
    fn from(poll: Poll) -> Self {
        Self {
            simulated: poll.is_simulated(),
            id: poll.id,
            slug: poll.slug,
            topic: poll.topic,
            topics: (poll.settings.texts.into_iter())
                .map(|(tag, texts)| (tag, texts.topic))
                .filter(|(_, topic)| !topic.trim().is_empty())
                .collect(),
            language: poll.settings.language,
            context: poll.settings.context,
            phase: poll.phase,
            participants: poll.participants,
            statements: poll.statements,
            votes: poll.votes,
            revision: poll.revision,
            updated_at_ms: poll.updated_at_ms,
        }
    }
}
