//! Reports and answers in the shape that lm-evaluation-harness writes, for notebooks that read it.

use super::figures::{Figure, Figures};
use crate::language::{Prompt, Score};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// What stands in `results_*.json`. What a report says about a part of the questions is a task of its own, named after
/// the whole and the part, and listed under the whole.
#[must_use]
pub fn results(of: &Figures) -> Value {
    let names = names(of);
    let mut tasks: BTreeMap<String, Map<String, Value>> = BTreeMap::new();
    tasks.entry(of.task.clone()).or_default().insert("alias".to_owned(), json!(of.task));
    let mut counts: BTreeMap<String, Value> =
        [(of.task.clone(), json!({ "original": of.rows, "effective": of.counted }))].into();
    for figure in &of.figures {
        let name = names.get(figure.about.as_str()).unwrap_or(&of.task).clone();
        let put = tasks.entry(name.clone()).or_default();
        if !figure.about.is_empty() {
            put.insert("alias".to_owned(), json!(figure.about));
            counts.entry(name).or_insert_with(|| json!({ "original": figure.n, "effective": figure.n }));
        }
        put.insert(format!("{},{}", figure.name, figure.filter), json!(figure.value));
        if let Some(error) = standard_error(figure) {
            put.insert(format!("{}_stderr,{}", figure.name, figure.filter), json!(error));
        }
    }
    let parts: BTreeSet<&String> = tasks.keys().filter(|name| **name != of.task).collect();
    let config = json!({ "task": of.task, "metadata": { "version": of.format, "data_sha256": of.data_sha256 } });
    let of_each = |value: &Value| tasks.keys().map(|name| (name.clone(), value.clone())).collect::<Map<_, _>>();
    json!({
        "results": tasks,
        "group_subtasks": { of.task.as_str(): parts },
        "configs": { of.task.as_str(): config },
        "versions": of_each(&json!(of.format)),
        "n-shot": of_each(&json!(of.shots)),
        "n-samples": counts,
        "config": {
            "model": of.model.get("name"),
            "model_args": of.model,
            "random_seed": of.seed,
            "bootstrap_iters": of.resamples,
        },
        "model_name": of.model.get("name"),
        "folkmoot_version": of.code_version,
    })
}

/// The tasks of the parts that figures are about: their names in letters, digits and `_`, with a number where two would
/// have the same.
fn names(of: &Figures) -> BTreeMap<&str, String> {
    let plain = |c: char| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { '_' };
    let mut names = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for about in of.figures.iter().map(|figure| figure.about.as_str()).filter(|about| !about.is_empty()) {
        if names.contains_key(about) {
            continue;
        }
        let name = format!("{}_{}", of.task, about.chars().map(plain).collect::<String>());
        let numbered = (2..).map(|number| format!("{name}_{number}"));
        let free = std::iter::once(name.clone()).chain(numbered).find(|name| taken.insert(name.clone()));
        names.insert(about, free.unwrap_or(name));
    }
    names
}

/// Of a share, as the harness computes it: that of a mean of zeros and ones.
fn standard_error(figure: &Figure) -> Option<f64> {
    let value = figure.value.filter(|_| figure.share && figure.n > 1.0)?;
    Some((value * (1.0 - value) / (figure.n - 1.0)).sqrt())
}

/// A question with what a model made of it.
pub struct Sample<'a> {
    /// Its place among the questions, from 0.
    pub place: usize,
    /// The question as it was read.
    pub document: Value,
    /// The right answer.
    pub target: Value,
    /// What the model was asked.
    pub prompt: &'a Prompt,
    /// What it said.
    pub response: Response<'a>,
    /// Which way of reading the answer this is; `none` where there is one only.
    pub filter: &'a str,
    /// What the answer counts as.
    pub measures: &'a [(&'a str, f64)],
}

/// What a model said.
pub enum Response<'a> {
    /// How likely it finds each of these continuations.
    Scores(Vec<(String, f64)>),
    /// What it wrote, and what was read from it.
    Text {
        /// What it wrote.
        text: &'a str,
        /// What was read from it.
        read: &'a str,
    },
}

impl<'a> Response<'a> {
    /// The sums of log-probabilities of continuations.
    #[must_use]
    pub fn scores(completions: impl IntoIterator<Item = String>, scores: &[Score]) -> Self {
        Self::Scores(completions.into_iter().zip(scores.iter().map(|score| score.sum_logprob)).collect())
    }

    /// What was written, taken as it is.
    #[must_use]
    pub fn text(text: &'a str) -> Self {
        Self::Text { text, read: text }
    }
}

impl Sample<'_> {
    /// A line of `samples_*.jsonl`.
    #[must_use]
    pub fn line(&self) -> Value {
        let prompt = match self.prompt {
            Prompt::Text(text) => json!(text),
            Prompt::Chat(messages) => json!(messages),
        };
        let (arguments, responses, filtered): (Vec<Value>, Vec<Value>, Vec<Value>) = match &self.response {
            Response::Scores(scores) => (
                scores.iter().map(|(completion, _)| json!([prompt, completion])).collect(),
                scores.iter().map(|(_, sum)| json!([[sum, false]])).collect(),
                scores.iter().map(|(_, sum)| json!([sum, false])).collect(),
            ),
            Response::Text { text, read } => (vec![json!([prompt, {}])], vec![json!([text])], vec![json!(read)]),
        };
        let mut line = json!({
            "doc_id": self.place,
            "doc": self.document,
            "target": self.target,
            "arguments": arguments,
            "resps": responses,
            "filtered_resps": filtered,
            "filter": self.filter,
            "metrics": self.measures.iter().map(|(name, _)| name).collect::<Vec<_>>(),
            "doc_hash": hash(&self.document.to_string()),
            "prompt_hash": hash(&prompt.to_string()),
            "target_hash": hash(&self.target.to_string()),
        });
        for (name, value) in self.measures {
            line[*name] = json!(value);
        }
        line
    }
}

fn hash(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}
