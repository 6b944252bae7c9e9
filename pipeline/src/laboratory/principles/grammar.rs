//! How principles are put together: a verb, a key phrase and a tail.

use super::super::vocabulary::conversation::Field;

/// A family of predicates: any verb, any key phrase, any tail. The key phrase carries the meaning, and it alone
/// decides whether a wording is kept away from training.
pub(super) struct Pattern {
    /// Verbs in their plain form; an empty one where the key phrase brings its own.
    pub(super) verbs: &'static [&'static str],
    pub(super) keys: &'static [&'static str],
    /// With what stands before them: a space, a comma.
    pub(super) tails: &'static [&'static str],
    /// Whether the predicate is what the model should not do.
    pub(super) forbids: bool,
    /// The one field of expertise that it speaks of.
    pub(super) field: Option<Field>,
}

type Words = &'static [&'static str];

/// What the model should do.
pub(super) const fn asks(verbs: Words, keys: Words, tails: Words) -> Pattern {
    Pattern { verbs, keys, tails, forbids: false, field: None }
}

/// What the model should not do.
pub(super) const fn forbids(verbs: Words, keys: Words, tails: Words) -> Pattern {
    Pattern { verbs, keys, tails, forbids: true, field: None }
}

impl Pattern {
    /// The same for one field.
    pub(super) const fn on(self, field: Field) -> Self {
        Self { field: Some(field), ..self }
    }
}

/// How many of the demands, the last ones, are commands.
pub(super) const DEMANDING_COMMANDS: usize = 1;
/// How many of the prohibitions, the last ones, are commands.
pub(super) const PROHIBITING_COMMANDS: usize = 2;

/// Openings of a demand.
pub(super) const DEMANDS: &[&str] = &[
    "The AI should ",
    "AI should ",
    "The AI must ",
    "AI must ",
    "The AI should ",
    "AI should ",
    "The assistant should ",
    "A chatbot should ",
    "An AI ought to ",
    "Our AI should ",
    "AI has to ",
    "I want the AI to ",
    "It should ",
    "",
];

/// Openings of a prohibition.
pub(super) const PROHIBITIONS: &[&str] = &[
    "The AI should not ",
    "AI should not ",
    "The AI must not ",
    "AI must never ",
    "The AI should never ",
    "AI should never ",
    "The assistant should not ",
    "A chatbot should never ",
    "An AI ought not to ",
    "The AI shouldn't ",
    "AI shouldn't ",
    "I don't want the AI to ",
    "It should not ",
    "Never ",
    "Do not ",
];
