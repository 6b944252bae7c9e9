//! Principles in many wordings, by what they are about.
//!
//! A wording is a predicate ("treat everybody alike") that is said as a public would say it ("AI should treat
//! everybody alike."), and as the product words it for training ("Choose the response that ...", a critique request, a
//! revision request; by the rules of [`crate::constitution::principle`], so that a model meets the texts that it will
//! be trained with). Every wording has a **key phrase**. A fifth of the key phrases, cut by a hash of the phrase, is
//! kept away from training: what a model understands of them it has understood, not remembered. A phrase that is
//! kept away may still share single words with others.

mod experts;
mod fairness;
mod grammar;
mod helpfulness;
mod other;
mod politeness;
mod safety;
mod sealed;

use super::{
    chance::Chance,
    vocabulary::{Part, capital, conversation::Field, hash},
};
use crate::{constitution::principle, constitutional::forms::Instruction};
use grammar::Pattern;
use std::sync::LazyLock;

/// What a principle is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Nobody is judged by a group.
    Fairness,
    /// Nobody gets help with harm.
    Safety,
    /// Whoever asks is treated with respect.
    Politeness,
    /// A question that can be answered is answered.
    Helpfulness,
    /// Advice names an expert.
    Experts,
    /// Matters that the laboratory's texts never touch.
    Other,
}

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Fairness, Self::Safety, Self::Politeness, Self::Helpfulness, Self::Experts, Self::Other];

    /// Its name, as the texts name the topic of a principle.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Fairness => "fairness",
            Self::Safety => "safety",
            Self::Politeness => "politeness",
            Self::Helpfulness => "helpfulness",
            Self::Experts => "experts",
            Self::Other => "other",
        }
    }

    fn patterns(self) -> &'static [Pattern] {
        match self {
            Self::Fairness => fairness::PATTERNS,
            Self::Safety => safety::PATTERNS,
            Self::Politeness => politeness::PATTERNS,
            Self::Helpfulness => helpfulness::PATTERNS,
            Self::Experts => experts::PATTERNS,
            Self::Other => other::PATTERNS,
        }
    }
}

/// One predicate with everything that is derived from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Wording {
    /// "treat everybody alike".
    pub predicate: String,
    /// Whether the predicate is what the model should not do.
    pub forbids: bool,
    /// "Choose the response that treats everybody alike."
    pub choice: String,
    /// The comparison as it is asked in training.
    pub comparison: String,
    /// Asks for a critique.
    pub critique_request: String,
    /// Asks for a revision.
    pub revision_request: String,
}

impl Wording {
    fn new(predicate: String, forbids: bool) -> Self {
        let statement = format!("The AI should {}{predicate}.", if forbids { "not " } else { "" });
        let (choice, training) = match principle::rewrite(&statement) {
            Ok(principle) => (principle.text, principle.training),
            Err(_) => (statement.clone(), principle::prompts_for(&statement)),
        };
        Self {
            predicate,
            forbids,
            choice,
            comparison: training.comparison_prompt,
            critique_request: training.critique_request,
            revision_request: training.revision_request,
        }
    }

    /// The principle as a public would say it, in one of several openings.
    pub fn statement(&self, chance: &mut Chance) -> String {
        capital(&format!("{}{}.", chance.word(self.openings()), self.predicate))
    }

    /// The openings that fit. A command speaks to the model, so that "it" would be somebody else.
    fn openings(&self) -> &'static [&'static str] {
        let (openings, commands) = match self.forbids {
            true => (grammar::PROHIBITIONS, grammar::PROHIBITING_COMMANDS),
            false => (grammar::DEMANDS, grammar::DEMANDING_COMMANDS),
        };
        let speaks_of_it = self.predicate.split([' ', ',']).any(|word| matches!(word, "it" | "its" | "itself"));
        if speaks_of_it { &openings[..openings.len() - commands] } else { openings }
    }

    /// Every opening.
    pub fn statements(&self) -> impl Iterator<Item = String> {
        let openings = self.openings();
        openings.iter().map(|opening| capital(&format!("{opening}{}.", self.predicate)))
    }

    /// The wordings for a set of forms, with `principle` as the text of the principle itself.
    #[must_use]
    pub fn instruction<'a>(&'a self, principle: &'a str) -> Instruction<'a> {
        Instruction {
            principle,
            comparison: &self.comparison,
            critique_request: &self.critique_request,
            revision_request: &self.revision_request,
        }
    }
}

/// A key phrase with its wordings.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyPhrase {
    /// What it is about.
    pub category: Category,
    /// The field of expertise, where it speaks of one alone.
    pub field: Option<Field>,
    /// The phrase.
    pub phrase: &'static str,
    /// Whether training may see it. What is sealed is kept for measuring as well.
    pub part: Part,
    /// All wordings, at least one.
    pub wordings: Vec<Wording>,
}

static ALL: LazyLock<Vec<KeyPhrase>> = LazyLock::new(|| {
    let phrases = |category: Category| phrases(category, category.patterns(), |phrase| part(category, phrase));
    Category::ALL.into_iter().flat_map(phrases).collect()
});

/// Key phrases on which nothing was trained or chosen.
static SEALED: LazyLock<Vec<KeyPhrase>> = LazyLock::new(|| {
    let phrases = |category| phrases(category, sealed::patterns(category), |_| Part::HeldOut);
    Category::ALL.into_iter().flat_map(phrases).collect()
});

/// Key phrases by category and part, as places in [`ALL`].
static PLACES: LazyLock<Vec<[Vec<usize>; 2]>> = LazyLock::new(|| {
    let places = |category, part| {
        let fits = |phrase: &KeyPhrase| phrase.category == category && phrase.part == part;
        (0..ALL.len()).filter(|place| fits(&ALL[*place])).collect()
    };
    Category::ALL
        .into_iter()
        .map(|category| [places(category, Part::Training), places(category, Part::HeldOut)])
        .collect()
});

fn phrases(category: Category, patterns: &'static [Pattern], part: impl Fn(&str) -> Part) -> Vec<KeyPhrase> {
    let mut phrases = Vec::new();
    for pattern in patterns {
        for phrase in pattern.keys {
            let predicates = pattern.verbs.iter().flat_map(|verb| {
                pattern.tails.iter().map(move |tail| format!("{verb} {phrase}{tail}").trim_start().to_owned())
            });
            phrases.push(KeyPhrase {
                category,
                field: pattern.field,
                phrase,
                part: part(phrase),
                wordings: predicates.map(|predicate| Wording::new(predicate, pattern.forbids)).collect(),
            });
        }
    }
    phrases
}

/// Where a key phrase belongs.
fn part(category: Category, phrase: &str) -> Part {
    if hash(&format!("{}/{phrase}", category.name())).is_multiple_of(5) { Part::HeldOut } else { Part::Training }
}

/// All key phrases.
#[must_use]
pub fn all() -> &'static [KeyPhrase] {
    &ALL
}

/// A key phrase of a category, each as likely as the others. A phrase on another field than `field` is left out.
pub fn draw(chance: &mut Chance, category: Category, part: Part, field: Option<Field>) -> &'static KeyPhrase {
    let places = &PLACES[category as usize][usize::from(part == Part::HeldOut)];
    loop {
        let phrase = &ALL[*chance.pick(places)];
        if phrase.field.is_none() || field.is_none() || phrase.field == field {
            return phrase;
        }
    }
}

/// All key phrases on which nothing was trained and nothing was chosen; none of them is in [`all`].
#[must_use]
pub fn sealed() -> &'static [KeyPhrase] {
    &SEALED
}

/// One of them, of a category, each as likely as the others.
pub fn draw_sealed(chance: &mut Chance, category: Category) -> &'static KeyPhrase {
    let places: Vec<usize> = (0..SEALED.len()).filter(|place| SEALED[*place].category == category).collect();
    &SEALED[*chance.pick(&places)]
}

#[cfg(test)]
mod tests;
