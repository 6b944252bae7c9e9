//! The figures of the report against the files that they come from, and those on bias against their counts.

use super::{Findings, Unpacked};
use crate::report::bundle::hash;
use deliberation::Handed;
use pipeline::evaluation::bbq::{ALL, Params, Report, compare, overall, recount};
use pipeline::run::comparison::remake;
use record::{
    ModelReport, Publication,
    bbq::FORMAT,
    canonical,
    model_report::{Ability, Figure, Side, of},
};
use std::collections::BTreeMap;

const NAME: &str = "report/report.json";

/// Checks the report, its files, and everything that can be counted again; gives the report where it can be read.
pub(super) fn verify(
    unpacked: &Unpacked,
    publication: &Publication,
    findings: &mut Findings,
) -> anyhow::Result<Option<ModelReport>> {
    if !unpacked.holds(NAME) {
        findings.differs(NAME, "is missing");
        return Ok(None);
    }
    let mut files = BTreeMap::new();
    let mut scored = BTreeMap::new();
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
            return Ok(None);
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
    for (name, bytes) in &handed.files {
        let place = format!("report/{name}");
        let Ok(report) = serde_json::from_slice::<Report>(bytes) else { continue };
        if report.format != FORMAT {
            continue;
        }
        cells(&place, &report, findings);
        bias(name, &report, &handed.report, findings);
        scored.insert(name.as_str(), report);
    }
    paired(&scored, &handed.report, findings);
    together(unpacked, &handed, findings)?;
    Ok(Some(handed.report))
}

/// Puts the whole report together once more from its files, as the run did.
fn together(unpacked: &Unpacked, handed: &Handed, findings: &mut Findings) -> anyhow::Result<()> {
    const PARAMS: &str = "report/params.json";
    let report = &handed.report;
    if !unpacked.holds(PARAMS) {
        let says = "holds no params.json, so figures on abilities and adherence were not put together again";
        findings.not_checked("report", says);
        return Ok(());
    }
    let bytes = unpacked.read(PARAMS)?;
    if hash(&bytes) == report.params_sha256 {
        findings.agrees(PARAMS, "are the parameters that the report names");
    } else {
        findings.differs(PARAMS, format!("are not the parameters that the report names, {}", report.params_sha256));
    }
    let made = serde_json::from_slice(&bytes)
        .map_err(anyhow::Error::from)
        .and_then(|params| Ok(remake(report, &params, &unpacked.path("report"))?));
    let made = match made {
        Ok(made) => made,
        Err(error) => {
            findings.differs(NAME, format!("cannot be put together again from its files: {error:#}"));
            return Ok(());
        }
    };
    let of = |all: &[Ability]| all.iter().map(|ability| ability.of.len()).sum::<usize>();
    let bias = report.bias.iter().map(|bias| bias.score.len() + bias.accuracy.len()).sum();
    let parts = [
        ("bias and accuracy", bias, made.bias == report.bias),
        ("abilities", of(&report.abilities), made.abilities == report.abilities),
        (
            "how principles are read and followed (adherence)",
            3 * report.principles.len(),
            made.principles == report.principles,
        ),
        ("preference models", report.arms.len(), made.arms == report.arms),
        ("answers side by side", report.side_by_side.len(), made.side_by_side == report.side_by_side),
        ("departures", report.departures.len(), made.departures == report.departures),
    ];
    for (what, count, same) in parts {
        if same {
            findings.agrees(NAME, format!("{what}: {count} put together again from their files, the same"));
        } else {
            findings.differs(NAME, format!("{what}: put together again from their files, they are others"));
        }
    }
    let bytes = canonical::to_vec(&made)?;
    if bytes == handed.json.as_bytes() {
        findings.agrees(NAME, format!("put together again from its files: the same {} bytes", bytes.len()));
    } else {
        findings.differs(NAME, format!("put together again from its files it is another: {}", hash(&bytes)));
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

/// What the models by which the two sides are compared differ by, from the counts of both.
fn paired(scored: &BTreeMap<&str, Report>, report: &ModelReport, findings: &mut Findings) {
    let [Some(public), Some(baseline)] = [Side::Public, Side::Baseline].map(|side| report.compared(side)) else {
        return;
    };
    // One file for all dimensions together, and one for each of them.
    let together = report.bias.iter().find(|bias| bias.category == ALL);
    let apart = report.bias.iter().find(|bias| bias.category != ALL);
    for bias in [together, apart].into_iter().flatten() {
        let file = |whose| Some(of(&bias.score, whose)?.file.as_str());
        let (Some(name), Some(other)) = (file(public), file(baseline)) else { continue };
        let (Some(ours), Some(theirs)) = (scored.get(name), scored.get(other)) else { continue };
        let place = format!("report/{name}");
        let params = Params { resamples: ours.params.resamples, seed: ours.params.seed, ..Params::default() }.check();
        match params.and_then(|params| compare(ours, theirs, &params)) {
            Ok(found) if found == ours.differences => {
                let says = format!("{} differences to {other}, computed again from the counts of both", found.len());
                findings.agrees(&place, says);
            }
            Ok(_) => {
                findings.differs(&place, format!("computed again from both, the differences to {other} are others"))
            }
            Err(error) => findings.differs(&place, format!("cannot be compared with {other}: {error}")),
        }
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
