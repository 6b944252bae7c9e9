//! Questions from a file.

use super::{Choice, Options, Shots, mmlu};
use crate::evaluation::{EvaluationError, lines};
use serde::Deserialize;
use std::path::Path;

/// In which form questions lie in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON lines with `prompt`, `corrects` and `incorrects`, as published with Constitutional AI.
    Constitutional,
    /// MMLU's CSV: question, four answers, letter of the right one, without a header.
    Mmlu,
}

impl Format {
    /// The form that a file's name tells.
    #[must_use]
    pub fn of(file: &Path) -> Self {
        let csv = file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        if csv { Self::Mmlu } else { Self::Constitutional }
    }
}

/// A question as published with Constitutional AI.
#[derive(Deserialize)]
struct Written {
    prompt: String,
    corrects: Vec<String>,
    incorrects: Vec<String>,
    text_correct: Option<String>,
    text_incorrect: Option<String>,
}

/// Reads the questions of a file, or of a folder of MMLU's, a file for each subject. `shots` are solved questions that
/// stand before each of MMLU's.
///
/// # Errors
/// Names file and line of the first question that cannot be asked.
pub fn read(file: &Path, shots: Option<Shots<'_>>) -> Result<Vec<Choice>, EvaluationError> {
    let questions = match Format::of(file) {
        _ if file.is_dir() => mmlu::folder(file, shots)?,
        Format::Mmlu => mmlu::read(file, shots)?,
        Format::Constitutional => constitutional(file)?,
    };
    if questions.is_empty() {
        return Err(EvaluationError::Empty(file.to_owned()));
    }
    Ok(questions)
}

fn constitutional(file: &Path) -> Result<Vec<Choice>, EvaluationError> {
    let mut questions = Vec::new();
    lines::for_each_row(file, |line| {
        let row: Written = serde_json::from_str(line).map_err(|error| error.to_string())?;
        questions.push(choice(row)?);
        Ok(())
    })?;
    Ok(questions)
}

fn choice(row: Written) -> Result<Choice, String> {
    let [correct] = row.corrects.as_slice() else {
        return Err(format!("corrects holds {} answers; exactly one must be right", row.corrects.len()));
    };
    let mut completions: Vec<String> = row.corrects.iter().chain(&row.incorrects).cloned().collect();
    // In the order of the letters, so that the first of two equally likely answers is not the right one.
    completions.sort();
    completions.dedup();
    if completions.len() != 1 + row.incorrects.len() || completions.len() < 2 {
        return Err("corrects and incorrects must hold at least two answers, each once".to_owned());
    }
    let place = completions.iter().position(|completion| completion == correct).unwrap_or_default();
    let texts = match (row.text_correct, row.text_incorrect) {
        (Some(correct), Some(incorrect)) if completions.len() == 2 => {
            Some(if place == 0 { vec![correct, incorrect] } else { vec![incorrect, correct] })
        }
        _ => None,
    };
    let options = Options { prompt: row.prompt.as_str().into(), completions };
    Ok(Choice { options, correct: place, subject: None, texts })
}
