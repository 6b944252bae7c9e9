//! The texts in which a model is asked to answer, to criticise, to revise and to judge, and the way back.
//!
//! There are two sets. [`Forms::paper`] is the layout of Bai et al. 2022 (arXiv 2212.08073) and of the prompts and
//! evaluation files published with it. [`Forms::laboratory`] is compact, for models with short contexts: a principle
//! stands once, before the critique, and an answer ends at the first blank line.
//!
//! A marker counts only behind a blank line or at the very beginning: a text may speak of "Human:" in its middle.
//! Whoever puts foreign text into a form asks [`Forms::marker_in`] first.

mod deliberation;
mod parse;

pub use deliberation::SO_THE_ANSWER_IS;
pub use parse::FormsError;

use record::constitution::Clause;

/// Who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speaker {
    /// Whoever asks.
    Human,
    /// The model.
    Assistant,
}

/// What somebody says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Who.
    pub speaker: Speaker,
    /// The words, without white space at either end; empty where the model is to go on.
    pub text: String,
}

impl Turn {
    /// A turn of whoever asks.
    #[must_use]
    pub fn human(text: impl Into<String>) -> Self {
        Self { speaker: Speaker::Human, text: text.into() }
    }

    /// A turn of the model.
    #[must_use]
    pub fn assistant(text: impl Into<String>) -> Self {
        Self { speaker: Speaker::Assistant, text: text.into() }
    }
}

/// One principle in the wordings among which a set of forms chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instruction<'a> {
    /// The principle itself.
    pub principle: &'a str,
    /// Which of two responses fits it better?
    pub comparison: &'a str,
    /// Asks for a critique by it.
    pub critique_request: &'a str,
    /// Asks for a revision by it.
    pub revision_request: &'a str,
}

impl<'a> From<&'a Clause> for Instruction<'a> {
    fn from(clause: &'a Clause) -> Self {
        Self {
            principle: &clause.text,
            comparison: &clause.training.comparison_prompt,
            critique_request: &clause.training.critique_request,
            revision_request: &clause.training.revision_request,
        }
    }
}

/// The continuations that answer a comparison; both sets use the same.
pub const OPTIONS: [&str; 2] = [" (A)", " (B)"];

/// What stands before every marker but the first of a text.
const BLANK_LINE: &str = "\n\n";
const HUMAN: &str = "Human:";
const ASSISTANT: &str = "Assistant:";

/// A set of forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms {
    layout: Layout,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    Paper,
    Laboratory,
}

impl Forms {
    /// The layout of the paper.
    #[must_use]
    pub const fn paper() -> Self {
        Self { layout: Layout::Paper }
    }

    /// The compact layout of the laboratory model.
    #[must_use]
    pub const fn laboratory() -> Self {
        Self { layout: Layout::Laboratory }
    }

    /// A conversation. With an empty turn of the assistant at its end it is the prompt for that turn.
    #[must_use]
    pub fn conversation(self, turns: &[Turn]) -> String {
        let mut text = String::new();
        for turn in turns {
            if !text.is_empty() || self.layout == Layout::Paper {
                text.push_str(BLANK_LINE);
            }
            text.push_str(match turn.speaker {
                Speaker::Human => HUMAN,
                Speaker::Assistant => ASSISTANT,
            });
            if !turn.text.is_empty() {
                text.push(' ');
                text.push_str(&turn.text);
            }
        }
        text
    }

    /// The prompt for an answer to one message.
    #[must_use]
    pub fn prompt(self, message: &str) -> String {
        self.conversation(&[Turn::human(message), Turn::assistant("")])
    }

    /// What stands between a response and its critique, to be put behind a conversation.
    #[must_use]
    pub fn critique_request(self, instruction: &Instruction<'_>) -> String {
        match self.layout {
            Layout::Paper => format!("\n\nCritiqueRequest: {}\n\nCritique:", instruction.critique_request),
            Layout::Laboratory => format!("\n\nPrinciple: {}\n\nCritique:", instruction.principle),
        }
    }

    /// What stands between a critique and its revision. The compact layout does not say the principle twice.
    #[must_use]
    pub fn revision_request(self, instruction: &Instruction<'_>) -> String {
        match self.layout {
            Layout::Paper => format!("\n\nRevisionRequest: {}\n\nRevision:", instruction.revision_request),
            Layout::Laboratory => "\n\nRevision:".to_owned(),
        }
    }

    /// The prompt that asks which of two responses fits a principle better, to be continued by one of [`OPTIONS`].
    /// `turns` ends with the message that both respond to.
    #[must_use]
    pub fn comparison(self, turns: &[Turn], instruction: &Instruction<'_>, responses: [&str; 2]) -> String {
        let conversation = self.conversation(turns);
        let [a, b] = responses;
        match self.layout {
            Layout::Paper => {
                let principle = instruction.comparison;
                format!(
                    "\n\nConsider the following conversation between a human and an assistant:{conversation}\n\n\n\
                     {principle} Options:\n (A) [[[{a}]]]\n (B) [[[{b}]]]\n\nThe answer is:"
                )
            }
            Layout::Laboratory => {
                let principle = instruction.principle;
                format!("{conversation}\n\nPrinciple: {principle}\n\n(A) {a}\n\n(B) {b}\n\nBetter:")
            }
        }
    }

    /// Where a sample ends. The first of them that occurs is no longer part of it.
    #[must_use]
    pub fn stop(self) -> &'static [&'static str] {
        match self.layout {
            Layout::Paper => &["\n\nHuman:", "\n\nAssistant:", "\n\nCritiqueRequest:", "\n\nRevisionRequest:"],
            Layout::Laboratory => &[BLANK_LINE],
        }
    }

    /// What a writer of training text puts behind an answer, so that a model learns to end it.
    #[must_use]
    pub fn end_of_answer(self) -> &'static str {
        BLANK_LINE
    }

    /// The answer in a sampled continuation: up to the first stop string, without white space at either end.
    #[must_use]
    pub fn answer(self, sampled: &str) -> &str {
        let end = self.stop().iter().filter_map(|stop| sampled.find(stop)).min().unwrap_or(sampled.len());
        sampled[..end].trim()
    }

    fn markers(self) -> &'static [&'static str] {
        match self.layout {
            Layout::Paper => {
                &[HUMAN, ASSISTANT, "CritiqueRequest:", "Critique:", "RevisionRequest:", "Revision:", "The answer is:"]
            }
            Layout::Laboratory => &[HUMAN, ASSISTANT, "Principle:", "Critique:", "Revision:", "(A)", "(B)", "Better:"],
        }
    }
}

#[cfg(test)]
mod tests;
