//! A pair of answers, and what a judge is asked about it.

use super::FeedbackParams;
use crate::constitutional::{forms::Instruction, layout::Questions, rows::PromptRow};
use crate::language::Prompt;
use record::constitution::Clause;

/// Two different answers to a prompt.
pub(super) struct Pair<'f> {
    pub(super) row: &'f PromptRow,
    pub(super) responses: [String; 2],
    /// The principles by which it is judged, the one drawn first before the others, and what each counts.
    pub(super) clauses: Vec<(&'f Clause, f64)>,
    pub(super) examples: String,
}

/// What a judge is asked about a pair: one prompt for each order.
pub(super) struct Question {
    pub(super) prompts: Vec<Prompt>,
    /// The same by each principle that has nothing to say.
    pub(super) idle: Vec<Prompt>,
    pub(super) rationale: Option<String>,
}

impl Question {
    pub(super) fn asked(&self) -> usize {
        self.prompts.len() + self.idle.len()
    }
}

impl Pair<'_> {
    /// The prompt for one order of the two responses: 0 as they are, 1 swapped.
    pub(super) fn ask(&self, params: &FeedbackParams, instruction: &Instruction<'_>, order: usize) -> Prompt {
        let [a, b] = [self.responses[0].as_str(), self.responses[1].as_str()];
        let questions = Questions { layout: params.layout, examples: &self.examples };
        let responses = if order == 0 { [a, b] } else { [b, a] };
        if params.chain_of_thought {
            questions.deliberation(&self.row.prompt, instruction, responses)
        } else {
            questions.comparison(&self.row.prompt, instruction, responses)
        }
    }
}
