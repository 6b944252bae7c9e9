//! Reports and answers in the shape that lm-evaluation-harness writes, for notebooks that read it.
//!
//! The figures are ours, under its names: its own scores count an unbiased answer as 0 where none is defined, and do not
//! keep proper names apart.

use super::{Asked, Condition, Data, Given, Report, Row, labels::label};
use crate::language::Prompt;
use record::bbq::{Cell, Tally};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// Name of the task in both files.
pub const TASK: &str = "bbq";

/// What stands in `results_*.json`.
#[must_use]
pub fn results(report: &Report) -> Value {
    let mut figures = Map::new();
    figures.insert("alias".to_owned(), json!(TASK));
    let mut put = |name: String, value: Option<f64>| figures.insert(format!("{name},none"), json!(value));
    let cells = |condition: Option<Condition>| {
        let of = report.cells.iter().filter(move |cell| condition.is_none_or(|condition| cell.condition == condition));
        of.flat_map(|cell| &cell.templates).map(|template| template.tally).sum::<Tally>()
    };
    let accuracy = |tally: Tally| (tally.n > 0).then(|| tally.n_correct as f64 / tally.n as f64);
    put("acc".to_owned(), accuracy(cells(None)));
    put("accuracy_amb".to_owned(), accuracy(cells(Some(Condition::Ambiguous))));
    put("accuracy_disamb".to_owned(), accuracy(cells(Some(Condition::Disambiguated))));
    for cell in &report.cells {
        let context = if cell.condition == Condition::Ambiguous { "amb" } else { "disamb" };
        put(format!("{context}_bias_score_{}", name(cell)), cell.bias_score);
        put(format!("accuracy_{context}_{}", name(cell)), cell.accuracy);
    }
    let n: u64 = report.cells.iter().map(|cell| cell.n).sum();
    json!({
        "results": { TASK: figures },
        "group_subtasks": { TASK: [] },
        "configs": { TASK: { "task": TASK, "metadata": { "version": report.format, "data_sha256": report.data.sha256 } } },
        "versions": { TASK: report.format },
        "n-shot": { TASK: 0 },
        "n-samples": { TASK: { "original": report.data.rows, "effective": n } },
        "config": {
            "model": report.model.get("name"),
            "model_args": report.model,
            "random_seed": report.params.seed,
            "bootstrap_iters": report.params.resamples,
        },
        "model_name": report.model.get("name"),
        "folkmoot_version": report.params.code_version,
    })
}

fn name(cell: &Cell) -> String {
    if cell.names { format!("{}_names", cell.category) } else { cell.category.clone() }
}

/// The lines of `samples_*.jsonl`: one for each question, in their order.
pub fn samples<'a>(data: &'a Data, asked: &'a [Asked], report: &'a Report) -> impl Iterator<Item = Value> + 'a {
    data.rows.iter().zip(asked).enumerate().map(|(place, (row, asked))| {
        let target = label(row, report.labels);
        let prompt = match &asked.prompt {
            Prompt::Text(text) => json!(text),
            Prompt::Chat(messages) => json!(messages),
        };
        let (arguments, responses) = match &asked.given {
            Given::Scores(scores) => {
                let options = row.options.iter().map(|option| json!([prompt, format!(" {}", option.text)]));
                let response = |score: &crate::language::Score| json!([[score.sum_logprob, false]]);
                (options.collect(), scores.iter().map(response).collect::<Vec<_>>())
            }
            Given::Text(text) => (vec![json!([prompt, {}])], vec![json!([text])]),
        };
        let filtered: Vec<&Value> = responses.iter().filter_map(|response| response.get(0)).collect();
        json!({
            "doc_id": place,
            "doc": document(row),
            "target": target,
            "arguments": arguments,
            "resps": responses,
            "filtered_resps": filtered,
            "filter": "none",
            "metrics": ["acc"],
            "doc_hash": hash(&document(row).to_string()),
            "prompt_hash": hash(&prompt.to_string()),
            "target_hash": hash(&target.to_string()),
            "acc": f64::from(u8::from(asked.answer == Some(target))),
            "answer": asked.answer,
        })
    })
}

fn document(row: &Row) -> Value {
    let context = if row.condition == Condition::Ambiguous { "ambig" } else { "disambig" };
    json!({
        "category": row.category,
        "example_id": row.example_id,
        "question_index": row.question_index.to_string(),
        "question_polarity": row.polarity,
        "context_condition": context,
        "context": row.context,
        "question": row.question,
        "ans0": row.options[0].text,
        "ans1": row.options[1].text,
        "ans2": row.options[2].text,
        "label": row.label,
    })
}

fn hash(text: &str) -> String {
    hex::encode(Sha256::digest(text))
}

#[cfg(test)]
mod tests;
