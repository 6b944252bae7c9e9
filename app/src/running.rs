//! What pages know of runs: the training of a model by the constitution of a poll.

use crate::facilitator::{Held, Typed};
use deliberation::store::{Run, RunRecord};
pub use record::model_report::Reading;
use record::{ModelReport, analysis::Interval};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Gigabytes that an archive of models may have when it is uploaded.
pub const LARGEST_RETURN_GB: usize = 4;

/// The runs of a poll, and what a new one would be made from.
#[derive(Clone, Debug)]
pub struct Runs {
    /// The poll.
    pub held: Held,
    /// The runs, the newest first.
    pub runs: Vec<Run>,
    /// The newest ratified version: its number and its SHA-256; none as long as there is none.
    pub constitution: Option<(i64, String)>,
    /// Names of models beside the built-in one.
    pub models: Vec<String>,
    /// Name of the model behind an endpoint that can write and judge, where the site has one.
    pub engine: Option<String>,
    /// Questions that it is asked at most while answers are revised and compared, with what stands in the form; none where
    /// something there is not fit.
    pub asked_at_most: Option<u64>,
    /// What can be chosen.
    pub parameters: Arc<Vec<Parameter>>,
    /// What was typed into the form.
    pub typed: Typed,
}

/// One run.
#[derive(Clone, Debug)]
pub struct Running {
    /// The poll.
    pub held: Held,
    /// All that is known of it.
    pub record: Arc<RunRecord>,
    /// Now, UTC milliseconds.
    pub now_ms: i64,
    /// Milliseconds until all of its stages are done; none where that cannot be told.
    pub left_ms: Option<u64>,
    /// What is known of the principles; empty as long as they were not tried.
    pub understood: Vec<Understood>,
    /// What can be chosen, with what was.
    pub parameters: Arc<Vec<Parameter>>,
    /// Its report, once there is one.
    pub report: Option<Arc<ModelReport>>,
    /// Other runs of the poll that it can be compared with, the newest first.
    pub others: Vec<Run>,
    /// The one that it is compared with.
    pub beside: Option<Beside>,
    /// Name of the model behind an endpoint that writes and judges, if one does.
    pub engine: Option<String>,
    /// What is wrong with what was sent.
    pub typed: Typed,
    /// What it stands between.
    pub chain: Chain,
}

/// What comes before a run and after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// The analysis of the votes from which its constitution was compiled: version, and when it was made in UTC
    /// milliseconds.
    pub analysis: Option<(i64, i64)>,
    /// When its constitution was ratified, UTC milliseconds, and by whom.
    pub ratified: Option<(i64, String)>,
    /// The newest published version of its report.
    pub published: Option<i64>,
}

/// A run that another is compared with.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The run.
    pub run: Run,
    /// Its parameters.
    pub parameters: Arc<Vec<Parameter>>,
    /// Its report, if there is one.
    pub report: Option<Arc<ModelReport>>,
}

/// Something that can be chosen about a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameter {
    /// Its name, with dots between the parts.
    pub path: String,
    /// Its value.
    pub value: String,
    /// What it is where nobody chooses.
    pub default: String,
    /// What it is in the paper, where that differs.
    pub published: Option<String>,
    /// Where the default comes from.
    pub source: Source,
}

/// Where a default comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A section of Bai et al. 2022.
    Section(&'static str),
    /// It was chosen for this program.
    Ours,
}

/// Whether the model reads a principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Understood {
    /// Id of the clause.
    pub clause: String,
    /// Its text.
    pub text: String,
    /// All in all.
    pub reading: Reading,
    /// Share of pairs that are judged rightly.
    pub share: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<Interval>,
    /// How many pairs.
    pub n: u64,
}
