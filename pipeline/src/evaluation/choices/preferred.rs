//! The choices of a preference model.

use super::{Choice, Chosen};
use crate::evaluation::EvaluationError;
use crate::evaluation::options::AT_ONCE;
use crate::language::{LanguageError, Prompt};
use crate::training::preference::PreferenceModel;

/// A preference model, with what stands behind every response that it was taught by.
#[derive(Debug)]
pub struct Preferring {
    /// The model.
    pub model: PreferenceModel,
    /// What ends a response; nothing where responses end with their text.
    pub ending: String,
}

/// Scores the conversation of every answer, or the question with the answer behind it where the file has no
/// conversations; `done` is told how many questions are through. Scores are log-odds (Bradley and Terry 1952), as the
/// preference model has learned them.
///
/// # Errors
/// Names the question that is too long for the model.
pub fn prefer(
    preference: &Preferring,
    questions: &[Choice],
    done: &mut dyn FnMut(usize),
) -> Result<Vec<Chosen>, EvaluationError> {
    let mut chosen = Vec::with_capacity(questions.len());
    for chunk in questions.chunks(AT_ONCE) {
        let texts: Vec<Vec<String>> = chunk.iter().map(|question| texts(question, &preference.ending)).collect();
        let scores = preference.model.score(&texts.concat()).map_err(|error| match error {
            LanguageError::Row { row, problem } => {
                LanguageError::Row { row: chosen.len() + question_of(&texts, row) + 1, problem }
            }
            other => other,
        })?;
        let mut scores = scores.into_iter();
        for (question, texts) in chunk.iter().zip(&texts) {
            chosen.push(Chosen {
                log_probabilities: scores.by_ref().take(texts.len()).collect(),
                correct: question.correct,
                subject: question.subject.clone(),
            });
        }
        done(chosen.len());
    }
    Ok(chosen)
}

fn texts(question: &Choice, ending: &str) -> Vec<String> {
    let ended = |text: &str| format!("{}{ending}", text.trim());
    match &question.texts {
        Some(texts) => texts.iter().map(|text| ended(text)).collect(),
        None => {
            let prompt = match &question.options.prompt {
                Prompt::Text(text) => text.clone(),
                Prompt::Chat(messages) => messages.iter().map(|message| message.content.as_str()).collect(),
            };
            question.options.completions.iter().map(|answer| ended(&format!("{prompt}{answer}"))).collect()
        }
    }
}

/// Which question of a chunk a text, from 1, belongs to.
fn question_of(texts: &[Vec<String>], row: usize) -> usize {
    let mut rows = 0;
    let before = |texts: &&Vec<String>| {
        rows += texts.len();
        rows < row
    };
    texts.iter().take_while(before).count()
}
