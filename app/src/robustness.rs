//! How far results depend on choices that could have been made otherwise, as its page knows it.

/// What comes of other choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// The groups that are shown everywhere.
    pub grouping: Grouping,
    /// Statements with support enough for the constitution, by the rule of the poll; none where no constitution would be
    /// made of them.
    pub chosen: Option<u64>,
    /// Each other choice.
    pub variants: Vec<Variant>,
    /// Smaller groups that come apart with more groups, the largest first.
    pub smaller: Vec<Smaller>,
}

/// A group that the usual number of groups joins to another one.
#[derive(Clone, Debug, PartialEq)]
pub struct Smaller {
    /// Number of groups with which it comes apart.
    pub groups: u32,
    /// People in it, five or more.
    pub people: u64,
    /// Letter of the group that most of them are in otherwise.
    pub of: String,
    /// What sets it apart, the most telling first.
    pub leans: Vec<Leans>,
}

/// A statement on which a group leans another way than the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leans {
    /// Id of the statement.
    pub statement: String,
    /// Whether it agrees more than others; otherwise it disagrees more.
    pub agrees: bool,
}

/// People in opinion groups.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grouping {
    /// Number of groups.
    pub groups: u32,
    /// People in them; with another choice, those who are in one both times.
    pub people: u64,
    /// Their mean silhouette, -1..=1.
    pub silhouette: Option<f64>,
}

/// One other choice, and what came of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Variant {
    /// What was chosen otherwise.
    pub change: Change,
    /// Where people were grouped anew: how, and how many are not where most of their group went.
    pub regrouped: Option<(Grouping, u64)>,
    /// Statements with support enough for the constitution.
    pub chosen: u64,
    /// Ids of those that no longer have it.
    pub lost: Vec<String>,
    /// Ids of those that have it only now.
    pub won: Vec<String>,
}

/// A choice.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Another seed of all random choices.
    Seed(u64),
    /// Another number of groups.
    Groups(u32),
    /// So many of the people in groups left out, whose votes show unusual patterns.
    Without(u64),
    /// Another share of agreement asked of each group on average, 0..=1.
    Share(f64),
}
