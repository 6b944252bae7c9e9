//! The figures of a report, from the files that they come from.

use super::ask::files;
use super::evaluate::{AGAINST, JudgedRecord, SIDE_BY_SIDE, adherence_file, read};
use super::records::{LabelsRecord, ReinforcementRecord, labels_file, preference_file, reinforcement_file};
use super::report::names;
use super::{ComparisonError, ComparisonParams, departures, whose};
use crate::constitution;
use crate::constitutional::understanding::{Understanding, Verdict};
use crate::evaluation::bbq::{self, Cell, Condition};
use crate::run::policy::PolicyOutcome;
use crate::run::preference::PreferenceFindings;
use record::Constitution;
use record::ability;
use record::adherence::{self, Status};
use record::analysis::Interval;
use record::bbq::Difference;
use record::model_report::{
    Ability, Answers, Arm, Base, Bias, Elsewhere, FORMAT, Figure, Followed, JUDGED, Judge, Measure, ModelReport, Of,
    Phase, Principle, Reading, Reinforcement, Side, Trained, Whose,
};
use std::collections::BTreeMap;
use std::path::Path;

/// The constitution of a side.
pub(super) fn constitution_file(side: Side) -> String {
    format!("{}.json", whose::side(side))
}

/// What of a cell is shown, and its interval.
type Value<'v> = &'v dyn Fn(&Cell) -> (Option<f64>, Option<Interval>);

/// What was trained by one of the constitutions.
pub(super) struct Gained {
    pub(super) side: Side,
    /// The models, in the order of the phases.
    pub(super) models: Vec<Trained>,
    /// The preference model, where it is known.
    pub(super) preference: Option<Trained>,
    /// Why there is no reinforcement.
    pub(super) objections: Vec<String>,
    /// How it went, where it is not in the folder yet.
    pub(super) outcome: Option<PolicyOutcome>,
    /// Whether it is told what its constitution says of itself.
    pub(super) preamble: bool,
}

/// What of a report does not come from its files.
pub(super) struct Frame<'f> {
    pub(super) base: Base,
    pub(super) arms: Vec<Gained>,
    /// Who wrote and judged in place of the base model.
    pub(super) written_by: Option<String>,
    /// After which phase the sides are compared.
    pub(super) compared_after: Option<Phase>,
    pub(super) judged_by: Option<Judge>,
    /// With what the models were trained, where that was elsewhere.
    pub(super) elsewhere: Option<Elsewhere>,
    pub(super) data: BTreeMap<String, String>,
    pub(super) params_sha256: String,
    pub(super) scoring: &'f bbq::ValidParams,
    pub(super) seed: u64,
    pub(super) code_version: String,
}

/// Which measure of which file is which of the report's.
const ABILITIES: [(&str, &str, Measure); 11] = [
    ("perplexity", "perplexity", Measure::HelpfulPerplexity),
    ("refusal", "refusal_rate", Measure::OverRefusal),
    ("conduct", "rudeness", Measure::Rudeness),
    ("conduct", "compliance", Measure::Compliance),
    ("conduct", "referral", Measure::Referral),
    ("stance", "refusal", Measure::Refusal),
    ("stance", "hedging", Measure::Hedging),
    ("stance", "reframing", Measure::Reframing),
    ("harmlessness", "accuracy", Measure::Harmlessness),
    ("language", "accuracy", Measure::Language),
    ("mathematics", "flexible_extract", Measure::Mathematics),
];

/// Makes the record of a report once more from its files; what does not come from them is taken from `report`.
///
/// # Errors
/// When a file of the folder is missing or cannot be read, or is not as a run writes it.
pub fn remake(report: &ModelReport, params: &ComparisonParams, folder: &Path) -> Result<ModelReport, ComparisonError> {
    let scoring = bbq::Params { resamples: params.evaluation.resamples, seed: report.seed, ..bbq::Params::default() };
    let arms = report.arms.iter().map(|arm| Gained {
        side: arm.side,
        models: arm.models.clone(),
        preference: arm.preference_model.clone(),
        objections: arm.objections.clone(),
        outcome: None,
        preamble: report.arms.iter().any(|arm| !arm.preamble.is_empty()),
    });
    let frame = Frame {
        base: report.base.clone(),
        arms: arms.collect(),
        written_by: report.written_by.clone(),
        compared_after: report.compared_after,
        judged_by: report.judged_by.clone(),
        elsewhere: report.elsewhere.clone(),
        data: report.data.clone(),
        params_sha256: report.params_sha256.clone(),
        scoring: &scoring.check()?,
        seed: report.seed,
        code_version: report.code_version.clone(),
    };
    frame.report(folder, report.files.clone())
}

impl Frame<'_> {
    /// The report, once all its files are in the folder.
    pub(super) fn report(
        &self,
        folder: &Path,
        files: BTreeMap<String, String>,
    ) -> Result<ModelReport, ComparisonError> {
        let understanding: Understanding = read(&folder.join(names::UNDERSTANDING))?;
        let mut side_by_side: Vec<Answers> = read(&folder.join(SIDE_BY_SIDE))?;
        if files.contains_key(JUDGED) {
            let JudgedRecord { mut judged, .. } = read(&folder.join(JUDGED))?;
            for answers in &mut side_by_side {
                answers.judged = judged.remove(&answers.id).unwrap_or_default();
            }
        }
        let mut report = ModelReport {
            format: FORMAT.to_owned(),
            code_version: self.code_version.clone(),
            seed: self.seed,
            params_sha256: self.params_sha256.clone(),
            base: self.base.clone(),
            written_by: self.written_by.clone(),
            judged_by: self.judged_by.clone(),
            elsewhere: self.elsewhere.clone(),
            arms: self.arms(folder, &files)?,
            compared_after: self.compared_after,
            data: self.data.clone(),
            bias: self.bias(folder)?,
            abilities: self.abilities(folder)?,
            principles: principles(folder, &files, &understanding)?,
            side_by_side,
            departures: Vec::new(),
            files,
        };
        report.departures = departures::departures(&report, &self.against_base(folder)?);
        Ok(report)
    }

    fn arms(&self, folder: &Path, files: &BTreeMap<String, String>) -> Result<Vec<Arm>, ComparisonError> {
        let arm = |Gained { side, models, preference: preference_model, objections, preamble, .. }: &Gained| {
            let constitution: Constitution = read(&folder.join(constitution_file(*side)))?;
            // Whoever trains elsewhere keeps the preference model, if there was one.
            let preference = match &self.elsewhere {
                Some(elsewhere) => figure(None, None, 0, elsewhere.file.clone()),
                None => {
                    let file = preference_file(*side);
                    let findings: PreferenceFindings = read(&folder.join(&file))?;
                    let all = findings.findings.all;
                    figure(all.accuracy, all.interval, all.decided, file)
                }
            };
            let file = reinforcement_file(*side);
            let reinforcement = match files.contains_key(&file) {
                false => None,
                true => {
                    let ReinforcementRecord { steps, alarms, ended_by, .. } = read(&folder.join(&file))?;
                    Some(Reinforcement { steps, alarms, ended_by, file })
                }
            };
            Ok(Arm {
                side: *side,
                title: constitution.title.clone(),
                preamble: if *preamble { constitution.preamble.clone() } else { String::new() },
                constitution_sha256: constitution::sha256(&constitution),
                principles: constitution.clauses.len() as u64,
                models: models.clone(),
                preference,
                preference_model: preference_model.clone(),
                objections: objections.clone(),
                reinforcement,
            })
        };
        self.arms.iter().map(arm).collect()
    }

    /// Every model: the base model, then each side's in the order of the phases.
    fn models(&self) -> impl Iterator<Item = Whose> {
        let trained = |Gained { side, models, .. }: &Gained| {
            let side = *side;
            models.iter().map(move |model| Whose::after(side, model.phase)).collect::<Vec<_>>()
        };
        std::iter::once(Whose::BASE).chain(self.arms.iter().flat_map(trained))
    }

    /// The model by which a side is compared.
    fn compared(&self, side: Side) -> Option<Whose> {
        let of_side = self.models().filter(|of| of.side == Some(side));
        match self.compared_after {
            Some(_) => of_side.filter(|of| of.phase == self.compared_after).last(),
            None => of_side.last(),
        }
    }

    fn bias(&self, folder: &Path) -> Result<Vec<Bias>, ComparisonError> {
        let mut all = Vec::new();
        for file in [files::bbq_all as fn(&str) -> String, files::bbq] {
            let mut reports: Vec<(Whose, String, bbq::Report)> = Vec::new();
            for of in self.models() {
                let name = file(of.name());
                if folder.join(&name).is_file() {
                    let report = read(&folder.join(&name))?;
                    reports.push((of, name, report));
                }
            }
            let Some((_, _, base)) = reports.first() else { continue };
            let public = self.compared(Side::Public);
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
                let floor = base.cells.iter().find(here).and_then(|cell| cell.always_correct_bias_score);
                all.push(Bias {
                    floor: floor.filter(|score| *score != 0.0),
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

    /// What the public's models do otherwise than the base model, in every dimension and over all of them: that by which
    /// its side is compared, and a later one, which is given out as well.
    fn against_base(&self, folder: &Path) -> Result<Vec<Difference>, ComparisonError> {
        let compared = self.compared(Side::Public);
        let ours =
            self.models().filter(|of| of.side == Some(Side::Public) && Some(of.phase) >= compared.map(|it| it.phase));
        let mut differences = Vec::new();
        for public in ours {
            for file in [files::bbq_all as fn(&str) -> String, files::bbq] {
                let [ours, base] = [public, Whose::BASE].map(|of| folder.join(file(of.name())));
                if ours.is_file() {
                    differences.extend(bbq::compare(&read(&ours)?, &read(&base)?, self.scoring)?);
                }
            }
        }
        Ok(differences)
    }

    fn abilities(&self, folder: &Path) -> Result<Vec<Ability>, ComparisonError> {
        let mut abilities = Vec::new();
        for (task, name, measure) in ABILITIES {
            let mut of = Vec::new();
            for whose in self.models() {
                let file = files::ability(task, whose.name());
                if folder.join(&file).is_file() {
                    let report: ability::Report = read(&folder.join(&file))?;
                    if let Some(found) = report.measures.get(name) {
                        of.push(Of { whose, figure: figure(found.value, found.interval, found.n, file) });
                    }
                }
            }
            if !of.is_empty() {
                abilities.push(Ability { measure, of });
            }
        }
        Ok(abilities)
    }
}

fn principles(
    folder: &Path,
    files: &BTreeMap<String, String>,
    understanding: &Understanding,
) -> Result<Vec<Principle>, ComparisonError> {
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
    let beside_base = |clause: &str| {
        let report: &adherence::Report = reports.get("base")?;
        report.principles.iter().find(|it| it.clause == clause)
    };
    let labels = labels_file(Side::Public);
    let made = match files.contains_key(&labels) {
        false => BTreeMap::new(),
        true => read::<LabelsRecord>(&folder.join(&labels))?.counts.entropy,
    };
    let entropy = |clause: &str| {
        let of = made.get(clause)?;
        let (mean, interval) = of.mean()?;
        Some(figure(Some(mean), Some(interval), of.n, labels.clone()))
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
        entropy: entropy(&found.id),
        example: beside_base(&found.id).and_then(|it| it.example.clone()),
        worst: beside_base(&found.id).and_then(|it| it.worst.clone()),
        against_base: followed("base", &found.id),
        against_baseline: followed("baseline", &found.id),
    });
    Ok(principles.collect())
}

/// A figure; a number without interval is none.
fn figure(value: Option<f64>, interval: Option<Interval>, n: u64, file: String) -> Figure {
    Figure { value: value.filter(|_| interval.is_some()), interval: interval.filter(|_| value.is_some()), n, file }
}
