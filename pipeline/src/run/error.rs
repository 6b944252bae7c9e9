//! What can go wrong with the folder of a stage.

use crate::constitution::ConstitutionError;
use crate::constitutional::MethodError;
use crate::constitutional::rows::RowError;
use crate::language::LanguageError;
use crate::training::TrainingError;
use std::path::{Path, PathBuf};

/// Why a stage did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum StageError {
    /// Its folder.
    #[error(transparent)]
    Run(#[from] RunError),
    /// A model.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// What was asked of one.
    #[error(transparent)]
    Method(#[from] MethodError),
    /// Training.
    #[error(transparent)]
    Training(#[from] TrainingError),
    /// The constitution.
    #[error(transparent)]
    Constitution(#[from] ConstitutionError),
    /// A file of rows.
    #[error(transparent)]
    Rows(#[from] RowError),
    /// A row that cannot be put into the form in which the model is asked, before it is known which file it is in.
    #[error("row {row}: {problem}")]
    Row {
        /// Which, from 1; 0 where it is not known yet.
        row: usize,
        /// The fields in which files of several forms have what is wrong with it.
        fields: &'static [&'static str],
        /// What is wrong with it.
        problem: String,
    },
    /// A preference model that is not good enough.
    #[error(
        "the preference model has not reached what was asked of it, and a policy would find what it gets wrong: {}. \
         Give it more prompts or helpfulness labels, or weigh its sources otherwise; despite_gate = true trains all \
         the same",
        objections.join("; ")
    )]
    Gate {
        /// What stands in the way.
        objections: Vec<String>,
    },
}

impl StageError {
    pub(super) fn row(fields: &'static [&'static str], problem: impl Into<String>) -> Self {
        Self::Row { row: 0, fields, problem: problem.into() }
    }

    /// Names the row of a fault that did not know it.
    pub(super) fn at(self, row: usize) -> Self {
        match self {
            Self::Row { fields, problem, .. } => Self::Row { row, fields, problem },
            other => other,
        }
    }

    /// Names file, line and field of a row that cannot be used; those fields where the fault does not know its own.
    pub(super) fn of_file(self, path: &Path, otherwise: &[&str]) -> Self {
        match self {
            Self::Row { row, fields, problem } => RowError::of_row(path, row, fields, problem).into(),
            Self::Language(LanguageError::Row { row, problem })
            | Self::Training(TrainingError::Language(LanguageError::Row { row, problem })) => {
                RowError::of_row(path, row, otherwise, problem).into()
            }
            other => other,
        }
    }
}

/// Where files have what a model is asked.
pub(super) const ASKED: &[&str] = &["prompt", "conversations", "messages", "chosen"];

/// Where they have what it is to learn to answer; the first that a reader prefers comes first.
pub(super) const ANSWERED: &[&str] = &["chosen", "conversations", "completion", "messages"];

/// Why a stage was not begun, or not finished.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// A folder or file that cannot be read or written.
    #[error("{}: {problem}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// What about it.
        problem: String,
    },
    /// What lies in the folder was made from something else.
    #[error("{} holds {what}; choose another folder, or remove this one to begin again", path.display())]
    Taken {
        /// The folder.
        path: PathBuf,
        /// What it holds.
        what: String,
    },
    /// Somebody else is at it.
    #[error("{}: another program is working on this stage; wait until it has ended, or end it", path.display())]
    Busy {
        /// The folder.
        path: PathBuf,
    },
    /// An output that is not what its manifest says.
    #[error("{}: is damaged: its hash is not the one in manifest.json; remove the folder to make it again", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
    },
}

impl RunError {
    pub(crate) fn file(path: impl Into<PathBuf>, problem: impl ToString) -> Self {
        Self::File { path: path.into(), problem: problem.to_string() }
    }
}
