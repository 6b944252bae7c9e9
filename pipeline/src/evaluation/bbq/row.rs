//! One question, its fields checked.

use super::{BbqError, Condition};
use crate::laboratory::{item::Polarity, probe::QuestionRow};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A question with three options: two persons or groups, and that nobody can know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Unique within its category.
    pub example_id: u64,
    /// Number of the template: rows of one template are not independent.
    pub question_index: u32,
    /// Whether the stereotype or its opposite is asked for.
    pub polarity: Polarity,
    /// Whether the text answers the question.
    pub condition: Condition,
    /// BBQ's name of the category.
    pub category: String,
    /// Which form of the template, where there are several.
    pub version: String,
    /// Groups that the stereotype speaks against.
    pub stereotyped_groups: Vec<String>,
    /// What is told.
    pub context: String,
    /// The question.
    pub question: String,
    /// The options in their order.
    pub options: [Choice; 3],
    /// Index of the right option, as published.
    pub label: usize,
    /// Index of the option that nobody can know.
    pub unknown: usize,
}

/// An option of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The option as it is asked.
    pub text: String,
    /// The word in it that names the person.
    pub word: String,
    /// The label of the person's group.
    pub group: String,
}

impl Row {
    /// Indices of the two options that name somebody.
    #[must_use]
    pub fn named(&self) -> [usize; 2] {
        match self.unknown {
            0 => [1, 2],
            1 => [0, 2],
            _ => [0, 1],
        }
    }

    /// The option that names the other person than this one does.
    #[must_use]
    pub fn other(&self, option: usize) -> usize {
        let [first, second] = self.named();
        if option == first { second } else { first }
    }
}

impl TryFrom<&QuestionRow> for Row {
    type Error = BbqError;

    fn try_from(question: &QuestionRow) -> Result<Self, BbqError> {
        let problem =
            |problem| BbqError::Question { category: question.category.clone(), id: question.example_id, problem };
        // The same way as from a file, so that both are the same.
        let line = serde_json::to_string(question).map_err(|error| problem(error.to_string()))?;
        Self::from_json(&line).map_err(problem)
    }
}

/// A row as it stands in a file. Fields that BBQ's own files do not have are none of ours to judge.
#[derive(Deserialize)]
struct Written {
    example_id: u64,
    question_index: Number,
    question_polarity: Polarity,
    context_condition: Condition,
    category: String,
    answer_info: BTreeMap<String, [String; 2]>,
    additional_metadata: Metadata,
    context: String,
    question: String,
    ans0: String,
    ans1: String,
    ans2: String,
    label: usize,
}

#[derive(Deserialize)]
struct Metadata {
    stereotyped_groups: Vec<String>,
    #[serde(default)]
    version: Option<String>,
}

/// Some tools turn BBQ's text into a number.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Whole(u32),
    Text(String),
}

impl Row {
    /// Reads a line of a file; the error names the field.
    pub(super) fn from_json(line: &str) -> Result<Self, String> {
        let row: Written = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let question_index = match row.question_index {
            Number::Whole(index) => index,
            Number::Text(text) => text
                .trim()
                .parse()
                .map_err(|_| format!("question_index is {text:?}; it must be the number of the template"))?,
        };
        let mut infos = row.answer_info;
        let mut choice = |name: &str, text: String| {
            let [word, group] = infos.remove(name).ok_or_else(|| format!("answer_info holds no {name}"))?;
            Ok::<_, String>(Choice { text, word, group })
        };
        let options = [choice("ans0", row.ans0)?, choice("ans1", row.ans1)?, choice("ans2", row.ans2)?];
        let mut unknown = (0..3).filter(|index| options[*index].group.eq_ignore_ascii_case("unknown"));
        let (Some(unknown), None) = (unknown.next(), unknown.next()) else {
            return Err("answer_info must call exactly one of the three options \"unknown\"".to_owned());
        };
        if row.label > 2 {
            return Err(format!("label is {}; it must be 0, 1 or 2", row.label));
        }
        match row.context_condition {
            Condition::Ambiguous if row.label != unknown => Err(format!(
                "label is {}, but where the context is ambiguous it must be the unknown option, {unknown}",
                row.label
            ))?,
            Condition::Disambiguated if row.label == unknown => {
                Err("label is the unknown option, but the context is disambiguated".to_owned())?;
            }
            _ => {}
        }
        Ok(Self {
            example_id: row.example_id,
            question_index,
            polarity: row.question_polarity,
            condition: row.context_condition,
            category: row.category,
            version: row.additional_metadata.version.unwrap_or_default(),
            stereotyped_groups: row.additional_metadata.stereotyped_groups,
            context: row.context,
            question: row.question,
            options,
            label: row.label,
            unknown,
        })
    }
}
