//! Two answers of which one is better, and single answers that are good or bad.

use super::{Fault, Fields, Row, raw};
use crate::language::{Message, Role};
use record::Id;
use serde::Serialize;

/// A preference as hh-rlhf has it: two whole conversations, each as one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RawPreference {
    /// The conversation with the better answer.
    pub chosen: String,
    /// The one with the other.
    pub rejected: String,
}

/// Two answers of which one is better.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Preference {
    /// Its id, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What is asked; the last message is the user's.
    pub prompt: Vec<Message>,
    /// The better answer.
    pub chosen: Vec<Message>,
    /// The other.
    pub rejected: Vec<Message>,
    /// How much better, where that is known; for a soft label p it is |2p - 1|.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub margin: Option<f64>,
    /// Where it comes from, such as `helpfulness`, so that each source can have its own weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// A kind of prompt that is to be judged apart, such as `disambiguated`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

impl Preference {
    /// As hh-rlhf has it; `None` where somebody who reads that would not find the same messages, as where a system speaks
    /// or a message holds one of the markers.
    #[must_use]
    pub fn raw(&self) -> Option<RawPreference> {
        let whole = |answer: &[Message]| raw::write_raw(&[&self.prompt, answer].concat());
        Some(RawPreference { chosen: whole(&self.chosen)?, rejected: whole(&self.rejected)? })
    }
}

impl Row for Preference {
    /// `prompt`, `chosen` and `rejected`, each as messages or as text; without `prompt`, two whole conversations that
    /// begin alike.
    fn read(fields: &Fields<'_>, _line: usize) -> Result<Self, Fault> {
        let [prompt, chosen, rejected] = if fields.has("prompt") {
            [fields.prompt("prompt")?, fields.answer("chosen")?, fields.answer("rejected")?]
        } else {
            implicit(fields)?
        };
        if chosen == rejected {
            return Err(fields.fault("rejected", "it is the same as \"chosen\", so that nothing is preferred"));
        }
        let margin = fields.optional_number("margin")?;
        let source = fields.optional_text("source")?.map(str::to_owned);
        let group = fields.optional_text("group")?.map(str::to_owned);
        Ok(Self { id: fields.id("id")?, prompt, chosen, rejected, margin, source, group })
    }
}

/// Prompt, chosen and rejected of two whole conversations: the prompt is what both begin with.
fn implicit(fields: &Fields<'_>) -> Result<[Vec<Message>; 3], Fault> {
    let whole = |name| {
        let messages = fields.conversation(name, Role::Assistant)?;
        raw::answered(&messages).map_err(|problem| fields.fault(name, problem))?;
        Ok(messages)
    };
    let (mut chosen, mut rejected): (Vec<Message>, Vec<Message>) = (whole("chosen")?, whole("rejected")?);
    let alike = chosen.iter().zip(&rejected).take_while(|(a, b)| a == b).count();
    // Where one conversation goes on where the other ends, or both are the same, the last answers are compared.
    let most = chosen.len().min(rejected.len()) - 1;
    let asked = chosen[..alike.min(most)].iter().rposition(|message| message.role == Role::User);
    let Some(last) = asked else {
        let problem = "there is no \"prompt\", and \"chosen\" and \"rejected\" do not begin with the same message of \
                       the user";
        return Err(fields.fault("prompt", problem));
    };
    let prompt = chosen[..=last].to_vec();
    Ok([prompt, chosen.split_off(last + 1), rejected.split_off(last + 1)])
}

impl Preference {
    /// Both answers by themselves: the chosen one is good, the rejected one is not.
    #[must_use]
    pub fn unpaired(&self) -> [Unpaired; 2] {
        [(&self.chosen, true), (&self.rejected, false)].map(|(completion, label)| Unpaired {
            prompt: self.prompt.clone(),
            completion: completion.clone(),
            label,
        })
    }
}

/// One answer that is good or bad.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Unpaired {
    /// What is asked.
    pub prompt: Vec<Message>,
    /// The answer.
    pub completion: Vec<Message>,
    /// Whether it is good.
    pub label: bool,
}

impl Row for Unpaired {
    fn read(fields: &Fields<'_>, _line: usize) -> Result<Self, Fault> {
        Ok(Self {
            prompt: fields.prompt("prompt")?,
            completion: fields.answer("completion")?,
            label: fields.truth("label")?,
        })
    }
}
