//! Worked examples that stand before a question, in the three forms that were published with Bai et al. 2022.

use super::{
    MethodError,
    forms::{Forms, OPTIONS},
    principles::{Principles, generator, instruction},
    rows::{parse_raw, to_turns},
};
use rand::Rng;
use record::Id;
use serde::Deserialize;
use std::{fmt::Write, path::Path};

/// Worked examples.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FewShot {
    /// Whole conversations with critiques and revisions.
    Revisions(Vec<String>),
    /// Prompts with a better and a worse response.
    Comparisons(Vec<Comparison>),
    /// Comparisons with a chain of thought; `{}` stands for the principle.
    Deliberations(Vec<String>),
}

/// A prompt with a better and a worse response.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Comparison {
    prompt: String,
    corrects: Vec<String>,
    incorrects: Vec<String>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Entry {
    Revision(String),
    Comparison(Comparison),
    Deliberation { prompt: String },
}

const NEXT: &str = "\n\nHuman:";

impl FewShot {
    /// Reads a file: a list of texts, of `{"prompt", "corrects", "incorrects"}`, or of `{"prompt"}` with `{}` in it.
    ///
    /// # Errors
    /// When it cannot be read, or is none of the three.
    pub fn read(path: &Path) -> Result<Self, MethodError> {
        let text = std::fs::read_to_string(path)
            .map_err(|error| MethodError::file(path, format!("it cannot be read: {error}")))?;
        Self::parse(&text).map_err(|problem| MethodError::file(path, problem))
    }

    fn parse(text: &str) -> Result<Self, String> {
        let entries: Vec<Entry> = serde_json::from_str(text).map_err(|error| {
            format!("it holds no worked examples, which are a list of texts or of objects with \"prompt\": {error}")
        })?;
        let (mut revisions, mut comparisons, mut deliberations) = (Vec::new(), Vec::new(), Vec::new());
        let count = entries.len();
        for (index, entry) in entries.into_iter().enumerate() {
            let wrong = |problem: &str| Err(format!("example {}: {problem}", index + 1));
            match entry {
                Entry::Revision(text) if text.trim_start().starts_with("Human:") => revisions.push(text),
                Entry::Revision(_) => return wrong("a conversation begins with \"Human:\""),
                Entry::Comparison(example) => {
                    let whole = !example.corrects.is_empty() && !example.incorrects.is_empty();
                    if !whole || parse_raw(&example.prompt).is_none() {
                        return wrong(
                            "a comparison has a \"prompt\" that begins with \"Human:\", and a text in \"corrects\" and \
                             in \"incorrects\"",
                        );
                    }
                    comparisons.push(example);
                }
                Entry::Deliberation { prompt } if prompt.contains("{}") => deliberations.push(prompt),
                Entry::Deliberation { .. } => return wrong("\"prompt\" has no {} where the principle belongs"),
            }
        }
        match [revisions.len(), comparisons.len(), deliberations.len()] {
            [n, 0, 0] if n == count && n > 0 => Ok(Self::Revisions(revisions)),
            [0, n, 0] if n == count && n > 0 => Ok(Self::Comparisons(comparisons)),
            [0, 0, n] if n == count && n > 0 => Ok(Self::Deliberations(deliberations)),
            _ => Err("it holds no examples, or examples of several kinds".to_owned()),
        }
    }

    /// The text before a conversation that is to be answered, criticised or revised.
    pub(super) fn before_revision(&self) -> Option<String> {
        let Self::Revisions(examples) = self else { return None };
        // Most end where the next conversation begins, so that they could be put before one as they are; not all do.
        Some(examples.iter().map(|example| example.strip_suffix(NEXT).unwrap_or(example).trim_end()).collect())
    }

    /// The text before the comparison of one row: for each example a principle and the letter of the better response
    /// are drawn.
    pub(super) fn before_comparison(&self, principles: &Principles<'_>, seed: u64, row: &Id) -> String {
        let mut text = String::new();
        match self {
            Self::Revisions(_) => {}
            Self::Comparisons(examples) => {
                for (index, example) in (0_u64..).zip(examples) {
                    let clause = principles.draw_example(seed, row, index);
                    let better_first =
                        generator(seed, "letter", &[row.as_str().as_bytes(), &index.to_le_bytes()]).r#gen();
                    let (better, worse) = (example.corrects[0].trim(), example.incorrects[0].trim());
                    let responses = if better_first { [better, worse] } else { [worse, better] };
                    let turns = parse_raw(&example.prompt).and_then(|messages| to_turns(&messages)).unwrap_or_default();
                    text.push_str(&Forms::paper().comparison(&turns, &instruction(clause), responses));
                    text.push_str(OPTIONS[usize::from(!better_first)]);
                }
            }
            Self::Deliberations(examples) => {
                for (index, example) in (0_u64..).zip(examples) {
                    let clause = principles.draw_example(seed, row, index);
                    // Writing into a String cannot fail.
                    let _ = write!(text, "{}", example.replacen("{}", &clause.training.comparison_prompt, 1));
                }
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitution::import;
    use crate::constitutional::principles::{DrawBy, Use};

    fn before(text: &str) -> String {
        let constitution = import::plain("Choose the kinder response.", None).expect("a principle");
        let principles = Principles::new(&constitution, Use::Comparison, DrawBy::Uniform).expect("one");
        FewShot::parse(text).expect("examples").before_comparison(&principles, 1, &3.into())
    }

    #[test]
    fn conversations_are_joined_whether_they_end_with_the_next_or_not() {
        let text = r#"["\n\nHuman: a\n\nAssistant: b\n\nHuman:", "\n\nHuman: c\n\nAssistant: d"]"#;
        let joined = FewShot::parse(text).expect("examples").before_revision().expect("of this kind");
        assert_eq!(joined, "\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant: d");
    }

    #[test]
    fn comparisons_have_a_principle_and_their_answer() {
        let text = r#"[{"prompt": "\n\nHuman: Hi\n\nAssistant:", "corrects": ["good"], "incorrects": ["bad"]}]"#;
        let rendered = before(text);
        assert!(
            rendered.contains("conversation between a human and an assistant:\n\nHuman: Hi\n\n\nChoose the kinder")
        );
        let better = if rendered.contains("(A) [[[good]]]") { "The answer is: (A)" } else { "The answer is: (B)" };
        assert!(rendered.ends_with(better), "{rendered}");
        let text =
            r#"[{"prompt": "\n\nHuman: x\n\n{}\n (A) [[[a]]]\n\nAssistant: so\n\nHuman:\nSo the answer is: (B)"}]"#;
        assert!(before(text).contains("x\n\nChoose the kinder response.\n (A)"));
    }

    #[test]
    fn what_is_no_example_is_named() {
        for (text, says) in [
            ("{}", "holds no worked examples"),
            ("[]", "holds no examples"),
            (r#"["hello"]"#, "example 1: a conversation begins"),
            (r#"[{"prompt": "no place"}]"#, "example 1: \"prompt\" has no {}"),
            (r#"[{"prompt": "Human: x", "corrects": [], "incorrects": ["b"]}]"#, "example 1: a comparison has"),
            (r#"["Human: x", {"prompt": "{}"}]"#, "several kinds"),
        ] {
            let said = FewShot::parse(text).expect_err("no example");
            assert!(said.contains(says), "{text}: {said}");
        }
    }
}
