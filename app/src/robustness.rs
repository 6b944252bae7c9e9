//! How far the opinion groups depend on choices that could have been made otherwise, as its page knows it.

/// What comes of other choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// Number of groups that is shown everywhere.
    pub groups: u32,
    /// People in them.
    pub people: u64,
    /// Their mean silhouette, -1..=1.
    pub silhouette: Option<f64>,
    /// Each other choice.
    pub variants: Vec<Variant>,
}

/// One other choice, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// What was chosen otherwise.
    pub change: Change,
    /// Groups that came out.
    pub groups: u32,
    /// People who are in a group both times.
    pub people: u64,
    /// Of them those who are not where most of their group went.
    pub moved: u64,
    /// Mean silhouette, -1..=1.
    pub silhouette: Option<f64>,
}

/// A choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Another seed of all random choices.
    Seed(u64),
    /// Another number of groups.
    Groups(u32),
}
