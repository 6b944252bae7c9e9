//! An answer with its critiques and revisions.

use super::{Fault, Fields, Row, message};
use crate::language::{Message, Role};
use record::Id;
use serde::Serialize;

/// What became of one prompt.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Transcript {
    /// Id of the prompt.
    pub id: Id,
    /// What was asked.
    pub init_prompt: Vec<Message>,
    /// The first answer.
    pub init_response: String,
    /// The rounds that followed, in their order.
    pub revisions: Vec<Revision>,
}

/// One round: a critique of the answer before, and what was made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Revision {
    /// Clause that was drawn for it.
    pub principle_id: String,
    /// What asked for the critique.
    pub critic_prompt: String,
    /// The critique.
    pub critic_response: String,
    /// What asked for the revision.
    pub revision_prompt: String,
    /// The revised answer; empty where the model gave none, and the next round went on from the answer before.
    pub revision_response: String,
}

impl Row for Transcript {
    fn read(fields: &Fields<'_>, line: usize) -> Result<Self, Fault> {
        let revision = |fields: &Fields<'_>| {
            let text = |name| fields.text(name).map(str::to_owned);
            Ok(Revision {
                principle_id: text("principle_id")?,
                critic_prompt: text("critic_prompt")?,
                critic_response: text("critic_response")?,
                revision_prompt: text("revision_prompt")?,
                revision_response: text("revision_response")?,
            })
        };
        Ok(Self {
            id: fields.id("id")?.unwrap_or_else(|| (line as u64).into()),
            init_prompt: fields.prompt("init_prompt")?,
            init_response: fields.text("init_response")?.to_owned(),
            revisions: fields.objects("revisions")?.iter().map(revision).collect::<Result<_, _>>()?,
        })
    }
}

/// The first round of a transcript in the columns that llm-swarm writes: one critique, one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FlatTranscript {
    /// The last message of the user.
    pub init_prompt: String,
    /// The first answer.
    pub init_response: String,
    /// What asked for the critique.
    pub critic_prompt: String,
    /// The critique.
    pub critic_response: String,
    /// What asked for the revision.
    pub revision_prompt: String,
    /// The revised answer.
    pub revision_response: String,
    /// As `init_prompt`.
    pub prompt: String,
    /// The conversation with the revised answer.
    pub messages: Vec<Message>,
    /// The same.
    pub chosen: Vec<Message>,
    /// The conversation with the first answer.
    pub rejected: Vec<Message>,
}

impl Transcript {
    /// The first round as llm-swarm has it; `None` where there was no answer, or no revision.
    #[must_use]
    pub fn flat(&self) -> Option<FlatTranscript> {
        let first = self.revisions.first().filter(|first| !first.revision_response.is_empty())?;
        let asked = self.init_prompt.last()?.content.clone();
        let with = |answer: &str| {
            let mut messages = self.init_prompt.clone();
            messages.push(message(Role::Assistant, answer));
            messages
        };
        Some(FlatTranscript {
            init_prompt: asked.clone(),
            init_response: self.init_response.clone(),
            critic_prompt: first.critic_prompt.clone(),
            critic_response: first.critic_response.clone(),
            revision_prompt: first.revision_prompt.clone(),
            revision_response: first.revision_response.clone(),
            prompt: asked,
            messages: with(&first.revision_response),
            chosen: with(&first.revision_response),
            rejected: with(&self.init_response),
        })
    }
}
