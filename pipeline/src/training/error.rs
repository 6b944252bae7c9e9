//! What can go wrong while a model is trained.

use super::{Checkpoint, Checkpoints};
use crate::language::LanguageError;
use std::path::PathBuf;

/// Why a stage of training ended early.
#[derive(Debug, thiserror::Error)]
pub enum TrainingError {
    /// The model, its files or its parameters.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// There is nothing to learn.
    #[error("there is nothing to learn: {0}")]
    Nothing(String),
    /// A loss or a gradient that is no number.
    #[error(
        "step {step}: {what} is no number; training has stopped{}. A smaller learning rate often helps",
        match kept { Some(kept) => format!("; the state after step {kept} is kept"), None => String::new() }
    )]
    NotFinite {
        /// The step, from 1.
        step: u64,
        /// What it is that is no number.
        what: &'static str,
        /// The step of the last checkpoint.
        kept: Option<u64>,
    },
    /// What lies in the folder was begun with other inputs or parameters.
    #[error(
        "{} was begun with other inputs, parameters or another seed; choose another folder, or remove this one to \
         begin again",
        path.display()
    )]
    OtherRun {
        /// The folder.
        path: PathBuf,
    },
    /// A folder or file that cannot be read or written.
    #[error("{}: {problem}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What about it.
        problem: String,
    },
    /// Whoever watches asked for an end.
    #[error("stopped after step {step}; the same command goes on from there")]
    Stopped {
        /// The last step that was taken.
        step: u64,
    },
}

impl TrainingError {
    /// The same, once the state after the last step that went well is kept, unless it was before.
    pub(super) fn with_kept(
        self,
        checkpoints: Option<&Checkpoints>,
        (step, last): (u64, Option<u64>),
        state: impl FnOnce() -> Result<Checkpoint, Self>,
    ) -> Self {
        let Some(checkpoints) = checkpoints.filter(|_| last != Some(step)) else { return self };
        let state = state().and_then(|state| {
            // What learning has made of the weights may be the fault itself.
            if !state.is_finite()? {
                return Err(Self::Nothing("the weights are no numbers".into()));
            }
            checkpoints.save(&state)
        });
        match (state, self) {
            (Ok(()), Self::NotFinite { step: at, what, .. }) => Self::NotFinite { step: at, what, kept: Some(step) },
            // Of two faults the first is the one to tell.
            (_, first) => first,
        }
    }

    /// A file that cannot be read or written.
    pub(crate) fn file(path: impl Into<PathBuf>, problem: impl ToString) -> Self {
        Self::File { path: path.into(), problem: problem.to_string() }
    }
}
