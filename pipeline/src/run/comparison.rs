//! A whole run: one model is trained by a public's constitution and by another one, from the same prompts, labels, seed
//! and steps, and all of them are measured.
//!
//! ```text
//! understand ─┬─► public-supervised ───► public-preference ───► public-reinforced ───┬─► evaluation ─► report
//!             └─► baseline-supervised ─► baseline-preference ─► baseline-reinforced ─┘
//! ```
//!
//! Every step is a [`Stage`] in `stages/NAME`, the last one in `report`: whoever is cut off goes on, and ends with the
//! same bytes. `plan.json`, written first, says what is going to be done. The ways of the two constitutions go on at the
//! same time where the model is small, each with its own threads; that changes no byte, because no number depends on how
//! many threads there are.

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
mod report;
mod results;
mod standard;
mod take_back;
mod understand;
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
pub use results::{RESULTS, SUMS, WITH, is_taken_back, read_sums, required};
pub use standard::standard;

use super::phases::{self, Way, Work};
use super::{Begun, Event, Fetched, Key, Manifest, RunError, Stage, StageError, Store, hash};
use crate::constitution;
use crate::language::{Config, LanguageModel, LocalModel};
use ask::Questions;
use asked::Asked;
use evaluate::{Evaluation, in_pool};
use figures::{Frame, Gained};
use inputs::Inputs;
use record::Constitution;
use record::model_report::{Base, Phase, Side, Trained, Whose};
use report::Sources;
use std::fs::{File, TryLockError};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use take_back::Back;
use understand::Understand;

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

/// The first stage.
const UNDERSTAND: &str = "understand";

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

/// Models with their folders.
type Models = Vec<(Whose, PathBuf)>;

/// A side's way, come to its end.
struct Gone {
    side: Side,
    /// Whether there is a model after reinforcement.
    reinforced: bool,
    /// Why there is none.
    objections: Vec<String>,
}

impl Comparison<'_> {
    /// Runs it, or goes on with it; does nothing where it is done. The manifest is that of the report, or of what was
    /// handed over.
    ///
    /// # Errors
    /// Whatever keeps it from its end, with what and where. What was made until then stays.
    pub fn run(&self, listener: &Listener<'_>) -> Result<Manifest, ComparisonError> {
        std::fs::create_dir_all(self.out).map_err(|error| RunError::file(self.out, error))?;
        let _lock = self.lock()?;
        let params = self.params.clone().settled(self.seed);
        let constitutions = [self.public, self.baseline];
        let inputs = Inputs::write(&self.out.join("inputs"), constitutions, self.given, &params, self.seed)?;
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
        let here = Here { run: self, params: &params, inputs: &inputs, base_sha256: &base_sha256, asked, listener };
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
        let questions = Questions::read(&inputs, &params, self.seed)?;
        here.evaluate(&questions, &models, &judge, together)?;
        if let Some(questions) = data.get_mut("questions") {
            here.questions_hash(questions)?;
        }
        let frame = Frame {
            base,
            arms,
            written_by: asked.map(|(model, _)| model.name().to_owned()),
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
        let path = self.out.join(".lock");
        let lock = File::create(&path).map_err(|error| RunError::file(&path, error))?;
        match lock.try_lock() {
            Ok(()) => Ok(lock),
            Err(TryLockError::WouldBlock) => Err(RunError::Busy { path: self.out.to_owned() }),
            Err(TryLockError::Error(error)) => Err(RunError::file(path, error)),
        }
    }
}

fn name_of(folder: &Path) -> String {
    folder.file_name().map_or_else(|| "model".to_owned(), |name| name.to_string_lossy().into_owned())
}

/// A run under way.
struct Here<'h> {
    run: &'h Comparison<'h>,
    params: &'h ComparisonParams,
    inputs: &'h Inputs,
    base_sha256: &'h str,
    /// Who writes and judges in place of the base model, with the hash of what that is.
    asked: Option<(&'h dyn LanguageModel, &'h str)>,
    listener: &'h Listener<'h>,
}

impl Here<'_> {
    fn stages(&self) -> PathBuf {
        self.run.out.join("stages")
    }

    fn say(&self, stage: &str, notice: Notice<'_>) -> Result<(), ComparisonError> {
        match (self.listener)(stage, notice) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ComparisonError::Stopped),
        }
    }

    fn note(&self, stage: &str, text: &str) -> Result<(), ComparisonError> {
        self.say(stage, Notice::Event(&Event::Note(text)))
    }

    /// Lets a stage do its work, unless its outputs are in its folder or in the store.
    fn stage(
        &self,
        name: &str,
        folder: &Path,
        key: Key,
        work: &mut dyn FnMut() -> Result<Manifest, ComparisonError>,
    ) -> Result<Manifest, ComparisonError> {
        let (manifest, origin) = self.made(name, folder, key, work)?;
        if let Some(store) = self.run.store.filter(|_| origin != Origin::Fetched) {
            store.keep(&manifest, folder)?;
        }
        self.say(name, Notice::Done(origin))?;
        Ok(manifest)
    }

    fn made(
        &self,
        name: &str,
        folder: &Path,
        key: Key,
        work: &mut dyn FnMut() -> Result<Manifest, ComparisonError>,
    ) -> Result<(Manifest, Origin), ComparisonError> {
        if let Some(manifest) = Manifest::read(folder)?.filter(|manifest| manifest.key == key) {
            match manifest.verify(folder) {
                Ok(()) => return Ok((manifest, Origin::Cached)),
                Err(damage) => {
                    self.note(name, &format!("{damage}; it is made again"))?;
                    std::fs::remove_dir_all(folder).map_err(|error| RunError::file(folder, error))?;
                }
            }
        }
        if let Some(store) = self.run.store {
            match store.fetch(&key, folder)? {
                Fetched::Here(manifest) => return Ok((manifest, Origin::Fetched)),
                Fetched::Damaged(what) => self.note(name, &format!("{what}; the stage is computed again"))?,
                Fetched::Absent => {}
            }
        }
        let resumed = folder.join(".unfinished").is_dir();
        self.say(name, Notice::Begun { resumed })?;
        Ok((work()?, Origin::Made))
    }

    /// Which principles of both constitutions the model reads, and the constitutions without the others.
    fn understand(&self, base: &Base) -> Result<(), ComparisonError> {
        let folder = self.stages().join(UNDERSTAND);
        let params = self.params.understanding.clone();
        let (name, identity) = match self.asked {
            Some((model, identity)) => (model.name(), ("answers", identity)),
            None => (base.name.as_str(), ("sha256", self.base_sha256)),
        };
        let mut key =
            Key::new(UNDERSTAND, &params, self.run.seed)?.with_hash("model", identity.1).with_hash("name", name);
        for side in whose::SIDES {
            key = key.with_input(whose::side(side), self.inputs.constitution(side))?;
        }
        if let Some(probes) = &self.inputs.probes {
            key = key.with_input("probes", probes)?;
        }
        let begin = key.clone();
        self.stage(UNDERSTAND, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            let asking = Understand::read(self.params, self.inputs, name, identity)?;
            let own;
            let model: &dyn LanguageModel = match self.asked {
                Some((model, _)) => model,
                None => {
                    own = LocalModel::open(self.run.model)?;
                    &own
                }
            };
            let sides = [(Side::Public, self.run.public), (Side::Baseline, self.run.baseline)];
            for (side, constitution) in sides {
                let found = asking.ask(model, constitution, &mut self.watch(UNDERSTAND))?;
                let teachable = found.teachable(constitution);
                let (all, left) = (constitution.clauses.len(), teachable.clauses.len());
                self.note(UNDERSTAND, &format!("{:?}: {left} of {all} principles are read", constitution.title))?;
                if left == 0 {
                    return Err(ComparisonError::Input(format!(
                        "the model reads none of the {all} principles of {:?}, so it would learn nothing by them; choose \
                         another model, or other thresholds (understanding.thresholds)",
                        constitution.title
                    )));
                }
                let file = match side {
                    Side::Public => names::UNDERSTANDING,
                    Side::Baseline => names::UNDERSTANDING_BASELINE,
                };
                evaluate::write(&folder, (file.to_owned(), ask::canonical(&found)?))?;
                let bytes = constitution::files::canonical_bytes(&teachable);
                evaluate::write(&folder, (teachable_file(side), bytes))?;
            }
            Ok(begun.finish()?)
        })?;
        Ok(())
    }

    fn watch<'s>(&'s self, stage: &'s str) -> impl FnMut(&Event<'_>) -> ControlFlow<()> + Send + use<'s> {
        move |event| (self.listener)(stage, Notice::Event(event))
    }

    /// The ways of both constitutions.
    fn both(&self, together: bool) -> Result<Vec<Gone>, ComparisonError> {
        if !together {
            return whose::SIDES.into_iter().map(|side| self.go(side)).collect();
        }
        let threads = rayon::current_num_threads() / 2;
        std::thread::scope(|scope| {
            let going = whose::SIDES.map(|side| scope.spawn(move || in_pool(threads, || self.go(side))));
            // Both come to their end before one of them is told to have failed.
            let gone = going.map(|one| one.join().map_err(|_| ComparisonError::Stopped)?);
            gone.into_iter().collect()
        })
    }

    fn go(&self, side: Side) -> Result<Gone, ComparisonError> {
        let stages = self.stages();
        let folder = |phase| stages.join(whose::stage(side, phase));
        let way = Way {
            base: self.run.model,
            asked: self.asked,
            constitution: &stages.join(UNDERSTAND).join(teachable_file(side)),
            material: &self.inputs.material,
            params: self.params.phases(),
            seed: self.run.seed,
            folder: &folder,
        };
        let mut failed = None;
        let gone = way.go(&mut |phase, folder, key, work: &mut Work<'_>| {
            let name = whose::stage(side, phase);
            let done = self.stage(&name, folder, key, &mut || {
                let mut watch = self.watch(&name);
                Ok(work(&mut watch)?)
            });
            done.map(drop).map_err(|error| match error {
                ComparisonError::Stage(error) => error,
                other => {
                    failed = Some(other);
                    // Never seen: the other error is told in its place.
                    StageError::Gate { objections: Vec::new() }
                }
            })
        });
        let reached = match (gone, failed) {
            (_, Some(error)) => return Err(error),
            (Err(error), None) => return Err(error.into()),
            (Ok(reached), None) => reached,
        };
        if !reached.objections.is_empty() {
            self.say(&whose::stage(side, phases::Phase::Reinforced), Notice::Left(&reached.objections))?;
        }
        Ok(Gone { side, reinforced: reached.policy.is_some(), objections: reached.objections })
    }

    /// Every model that there is, with its folder.
    fn models(&self, gone: &[Gone]) -> Models {
        let mut all = vec![Whose::BASE];
        for Gone { side, reinforced, .. } in gone {
            all.push(Whose::after(*side, Phase::Supervised));
            if *reinforced {
                all.push(Whose::after(*side, Phase::Reinforced));
            }
        }
        let stages = self.stages();
        all.into_iter().map(|of| (of, whose::folder(&stages, self.run.model, of))).collect()
    }

    fn evaluate(
        &self,
        questions: &Questions,
        models: &[(Whose, PathBuf)],
        judge: &Judge,
        together: bool,
    ) -> Result<(), ComparisonError> {
        const NAME: &str = "evaluation";
        let folder = self.stages().join(NAME);
        let wanted = (&self.params.evaluation, self.params.layout());
        let mut key = Key::new(NAME, &wanted, self.run.seed)?
            .with_hash("judge", &judge.sha256)
            .with_hash("judge_name", &judge.name)
            .with_input("public", self.inputs.constitution(Side::Public))?;
        for (of, model) in models {
            key = key.with_input(&format!("model.{}", of.name()), model)?;
        }
        for (name, sha256) in self.inputs.hashes()? {
            key = key.with_hash(&name, sha256);
        }
        let begin = key.clone();
        self.stage(NAME, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            let evaluation = Evaluation {
                questions,
                public: self.run.public,
                models,
                judge: Some(judge),
                shown: self.params.evaluation.shown,
                resamples: self.params.evaluation.resamples,
                seed: self.run.seed,
                together: evaluate::together(together),
            };
            evaluation.run(begun, &mut self.watch(NAME))
        })?;
        Ok(())
    }

    /// Questions are known by the hash that their reports carry, whatever files they lie in.
    fn questions_hash(&self, hash: &mut String) -> Result<(), ComparisonError> {
        let file = self.stages().join("evaluation").join(ask::files::bbq("base"));
        let report: record::bbq::Report = evaluate::read(&file)?;
        *hash = report.data.sha256;
        Ok(())
    }

    fn report(&self, sources: &Sources<'_>) -> Result<Manifest, ComparisonError> {
        const NAME: &str = "report";
        let folder = self.run.out.join(NAME);
        let mut key = Key::new(NAME, self.params, self.run.seed)?
            .with_hash("model", self.base_sha256)
            .with_hash("name", &sources.frame.base.name);
        let stages = self.stages();
        for stage in [UNDERSTAND, "evaluation"] {
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
        if let Some(back) = sources.back {
            let said = back.elsewhere();
            key = key
                .with_hash("hand_over", said.hand_over_sha256)
                .with_hash("trained_with", hash::bytes(said.with.as_bytes()));
        }
        if let Some(written_by) = &sources.frame.written_by {
            key = key.with_hash("written_by", hash::bytes(written_by.as_bytes()));
        }
        let begin = key.clone();
        self.stage(NAME, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            sources.write(begun)
        })
    }
}

/// Each side with its models, its preference model where that was made here, and why it has no reinforcement.
fn arms(stages: &Path, models: &[(Whose, PathBuf)], gone: Vec<Gone>) -> Result<Vec<Gained>, RunError> {
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
        Ok(Gained { side: gone.side, models, preference, objections: gone.objections })
    };
    gone.into_iter().map(gained).collect()
}

/// Begins a stage that is known not to be finished.
fn begun(folder: &Path, key: &Key) -> Result<Option<Begun>, RunError> {
    Ok(match Stage::open(folder, key.clone())? {
        Stage::Begun(begun) => Some(begun),
        Stage::Done(_) => None,
    })
}
