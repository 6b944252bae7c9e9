//! What was computed from a poll, and which polls are due.

use super::{NewSketch, NewWeighting, Store, StoreError, error::doing, now_ms, sketches, versions::Table, weighted};
use crate::{Phase, Slug};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// What a computation has seen: the end of the vote log, the number of changes to anything else, and the totals.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Basis {
    /// Last event of the vote log.
    pub event_seq: i64,
    /// Changes to anything but votes.
    pub revision: i64,
    /// Participants, those without votes or left out included.
    pub participants: u64,
    /// Statements, rejected ones included.
    pub statements: u64,
    /// Votes, the latest of each participant on each statement.
    pub votes: u64,
}

/// A record in canonical form, to be kept as a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVersion {
    /// SHA-256 of `json`, in lower-case hexadecimal.
    pub sha256: String,
    /// The canonical JSON.
    pub json: String,
}

/// What was computed from a poll at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Computed {
    /// What it has seen.
    pub basis: Basis,
    /// The analysis.
    pub analysis: NewVersion,
    /// The constitution, as long as statements qualify for one; an earlier version stays where it is.
    pub constitution: Option<NewConstitution>,
    /// The weights that everybody may know of.
    pub weighting: NewWeighting,
    /// The picture that people see of themselves while they vote, where another one is due.
    pub sketch: Option<NewSketch>,
}

/// A constitution to be kept as a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewConstitution {
    /// The record.
    pub record: NewVersion,
    /// The same for reading.
    pub markdown: String,
}

impl Store {
    /// Polls that have changed since they were last computed, or never were.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn due(&self) -> Result<Vec<(i64, Slug)>, StoreError> {
        let sql = "select p.id, p.slug from polls p left join computed c on c.poll_id = p.id \
             where p.importing_ms is null and (c.poll_id is null or c.revision <> p.revision \
             or exists (select 1 from vote_events e where e.poll_id = p.id and e.seq > c.event_seq)) order by p.id";
        let rows = sqlx::query(sql).fetch_all(&self.pool).await.map_err(doing("looking for work"))?;
        let read = |row: &sqlx::any::AnyRow| {
            let slug: String = row.try_get(1).map_err(doing("looking for work"))?;
            let slug = Slug::parse(&slug).map_err(|error| super::error::corrupt("polls", error))?;
            Ok((row.try_get(0).map_err(doing("looking for work"))?, slug))
        };
        rows.iter().map(read).collect()
    }

    /// Keeps what was computed: a new version of each record, unless the latest one has the same bytes.
    ///
    /// # Errors
    /// When the database refuses; then nothing is kept.
    pub async fn save(&self, poll_id: i64, computed: &Computed) -> Result<(), StoreError> {
        let begun = self.pool.begin_with(self.backend.begin_write()).await;
        let mut transaction = begun.map_err(doing("keeping a computation"))?;
        save(&mut transaction, poll_id, computed).await?;
        transaction.commit().await.map_err(doing("keeping a computation"))
    }
}

pub(super) async fn save(connection: &mut AnyConnection, poll_id: i64, computed: &Computed) -> Result<(), StoreError> {
    let failed = doing("keeping a computation");
    let now = now_ms();
    // Also locks the poll, so that two computations cannot choose the same number for their versions.
    let phase: Option<String> = sqlx::query_scalar("update polls set updated_at_ms = $2 where id = $1 returning phase")
        .bind(poll_id)
        .bind(now)
        .fetch_optional(&mut *connection)
        .await
        .map_err(&failed)?;
    let interim = i64::from(phase.as_deref() == Some(Phase::Voting.as_str()));
    let basis = &computed.basis;
    let noted = sqlx::query(
        "insert into computed (poll_id, event_seq, revision, participants, statements, votes, at_ms) \
         values ($1, $2, $3, $4, $5, $6, $7) \
         on conflict (poll_id) do update set event_seq = excluded.event_seq, revision = excluded.revision, \
         participants = excluded.participants, statements = excluded.statements, votes = excluded.votes, \
         at_ms = excluded.at_ms \
         where computed.revision < excluded.revision \
         or (computed.revision = excluded.revision and computed.event_seq <= excluded.event_seq)",
    )
    .bind(poll_id)
    .bind(basis.event_seq)
    .bind(basis.revision)
    .bind(count(basis.participants))
    .bind(count(basis.statements))
    .bind(count(basis.votes))
    .bind(now)
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    if noted.rows_affected() == 0 {
        // Another computation has seen more and was faster; publishing this one would go back in time.
        return Ok(());
    }
    if let Some(version) = next(connection, Table::Analyses, poll_id, interim, &computed.analysis).await? {
        sqlx::query(
            "insert into analyses (poll_id, version, sha256, json, created_at_ms, interim, revision) \
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(poll_id)
        .bind(version)
        .bind(computed.analysis.sha256.clone())
        .bind(computed.analysis.json.clone())
        .bind(now)
        .bind(interim)
        .bind(basis.revision)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    }
    has_seen(connection, Table::Analyses, poll_id, &computed.analysis, basis).await?;
    weighted::keep(connection, poll_id, interim, &computed.weighting, now).await?;
    sketches::keep(connection, poll_id, interim == 1, computed.sketch.as_ref(), now).await?;
    let Some(constitution) = &computed.constitution else {
        if interim == 0 {
            let sql = "delete from constitutions where poll_id = $1 and interim = 1";
            sqlx::query(sql).bind(poll_id).execute(connection).await.map_err(&failed)?;
        }
        return Ok(());
    };
    if let Some(version) = next(connection, Table::Constitutions, poll_id, interim, &constitution.record).await? {
        sqlx::query(
            "insert into constitutions (poll_id, version, sha256, json, markdown, created_at_ms, interim, revision) \
             values ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(poll_id)
        .bind(version)
        .bind(constitution.record.sha256.clone())
        .bind(constitution.record.json.clone())
        .bind(constitution.markdown.clone())
        .bind(now)
        .bind(interim)
        .bind(basis.revision)
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    }
    has_seen(connection, Table::Constitutions, poll_id, &constitution.record, basis).await
}

/// Notes that the latest version, where it has these bytes, is what came of all that has happened until now.
async fn has_seen(
    connection: &mut AnyConnection,
    table: Table,
    poll_id: i64,
    record: &NewVersion,
    basis: &Basis,
) -> Result<(), StoreError> {
    let name = table.name();
    let sql = format!(
        "update {name} set revision = $2 where poll_id = $1 and sha256 = $3 and revision < $2 \
         and version = (select max(l.version) from {name} l where l.poll_id = $1)"
    );
    let query = sqlx::query(AssertSqlSafe(sql)).bind(poll_id).bind(basis.revision).bind(record.sha256.clone());
    query.execute(connection).await.map_err(doing("noting what a version has seen")).map(drop)
}

/// Interim versions that stay when a new one comes: somebody may just be reading them.
const INTERIM_KEPT: i64 = 3;

/// The number for a new version; `None` when the latest one has these bytes. While people vote a poll is computed
/// again and again, and old interim versions make room; the first version after voting is there to stay, and takes the
/// place of all interim ones: beside it they would say what the last who voted have said.
pub(super) async fn next(
    connection: &mut AnyConnection,
    table: Table,
    poll_id: i64,
    interim: i64,
    record: &NewVersion,
) -> Result<Option<i64>, StoreError> {
    let latest = table.latest(connection, poll_id).await?;
    let number = latest.as_ref().map_or(0, |latest| latest.version);
    let is_new = latest.is_none_or(|latest| latest.sha256 != record.sha256);
    if !is_new && interim == 0 {
        let sql = format!("update {} set interim = 0 where poll_id = $1 and version = $2", table.name());
        versions(connection, sql, poll_id, number).await?;
    }
    if !is_new && interim == 1 {
        return Ok(None);
    }
    // What a draft was begun from stays: its decisions are applied to it.
    let unless = match table {
        Table::Analyses => {
            " and not exists (select 1 from drafts d where d.poll_id = $1 and d.analysis_version = analyses.version)"
        }
        Table::Constitutions | Table::Weightings => "",
    };
    let sql = format!("delete from {} where poll_id = $1 and interim = 1 and version <= $2{unless}", table.name());
    let until = if interim == 0 { number } else { number + 1 - INTERIM_KEPT };
    versions(connection, sql, poll_id, until).await?;
    Ok(is_new.then_some(number + 1))
}

async fn versions(connection: &mut AnyConnection, sql: String, poll_id: i64, version: i64) -> Result<(), StoreError> {
    let query = sqlx::query(AssertSqlSafe(sql)).bind(poll_id).bind(version);
    query.execute(connection).await.map_err(doing("making room for a version")).map(drop)
}

fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
