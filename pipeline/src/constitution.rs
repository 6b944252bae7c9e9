//! Consensus to constitution: which statements become principles, in which words, and what became of the rest.
//!
//! ```text
//! analysis -> selection -> alike (near-duplicates, contradictions) -> principle (wording) -> compile -> files
//! ```
//!
//! * [`CompileParams`]: threshold or number of statements, votes needed, similarity; checked once;
//! * [`principle`]: one statement to "Choose the response that ...", or the reason why a person must word it;
//! * [`alike`]: TF-IDF cosine, polarity, complete-linkage groups;
//! * [`compile()`]: an analysis to a constitution, the same bytes whenever the input is the same;
//! * [`files`]: `constitution.json` and `constitution.md`, written together or not at all, and hashes;
//! * [`edit`]: what people decide about a compiled constitution, one decision after the other;
//! * [`diff`]: what changed between two constitutions and the votes behind it;
//! * [`import`]: constitutions that were written elsewhere.
//!
//! The file `constitution.json` holds the canonical bytes of the record and nothing else, no newline at the end:
//! [`sha256`] is what `sha256sum constitution.json` prints.

pub mod alike;
mod compile;
mod difference;
pub mod edit;
mod error;
#[cfg(test)]
mod example;
pub mod files;
pub mod import;
mod markdown;
mod params;
pub mod principle;
mod rationale;
#[cfg(test)]
mod schema_test;
mod selection;
mod threshold;
mod validate;

pub use compile::compile;
pub use difference::{Change, Diff, diff};
pub use error::ConstitutionError;
pub use files::{normative_sha256, read_analysis, read_constitution, sha256, write};
pub use markdown::{escaped, markdown};
pub use params::{CompileParams, Selection, ValidCompileParams};
pub use selection::chosen;
pub use threshold::{Step, thresholds};
pub use validate::constitution as check;
