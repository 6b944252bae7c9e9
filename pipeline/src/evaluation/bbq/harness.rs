//! Reports and answers on BBQ in the shape that lm-evaluation-harness writes.
//!
//! The figures are ours, under its names: its own scores count an unbiased answer as 0 where none is defined, and do not
//! keep proper names apart.

use super::{Asked, Condition, Data, Given, Report, Row, labels::label};
use crate::evaluation::figures::{Figure, Figures};
use crate::evaluation::harness::{Response, Sample};
use record::bbq::{Cell, Tally};
use serde_json::{Value, json};

impl From<&Report> for Figures {
    fn from(report: &Report) -> Self {
        let cells = |condition: Option<Condition>| {
            let of =
                report.cells.iter().filter(move |cell| condition.is_none_or(|condition| cell.condition == condition));
            of.flat_map(|cell| &cell.templates).map(|template| template.tally).sum::<Tally>()
        };
        let accuracy = |name: &str, tally: Tally| {
            Figure::of(name, (tally.n > 0).then(|| tally.n_correct as f64 / tally.n as f64), tally.n)
        };
        let mut figures = vec![
            accuracy("acc", cells(None)),
            accuracy("accuracy_amb", cells(Some(Condition::Ambiguous))),
            accuracy("accuracy_disamb", cells(Some(Condition::Disambiguated))),
        ];
        figures.extend(report.cells.iter().flat_map(|cell| {
            let context = if cell.condition == Condition::Ambiguous { "amb" } else { "disamb" };
            let of = |name: String, value| Figure::of(name, value, cell.n);
            [
                of(format!("{context}_bias_score_{}", name(cell)), cell.bias_score).within(cell.bias_interval),
                of(format!("accuracy_{context}_{}", name(cell)), cell.accuracy).within(cell.accuracy_interval),
            ]
        }));
        let of = (report.format.as_str(), report.data.sha256.as_str(), report.params.code_version.as_str());
        Self {
            model: report.model.clone(),
            counted: report.cells.iter().map(|cell| cell.n).sum(),
            seed: Some(report.params.seed),
            resamples: Some(report.params.resamples),
            figures,
            ..Self::of("bbq", report.data.rows, of)
        }
    }
}

fn name(cell: &Cell) -> String {
    if cell.names { format!("{}_names", cell.category) } else { cell.category.clone() }
}

/// The lines of `samples_*.jsonl`: one for each question, in their order.
pub fn samples<'a>(data: &'a Data, asked: &'a [Asked], report: &'a Report) -> impl Iterator<Item = Value> + 'a {
    data.rows.iter().zip(asked).enumerate().map(|(place, (row, asked))| {
        let target = label(row, report.labels);
        let response = match &asked.given {
            Given::Scores(scores) => {
                Response::scores(row.options.iter().map(|option| format!(" {}", option.text)), scores)
            }
            Given::Text(text) => Response::text(text),
        };
        let right = f64::from(u8::from(asked.answer == Some(target)));
        let (prompt, measures) = (&asked.prompt, &[("acc", right)]);
        let sample = Sample {
            place,
            document: document(row),
            target: json!(target),
            prompt,
            response,
            filter: "none",
            measures,
        };
        let mut line = sample.line();
        line["answer"] = json!(asked.answer);
        line
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

#[cfg(test)]
mod tests;
