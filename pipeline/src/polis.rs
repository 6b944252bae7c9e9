//! Polis' export format: a folder of CSV files, read with all its variants and written in one.
//!
//! | file | here |
//! |---|---|
//! | `summary.csv` | [`Summary`]: `key,value` lines without a header |
//! | `comments.csv` | [`StatementRow`] |
//! | `votes.csv` | [`VoteRow`], one per vote *event*; superseded votes included |
//! | `participants-votes.csv` or `participant-votes.csv` | [`ParticipantRow`] and the latest vote per cell |
//!
//! Votes come from the log where there is one and from the matrix otherwise; everything else may be missing. Columns
//! are found by name and rows may come in any order. A log may also have the columns in which Polis takes votes in
//! (`votes-bulk`); it has to be said then which number means agreement ([`AgreeIs`]). Times are seconds or milliseconds and become milliseconds.
//! Whatever cannot be read is named by file, line and column. A file is streamed, never held as a whole.

mod agree;
mod cells;
pub mod columns;
mod error;
mod folder;
mod lists;
mod matrix;
pub mod parquet;
mod pca2;
mod pids;
mod pseudonyms;
mod rows;
mod statements;
mod summary;
mod table;
mod votes;
pub mod write;

pub use agree::AgreeIs;
pub use cells::Cells;
pub use error::{Expected, PolisError, RowProblem};
pub use folder::PolisFolder;
pub use lists::{read_groups, read_ids};
pub use matrix::ParticipantRow;
pub use pca2::{Moment, id as tid, pca2};
pub use pids::Pids;
pub use pseudonyms::{Pseudonyms, WeakKey};
pub use statements::StatementRow;
pub use summary::Summary;
pub use votes::VoteRow;
