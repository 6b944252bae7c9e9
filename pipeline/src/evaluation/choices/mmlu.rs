//! MMLU (Hendrycks et al. 2021), put as lm-evaluation-harness puts it.

use super::{Choice, Options};
use crate::evaluation::EvaluationError;
use std::path::Path;

/// Solved questions that stand before each question.
#[derive(Clone, Copy, Debug)]
pub struct Shots<'a> {
    /// MMLU's file of them, usually `SUBJECT_dev.csv`; a folder of such files where the questions are one.
    pub file: &'a Path,
    /// How many, from its beginning; 5 are usual.
    pub count: usize,
}

const LETTERS: [&str; 4] = ["A", "B", "C", "D"];

struct Question {
    question: String,
    answers: [String; 4],
    correct: usize,
}

/// The files of a folder, one for each subject.
pub(super) fn folder(folder: &Path, shots: Option<Shots<'_>>) -> Result<Vec<Choice>, EvaluationError> {
    let unreadable = |source| EvaluationError::Io { file: folder.to_owned(), source };
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv")) {
            files.push(path);
        }
    }
    files.sort();
    let mut choices = Vec::new();
    for file in files {
        let beside = |shots: &Shots<'_>| shots.file.join(format!("{}_dev.csv", stem(&file)));
        let solved = shots.as_ref().map(beside);
        let shots = shots.zip(solved.as_deref()).map(|(shots, file)| Shots { file, ..shots });
        choices.extend(read(&file, shots)?);
    }
    Ok(choices)
}

pub(super) fn read(file: &Path, shots: Option<Shots<'_>>) -> Result<Vec<Choice>, EvaluationError> {
    let solved = match shots {
        Some(shots) => {
            let mut solved = questions(shots.file)?;
            if solved.len() < shots.count {
                let problem = format!("there are {} solved questions and {} are asked for", solved.len(), shots.count);
                return Err(EvaluationError::Row { file: shots.file.to_owned(), line: solved.len(), problem });
            }
            solved.truncate(shots.count);
            solved
        }
        None => Vec::new(),
    };
    let about = subject(file);
    let mut before = format!("The following are multiple choice questions (with answers) about {about}.\n\n");
    for question in &solved {
        before += &format!("{} {}\n\n", question.prompt(), LETTERS[question.correct]);
    }
    let choices = questions(file)?.into_iter().map(|question| Choice {
        options: Options {
            prompt: format!("{before}{}", question.prompt()).as_str().into(),
            completions: LETTERS.map(|letter| format!(" {letter}")).to_vec(),
        },
        correct: question.correct,
        subject: Some(about.clone()),
        texts: None,
    });
    Ok(choices.collect())
}

impl Question {
    fn prompt(&self) -> String {
        let [a, b, c, d] = &self.answers;
        format!("{}\nA. {a}\nB. {b}\nC. {c}\nD. {d}\nAnswer:", self.question)
    }
}

/// The subject that a file's name tells: `abstract_algebra_test.csv` is about abstract algebra.
fn subject(file: &Path) -> String {
    stem(file).replace('_', " ")
}

/// A file's name without what tells the split.
fn stem(file: &Path) -> String {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let named = ["_test", "_dev", "_val"].iter().find_map(|end| stem.strip_suffix(end)).unwrap_or(&stem);
    named.to_owned()
}

fn questions(file: &Path) -> Result<Vec<Question>, EvaluationError> {
    let wrong =
        |line: u64, problem: String| EvaluationError::Row { file: file.to_owned(), line: line as usize, problem };
    let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(file);
    let mut reader = reader.map_err(|error| wrong(1, error.to_string()))?;
    let mut questions = Vec::new();
    for record in reader.records() {
        let record =
            record.map_err(|error| wrong(error.position().map_or(1, csv::Position::line), error.to_string()))?;
        let line = record.position().map_or(1, csv::Position::line);
        let fields: Vec<&str> = record.iter().collect();
        let [question, a, b, c, d, letter] = fields.as_slice() else {
            return Err(wrong(
                line,
                format!("{} fields; question, four answers and a letter are needed", fields.len()),
            ));
        };
        let correct = LETTERS.iter().position(|known| *known == letter.trim());
        questions.push(Question {
            question: question.trim().to_owned(),
            answers: [a, b, c, d].map(|answer| answer.trim().to_owned()),
            correct: correct
                .ok_or_else(|| wrong(line, format!("the right answer is {letter:?}; it must be A, B, C or D")))?,
        });
    }
    Ok(questions)
}
