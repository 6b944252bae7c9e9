//! How many steps a model takes: reckoned from what is the same under every constitution, so that all of them take as
//! many, however long the texts are that they make a model write.

use super::StageError;
use super::error::ASKED;
use super::phases::{Material, PhaseParams};
use super::preference::prompt;
use crate::constitutional::Layout;
use crate::constitutional::revise::Which;
use crate::constitutional::rows::{self, Helpful, Preference, read_prompts};
use crate::language::{ChatTemplate, Config, Message, Tokenizer};
use crate::training::LearnerParams;
use std::path::Path;

/// Steps of each round of learning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Steps {
    pub(super) supervised: u64,
    pub(super) preference: u64,
}

/// What is reckoned with.
struct Reckoning {
    tokenizer: Tokenizer,
    template: ChatTemplate,
    layout: Layout,
    /// Tokens of an answer.
    answer: f64,
}

impl Steps {
    /// Those that would fill `tokens_per_step`, if every prompt brought a row and answers were as long as helpful ones.
    ///
    /// # Errors
    /// When the model's tokenizer or one of the rows cannot be read.
    pub(super) fn reckon(base: &Path, material: &Material, params: PhaseParams<'_>) -> Result<Self, StageError> {
        let (supervised, preference) = (params.supervised, params.preference);
        let reckoning = Reckoning {
            tokenizer: Tokenizer::read(base, &Config::read(&base.join("config.json"))?)?,
            template: ChatTemplate::read(base)?,
            layout: supervised.revise.layout,
            answer: f64::from(supervised.revise.max_new_tokens) / 2.0,
        };
        let (mut asked, mut answered, mut of_people, mut count) = (0.0, 0.0, 0.0, 0.0);
        for file in &material.helpfulness {
            let (helpful, preferred) = (rows::read::<Helpful>(file)?, rows::read::<Preference>(file)?);
            let (before, after) = reckoning.helpful(file, &helpful)?;
            asked += before;
            answered += after;
            of_people += reckoning.compared(file, &preferred)?;
            count += helpful.len() as f64;
        }
        let answer = if count == 0.0 { reckoning.answer } else { answered / count };
        let reckoning = Reckoning { answer, ..reckoning };

        let revisions = match supervised.mix.revisions {
            Which::All => f64::from(supervised.revise.rounds),
            Which::Last => 1.0,
        };
        let (prompts, read) = reckoning.prompts(&material.revised)?;
        let share = supervised.mix.helpfulness_share;
        let mixed = (prompts * revisions * share / (1.0 - share)).min(count);
        let tuned = Rows {
            count: prompts * revisions + mixed,
            tokens: read * revisions + mixed * (asked + answered) / count.max(1.0),
        };

        let (prompts, read) = reckoning.prompts(&material.compared)?;
        let learned = 1.0 - preference.preference.held_out;
        let compared = Rows { count: learned * (prompts + count), tokens: learned * (2.0 * read + of_people) };
        Ok(Self {
            supervised: tuned.steps(&supervised.learner),
            preference: compared.steps(&preference.preference.learner),
        })
    }
}

impl Reckoning {
    /// How many prompts a file has, and the tokens of all of them, each with an answer.
    fn prompts(&self, file: &Path) -> Result<(f64, f64), StageError> {
        let mut tokens = 0.0;
        let prompts = read_prompts(file)?;
        for (place, row) in prompts.iter().enumerate() {
            tokens += self.prompt(&row.prompt).map_err(|error| error.at(place + 1).of_file(file, ASKED))? + self.answer;
        }
        Ok((prompts.len() as f64, tokens))
    }

    fn prompt(&self, messages: &[Message]) -> Result<f64, StageError> {
        let text = match self.layout {
            Layout::Chat => self.template.render(messages)?,
            layout => prompt(layout, messages)?,
        };
        self.tokens(&text)
    }

    /// Tokens of what is asked in conversations, and of their last answers.
    fn helpful(&self, file: &Path, rows: &[Helpful]) -> Result<(f64, f64), StageError> {
        let (mut asked, mut answered) = (0.0, 0.0);
        for (place, Helpful(row)) in rows.iter().enumerate() {
            let Some((answer, before)) = row.messages.split_last() else { continue };
            asked += self.prompt(before).map_err(|error| error.at(place + 1).of_file(file, ASKED))?;
            answered += self.tokens(&answer.content)?;
        }
        Ok((asked, answered))
    }

    /// Tokens of comparisons, each with both answers as long as the longer one.
    fn compared(&self, file: &Path, rows: &[Preference]) -> Result<f64, StageError> {
        let mut tokens = 0.0;
        for (place, row) in rows.iter().enumerate() {
            let mut longer = 0.0_f64;
            for said in [&row.chosen, &row.rejected] {
                longer = longer.max(self.tokens(said.last().map_or("", |message| &message.content))?);
            }
            let asked = self.prompt(&row.prompt).map_err(|error| error.at(place + 1).of_file(file, ASKED))?;
            tokens += 2.0 * (asked + longer);
        }
        Ok(tokens)
    }

    fn tokens(&self, text: &str) -> Result<f64, StageError> {
        Ok(self.tokenizer.encode(text, true)?.len() as f64)
    }
}

/// Rows that are learned from, as far as they can be foreseen.
struct Rows {
    count: f64,
    tokens: f64,
}

impl Rows {
    /// As many as whoever has chosen the parameters wants, or as fill every step.
    fn steps(&self, params: &LearnerParams) -> u64 {
        let filling = (self.tokens / params.tokens_per_step as f64).ceil().min(self.count).max(1.0);
        params.steps_per_round.unwrap_or(filling as u64)
    }
}
