//! Whether a model understands a principle: responses that break one of its category or do not, pairs of which one is
//! better, and principles to try.
//!
//! Responses and pairs name a category and no wording, so that any principle of that category can be tried on them,
//! one from a user's constitution too.

use crate::laboratory::{
    chance::{Chance, Purpose},
    document::judgement::{Source, decisive, judged},
    item::{Combination, Kind, Truth},
    principles::{self, Category},
    response::{FOLLOWS, critique},
    vocabulary::{Part, conversation::Field},
};
use serde::{Deserialize, Serialize};

const HELD_OUT: Source = Source { part: Part::HeldOut, combination: Combination::Any };

/// A response and whether it breaks principles of a category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResponseProbe {
    /// The category.
    pub category: Category,
    /// The field of expertise: a principle on another field is not to be tried here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The kind of message.
    pub kind: Kind,
    /// The message.
    pub prompt: String,
    /// The response.
    pub response: String,
    /// Whether it breaks principles of the category.
    pub breaks: bool,
    /// The critique that the training text has for it.
    pub critique: String,
    /// What is known about the message.
    pub truth: Truth,
}

/// Two responses of which one fits principles of a category better.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairProbe {
    /// The category.
    pub category: Category,
    /// The field of expertise: a principle on another field is not to be tried here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The kind of message.
    pub kind: Kind,
    /// The message.
    pub prompt: String,
    /// The responses.
    pub responses: [String; 2],
    /// Number of the better one.
    pub better: u8,
}

/// A principle of a known category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrincipleProbe {
    /// The category.
    pub category: Category,
    /// The field of expertise, where it speaks of one alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<Field>,
    /// The key phrase.
    pub phrase: String,
    /// As a public says it.
    pub statement: String,
    /// As a constitution has it.
    pub choice: String,
}

fn index(category: Category, number: u32) -> u64 {
    (category as u64) << 32 | u64::from(number)
}

/// Responses of a category, of which every second one breaks its principles; none does for [`Category::Other`].
pub fn responses(seed: u64, category: Category, count: u32) -> impl Iterator<Item = ResponseProbe> {
    (0..count).map(move |number| {
        let mut chance = Chance::new(seed, Purpose::Principles, index(category, number));
        let wanted = number.is_multiple_of(2);
        let (item, response) = judged(&mut chance, &HELD_OUT, category, None, wanted);
        let breaks = response.breaks(category);
        ResponseProbe {
            category,
            field: item.truth.field(),
            kind: item.truth.kind(),
            prompt: item.prompt,
            response: response.text(),
            breaks,
            critique: if breaks { critique(category, response.body) } else { FOLLOWS }.to_owned(),
            truth: item.truth,
        }
    })
}

/// Pairs of a category; none for [`Category::Other`]. The better one is as often the first as the second.
pub fn pairs(seed: u64, category: Category, count: u32) -> impl Iterator<Item = PairProbe> {
    let count = if category == Category::Other { 0 } else { count };
    (0..count).map(move |number| {
        let mut chance = Chance::new(seed, Purpose::Principles, index(category, number) | 1 << 48);
        let (item, worse, better) = decisive(&mut chance, &HELD_OUT, category, None);
        let place = u8::from(number.is_multiple_of(2));
        let responses = if place == 0 { [better.text(), worse.text()] } else { [worse.text(), better.text()] };
        PairProbe {
            category,
            field: item.truth.field(),
            kind: item.truth.kind(),
            prompt: item.prompt,
            responses,
            better: place,
        }
    })
}

/// One wording of each key phrase that belongs to `part`.
pub fn principles(seed: u64, part: Part) -> impl Iterator<Item = PrincipleProbe> {
    principles::all().iter().enumerate().filter(move |(_, phrase)| phrase.part == part).map(move |(number, phrase)| {
        let mut chance = Chance::new(seed, Purpose::Principles, number as u64 | 1 << 49);
        let wording = chance.pick(&phrase.wordings);
        PrincipleProbe {
            category: phrase.category,
            field: phrase.field,
            phrase: phrase.phrase.to_owned(),
            statement: wording.statement(&mut chance),
            choice: wording.choice.clone(),
        }
    })
}
