//! GSM8K (Cobbe et al. 2021), put and read as lm-evaluation-harness does, with both of its ways to find the number: with
//! some models they differ greatly.

use super::{
    EvaluationError,
    harness::{Response, Sample},
    lines,
};
use crate::{
    language::{LanguageModel, Prompt, SamplingParams},
    opinion::wilson,
};
use record::ability::Measure;
use serde::Deserialize;
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

/// A problem with its solution, whose last line is `#### ` and the number.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Problem {
    /// The problem.
    pub question: String,
    /// The solution.
    pub answer: String,
}

/// Reads problems from JSON lines.
///
/// # Errors
/// Names file and line of the first that cannot be used.
pub fn read(file: &Path) -> Result<Vec<Problem>, EvaluationError> {
    let mut problems = Vec::new();
    lines::for_each_row(file, |line| {
        let problem: Problem = serde_json::from_str(line).map_err(|error| error.to_string())?;
        if strict(&problem.answer).is_none() {
            return Err("the answer has no line with #### and a number".to_owned());
        }
        problems.push(problem);
        Ok(())
    })?;
    if problems.is_empty() { Err(EvaluationError::Empty(file.to_owned())) } else { Ok(problems) }
}

/// What a model is asked: every problem behind solved ones.
#[must_use]
pub fn prompts(problems: &[Problem], solved: &[Problem]) -> Vec<Prompt> {
    let before: String =
        solved.iter().map(|shot| format!("Question: {}\nAnswer: {}\n\n", shot.question, shot.answer)).collect();
    let prompt = |problem: &Problem| Prompt::Text(format!("{before}Question: {}\nAnswer:", problem.question));
    problems.iter().map(prompt).collect()
}

/// Lets the model answer [`prompts`]; gives what it wrote.
///
/// # Errors
/// Whatever keeps the model from answering.
pub fn ask(
    model: &dyn LanguageModel,
    prompts: &[Prompt],
    done: &mut dyn FnMut(usize),
) -> Result<Vec<String>, EvaluationError> {
    /// Problems that are asked at once.
    const AT_ONCE: usize = 32;
    let sampling = SamplingParams {
        max_new_tokens: 256,
        temperature: 0.0,
        stop: vec!["Question:".to_owned()],
        ..SamplingParams::default()
    };
    let sampling = sampling.check()?;
    let mut written = Vec::with_capacity(prompts.len());
    for chunk in prompts.chunks(AT_ONCE) {
        written.extend(model.generate(chunk, &sampling)?.into_iter().map(|generated| generated.text));
        done(written.len());
    }
    Ok(written)
}

/// Shares of right numbers, by both extractions.
#[must_use]
pub fn measure(problems: &[Problem], written: &[String]) -> BTreeMap<String, Measure> {
    let n = problems.len().min(written.len()) as u64;
    let share = |extract: Extract| {
        let right = |(problem, text): &(&Problem, &String)| right(problem, extract(text));
        let right = problems.iter().zip(written).filter(right).count() as u64;
        Measure { value: (n > 0).then(|| right as f64 / n as f64), interval: wilson(right, n), n }
    };
    [("strict_match".to_owned(), share(strict)), ("flexible_extract".to_owned(), share(flexible))].into()
}

/// How a number is found in what was written.
type Extract = fn(&str) -> Option<&str>;

fn right(problem: &Problem, number: Option<&str>) -> bool {
    number.is_some_and(|number| normal(number) == normal(&problem.answer))
}

/// The problems with what a model wrote, once for each way to find the number, as lm-evaluation-harness writes its
/// samples.
pub fn samples<'a>(
    problems: &'a [Problem],
    prompts: &'a [Prompt],
    written: &'a [String],
) -> impl Iterator<Item = Value> + 'a {
    let ways: [(&str, Extract); 2] = [("strict-match", strict), ("flexible-extract", flexible)];
    let asked = problems.iter().zip(prompts).zip(written).enumerate();
    asked.flat_map(move |(place, ((problem, prompt), text))| {
        ways.map(|(filter, extract)| {
            let number = extract(text);
            let sample = Sample {
                place,
                document: json!({ "question": problem.question, "answer": problem.answer }),
                target: json!(problem.answer),
                prompt,
                response: Response::Text { text, read: number.unwrap_or("[invalid]") },
                filter,
                measures: &[("exact_match", f64::from(u8::from(right(problem, number))))],
            };
            sample.line()
        })
    })
}

const MARK: &str = "#### ";

/// The number behind the first mark: `#### (\-?[0-9\.\,]+)`.
#[must_use]
pub fn strict(text: &str) -> Option<&str> {
    text.match_indices(MARK).find_map(|(at, _)| {
        let rest = &text[at + MARK.len()..];
        let sign = usize::from(rest.starts_with('-'));
        let length = run(&rest[sign..], |c| c.is_ascii_digit() || c == '.' || c == ',');
        (length > 0).then(|| &rest[..sign + length])
    })
}

/// The last number: `(-?[$0-9.,]{2,})|(-?[0-9]+)`.
#[must_use]
pub fn flexible(text: &str) -> Option<&str> {
    let (mut last, mut at) = (None, 0);
    while let Some(next) = text[at..].chars().next() {
        let rest = &text[at..];
        let sign = usize::from(next == '-');
        let loose = run(&rest[sign..], |c| c.is_ascii_digit() || matches!(c, '$' | '.' | ','));
        let digits = run(&rest[sign..], |c| c.is_ascii_digit());
        let length = if loose >= 2 { loose } else { digits };
        if length > 0 {
            last = Some(&rest[..sign + length]);
            at += sign + length;
        } else {
            at += next.len_utf8();
        }
    }
    last
}

/// Length of the characters at the beginning that are of a kind; all of them take one byte.
fn run(text: &str, of: impl Fn(char) -> bool) -> usize {
    text.chars().take_while(|c| of(*c)).count()
}

/// A number without what does not change it: all before the mark, commas, dollars, the last full stop.
fn normal(text: &str) -> String {
    let number = text.rsplit(MARK).next().unwrap_or(text).replace([',', '$'], "");
    number.strip_suffix('.').unwrap_or(&number).to_owned()
}

#[cfg(test)]
mod tests;
