//! A whole run: one model is trained by a public's constitution and by another one, from the same prompts, labels, seed
//! and steps, and all of them are measured.
//!
//! ```text
//! understand ─┬─► public-supervised ───► public-preference ───► public-reinforced ───┬─► evaluation ─► report
//!             └─► baseline-supervised ─► baseline-preference ─► baseline-reinforced ─┘
//! ```
//!
//! Every step is a [`Stage`](super::Stage) in `stages/NAME`, the last one in `report`: whoever is cut off goes on, and
//! ends with the same bytes. `plan.json`, written first, says what is going to be done. The ways of the two constitutions
//! go on at the same time where the model is small, each with its own threads; that changes no byte, because no number
//! depends on how many threads there are.

mod again;
mod ask;
mod asked;
mod departures;
mod error;
mod evaluate;
mod figures;
mod hand_over;
mod inputs;
mod notice;
mod params;
mod plan;
mod records;
mod report;
mod results;
mod standard;
mod take_back;
mod understand;
mod walk;
mod whose;

pub use again::{Again, Measured};
pub use asked::Reachable;
pub use error::ComparisonError;
pub use figures::remake;
pub use hand_over::{
    DirectElsewhere, HandOverParams, LearnedElsewhere, MANIFEST as HAND_OVER_MANIFEST, PolicyElsewhere,
};
pub use inputs::Given;
pub use notice::{Listener, Notice, Origin};
pub use params::{ComparisonParams, Engine, EvaluationParams};
pub use plan::{PLAN, Plan, stages};
pub use report::names;
pub use results::{RESULTS, SUMS, WITH, is_taken_back, is_weights, read_sums, required};
pub use standard::standard;

use super::{Manifest, RunError, Store, hash};
use crate::language::Config;
use ask::Questions;
use asked::Asked;
use figures::Frame;
use inputs::Inputs;
use record::Constitution;
use record::model_report::{Base, Side, last_common};
use report::{Sources, arms};
use std::fs::{File, TryLockError};
use std::hash::{BuildHasher, Hasher, RandomState};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use take_back::Back;
use walk::{Gone, Here, begun};

/// Weights up to which the ways of both constitutions go on at the same time.
const SMALL: usize = 50_000_000;

/// What is compared.
pub struct Comparison<'c> {
    /// Folder of the model that both begin with.
    pub model: &'c Path,
    /// Whether it is the built-in one, whatever its folder is called.
    pub name: Option<&'c str>,
    /// The public's constitution.
    pub public: &'c Constitution,
    /// The one that it is compared with.
    pub baseline: &'c Constitution,
    /// Folder of the model that judges how principles are followed; the base model where none is named.
    pub judge: Option<&'c Path>,
    /// What is read.
    pub given: &'c Given,
    /// Everything that can be chosen.
    pub params: &'c ComparisonParams,
    /// Seed of every random choice.
    pub seed: u64,
    /// Folder of the run.
    pub out: &'c Path,
    /// Where finished stages are kept for other runs.
    pub store: Option<&'c Store>,
    /// Where a model can be asked that writes and judges in place of the base model, if the parameters want that.
    pub endpoint: Option<&'c Reachable>,
    /// Where the models are trained.
    pub training: Training<'c>,
}

/// Where the models are trained.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Training<'t> {
    /// Here.
    #[default]
    Here,
    /// Elsewhere: everything up to that is done, and handed over in this folder.
    HandedOver(&'t Path),
    /// Elsewhere: this folder was handed over, and has come back with the models.
    TakenBack(&'t Path),
}

/// By which others are kept out of the folder of a run.
const LOCK: &str = ".lock";
/// The first stage.
const UNDERSTAND: &str = "understand";
/// The stage that measures.
const EVALUATION: &str = "evaluation";

/// The principles of a side by which the model can learn.
fn teachable_file(side: Side) -> String {
    format!("teachable-{}.json", whose::side(side))
}

/// Who judges.
struct Judge {
    name: String,
    folder: PathBuf,
    sha256: String,
}

impl Comparison<'_> {
    /// Runs it, or goes on with it; does nothing where it is done. The manifest is that of the report, or of what was
    /// handed over.
    ///
    /// # Errors
    /// Whatever keeps it from its end, with what and where. What was made until then stays.
    pub fn run(&self, listener: &Listener<'_>) -> Result<Manifest, ComparisonError> {
        std::fs::create_dir_all(self.out).map_err(|error| RunError::file(self.out, error))?;
        let mut lock = self.lock()?;
        let by = self.own_name(&mut lock)?;
        let params = self.params.clone().settled(self.seed);
        let constitutions = [self.public, self.baseline];
        let inputs = Inputs::write(&self.out.join("inputs"), constitutions, self.given, &params, self.seed)?;
        // What cannot be asked is told now, and not when hours were spent on training.
        let questions = Questions::read(&inputs, &params, self.seed)?;
        let mut data = inputs.hashes()?;
        let (base_sha256, base_files) = hash::model(self.model)?;
        let config = Config::read(&self.model.join("config.json"))?;
        let base = Base {
            name: self.name.map_or_else(|| name_of(self.model), str::to_owned),
            sha256: base_sha256.clone(),
            weights: config.parameters() as u64,
            laboratory: params.is_laboratory(),
            files: base_files,
        };
        let judge = match self.judge {
            None => Judge { name: base.name.clone(), folder: self.model.to_owned(), sha256: base_sha256.clone() },
            Some(folder) => Judge { name: name_of(folder), folder: folder.to_owned(), sha256: hash::folder(folder)? },
        };
        let mut planned = data.clone();
        for (name, sha256) in [("model", &base_sha256), ("judge", &judge.sha256)] {
            planned.insert(name.to_owned(), sha256.clone());
        }
        for side in whose::SIDES {
            planned.insert(whose::side(side).to_owned(), hash::file(inputs.constitution(side))?);
        }
        let elsewhere = self.training != Training::Here;
        Plan::new(&params, self.seed, planned, elsewhere).write(self.out)?;

        let asked = Asked::open(self.out, &params, self.endpoint)?;
        let asked = asked.as_ref().map(Asked::as_writer);
        let base_hash = base_sha256.as_str();
        let here =
            Here { run: self, params: &params, inputs: &inputs, base_sha256: base_hash, by: &by, asked, listener };
        if let Training::TakenBack(_) = self.training {
            here.was_handed_over()?;
        }
        here.understand(&base)?;
        let together = config.parameters() <= SMALL && rayon::current_num_threads() > 1;
        let mut back = None;
        let gone = match self.training {
            Training::Here => here.both(together)?,
            Training::HandedOver(folder) => return here.hand_over(&base, folder),
            Training::TakenBack(folder) => {
                let mut taken = here.take_back(&base, folder)?;
                let gone = std::mem::take(&mut taken.gone);
                back = Some(taken);
                gone
            }
        };
        let models = here.models(&gone);
        let arms = arms(&here.stages(), &models, gone)?;
        here.evaluate(&questions, &models, &judge, together)?;
        if let Some(questions) = data.get_mut("questions") {
            here.questions_hash(questions)?;
        }
        let frame = Frame {
            base,
            arms,
            written_by: asked.map(|(model, _)| model.name().to_owned()),
            compared_after: last_common(models.iter().map(|(of, _)| *of)),
            judged_by: Some(record::model_report::Judge { name: judge.name, sha256: judge.sha256 }),
            elsewhere: back.as_ref().map(Back::elsewhere),
            data,
            params_sha256: hash::bytes(&ask::canonical(&params)?),
            scoring: questions.scoring(),
            seed: self.seed,
            code_version: env!("CARGO_PKG_VERSION").to_owned(),
        };
        here.report(&Sources { stages: &here.stages(), constitutions, params: &params, back: back.as_ref(), frame })
    }

    /// Keeps others out of the folder as long as it lives.
    fn lock(&self) -> Result<File, RunError> {
        let path = self.out.join(LOCK);
        let lock = File::options().create(true).truncate(false).read(true).write(true).open(&path);
        let lock = lock.map_err(|error| RunError::file(&path, error))?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(TryLockError::WouldBlock) => Err(RunError::Busy { path: self.out.to_owned() }),
            Err(TryLockError::Error(error)) => Err(RunError::file(path, error)),
        }
    }

    /// The name of this folder among others, drawn when the folder was made: it stands in the lock, and decides nothing
    /// but whose turn it is.
    fn own_name(&self, lock: &mut File) -> Result<String, RunError> {
        let fault = |error: std::io::Error| RunError::file(self.out.join(LOCK), error);
        let mut name = String::new();
        lock.read_to_string(&mut name).map_err(fault)?;
        if name.is_empty() {
            let drawn = || RandomState::new().build_hasher().finish();
            name = format!("{:016x}{:016x}", drawn(), drawn());
            lock.write_all(name.as_bytes()).and_then(|()| lock.sync_all()).map_err(fault)?;
        }
        // Of a copy of the folder this says the same, and where it lies does not.
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let lies = lock.metadata().map_err(fault)?;
            name += &format!("-{:x}-{:x}", lies.dev(), lies.ino());
        }
        Ok(name)
    }
}

fn name_of(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "model".to_owned(), |name| name.to_string_lossy().into_owned())
}
