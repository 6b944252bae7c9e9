//! Parameters of a stage, from a file.

use anyhow::Context;
use serde::de::DeserializeOwned;
use std::path::{Path, PathBuf};

/// Options of every stage that has parameters.
#[derive(Debug, clap::Args)]
pub(super) struct Given {
    /// Parameters in TOML, or in JSON where the name ends so; what is not named has its default
    #[arg(long, value_name = "FILE")]
    params: Option<PathBuf>,
    /// Seed of every random choice, in place of the one among the parameters
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
}

impl Given {
    /// The parameters, and the seed that was given beside them.
    pub(super) fn read<P: DeserializeOwned + Default>(&self) -> anyhow::Result<(P, Option<u64>)> {
        let params = self.params.as_deref().map(read).transpose()?.unwrap_or_default();
        Ok((params, self.seed))
    }
}

fn read<P: DeserializeOwned>(path: &Path) -> anyhow::Result<P> {
    let place = || format!("{}: the parameters cannot be used", path.display());
    let text = std::fs::read_to_string(path).with_context(place)?;
    if path.extension().is_some_and(|extension| extension == "json") {
        return serde_json::from_str(&text).with_context(place);
    }
    toml::from_str(&text).with_context(place)
}
