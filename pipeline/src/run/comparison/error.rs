//! What can go wrong with a comparison.

use crate::constitution::ConstitutionError;
use crate::constitutional::MethodError;
use crate::evaluation::EvaluationError;
use crate::evaluation::bbq::BbqError;
use crate::language::LanguageError;
use crate::run::{RunError, StageError};

/// Why a run did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum ComparisonError {
    /// A phase.
    #[error(transparent)]
    Stage(#[from] StageError),
    /// A folder, a file or the store.
    #[error(transparent)]
    Run(#[from] RunError),
    /// A model.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// Whether principles are read.
    #[error(transparent)]
    Method(#[from] MethodError),
    /// Bias.
    #[error(transparent)]
    Bias(#[from] BbqError),
    /// What else is measured.
    #[error(transparent)]
    Evaluation(#[from] EvaluationError),
    /// A constitution.
    #[error(transparent)]
    Constitution(#[from] ConstitutionError),
    /// What goes in cannot be used.
    #[error("{0}")]
    Input(String),
    /// Whoever listens broke it off.
    #[error("stopped; the same command goes on from there")]
    Stopped,
}
