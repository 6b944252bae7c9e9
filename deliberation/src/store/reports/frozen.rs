//! What a published version was computed from, as it was when it was published.

use super::super::{
    Store, StoreError,
    audit::{self, Deed},
    error::{corrupt, doing},
    mine::lock,
};
use base64::{Engine, engine::general_purpose::STANDARD};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, Row};
use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Read, Write},
};

/// Files of a poll as they are at one moment, packed: there may be votes by the million, and while rows are written
/// nobody else writes any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// The revision of the poll that they were made from.
    revision: i64,
    files: Vec<Packed>,
}

/// A row of `frozen_files`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Packed {
    name: String,
    sha256: String,
    size: i64,
    content: String,
}

impl Frozen {
    /// Packs files of a revision of a poll, which takes a while where they are large.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn pack(revision: i64, files: &BTreeMap<String, Vec<u8>>) -> io::Result<Self> {
        let packed = |(name, bytes): (&String, &Vec<u8>)| {
            Ok(Packed {
                name: name.clone(),
                sha256: hex::encode(Sha256::digest(bytes)),
                size: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
                content: packed(bytes)?,
            })
        };
        Ok(Self { revision, files: files.iter().map(packed).collect::<io::Result<_>>()? })
    }
}

const KEEPING: &str = "keeping what a report was computed from";
const READING: &str = "reading what a report was computed from";
const THAWING: &str = "removing what a report was computed from";

/// Keeps files with a version that is being published in this transaction; false when the poll has changed since they
/// were made.
pub(super) async fn keep(
    connection: &mut AnyConnection,
    (poll, revision): (i64, i64),
    version: i64,
    frozen: &Frozen,
) -> Result<bool, StoreError> {
    if frozen.revision != revision {
        return Ok(false);
    }
    for file in &frozen.files {
        sqlx::query(
            "insert into frozen_files (poll_id, version, name, sha256, size, content) values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(poll)
        .bind(version)
        .bind(file.name.clone())
        .bind(file.sha256.clone())
        .bind(file.size)
        .bind(file.content.clone())
        .execute(&mut *connection)
        .await
        .map_err(doing(KEEPING))?;
    }
    Ok(true)
}

impl Store {
    /// What was kept with a version; empty where nothing was, or somebody who took part was erased since.
    ///
    /// # Errors
    /// When the database refuses, or what it holds is not what was kept.
    pub async fn frozen(&self, poll: i64, version: i64) -> Result<BTreeMap<String, Vec<u8>>, StoreError> {
        let sql = "select name, sha256, content from frozen_files where poll_id = $1 and version = $2";
        let rows = sqlx::query(sql).bind(poll).bind(version).fetch_all(&self.pool).await.map_err(doing(READING))?;
        let mut files = BTreeMap::new();
        for row in rows {
            let text = |column: usize| row.try_get::<String, _>(column).map_err(doing(READING));
            let (name, sha256, content) = (text(0)?, text(1)?, text(2)?);
            let place = || format!("frozen_files, {name} of version {version}");
            let bytes = unpacked(&content).map_err(|error| corrupt(place(), error))?;
            if hex::encode(Sha256::digest(&bytes)) != sha256 {
                return Err(corrupt(place(), "the bytes are not those that were kept"));
            }
            files.insert(name, bytes);
        }
        Ok(files)
    }

    /// The versions of a poll's report with which something is kept.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn frozen_versions(&self, poll: i64) -> Result<BTreeSet<i64>, StoreError> {
        let query = sqlx::query("select distinct version from frozen_files where poll_id = $1").bind(poll);
        let rows = query.fetch_all(&self.pool).await.map_err(doing(READING))?;
        rows.iter().map(|row| row.try_get(0).map_err(doing(READING))).collect()
    }

    /// Removes what was kept with a version, as when a text in it may not be given out; false when there was nothing.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn thaw(&self, poll: i64, version: i64, by: i64) -> Result<bool, StoreError> {
        let mut transaction = self.begin(THAWING).await?;
        lock(&mut transaction, poll, self.backend).await?;
        let query =
            sqlx::query("delete from frozen_files where poll_id = $1 and version = $2").bind(poll).bind(version);
        let files = query.execute(&mut *transaction).await.map_err(doing(THAWING))?.rows_affected();
        if files == 0 {
            return Ok(false);
        }
        let (object, detail) = (format!("version {version}"), json!({ "files": files }));
        let deed = Deed { poll_id: poll, account: by, action: "report.thaw", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(doing(THAWING))?;
        Ok(true)
    }
}

fn packed(bytes: &[u8]) -> io::Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes)?;
    Ok(STANDARD.encode(encoder.finish()?))
}

fn unpacked(content: &str) -> io::Result<Vec<u8>> {
    let packed = STANDARD.decode(content).map_err(io::Error::other)?;
    let mut bytes = Vec::new();
    DeflateDecoder::new(packed.as_slice()).read_to_end(&mut bytes)?;
    Ok(bytes)
}
