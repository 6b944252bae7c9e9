//! How a model is asked: as text in one of the method's forms, or as a conversation with a model that holds them.

use super::{
    MethodError,
    forms::{Forms, Instruction, OPTIONS, SO_THE_ANSWER_IS, Turn},
    rows::{PromptRow, message, to_turns},
};
use crate::language::{Message, Prompt, Role};
use serde::{Deserialize, Serialize};

/// How a model is asked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    /// As text, in the layout of Bai et al. 2022: for models that continue text.
    #[default]
    Paper,
    /// As text, in the compact layout of the built-in laboratory model.
    Laboratory,
    /// As messages: for models that were trained to hold conversations, with their own chat template.
    Chat,
}

/// What a chat model is told, so that its first token is the answer.
const LETTER_ALONE: &str = "\n\nAnswer with the letter alone, A or B.";

impl Layout {
    /// The forms of the texts; a conversation uses the paper's wordings.
    #[must_use]
    pub fn forms(self) -> Forms {
        match self {
            Self::Laboratory => Forms::laboratory(),
            Self::Paper | Self::Chat => Forms::paper(),
        }
    }

    /// The continuations that answer a comparison.
    #[must_use]
    pub fn options(self) -> [&'static str; 2] {
        if self == Self::Chat { ["A", "B"] } else { OPTIONS }
    }

    /// Where a sample ends.
    #[must_use]
    pub fn stop(self) -> Vec<String> {
        if self == Self::Chat {
            return Vec::new();
        }
        self.forms().stop().iter().map(|&stop| stop.to_owned()).collect()
    }

    /// The answer in a sampled continuation, if there is one that can be put into the next question.
    ///
    /// # Errors
    /// Says whether it is empty, or would be read as something else than an answer.
    pub fn answer(self, sampled: &str) -> Result<String, Unusable> {
        let text = if self == Self::Chat { sampled.trim() } else { self.forms().answer(sampled) };
        match self.misread(text) {
            _ if text.is_empty() => Err(Unusable::Empty),
            Some(_) => Err(Unusable::Marked),
            None => Ok(text.to_owned()),
        }
    }

    /// The first marker in a text that would be taken for one.
    fn misread(self, text: &str) -> Option<&'static str> {
        if self == Self::Chat { None } else { self.forms().marker_in(text) }
    }

    /// Whether a conversation can be asked about in this layout.
    ///
    /// # Errors
    /// Says what stands in the way, and what to do.
    pub fn check(self, messages: &[Message]) -> Result<(), String> {
        if self == Self::Chat {
            return Ok(());
        }
        if messages.iter().any(|message| message.role == Role::System) {
            return Err(
                "it begins with a system's message, for which this layout has no place; take the message out, \
                        or ask a chat model with layout = \"chat\""
                    .to_owned(),
            );
        }
        match messages.iter().find_map(|message| self.misread(message.content.trim())) {
            Some(marker) => Err(format!(
                "its text would be misread where it holds {marker:?} (this layout knows parts of a text by it); reword \
                 the prompt or use another layout"
            )),
            None => Ok(()),
        }
    }
}

impl Layout {
    /// Whether every prompt can be asked about.
    pub(super) fn check_all(self, prompts: &[PromptRow]) -> Result<(), MethodError> {
        let checked = |row: &PromptRow| self.check(&row.prompt).map_err(|problem| (row.id.clone(), problem));
        prompts.iter().try_for_each(checked).map_err(|(id, problem)| MethodError::Prompt { id, problem })
    }
}

/// Why a sampled text is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unusable {
    /// There is nothing in it.
    Empty,
    /// It goes on with a marker of the forms, as if it were somebody else.
    Marked,
}

/// Puts questions: a layout with the worked examples that stand before each.
#[derive(Clone, Copy, Debug)]
pub(super) struct Questions<'e> {
    pub(super) layout: Layout,
    /// Text before every answer, critique and revision; empty without examples.
    pub(super) examples: &'e str,
}

impl Questions<'_> {
    fn turns(messages: &[Message]) -> Vec<Turn> {
        to_turns(messages).unwrap_or_default()
    }

    fn text(&self, text: String) -> Prompt {
        Prompt::Text(format!("{}{text}", self.examples))
    }

    fn conversation(&self, messages: &[Message], response: &str) -> String {
        let mut turns = Self::turns(messages);
        turns.push(Turn::assistant(response));
        self.layout.forms().conversation(&turns)
    }

    /// Asks for an answer.
    pub(super) fn answer(&self, messages: &[Message]) -> Prompt {
        match self.layout {
            Layout::Chat => Prompt::Chat(messages.to_vec()),
            _ => self.text(self.conversation(messages, "")),
        }
    }

    /// Asks for a critique of a response.
    pub(super) fn critique(&self, messages: &[Message], response: &str, instruction: &Instruction<'_>) -> Prompt {
        match self.layout {
            Layout::Chat => Prompt::Chat(said(messages, response, instruction.critique_request)),
            _ => {
                let request = self.layout.forms().critique_request(instruction);
                self.text(self.conversation(messages, response) + &request)
            }
        }
    }

    /// Asks a model that holds conversations whether a response follows a principle, to be continued by yes or no.
    pub(super) fn verdict(&self, messages: &[Message], response: &str, instruction: &Instruction<'_>) -> Prompt {
        let question = format!(
            "Does your last response follow this principle? {}\n\nAnswer with one word, Yes or No.",
            instruction.principle
        );
        Prompt::Chat(said(messages, response, &question))
    }

    /// Asks for a revision after a critique, which may be empty.
    pub(super) fn revision(
        &self,
        messages: &[Message],
        response: &str,
        instruction: &Instruction<'_>,
        critique: &str,
    ) -> Prompt {
        if self.layout == Layout::Chat {
            let asked = said(messages, response, instruction.critique_request);
            return Prompt::Chat(said(&asked, critique, instruction.revision_request));
        }
        let forms = self.layout.forms();
        let space = if critique.is_empty() { "" } else { " " };
        self.text(format!(
            "{}{}{space}{critique}{}",
            self.conversation(messages, response),
            forms.critique_request(instruction),
            forms.revision_request(instruction)
        ))
    }

    /// Asks which of two responses fits better, to be continued by one of the layout's options.
    pub(super) fn comparison(
        &self,
        messages: &[Message],
        instruction: &Instruction<'_>,
        responses: [&str; 2],
    ) -> Prompt {
        let compared = self.layout.forms().comparison(&Self::turns(messages), instruction, responses);
        match self.layout {
            Layout::Chat => {
                let question = compared.strip_suffix("\n\nThe answer is:").unwrap_or(&compared);
                Prompt::Chat(vec![message(Role::User, format!("{}{LETTER_ALONE}", question.trim_start()))])
            }
            _ => self.text(compared),
        }
    }

    /// Asks for thoughts on which of two responses fits better.
    pub(super) fn deliberation(
        &self,
        messages: &[Message],
        instruction: &Instruction<'_>,
        responses: [&str; 2],
    ) -> Prompt {
        let text = self.layout.forms().deliberation(&Self::turns(messages), instruction, responses);
        match self.layout {
            Layout::Chat => {
                let question = text.replacen("\n\nHuman: ", "", 1).replace("\n\nAssistant: Let's", "\n\nLet's");
                Prompt::Chat(vec![message(Role::User, question)])
            }
            _ => self.text(text),
        }
    }

    /// The prompt of [`Self::deliberation`] with the thoughts, to be continued by one of the layout's options.
    pub(super) fn concluded(&self, deliberation: Prompt, thoughts: &str) -> Prompt {
        match deliberation {
            Prompt::Chat(messages) => Prompt::Chat(said(&messages, thoughts, LETTER_ALONE.trim_start())),
            Prompt::Text(text) => Prompt::Text(format!("{text} {thoughts}{SO_THE_ANSWER_IS}")),
        }
    }
}

/// A conversation with one more answer and one more message of the user.
fn said(messages: &[Message], response: &str, request: &str) -> Vec<Message> {
    let more = [message(Role::Assistant, response), message(Role::User, request)];
    messages.iter().cloned().chain(more).collect()
}
