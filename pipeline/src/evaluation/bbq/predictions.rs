//! Somebody else's answers, from a file.

use super::{Answer, BbqError, Data, Row, parse, read::for_each_line};
use serde::Deserialize;
use serde_json::{Map, Value};
use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
};

/// Answers to the rows of some categories.
#[derive(Clone, Debug)]
pub struct Predictions {
    /// The rows of the categories that were answered.
    pub data: Data,
    /// One answer to each of them.
    pub answers: Vec<Answer>,
    /// Categories without any answer, whose rows are left out.
    pub left_out: BTreeSet<String>,
}

/// Which row an answer belongs to.
#[derive(Deserialize)]
struct Answered {
    example_id: u64,
    category: String,
    #[serde(flatten)]
    fields: Map<String, Value>,
}

/// Reads answers: a line of JSON for each with `category`, `example_id` and, in the field called `field`, what the model
/// wrote, or the number of an option. They are joined to the rows by category and id.
///
/// # Errors
/// Names file and line of what cannot be used, or the first row of an answered category that has no answer.
pub fn predictions(file: &Path, field: &str, data: Data) -> Result<Predictions, BbqError> {
    let rows: HashMap<(&str, u64), (usize, &Row)> =
        data.rows.iter().enumerate().map(|(at, row)| ((row.category.as_str(), row.example_id), (at, row))).collect();
    let mut answers: Vec<Option<Answer>> = vec![None; data.rows.len()];
    for_each_line(file, |line, text| {
        let problem = |problem| BbqError::Row { file: file.to_owned(), line, problem };
        let answered: Answered = serde_json::from_str(text).map_err(|error| problem(error.to_string()))?;
        let Some((at, row)) = rows.get(&(answered.category.as_str(), answered.example_id)) else {
            let (id, category) = (answered.example_id, &answered.category);
            return Err(problem(format!("there is no question {id} of {category} in the data")));
        };
        let answer = match answered.fields.get(field) {
            None => Err(format!("no field {field:?}; there are {}", names(&answered.fields))),
            Some(Value::String(text)) => Ok(parse(row, text)),
            Some(Value::Null) => Ok(None),
            Some(value) => match value.as_u64() {
                Some(option @ 0..=2) => Ok(Some(option as usize)),
                _ => Err(format!("{field:?} is {value}; it must be what the model wrote, or 0, 1 or 2")),
            },
        };
        match answers[*at].replace(answer.map_err(problem)?) {
            None => Ok(()),
            Some(_) => Err(problem(format!("question {} of {} was answered before", row.example_id, row.category))),
        }
    })?;
    complete(data, answers, file)
}

/// The fields that could have been meant.
fn names(fields: &Map<String, Value>) -> String {
    fields.keys().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ")
}

/// Leaves out categories without any answer, and insists on all answers of the others.
fn complete(data: Data, answers: Vec<Option<Answer>>, file: &Path) -> Result<Predictions, BbqError> {
    let answered: BTreeSet<String> = data
        .rows
        .iter()
        .zip(&answers)
        .filter(|(_, answer)| answer.is_some())
        .map(|(row, _)| row.category.clone())
        .collect();
    if answered.is_empty() {
        return Err(BbqError::Answers(format!("{} holds no answer", file.display())));
    }
    let mut left_out = BTreeSet::new();
    let (mut kept, mut given) = (Vec::new(), Vec::new());
    for (row, answer) in data.rows.into_iter().zip(answers) {
        match answer {
            Some(answer) => {
                kept.push(row);
                given.push(answer);
            }
            None if answered.contains(&row.category) => {
                return Err(BbqError::Answers(format!(
                    "{} holds no answer to question {} of {}; where the model gave none, say null",
                    file.display(),
                    row.example_id,
                    row.category
                )));
            }
            None => {
                left_out.insert(row.category);
            }
        }
    }
    // They are in order already, so answers stay with their rows.
    Ok(Predictions { data: Data::new(kept)?, answers: given, left_out })
}
