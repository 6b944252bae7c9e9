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
/// When the layout has no place for the conversation, it has no answer or is too long, or the tokenizer fails on it.
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
    if pieces.is_empty() {
        return Err(StageError::row("it has no answer of the assistant's that could be learned"));
    }
    let example = Example::from_pieces(&trainee.tokenizer, &pieces, begins, end)?;
    let (tokens, most) = (example.tokens().len() - 1, trainee.config.max_positions);
    if tokens > most {
        return Err(StageError::row(format!("it has {tokens} tokens, the model reads {most}; shorten it")));
    }
    Ok(example)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitutional::rows::message;
    use crate::laboratory::{Corpus, CorpusParams, tokenizer};
    use crate::language::{ChatTemplate, Config, Parameters};

    fn trainee() -> Trainee {
        let corpus = Corpus::new(CorpusParams::default(), 1).expect("in range");
        let tokenizer = tokenizer::learn(&corpus, 50, 300).expect("a tokenizer");
        let config = Config::small(8, 12, 1, (2, 1), 300, 40).expect("a shape");
        let parameters = Parameters::random(&config, 1).expect("weights");
        Trainee { config, tokenizer, template: ChatTemplate::default(), parameters }
    }

    fn row(said: &[(Role, &str)]) -> Demonstration {
        let messages = said.iter().map(|(role, text)| message(*role, *text)).collect();
        Demonstration { id: None, messages, source: None, weight: 1.0 }
    }

    #[test]
    fn answers_are_learned_and_nothing_else() {
        let trainee = trainee();
        let said = row(&[(Role::User, "Hi"), (Role::Assistant, "Yes."), (Role::User, "No?"), (Role::Assistant, "So.")]);
        let example = example(&trainee, Layout::Laboratory, &said).expect("an example");
        let shown = rendered(&trainee, &example).expect("text");
        assert_eq!(shown, "Human: Hi\n\nAssistant:⟦ Yes.\n\n⟧Human: No?\n\nAssistant:⟦ So.\n\n⟧");
    }

    #[test]
    fn a_row_without_an_answer_and_one_that_is_too_long_are_named() {
        let trainee = trainee();
        let said = |row: &Demonstration| {
            let error = example(&trainee, Layout::Laboratory, row).expect_err("it cannot be learned").at(3);
            error.to_string()
        };
        assert_eq!(
            said(&row(&[(Role::User, "Hi")])),
            "row 3: it has no answer of the assistant's that could be learned"
        );
        let long = "yes ".repeat(60);
        let said = said(&row(&[(Role::User, "Hi"), (Role::Assistant, &long)]));
        assert!(said.starts_with("row 3: it has ") && said.ends_with("the model reads 40; shorten it"), "{said}");
    }
}
