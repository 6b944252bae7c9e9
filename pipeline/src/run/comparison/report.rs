//! The last stage: everything that was found, in one record, beside the files that its figures come from.

use super::ask::{Written, canonical, files};
use super::evaluate::{AGAINST, SIDE_BY_SIDE, adherence_file, read, write};
use super::take_back::{Back, HAND_OVER};
use super::{ComparisonError, ComparisonParams, departures, whose};
use crate::constitution;
use crate::constitutional::understanding::{Understanding, Verdict};
use crate::evaluation::bbq::{self, Cell, Condition};
use crate::run::phases;
use crate::run::preference::{PreferenceFindings, outputs};
use crate::run::{Begun, Manifest, RunError, hash};
use record::Constitution;
use record::ability;
use record::adherence::{self, Status};
use record::analysis::Interval;
use record::bbq::Difference;
use record::model_report::{
    Ability, Answers, Arm, Base, Bias, FORMAT, Figure, Followed, Measure, ModelReport, Of, Principle, Reading, Side,
    Trained, Whose,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Names of files.
pub mod names {
    /// The report.
    pub const REPORT: &str = "report.json";
    /// Which principles the base model reads.
    pub const UNDERSTANDING: &str = "understanding.json";
    /// Which principles of the other constitution it reads.
    pub const UNDERSTANDING_BASELINE: &str = "understanding-baseline.json";
    /// Every parameter with its value.
    pub const PARAMS: &str = "params.json";
}

/// What of a cell is shown, and its interval.
type Value<'v> = &'v dyn Fn(&Cell) -> (Option<f64>, Option<Interval>);

/// What a report is made from.
pub(super) struct Sources<'s> {
    pub(super) stages: &'s Path,
    pub(super) base: Base,
    pub(super) constitutions: [&'s Constitution; 2],
    /// Every model with its folder.
    pub(super) models: &'s [(Whose, PathBuf)],
    /// Why a side has no reinforcement.
    pub(super) objections: &'s BTreeMap<Side, Vec<String>>,
    /// Who wrote and judged in place of the base model.
    pub(super) written_by: Option<String>,
    /// What is known of models that were trained elsewhere.
    pub(super) back: Option<&'s Back>,
    pub(super) data: BTreeMap<String, String>,
    pub(super) params: &'s ComparisonParams,
    pub(super) scoring: &'s bbq::ValidParams,
    pub(super) seed: u64,
}

/// Which measure of which file is which of the report's.
const ABILITIES: [(&str, &str, Measure); 8] = [
    ("perplexity", "perplexity", Measure::HelpfulPerplexity),
    ("refusal", "refusal_rate", Measure::OverRefusal),
    ("conduct", "rudeness", Measure::Rudeness),
    ("conduct", "compliance", Measure::Compliance),
    ("conduct", "referral", Measure::Referral),
    ("stance", "refusal", Measure::Refusal),
    ("stance", "hedging", Measure::Hedging),
    ("stance", "reframing", Measure::Reframing),
];

impl Sources<'_> {
    /// Writes the folder of the report.
    pub(super) fn write(&self, begun: Begun) -> Result<Manifest, ComparisonError> {
        let folder = begun.folder().to_owned();
        let evaluation = self.stages.join("evaluation");
        let mut written: Vec<Written> = Vec::new();
        for name in hash::files(&evaluation)? {
            let name = name.to_string_lossy().into_owned();
            if name != "manifest.json" {
                let path = evaluation.join(&name);
                written.push((name, std::fs::read(&path).map_err(|error| RunError::file(&path, error))?));
            }
        }
        let understand = self.stages.join("understand");
        let understanding: Understanding = read(&understand.join(names::UNDERSTANDING))?;
        let baselines: Understanding = read(&understand.join(names::UNDERSTANDING_BASELINE))?;
        written.push((names::UNDERSTANDING.to_owned(), canonical(&understanding)?));
        written.push((names::UNDERSTANDING_BASELINE.to_owned(), canonical(&baselines)?));
        let params = canonical(self.params)?;
        let params_sha256 = hash::bytes(&params);
        written.push((names::PARAMS.to_owned(), params));
        let mut arms = Vec::new();
        for (side, constitution) in whose::SIDES.into_iter().zip(self.constitutions) {
            let name = whose::side(side);
            written.push((format!("{name}.json"), constitution::files::canonical_bytes(constitution)));
            // Whoever trains elsewhere keeps the preference model, if there was one.
            let preference = match self.back {
                Some(back) => figure(None, None, 0, back.elsewhere().file),
                None => {
                    let stage = self.stages.join(whose::stage(side, phases::Phase::Preference));
                    let findings: PreferenceFindings = read(&stage.join(outputs::FINDINGS))?;
                    let file = format!("preference-{name}.json");
                    written.push((file.clone(), canonical(&findings)?));
                    let all = findings.findings.all;
                    figure(all.accuracy, all.interval, all.decided, file)
                }
            };
            arms.push(self.arm(side, constitution, preference)?);
        }
        if let Some(back) = self.back {
            written.push((HAND_OVER.to_owned(), back.hand_over.clone()));
        }
        let files = written.iter().map(|(name, bytes)| (name.clone(), hash::bytes(bytes))).collect();
        written.into_iter().try_for_each(|file| write(&folder, file))?;
        let side_by_side: Vec<Answers> = read(&folder.join(SIDE_BY_SIDE))?;
        let mut report = ModelReport {
            format: FORMAT.to_owned(),
            code_version: env!("CARGO_PKG_VERSION").to_owned(),
            seed: self.seed,
            params_sha256,
            base: self.base.clone(),
            written_by: self.written_by.clone(),
            elsewhere: self.back.map(Back::elsewhere),
            arms,
            data: self.data.clone(),
            bias: self.bias(&folder)?,
            abilities: self.abilities(&folder)?,
            principles: self.principles(&folder, &understanding)?,
            side_by_side,
            departures: Vec::new(),
            files,
        };
        report.departures = departures::departures(&report, &self.against_base(&folder)?);
        write(&folder, (names::REPORT.to_owned(), canonical(&report)?))?;
        Ok(begun.finish()?)
    }

    fn arm(&self, side: Side, constitution: &Constitution, preference: Figure) -> Result<Arm, ComparisonError> {
        let of_side = self.models.iter().filter(|(whose, _)| whose.side == Some(side));
        let trained = of_side.filter_map(|(whose, folder)| {
            let phase = whose.phase?;
            Some(hash::folder(folder).map(|sha256| Trained { phase, sha256 }))
        });
        Ok(Arm {
            side,
            title: constitution.title.clone(),
            constitution_sha256: constitution::sha256(constitution),
            principles: constitution.clauses.len() as u64,
            models: trained.collect::<Result<_, _>>()?,
            preference,
            objections: self.objections.get(&side).cloned().unwrap_or_default(),
        })
    }

    fn last(&self, side: Side) -> Option<Whose> {
        self.models.iter().rev().map(|(of, _)| *of).find(|of| of.side == Some(side))
    }

    fn bias(&self, folder: &Path) -> Result<Vec<Bias>, ComparisonError> {
        let mut all = Vec::new();
        for file in [files::bbq_all as fn(&str) -> String, files::bbq] {
            let mut reports: Vec<(Whose, String, bbq::Report)> = Vec::new();
            for (of, _) in self.models {
                let name = file(&whose::name(*of));
                if folder.join(&name).is_file() {
                    let report = read(&folder.join(&name))?;
                    reports.push((*of, name, report));
                }
            }
            let Some((_, _, base)) = reports.first() else { continue };
            let public = self.last(Side::Public);
            let last = reports.iter().find(|(of, ..)| Some(*of) == public).map(|(_, _, report)| report);
            let wanted = |cell: &&Cell| !cell.names && !bbq::is_intersection(&cell.category);
            let mut keys: Vec<(String, Condition)> = Vec::new();
            for cell in base.cells.iter().filter(wanted) {
                keys.push((cell.category.clone(), cell.condition));
            }
            for (category, condition) in keys {
                let here = |cell: &&Cell| cell.category == category && cell.condition == condition && !cell.names;
                let of = |value: Value| -> Vec<Of> {
                    let cells = reports
                        .iter()
                        .filter_map(|(whose, name, report)| Some((*whose, name, report.cells.iter().find(here)?)));
                    cells
                        .map(|(whose, name, cell)| {
                            let (value, interval) = value(cell);
                            Of { whose, figure: figure(value, interval, cell.n, name.clone()) }
                        })
                        .collect()
                };
                let difference = last.and_then(|report| {
                    let here = |it: &&Difference| it.category == category && it.condition == condition && !it.names;
                    report.differences.iter().find(here)
                });
                all.push(Bias {
                    score: of(&|cell| (cell.bias_score, cell.bias_interval)),
                    accuracy: of(&|cell| (cell.accuracy, cell.accuracy_interval)),
                    score_change: difference.and_then(|it| it.bias.clone()),
                    accuracy_change: difference.and_then(|it| it.accuracy.clone()),
                    category,
                    condition,
                });
            }
        }
        Ok(all)
    }

    /// What the public's last model does otherwise than the base model: in every dimension, and over all of them.
    fn against_base(&self, folder: &Path) -> Result<Vec<Difference>, ComparisonError> {
        let Some(public) = self.last(Side::Public) else { return Ok(Vec::new()) };
        let mut differences = Vec::new();
        for file in [files::bbq_all as fn(&str) -> String, files::bbq] {
            let [ours, base] = [public, Whose::BASE].map(|of| folder.join(file(&whose::name(of))));
            if ours.is_file() {
                differences.extend(bbq::compare(&read(&ours)?, &read(&base)?, self.scoring)?);
            }
        }
        Ok(differences)
    }

    fn abilities(&self, folder: &Path) -> Result<Vec<Ability>, ComparisonError> {
        let mut abilities = Vec::new();
        for (task, name, measure) in ABILITIES {
            let mut of = Vec::new();
            for (whose, _) in self.models {
                let file = files::ability(task, &whose::name(*whose));
                if folder.join(&file).is_file() {
                    let report: ability::Report = read(&folder.join(&file))?;
                    if let Some(found) = report.measures.get(name) {
                        of.push(Of { whose: *whose, figure: figure(found.value, found.interval, found.n, file) });
                    }
                }
            }
            if !of.is_empty() {
                abilities.push(Ability { measure, of });
            }
        }
        Ok(abilities)
    }

    fn principles(&self, folder: &Path, understanding: &Understanding) -> Result<Vec<Principle>, ComparisonError> {
        let mut reports = BTreeMap::new();
        for against in AGAINST {
            let report: adherence::Report = read(&folder.join(adherence_file(against)))?;
            reports.insert(against, report);
        }
        let followed = |against: &str, clause: &str| {
            let file = adherence_file(against);
            let found = reports.get(against).and_then(|report| report.principles.iter().find(|it| it.clause == clause));
            match found {
                Some(found) => Followed {
                    preferred: figure(found.preferred, found.interval, found.n, file),
                    status: if found.interval.is_some() { found.status } else { Status::NotTested },
                },
                None => Followed { preferred: figure(None, None, 0, file), status: Status::NotTested },
            }
        };
        let principles = understanding.principles.iter().map(|found| Principle {
            clause: found.id.clone(),
            text: found.text.clone(),
            reading: match found.verdict {
                Verdict::Understood => Reading::Understood,
                Verdict::Partly => Reading::Partly,
                Verdict::Misread => Reading::Misread,
                Verdict::NotRead => Reading::NotRead,
                Verdict::Untested => Reading::Untested,
            },
            feedback: figure(
                found.agreement.share,
                found.agreement.interval,
                found.agreement.n,
                names::UNDERSTANDING.to_owned(),
            ),
            against_base: followed("base", &found.id),
            against_baseline: followed("baseline", &found.id),
        });
        Ok(principles.collect())
    }
}

/// A figure; a number without interval is none.
fn figure(value: Option<f64>, interval: Option<Interval>, n: u64, file: String) -> Figure {
    Figure { value: value.filter(|_| interval.is_some()), interval: interval.filter(|_| value.is_some()), n, file }
}
