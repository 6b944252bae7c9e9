//! Conversations as a model reads them, and which of their tokens it learns.

use super::{StageError, Trainee};
use crate::constitutional::Layout;
use crate::constitutional::forms::{Speaker, Turn};
use crate::constitutional::rows::{Demonstration, to_turns};
use crate::language::Role;
use crate::training::Example;

/// Every answer of a conversation counts with the row's weight, what others say not at all.
///
/// # Errors
/// When the layout has no place for the conversation, or the tokenizer fails on it.
pub(super) fn example(trainee: &Trainee, layout: Layout, row: &Demonstration) -> Result<Example, StageError> {
    let weight = row.weight as f32;
    let pieces = match layout {
        Layout::Chat => chat(trainee, row, weight)?,
        Layout::Paper | Layout::Laboratory => text(layout, row, weight)?,
    };
    let pieces: Vec<(&str, f32)> = pieces.iter().map(|(text, weight)| (text.as_str(), *weight)).collect();
    // A chat template writes the token that begins a text itself.
    let begins = trainee.tokenizer.encode("", true)?.first().copied().filter(|_| layout != Layout::Chat);
    // An answer of the laboratory's ends at its blank line.
    let end = trainee.config.eos.first().filter(|_| layout != Layout::Laboratory).map(|token| (*token, weight));
    Ok(Example::from_pieces(&trainee.tokenizer, &pieces, begins, end)?)
}

fn text(layout: Layout, row: &Demonstration, weight: f32) -> Result<Vec<(String, f32)>, StageError> {
    layout.check(&row.messages).map_err(StageError::row)?;
    let turns = to_turns(&row.messages).ok_or_else(|| StageError::row("it has a system's message"))?;
    let forms = layout.forms();
    let whole = forms.conversation(&turns) + forms.end_of_answer();
    let (mut pieces, mut told) = (Vec::new(), 0);
    for (place, _) in turns.iter().enumerate().filter(|(_, turn)| turn.speaker == Speaker::Assistant) {
        let mut before: Vec<Turn> = turns[..place].to_vec();
        before.push(Turn::assistant(""));
        let begin = forms.conversation(&before).len();
        let end = forms.conversation(&turns[..=place]).len() + forms.end_of_answer().len();
        pieces.push((whole[told..begin].to_owned(), 0.0));
        pieces.push((whole[begin..end].to_owned(), weight));
        told = end;
    }
    Ok(pieces)
}

fn chat(trainee: &Trainee, row: &Demonstration, weight: f32) -> Result<Vec<(String, f32)>, StageError> {
    match row.messages.split_last() {
        Some((answer, before)) if answer.role == Role::Assistant => {
            let prompt = trainee.template.render(before)?;
            Ok(vec![(prompt, 0.0), (answer.content.clone(), weight)])
        }
        _ => Err(StageError::row("its last message is not the assistant's")),
    }
}

/// An example as a text in which what is learned stands between ⟦ and ⟧.
///
/// # Errors
/// When the tokenizer fails on it.
pub(super) fn rendered(trainee: &Trainee, example: &Example) -> Result<String, StageError> {
    let mut text = String::new();
    let (mut begin, tokens, weights) = (0, example.tokens(), example.weights());
    while begin < tokens.len() {
        let learned = weights[begin] > 0.0;
        let length = weights[begin..].iter().take_while(|weight| (**weight > 0.0) == learned).count();
        let piece = trainee.tokenizer.decode_after(&tokens[..begin], &tokens[begin..begin + length])?;
        text += &if learned { format!("⟦{piece}⟧") } else { piece };
        begin += length;
    }
    Ok(text)
}
