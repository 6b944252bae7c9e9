//! The figures of the report against the files that they come from, and those on bias against their counts.

use super::{Findings, Unpacked};
use deliberation::Handed;
use pipeline::evaluation::bbq::{ALL, Params, Report, overall, recount};
use record::{ModelReport, Publication, bbq::FORMAT, model_report::Figure};
use std::collections::{BTreeMap, BTreeSet};

const NAME: &str = "report/report.json";

/// Checks the report, its files, and everything that can be counted again.
pub(super) fn verify(unpacked: &Unpacked, publication: &Publication, findings: &mut Findings) -> anyhow::Result<()> {
    if !unpacked.holds(NAME) {
        findings.differs(NAME, "is missing");
        return Ok(());
    }
    let mut files = BTreeMap::new();
    for path in unpacked.names() {
        let name = path.strip_prefix("report/").filter(|_| path != NAME && path != "report/publication.json");
        if let Some(name) = name {
            files.insert(name.to_owned(), unpacked.read(path)?);
        }
    }
    let handed = match Handed::check(unpacked.read(NAME)?, files) {
        Ok(handed) => handed,
        Err(error) => {
            findings.differs(NAME, error.to_string());
            return Ok(());
        }
    };
    if handed.sha256 == publication.report_sha256 {
        findings.agrees(NAME, "is the report that was published, and every figure names a file that is here");
    } else {
        findings.differs(NAME, format!("is not the report that was published, {}", publication.report_sha256));
    }
    if let Some(elsewhere) = &handed.report.elsewhere {
        let with = &elsewhere.with;
        findings.not_checked("training", format!("was done elsewhere ({with}) and cannot be done again from a bundle"));
    }
    let mut counted = BTreeSet::new();
    // No figure comes from it.
    counted.extend(handed.report.elsewhere.iter().map(|elsewhere| elsewhere.file.as_str()));
    for (name, bytes) in &handed.files {
        let place = format!("report/{name}");
        let Ok(report) = serde_json::from_slice::<Report>(bytes) else { continue };
        if report.format != FORMAT {
            continue;
        }
        counted.insert(name.as_str());
        cells(&place, &report, findings);
        bias(name, &report, &handed.report, findings);
    }
    let rest: Vec<&str> = handed.files.keys().map(String::as_str).filter(|name| !counted.contains(name)).collect();
    if !rest.is_empty() {
        findings
            .not_checked("report", format!("figures from {} need the models to be measured again", rest.join(", ")));
    }
    Ok(())
}

/// Every figure of a file from its counts.
fn cells(place: &str, report: &Report, findings: &mut Findings) {
    let differ: Vec<String> = report
        .cells
        .iter()
        .filter(|cell| recount(cell, &report.params) != **cell)
        .map(|cell| format!("{} ({:?})", cell.category, cell.condition))
        .collect();
    if differ.is_empty() {
        findings
            .agrees(place, format!("{} scores with intervals, computed again from their counts", report.cells.len()));
    } else {
        findings.differs(place, format!("computed again from their counts, these are others: {}", differ.join(", ")));
    }
}

/// The figures of the report that come from a file.
fn bias(name: &str, from: &Report, report: &ModelReport, findings: &mut Findings) {
    let (mut checked, mut differ) = (0, Vec::new());
    let all = Params { resamples: from.params.resamples, seed: from.params.seed, ..Params::default() }.check();
    let all = all.map(|params| overall(from, &params).cells).unwrap_or_default();
    for bias in &report.bias {
        let cells = if bias.category == ALL { &all } else { &from.cells };
        let cell =
            cells.iter().find(|cell| cell.category == bias.category && cell.condition == bias.condition && !cell.names);
        let pairs = [(&bias.score, true), (&bias.accuracy, false)];
        for (figure, is_score) in pairs.iter().flat_map(|(of, is_score)| of.iter().map(|of| (&of.figure, *is_score))) {
            if figure.file != name || figure.value.is_none() {
                continue;
            }
            let found = cell.map(|cell| {
                let (value, interval) = if is_score {
                    (cell.bias_score, cell.bias_interval)
                } else {
                    (cell.accuracy, cell.accuracy_interval)
                };
                Figure { value, interval, n: cell.n, file: name.to_owned() }
            });
            checked += 1;
            if found.as_ref() != Some(figure) {
                differ.push(format!("{} ({:?})", bias.category, bias.condition));
            }
        }
    }
    if differ.is_empty() {
        findings.agrees(NAME, format!("{checked} figures are those of {name}"));
    } else {
        findings.differs(NAME, format!("these figures are not those of {name}: {}", differ.join(", ")));
    }
}
