//! What pages know of a report on a model: published, or on its way there.
//!
//! The server works this out before it renders a page and hands it over as context; pages only show it.

mod example;
mod finding;

pub use example::Examples;
pub use finding::{Compared, Finding, LEVEL, changed, departures, followed};

use crate::{
    facilitator::{Held, Typed},
    rating::RatingDesk,
};
use deliberation::{
    Poll,
    store::{KeptReport, RunCurve},
};
use record::{
    Constitution, ModelReport, Publication,
    model_report::{Model, Whose},
};
use std::sync::Arc;

/// Bytes up to which models are put into an archive for whoever asks, and up to which a base model, which is somebody
/// else's, is given out with those that were trained from it.
pub const SMALL_MODELS: u64 = 64 << 20;

/// The page of one version.
#[derive(Clone, Debug)]
pub struct ReportPage {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What is said of the report.
    pub publication: Arc<Publication>,
    /// SHA-256 of that; absent as long as it is not published.
    pub sha256: Option<String>,
    /// The report.
    pub report: Arc<ModelReport>,
    /// The constitution that it is about.
    pub constitution: Arc<Constitution>,
    /// All published versions, the newest first: number, day, and what it corrects.
    pub versions: Vec<(i64, String, Option<String>)>,
    /// Where the site is, without a slash at the end.
    pub site: String,
    /// What was measured while the models were trained.
    pub curves: Vec<RunCurve>,
    /// The version before this one; absent for the first.
    pub earlier: Option<Arc<Earlier>>,
}

/// A version that came before another.
#[derive(Clone, Debug)]
pub struct Earlier {
    /// What was said of it.
    pub publication: Publication,
    /// Its report.
    pub report: Arc<ModelReport>,
}

/// Whether a file of a report says how the training of a side went.
pub fn is_training(file: &str) -> bool {
    file.starts_with("training-")
}

/// The phase and the side of which a file of a report has every step; nothing for other files.
pub fn journal(file: &str) -> Option<(&str, &str)> {
    file.strip_prefix("journal-")?.strip_suffix(".jsonl")?.split_once('-')
}

impl ReportPage {
    /// The address of this version on the site, or of something of it.
    pub fn address(&self, rest: &str) -> String {
        let slash = if rest.is_empty() { "" } else { "/" };
        format!("/polls/{}/report/v/{}{slash}{rest}", self.poll.slug, self.publication.version)
    }

    /// The address of a file.
    pub fn file(&self, name: &str) -> String {
        self.address(&format!("data/{name}"))
    }

    /// The models that are given out with it.
    pub fn models(&self) -> Vec<Model<'_>> {
        self.publication.given_out(&self.report)
    }

    /// Whether there is an archive of everything with the models in it.
    pub fn bundles_models(&self) -> bool {
        let models = self.models();
        !models.is_empty() && models.iter().map(Model::bytes).sum::<u64>() <= SMALL_MODELS
    }

    /// Number of the newest version.
    pub fn latest(&self) -> i64 {
        self.versions.first().map_or(0, |(version, ..)| *version)
    }
}

/// Set while a page is rendered into one file, which has to be whole without this site.
#[derive(Clone, Debug)]
pub struct SingleFile {
    /// The style sheet, to be written into the page.
    pub style: Arc<str>,
}

/// Which report a poll has published last: its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PublishedVersion(pub i64);

/// The page on which a report is published.
#[derive(Clone, Debug)]
pub struct Reporting {
    /// The poll, for somebody who has a role on it.
    pub held: Held,
    /// What was typed so far.
    pub typed: Typed,
    /// How far it is.
    pub stage: Stage,
    /// Where the site is, without a slash at the end.
    pub site: String,
    /// Published versions, the newest first.
    pub versions: Vec<Given>,
}

/// A published version, as those who run the poll see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Its number.
    pub version: i64,
    /// When it was published: `YYYY-MM-DD`.
    pub day: String,
    /// Name of who published it.
    pub by: String,
    /// What it corrects.
    pub note: Option<String>,
    /// Whether what it was computed from is kept with it.
    pub is_frozen: bool,
}

/// How far a report is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// People still vote.
    Voting,
    /// No constitution is ratified and published.
    Unratified,
    /// There is no report.
    None,
    /// There is one to publish.
    Ready(Arc<Ready>),
}

/// A report that could be published.
#[derive(Clone, Debug)]
pub struct Ready {
    /// All that are kept, the newest first.
    pub kept: Vec<KeptReport>,
    /// Which of them this is about.
    pub sha256: String,
    /// What holds and what does not.
    pub checks: Checks,
    /// What the figures themselves say.
    pub departures: usize,
    /// What people were asked about its answers.
    pub rating: RatingDesk,
    /// Its models that are kept here and could be given out, with their bytes.
    pub models: Vec<(Whose, u64)>,
}

/// What must hold before a report can be published, as far as it does not depend on what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    /// Whether its constitution is published.
    pub constitution: bool,
    /// Whether it says how biased the model is.
    pub bias: bool,
    /// Numbers of 1 to 4 people that would be published.
    pub small: usize,
    /// Figures without n or interval, which pages leave out.
    pub bare: usize,
}

impl Checks {
    /// Whether everything holds that nobody can simply accept.
    pub fn hold(self) -> bool {
        self.constitution && self.bias && self.small == 0
    }
}
