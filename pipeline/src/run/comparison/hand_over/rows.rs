//! Rows in the forms that TRL and OpenRLHF read: messages where the model holds conversations, and else the very text
//! with which it is asked here afterwards.

use crate::constitutional::Layout;
use crate::constitutional::rows::{Demonstration, Preference, PromptRow};
use crate::language::{Message, Role};
use crate::run::StageError;
use crate::run::preference::{prompt, response};
use serde::Serialize;

/// A text, or messages.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Said {
    Text(String),
    Messages(Vec<Message>),
}

/// A row to tune on.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Learned {
    Conversation { messages: Vec<Message> },
    Text { prompt: String, completion: String },
}

/// Two answers of which one is better, and by how much.
#[derive(Serialize)]
pub(super) struct Compared {
    prompt: Said,
    chosen: Said,
    rejected: Said,
    margin: f64,
}

/// A prompt alone.
#[derive(Serialize)]
pub(super) struct Asked {
    prompt: Said,
}

fn question(layout: Layout, messages: &[Message]) -> Result<Said, StageError> {
    match layout {
        Layout::Chat => Ok(Said::Messages(messages.to_vec())),
        _ => prompt(layout, messages).map(Said::Text),
    }
}

fn answer(layout: Layout, messages: &[Message]) -> Said {
    match layout {
        Layout::Chat => Said::Messages(messages.to_vec()),
        _ => Said::Text(response(layout, messages.last().map_or("", |message| &message.content))),
    }
}

/// As a row to tune on.
pub(super) fn learned(layout: Layout, row: &Demonstration) -> Result<Learned, StageError> {
    if layout == Layout::Chat {
        return Ok(Learned::Conversation { messages: row.messages.clone() });
    }
    match row.messages.split_last() {
        Some((last, before)) if last.role == Role::Assistant => {
            Ok(Learned::Text { prompt: prompt(layout, before)?, completion: response(layout, &last.content) })
        }
        _ => Err(StageError::row("its last message is not the assistant's")),
    }
}

/// As a comparison. What somebody preferred without saying how much counts as preferred for certain.
pub(super) fn compared(layout: Layout, row: &Preference) -> Result<Compared, StageError> {
    Ok(Compared {
        prompt: question(layout, &row.prompt)?,
        chosen: answer(layout, &row.chosen),
        rejected: answer(layout, &row.rejected),
        margin: row.margin.unwrap_or(1.0),
    })
}

/// As a prompt.
pub(super) fn asked(layout: Layout, row: &PromptRow) -> Result<Asked, StageError> {
    Ok(Asked { prompt: question(layout, &row.prompt)? })
}

/// So many of the rows, taken evenly from all of them: the sources follow each other, and none is to be cut off.
pub(super) fn spread<T>(rows: &[T], wanted: usize) -> impl Iterator<Item = &T> {
    let (all, wanted) = (rows.len(), wanted.min(rows.len()));
    (0..wanted).filter_map(move |place| rows.get(place * all / wanted.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitutional::rows::message;

    #[test]
    fn rows_are_text_where_the_model_is_asked_by_text_and_messages_where_it_converses() {
        let said = vec![message(Role::User, "Hi?"), message(Role::Assistant, "Yes.")];
        let row = Demonstration { id: None, messages: said, source: None, weight: 1.0 };
        let shown = |layout| serde_json::to_string(&learned(layout, &row).expect("a row")).expect("JSON");
        assert_eq!(shown(Layout::Laboratory), r#"{"prompt":"Human: Hi?\n\nAssistant:","completion":" Yes.\n\n"}"#);
        assert_eq!(
            shown(Layout::Chat),
            r#"{"messages":[{"role":"user","content":"Hi?"},{"role":"assistant","content":"Yes."}]}"#
        );
        assert!(shown(Layout::Paper).contains(r#""prompt":"\n\nHuman: Hi?\n\nAssistant:""#));
    }

    #[test]
    fn what_is_left_out_is_left_out_everywhere() {
        let rows: Vec<usize> = (0..10).collect();
        assert_eq!(spread(&rows, 4).copied().collect::<Vec<_>>(), [0, 2, 5, 7]);
        assert_eq!(spread(&rows, 99).count(), 10);
        assert_eq!(spread(&rows, 0).count(), 0);
    }
}
