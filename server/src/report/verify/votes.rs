//! From the votes to the analysis, byte for byte.

use super::{Findings, Unpacked};
use crate::{
    report::bundle::{Manifest, frozen::ANALYSIS, hash},
    translate::publish::LEFT_OUT,
};
use pipeline::{
    opinion::{self, Moderated, Params},
    polis::{PolisFolder, read_ids},
};
use record::{Analysis, Publication, canonical};

pub(super) const NAME: &str = ANALYSIS;

/// The analysis of the bundle, where it can be read.
pub(super) fn verify(
    unpacked: &Unpacked,
    manifest: &Manifest,
    publication: &Publication,
    findings: &mut Findings,
) -> anyhow::Result<Option<Analysis>> {
    if !unpacked.holds(NAME) {
        findings.differs(NAME, "is missing");
        return Ok(None);
    }
    let bytes = unpacked.read(NAME)?;
    let analysis: Analysis = match serde_json::from_slice(&bytes) {
        Ok(analysis) => analysis,
        Err(error) => {
            findings.differs(NAME, format!("cannot be read: {error}"));
            return Ok(None);
        }
    };
    if hash(&bytes) == publication.analysis.sha256 {
        findings.agrees(NAME, "is the analysis that was published with the report");
    } else if manifest.votes_as_published {
        findings.differs(
            NAME,
            format!("is not the analysis that was published with the report, {}", publication.analysis.sha256),
        );
    } else {
        let says = "these are not the votes of the report: somebody who took part was erased since, or what the report was \
                    computed from was not kept";
        findings.not_checked(NAME, says);
    }
    match again(unpacked, manifest) {
        Ok(made) if made == bytes => {
            findings.agrees(
                NAME,
                format!("computed again from {} votes: the same {} bytes", analysis.input.votes, made.len()),
            );
        }
        Ok(made) => findings.differs(NAME, format!("computed again from the votes it is another: {}", hash(&made))),
        Err(error) => findings.differs("poll", format!("the votes cannot be analysed: {error:#}")),
    }
    Ok(Some(analysis))
}

fn again(unpacked: &Unpacked, manifest: &Manifest) -> anyhow::Result<Vec<u8>> {
    let settings = &manifest.settings;
    let params = Params {
        min_votes: settings.min_votes,
        moderated: match settings.moderated.as_str() {
            "accepted" => Moderated::Accepted,
            _ => Moderated::NotRejected,
        },
        groups: settings.groups,
        seed: settings.seed,
        ..Params::default()
    };
    let list = unpacked.path("poll").join(LEFT_OUT);
    let left_out = if list.exists() { read_ids(&list)? } else { Vec::new() };
    let poll = opinion::Poll::from_polis(&PolisFolder::open(&unpacked.path("poll"))?, &left_out)?;
    Ok(canonical::to_vec(&opinion::analyze(&poll, &params.check()?)?)?)
}
