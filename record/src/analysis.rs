//! `folkmoot-analysis/1`: what the votes of one poll say.
//!
//! Formulas and their sources stand beside the code that computes them, in `pipeline::opinion`; here stands what
//! each number means. Shares lie in 0..=1; intervals are `[low, high]` at 95 %.

use crate::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The value of [`Analysis::format`].
pub const FORMAT: &str = "folkmoot-analysis/1";

/// A 95 % interval, `[low, high]`.
pub type Interval = [f64; 2];

/// The analysis of one poll.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// Always [`FORMAT`].
    pub format: String,
    /// What was read.
    pub input: Input,
    /// Every parameter with the value used.
    pub params: Params,
    /// The two directions along which people differ most.
    pub pca: Pca,
    /// How many opinion groups there are, how large and how sure.
    pub groups: Groups,
    /// One row per participant who voted, by id. Empty when participants were left out on request.
    pub participants: Vec<Participant>,
    /// One row per statement, by id; moderated-out and never-seen ones included.
    pub statements: Vec<Statement>,
    /// For each group the statements that set it apart from all others, in the order of Polis' selection.
    pub representative: Vec<Vec<Representative>>,
    /// Statements that everybody together agrees or disagrees with.
    pub consensus: Consensus,
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Input {
    /// SHA-256 of the poll in its canonical order: equal for the same votes whatever the order of rows.
    pub sha256: String,
    /// Participants with at least one vote.
    pub participants: u64,
    /// Statements, those without votes included.
    pub statements: u64,
    /// Votes, the latest of each participant on each statement.
    pub votes: u64,
    /// Topic of the poll, where the input names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
}

/// Every parameter with the value used. Defaults and their sources: `pipeline::opinion::Params`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// `"folkmoot"`, or `"polis"` for that recipe's own choices.
    pub compat: String,
    /// Votes from which a participant is grouped.
    pub min_votes: u32,
    /// Participants grouped at the least: topped up with those who voted most.
    pub min_clustered: u32,
    /// `"not-rejected"` or `"accepted"`: which statements enter the mathematics.
    pub moderated: String,
    /// The number of groups, when it was given.
    pub groups: Option<u32>,
    /// `"computed"` or `"given"`: whether people were grouped here or by a file.
    pub groups_from: String,
    /// Highest number of groups tried.
    pub max_groups: u32,
    /// Smallest group, as a share of the people grouped.
    pub min_group_share: f64,
    /// Seeded starts of the clustering per number of groups.
    pub restarts: u32,
    /// Bootstraps behind the stability figure.
    pub bootstraps: u32,
    /// Stability below which there are no clear groups.
    pub min_stability: f64,
    /// People beyond whom silhouette and bootstraps work on a fixed sample of that size.
    pub sample: u32,
    /// Participants left out on request.
    pub tossed: u32,
    /// Seed of every random choice.
    pub seed: u64,
    /// Version of the program that computed this.
    pub code_version: String,
}

/// The two directions along which people differ most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pca {
    /// Variance along each component.
    pub explained_variance: Vec<f64>,
    /// The same as a share of all variance.
    pub explained_variance_ratio: Vec<f64>,
    /// Mean vote per statement, -1..=1.
    pub center: BTreeMap<Id, f64>,
    /// Loadings per statement, one map per component, each of unit length, largest loading positive.
    pub components: Vec<BTreeMap<Id, f64>>,
}

/// How many opinion groups there are, how large and how sure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Groups {
    /// Number of groups; 1 when there are no clear groups, 0 when nobody could be grouped.
    pub k: u32,
    /// People per group, largest first.
    pub sizes: Vec<u64>,
    /// Mean silhouette per number of groups tried, -1..=1.
    pub silhouette: BTreeMap<u32, f64>,
    /// Mean adjusted Rand index over bootstraps at the best number of groups; absent when groups were given
    /// or too few people voted.
    pub stability: Option<f64>,
    /// The same for every number of groups that was asked about: by falling silhouette, until one is stable.
    #[serde(default)]
    pub stability_by_k: BTreeMap<u32, f64>,
    /// Starts of the clustering that were made per number of groups: beyond `params.sample` people fewer than
    /// `params.restarts`; 0 when groups were given or none could be looked for.
    #[serde(default)]
    pub starts_made: u32,
    /// Bootstraps that were made for each stability, likewise.
    #[serde(default)]
    pub bootstraps_made: u32,
    /// Whether the groups can be told apart: false means that everybody is in group 0.
    pub clear: bool,
    /// What stands in the way, in words, when `clear` is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// One participant who voted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// Id as in the input.
    pub id: Id,
    /// Opinion group, or none for those who voted too little.
    pub group: Option<u32>,
    /// First coordinate on the opinion map.
    pub x: f64,
    /// Second coordinate on the opinion map.
    pub y: f64,
    /// Votes of any kind.
    pub votes: u32,
    /// 1 minus the distance to the centre of all.
    pub centricness: f64,
    /// 1 minus the distance to the centre of the own group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coreness: Option<f64>,
    /// Signed distance beyond the own group's centre, away from the centre of all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extremeness: Option<f64>,
}

/// Votes on one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// Agreed.
    pub agrees: u64,
    /// Disagreed.
    pub disagrees: u64,
    /// Passed: saw it and did not decide.
    pub passes: u64,
    /// Votes of any kind.
    pub seen: u64,
}

/// One statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Id as in the input.
    pub id: Id,
    /// Its text; empty when the input has none.
    pub text: String,
    /// Language of the text (BCP 47), where the input names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// -1 rejected, 0 not moderated, 1 accepted.
    pub moderation: i8,
    /// About people rather than opinions: shown, but not in the mathematics.
    #[serde(default)]
    pub is_meta: bool,
    /// Written by the organisers.
    #[serde(default)]
    pub is_seed: bool,
    /// Whether it entered the mathematics.
    pub included: bool,
    /// Votes of everybody.
    #[serde(flatten)]
    pub votes: Tally,
    /// Share of agreement among votes of any kind, absent without votes.
    pub agree_share: Option<f64>,
    /// Wilson interval of the same.
    pub agree_interval: Option<Interval>,
    /// Wilson interval of the share that disagrees.
    #[serde(default)]
    pub disagree_interval: Option<Interval>,
    /// Wilson interval of the share that passes.
    #[serde(default)]
    pub pass_interval: Option<Interval>,
    /// Group-aware consensus in agreement: product over groups of (agrees + 1) / (seen + 2).
    pub gac_agree: f64,
    /// The same in disagreement.
    pub gac_disagree: f64,
    /// Interval of `gac_agree`.
    pub gac_agree_interval: Interval,
    /// Interval of `gac_disagree`.
    pub gac_disagree_interval: Interval,
    /// Geometric mean of the factors of `gac_agree`: comparable between polls with different numbers of groups.
    pub gac_agree_mean: f64,
    /// Interval of `gac_agree_mean`.
    #[serde(default)]
    pub gac_agree_mean_interval: Interval,
    /// Smallest factor of `gac_agree`: support in the group that supports it least.
    pub gac_agree_min: f64,
    /// Length of the statement's projection: how far it pulls people apart on the map.
    pub extremity: f64,
    /// Largest difference between two groups' shares of agreement (smoothed), absent with fewer than two groups.
    pub gap: Option<f64>,
    /// Interval of `gap` (Agresti-Caffo).
    pub gap_interval: Option<Interval>,
    /// To how many of those who voted on it it is important; absent where nobody was asked, or none is to anybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub important: Option<u64>,
    /// Wilson interval of the share of those who voted on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub important_interval: Option<Interval>,
    /// Weight with which it is shown to the next person.
    pub priority: f64,
    /// Votes per group, in group order.
    pub groups: Vec<GroupTally>,
}

/// Votes of one group on one statement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupTally {
    /// Group number.
    pub group: u32,
    /// Its votes.
    #[serde(flatten)]
    pub votes: Tally,
    /// Share of agreement among votes of any kind, absent without votes.
    pub agree_share: Option<f64>,
    /// Wilson interval of the same.
    pub agree_interval: Option<Interval>,
    /// Wilson interval of the share that disagrees.
    #[serde(default)]
    pub disagree_interval: Option<Interval>,
    /// Wilson interval of the share that passes.
    #[serde(default)]
    pub pass_interval: Option<Interval>,
}

/// Which way a group leans on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// It agrees more than the others.
    Agree,
    /// It disagrees more than the others.
    Disagree,
}

/// A statement that sets a group apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    /// Statement.
    pub statement: Id,
    /// Which way the group leans.
    pub direction: Direction,
    /// Ratio of this group's probability to that of all others.
    pub repness: f64,
    /// Two-proportion z of that ratio.
    pub repness_test: f64,
    /// Smoothed share of the group that votes in `direction`.
    pub probability: f64,
    /// Wilson interval of the unsmoothed share, `n_success` of `n_trials`.
    #[serde(default)]
    pub probability_interval: Option<Interval>,
    /// One-proportion z of that share against one half.
    pub probability_test: f64,
    /// Votes in `direction`.
    pub n_success: u64,
    /// Votes of any kind.
    pub n_trials: u64,
    /// Chosen as what the group agrees on most, rather than for setting it apart.
    #[serde(default)]
    pub best_agree: bool,
}

/// Statements that everybody together agrees or disagrees with.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Consensus {
    /// Agreed, strongest first.
    pub agree: Vec<Id>,
    /// Disagreed, strongest first.
    pub disagree: Vec<Id>,
}
