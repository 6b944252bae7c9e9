//! How well a model predicts good answers: what training must not spoil.

use super::{
    EvaluationError,
    harness::{Response, Sample},
    lines,
    options::{Options, score},
    resample::Resampling,
};
use crate::{
    constitutional::forms::Forms,
    language::{LanguageModel, Message, Prompt, Role, Score},
};
use record::ability::Measure;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::{collections::BTreeMap, path::Path};

/// A message and a good answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialogue {
    /// The message.
    pub prompt: String,
    /// The answer.
    pub response: String,
}

/// In what the two are put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Plain text between `Human:` and `Assistant:`.
    Forms(Forms),
    /// A conversation in the form that the model was trained on.
    Chat,
}

/// Reads dialogues from JSON lines with `prompt` and `response`.
///
/// # Errors
/// Names file and line of the first that cannot be used.
pub fn read(file: &Path) -> Result<Vec<Dialogue>, EvaluationError> {
    let mut dialogues = Vec::new();
    lines::for_each_row(file, |line| {
        dialogues.push(serde_json::from_str(line).map_err(|error| error.to_string())?);
        Ok(())
    })?;
    if dialogues.is_empty() { Err(EvaluationError::Empty(file.to_owned())) } else { Ok(dialogues) }
}

/// How likely the model finds each answer: its words alone, without what ends it.
///
/// # Errors
/// Whatever keeps the model from answering.
pub fn ask(
    model: &dyn LanguageModel,
    dialogues: &[Dialogue],
    layout: Layout,
    done: &mut dyn FnMut(usize),
) -> Result<Vec<Score>, EvaluationError> {
    let questions: Vec<Options> = dialogues.iter().map(|dialogue| question(dialogue, layout)).collect();
    Ok(score(model, &questions, done)?.into_iter().flatten().collect())
}

fn question(dialogue: &Dialogue, layout: Layout) -> Options {
    match layout {
        Layout::Forms(forms) => Options {
            prompt: Prompt::Text(forms.prompt(&dialogue.prompt)),
            completions: vec![format!(" {}", dialogue.response)],
        },
        Layout::Chat => Options {
            prompt: Prompt::Chat(vec![Message { role: Role::User, content: dialogue.prompt.clone() }]),
            completions: vec![dialogue.response.clone()],
        },
    }
}

/// The dialogues with what [`ask`] found, as lm-evaluation-harness writes its samples.
pub fn samples<'a>(dialogues: &'a [Dialogue], layout: Layout, scores: &'a [Score]) -> impl Iterator<Item = Value> + 'a {
    dialogues.iter().zip(scores).enumerate().map(move |(place, (dialogue, score))| {
        let Options { prompt, completions } = question(dialogue, layout);
        let sample = Sample {
            place,
            document: json!({ "prompt": dialogue.prompt, "response": dialogue.response }),
            target: json!(dialogue.response),
            prompt: &prompt,
            response: Response::scores(completions, std::slice::from_ref(score)),
            filter: "none",
            measures: &[("mean_nll", score.mean_nll)],
        };
        sample.line()
    })
}

/// Mean negative log-probability per token, in nats, and perplexity, its exponential; intervals by bootstrap over
/// answers.
#[must_use]
pub fn measure(scores: &[Score], resamples: u32, seed: u64) -> BTreeMap<String, Measure> {
    let mean = |places: &mut dyn Iterator<Item = usize>| {
        let (tokens, sum) = places.fold((0.0, 0.0), |(tokens, sum), place| {
            (tokens + f64::from(scores[place].tokens), sum + scores[place].sum_logprob)
        });
        (tokens > 0.0).then(|| -sum / tokens)
    };
    let value = mean(&mut (0..scores.len()));
    let resampling = Resampling { clusters: scores.len(), resamples, seed };
    let [interval] = resampling.intervals([value], |drawn| [mean(&mut drawn.iter().copied())]);
    let n = scores.len() as u64;
    let perplexity = Measure { value: value.map(f64::exp), interval: interval.map(|ends| ends.map(f64::exp)), n };
    [("mean_nll".to_owned(), Measure { value, interval, n }), ("perplexity".to_owned(), perplexity)].into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn perplexity_is_over_tokens_and_its_interval_holds_it() {
        let scores = [Score::of([-1.0, -2.0]), Score::of([-3.0]), Score::of([-2.0])];
        let measures = measure(&scores, 500, 1);
        assert_eq!(measures["mean_nll"].value, Some(2.0));
        let perplexity = &measures["perplexity"];
        assert_eq!(perplexity.value, Some(2.0_f64.exp()));
        let [low, high] = perplexity.interval.expect("an interval");
        assert!(0.0 < low && low < 2.0_f64.exp() && 2.0_f64.exp() < high, "{low} {high}");
        assert_eq!(measure(&[], 500, 1)["perplexity"].value, None);
    }
}
