//! The walk through the stages: each is made, gone on with, or taken from where it lies, and the ways of the two
//! constitutions go on side by side.

use super::evaluate::in_pool;
use super::inputs::Inputs;
use super::{
    Comparison, ComparisonError, ComparisonParams, Listener, Notice, Origin, UNDERSTAND, teachable_file, whose,
};
use crate::language::LanguageModel;
use crate::run::phases::{self, Reached, Way, Work};
use crate::run::policy::PolicyOutcome;
use crate::run::{Begun, Event, Fetched, Key, Making, Manifest, RunError, Stage, StageError, Store};
use record::model_report::{Phase, Side, Whose};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Models with their folders.
pub(super) type Models = Vec<(Whose, PathBuf)>;

/// A side's way, come to its end.
pub(super) struct Gone {
    pub(super) side: Side,
    /// Whether there is a model after reinforcement.
    pub(super) reinforced: bool,
    /// Why there is none.
    pub(super) objections: Vec<String>,
    /// How it went, where that was here.
    pub(super) outcome: Option<PolicyOutcome>,
}

/// Whose turn it is to make something.
enum Turn {
    /// Ours.
    Ours(Making),
    /// Nobody's: it is in its folder now.
    There(Manifest),
}

/// A run under way.
pub(super) struct Here<'h> {
    pub(super) run: &'h Comparison<'h>,
    pub(super) params: &'h ComparisonParams,
    pub(super) inputs: &'h Inputs,
    pub(super) base_sha256: &'h str,
    /// The name of this run's folder to whoever shares a store with it.
    pub(super) by: &'h str,
    /// Who writes and judges in place of the base model, with the hash of what that is.
    pub(super) asked: Option<(&'h dyn LanguageModel, &'h str)>,
    pub(super) listener: &'h Listener<'h>,
}

impl Here<'_> {
    pub(super) fn stages(&self) -> PathBuf {
        self.run.out.join("stages")
    }

    pub(super) fn say(&self, stage: &str, notice: Notice<'_>) -> Result<(), ComparisonError> {
        match (self.listener)(stage, notice) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(ComparisonError::Stopped),
        }
    }

    pub(super) fn note(&self, stage: &str, text: &str) -> Result<(), ComparisonError> {
        self.say(stage, Notice::Event(&Event::Note(text)))
    }

    /// Lets a stage do its work, unless its outputs are in its folder or in the store.
    pub(super) fn stage(
        &self,
        name: &str,
        folder: &Path,
        key: Key,
        work: &mut dyn FnMut() -> Result<Manifest, ComparisonError>,
    ) -> Result<Manifest, ComparisonError> {
        // Until it is kept, nobody else makes it.
        let (manifest, origin, making) = self.made(name, folder, key, work)?;
        if making.as_ref().is_some_and(Making::is_lost) {
            self.note(
                name,
                "nothing was heard of this run for a while, and another one may have made the same meanwhile",
            )?;
        }
        if let Some(store) = self.run.store.filter(|_| origin != Origin::Fetched) {
            store.keep(&manifest, folder)?;
        }
        drop(making);
        self.say(name, Notice::Done(origin))?;
        Ok(manifest)
    }

    fn made(
        &self,
        name: &str,
        folder: &Path,
        key: Key,
        work: &mut dyn FnMut() -> Result<Manifest, ComparisonError>,
    ) -> Result<(Manifest, Origin, Option<Making>), ComparisonError> {
        if let Some(manifest) = Manifest::read(folder)?.filter(|manifest| manifest.key == key) {
            match manifest.verify(folder) {
                Ok(()) => return Ok((manifest, Origin::Cached, None)),
                Err(damage) => {
                    self.note(name, &format!("{damage}; it is made again"))?;
                    std::fs::remove_dir_all(folder).map_err(|error| RunError::file(folder, error))?;
                }
            }
        }
        let making = match self.run.store {
            None => None,
            Some(store) => {
                let making = match self.turn((name, folder), store, &key)? {
                    Turn::Ours(making) => making,
                    Turn::There(manifest) => return Ok((manifest, Origin::Fetched, None)),
                };
                match store.fetch(&key, folder, true)? {
                    Fetched::Here(manifest) => return Ok((manifest, Origin::Fetched, None)),
                    Fetched::Damaged(what) => self.note(name, &format!("{what}; the stage is computed again"))?,
                    Fetched::Absent => {}
                }
                Some(making)
            }
        };
        let resumed = folder.join(".unfinished").is_dir();
        self.say(name, Notice::Begun { resumed })?;
        Ok((work()?, Origin::Made, making))
    }

    /// Waits until no other run makes the same, or has made it. Nobody waits who holds another turn, so nobody waits for
    /// ever.
    fn turn(&self, (name, folder): (&str, &Path), store: &Store, key: &Key) -> Result<Turn, ComparisonError> {
        let mut waits = false;
        loop {
            // What is there needs nobody's leave.
            if let Fetched::Here(manifest) = store.fetch(key, folder, false)? {
                return Ok(Turn::There(manifest));
            }
            if let Some(making) = store.making(key, self.by)? {
                return Ok(Turn::Ours(making));
            }
            if !waits {
                self.note(name, "another run is making the same; waiting for it")?;
                waits = true;
            }
            std::thread::sleep(store.pause());
        }
    }

    pub(super) fn watch<'s>(&'s self, stage: &'s str) -> impl FnMut(&Event<'_>) -> ControlFlow<()> + Send + use<'s> {
        move |event| (self.listener)(stage, Notice::Event(event))
    }

    /// The ways of both constitutions.
    pub(super) fn both(&self, together: bool) -> Result<Vec<Gone>, ComparisonError> {
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
        let Reached { policy: outcome, objections, .. } = reached;
        Ok(Gone { side, reinforced: outcome.is_some(), objections, outcome })
    }

    /// Every model that there is, with its folder.
    pub(super) fn models(&self, gone: &[Gone]) -> Models {
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
}

/// Begins a stage that is known not to be finished.
pub(super) fn begun(folder: &Path, key: &Key) -> Result<Option<Begun>, RunError> {
    Ok(match Stage::open(folder, key.clone())? {
        Stage::Begun(begun) => Some(begun),
        Stage::Done(_) => None,
    })
}
