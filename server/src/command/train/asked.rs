//! Options and steps of the commands that ask a model about a constitution.

use super::params::Given;
use crate::{
    command::chosen::Chosen,
    progress::{self, PROGRESS},
};
use pipeline::{
    constitution,
    constitutional::{
        Layout, MethodError,
        rows::PromptRow,
        understanding::{
            PrincipleReport, Probes, Understanding, UnderstandingParams, ValidUnderstandingParams, Verdict,
            understanding,
        },
    },
    language::{LanguageModel, LocalModel},
    run::preference::prompts_of,
};
use record::Constitution;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// Which model is asked about which constitution, and how.
#[derive(Debug, clap::Args)]
pub(super) struct Asked {
    #[command(flatten)]
    pub(super) model: Chosen,
    /// The constitution
    #[arg(long, value_name = "FILE")]
    constitution: PathBuf,
    #[command(flatten)]
    params: Given,
}

impl Asked {
    pub(super) fn constitution(&self) -> anyhow::Result<Constitution> {
        Ok(constitution::read_constitution(&self.constitution)?)
    }

    /// The parameters; `seed` says where among them the one stands that can be given beside them.
    pub(super) fn params<P: DeserializeOwned + Default>(&self, seed: fn(&mut P) -> &mut u64) -> anyhow::Result<P> {
        let (mut params, given) = self.params.read::<P>()?;
        if let Some(given) = given {
            *seed(&mut params) = given;
        }
        Ok(params)
    }
}

/// Prompts, and the file for what comes of them.
#[derive(Debug, clap::Args)]
pub(super) struct ByPrompt {
    /// Prompts, one JSON object a line: {"prompt": text or messages, "id": …}
    #[arg(long, value_name = "FILE")]
    prompts: PathBuf,
    /// File for what comes of each, one JSON object a line; gone on with where a run was cut off
    #[arg(long, value_name = "FILE")]
    pub(super) out: PathBuf,
}

impl ByPrompt {
    /// The prompts, each of which has its place in this layout.
    pub(super) fn prompts(&self, layout: Layout) -> anyhow::Result<Vec<PromptRow>> {
        Ok(prompts_of(&self.prompts, layout)?)
    }
}

/// Whether and how it is looked at, before training, which principles a model reads.
#[derive(Debug, clap::Args)]
pub(super) struct Look {
    /// Do not look first which principles the model reads that judges by them
    #[arg(long)]
    skip_understanding: bool,
    /// Probes of your own to look by, as in `folkmoot train understand`; without them, the laboratory's
    #[arg(long, value_name = "FILE", conflicts_with = "skip_understanding", requires = "constitution")]
    probes: Option<PathBuf>,
}

impl Look {
    /// Shows whoever trains by a constitution which of its principles the model reads that judges by them. Once: whoever
    /// goes on with a phase has seen it. A model that is not open yet is opened for that and closed again.
    pub(super) fn understanding(
        &self,
        constitution: &Path,
        (model, opened): (&Path, Option<&LocalModel>),
        layout: Layout,
        out: &Path,
    ) -> anyhow::Result<()> {
        if self.skip_understanding || out.join("manifest.json").is_file() || out.join(".unfinished").is_dir() {
            return Ok(());
        }
        let written = constitution::read_constitution(constitution)?;
        let params = UnderstandingParams { layout, ..UnderstandingParams::default() }.check()?;
        let [trial, probes] = halves(self.probes.as_deref(), &params)?;
        let whose =
            self.probes.as_ref().map_or_else(|| "the laboratory's probes".into(), |file| file.display().to_string());
        tracing::info!("trying every principle on {} first; --skip-understanding leaves that out", model.display());
        let found = match opened {
            Some(opened) => tried(opened, &written, &probes, &trial, &params)?,
            None => tried(&LocalModel::open(model)?, &written, &probes, &trial, &params)?,
        };
        tracing::info!("how {} reads each principle, by {whose}:\n{found}", model.display());
        let unread = |principle: &&PrincipleReport| matches!(principle.verdict, Verdict::NotRead | Verdict::Misread);
        let unread: Vec<String> = found.principles.iter().filter(unread).map(|one| one.id.to_string()).collect();
        if !unread.is_empty() {
            tracing::warn!(
                "by {} nothing is trained, or something else: as far as {whose} tell, the model does not read them; \
                 --probes FILE tries them on your own",
                unread.join(", ")
            );
        }
        Ok(())
    }
}

/// Probes to try settings on, and others to measure by: of a file, or the laboratory's.
pub(super) fn halves(file: Option<&Path>, params: &ValidUnderstandingParams) -> anyhow::Result<[Probes; 2]> {
    Ok(match file {
        Some(file) => Probes::read(file)?.halves(),
        None => Probes::laboratory_halves(params.get()),
    })
}

/// Tries every principle; a bar shows how far that is.
pub(super) fn tried(
    model: &dyn LanguageModel,
    constitution: &Constitution,
    probes: &Probes,
    trial: &Probes,
    params: &ValidUnderstandingParams,
) -> anyhow::Result<Understanding> {
    let bar = progress::bar("trying principles", 1);
    let found = understanding(model, constitution, probes, trial, params, &mut |done, of| {
        bar.set_length(of as u64);
        bar.set_position(done as u64);
        tracing::info!(target: PROGRESS, stage = "understand", done, of);
    })?;
    bar.finish_and_clear();
    Ok(found)
}

/// Does something with `of` prompts; `work` says how many are done. A bar shows it to people, the log to programs.
pub(super) fn watched<T>(
    stage: &'static str,
    title: &'static str,
    of: usize,
    work: impl FnOnce(&mut dyn FnMut(usize) -> Result<(), MethodError>) -> Result<T, MethodError>,
) -> anyhow::Result<T> {
    let bar = progress::bar(title, of as u64);
    let done = work(&mut |done| {
        bar.set_position(done as u64);
        tracing::info!(target: PROGRESS, stage, done, of);
        Ok(())
    })?;
    bar.finish_and_clear();
    Ok(done)
}
