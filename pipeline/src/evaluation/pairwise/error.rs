//! What can be wrong with comparisons.

use std::path::PathBuf;

/// Comparisons that no strengths follow from; says what, where and what to do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PairwiseError {
    /// A file that cannot be read.
    #[error("{}: {problem}", file.display())]
    File {
        /// Which.
        file: PathBuf,
        /// What is wrong with it, where in it, and what to do.
        problem: String,
    },
    /// A comparison that is none.
    #[error("{a} against {b}: {problem}")]
    Comparison {
        /// The one model.
        a: String,
        /// The other.
        b: String,
        /// What is wrong.
        problem: &'static str,
    },
    /// The anchor does not occur.
    #[error("the anchor {anchor:?} is none of the models; these are {models}")]
    Anchor {
        /// The name that was given.
        anchor: String,
        /// The names that there are.
        models: String,
    },
    /// Two sets of models between which nobody compared.
    #[error(
        "{one} were never compared with {other}, so nothing says which of them are stronger: \
         compare some of them, or add ties with the anchor (--prior)"
    )]
    Apart {
        /// The models of one set.
        one: String,
        /// The others.
        other: String,
    },
    /// A set of models that only won, or only lost.
    #[error(
        "{weak} never won against {strong}, so the distance between them has no bound: \
         compare them more often, leave them out, or add ties with the anchor (--prior)"
    )]
    Unbounded {
        /// Those that never won.
        weak: String,
        /// Those that they never won against.
        strong: String,
    },
    /// A parameter outside its range.
    #[error("{name} is {value}; it must be {range}")]
    Parameter {
        /// Name as on the command line.
        name: &'static str,
        /// Value given.
        value: String,
        /// Values allowed.
        range: &'static str,
    },
    /// The computation gave up.
    #[error("the strengths were not found: {0}")]
    Numerical(&'static str),
}
