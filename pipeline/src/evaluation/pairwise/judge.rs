//! A model that says which of two others' answers is better, for every two of them and every prompt.
//!
//! Each pair of answers is put to the judge in both orders, and only an answer that it prefers in both has won: what it
//! prefers for its place is a tie (Zheng et al. 2023, section 3.4). Comparisons of one prompt are not independent of
//! each other, so prompts are to [`super::by_people`] what people are.

use super::Comparison;
use crate::constitutional::forms::{Forms, Instruction, OPTIONS, Turn};
use crate::evaluation::EvaluationError;
use crate::evaluation::harness::{Response, Sample};
use crate::evaluation::options::{Options, score};
use crate::language::{LanguageModel, Prompt, Score};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

/// What one model answered to one prompt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The prompt; the same text joins the answers of different models.
    pub prompt: String,
    /// The answer.
    pub response: String,
}

/// A model with what it answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    /// Its name.
    pub name: String,
    /// Its answers by their prompts.
    pub answers: BTreeMap<String, String>,
}

impl Answers {
    /// Reads answers: JSON lines with `prompt` and `response`, or one list of such objects, as a run writes them.
    ///
    /// # Errors
    /// Names file and line of the first that cannot be used, or the prompt that is there twice.
    pub fn read(name: &str, file: &Path) -> Result<Self, EvaluationError> {
        let bytes = std::fs::read(file).map_err(|source| EvaluationError::Io { file: file.to_owned(), source })?;
        let row = |line: usize, problem: String| EvaluationError::Row { file: file.to_owned(), line, problem };
        let rows: Vec<(usize, Answer)> = if bytes.trim_ascii_start().starts_with(b"[") {
            let list: Vec<Answer> =
                serde_json::from_slice(&bytes).map_err(|error| row(error.line(), error.to_string()))?;
            list.into_iter().map(|answer| (1, answer)).collect()
        } else {
            let lines = bytes.split(|byte| *byte == b'\n').enumerate();
            let filled = lines.filter(|(_, line)| !line.trim_ascii().is_empty());
            let read = filled.map(|(place, line)| {
                serde_json::from_slice(line)
                    .map(|answer| (place + 1, answer))
                    .map_err(|error| row(place + 1, error.to_string()))
            });
            read.collect::<Result<_, _>>()?
        };
        let mut answers = BTreeMap::new();
        for (line, Answer { prompt, response }) in rows {
            if answers.contains_key(&prompt) {
                return Err(row(
                    line,
                    format!("the prompt {prompt:?} is there twice; every prompt may have one answer"),
                ));
            }
            answers.insert(prompt, response);
        }
        if answers.is_empty() {
            Err(EvaluationError::Empty(file.to_owned()))
        } else {
            Ok(Self { name: name.to_owned(), answers })
        }
    }
}

/// Prompts that all models have answered, in order.
#[must_use]
pub fn shared(models: &[Answers]) -> Vec<String> {
    let Some((first, others)) = models.split_first() else { return Vec::new() };
    let all = |prompt: &&String| others.iter().all(|model| model.answers.contains_key(*prompt));
    first.answers.keys().filter(all).cloned().collect()
}

/// For each of [`shared`]'s prompts what the judge said of every two models, by `instruction`; equal answers are ties
/// without being asked about. `done` is told how many questions are through.
///
/// # Errors
/// Whatever keeps the judge from answering.
pub fn judge(
    judge: &dyn LanguageModel,
    forms: Forms,
    instruction: &Instruction<'_>,
    models: &[Answers],
    done: &mut dyn FnMut(usize),
) -> Result<Vec<Vec<Comparison>>, EvaluationError> {
    let prompts = shared(models);
    let pairs: Vec<(&Answers, &Answers)> =
        models.iter().enumerate().flat_map(|(place, a)| models[place + 1..].iter().map(move |b| (a, b))).collect();
    let said = |model: &Answers, prompt: &String| model.answers.get(prompt).map_or("", |text| text.trim()).to_owned();
    let mut questions = Vec::new();
    for prompt in &prompts {
        for (a, b) in &pairs {
            let (a, b) = (said(a, prompt), said(b, prompt));
            if a == b {
                continue;
            }
            let turns = [Turn::human(prompt.as_str())];
            for responses in [[a.as_str(), &b], [&b, &a]] {
                let text = forms.comparison(&turns, instruction, responses);
                let completions = OPTIONS.map(str::to_owned).to_vec();
                questions.push(Options { prompt: Prompt::Text(text), completions });
            }
        }
    }
    let scores = score(judge, &questions, done)?;
    let mut leads = scores.iter().map(|options| lead(options));
    let mut compared = |prompt: &String, (a, b): &(&Answers, &Answers)| {
        let mut told = Comparison { a: a.name.clone(), b: b.name.clone(), wins_a: 0.0, wins_b: 0.0, ties: 0.0 };
        let orders = if said(a, prompt) == said(b, prompt) { None } else { leads.next().zip(leads.next()) };
        match orders {
            Some((first, second)) if first > 0.0 && second < 0.0 => told.wins_a = 1.0,
            Some((first, second)) if first < 0.0 && second > 0.0 => told.wins_b = 1.0,
            _ => told.ties = 1.0,
        }
        told
    };
    Ok(prompts.iter().map(|prompt| pairs.iter().map(|pair| compared(prompt, pair)).collect()).collect())
}

/// What [`judge`] said of every two answers, as lm-evaluation-harness writes its samples.
pub fn samples<'a>(
    forms: Forms,
    instruction: &'a Instruction<'a>,
    models: &'a [Answers],
    told: &'a [Vec<Comparison>],
) -> impl Iterator<Item = Value> + 'a {
    let said = |name: &str, prompt: &str| {
        let model = models.iter().find(|model| model.name == name);
        model.and_then(|model| model.answers.get(prompt)).map_or("", |text| text.trim())
    };
    let prompts = shared(models).into_iter().zip(told);
    let pairs = prompts.flat_map(|(prompt, told)| told.iter().map(move |one| (prompt.clone(), one)));
    pairs.enumerate().map(move |(place, (prompt, one))| {
        let answers = [said(&one.a, &prompt), said(&one.b, &prompt)];
        let asked = Prompt::Text(forms.comparison(&[Turn::human(prompt.as_str())], instruction, answers));
        let won = match (one.wins_a > 0.0, one.wins_b > 0.0) {
            (true, _) => one.a.as_str(),
            (_, true) => one.b.as_str(),
            _ => "",
        };
        let sample = Sample {
            place,
            document: json!({ "prompt": prompt, "a": one.a, "b": one.b, "answer_a": answers[0], "answer_b": answers[1] }),
            target: Value::Null,
            prompt: &asked,
            response: Response::text(won),
            filter: "none",
            measures: &[("win_a", one.wins_a), ("win_b", one.wins_b), ("tie", one.ties)],
        };
        sample.line()
    })
}

/// How much likelier the judge finds the answer that stands first.
fn lead(options: &[Score]) -> f64 {
    let of = |place: usize| options.get(place).map_or(f64::NEG_INFINITY, |score| score.sum_logprob);
    of(0) - of(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::adherence::tests::Polite;
    use crate::evaluation::pairwise::{by_people, strengths};

    fn answers(name: &str, said: impl Fn(usize) -> &'static str) -> Answers {
        let answers = (0..6).map(|place| (format!("Question {place}?"), said(place).to_owned())).collect();
        Answers { name: name.to_owned(), answers }
    }

    #[test]
    fn what_is_preferred_in_both_orders_has_won_and_everything_else_is_a_tie() {
        let models = [
            answers("rude", |_| "Sit."),
            answers("polite", |place| if place < 4 { "Sit, please." } else { "Sit." }),
            answers("curt", |place| if place == 0 { "Please sit, please." } else { "Down." }),
        ];
        let instruction = Instruction {
            principle: "is polite",
            comparison: "Which is polite?",
            critique_request: "",
            revision_request: "",
        };
        let judged = judge(&Polite, Forms::laboratory(), &instruction, &models, &mut |_| {}).expect("a judgement");
        let wins = |a: &str, b: &str| {
            let rows = judged.iter().flatten().filter(|row| row.a == a && row.b == b);
            rows.fold((0.0, 0.0, 0.0), |(x, y, z), row| (x + row.wins_a, y + row.wins_b, z + row.ties))
        };
        assert_eq!(wins("rude", "polite"), (0.0, 4.0, 2.0));
        // A tie although the judge likes whatever stands first.
        assert_eq!(wins("rude", "curt"), (0.0, 1.0, 5.0));
        assert_eq!(wins("polite", "curt"), (3.0, 0.0, 3.0));
        let all = strengths(&judged.concat(), "rude", 0.0).expect("strengths");
        assert_eq!(all.strengths[0].name, "polite");
        let by_prompt = by_people(&judged, "rude").expect("strengths");
        let ahead = by_prompt.difference("polite", "rude").expect("both");
        assert!((ahead.value - all.strengths[0].elo).abs() < 1e-6 && ahead.standard_error > 0.0, "{ahead:?}");
    }
}
