//! Published versions: analyses, constitutions and weightings, never changed once they are there. What may not be given to
//! everybody any more is withdrawn ([`Availability`]).

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

/// Who may have a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Availability {
    /// Everybody who may have the latest one.
    Latest,
    /// The same people: nothing was taken back since, and it was made from all that people said.
    Earlier,
    /// Those who run the poll: people were still voting when it was made.
    Interim,
    /// Those who run the poll: a statement or a person in it was taken back since.
    Withdrawn,
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

    /// Who may have the version of this number; none where there is none.
    async fn availability(
        self,
        connection: &mut AnyConnection,
        poll_id: i64,
        version: i64,
    ) -> Result<Option<Availability>, StoreError> {
        let failed = doing("looking who may have a version");
        // Where nothing qualifies any more there is no newer constitution; the one from before was computed away. Of a
        // version that does not say what it has seen this is not known.
        let sql = format!(
            "select t.interim, case when exists (select 1 from {0} l where l.poll_id = t.poll_id \
             and l.version > t.version) then 1 else 0 end, \
             case when (t.revision >= 0 and t.revision < p.taken_back) \
             or (t.revision < 0 and (p.taken_back > 0 or exists (select 1 from statements s \
             where s.poll_id = p.id and (s.moderation = -1 or s.hidden = 1)) or exists (select 1 from participants q \
             where q.poll_id = p.id and (q.state = 'erased' or q.excluded is not null)))) then 1 else 0 end, \
             case when t.revision >= 0 and coalesce(c.revision, 0) >= p.taken_back then 1 else 0 end \
             from {0} t join polls p on p.id = t.poll_id left join computed c on c.poll_id = t.poll_id \
             where t.poll_id = $1 and t.version = $2",
            self.name()
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll_id).bind(version);
        let row = query.fetch_optional(connection).await.map_err(&failed)?;
        let Some(row) = row else { return Ok(None) };
        let is = |index: usize| row.try_get::<i64, _>(index).map(|flag| flag != 0).map_err(&failed);
        let (interim, earlier, taken_back) = (is(0)?, is(1)?, is(2)?);
        let computed_away = matches!(self, Self::Constitutions) && is(3)?;
        Ok(Some(match (interim, taken_back && (earlier || computed_away), earlier) {
            (true, ..) => Availability::Interim,
            (false, true, _) => Availability::Withdrawn,
            (false, false, true) => Availability::Earlier,
            (false, false, false) => Availability::Latest,
        }))
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

    /// Which constitution is the latest; absent where it was withdrawn and nothing qualifies for another.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_constitution_version(&self, poll_id: i64) -> Result<Option<Version>, StoreError> {
        let mut connection = self.connection().await?;
        let Some(latest) = Table::Constitutions.latest(&mut connection, poll_id).await? else { return Ok(None) };
        let availability = Table::Constitutions.availability(&mut connection, poll_id, latest.version).await?;
        Ok(Some(latest).filter(|_| availability != Some(Availability::Withdrawn)))
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

    /// The latest constitution; absent as long as none was made, and where it was withdrawn.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn latest_constitution(&self, poll_id: i64) -> Result<Option<StoredConstitution>, StoreError> {
        match self.latest_constitution_version(poll_id).await? {
            Some(latest) => self.find_constitution(poll_id, Some(latest.version)).await,
            None => Ok(None),
        }
    }

    /// The constitution of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn constitution(&self, poll_id: i64, version: i64) -> Result<Option<StoredConstitution>, StoreError> {
        self.find_constitution(poll_id, Some(version)).await
    }

    /// Who may have the analysis of this number; none where there is none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn availability_of_analysis(
        &self,
        poll_id: i64,
        version: i64,
    ) -> Result<Option<Availability>, StoreError> {
        Table::Analyses.availability(&mut *self.connection().await?, poll_id, version).await
    }

    /// Who may have the constitution of this number; none where there is none.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn availability_of_constitution(
        &self,
        poll_id: i64,
        version: i64,
    ) -> Result<Option<Availability>, StoreError> {
        Table::Constitutions.availability(&mut *self.connection().await?, poll_id, version).await
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
