//! From the analysis and the decisions of people to the ratified constitution, byte for byte.

use super::{Findings, Unpacked};
use crate::report::bundle::{Manifest, hash};
use app::published::support::support;
use pipeline::constitution::{CompileParams, Selection, compile, edit};
use record::{Analysis, Constitution, Publication, canonical};

/// Compiles the analysis, applies all decisions, and compares.
pub(super) fn verify(
    unpacked: &Unpacked,
    manifest: &Manifest,
    publication: &Publication,
    analysis: Option<&Analysis>,
    findings: &mut Findings,
) -> anyhow::Result<()> {
    let name = format!("constitution/v{}.json", publication.constitution.version);
    if !unpacked.holds(&name) {
        findings.differs(&name, "is missing");
        return Ok(());
    }
    let bytes = unpacked.read(&name)?;
    if hash(&bytes) == publication.constitution.sha256 {
        findings.agrees(&name, "is the constitution that the report is about");
    } else {
        findings
            .differs(&name, format!("is not the one that the report is about, {}", publication.constitution.sha256));
    }
    let ratified: Constitution = match serde_json::from_slice(&bytes) {
        Ok(ratified) => ratified,
        Err(error) => {
            findings.differs(&name, format!("cannot be read: {error}"));
            return Ok(());
        }
    };
    supported(publication, &ratified, findings);
    let Some(analysis) = analysis else {
        findings.not_checked(&name, "without an analysis it cannot be made again");
        return Ok(());
    };
    if hash(&canonical::to_vec(analysis)?) != ratified.process.analysis_sha256 {
        let says = "it was drafted from an earlier analysis than the one that is here, so it cannot be made again";
        findings.not_checked(&name, says);
        return Ok(());
    }
    match again(unpacked, manifest, analysis, &ratified) {
        Ok(made) if made == bytes => {
            let decisions = ratified.decisions.len();
            findings.agrees(
                &name,
                format!("compiled again, with {decisions} decisions applied: the same {} bytes", made.len()),
            );
        }
        Ok(made) => findings.differs(&name, format!("compiled again it is another: {}", hash(&made))),
        Err(error) => findings.differs(&name, format!("it cannot be compiled again: {error:#}")),
    }
    Ok(())
}

/// Who agrees with the principles, as the publication says it.
fn supported(publication: &Publication, ratified: &Constitution, findings: &mut Findings) {
    const WHAT: &str = "report/publication.json, support";
    let found: Vec<_> = ratified.clauses.iter().filter_map(support).collect();
    if publication.support.is_empty() && !found.is_empty() {
        findings.not_checked(WHAT, "this version was published before that was written down");
    } else if publication.support == found {
        findings.agrees(WHAT, format!("{} principles: as the votes behind the constitution say", found.len()));
    } else {
        findings.differs(WHAT, "who agrees with the principles is not what the votes behind the constitution say");
    }
}

fn again(
    unpacked: &Unpacked,
    manifest: &Manifest,
    analysis: &Analysis,
    ratified: &Constitution,
) -> anyhow::Result<Vec<u8>> {
    let (kind, number) = &manifest.settings.selection;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of principles")]
    let selection = match kind.as_str() {
        "per_group" => Selection::PerGroup(*number),
        "threshold" => Selection::Threshold(*number),
        "top" => Selection::Top(*number as usize),
        other => anyhow::bail!("nobody knows the selection {other:?}"),
    };
    let params = CompileParams { selection, min_seen: manifest.settings.min_seen, ..CompileParams::default() };
    let compiled = compile(analysis, &params.check()?)?;
    let draft = edit::replay(&compiled, analysis, &ratified.decisions)?;
    let before = match &ratified.supersedes {
        None => None,
        Some(sha256) => Some(earlier(unpacked, sha256)?),
    };
    let day = ratified.effective_from.clone().unwrap_or_default();
    let sealed = edit::seal(&draft, &ratified.version, &day, before.as_ref());
    Ok(canonical::to_vec(&sealed)?)
}

/// The version that this one takes the place of.
fn earlier(unpacked: &Unpacked, sha256: &str) -> anyhow::Result<Constitution> {
    for name in unpacked.names().filter(|name| name.starts_with("constitution/")) {
        let bytes = unpacked.read(name)?;
        if hash(&bytes) == sha256 {
            return Ok(serde_json::from_slice(&bytes)?);
        }
    }
    anyhow::bail!("the version that it takes the place of, {sha256}, is not in the bundle")
}
