//! Which number means agreement.

/// Which number in a log of votes means agreement; its opposite means disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreeIs {
    /// 1, as in exports.
    One,
    /// -1, as in the database of Polis.
    MinusOne,
}
