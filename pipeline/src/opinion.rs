//! Votes to opinion groups and cross-group consensus.
//!
//! ```text
//! PollBuilder -> Poll (sparse matrix, rows and columns in id order)
//!   -> pca        two directions of largest variance, by Lanczos on the sparse operator
//!   -> groups     k-means on the projections, k by silhouette, stability by bootstrap
//!   -> tally      votes per group and statement
//!   -> consensus, representative, priority (for routing), participants
//!   -> record::Analysis
//!   -> quality    patterns that a person should look at, and what they change
//!   -> weighting  the same with people weighted to be like the public: record::Weighting
//! ```
//!
//! Nothing depends on the order in which votes arrive or on the number of threads: rows and columns are put in id
//! order first, sums run over fixed blocks, and every random choice comes from the seed. No array of participants x
//! statements is ever made. Formulas follow Polis unless a comment says otherwise; [`Compat::Polis`] keeps that
//! recipe's own choices.

mod analyze;
mod consensus;
mod error;
mod from_polis;
mod groups;
mod interval;
mod lanczos;
mod matrix;
mod params;
mod participants;
mod pca;
mod poll;
mod priority;
mod quality;
mod representative;
mod representativeness;
mod routing;
mod tally;
mod weighting;

pub use analyze::{analyze, analyze_given};
pub use error::OpinionError;
pub use groups::adjusted_rand_index;
pub(crate) use groups::base_clusters;
pub(crate) use interval::smoothed;
pub use interval::{difference, group_aware_interval, wilson};
pub use matrix::VoteMatrix;
pub use params::{Compat, Moderated, Params, ValidParams};
pub use poll::{Poll, PollBuilder, Statement};
pub use quality::{
    Cast, Quality, QualityParams, Sensitivity, Signal, ValidQualityParams, quality, sensitivity, without,
};
pub(crate) use representative::one_proportion;
pub use representative::two_proportions;
pub use representativeness::{counted_again, representativeness};
pub use routing::{Card, Deck};
pub use weighting::{Answers, RakingParams, Target, ValidRakingParams, WeightingError, weigh};
