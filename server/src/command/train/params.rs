//! Parameters of a stage, from a file.

use anyhow::Context;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Parameters that go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(in crate::command) enum Preset {
    /// As in the papers, where they say it
    #[default]
    Paper,
    /// As the built-in laboratory model needs them
    Laboratory,
}

/// Options of a stage in a folder.
#[derive(Debug, clap::Args)]
pub(in crate::command) struct OfStage {
    #[command(flatten)]
    given: Given,
    /// Parameters that the file of parameters changes; as in the papers if nothing else is said
    #[arg(long, value_enum)]
    preset: Option<Preset>,
}

impl OfStage {
    /// The parameters of a preset with what the file says otherwise, and the seed: 0 where none was given.
    pub(in crate::command) fn read<P>(&self, laboratory: fn() -> P) -> anyhow::Result<(P, u64)>
    where
        P: DeserializeOwned + Serialize + Default,
    {
        self.read_with(Preset::Paper, laboratory)
    }

    /// The same with the preset that counts where none is named.
    pub(in crate::command) fn read_with<P>(&self, usual: Preset, laboratory: fn() -> P) -> anyhow::Result<(P, u64)>
    where
        P: DeserializeOwned + Serialize + Default,
    {
        let preset = match self.preset.unwrap_or(usual) {
            Preset::Paper => P::default(),
            Preset::Laboratory => laboratory(),
        };
        let params = match &self.given.params {
            None => preset,
            Some(path) => {
                let mut whole = serde_json::to_value(preset)?;
                lay_over(&mut whole, read(path)?);
                serde_json::from_value(whole)
                    .with_context(|| format!("{}: the parameters cannot be used", path.display()))?
            }
        };
        Ok((params, self.given.seed.unwrap_or(0)))
    }
}

/// Lays what somebody wrote over what stands there, field by field.
fn lay_over(whole: &mut Value, written: Value) {
    match (whole, written) {
        (Value::Object(whole), Value::Object(written)) => {
            for (name, value) in written {
                lay_over(whole.entry(name).or_insert(Value::Null), value);
            }
        }
        (whole, written) => *whole = written,
    }
}

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

/// Reads parameters in TOML, or in JSON where the name ends so.
pub(in crate::command) fn read<P: DeserializeOwned>(path: &Path) -> anyhow::Result<P> {
    let place = || format!("{}: the parameters cannot be used", path.display());
    let text = std::fs::read_to_string(path).with_context(place)?;
    if path.extension().is_some_and(|extension| extension == "json") {
        return serde_json::from_str(&text).with_context(place);
    }
    toml::from_str(&text).with_context(place)
}
