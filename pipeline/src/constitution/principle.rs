//! One statement to one principle: "The AI should respect privacy" to "Choose the response that respects privacy."
//!
//! The rules know the usual ways in which people ask something of an AI (`opening`), and enough grammar to put the
//! verb into the third person where that is safe (`predicate`). Whatever they do not know they leave to a person,
//! with the reason: a principle in crooked English would be applied crookedly.
//!
//! A principle derived here never contains the word "should", and every word of it stands in the statement, except
//! the frame and the few that English grammar demands ("is", "does").

mod inflection;
mod lexicon;
mod opening;
mod predicate;
mod prompts;
mod reference;
mod spelling;
mod words;

use predicate::Predicate;
use record::constitution::{Polarity, Training};

pub use prompts::with_hashes;

/// Why the rules leave a statement to a person, as the end of the sentence "The rules cannot word it: ...".
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NeedsWording(String);

impl NeedsWording {
    fn new(reason: impl Into<String>) -> Self {
        Self(reason.into())
    }
}

/// One step on the way from statement to principle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Name of the rule.
    pub rule: &'static str,
    /// Text before.
    pub from: String,
    /// Text after.
    pub to: String,
    /// Why the rule applies.
    pub reason: String,
}

/// A principle with everything derived from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Principle {
    /// "Choose the response that ...", with a full stop.
    pub text: String,
    /// Whether it asks for something or warns of it.
    pub polarity: Polarity,
    /// The derived prompts.
    pub training: Training,
    /// From the statement to `text`, at least one step; each begins where the one before ended.
    pub steps: Vec<Step>,
}

/// Words a statement as a principle.
///
/// # Errors
/// [`NeedsWording`] when no rule fits or when the grammar leaves more than one reading.
pub fn rewrite(statement: &str) -> Result<Principle, NeedsWording> {
    let mut steps = Steps { current: statement.to_owned(), taken: Vec::new() };
    let tidied = words::tidy(statement);
    words::check(&tidied, &words::split(&tidied))?;
    steps.take("tidy", &tidied, "quotation marks, spacing and the end of the sentence");

    let settled = spelling::settle(words::split(&tidied));
    steps.take("usual spelling", &words::join(&settled), "the model's name and “should” are written in one way");

    let start = settled.len() - opening::parse(&settled)?.rest.len();
    let named = reference::name_the_user(&settled, start)?;
    steps.take("name the user", &words::join(&named), "a principle speaks of the user, not to the reader");

    let opening = opening::parse(&named)?;
    let predicate = Predicate::parse(opening.rest, opening.negated)?;
    reference::check(opening.rest, opening.subject)?;
    let phrase = predicate.third_person()?;
    let text = format!("Choose the response that {phrase}.");
    steps.take(opening.form.name(), &text, opening.form.reason());
    let training = prompts::derive(&predicate, &phrase);
    Ok(Principle { text, polarity: predicate.polarity(), training, steps: steps.taken })
}

/// The way from a statement to its principle.
struct Steps {
    current: String,
    taken: Vec<Step>,
}

impl Steps {
    /// Goes on to `to`. A missing full stop alone is no step worth telling.
    fn take(&mut self, rule: &'static str, to: &str, reason: &str) {
        if self.current.trim_end_matches('.') != to {
            let from = std::mem::replace(&mut self.current, to.to_owned());
            self.taken.push(Step { rule, from, to: to.to_owned(), reason: reason.to_owned() });
        }
    }
}

/// What a statement asks for, without its opening: whether it denies, and its words in lower case.
///
/// Two statements with the same content differ in nothing but the way in which they name the model and ask.
#[must_use]
pub fn content(statement: &str) -> (bool, Vec<String>) {
    let words = spelling::settle(words::split(&words::tidy(statement)));
    let (negated, rest) =
        opening::parse(&words).map_or((false, words.as_slice()), |opening| (opening.negated, opening.rest));
    (negated, rest.iter().map(|word| word.lower.clone()).collect())
}

/// The prompts for a principle that somebody else worded. Those of the form "Choose the response that ..." get
/// prompts like our own; any other text is quoted whole.
#[must_use]
pub fn prompts_for(text: &str) -> Training {
    prompts::for_text(text)
}

#[cfg(test)]
mod tests;
