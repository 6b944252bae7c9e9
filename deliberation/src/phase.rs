//! Where a poll stands.

use crate::choice::choice;
use serde::{Deserialize, Serialize};

/// Where a poll stands on its way from votes to a published model report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// Being prepared: seen by those who run it alone.
    Draft,
    /// People vote and write statements.
    Voting,
    /// Voting is over; the constitution is being worked on.
    Constitution,
    /// A model is being trained with it.
    Training,
    /// The model is being measured.
    Measuring,
    /// The report is out.
    Published,
}

choice!(
    Phase,
    "phase",
    Draft = "draft",
    Voting = "voting",
    Constitution = "constitution",
    Training = "training",
    Measuring = "measuring",
    Published = "published",
);

impl Phase {
    /// Whether people who do not run the poll may know of it.
    pub fn is_public(self) -> bool {
        self != Self::Draft
    }
}
