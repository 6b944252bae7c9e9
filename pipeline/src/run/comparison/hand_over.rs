//! Training on other machines: everything that this one can do is done here, and a folder holds the rest.
//!
//! ```text
//! understand ─┬─► public-written ───► public-labelled ───┬─► hand-over ─► the folder
//!             └─► baseline-written ─► baseline-labelled ─┘
//! ```
//!
//! The folder has the rows in the forms that TRL and OpenRLHF read, settings, commands, and the SHA-256 of every file.
//! Both arms have equally many rows, in whole steps, so that the same commands take the same steps in both. What comes
//! back is taken in by [`super::take_back`].

mod commands;
mod folder;
mod params;
mod readme;
mod rows;
mod settings;

pub use folder::MANIFEST;
pub(super) use folder::{HandedOver, read};
pub use params::{DirectElsewhere, HandOverParams, LearnedElsewhere, PolicyElsewhere};

use super::{ComparisonError, Here, UNDERSTAND, begun, report::names, teachable_file, whose};
use crate::constitutional::rows::{Demonstration, Preference, PromptRow, SoftLabel, read as read_rows, read_prompts};
use crate::language::{LanguageModel, LocalModel};
use crate::run::preference::{LabelSource, outputs as labels};
use crate::run::supervised::{RevisionSource, SupervisedInputs, outputs as written};
use crate::run::written as stages;
use crate::run::{Key, Manifest, StageError, hash};
use folder::Folder;
use record::model_report::{Base, Side};
use rows::Form;
use settings::{Most, Settings};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The stage that makes the folder.
const NAME: &str = "hand-over";
/// Which way of writing rows and commands this is: what was written in another way is written again.
const WRITTEN_AS: u32 = 2;
/// Where in that stage it lies.
const INSIDE: &str = "folder";

/// A stage of one arm up to training.
pub(super) fn stage(side: Side, what: &str) -> String {
    format!("{}-{what}", whose::side(side))
}

/// The names of all stages up to training, in order.
pub(super) fn names_of_stages() -> Vec<String> {
    let of_sides = whose::SIDES.iter().flat_map(|side| ["written", "labelled"].map(|what| stage(*side, what)));
    of_sides.chain([NAME.to_owned()]).collect()
}

impl Here<'_> {
    /// Does everything up to training, and writes the folder.
    pub(super) fn hand_over(&self, base: &Base, to: &Path) -> Result<Manifest, ComparisonError> {
        let (manifest, inside) = self.prepared(base)?;
        folder::deliver(&inside, to)?;
        self.note(NAME, &format!("{} says what to do next", to.join("README.md").display()))?;
        Ok(manifest)
    }

    /// The stage with the folder, made or gone on with; its manifest and where the folder lies.
    pub(super) fn prepared(&self, base: &Base) -> Result<(Manifest, PathBuf), ComparisonError> {
        settings::check(&self.params.hand_over)?;
        for side in whose::SIDES {
            self.write_and_label(side)?;
        }
        let folder = self.handed_over().parent().map_or_else(|| self.stages(), Path::to_owned);
        let writer = self.asked.map(|(model, _)| model.name());
        let kept = (&self.params.hand_over, self.params.layout(), writer, WRITTEN_AS);
        let mut key = Key::new(NAME, &kept, self.run.seed)?
            .with_hash("model", self.base_sha256)
            .with_hash("name", &base.name)
            .with_input(UNDERSTAND, &self.stages().join(UNDERSTAND))?
            .with_input("prompts", &self.inputs.material.answered)?;
        for side in whose::SIDES {
            key = key.with_input(whose::side(side), self.inputs.constitution(side))?;
            for what in ["written", "labelled"] {
                let name = stage(side, what);
                key = key.with_input(&name, &self.stages().join(&name))?;
            }
        }
        for (place, file) in self.inputs.material.helpfulness.iter().enumerate() {
            key = key.with_input(&format!("helpfulness.{place}"), file)?;
        }
        let begin = key.clone();
        let manifest = self.stage(NAME, &folder, key, &mut || {
            let Some(begun) = begun(&folder, &begin)? else { return Err(ComparisonError::Stopped) };
            self.fill(base, &begin, Folder::new(folder.join(INSIDE)))?;
            Ok(begun.finish()?)
        })?;
        Ok((manifest, folder.join(INSIDE)))
    }

    /// Where the folder lies in the run, once it is made.
    pub(super) fn handed_over(&self) -> PathBuf {
        self.stages().join(NAME).join(INSIDE)
    }

    /// Answers, critiques, revisions and labels of one arm.
    fn write_and_label(&self, side: Side) -> Result<(), ComparisonError> {
        let stages_folder = self.stages();
        let constitution = stages_folder.join(UNDERSTAND).join(teachable_file(side));
        let (material, seed) = (&self.inputs.material, self.run.seed);
        let params = &self.params.supervised;
        let inputs = SupervisedInputs {
            model: self.run.model,
            source: RevisionSource::Method {
                writer: self.asked,
                constitution: &constitution,
                prompts: &material.revised,
                few_shot: None,
            },
            helpfulness: if params.mix.helpfulness_share > 0.0 { &material.helpfulness } else { &[] },
        };
        let name = stage(side, "written");
        let folder = stages_folder.join(&name);
        self.stage(&name, &folder, stages::rows_key(&inputs, params, seed)?, &mut || {
            Ok(stages::rows(&inputs, params, seed, &folder, &mut self.watch(&name))?)
        })?;
        let own;
        let asked: (&dyn LanguageModel, &str) = match self.asked {
            Some(asked) => asked,
            None => {
                own = LocalModel::open(self.run.model)?;
                (&own, self.base_sha256)
            }
        };
        let inputs = stages::LabelInputs {
            sampler: asked,
            source: LabelSource::Method {
                judge: asked,
                constitution: &constitution,
                prompts: &material.compared,
                few_shot: None,
            },
        };
        let (name, params) = (stage(side, "labelled"), &self.params.preference);
        let folder = stages_folder.join(&name);
        self.stage(&name, &folder, stages::labels_key(&inputs, params, seed)?, &mut || {
            Ok(stages::labels(&inputs, params, seed, &folder, &mut self.watch(&name))?)
        })?;
        Ok(())
    }

    /// Writes every file of the folder, its manifest last.
    fn fill(&self, base: &Base, key: &Key, mut folder: Folder) -> Result<(), ComparisonError> {
        let model = LocalModel::open(self.run.model)?;
        let form = Form::new(self.params.layout(), &model)?;
        let most = Most::new(&self.params.hand_over, model.config());
        let Rows { learned, preferred, prompts, too_long } = self.rows(&form, most)?;
        if too_long > 0 {
            let says =
                format!("{too_long} rows are left out: with their answers they have more than {} tokens", most.tokens);
            self.note(NAME, &says)?;
        }
        let counts = settings::Counts {
            supervised: learned.iter().map(Vec::len).min().unwrap_or(0),
            preferences: preferred.iter().map(Vec::len).min().unwrap_or(0),
            prompts: prompts.len(),
        };
        let asked_in = (self.params.layout(), form.begin());
        let settings = Settings::new(&self.params.hand_over, most, asked_in, counts, self.run.seed)?;

        folder.write(Path::new("params.json"), &super::ask::canonical(self.params)?)?;
        folder.write(Path::new("base.sha256"), sums(self.run.model, "base")?.as_bytes())?;
        let asked = prompts.iter().take(settings.policy.rows).map(|row| form.asked(row));
        folder.rows(Path::new("prompts.jsonl"), asked)?;
        for (place, side) in whose::SIDES.into_iter().enumerate() {
            let arm = PathBuf::from(whose::side(side));
            folder.take(&arm.join("constitution.json"), self.inputs.constitution(side))?;
            let understand = self.stages().join(UNDERSTAND);
            folder.take(&arm.join("teachable.json"), &understand.join(teachable_file(side)))?;
            let table = match side {
                Side::Public => names::UNDERSTANDING,
                Side::Baseline => names::UNDERSTANDING_BASELINE,
            };
            folder.take(&arm.join("understanding.json"), &understand.join(table))?;
            let of = |what: &str, file: &str| self.stages().join(stage(side, what)).join(file);
            folder.take(&arm.join("transcripts.jsonl"), &of("written", written::TRANSCRIPTS))?;
            folder.take(&arm.join("labels.jsonl"), &of("labelled", labels::LABELS))?;
            let shown = learned[place].iter().take(settings.supervised.rows).map(|row| form.learned(row));
            folder.rows(&arm.join("supervised.jsonl"), shown)?;
            let compared = rows::spread(&preferred[place], settings.preference.rows);
            folder.rows(&arm.join("preferences.jsonl"), compared.map(|row| form.compared(row)))?;
            for (name, text) in commands::trl(side, &settings) {
                folder.write(&arm.join("trl").join(name), text.as_bytes())?;
            }
        }
        let about = readme::About {
            base,
            titles: [&self.run.public.title, &self.run.baseline.title],
            written_by: self.asked.map(|(model, _)| model.name()),
            settings: &settings,
            weighted: !self.params.preference.preference.loss_weights.is_empty(),
        };
        folder.write(Path::new("README.md"), readme::text(&about).as_bytes())?;
        let constitutions = whose::SIDES.map(|side| {
            let sha256 = hash::file(self.inputs.constitution(side))?;
            Ok::<_, crate::run::RunError>((whose::side(side).to_owned(), sha256))
        });
        folder.finish(HandedOver {
            format: folder::FORMAT.to_owned(),
            code_version: env!("CARGO_PKG_VERSION").to_owned(),
            run: key.hash()?,
            base: base.clone(),
            written_by: self.asked.map(|(model, _)| model.name().to_owned()),
            constitutions: constitutions.into_iter().collect::<Result<BTreeMap<_, _>, _>>()?,
            params_sha256: hash::bytes(&super::ask::canonical(self.params)?),
            seed: self.run.seed,
            rows: settings.rows(),
            files: BTreeMap::new(),
        })
    }

    /// The rows of both arms that are not too long, equally many of each kind of comparison in both.
    fn rows(&self, form: &Form<'_>, most: Most) -> Result<Rows, ComparisonError> {
        let mut too_long = 0;
        let mut learned: Vec<Vec<Demonstration>> = self.of_both("written", written::ROWS)?;
        for rows in &mut learned {
            too_long += retain(rows, |row| {
                let Some((answer, before)) = row.messages.split_last() else { return Ok(true) };
                form.fits(before, &[std::slice::from_ref(answer)], most.tokens)
            })?;
        }
        let fits = |row: &Preference| form.fits(&row.prompt, &[&row.chosen, &row.rejected], most.tokens);
        let judged: Vec<Vec<SoftLabel>> = self.of_both("labelled", labels::LABELS)?;
        let mut preferred: Vec<Vec<Preference>> =
            judged.iter().map(|labels| labels.iter().filter_map(SoftLabel::preference).collect()).collect();
        for rows in &mut preferred {
            too_long += retain(rows, fits)?;
        }
        let least = preferred.iter().map(Vec::len).min().unwrap_or(0);
        preferred.iter_mut().for_each(|rows| rows.truncate(least));
        for file in &self.inputs.material.helpfulness {
            let mut helpful: Vec<Preference> = read_rows(file).map_err(StageError::from)?;
            too_long += retain(&mut helpful, fits)?;
            preferred.iter_mut().for_each(|rows| rows.extend(helpful.iter().cloned()));
        }
        let mut prompts = read_prompts(&self.inputs.material.answered).map_err(StageError::from)?;
        too_long += retain(&mut prompts, |row| form.fits(&row.prompt, &[], most.tokens - most.new_tokens))?;
        Ok(Rows { learned, preferred, prompts, too_long })
    }

    /// The rows of a file of both arms.
    fn of_both<T: crate::constitutional::rows::Row>(
        &self,
        what: &str,
        file: &str,
    ) -> Result<Vec<Vec<T>>, ComparisonError> {
        let read = |side: Side| read_rows(&self.stages().join(stage(side, what)).join(file)).map_err(StageError::from);
        Ok(whose::SIDES.into_iter().map(read).collect::<Result<_, _>>()?)
    }
}

/// What both arms learn from.
struct Rows {
    learned: Vec<Vec<Demonstration>>,
    preferred: Vec<Vec<Preference>>,
    prompts: Vec<PromptRow>,
    /// Rows that were taken out.
    too_long: usize,
}

/// Keeps what fits; says how many do not.
fn retain<T>(rows: &mut Vec<T>, fits: impl Fn(&T) -> Result<bool, StageError>) -> Result<usize, StageError> {
    let (before, mut fault) = (rows.len(), None);
    rows.retain(|row| {
        fits(row).unwrap_or_else(|error| {
            fault.get_or_insert(error);
            true
        })
    });
    fault.map_or(Ok(before - rows.len()), Err)
}

/// The SHA-256 of every file of a folder as `sha256sum` writes them, under another name of the folder.
fn sums(path: &Path, named: &str) -> Result<String, ComparisonError> {
    let mut lines = String::new();
    for name in hash::files(path)? {
        lines += &format!("{}  {named}/{}\n", hash::file(&path.join(&name))?, hash::portable(&name));
    }
    Ok(lines)
}
