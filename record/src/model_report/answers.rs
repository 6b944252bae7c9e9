//! Answers to the same prompts, side by side, and what the judge makes of them.

use super::Whose;
use crate::rating;
use serde::{Deserialize, Serialize};

/// What several models answered to one prompt.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// Name of the prompt, unique in a report.
    pub id: String,
    /// The prompt.
    pub prompt: String,
    /// The answers: the base model's, then the last of each side.
    pub answers: Vec<Answer>,
    /// The file that they come from: a key of [`super::ModelReport::files`].
    pub file: String,
    /// Which of each two of them the judge of principles would rather have; none where nobody judged, and in reports of
    /// before this was told. They stand in [`JUDGED`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub judged: Vec<Judged>,
}

/// The file with what the judge makes of answers to the same prompt: a key of [`super::ModelReport::files`].
pub const JUDGED: &str = "side-by-side-judged.json";

/// What the judge of principles makes of two answers to one prompt.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// Whose the one is.
    pub a: rating::Model,
    /// Whose the other is.
    pub b: rating::Model,
    /// Mean probability over all principles, in both orders, that the one is better; 1/2 is no difference.
    pub preferred: f64,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Whose.
    #[serde(flatten)]
    pub whose: Whose,
    /// What it said.
    pub text: String,
}
