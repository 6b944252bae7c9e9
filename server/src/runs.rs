//! Running runs: each in a program of its own, so that it can neither slow voting down nor take the server with it.
//!
//! * [`params`]: what can be chosen, with defaults and sources;
//! * [`shift`]: one run under one lease;
//! * [`engine`]: the model behind an address that may write and judge; [`material`]: what is asked of models that are
//!   not the laboratory's; [`elsewhere`]: training on other machines;
//! * [`child`]: the program that does it; [`folder`]: the files between it and us; [`hearing`]: what it says, less what
//!   is [`withheld`].
//!
//! The queue is the table of runs. Any number of workers, on any number of machines with the same database and data
//! folder, take runs from it; whoever loses its lease stops, and another goes on from what lies in the folder.

mod child;
pub(crate) mod elsewhere;
pub(crate) mod engine;
mod folder;
mod hearing;
pub(crate) mod material;
pub(crate) mod params;
mod shift;
mod withheld;

use crate::report::weights::Weights;
use anyhow::Context;
use deliberation::store::{LONGEST_LEASE_MS, Store, now_ms};
use elsewhere::RunFolders;
use engine::EngineArgs;
use material::Material;
use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};
use tokio::sync::watch;
use withheld::Withheld;

/// How often an idle worker looks for a run.
const PAUSE: Duration = Duration::from_secs(2);

/// Options of whoever works on runs.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct WorkArgs {
    /// Folder with folders of language models that runs may begin with, beside the built-in one; prompts and questions
    /// for runs with the paper's parameters lie in its folder `material`
    #[arg(long, env = "FOLKMOOT_MODELS", value_name = "DIR")]
    models: Option<PathBuf>,
    /// Program to start for a run in place of this one, with the same arguments: a script that starts it on another
    /// machine with the same folders, for instance. It has to end when its standard input does
    #[arg(long, env = "FOLKMOOT_RUNNER", value_name = "PROGRAM")]
    runner: Option<PathBuf>,
    /// Folder, or s3://BUCKET/PREFIX, where finished stages are kept for other runs, in place of `artifacts` in the data
    /// folder; the service and its key come by AWS_ENDPOINT, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
    #[arg(long, env = "FOLKMOOT_RUN_STORE", value_name = "PLACE")]
    run_store: Option<String>,
    #[command(flatten)]
    engine: EngineArgs,
    /// Seconds after which a worker that gives no sign of life has lost its run to another
    #[arg(long, env = "FOLKMOOT_RUN_LEASE", default_value_t = 30, value_name = "SECONDS", hide = true,
        value_parser = clap::value_parser!(u64).range(2..=LONGEST_LEASE_MS.unsigned_abs() / 1000))]
    run_lease: u64,
}

impl WorkArgs {
    /// Says at once when something cannot work.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        if let Some(place) = &self.run_store {
            pipeline::run::Store::check(place).context("--run-store")?;
        }
        self.engine.check()
    }

    /// Where finished stages are kept. Folders get whole paths, for whatever folder a runner works in.
    fn artifacts(&self, data: &Path) -> anyhow::Result<OsString> {
        Ok(match &self.run_store {
            None => data.join("artifacts").into(),
            Some(place) if place.contains("://") => place.into(),
            Some(folder) => std::path::absolute(folder)?.into(),
        })
    }

    /// The name of the model that may write and judge in place of the one that is trained, where there is one.
    pub(crate) fn engine_model(&self) -> Option<&str> {
        self.engine.model()
    }

    /// Address and name of that model.
    pub(crate) fn engine(&self) -> Option<(&str, &str)> {
        self.engine.address().zip(self.engine.model())
    }

    /// What runs read whose models are not the laboratory's.
    pub(crate) fn material(&self) -> Material {
        Material::beside(self.models.as_deref())
    }

    /// Names of the models beside the built-in one, sorted.
    pub(crate) fn models(&self) -> Vec<String> {
        let entries = self.models.as_deref().and_then(|folder| folder.read_dir().ok());
        let mut names: Vec<String> = entries
            .into_iter()
            .flatten()
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name().into_string().ok()?;
                entry.path().join("config.json").is_file().then_some(name)
            })
            .collect();
        names.sort();
        names
    }
}

/// What every worker of this process needs. Cheap to clone.
#[derive(Clone, Debug)]
struct Works {
    store: Store,
    /// Where runs have their folders.
    runs: RunFolders,
    /// Where finished stages are kept for other runs.
    artifacts: OsString,
    models: Option<PathBuf>,
    engine: EngineArgs,
    withheld: Withheld,
    /// Where the models of reports are kept.
    weights: Weights,
    program: PathBuf,
    lease: Duration,
}

impl Works {
    fn lease_ms(&self) -> i64 {
        i64::try_from(self.lease.as_millis()).unwrap_or(i64::MAX)
    }
}

/// Works on up to `count` runs at a time until `stop` says so; what is under way then is left to the next worker.
pub(crate) async fn work(
    store: Store,
    data: &Path,
    args: &WorkArgs,
    count: usize,
    stop: watch::Receiver<bool>,
) -> anyhow::Result<()> {
    if count == 0 {
        return Ok(());
    }
    let program = match &args.runner {
        Some(runner) => runner.clone(),
        None => std::env::current_exe()?,
    };
    // Children are told whole paths, whatever folder a runner works in.
    let data = std::path::absolute(data)?;
    let artifacts = args.artifacts(&data)?;
    let works = Arc::new(Works {
        store,
        runs: RunFolders::of(&data),
        withheld: Withheld::of(&args.engine, &artifacts),
        artifacts,
        weights: Weights::of(&data),
        models: args.models.as_deref().map(std::path::absolute).transpose()?,
        engine: args.engine.clone(),
        program,
        lease: Duration::from_secs(args.run_lease),
    });
    let workers = (0..count).map(|_| tokio::spawn(one_after_the_other(works.clone(), stop.clone())));
    for worker in workers.collect::<Vec<_>>() {
        worker.await?;
    }
    Ok(())
}

async fn one_after_the_other(works: Arc<Works>, mut stop: watch::Receiver<bool>) {
    // Nobody reads it but whoever looks into the database to see which machine is at it.
    let name = format!("process {}", std::process::id());
    while !*stop.borrow() {
        match works.store.claim_run(&name, now_ms(), works.lease_ms()).await {
            Ok(Some(claimed)) => {
                shift::work(&works, claimed, &mut stop).await;
                continue;
            }
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "the queue of runs cannot be read; it will be tried again"),
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            // An error means that nobody is left who could stop us: that is a stop, too.
            changed = stop.changed() => if changed.is_err() { return },
        }
    }
}
