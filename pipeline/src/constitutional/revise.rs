//! The first half of the supervised phase: answers, critiques, revisions (Bai et al. 2022, section 3.1).
//!
//! ```text
//! prompt ──► answer ──► critique by a drawn principle ──► revision ─┐
//!                          ▲                                       │   the revision takes the answer's place,
//!                          └───────────────────────────────────────┘   the critique is dropped
//! ```
//!
//! A chunk of prompts goes through a step together, because a model answers many in little more time than one. What
//! a chunk becomes depends on its prompts and its number alone, and it is written when it is done.

mod counts;
mod mix;
mod params;

pub use counts::RevisionCounts;
pub use mix::{MixParams, Mixed, Which, demonstrations, mix};
pub use params::{ReviseParams, ValidReviseParams};

use super::{
    Inputs, Layout, MethodError,
    ask::{Asker, Sampled},
    describe,
    few_shot::FewShot,
    growing::Growing,
    layout::Questions,
    principles::{Principles, Use, instruction, seed_of},
    rows::{PromptRow, Revision, Transcript},
};
use crate::language::{LanguageModel, Prompt};
use record::{Constitution, constitution::Clause};
use std::path::Path;

/// What makes transcripts.
pub struct Reviser<'r> {
    model: &'r dyn LanguageModel,
    principles: Principles<'r>,
    params: &'r ReviseParams,
    examples: String,
}

/// A prompt on its way.
struct Going {
    transcript: Transcript,
    /// The last answer that could be used.
    response: String,
}

impl<'r> Reviser<'r> {
    /// Puts a model, a constitution and parameters together, with worked examples if there are some.
    ///
    /// # Errors
    /// When no principle of the constitution has the texts for critiques and revisions, or the examples are of another
    /// kind.
    pub fn new(
        model: &'r dyn LanguageModel,
        constitution: &'r Constitution,
        params: &'r ValidReviseParams,
        few_shot: Option<&FewShot>,
    ) -> Result<Self, MethodError> {
        let params = params.get();
        let principles = Principles::new(constitution, Use::Revision, params.draw)?;
        let examples = match few_shot.map(FewShot::before_revision) {
            None => String::new(),
            Some(Some(text)) if params.layout == Layout::Paper => text,
            Some(_) => {
                return Err(MethodError::Parameter {
                    name: "few-shot",
                    value: "of another kind".to_owned(),
                    expected: "conversations with critiques and revisions, in the layout of the paper",
                });
            }
        };
        Ok(Self { model, principles, params, examples })
    }

    /// The principles that are drawn from.
    #[must_use]
    pub fn principles(&self) -> &Principles<'r> {
        &self.principles
    }

    /// Makes the transcripts of all prompts, in their order, in `out`, where a run that was cut off is taken up.
    /// `watch` hears after each chunk how many prompts are done; what it returns as an error ends the run there.
    ///
    /// # Errors
    /// A prompt that the layout has no place for, a model that does not answer, a file that cannot be written or was
    /// begun from something else. What was made until then stays.
    pub fn run(
        &self,
        prompts: &[PromptRow],
        mut inputs: Inputs,
        out: &Path,
        watch: &mut dyn FnMut(usize) -> Result<(), MethodError>,
    ) -> Result<RevisionCounts, MethodError> {
        self.params.layout.check_all(prompts)?;
        describe::run(&mut inputs, self.params, &self.principles, prompts, &self.examples);
        inputs.insert("model".to_owned(), self.model.name().into());
        let mut growing: Growing<RevisionCounts> = Growing::open(out, inputs)?;
        let chunks = prompts.chunks(self.params.chunk).enumerate();
        for (number, prompts) in chunks.skip(growing.chunks() as usize) {
            let mut counts = growing.counts().clone();
            let transcripts = self.chunk(number as u64, prompts, &mut counts)?;
            growing.append(&transcripts, counts)?;
            watch(growing.counts().prompts as usize)?;
        }
        growing.finish()
    }

    fn chunk(
        &self,
        number: u64,
        prompts: &[PromptRow],
        counts: &mut RevisionCounts,
    ) -> Result<Vec<Transcript>, MethodError> {
        let questions = Questions { layout: self.params.layout, examples: &self.examples };
        counts.prompts += prompts.len() as u64;
        let asked = prompts.iter().map(|row| questions.answer(&row.prompt)).collect();
        let answers = self.sample(number, 0, self.params.temperature, asked)?;
        let mut going: Vec<Going> = Vec::new();
        for (row, answer) in prompts.iter().zip(answers) {
            let Some(response) = counts.answer(answer) else { continue };
            let transcript = Transcript {
                id: row.id.clone(),
                init_prompt: row.prompt.clone(),
                init_response: response.clone(),
                revisions: Vec::new(),
            };
            going.push(Going { transcript, response });
        }
        for round in 0..self.params.rounds {
            self.round(number, round, &questions, &mut going, counts)?;
        }
        counts.transcripts += going.len() as u64;
        Ok(going.into_iter().map(|going| going.transcript).collect())
    }

    /// One critique and one revision of every answer.
    fn round(
        &self,
        number: u64,
        round: u32,
        questions: &Questions<'_>,
        going: &mut [Going],
        counts: &mut RevisionCounts,
    ) -> Result<(), MethodError> {
        let temperature = self.params.critique_temperature;
        let clauses: Vec<&Clause> =
            going.iter().map(|going| self.principles.draw(self.params.seed, &going.transcript.id, round)).collect();
        let asked = going.iter().zip(&clauses).map(|(going, clause)| {
            questions.critique(&going.transcript.init_prompt, &going.response, &instruction(clause))
        });
        let critiques = self.sample(number, 2 * round + 1, temperature, asked.collect())?;
        let critiques: Vec<String> = critiques.into_iter().map(|critique| counts.critique(critique)).collect();
        let finds_fault = |critique: &String| self.params.no_fault.as_ref() != Some(critique);
        let rounds = going.iter().zip(&clauses).zip(&critiques).filter(|(_, critique)| finds_fault(critique));
        let asked = rounds.map(|((going, clause), critique)| {
            questions.revision(&going.transcript.init_prompt, &going.response, &instruction(clause), critique)
        });
        let mut revisions = self.sample(number, 2 * round + 2, temperature, asked.collect())?.into_iter();
        for ((going, clause), critique) in going.iter_mut().zip(&clauses).zip(critiques) {
            let revised = if finds_fault(&critique) { revisions.next() } else { None };
            let revised = counts.revision(&clause.id, &going.response, revised);
            going.transcript.revisions.push(Revision {
                principle_id: clause.id.clone(),
                critic_prompt: clause.training.critique_request.clone(),
                critic_response: critique,
                revision_prompt: clause.training.revision_request.clone(),
                revision_response: revised.clone().unwrap_or_default(),
            });
            if let Some(revised) = revised {
                going.response = revised;
            }
        }
        Ok(())
    }

    /// Samples one step of a chunk.
    fn sample(
        &self,
        chunk: u64,
        step: u32,
        temperature: f64,
        prompts: Vec<Prompt>,
    ) -> Result<Vec<Sampled>, MethodError> {
        let asker = Asker {
            model: self.model,
            layout: self.params.layout,
            temperature,
            max_new_tokens: self.params.max_new_tokens,
        };
        asker.sample(prompts, seed_of(self.params.seed, "revise", &[&chunk.to_le_bytes(), &step.to_le_bytes()]))
    }
}

#[cfg(test)]
mod tests;
