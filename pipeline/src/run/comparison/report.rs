//! The last stage: everything that was found, in one record, beside the files that its figures come from.

use super::ask::{Written, canonical};
use super::evaluate::{read, write};
use super::figures::{Frame, Gained, constitution_file};
use super::records::{labels_file, preference_file, preference_record, reinforcement_file, training_file};
use super::take_back::{Back, HAND_OVER};
use super::walk::{Gone, Here, begun};
use super::{ComparisonError, ComparisonParams, EVALUATION, UNDERSTAND, whose};
use crate::constitution;
use crate::constitutional::understanding::Understanding;
use crate::run::phases;
use crate::run::preference::{PreferenceFindings, outputs};
use crate::run::{Begun, Key, Manifest, RunError, hash, supervised};
use record::Constitution;
use record::model_report::{Phase, Side, Trained, Whose};
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

/// What a report is made from.
pub(super) struct Sources<'s> {
    pub(super) stages: &'s Path,
    pub(super) constitutions: [&'s Constitution; 2],
    /// What is known of models that were trained elsewhere.
    pub(super) back: Option<&'s Back>,
    pub(super) params: &'s ComparisonParams,
    /// Everything that does not come from files.
    pub(super) frame: Frame<'s>,
}

impl Sources<'_> {
    /// Writes the folder of the report.
    pub(super) fn write(&self, begun: Begun) -> Result<Manifest, ComparisonError> {
        let folder = begun.folder().to_owned();
        let evaluation = self.stages.join(EVALUATION);
        let mut written: Vec<Written> = Vec::new();
        for name in hash::files(&evaluation)? {
            let name = name.to_string_lossy().into_owned();
            if name != "manifest.json" {
                let path = evaluation.join(&name);
                written.push((name, std::fs::read(&path).map_err(|error| RunError::file(&path, error))?));
            }
        }
        let understand = self.stages.join("understand");
        for name in [names::UNDERSTANDING, names::UNDERSTANDING_BASELINE] {
            let found: Understanding = read(&understand.join(name))?;
            written.push((name.to_owned(), canonical(&found)?));
        }
        written.push((names::PARAMS.to_owned(), canonical(self.params)?));
        for (side, constitution) in whose::SIDES.into_iter().zip(self.constitutions) {
            written.push((constitution_file(side), constitution::files::canonical_bytes(constitution)));
            // Whoever trains elsewhere keeps the preference model, if there was one.
            if self.back.is_none() {
                let stage = self.stages.join(whose::stage(side, phases::Phase::Preference));
                let findings: PreferenceFindings = read(&stage.join(outputs::FINDINGS))?;
                let model = self.frame.arms.iter().find(|arm| arm.side == side).and_then(|arm| arm.preference.as_ref());
                let made = (self.frame.seed, self.frame.code_version.as_str());
                written.push((preference_file(side), preference_record(side, model, made, &findings)?));
                let counts = stage.join(outputs::COUNTS);
                if counts.is_file() {
                    let sha256 = constitution::sha256(constitution);
                    written.push((labels_file(side), self.frame.labels_record(side, sha256, read(&counts)?)?));
                }
            }
        }
        for arm in &self.frame.arms {
            if let Some(record) = self.frame.reinforcement_record(arm)? {
                written.push((reinforcement_file(arm.side), record));
            }
        }
        for (path, name) in texts(self.stages).filter(|_| self.back.is_none()) {
            written.push((name, std::fs::read(&path).map_err(|error| RunError::file(&path, error))?));
        }
        for (side, constitution) in whose::SIDES.into_iter().zip(self.constitutions) {
            let journals = journals(side, &written);
            if !journals.is_empty() {
                let sha256 = constitution::sha256(constitution);
                written.push((training_file(side), self.frame.training_record(side, sha256, journals)?));
            }
        }
        if let Some(back) = self.back {
            written.push((HAND_OVER.to_owned(), back.hand_over.clone()));
        }
        let files = written.iter().map(|(name, bytes)| (name.clone(), hash::bytes(bytes))).collect();
        written.into_iter().try_for_each(|file| write(&folder, file))?;
        let report = self.frame.report(&folder, files)?;
        write(&folder, (names::REPORT.to_owned(), canonical(&report)?))?;
        Ok(begun.finish()?)
    }
}

/// The journals of a side among the files of a report: phase, name, SHA-256 and text of each.
fn journals(side: Side, written: &[Written]) -> Vec<(&'static str, String, String, String)> {
    let phases =
        [phases::Phase::Supervised, phases::Phase::Preference, phases::Phase::Reinforced].map(phases::Phase::name);
    let of = |phase: &'static str| {
        let name = format!("journal-{phase}-{}.jsonl", whose::side(side));
        let (name, bytes) = written.iter().find(|(known, _)| *known == name)?;
        Some((phase, name.clone(), hash::bytes(bytes), String::from_utf8_lossy(bytes).into_owned()))
    };
    phases.into_iter().filter_map(of).collect()
}

/// Bytes of a file of texts that goes with a report. Larger ones stay with whoever has trained.
const LARGEST: u64 = 8 << 20;

/// What was written while both sides were trained, and the names under which it goes with the report: every critique and
/// revision, every comparison with its label, and every step of every phase.
fn texts(stages: &Path) -> impl Iterator<Item = (PathBuf, String)> {
    let of = |side: Side| {
        let file = |phase, file: &str| stages.join(whose::stage(side, phase)).join(file);
        let named = |file: &str, stem: &str| {
            let (first, extension) = file.split_once('.').unwrap_or((file, ""));
            format!("{first}{stem}-{}.{extension}", whose::side(side))
        };
        let written = [
            (phases::Phase::Supervised, supervised::outputs::TRANSCRIPTS),
            (phases::Phase::Preference, outputs::LABELS),
        ];
        let written = written.map(|(phase, name)| (file(phase, name), named(name, "")));
        let journal = supervised::outputs::JOURNAL;
        let steps = [phases::Phase::Supervised, phases::Phase::Preference, phases::Phase::Reinforced]
            .map(|phase| (file(phase, journal), named(journal, &format!("-{}", phase.name()))));
        written.into_iter().chain(steps).collect::<Vec<_>>()
    };
    let all = whose::SIDES.into_iter().flat_map(of);
    all.filter(|(path, _)| path.metadata().is_ok_and(|file| file.len() <= LARGEST))
}

impl Here<'_> {
    pub(super) fn report(&self, sources: &Sources<'_>) -> Result<Manifest, ComparisonError> {
        const NAME: &str = "report";
        let folder = self.run.out.join(NAME);
        let mut key = Key::new(NAME, self.params, self.run.seed)?
            .with_hash("model", self.base_sha256)
            .with_hash("name", &sources.frame.base.name);
        let stages = self.stages();
        for stage in [UNDERSTAND, EVALUATION] {
            key = key.with_input(stage, &stages.join(stage))?;
        }
        for side in whose::SIDES {
            let name = whose::side(side);
            let preference = stages.join(whose::stage(side, phases::Phase::Preference));
            key = key.with_input(name, self.inputs.constitution(side))?;
            if sources.back.is_none() {
                key = key.with_input(&format!("{name}-preference"), &preference)?;
            }
        }
        for (path, name) in texts(&stages).filter(|_| sources.back.is_none()) {
            key = key.with_input(&name, &path)?;
        }
        if let Some(back) = sources.back {
            let said = back.elsewhere();
            key = key
                .with_hash("hand_over", said.hand_over_sha256)
                .with_hash("trained_with", hash::bytes(said.with.as_bytes()));
        }
        if let Some(written_by) = &sources.frame.written_by {
            key = key.with_hash("written_by", hash::bytes(written_by.as_bytes()));
        }
        if let Some(judge) = &sources.frame.judged_by {
            key = key.with_hash("judged_by", hash::bytes(judge.name.as_bytes()));
        }
        let begin = key.clone();
        self.stage(NAME, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            sources.write(begun)
        })
    }
}

/// Each side with its models, its preference model where that was made here, and why it has no reinforcement.
pub(super) fn arms(stages: &Path, models: &[(Whose, PathBuf)], gone: Vec<Gone>) -> Result<Vec<Gained>, RunError> {
    let trained = |side: Side| {
        let of_side = models.iter().filter(|(whose, _)| whose.side == Some(side));
        let trained = of_side.filter_map(|(whose, folder)| {
            let phase = whose.phase?;
            Some(hash::model(folder).map(|(sha256, files)| Trained { phase, sha256, files }))
        });
        trained.collect::<Result<Vec<_>, _>>()
    };
    let preference = |side: Side| {
        let folder = whose::folder(stages, Path::new(""), Whose::after(side, Phase::Preference));
        if !folder.is_dir() {
            return Ok(None);
        }
        let (sha256, files) = hash::model(&folder)?;
        Ok::<_, RunError>(Some(Trained { phase: Phase::Preference, sha256, files }))
    };
    let gained = |gone: Gone| {
        let (models, preference) = (trained(gone.side)?, preference(gone.side)?);
        Ok(Gained {
            side: gone.side,
            models,
            preference,
            objections: gone.objections,
            outcome: gone.outcome,
            preamble: true,
        })
    };
    gone.into_iter().map(gained).collect()
}
