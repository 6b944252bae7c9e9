//! Computing a bundle again, and saying what agrees.
//!
//! * [`votes`], [`constitution`]: what people said and decided, byte for byte; [`people`]: who took part;
//!   [`revisions`]: rewordings and mergers;
//! * [`figures`]: the report from its files, and bias from its counts;
//! * [`models`]: which models are at hand; [`measured`]: asking them again.

mod archive;
mod constitution;
mod figures;
mod measured;
mod models;
mod people;
mod rating;
mod revisions;
mod votes;

use super::bundle::{FORMAT, MANIFEST, Manifest, hash};
use anyhow::Context;
use archive::Unpacked;
use pipeline::run::{Event, comparison::Given};
use record::Publication;
use std::path::{Path, PathBuf};

/// What came of one thing that was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It is what the bundle says.
    Agrees,
    /// It is not.
    Differs,
    /// It could not be looked at.
    NotChecked,
}

/// One line of what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// What came of it.
    pub(crate) outcome: Outcome,
    /// What was looked at: a file, or a part of one.
    pub(crate) what: String,
    /// What is to be said of it.
    pub(crate) says: String,
}

/// Everything that is said, in the order in which it was looked at.
#[derive(Debug, Default)]
pub(crate) struct Findings(pub(crate) Vec<Line>);

impl Findings {
    fn agrees(&mut self, what: &str, says: impl Into<String>) {
        self.add(Outcome::Agrees, what, says);
    }

    fn differs(&mut self, what: &str, says: impl Into<String>) {
        self.add(Outcome::Differs, what, says);
    }

    fn not_checked(&mut self, what: &str, says: impl Into<String>) {
        self.add(Outcome::NotChecked, what, says);
    }

    fn add(&mut self, outcome: Outcome, what: &str, says: impl Into<String>) {
        self.0.push(Line { outcome, what: what.to_owned(), says: says.into() });
    }
}

/// What a bundle is computed again with.
pub(crate) struct With<'w> {
    /// Folders in which models lie that are not in the bundle.
    pub(crate) models: &'w [PathBuf],
    /// What the models were asked, where it does not come from the laboratory.
    pub(crate) given: &'w Given,
    /// Whether models are asked again.
    pub(crate) measure: Measure,
    /// Hears how far that is.
    pub(crate) watch: &'w (dyn Fn(&Event<'_>) + Sync),
}

/// Whether models are asked again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Measure {
    /// Where they are small, as the laboratory's are
    Auto,
    /// However large they are
    Always,
    /// Not at all
    Never,
}

/// Computes a bundle again.
///
/// # Errors
/// When the archive cannot be read or holds what no bundle holds.
pub(crate) fn verify(bundle: &Path, with: &With<'_>) -> anyhow::Result<Findings> {
    let unpacked = Unpacked::open(bundle)?;
    let manifest = unpacked.read(MANIFEST)?;
    let manifest: Manifest = serde_json::from_slice(&manifest)
        .with_context(|| format!("{}: {MANIFEST} is not what it should be", bundle.display()))?;
    anyhow::ensure!(
        manifest.format == FORMAT,
        "{}: the format is {:?}, and {FORMAT:?} is read; use the version of folkmoot that made it",
        bundle.display(),
        manifest.format
    );
    let mut findings = Findings::default();
    files(&unpacked, &manifest, &mut findings)?;
    let Some(publication) = publication(&unpacked, &manifest, &mut findings)? else { return Ok(findings) };
    let analysis = votes::verify(&unpacked, &manifest, &publication, &mut findings)?;
    let read = unpacked.holds(votes::NAME).then(|| unpacked.read(votes::NAME)).transpose()?;
    let sha256 = read.as_deref().map(hash).unwrap_or_default();
    people::verify(&publication, analysis.as_ref().map(|analysis| (analysis, sha256.as_str())), &mut findings);
    constitution::verify(&unpacked, &manifest, &publication, analysis.as_ref(), &mut findings)?;
    revisions::verify(&unpacked, &mut findings)?;
    let report = figures::verify(&unpacked, &publication, &mut findings)?;
    rating::verify(&unpacked, &publication, &mut findings)?;
    let Some(report) = report else { return Ok(findings) };
    let models = models::verify(&unpacked, &manifest, &report, with.models, &mut findings)?;
    measured::verify(&unpacked, &report, &models, with, &mut findings)?;
    Ok(findings)
}

/// Whether every file is there with its hash, and no other.
fn files(unpacked: &Unpacked, manifest: &Manifest, findings: &mut Findings) -> anyhow::Result<()> {
    let mut good = 0;
    for (name, listed) in &manifest.files {
        if !unpacked.holds(name) {
            findings.differs(name, "is missing");
            continue;
        }
        let found = pipeline::run::hash::file(&unpacked.path(name))?;
        if found == *listed {
            good += 1;
        } else {
            findings.differs(name, format!("has the SHA-256 {found}, and {MANIFEST} says {listed}"));
        }
    }
    for name in unpacked.names().filter(|name| *name != MANIFEST && !manifest.files.contains_key(*name)) {
        findings.differs(name, format!("is not listed in {MANIFEST}"));
    }
    findings.agrees("files", format!("{good} of {} have the SHA-256 that {MANIFEST} says", manifest.files.len()));
    Ok(())
}

/// Whether what was published names what is in the bundle; `None` where it cannot be read.
fn publication(
    unpacked: &Unpacked,
    manifest: &Manifest,
    findings: &mut Findings,
) -> anyhow::Result<Option<Publication>> {
    const NAME: &str = "report/publication.json";
    if !unpacked.holds(NAME) {
        findings.differs(NAME, "is missing, so nothing more can be checked");
        return Ok(None);
    }
    let bytes = unpacked.read(NAME)?;
    let publication: Publication = match serde_json::from_slice(&bytes) {
        Ok(publication) => publication,
        Err(error) => {
            findings.differs(NAME, format!("cannot be read: {error}"));
            return Ok(None);
        }
    };
    if hash(&bytes) == manifest.publication_sha256 {
        findings.agrees(NAME, format!("version {} is named {}", publication.version, manifest.publication_sha256));
    } else {
        findings.differs(NAME, format!("is not the version that {MANIFEST} names, {}", manifest.publication_sha256));
    }
    Ok(Some(publication))
}
