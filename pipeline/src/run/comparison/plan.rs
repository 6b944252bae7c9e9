//! What a run is going to do, written before it does anything.

use super::whose::{SIDES, stage};
use super::{ComparisonError, ComparisonParams, EVALUATION};
use crate::language::replace;
use crate::run::{RunError, phases};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// The name of the file.
pub const PLAN: &str = "plan.json";
/// The value of [`Plan::training`].
const ELSEWHERE: &str = "elsewhere";
const PLAN_FORMAT: &str = "folkmoot-run/1";

/// `plan.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// `folkmoot-run/1`.
    pub format: String,
    /// Version of the program.
    pub code_version: String,
    /// Where the models are trained, if not here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub training: Option<String>,
    /// The stages, in order. Those of the two constitutions may go on at the same time.
    pub stages: Vec<String>,
    /// Every parameter with its value.
    pub params: ComparisonParams,
    /// Seed of every random choice.
    pub seed: u64,
    /// SHA-256 of everything that goes in, by what it is for.
    pub inputs: BTreeMap<String, String>,
}

/// The names of all stages, in order.
#[must_use]
pub fn stages() -> Vec<String> {
    let of_sides = SIDES.iter().flat_map(|side| phases::Phase::ALL.map(|phase| stage(*side, phase)));
    let mut all = vec![super::UNDERSTAND.to_owned()];
    all.extend(of_sides);
    all.extend([EVALUATION, "report"].map(str::to_owned));
    all
}

/// The names of all stages where the models are trained elsewhere.
fn stages_elsewhere() -> Vec<String> {
    let back = SIDES
        .iter()
        .flat_map(|side| [phases::Phase::Supervised, phases::Phase::Reinforced].map(|phase| stage(*side, phase)));
    let mut all = vec![super::UNDERSTAND.to_owned()];
    all.extend(super::hand_over::names_of_stages());
    all.extend(back);
    all.extend([EVALUATION, "report"].map(str::to_owned));
    all
}

impl Plan {
    pub(super) fn new(params: &ComparisonParams, seed: u64, inputs: BTreeMap<String, String>, elsewhere: bool) -> Self {
        Self {
            format: PLAN_FORMAT.to_owned(),
            code_version: env!("CARGO_PKG_VERSION").to_owned(),
            training: elsewhere.then(|| ELSEWHERE.to_owned()),
            stages: if elsewhere { stages_elsewhere() } else { stages() },
            params: params.clone(),
            seed,
            inputs,
        }
    }

    /// Writes it into the folder of a run, in which no other may have been begun.
    pub(super) fn write(&self, folder: &Path) -> Result<(), ComparisonError> {
        let path = folder.join(PLAN);
        match std::fs::read(&path) {
            Ok(bytes) => {
                let there: Self = serde_json::from_slice(&bytes)
                    .map_err(|error| RunError::file(&path, format!("not the plan of a run: {error}")))?;
                let differences = self.differences(&there);
                if differences.is_empty() {
                    return Ok(());
                }
                let what = format!("a run with {}", differences.join(", "));
                Err(RunError::Taken { path: folder.to_owned(), what }.into())
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let mut text = serde_json::to_vec_pretty(self).map_err(|error| RunError::file(&path, error))?;
                text.push(b'\n');
                Ok(replace(&path, |file| file.write_all(&text))?)
            }
            Err(error) => Err(RunError::file(path, error).into()),
        }
    }

    /// In what another differs, in words.
    fn differences(&self, there: &Self) -> Vec<String> {
        let mut differences: Vec<String> = self
            .inputs
            .keys()
            .chain(there.inputs.keys())
            .filter(|name| self.inputs.get(*name) != there.inputs.get(*name))
            .map(|name| format!("another `{name}`"))
            .collect();
        differences.sort();
        differences.dedup();
        if self.training != there.training {
            let where_to = there.training.as_deref().unwrap_or("here");
            differences.push(format!("training that is done {where_to}"));
        }
        if self.params != there.params {
            differences.push("other parameters".to_owned());
        }
        if self.seed != there.seed {
            differences.push(format!("seed {}", there.seed));
        }
        if self.code_version != there.code_version {
            differences.push(format!("version {} of this program", there.code_version));
        }
        differences
    }
}
