//! All that it takes to compute a published version again, as one archive.
//!
//! * [`frozen`]: votes, decisions and settings as they were when the version was published;
//! * [`readme`]: what there is, for people;
//! * [`revisions`]: what became of the words of statements.
//!
//! Votes and records are those that everybody can download, under ids made for that version of the files alone. When
//! somebody who took part has herself erased, what was frozen goes, and a bundle holds what there is then: its manifest
//! says that the votes have changed, and what rested on the earlier ones cannot be computed again.

pub(crate) mod frozen;
mod readme;
pub(super) mod revisions;

use super::{
    files::{CARD, Version},
    weights::{SMALL, Weights},
};
use crate::{archive::Archive, rating, translate::PublicNames};
use anyhow::{Context, ensure};
use deliberation::{Poll, store::Store};
use pipeline::run::hash::file as hash_file;
use record::model_report::Model;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::File,
    path::{Path, PathBuf},
};

/// The value of [`Manifest::format`].
pub(super) const FORMAT: &str = "folkmoot-bundle/1";
/// What says what is in a bundle; it is not in its own list.
pub(super) const MANIFEST: &str = "manifest.json";
/// The folder of models.
pub(super) const MODELS: &str = "models";
/// Bytes of models that a bundle holds at the most: whoever takes it apart does so in one piece.
const LARGEST: u64 = 1 << 30;

/// What is in a bundle, and how it is computed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    /// Always [`FORMAT`].
    pub(super) format: String,
    /// The poll.
    pub(super) poll: String,
    /// The published version of its report.
    pub(super) version: i64,
    /// Version of the program that made the bundle.
    pub(super) code_version: String,
    /// SHA-256 of `report/publication.json`: what names the version.
    pub(super) publication_sha256: String,
    /// Whether the votes are those of the publication; if not, somebody has erased or changed something since.
    pub(super) votes_as_published: bool,
    /// How the votes are analysed and principles chosen.
    pub(super) settings: Settings,
    /// SHA-256 of the models, by whose they are. Those that are in the bundle lie in `models/`.
    pub(super) models: BTreeMap<String, String>,
    /// SHA-256 of every file.
    pub(super) files: BTreeMap<String, String>,
}

/// How the votes are analysed and principles chosen.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Settings {
    /// Which statements take part: as `--moderated` of `folkmoot analyze` has it.
    pub(super) moderated: String,
    /// Votes from which a person is grouped.
    pub(super) min_votes: u32,
    /// Number of groups, where it was set.
    pub(super) groups: Option<u32>,
    /// Seed of random choices.
    pub(super) seed: u64,
    /// How statements are chosen: `per_group`, `threshold` or `top`, and by which number.
    pub(super) selection: (String, f64),
    /// Votes that a statement needs.
    pub(super) min_seen: u64,
}

/// A file of a bundle: its bytes, or where they lie and what they are.
enum Content {
    Bytes(Vec<u8>),
    Kept(PathBuf, String),
}

impl Content {
    fn sha256(&self) -> String {
        match self {
            Self::Bytes(bytes) => hash(bytes),
            Self::Kept(_, sha256) => sha256.clone(),
        }
    }
}

/// Writes the bundle of a version into a new file; with the models that are given out, where `weights` says from where.
///
/// # Errors
/// Also when models are wanted and none are given out, or they are not here.
pub(crate) async fn write(
    store: &Store,
    names: &PublicNames,
    poll: &Poll,
    version: &Version,
    weights: Option<&Weights>,
    out: &Path,
) -> anyhow::Result<()> {
    let record = &version.published.record;
    let (mut files, settings) = frozen::of(store, names, poll, record.version).await?;
    files.insert("report/publication.json".to_owned(), version.published.json.clone().into_bytes());
    files.insert("report/report.json".to_owned(), version.report_json.clone().into_bytes());
    for name in version.report.files.keys() {
        let file = store.report_file(poll.id, &record.report_sha256, name).await?;
        let file = file.with_context(|| format!("the file {name} of a report is gone"))?;
        files.insert(format!("report/{name}"), file.bytes);
    }
    if let Some(people) = rating::counted::behind(store, poll.id, &version.published, &version.report).await? {
        files.insert(rating::FILE.to_owned(), record::canonical::to_vec(&people)?);
    }
    files.insert("README.md".to_owned(), readme::text(version).into_bytes());
    files.insert(CARD.to_owned(), version.card().into_bytes());
    let as_published = files.get(frozen::ANALYSIS).is_some_and(|bytes| hash(bytes) == record.analysis.sha256);
    let mut files: BTreeMap<String, Content> =
        files.into_iter().map(|(name, bytes)| (name, Content::Bytes(bytes))).collect();
    if let Some(weights) = weights {
        let (weights, version) = (weights.clone(), version.clone());
        files.extend(tokio::task::spawn_blocking(move || models(&weights, &version)).await??);
    }
    let manifest = manifest(poll, version, (settings, as_published), &files);
    let bytes = record::canonical::to_vec(&manifest)?;
    let (out, root) = (out.to_owned(), format!("FOLKMOOT-{}-report-v{}", poll.slug, record.version));
    tokio::task::spawn_blocking(move || pack(&out, &root, &bytes, &files)).await?
}

fn manifest(
    poll: &Poll,
    version: &Version,
    (settings, votes_as_published): (Settings, bool),
    files: &BTreeMap<String, Content>,
) -> Manifest {
    let record = &version.published.record;
    let models = version.report.all_models().map(|model| (model.whose.name().to_owned(), model.sha256.to_owned()));
    Manifest {
        format: FORMAT.to_owned(),
        poll: poll.slug.to_string(),
        version: record.version,
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
        publication_sha256: version.published.sha256.clone(),
        votes_as_published,
        settings,
        models: models.collect(),
        files: files.iter().map(|(name, content)| (name.clone(), content.sha256())).collect(),
    }
}

/// The files of the models that are given out with a version.
fn models(weights: &Weights, version: &Version) -> anyhow::Result<Vec<(String, Content)>> {
    let models = version.models();
    ensure!(!models.is_empty(), "no models are given out with this version of the report");
    let bytes: u64 = models.iter().map(Model::bytes).sum();
    ensure!(
        bytes <= LARGEST,
        "the models have {bytes} bytes, too many for one archive; download them from the page of the report, and name their \
         folder to `folkmoot verify` with --models"
    );
    let mut files = Vec::new();
    for model in models {
        let whose = model.whose.name();
        for (name, file) in model.files {
            let place = weights.file(file)?;
            let place = place.with_context(|| format!("{name} of the model {whose} is not kept on this machine"))?;
            // A large one was looked at by its size alone.
            if file.bytes > SMALL {
                ensure!(hash_file(&place)? == file.sha256, "{} is not what was kept", place.display());
            }
            files.push((format!("{MODELS}/{whose}/{name}"), Content::Kept(place, file.sha256.clone())));
        }
    }
    Ok(files)
}

/// What says what there is comes first.
fn pack(out: &Path, root: &str, manifest: &[u8], files: &BTreeMap<String, Content>) -> anyhow::Result<()> {
    let mut archive = Archive::new(File::create(out)?, root);
    archive.bytes(MANIFEST, manifest)?;
    for (name, content) in files {
        match content {
            Content::Bytes(bytes) => archive.bytes(name, bytes)?,
            Content::Kept(place, _) => archive.file(name, File::open(place)?)?,
        }
    }
    archive.finish()
}

/// SHA-256 of bytes, in hexadecimal digits.
pub(super) fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}
