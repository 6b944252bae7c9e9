//! Conversations to learn from.

use super::{Fault, Fields, Preference, Row, raw};
use crate::language::{Message, Role};
use record::Id;
use serde::Serialize;

/// A conversation that ends with an answer to learn from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Demonstration {
    /// Its id, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// What is said; the last message is the assistant's.
    pub messages: Vec<Message>,
    /// Where it comes from, such as `revision` or `helpfulness`, so that each source can have its own weight.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Weight in the loss; 1 where none is given.
    #[serde(skip_serializing_if = "is_one")]
    pub weight: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
fn is_one(weight: &f64) -> bool {
    *weight == 1.0
}

impl Row for Demonstration {
    /// `messages`, `prompt` with `completion`, or ShareGPT's `conversations`.
    fn read(fields: &Fields<'_>, _line: usize) -> Result<Self, Fault> {
        let (name, messages) = if fields.has("conversations") {
            ("conversations", share_gpt(fields)?)
        } else if fields.has("prompt") {
            let mut messages = fields.prompt("prompt")?;
            messages.extend(fields.answer("completion")?);
            ("completion", messages)
        } else {
            ("messages", fields.messages("messages")?)
        };
        raw::answered(&messages).map_err(|problem| fields.fault(name, problem))?;
        let weight = fields.optional_number("weight")?.unwrap_or(1.0);
        if weight < 0.0 {
            return Err(fields.fault("weight", format!("it is {weight}; it must not be negative")));
        }
        let source = fields.optional_text("source")?.map(str::to_owned);
        Ok(Self { id: fields.id("id")?, messages, source, weight })
    }
}

/// A helpful conversation: a demonstration, or the chosen answer of a preference, which people found more helpful.
#[derive(Clone, Debug, PartialEq)]
pub struct Helpful(pub Demonstration);

impl Row for Helpful {
    fn read(fields: &Fields<'_>, line: usize) -> Result<Self, Fault> {
        if !fields.has("chosen") {
            return Demonstration::read(fields, line).map(Self);
        }
        let Preference { id, prompt, chosen, source, .. } = Preference::read(fields, line)?;
        let messages = prompt.into_iter().chain(chosen).collect();
        Ok(Self(Demonstration { id, messages, source, weight: 1.0 }))
    }
}

fn share_gpt(fields: &Fields<'_>) -> Result<Vec<Message>, Fault> {
    const ROLES: [(&str, Role); 3] = [("system", Role::System), ("human", Role::User), ("gpt", Role::Assistant)];
    fields.said("conversations", "from", "value", &ROLES)
}
