//! The stage that measures: every model alone, then what the public's last one does that others do not.

mod stage;

use super::ask::{Answered, Questions, Written, canonical, files};
use super::{ComparisonError, Judge};
use crate::constitutional::forms::Forms;
use crate::evaluation::adherence::{self, Compared};
use crate::evaluation::{bbq, rating};
use crate::language::{LocalModel, replace};
use crate::run::{Begun, Event, Manifest, RunError, hash};
use rayon::ThreadPoolBuilder;
use record::Constitution;
use record::adherence::{FORMAT, Report};
use record::model_report::{Answer, Answers, JUDGED, Judged, Side, Whose, last_common};
use record::rating::Pair;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// What the public's model is compared with.
pub(super) const AGAINST: [&str; 2] = ["base", "baseline"];

/// Names of the files.
pub(super) fn adherence_file(against: &str) -> String {
    format!("adherence-{against}.json")
}

/// Answers to the same prompts, side by side.
pub(super) const SIDE_BY_SIDE: &str = "side-by-side.json";

/// [`JUDGED`]: which of each two answers that are shown the judge would rather have, by the ids of prompts.
#[derive(Serialize, Deserialize)]
pub(super) struct JudgedRecord {
    format: String,
    /// Who judged: its name and its SHA-256.
    judge: BTreeMap<String, String>,
    /// By which principles.
    constitution_sha256: String,
    seed: u64,
    code_version: String,
    pub(super) judged: BTreeMap<String, Vec<Judged>>,
}

/// What is measured.
pub(super) struct Evaluation<'e> {
    pub(super) questions: &'e Questions,
    pub(super) public: &'e Constitution,
    /// Every model with its folder: the base model first, then each side's in the order of the phases.
    pub(super) models: &'e [(Whose, PathBuf)],
    /// Absent where nobody is there to judge; then nothing is said of principles.
    pub(super) judge: Option<&'e Judge>,
    pub(super) shown: usize,
    pub(super) resamples: u32,
    pub(super) seed: u64,
    /// Models that are asked at the same time, each by one thread of its own; 1 where each is to have all threads.
    pub(super) together: usize,
}

impl Evaluation<'_> {
    /// Measures in the folder of a stage; a model that was asked before is not asked again.
    pub(super) fn run(
        &self,
        begun: Begun,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<Manifest, ComparisonError> {
        self.measure(&begun, watch)?;
        Ok(begun.finish()?)
    }

    /// The same without calling the stage finished.
    pub(super) fn measure(
        &self,
        begun: &Begun,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<(), ComparisonError> {
        let folder = begun.folder();
        self.ask_all(begun, watch)?;
        self.compare_bias(folder)?;
        self.adherence(folder, watch)?;
        self.side_by_side(folder)?;
        self.judge_side_by_side(folder)
    }

    /// Asks every model, several at a time.
    fn ask_all(
        &self,
        begun: &Begun,
        watch: &mut (dyn FnMut(&Event<'_>) -> ControlFlow<()> + Send),
    ) -> Result<(), ComparisonError> {
        let waiting = Mutex::new(self.models.iter());
        let heard = Mutex::new((watch, BTreeMap::<&str, usize>::new()));
        let next = || waiting.lock().ok().and_then(|mut waiting| waiting.next());
        let ask = || -> Result<(), ComparisonError> {
            while let Some((of, model)) = next() {
                let name = of.name();
                let mut done = |part: usize, of: usize| {
                    let mut heard = heard.lock().map_err(|_| ComparisonError::Stopped)?;
                    heard.1.insert(name, part);
                    let all: usize = heard.1.values().sum();
                    match (heard.0)(&Event::Asked { what: "ask", done: all, of: of * self.models.len() }) {
                        ControlFlow::Continue(()) => Ok(()),
                        ControlFlow::Break(()) => Err(ComparisonError::Stopped),
                    }
                };
                self.ask_one(begun, name, model, &mut done)?;
            }
            Ok(())
        };
        if self.together < 2 {
            return ask();
        }
        std::thread::scope(|scope| {
            let asking: Vec<_> =
                (0..self.together.min(self.models.len())).map(|_| scope.spawn(|| alone(ask))).collect();
            asking.into_iter().try_for_each(|one| one.join().map_err(|_| ComparisonError::Stopped)?)
        })
    }

    fn ask_one(
        &self,
        begun: &Begun,
        name: &str,
        model: &Path,
        done: &mut dyn FnMut(usize, usize) -> Result<(), ComparisonError>,
    ) -> Result<(), ComparisonError> {
        let mark = mark(begun, name);
        let known = || -> Option<BTreeMap<String, String>> { serde_json::from_slice(&std::fs::read(&mark).ok()?).ok() };
        let whole = |(file, sha256): (&String, &String)| {
            hash::file(&begun.folder().join(file)).is_ok_and(|found| found == *sha256)
        };
        if known().is_some_and(|known| known.iter().all(whole)) {
            return done(5, 5);
        }
        let sha256 = hash::folder(model)?;
        let written = self.questions.ask(&LocalModel::open(model)?, (name, &sha256), done)?;
        let mut hashes = BTreeMap::new();
        for (file, bytes) in written {
            hashes.insert(file.clone(), hash::bytes(&bytes));
            write(begun.folder(), (file, bytes))?;
        }
        let mark_bytes = canonical(&hashes)?;
        Ok(replace(&mark, |file| file.write_all(&mark_bytes))?)
    }

    /// The model by which a side is compared: after the last phase that both went through.
    fn compared(&self, side: Side) -> Option<Whose> {
        let phase = last_common(self.models.iter().map(|(of, _)| *of));
        self.models.iter().map(|(of, _)| *of).find(|of| of.side == Some(side) && of.phase == phase)
    }

    /// Puts what differs between the models by which the two sides are compared into the files of the public's.
    fn compare_bias(&self, folder: &Path) -> Result<(), ComparisonError> {
        let (Some(public), Some(baseline)) = (self.compared(Side::Public), self.compared(Side::Baseline)) else {
            return Ok(());
        };
        for file in [files::bbq, files::bbq_all] {
            let (ours, theirs) = (file(public.name()), file(baseline.name()));
            if folder.join(&ours).is_file() {
                let mut report: bbq::Report = read(&folder.join(&ours))?;
                report.differences = Vec::new();
                report.differences = bbq::compare(&report, &read(&folder.join(theirs))?, self.questions.scoring())?;
                write(folder, (ours, canonical(&report)?))?;
            }
        }
        Ok(())
    }

    /// Whether the public's model follows each principle more than others do.
    fn adherence(
        &self,
        folder: &Path,
        watch: &mut dyn FnMut(&Event<'_>) -> ControlFlow<()>,
    ) -> Result<(), ComparisonError> {
        let (Some(public), Some(judged_by)) = (self.compared(Side::Public), self.judge) else { return Ok(()) };
        let judge = LocalModel::open(&judged_by.folder)?;
        let ours = self.held_out(folder, public)?;
        for (number, against) in AGAINST.into_iter().enumerate() {
            let other = if against == "base" { Some(Whose::BASE) } else { self.compared(Side::Baseline) };
            let Some(other) = other else { continue };
            let theirs = self.held_out(folder, other)?;
            let compared: Vec<Compared> = ours
                .iter()
                .zip(theirs)
                .map(|(ours, theirs)| Compared {
                    prompt: ours.prompt.clone(),
                    response: ours.response.clone(),
                    baseline: theirs.response,
                })
                .collect();
            let data = canonical(&compared)?;
            let clauses = &self.public.clauses;
            let forms = self.questions.forms().unwrap_or_else(Forms::paper);
            let of = clauses.len() * compared.len() * 4;
            let mut stopped = false;
            let before = number * of / 2;
            let judged = adherence::judge(&judge, forms, clauses, &compared, &mut |done| {
                stopped |= watch(&Event::Asked { what: "adherence", done: before + done, of }).is_break();
            })?;
            if stopped {
                return Err(ComparisonError::Stopped);
            }
            let measured = clauses.iter().zip(&judged);
            let report = Report {
                format: FORMAT.to_owned(),
                judge: [("name".to_owned(), judged_by.name.clone()), ("sha256".to_owned(), judged_by.sha256.clone())]
                    .into(),
                constitution_sha256: crate::constitution::sha256(self.public),
                data_sha256: hash::bytes(&data),
                resamples: self.resamples,
                seed: self.seed,
                code_version: env!("CARGO_PKG_VERSION").to_owned(),
                principles: measured
                    .map(|(clause, judged)| adherence::measure(clause, &compared, judged, self.resamples, self.seed))
                    .collect(),
            };
            write(folder, (format!("compared-{against}.json"), data))?;
            write(folder, (adherence_file(against), canonical(&report)?))?;
        }
        Ok(())
    }

    fn answers(&self, folder: &Path, of: Whose) -> Result<Vec<Answered>, ComparisonError> {
        read(&folder.join(files::answers(of.name())))
    }

    /// Answers to the prompts that no phase has seen.
    fn held_out(&self, folder: &Path, of: Whose) -> Result<Vec<Answered>, ComparisonError> {
        Ok(self.answers(folder, of)?.into_iter().skip(self.questions.contentious.len()).collect())
    }

    /// Answers of the base model and of those by which the sides are compared: contentious prompts first, then others
    /// of every group.
    fn side_by_side(&self, folder: &Path) -> Result<(), ComparisonError> {
        let of: Vec<Whose> = [Some(Whose::BASE), self.compared(Side::Public), self.compared(Side::Baseline)]
            .into_iter()
            .flatten()
            .collect();
        let all = of.iter().map(|of| Ok((*of, self.answers(folder, *of)?)));
        let all: Vec<(Whose, Vec<Answered>)> = all.collect::<Result<_, ComparisonError>>()?;
        let Some((_, prompts)) = all.first() else { return Ok(()) };
        let answers = |place: &usize| Answers {
            id: prompts[*place].id.clone(),
            prompt: prompts[*place].prompt.clone(),
            answers: all
                .iter()
                .map(|(whose, answers)| Answer { whose: *whose, text: answers[*place].response.clone() })
                .collect(),
            file: SIDE_BY_SIDE.to_owned(),
            judged: Vec::new(),
        };
        let shown: Vec<Answers> = self.chosen().iter().map(answers).collect();
        write(folder, (SIDE_BY_SIDE.to_owned(), canonical(&shown)?))
    }

    /// Which of each two answers that are shown the judge would rather have, so that people can be compared with it.
    fn judge_side_by_side(&self, folder: &Path) -> Result<(), ComparisonError> {
        let Some(judged_by) = self.judge else { return Ok(()) };
        let judge = LocalModel::open(&judged_by.folder)?;
        let shown: Vec<Answers> = read(&folder.join(SIDE_BY_SIDE))?;
        let (mut places, mut compared) = (Vec::new(), Vec::new());
        for (place, answers) in shown.iter().enumerate() {
            for pair in Pair::ALL {
                let said = |model| rating::text(answers, model).map(str::to_owned);
                if let (Some(response), Some(baseline)) = (said(pair.a()), said(pair.b())) {
                    places.push((place, pair));
                    compared.push(Compared { prompt: answers.prompt.clone(), response, baseline });
                }
            }
        }
        let forms = self.questions.forms().unwrap_or_else(Forms::paper);
        let by_clause = adherence::judge(&judge, forms, &self.public.clauses, &compared, &mut |_| {})?;
        let mut judged: BTreeMap<String, Vec<Judged>> = BTreeMap::new();
        for (at, (place, pair)) in places.into_iter().enumerate() {
            let of: Vec<f64> = by_clause.iter().filter_map(|by| by[at]).collect();
            // Where both say the same there is nothing to prefer.
            if !of.is_empty() {
                let preferred = of.iter().sum::<f64>() / of.len() as f64;
                let one = Judged { a: pair.a(), b: pair.b(), preferred };
                judged.entry(shown[place].id.clone()).or_default().push(one);
            }
        }
        let record = JudgedRecord {
            format: "folkmoot-judged/1".to_owned(),
            judge: [("name".to_owned(), judged_by.name.clone()), ("sha256".to_owned(), judged_by.sha256.clone())]
                .into(),
            constitution_sha256: crate::constitution::sha256(self.public),
            seed: self.seed,
            code_version: env!("CARGO_PKG_VERSION").to_owned(),
            judged,
        };
        write(folder, (JUDGED.to_owned(), canonical(&record)?))
    }

    /// Places of the prompts that are shown.
    fn chosen(&self) -> Vec<usize> {
        let contentious = self.questions.contentious.len();
        let first = contentious.min(self.shown.div_ceil(2));
        let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, row) in self.questions.held_out.iter().enumerate() {
            groups.entry(row.group.as_deref().unwrap_or_default()).or_default().push(contentious + place);
        }
        let most = groups.values().map(Vec::len).max().unwrap_or(0);
        let in_turn = (0..most).flat_map(|round| groups.values().filter_map(move |places| places.get(round).copied()));
        (0..first).chain(in_turn).take(self.shown).collect()
    }
}

/// How many models are asked at the same time, where they are small.
pub(super) fn together(are_small: bool) -> usize {
    if are_small { rayon::current_num_threads() } else { 1 }
}

/// Beside the outputs: which files of a model are there, with their hashes; whose mark is there is not asked again.
pub(super) fn mark(begun: &Begun, name: &str) -> PathBuf {
    begun.unfinished().join(format!("{name}.json"))
}

/// Does something with one thread, so that several can be done at the same time.
pub(super) fn alone<T: Send>(work: impl FnOnce() -> Result<T, ComparisonError> + Send) -> Result<T, ComparisonError> {
    in_pool(1, work)
}

/// Does something with so many threads.
pub(super) fn in_pool<T: Send>(
    threads: usize,
    work: impl FnOnce() -> Result<T, ComparisonError> + Send,
) -> Result<T, ComparisonError> {
    let pool = ThreadPoolBuilder::new().num_threads(threads.max(1)).build();
    pool.map_err(|error| ComparisonError::Input(format!("no threads could be started: {error}")))?.install(work)
}

/// Writes one file of the stage.
pub(super) fn write(folder: &Path, (name, bytes): Written) -> Result<(), ComparisonError> {
    Ok(replace(&folder.join(name), |file| file.write_all(&bytes))?)
}

/// Reads one.
pub(super) fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Result<T, ComparisonError> {
    let bytes = std::fs::read(path).map_err(|error| RunError::file(path, error))?;
    Ok(serde_json::from_slice(&bytes).map_err(|error| RunError::file(path, error))?)
}
