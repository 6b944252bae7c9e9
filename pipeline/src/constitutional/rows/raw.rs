//! Conversations as one text, as hh-rlhf has them, and as turns of the method's forms.

use super::{Fault, Fields};
use crate::{
    constitutional::forms::{Forms, Speaker, Turn},
    language::{Message, Role},
};
use serde_json::Value;

/// A message.
pub fn message(role: Role, content: impl Into<String>) -> Message {
    Message { role, content: content.into() }
}

/// The messages in `\n\nHuman: …\n\nAssistant: …`; `None` where the text does not begin so.
///
/// A turn begins where one of the two markers stands behind a blank line: a text may hold blank lines, colons and the
/// words themselves. An empty turn of the assistant at the end, the place of an answer, is no message.
#[must_use]
pub fn parse_raw(text: &str) -> Option<Vec<Message>> {
    const MARKERS: [(&str, Role); 2] = [("Human:", Role::User), ("Assistant:", Role::Assistant)];
    let marker = |text: &str| MARKERS.into_iter().find(|(marker, _)| text.starts_with(marker));
    let mut rest = text.trim_start();
    marker(rest)?;
    let mut messages = Vec::new();
    while let Some((begin, role)) = marker(rest) {
        let said = rest.get(begin.len()..)?;
        let blank = |at: &usize| said.get(at + 2..).is_some_and(|after| marker(after).is_some());
        let end = said.match_indices("\n\n").map(|(at, _)| at).find(blank);
        messages.push(message(role, said.get(..end.unwrap_or(said.len()))?.trim()));
        rest = end.and_then(|end| said.get(end + 2..)).unwrap_or_default();
    }
    if messages.last().is_some_and(|last| last.role == Role::Assistant && last.content.is_empty()) {
        messages.pop();
    }
    Some(messages)
}

/// Messages as `\n\nHuman: …\n\nAssistant: …`; `None` where [`parse_raw`] would not find the same ones in it.
#[must_use]
pub fn write_raw(messages: &[Message]) -> Option<String> {
    let text = Forms::paper().conversation(&to_turns(messages)?);
    let same = |read: &[Message]| {
        let said = |message: &Message| (message.role, message.content.trim().to_owned());
        read.iter().map(said).eq(messages.iter().map(said))
    };
    parse_raw(&text).filter(|read| same(read)).map(|_| text)
}

impl Fields<'_> {
    /// A conversation: messages, a text in hh-rlhf's form, or any other text, which is one message of `role`.
    ///
    /// # Errors
    /// When the field is missing, empty, or something else.
    pub fn conversation(&self, name: &str, role: Role) -> Result<Vec<Message>, Fault> {
        let Some(Value::String(text)) = self.get(name) else { return self.messages(name) };
        let messages = parse_raw(text).unwrap_or_else(|| vec![message(role, text.trim())]);
        if messages.iter().all(|message| message.content.is_empty()) {
            return Err(self.fault(name, "it is an empty text"));
        }
        Ok(messages)
    }

    /// A conversation that ends with what somebody asks.
    ///
    /// # Errors
    /// As [`Fields::conversation`]; also when the model has the last word.
    pub fn prompt(&self, name: &str) -> Result<Vec<Message>, Fault> {
        let messages = self.conversation(name, Role::User)?;
        match messages.last() {
            Some(last) if last.role == Role::User && !last.content.trim().is_empty() => Ok(messages),
            _ => Err(self.fault(name, "it must end with a message of the user that is not empty")),
        }
    }

    /// One answer: a text, or a list with one message of the assistant.
    ///
    /// # Errors
    /// When it is missing, empty, or something else.
    pub fn answer(&self, name: &str) -> Result<Vec<Message>, Fault> {
        let messages = match self.get(name) {
            Some(Value::String(text)) => vec![message(Role::Assistant, text.trim())],
            _ => self.messages(name)?,
        };
        answered(&messages).map_err(|problem| self.fault(name, problem))?;
        Ok(messages)
    }
}

/// Whether the model has the last word, and says something.
pub(super) fn answered(messages: &[Message]) -> Result<(), &'static str> {
    match messages.last() {
        Some(last) if last.role == Role::Assistant && !last.content.trim().is_empty() => Ok(()),
        _ => Err("it must end with a message of the assistant that is not empty"),
    }
}

/// The turns of a conversation, for the forms; `None` where a system speaks, for which they have no place.
#[must_use]
pub fn to_turns(messages: &[Message]) -> Option<Vec<Turn>> {
    let turn = |message: &Message| {
        let speaker = match message.role {
            Role::User => Speaker::Human,
            Role::Assistant => Speaker::Assistant,
            Role::System => return None,
        };
        Some(Turn { speaker, text: message.content.trim().to_owned() })
    };
    messages.iter().map(turn).collect()
}
