//! What can go wrong with the folder of a stage.

use std::path::PathBuf;

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
