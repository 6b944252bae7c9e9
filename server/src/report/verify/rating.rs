//! The table of what people preferred, against the ratings that it was counted from.

use super::{Findings, Unpacked};
use crate::rating::{FILE, counted};
use record::{ModelReport, Publication, rating::Rated};

const REPORT: &str = "report/report.json";

/// Counts the table of a publication again, where it has one.
pub(super) fn verify(unpacked: &Unpacked, publication: &Publication, findings: &mut Findings) -> anyhow::Result<()> {
    let Some(rating) = &publication.rating else { return Ok(()) };
    if !unpacked.holds(REPORT) {
        // Said already.
        return Ok(());
    }
    if !unpacked.holds(FILE) {
        let why = "somebody has had her ratings erased since, so what the table was counted from is not given out";
        findings.not_checked("rating", why);
        return Ok(());
    }
    let people: Result<Vec<Vec<Rated>>, _> = serde_json::from_slice(&unpacked.read(FILE)?);
    let report: Result<ModelReport, _> = serde_json::from_slice(&unpacked.read(REPORT)?);
    let (people, report) = match (people, report) {
        (Ok(people), Ok(report)) => (people, report),
        (Err(error), _) => {
            findings.differs(FILE, format!("cannot be read: {error}"));
            return Ok(());
        }
        // Said already.
        (_, Err(_)) => return Ok(()),
    };
    if counted::again(&people, &report, rating) {
        let says = format!("{} comparisons by {} people, counted again: the same", rating.comparisons, rating.people);
        findings.agrees(FILE, says);
    } else {
        findings.differs(FILE, "counted again, the table of what people preferred is another");
    }
    Ok(())
}
