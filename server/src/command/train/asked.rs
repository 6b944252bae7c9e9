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
        rows::{self, PromptRow},
    },
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
    pub(super) fn prompts(&self) -> anyhow::Result<Vec<PromptRow>> {
        Ok(rows::read_prompts(&self.prompts)?)
    }
}

/// Tells whoever trains by a constitution how to see whether the model that judges by it reads it: nobody looks here, as
/// that takes probes, and can take as long as the phase.
pub(super) fn told_to_look(constitution: &Path, model: &Path, layout: Layout, out: &Path) {
    // A phase that is done is not done again.
    if out.join("manifest.json").is_file() {
        return;
    }
    let named = match layout {
        Layout::Paper => "",
        Layout::Laboratory => ", with layout = \"laboratory\" in its --params",
        Layout::Chat => ", with layout = \"chat\" in its --params",
    };
    let (constitution, model) = (constitution.display(), model.display());
    tracing::warn!(
        "whether {model} reads every principle is not looked at here; by one that it does not read, or misreads, nothing \
         is trained, or something else. To see it: folkmoot train understand --constitution {constitution} --model \
         {model}{named}"
    );
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
