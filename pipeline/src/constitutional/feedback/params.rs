//! Parameters of AI feedback, checked once.

use crate::constitutional::{
    Layout, MethodError,
    ask::{chunk, sampling},
    principles::DrawBy,
};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// Parameters as given; [`FeedbackParams::check`] makes them usable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct FeedbackParams {
    /// How the models are asked. Default `paper`.
    pub layout: Layout,
    /// How principles are drawn. Default `uniform` (Bai et al. 2022, section 4.1: at random for each comparison).
    pub draw: DrawBy,
    /// Principles by which each pair of answers is judged, all that there are where there are fewer; the label is the
    /// mean of what is said by them, where all are asked by their weights if these are to count. Default 1, as in the
    /// paper: of few pairs a preference model then learns which principle happened to be drawn for which.
    pub principles: u32,
    /// Temperature of the two answers. Default 1 (section 4.3).
    pub temperature: f64,
    /// Tokens after which an answer ends at the latest. Default 256: the published samples are shorter.
    pub max_new_tokens: u32,
    /// Whether both orders of the answers are asked and averaged. Default true, which the paper does not do: a judge
    /// that likes the first option would otherwise put that into every label.
    pub swapped: bool,
    /// Principles that have nothing to say on any of the prompts, in the wording in which they are put to the judge:
    /// what it says by them is its own liking, and a label counts by how far its log-odds lie from the mean of theirs, in
    /// each order of the answers. Default none, as in the paper.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub idle_principles: Vec<String>,
    /// Whether the judge thinks before it answers. Default false (section 4.1: the variant for models that hold
    /// conversations).
    pub chain_of_thought: bool,
    /// Range in which labels after a chain of thought are held. Default 0.40 to 0.60 (section 4.1, end).
    pub clamp: [f64; 2],
    /// Temperature of the thoughts. Default 1, as all sampling.
    pub thought_temperature: f64,
    /// Tokens after which thoughts end at the latest. Default 512: the published ones are shorter.
    pub thought_tokens: u32,
    /// Prompts that go through a step together, and are written together. Default 128. Another number gives other draws.
    pub chunk: usize,
    /// Seed of all draws. Default 0.
    pub seed: u64,
}

/// More by which nobody judges one pair.
const MOST_PRINCIPLES: u32 = 64;

impl Default for FeedbackParams {
    fn default() -> Self {
        Self {
            layout: Layout::Paper,
            draw: DrawBy::Uniform,
            principles: 1,
            temperature: 1.0,
            max_new_tokens: 256,
            swapped: true,
            idle_principles: Vec::new(),
            chain_of_thought: false,
            clamp: [0.40, 0.60],
            thought_temperature: 1.0,
            thought_tokens: 512,
            chunk: 128,
            seed: 0,
        }
    }
}

/// Parameters that make sense.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidFeedbackParams(FeedbackParams);

impl ValidFeedbackParams {
    /// The values.
    #[must_use]
    pub fn get(&self) -> &FeedbackParams {
        &self.0
    }
}

impl FeedbackParams {
    /// Checks every range.
    ///
    /// # Errors
    /// [`MethodError::Parameter`] names the first parameter outside its range.
    pub fn check(self) -> Result<ValidFeedbackParams, MethodError> {
        sampling(
            self.max_new_tokens,
            &[("temperature", self.temperature), ("thought_temperature", self.thought_temperature)],
        )?;
        let fits = (1..=32_768).contains(&self.thought_tokens);
        MethodError::unless(fits, "thought_tokens", self.thought_tokens, "a number from 1 to 32768")?;
        chunk(self.chunk)?;
        let fits = (1..=MOST_PRINCIPLES).contains(&self.principles);
        MethodError::unless(fits, "principles", self.principles, "a number from 1 to 64")?;
        let [low, high] = self.clamp;
        let fits = (0.0..=0.5).contains(&low) && (0.5..=1.0).contains(&high);
        MethodError::unless(fits, "clamp", format!("{:?}", self.clamp), "a number up to 0.5 and one from 0.5 to 1")?;
        let thinks = self.chain_of_thought && self.layout == Layout::Laboratory;
        let expected = "the layout \"paper\" or \"chat\" where there is a chain of thought; the laboratory's model \
                        has not learned to think";
        MethodError::unless(!thinks, "layout", "\"laboratory\"", expected)?;
        let fits = self.idle_principles.iter().all(|text| !text.trim().is_empty());
        let expected = "principles that have nothing to say on the prompts";
        MethodError::unless(fits, "idle_principles", "a list with an empty text", expected)?;
        let both = self.chain_of_thought && !self.idle_principles.is_empty();
        let expected = "labels without a chain of thought: thoughts come of the principle";
        MethodError::unless(!both, "idle_principles", "given beside chain_of_thought", expected)?;
        Ok(ValidFeedbackParams(self))
    }

    /// The range in which labels are held, if they are.
    pub(super) fn clamped(&self) -> Option<[f64; 2]> {
        self.chain_of_thought.then_some(self.clamp)
    }
}
