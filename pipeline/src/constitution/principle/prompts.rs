//! The prompts that a model is trained with, derived from a principle.

use super::predicate::Predicate;
use record::constitution::Training;
use sha2::{Digest, Sha256};

/// Prompts for a principle whose grammar is known; `phrase` is its predicate in the third person.
pub(super) fn derive(predicate: &Predicate, phrase: &str) -> Training {
    let critique_request = match (predicate.unwanted(), predicate.wanted()) {
        (Some(unwanted), _) => format!("Identify specific ways in which the response {unwanted}."),
        (None, Some(wanted)) => format!("Identify specific ways in which the response fails to {wanted}."),
        (None, None) => fallen_short(phrase),
    };
    with_hashes(Training {
        comparison_prompt: compared(phrase),
        critique_request,
        revision_request: revised(phrase),
        ..Training::default()
    })
}

/// Prompts for a principle that came worded.
pub(super) fn for_text(text: &str) -> Training {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let openings = ["choose the response that ", "please choose the response that "];
    let phrase = openings
        .iter()
        .find(|opening| lower.starts_with(**opening))
        .map(|opening| text[opening.len()..].trim_end_matches('.'))
        .filter(|phrase| !phrase.contains(['.', '?', '!']) && !phrase.is_empty());
    with_hashes(match phrase {
        Some(phrase) => Training {
            comparison_prompt: text.to_owned(),
            critique_request: fallen_short(phrase),
            revision_request: revised(phrase),
            ..Training::default()
        },
        None => Training {
            comparison_prompt: text.to_owned(),
            critique_request: format!(
                "Identify specific ways in which the response falls short of this principle: {text}"
            ),
            revision_request: format!(
                "Rewrite the response so that it follows this principle, and keep what already does: {text}"
            ),
            ..Training::default()
        },
    })
}

fn compared(phrase: &str) -> String {
    format!("Compare the two responses and choose the one that comes closer to being a response that {phrase}.")
}

fn fallen_short(phrase: &str) -> String {
    format!("Identify specific ways in which the response falls short of being one that {phrase}.")
}

fn revised(phrase: &str) -> String {
    format!("Rewrite the response so that it {phrase}. Keep what already fits.")
}

/// The same prompts with the SHA-256 of each that is not empty.
#[must_use]
pub fn with_hashes(mut training: Training) -> Training {
    let fields = [
        ("comparison_prompt", &training.comparison_prompt),
        ("critique_request", &training.critique_request),
        ("revision_request", &training.revision_request),
    ];
    training.sha256 = fields
        .into_iter()
        .filter(|(_, prompt)| !prompt.is_empty())
        .map(|(name, prompt)| (name.to_owned(), hex::encode(Sha256::digest(prompt.as_bytes()))))
        .collect();
    training
}
