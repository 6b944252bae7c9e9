//! The files between a worker and the program that does a run: what it is given, and what comes of it.

use super::{Works, elsewhere::RunFolder, material::Material, params};
use crate::command::run::{ENDPOINT, built_in};
use anyhow::{Context, ensure};
use app::running::{Reading, Understood};
use deliberation::{
    Handed, Training,
    store::{ClaimedRun, HandOver},
};
use pipeline::constitutional::understanding::{Understanding, Verdict};
use record::canonical;
use serde::Deserialize;
use serde_json::Value;
use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

/// The name of the stage that tries the principles.
pub(super) const UNDERSTAND: &str = "understand";

/// The folder of a run.
pub(super) struct Folder {
    place: RunFolder,
    way: Way,
    model: String,
    /// By this name a model behind the endpoint of the workers writes and judges.
    engine: Option<String>,
    preset: params::Preset,
    seed: u64,
    has_baseline: bool,
}

/// What the program is to do.
enum Way {
    /// All of it.
    Through,
    /// Everything up to training.
    HandOver,
    /// Everything from models on that lie in this folder.
    TakeBack(PathBuf),
}

/// What a run writes down before anything else, as far as we need it.
#[derive(Deserialize)]
struct Plan {
    stages: Vec<Value>,
}

impl Folder {
    /// Writes down what a run is given. Whoever takes it over writes the same bytes.
    pub(super) fn prepare(works: &Works, claimed: &ClaimedRun) -> anyhow::Result<Self> {
        let place = works.runs.of_run(claimed.lease.poll, claimed.lease.run);
        place.make()?;
        let chosen = params::Chosen::read(&claimed.run.params)?;
        write(&place.join("constitution.json"), claimed.constitution.as_bytes())?;
        write(&place.join("params.json"), &canonical::to_vec(&chosen.given()?)?)?;
        if let Some(baseline) = &claimed.baseline {
            write(&place.join("baseline.json"), baseline.as_bytes())?;
        }
        let way = match (claimed.run.training, &claimed.run.returned) {
            (Training::Here, _) => Way::Through,
            (Training::Elsewhere, None) => Way::HandOver,
            (Training::Elsewhere, Some(returned)) => Way::TakeBack(place.complete(&returned.folder)?),
        };
        Ok(Self {
            place,
            way,
            engine: chosen.engine_model().map(str::to_owned),
            model: claimed.run.model.clone(),
            preset: chosen.preset,
            seed: claimed.run.seed,
            has_baseline: claimed.baseline.is_some(),
        })
    }

    /// The arguments of the program.
    pub(super) fn arguments(&self, works: &Works) -> anyhow::Result<Vec<OsString>> {
        let mut arguments: Vec<OsString> = ["--log-format", "json", "--leash"].map(Into::into).to_vec();
        arguments.push(self.place.join("leash").into());
        arguments.push("run".into());
        let mut give = |name: &str, value: OsString| arguments.extend([name.into(), value]);
        give("--constitution", self.place.join("constitution.json").into());
        give("--baseline", if self.has_baseline { self.place.join("baseline.json").into() } else { "standard".into() });
        if !self.model.is_empty() {
            give("--model", self.model_folder(works)?.into());
        }
        give("--preset", self.preset.as_str().into());
        give("--params", self.place.join("params.json").into());
        give("--seed", self.seed.to_string().into());
        give("--out", self.out().into());
        give("--store", works.artifacts.clone());
        match &self.way {
            Way::Through => {}
            Way::HandOver => give("--hand-over", self.place.handed().into()),
            Way::TakeBack(folder) => give("--take-back", folder.into()),
        }
        arguments.extend(Material::beside(works.models.as_deref()).arguments(self.preset)?);
        Ok(arguments)
    }

    /// What the program reads from its environment: an address of the operator's house is for nobody else on the
    /// machine to read, as arguments are.
    pub(super) fn environment(&self, works: &Works) -> anyhow::Result<Vec<(&'static str, String)>> {
        let address = self.engine.as_ref().map(|model| works.engine.address_of(model)).transpose()?;
        Ok(address.map(|address| (ENDPOINT, address.to_owned())).into_iter().collect())
    }

    fn model_folder(&self, works: &Works) -> anyhow::Result<PathBuf> {
        let models = works.models.as_deref();
        let models = models.context("this worker was started without --models, and the run wants one of them")?;
        let folder = models.join(&self.model);
        ensure!(folder.is_dir(), "{} is not there; put the model there, or start another run", folder.display());
        Ok(folder)
    }

    /// Where the program works.
    fn out(&self) -> PathBuf {
        self.place.join("run")
    }

    /// The stages in their order, once the plan is written.
    pub(super) fn plan(&self) -> Option<Vec<String>> {
        let text = fs::read(self.out().join("plan.json")).ok()?;
        let plan: Plan = serde_json::from_slice(&text).ok()?;
        let name = |stage: &Value| stage.as_str().or_else(|| stage.get("name")?.as_str()).map(str::to_owned);
        plan.stages.iter().map(name).collect()
    }

    /// What is known of the principles, as JSON, once they were tried.
    pub(super) fn understood(&self) -> Option<String> {
        let path = self.out().join("stages").join(UNDERSTAND).join("understanding.json");
        let found: Understanding = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
        let told: Vec<Understood> = found
            .principles
            .iter()
            .map(|principle| Understood {
                clause: principle.id.clone(),
                text: principle.text.clone(),
                reading: match principle.verdict {
                    Verdict::Understood => Reading::Understood,
                    Verdict::Partly => Reading::Partly,
                    Verdict::Misread => Reading::Misread,
                    Verdict::NotRead => Reading::NotRead,
                    Verdict::Untested => Reading::Untested,
                },
                share: principle.agreement.share,
                interval: principle.agreement.interval,
                n: principle.agreement.n,
            })
            .collect();
        serde_json::to_string(&told).ok()
    }

    /// Whether the program ends with a hand-over and not with a report.
    pub(super) fn hands_over(&self) -> bool {
        matches!(self.way, Way::HandOver)
    }

    /// What is handed over at the end, packed.
    pub(super) fn handed_over(&self, works: &Works) -> anyhow::Result<HandOver> {
        self.place.pack(self.base(works).ok().as_deref())
    }

    /// The model that both arms begin with.
    fn base(&self, works: &Works) -> anyhow::Result<PathBuf> {
        if self.model.is_empty() { built_in() } else { self.model_folder(works) }
    }

    /// Removes what nobody needs once there is a report.
    pub(super) fn tidy(&self) {
        self.place.forget(None, Duration::ZERO);
    }

    /// The report at the end, with its files. The models that it is about are kept, too, where that can be done: a
    /// report without them is a report all the same.
    pub(super) fn report(&self, works: &Works) -> anyhow::Result<Handed> {
        let handed = crate::report::folder::read(&self.out().join("report"));
        let handed = handed.context("the run has ended without a report that fits")?;
        let places = std::iter::once(self.out()).chain(self.base(works));
        match works.weights.keep(&handed.report, &places.collect::<Vec<_>>()) {
            Ok(kept) => tracing::info!(models = kept.join(", "), "models of a report are kept"),
            Err(error) => tracing::warn!(error = format!("{error:#}"), "models of a report could not be kept"),
        }
        Ok(handed)
    }
}

/// Writes a file whole or not at all: somebody may be reading what an earlier worker wrote.
pub(super) fn write(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    crate::command::output::into_file(path, |out| out.write_all(bytes))
}
