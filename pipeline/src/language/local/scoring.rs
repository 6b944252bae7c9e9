//! How likely given texts are: many in a batch. What several have in common at their beginnings is read once.

use super::{LocalModel, computing};
use crate::language::generate::Weighable;
use crate::language::{Continuation, LanguageError, Score};

/// One row's tokens, and how many of them are only context.
struct Row {
    tokens: Vec<u32>,
    context: usize,
}

pub(super) fn score(model: &LocalModel, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
    let read =
        rows.iter().enumerate().map(|(place, row)| Row::new(model, place, row)).collect::<Result<Vec<_>, _>>()?;
    let texts: Vec<Weighable<'_>> = read.iter().filter_map(Row::weighable).collect();
    let mut weighed = model.writer.weigh(&texts).map_err(computing)?.into_iter();
    Ok(read.iter().map(|row| Score::of(row.weighable().and_then(|_| weighed.next()).unwrap_or_default())).collect())
}

impl Row {
    /// As a text whose end is weighed, where there is anything to weigh.
    fn weighable(&self) -> Option<Weighable<'_>> {
        let Self { tokens, context } = self;
        (*context < tokens.len()).then_some(Weighable { tokens, context: *context })
    }

    /// The completion's tokens are those that are not common to the prompt alone and prompt and completion together:
    /// where a tokenizer joins the end of the one with the beginning of the other, the joint token counts.
    fn new(model: &LocalModel, place: usize, row: &Continuation) -> Result<Self, LanguageError> {
        let prompt = model.tokens(&row.prompt)?;
        let text = model.text(&row.prompt)? + &row.completion;
        let special = matches!(row.prompt, crate::language::Prompt::Text(_)) || !model.template.is_own();
        let mut tokens = model.tokenizer.encode(&text, special)?;
        let mut context = prompt.iter().zip(&tokens).take_while(|(a, b)| a == b).count();
        if tokens.is_empty() {
            context = 0;
        } else if context == 0 {
            // Nothing stands before the first token; without something there it would not count.
            tokens.insert(0, model.beginning(place)?);
            context = 1;
        }
        model.fits(place, tokens.len())?;
        Ok(Self { tokens, context })
    }
}
