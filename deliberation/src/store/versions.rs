//! Published versions: analyses, constitutions and weightings, never changed once they are there.

use super::{Store, StoreError, error::doing};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// Which version there is, without its content: cheap to ask for on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// From 1 within the poll.
    pub version: i64,
    /// SHA-256 of the canonical JSON, in lower-case hexadecimal.
    pub sha256: String,
    /// When it was made, UTC milliseconds.
    pub created_at_ms: i64,
}

/// A version of a poll's analysis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredAnalysis {
    /// From 1 within the poll.
    pub version: i64,
    /// SHA-256 of `json`, in lower-case hexadecimal.
    pub sha256: String,
    /// A `record::Analysis` in canonical form.
    pub json: String,
    /// When it was made, UTC milliseconds.
    pub created_at_ms: i64,
}

/// A version of a poll's constitution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredConstitution {
    /// From 1 within the poll.
    pub version: i64,
    /// SHA-256 of `json`, in lower-case hexadecimal.
    pub sha256: String,
    /// A `record::Constitution` in canonical form.
    pub json: String,
    /// The same for reading.
    pub markdown: String,
    /// When it was made, UTC milliseconds.
    pub created_at_ms: i64,
}

/// The latest weights of a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredWeighting {
    /// Version and hash.
    pub version: Version,
    /// A `record::weighting::published::Weighting` in canonical form.
    pub json: String,
}

/// One of the tables of versions.
#[derive(Clone, Copy)]
pub(super) enum Table {
    Analyses,
    Constitutions,
    Weightings,
}

impl Table {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Analyses => "analyses",
            Self::Constitutions => "constitutions",
            Self::Weightings => "weightings",
        }
    }

    /// The latest version, or that of a number, with the columns asked for after version, hash and time.
    async fn find(
        self,
        connection: &mut AnyConnection,
        more: &'static str,
        poll_id: i64,
        version: Option<i64>,
    ) -> Result<Option<AnyRow>, StoreError> {
        let which = if version.is_some() { "and version = $2" } else { "order by version desc limit 1" };
        let sql =
            format!("select version, sha256, created_at_ms{more} from {} where poll_id = $1 {which}", self.name());
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll_id);
        let query = if let Some(version) = version { query.bind(version) } else { query };
        query.fetch_optional(connection).await.map_err(doing("looking for a version"))
    }

    pub(super) async fn latest(
        self,
        connection: &mut AnyConnection,
        poll_id: i64,
    ) -> Result<Option<Version>, StoreError> {
        self.find(connection, "", poll_id, None).await?.as_ref().map(version).transpose()
    }
}

impl Store {
    /// Which analysis is the latest.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_analysis_version(&self, poll_id: i64) -> Result<Option<Version>, StoreError> {
        Table::Analyses.latest(&mut *self.connection().await?, poll_id).await
    }

    /// Which constitution is the latest.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_constitution_version(&self, poll_id: i64) -> Result<Option<Version>, StoreError> {
        Table::Constitutions.latest(&mut *self.connection().await?, poll_id).await
    }

    /// The latest analysis; absent as long as none was made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_analysis(&self, poll_id: i64) -> Result<Option<StoredAnalysis>, StoreError> {
        self.find_analysis(poll_id, None).await
    }

    /// The analysis of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn analysis(&self, poll_id: i64, version: i64) -> Result<Option<StoredAnalysis>, StoreError> {
        self.find_analysis(poll_id, Some(version)).await
    }

    /// The newest analysis of this hash; absent where there is none any more.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn analysis_by_sha256(&self, poll_id: i64, sha256: &str) -> Result<Option<StoredAnalysis>, StoreError> {
        let sql = "select max(version) from analyses where poll_id = $1 and sha256 = $2";
        let query = sqlx::query_scalar(sql).bind(poll_id).bind(sha256.to_owned());
        let version: Option<i64> = query.fetch_one(&self.pool).await.map_err(doing("looking for a version"))?;
        match version {
            Some(version) => self.find_analysis(poll_id, Some(version)).await,
            None => Ok(None),
        }
    }

    /// The latest constitution; absent as long as none was made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_constitution(&self, poll_id: i64) -> Result<Option<StoredConstitution>, StoreError> {
        self.find_constitution(poll_id, None).await
    }

    /// The constitution of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn constitution(&self, poll_id: i64, version: i64) -> Result<Option<StoredConstitution>, StoreError> {
        self.find_constitution(poll_id, Some(version)).await
    }

    /// The latest weights; absent as long as people vote, and where none can be made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_weighting(&self, poll_id: i64) -> Result<Option<StoredWeighting>, StoreError> {
        let row = Table::Weightings.find(&mut *self.connection().await?, ", json", poll_id, None).await?;
        let read = |row: &AnyRow| {
            let json = row.try_get(3).map_err(doing("reading weights"))?;
            Ok(StoredWeighting { version: version(row)?, json })
        };
        row.as_ref().map(read).transpose()
    }

    async fn find_analysis(&self, poll_id: i64, number: Option<i64>) -> Result<Option<StoredAnalysis>, StoreError> {
        let row = Table::Analyses.find(&mut *self.connection().await?, ", json", poll_id, number).await?;
        let read = |row: &AnyRow| {
            let Version { version, sha256, created_at_ms } = version(row)?;
            let json = row.try_get(3).map_err(doing("reading an analysis"))?;
            Ok(StoredAnalysis { version, sha256, json, created_at_ms })
        };
        row.as_ref().map(read).transpose()
    }

    async fn find_constitution(
        &self,
        poll_id: i64,
        number: Option<i64>,
    ) -> Result<Option<StoredConstitution>, StoreError> {
        let mut connection = self.connection().await?;
        let row = Table::Constitutions.find(&mut connection, ", json, markdown", poll_id, number).await?;
        let read = |row: &AnyRow| {
            let Version { version, sha256, created_at_ms } = version(row)?;
            let text = |index: usize| row.try_get(index).map_err(doing("reading a constitution"));
            Ok(StoredConstitution { version, sha256, json: text(3)?, markdown: text(4)?, created_at_ms })
        };
        row.as_ref().map(read).transpose()
    }

    async fn connection(&self) -> Result<sqlx::pool::PoolConnection<sqlx::Any>, StoreError> {
        self.pool.acquire().await.map_err(doing("waiting for a connection"))
    }
}

fn version(row: &AnyRow) -> Result<Version, StoreError> {
    let failed = doing("reading a version");
    Ok(Version {
        version: row.try_get(0).map_err(&failed)?,
        sha256: row.try_get(1).map_err(&failed)?,
        created_at_ms: row.try_get(2).map_err(&failed)?,
    })
}
