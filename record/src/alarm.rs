//! Signs that a policy learns something else than it should.

use serde::{Deserialize, Serialize};

/// What has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AlarmKind {
    /// Responses are likelier under the reference than under the policy that drew them, by more than chance: something
    /// does not fit together, and runs like that fail later.
    NegativeDivergence,
    /// The policy is further from the reference than it should be.
    Divergence,
    /// Its scores rise while those of a second preference model, which never taught it, fall.
    SecondModel,
    /// It repeats itself within a response more than at the beginning.
    Repetition,
    /// It gives the same response to different prompts more than at the beginning.
    Sameness,
    /// It refuses more than at the beginning.
    Refusals,
}

impl AlarmKind {
    /// The name under which progress tells of it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NegativeDivergence => "alarm_negative_divergence",
            Self::Divergence => "alarm_divergence",
            Self::SecondModel => "alarm_second_model",
            Self::Repetition => "alarm_repetition",
            Self::Sameness => "alarm_sameness",
            Self::Refusals => "alarm_refusals",
        }
    }
}

/// A sign that has shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alarm {
    /// The step, from 1.
    pub step: u64,
    /// Which.
    pub kind: AlarmKind,
    /// In words and figures.
    pub says: String,
}
