//! A model of a few rules, for tests: it is rude by chance, and criticises, revises and judges rudeness where the
//! principle speaks of kindness.

use crate::language::{Continuation, Finish, Generated, LanguageError, LanguageModel, Prompt, Role, Sampling, Score};
use std::sync::atomic::{AtomicUsize, Ordering};

pub(super) const RUDE: &str = "You fool. ";
pub(super) const FOLLOWS: &str = "The response follows the principle.";

/// The model.
#[derive(Debug, Default)]
pub(super) struct Scripted {
    /// Calls of either kind.
    pub(super) calls: AtomicUsize,
    /// Texts that it was asked for.
    pub(super) texts: AtomicUsize,
    /// What it adds to the logarithm of the first option, whatever that is.
    pub(super) first: f64,
    /// The longest prompt that it reads, in bytes; 0 for any.
    pub(super) longest: usize,
}

impl Scripted {
    fn fits(&self, row: usize, prompt: &Prompt) -> Result<(), LanguageError> {
        if self.longest == 0 || text(prompt).len() <= self.longest {
            return Ok(());
        }
        Err(LanguageError::Row { row: row + 1, problem: "too long".to_owned() })
    }
}

impl LanguageModel for Scripted {
    fn name(&self) -> &str {
        "scripted"
    }

    fn generate(&self, prompts: &[Prompt], sampling: &Sampling) -> Result<Vec<Generated>, LanguageError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        self.texts.fetch_add(prompts.len(), Ordering::Relaxed);
        prompts.iter().enumerate().try_for_each(|(row, prompt)| self.fits(row, prompt))?;
        let generated = |(place, prompt): (usize, &Prompt)| {
            let written = write(&text(prompt), sampling.get().seed, place);
            let text = sampling.before_stop(&written).unwrap_or(&written).to_owned();
            Generated { text, tokens: 5, finish: Finish::Stop }
        };
        Ok(prompts.iter().enumerate().map(generated).collect())
    }

    fn score(&self, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
        self.calls.fetch_add(1, Ordering::Relaxed);
        rows.iter().enumerate().try_for_each(|(row, continuation)| self.fits(row, &continuation.prompt))?;
        Ok(rows.iter().map(|row| Score::of([self.likely(&text(&row.prompt), row.completion.trim())])).collect())
    }
}

impl Scripted {
    fn likely(&self, prompt: &str, completion: &str) -> f64 {
        if completion == FOLLOWS || completion.starts_with("The response does not") {
            let flawed = is_asked_for_kindness(prompt) && last_response(prompt).contains(RUDE.trim());
            return if flawed == (completion == FOLLOWS) { -3.0 } else { -0.1 };
        }
        let question = prompt.rsplit("Consider the following").next().unwrap_or(prompt);
        let rude = |option: &str| {
            question
                .rsplit(option)
                .next()
                .is_some_and(|rest| rest.trim_start_matches([' ', '[']).starts_with(RUDE.trim()))
        };
        let (a, b) = (rude("(A) "), rude("(B) "));
        let mut strength = 0.0;
        if is_asked_for_kindness(question) {
            strength = f64::from(b) - f64::from(a);
        }
        if question.contains("conclusion: A") {
            strength += 4.0;
        }
        let first = 2.0 * strength + self.first;
        let log_a = -(1.0 + (-first).exp()).ln();
        let log_b = -(1.0 + first.exp()).ln();
        if completion.contains('A') { log_a } else { log_b }
    }
}

fn is_asked_for_kindness(prompt: &str) -> bool {
    prompt.rsplit("\n\nHuman:").next().unwrap_or(prompt).contains("kind")
}

fn text(prompt: &Prompt) -> String {
    match prompt {
        Prompt::Text(text) => text.clone(),
        Prompt::Chat(messages) => {
            let said = messages.iter().map(|message| {
                let who = if message.role == Role::Assistant { "Assistant" } else { "Human" };
                format!("\n\n{who}: {}", message.content)
            });
            said.chain(["\n\nAssistant:".to_owned()]).collect()
        }
    }
}

/// The last answer in a text that goes on with a critique or a revision.
fn last_response(text: &str) -> &str {
    let said = text.rsplit("\n\nAssistant:").next().unwrap_or_default();
    said.split("\n\n").next().unwrap_or_default().trim()
}

fn write(text: &str, seed: u64, place: usize) -> String {
    let response = last_response(text);
    if text.ends_with("Critique:") {
        let flawed = is_asked_for_kindness(text) && response.contains(RUDE.trim());
        return if flawed { " It is rude.".to_owned() } else { format!(" {FOLLOWS}\n\nHuman: and then?") };
    }
    if text.ends_with("Revision:") {
        let revised =
            if text.contains("Critique: It is rude.") { response.replace(RUDE, "") } else { response.to_owned() };
        return format!(" {revised}\n\nHuman: more");
    }
    if text.strip_suffix("\n\nAssistant:").unwrap_or(text).ends_with("step by step:") {
        return " both are short, conclusion: A".to_owned();
    }
    let asked = text.rsplit("Human:").next().unwrap_or_default();
    if asked.contains("silence") {
        return "\n\nHuman: hello?".to_owned();
    }
    if asked.contains("marker") {
        return " Well.\n\nRevision: of what?".to_owned();
    }
    let drawn = crate::constitutional::principles::seed_of(seed, text, &[&(place as u64).to_le_bytes()]);
    let rude = if drawn.is_multiple_of(2) { RUDE } else { "" };
    format!(" {rude}It is {}.", drawn / 2 % 5)
}
