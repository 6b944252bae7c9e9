//! Computing a bundle again, and saying what agrees.

mod archive;
mod constitution;
mod figures;
mod rating;
mod votes;

use super::bundle::{FORMAT, MANIFEST, Manifest, hash};
use anyhow::Context;
use archive::Unpacked;
use record::Publication;
use std::path::Path;

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

/// Computes a bundle again. `model` is a folder with one of its models.
///
/// # Errors
/// When the archive cannot be read or holds what no bundle holds.
pub(crate) fn verify(bundle: &Path, model: Option<&Path>) -> anyhow::Result<Findings> {
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
    constitution::verify(&unpacked, &manifest, &publication, analysis.as_ref(), &mut findings)?;
    figures::verify(&unpacked, &publication, &mut findings)?;
    rating::verify(&unpacked, &publication, &mut findings)?;
    models(&manifest, model, &mut findings)?;
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
        let found = hash(&unpacked.read(name)?);
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

/// Whether a model at hand is one of those that the report names.
fn models(manifest: &Manifest, model: Option<&Path>, findings: &mut Findings) -> anyhow::Result<()> {
    let Some(folder) = model else {
        findings.not_checked("models", "no model was given; name one with --model to compare its hash");
        return Ok(());
    };
    let found = pipeline::run::hash::folder(folder)?;
    let place = folder.display().to_string();
    match manifest.models.iter().find(|(_, sha256)| **sha256 == found) {
        Some((whose, _)) => {
            findings.agrees(&place, format!("is the model {whose}"));
            findings.not_checked(&place, "its answers were not asked for again; `folkmoot eval bbq` does that");
        }
        None => findings.differs(&place, format!("has the SHA-256 {found}, which no model of the report has")),
    }
    Ok(())
}
